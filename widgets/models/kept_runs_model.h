#pragma once

#include "widgets/engine/kept_runs.h"
#include "widgets/models/run_labels.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace deepscope {

/// A page's runs side by side: the one looked at first, then the kept ones, the last kept first. The run looked at is not
/// listed twice where it is kept. A name can be edited where a run is kept.
class KeptRunsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        ReferenceColumn,  ///< whether the run looked at is compared against it
        LabelColumn,
        TimeColumn,   ///< of the whole run: the median over repeats
        DeltaColumn,  ///< of the run looked at, less this one's
        RatioColumn,  ///< of the run looked at, over this one's
        PeakColumn,
        ModeColumn,
        TypeColumn,
        DeviceColumn,
        WeightsColumn,
        ImplementationColumn,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole,  ///< int; −1 for a run that is not kept
        CurrentRole,            ///< bool: the run looked at
        ReferenceRole,          ///< bool
        NumberRole,             ///< double: ms, a ratio, bytes; NaN where there is none
        ReleasedRole            ///< bool: its tensors were given up
    };

    explicit KeptRunsModel(KeptRuns* kept, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// The page and the run looked at: null, or without a trace while it goes on.
    void setCurrent(int page, std::shared_ptr<const RunResults> results, const QDateTime& finishedAt);
    /// Texts again, in another language.
    void retranslate();
    int rowOf(int id) const;
    int keptCount() const;

private:
    struct Row {
        int id = -1;
        std::shared_ptr<const RunResults> results;
        RunParts parts;
        QString label;
    };
    void refresh();
    std::vector<Row> makeRows() const;
    double number(const Row& row, int column) const;
    QString text(const Row& row, int column) const;
    QString toolTip(const Row& row) const;
    bool isCurrent(const Row& row) const { return row.results == m_current; }
    bool isReference(const Row& row) const;

    KeptRuns* m_kept;
    int m_page = -1;
    std::shared_ptr<const RunResults> m_current;
    QDateTime m_finishedAt;
    std::vector<Row> m_rows;
};

}  // namespace deepscope
