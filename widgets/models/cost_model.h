#pragma once

#include "encoder/trace/trace.h"
#include "widgets/models/stage_names.h"

#include <QAbstractTableModel>

#include <vector>

namespace deepscope {

/// What each stage of a run cost, in execution order: the cost panel's bars and curve, a table to anyone else.
class CostModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TapColumn, TimeColumn, FlopsColumn, LiveColumn, PeakColumn, ColumnCount };
    static constexpr int NumberRole = Qt::UserRole;  ///< double: ms, FLOPs or bytes

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void clear();
    void append(const StageRecord& stage);
    void setStages(const std::vector<StageRecord>& stages);
    /// How many stages the run will have: the charts keep their places free.
    void setExpectedStages(int count) { m_expectedStages = count; }
    int expectedStages() const { return m_expectedStages; }

    const std::vector<StageRecord>& stages() const { return m_stages; }
    /// The stage with the most memory live at once; −1 when there is none.
    int peakRow() const;
    double totalMs() const;
    int rowOf(const std::string& tap) const;

private:
    std::vector<StageRecord> m_stages;
    int m_expectedStages = 0;
};

}  // namespace deepscope
