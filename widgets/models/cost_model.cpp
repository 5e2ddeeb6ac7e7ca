#include "widgets/models/cost_model.h"

#include "widgets/models/quantity_text.h"

#include <algorithm>
#include <numeric>

namespace deepscope {

int CostModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_stages.size());
}

int CostModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CostModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const StageRecord& stage = m_stages[static_cast<std::size_t>(index.row())];
    const bool text = role == Qt::DisplayRole;
    if (!text && role != NumberRole) return {};
    switch (index.column()) {
        case TapColumn:
            return text ? QVariant(QString::fromStdString(stage.tap)) : QVariant();
        case TimeColumn:
            return text ? QVariant(durationText(stage.time.medianMs)) : QVariant(stage.time.medianMs);
        case FlopsColumn:
            return text ? QVariant(flopsText(stage.flopsExecuted)) : QVariant(static_cast<double>(stage.flopsExecuted));
        case LiveColumn:
            return text ? QVariant(bytesText(stage.liveBytes)) : QVariant(static_cast<double>(stage.liveBytes));
        case PeakColumn:
            return text ? QVariant(bytesText(stage.peakBytes)) : QVariant(static_cast<double>(stage.peakBytes));
        default:
            return {};
    }
}

QVariant CostModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
        case TapColumn:
            return tr("Stage");
        case TimeColumn:
            return tr("Time");
        case FlopsColumn:
            return tr("Executed");
        case LiveColumn:
            return tr("Memory after");
        case PeakColumn:
            return tr("Peak memory");
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
    m_stages.push_back(stage);
    endInsertRows();
}

void CostModel::setStages(const std::vector<StageRecord>& stages) {
    beginResetModel();
    m_stages = stages;
    endResetModel();
}

int CostModel::peakRow() const {
    const auto peak = std::max_element(m_stages.begin(), m_stages.end(),
                                       [](const StageRecord& a, const StageRecord& b) { return a.peakBytes < b.peakBytes; });
    return peak == m_stages.end() ? -1 : static_cast<int>(peak - m_stages.begin());
}

double CostModel::totalMs() const {
    return std::accumulate(m_stages.begin(), m_stages.end(), 0.0,
                           [](double sum, const StageRecord& s) { return sum + s.time.medianMs; });
}

int CostModel::rowOf(const std::string& tap) const {
    const auto found = std::find_if(m_stages.begin(), m_stages.end(), [&tap](const StageRecord& s) { return s.tap == tap; });
    return found == m_stages.end() ? -1 : static_cast<int>(found - m_stages.begin());
}

}  // namespace deepscope
