#pragma once

#include "encoder/probe/design_claims.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace deepscope {

/// The design note's claims held against one run, a row a claim, in the note's order: topics stand together.
class ClaimsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ClaimColumn, NoteColumn, RunColumn, VerdictColumn, WhyColumn, ColumnCount };
    enum Role {
        VerdictRole = Qt::UserRole,  ///< int(Verdict)
        VerdictInFullRole,           ///< QString
        TopicRole,                   ///< int(ClaimTopic)
        TopicNameRole,               ///< QString
        ClaimRole,                   ///< int(ClaimId)
        SortRole,                    ///< what the column sorts by: text, or verdict with those that do not hold first
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// A null run leaves the table empty. `deviceName`: the device in words ("NVIDIA H200"); empty: its id is shown.
    void setRun(std::shared_ptr<const Trace> run, std::shared_ptr<const Trace> whatIf, const QString& deviceName);
    /// The texts are asked for again: the language changed.
    void retranslate();

    /// Null without a run.
    const DesignReport* report() const { return m_report ? &*m_report : nullptr; }
    /// "in bf16 on NVIDIA H200, reference formulation"; empty without a run.
    QString circumstances() const;
    /// The table's head and those rows, all columns, separated by tabs.
    QString tabSeparated(const std::vector<int>& rows) const;

private:
    QVariant sortValue(const DesignClaim& claim, int column) const;
    QString text(const DesignClaim& claim, int column) const;

    std::shared_ptr<const Trace> m_run;
    std::optional<DesignReport> m_report;
    QString m_deviceName;
};

}  // namespace deepscope
