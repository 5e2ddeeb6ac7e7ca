#include "widgets/models/stage_list_model.h"

#include "widgets/models/quantity_text.h"

namespace deepscope {

int StageListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant StageListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    const bool isPage = entry.tap.empty();
    switch (role) {
        case Qt::DisplayRole:
            return isPage ? tr("page") : stageLabel(entry.tap);
        case Qt::ToolTipRole:
            return toolTip(entry);
        case Qt::AccessibleTextRole:
            return isPage ? tr("page %1").arg(m_pageName) : tr("stage %1").arg(QString::fromStdString(entry.tap));
        case TapRole:
            return QString::fromStdString(entry.tap);
        case ShapeRole:
            if (isPage && m_pageSize.widthPx == 0) return {};
            if (isPage) return QStringLiteral("%1×%2").arg(m_pageSize.widthPx).arg(m_pageSize.heightPx);
            return entry.shape.empty() ? QString() : shapeLabel(entry.shape);
        case TimeRole:
            if (isPage && m_pageSize.widthPx == 0) return {};
            if (isPage) return tr("input");
            return entry.ms < 0 ? QString() : durationText(entry.ms);
        case SizeRole:
            return entry.sizeBytes > 0 ? bytesText(entry.sizeBytes) : QString();
        case ThumbnailRole:
            return entry.thumbnail;
        case PartRole:
            return static_cast<int>(entry.part);
        case StateRole:
            return static_cast<int>(entry.state);
        case NonFiniteRole:
            return static_cast<qint64>(entry.nonFinite);
        case GlobalAttentionRole:
            return entry.isGlobalAttention;
        case GroupRole: {
            // The page is where the views come from: it opens their group.
            const QString group = stageGroup(isPage ? "preprocess." : entry.tap);
            if (isPage) return group;
            const Entry& before = m_entries[static_cast<std::size_t>(index.row()) - 1];
            return group == stageGroup(before.tap.empty() ? "preprocess." : before.tap) ? QString() : group;
        }
        default:
            return {};
    }
}

QString StageListModel::toolTip(const Entry& entry) const {
    if (entry.tap.empty()) return m_pageName;
    QString text = QString::fromStdString(entry.tap);
    if (entry.isGlobalAttention) text += QLatin1Char('\n') + tr("◆ attends over the whole grid");
    if (entry.tap.starts_with("tile.") && entry.ms >= 0) text += QLatin1Char('\n') + tr("time is that of all tiles together");
    if (entry.nonFinite > 0)
        text += QLatin1Char('\n') + tr("%Ln value(s) NaN or infinite", "", static_cast<int>(entry.nonFinite));
    return text;
}

void StageListModel::setPage(const QString& name, ImageSize size, const QImage& thumbnail) {
    m_pageName = name;
    m_pageSize = size;
    if (m_entries.empty()) {
        beginInsertRows({}, 0, 0);
        m_entries.emplace_back();
        endInsertRows();
    }
    m_entries.front().thumbnail = thumbnail;
    m_entries.front().state = State::Done;
    changed(0);
}

void StageListModel::setPlan(std::shared_ptr<const RunPlan> plan, ViewId view) {
    beginResetModel();
    m_entries.resize(std::min<std::size_t>(m_entries.size(), 1));
    if (m_entries.empty()) m_entries.emplace_back();
    if (plan) {
        m_computeType = plan->compute.type;
        for (const std::string& tap : plan->taps) {
            const std::string tapView = viewOfTap(tap);
            if (!tapView.empty() && tapView != view.name()) continue;
            Entry entry;
            entry.tap = tap;
            entry.part = stagePart(tap);
            entry.isGlobalAttention = attentionKind(tap, plan->architecture) == AttentionKind::Global;
            m_entries.push_back(std::move(entry));
        }
    }
    endResetModel();
}

void StageListModel::setRunning(const std::string& tap) {
    const bool batched = tap.starts_with("tile.*/");
    for (std::size_t row = 1; row < m_entries.size(); ++row) {
        Entry& entry = m_entries[row];
        if (entry.state == State::Done) continue;
        const bool runs =
            entry.tap == tap || (batched && entry.tap.starts_with("tile.") && stageOfTap(entry.tap) == stageOfTap(tap));
        const State state = runs ? State::Running : State::Waiting;
        if (entry.state == state) continue;
        entry.state = state;
        changed(static_cast<int>(row));
    }
}

void StageListModel::setTap(const TapRecord& tap) {
    const int row = rowOf(tap.name());
    if (row < 0) return;
    Entry& entry = m_entries[static_cast<std::size_t>(row)];
    entry.state = State::Done;
    entry.shape = tap.shape();
    entry.sizeBytes = elementCount(tap.shape()) * static_cast<std::int64_t>(elementBytes(m_computeType));
    entry.nonFinite = tap.values().nanCount + tap.values().infCount;
    changed(row);
    // Stages run one after the other: the next one is at work now.
    if (row + 1 == rowCount() || m_entries[static_cast<std::size_t>(row) + 1].state != State::Waiting) return;
    m_entries[static_cast<std::size_t>(row) + 1].state = State::Running;
    changed(row + 1);
}

void StageListModel::setStage(const StageRecord& stage) {
    const bool batched = stage.tap.starts_with("tile.*/");
    for (std::size_t row = 1; row < m_entries.size(); ++row) {
        Entry& entry = m_entries[row];
        const bool same = entry.tap == stage.tap ||
                          (batched && entry.tap.starts_with("tile.") && stageOfTap(entry.tap) == stageOfTap(stage.tap));
        if (!same) continue;
        entry.ms = stage.time.medianMs;
        entry.state = State::Done;
        changed(static_cast<int>(row));
    }
}

void StageListModel::setThumbnail(const std::string& tap, const QImage& thumbnail) {
    const int row = rowOf(tap);
    if (row < 0) return;
    m_entries[static_cast<std::size_t>(row)].thumbnail = thumbnail;
    changed(row);
}

int StageListModel::rowOf(const std::string& tap) const {
    for (std::size_t row = 0; row < m_entries.size(); ++row) {
        if (m_entries[row].tap == tap) return static_cast<int>(row);
    }
    return -1;
}

std::string StageListModel::tapAt(int row) const {
    return row >= 0 && row < static_cast<int>(m_entries.size()) ? m_entries[static_cast<std::size_t>(row)].tap : std::string();
}

void StageListModel::changed(int row) {
    Q_EMIT dataChanged(index(row), index(row));
}

}  // namespace deepscope
