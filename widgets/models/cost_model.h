#pragma once

#include "encoder/trace/trace.h"
#include "widgets/models/stage_names.h"

#include <QAbstractTableModel>

#include <string>
#include <unordered_map>
#include <vector>

namespace deepscope {

/// What each stage of a run cost, in execution order: one source for the charts of cost and for their table.
class CostModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        TapColumn,
        ShapeColumn,
        TimeColumn,  ///< the median over repeats
        P5Column,
        P95Column,
        FlopsColumn,  ///< executed: padded windows counted
        RateColumn,
        ShareColumn,  ///< of the time of all stages so far
        LiveColumn,
        PeakColumn,
        NonFiniteColumn,
        ColumnCount,
        /// Beside a reference alone: without one the model has ColumnCount columns.
        DeltaColumn = ColumnCount,  ///< of the times: this run's less the reference's
        RatioColumn,                ///< of the times: this run's over the reference's
        ComparedColumnCount
    };
    enum Role {
        /// double: ms, FLOPs, GFLOP/s, a share of 1, bytes, a count; the place in execution order for the stage, elements for
        /// the shape. NaN where a stage has no such figure.
        NumberRole = Qt::UserRole,
        TapRole,  ///< QString
        PartRole  ///< StagePart as int
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void clear();
    void append(const StageRecord& stage);
    void setStages(const std::vector<StageRecord>& stages);
    /// How many stages the run will have: the charts keep their places free. 0: no run.
    void setExpectedStages(int count);
    int expectedStages() const { return m_expectedStages; }

    /// Costs to hold these against, stage by stage of the same name, and what they are called. They stay while stages come and
    /// go, until they are cleared.
    void setReference(std::vector<StageRecord> stages, const QString& label);
    void clearReference();
    bool hasReference() const { return !m_reference.empty(); }
    const QString& referenceLabel() const { return m_referenceLabel; }
    /// The reference's stage of the same name; null where it has none.
    const StageRecord* referenceOf(int row) const;

    const std::vector<StageRecord>& stages() const { return m_stages; }
    /// When a stage begins if all of them run one after the other, each for its median: row's sum of those before. Recorded
    /// starts are of the last repeat, and lie within each other when tiles go in several batches.
    double startMs(int row) const { return m_startsMs[static_cast<std::size_t>(row)]; }
    double endMs(int row) const { return startMs(row) + m_stages[static_cast<std::size_t>(row)].time.medianMs; }
    /// The stage that is under way at a time; −1 before the first and after the last.
    int rowAtMs(double ms) const;
    /// The stage with the most memory live at once; −1 when there is none.
    int peakRow() const;
    double totalMs() const { return m_totalMs; }
    /// Repeats that the times are medians of; 0 without stages.
    int repeats() const;
    /// Row of a stage; tiles share their batch's ("tile.3/…" finds "tile.*/…"). −1 when there is none.
    int rowOf(const std::string& tap) const;

Q_SIGNALS:
    void expectedStagesChanged();
    void referenceChanged();

private:
    double number(const StageRecord& stage, int row, int column) const;
    QString text(const StageRecord& stage, int row, int column) const;
    QString toolTip(int column) const;
    void takeTimeOf(const StageRecord& stage);

    std::vector<StageRecord> m_stages;
    std::vector<StageRecord> m_reference;
    std::unordered_map<std::string, std::size_t> m_referenceByTap;
    QString m_referenceLabel;
    std::vector<double> m_startsMs;
    double m_totalMs = 0;
    int m_expectedStages = 0;
};

}  // namespace deepscope
