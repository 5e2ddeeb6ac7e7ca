#include "widgets/models/cost_model.h"

#include "widgets/models/cost_comparison_text.h"
#include "widgets/models/quantity_text.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace deepscope {

namespace {

Qt::Alignment alignmentOf(int column) {
    return Qt::AlignVCenter | (column == CostModel::TapColumn ? Qt::AlignLeft : Qt::AlignRight);
}

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

double rateOf(const StageRecord& stage) {
    if (stage.flopsExecuted <= 0 || stage.time.medianMs <= 0) return kNone;
    return static_cast<double>(stage.flopsExecuted) / stage.time.medianMs / 1e6;
}

}  // namespace

int CostModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_stages.size());
}

int CostModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : hasReference() ? ComparedColumnCount : ColumnCount;
}

QVariant CostModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const StageRecord& stage = m_stages[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return text(stage, index.row(), index.column());
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(alignmentOf(index.column()));
        case NumberRole:
            return number(stage, index.row(), index.column());
        case TapRole:
            return QString::fromStdString(stage.tap);
        case PartRole:
            return static_cast<int>(stagePart(stage.tap));
        default:
            return {};
    }
}

double CostModel::number(const StageRecord& stage, int row, int column) const {
    const StageRecord* other = column >= ColumnCount ? referenceOf(row) : nullptr;
    switch (column) {
        case TapColumn:
            return row;
        case ShapeColumn:
            return static_cast<double>(elementCount(stage.shape));
        case TimeColumn:
            return stage.time.medianMs;
        case P5Column:
            return stage.time.p5Ms;
        case P95Column:
            return stage.time.p95Ms;
        case FlopsColumn:
            return static_cast<double>(stage.flopsExecuted);
        case RateColumn:
            return rateOf(stage);
        case ShareColumn:
            return m_totalMs > 0 ? stage.time.medianMs / m_totalMs : kNone;
        case LiveColumn:
            return static_cast<double>(stage.liveBytes);
        case PeakColumn:
            return static_cast<double>(stage.peakBytes);
        case NonFiniteColumn:
            return stage.values ? static_cast<double>(stage.values->nanCount + stage.values->infCount) : kNone;
        case DeltaColumn:
            return other ? stage.time.medianMs - other->time.medianMs : kNone;
        case RatioColumn:
            return other && other->time.medianMs > 0 ? stage.time.medianMs / other->time.medianMs : kNone;
        default:
            return kNone;
    }
}

QString CostModel::text(const StageRecord& stage, int row, int column) const {
    const QLocale locale;
    switch (column) {
        case TapColumn:
            return QString::fromStdString(stage.tap);
        case ShapeColumn:
            return shapeLabel(stage.shape);
        case TimeColumn:
            return durationText(stage.time.medianMs);
        case P5Column:  // of one repeat there is no spread
            return stage.time.count > 1 ? durationText(stage.time.p5Ms) : QString();
        case P95Column:
            return stage.time.count > 1 ? durationText(stage.time.p95Ms) : QString();
        case FlopsColumn:
            return stage.flopsExecuted > 0 ? flopsText(stage.flopsExecuted) : QString();
        case RateColumn:
            return rateText(stage.flopsExecuted, stage.time.medianMs);
        case ShareColumn:
            return m_totalMs > 0 ? tr("%1 %").arg(locale.toString(100 * number(stage, row, column), 'f', 1)) : QString();
        case LiveColumn:
            return bytesText(stage.liveBytes);
        case PeakColumn:
            return bytesText(stage.peakBytes);
        case NonFiniteColumn:
            if (!stage.values) return {};
            return QStringLiteral("%1 / %2").arg(locale.toString(static_cast<qlonglong>(stage.values->nanCount)),
                                                 locale.toString(static_cast<qlonglong>(stage.values->infCount)));
        case DeltaColumn:
            return signedDurationText(number(stage, row, column));
        case RatioColumn:
            return referenceOf(row) ? ratioText(stage.time.medianMs, referenceOf(row)->time.medianMs) : QString();
        default:
            return {};
    }
}

QVariant CostModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(alignmentOf(section));
    if (role == Qt::ToolTipRole) return toolTip(section);
    if (role != Qt::DisplayRole) return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
        case TapColumn:
            return tr("Stage");
        case ShapeColumn:
            return tr("Shape");
        case TimeColumn:
            return tr("Time");
        case P5Column:
            return tr("p5", "a quantile");
        case P95Column:
            return tr("p95", "a quantile");
        case FlopsColumn:
            return tr("FLOPs");
        case RateColumn:
            return tr("GFLOP/s");
        case ShareColumn:
            return tr("Share");
        case LiveColumn:
            return tr("Memory after");
        case PeakColumn:
            return tr("Peak memory");
        case NonFiniteColumn:
            return tr("NaN / Inf");
        case DeltaColumn:
            return tr("Δ time");
        case RatioColumn:
            return QStringLiteral("×");
        default:
            return {};
    }
}

QString CostModel::toolTip(int column) const {
    switch (column) {
        case TapColumn:
            return tr("Stages in the order in which they ran; tiles run together");
        case ShapeColumn:
            return tr("Shape of one view's tensor at the end of the stage");
        case TimeColumn:
            return tr("Time of the stage: the median where a run was repeated");
        case P5Column:
            return tr("5 % of the repeats were faster than this");
        case P95Column:
            return tr("5 % of the repeats were slower than this");
        case FlopsColumn:
            return tr("Operations executed, two per multiply-add; the padding of windows is counted");
        case RateColumn:
            return tr("Operations executed per second");
        case ShareColumn:
            return tr("Share of the time of all stages");
        case LiveColumn:
            return tr("Memory of tensors live after the stage, weights and kept tensors left out");
        case PeakColumn:
            return tr("Most memory of tensors live at once within the stage");
        case NonFiniteColumn:
            return tr("Values that are not a number, and infinite ones; empty where the run did not look");
        case DeltaColumn:
            return tr("Time of the stage less its time in %1: below 0 this run is faster").arg(m_referenceLabel);
        case RatioColumn:
            return tr("Time of the stage over its time in %1: below 1 this run is faster").arg(m_referenceLabel);
        default:
            return {};
    }
}

void CostModel::clear() {
    setStages({});
}

void CostModel::append(const StageRecord& stage) {
    const int row = static_cast<int>(m_stages.size());
    beginInsertRows({}, row, row);
    takeTimeOf(stage);
    m_stages.push_back(stage);
    endInsertRows();
    // The others' share of the whole is smaller now.
    if (row > 0) Q_EMIT dataChanged(index(0, ShareColumn), index(row - 1, ShareColumn), {Qt::DisplayRole, NumberRole});
}

void CostModel::setStages(const std::vector<StageRecord>& stages) {
    beginResetModel();
    m_startsMs.clear();
    m_totalMs = 0;
    for (const StageRecord& stage : stages) takeTimeOf(stage);
    m_stages = stages;
    endResetModel();
}

void CostModel::takeTimeOf(const StageRecord& stage) {
    m_startsMs.push_back(m_totalMs);
    m_totalMs += stage.time.medianMs;
}

void CostModel::setExpectedStages(int count) {
    if (count == m_expectedStages) return;
    m_expectedStages = count;
    Q_EMIT expectedStagesChanged();
}

void CostModel::setReference(std::vector<StageRecord> stages, const QString& label) {
    if (stages.empty()) {
        clearReference();
        return;
    }
    const bool isNew = !hasReference();
    if (isNew) beginInsertColumns({}, ColumnCount, ComparedColumnCount - 1);
    m_reference = std::move(stages);
    m_referenceLabel = label;
    m_referenceByTap.clear();
    for (std::size_t i = 0; i < m_reference.size(); ++i) m_referenceByTap.try_emplace(m_reference[i].tap, i);
    if (isNew) {
        endInsertColumns();
    } else {
        if (rowCount() > 0) Q_EMIT dataChanged(index(0, DeltaColumn), index(rowCount() - 1, RatioColumn));
        Q_EMIT headerDataChanged(Qt::Horizontal, DeltaColumn, RatioColumn);
    }
    Q_EMIT referenceChanged();
}

void CostModel::clearReference() {
    if (!hasReference()) return;
    beginRemoveColumns({}, ColumnCount, ComparedColumnCount - 1);
    m_reference.clear();
    m_referenceByTap.clear();
    m_referenceLabel.clear();
    endRemoveColumns();
    Q_EMIT referenceChanged();
}

const StageRecord* CostModel::referenceOf(int row) const {
    if (!hasReference() || row < 0 || row >= rowCount()) return nullptr;
    const auto found = m_referenceByTap.find(m_stages[static_cast<std::size_t>(row)].tap);
    return found == m_referenceByTap.end() ? nullptr : &m_reference[found->second];
}

int CostModel::rowAtMs(double ms) const {
    if (!(ms >= 0 && ms < m_totalMs)) return -1;
    const auto after = std::upper_bound(m_startsMs.begin(), m_startsMs.end(), ms);
    return static_cast<int>(after - m_startsMs.begin()) - 1;
}

int CostModel::peakRow() const {
    const auto peak = std::max_element(m_stages.begin(), m_stages.end(),
                                       [](const StageRecord& a, const StageRecord& b) { return a.peakBytes < b.peakBytes; });
    return peak == m_stages.end() ? -1 : static_cast<int>(peak - m_stages.begin());
}

int CostModel::repeats() const {
    int most = 0;
    for (const StageRecord& stage : m_stages) most = std::max(most, stage.time.count);
    return most;
}

int CostModel::rowOf(const std::string& tap) const {
    const std::string batch = tap.starts_with("tile.") ? "tile.*" + tap.substr(std::min(tap.find('/'), tap.size())) : tap;
    const auto found = std::find_if(m_stages.begin(), m_stages.end(), [&batch](const StageRecord& s) { return s.tap == batch; });
    return found == m_stages.end() ? -1 : static_cast<int>(found - m_stages.begin());
}

}  // namespace deepscope
