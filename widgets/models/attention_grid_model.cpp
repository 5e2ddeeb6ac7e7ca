#include "widgets/models/attention_grid_model.h"

#include "widgets/models/quantity_text.h"
#include "widgets/models/stage_names.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

QString percentText(double share) {
    return QLocale().toString(100 * share, 'f', share < 0.1 ? 1 : 0);
}

}  // namespace

QString headOrderName(HeadOrder order) {
    switch (order) {
        case HeadOrder::Layer:
            return AttentionGridModel::tr("Layer");
        case HeadOrder::Entropy:
            return AttentionGridModel::tr("Entropy");
        case HeadOrder::Distance:
            return AttentionGridModel::tr("Distance");
        case HeadOrder::ClassMass:
            return AttentionGridModel::tr("Mass on CLS");
        case HeadOrder::PaddedMass:
            return AttentionGridModel::tr("Mass on padding");
    }
    return {};
}

int AttentionGridModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_heads.size());
}

QVariant AttentionGridModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Head head = headAt(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return shortName(head);
        case Qt::ToolTipRole:
            return describe(head, QLatin1Char('\n'));
        case Qt::AccessibleTextRole:
            return describe(head, QLatin1Char(','));
        default:
            return {};
    }
}

void AttentionGridModel::setLayers(std::vector<AttentionLayer> layers) {
    if (layers == m_layers) return;
    beginResetModel();
    m_layers = std::move(layers);
    m_states.assign(m_layers.size(), {});
    m_heads = sorted();
    endResetModel();
}

void AttentionGridModel::setSurvey(const std::string& tap, std::shared_ptr<const BlockSurvey> survey) {
    const int layer = layerOf(tap);
    if (layer < 0) return;
    m_states[static_cast<std::size_t>(layer)] = {std::move(survey), {}, false};
    changed(layer);
}

void AttentionGridModel::setFailed(const std::string& tap, const QString& why) {
    const int layer = layerOf(tap);
    if (layer < 0) return;
    m_states[static_cast<std::size_t>(layer)] = {nullptr, why, false};
    changed(layer);
}

void AttentionGridModel::markStale() {
    for (std::size_t layer = 0; layer < m_states.size(); ++layer) {
        State& state = m_states[layer];
        if (!state.survey && state.failure.isEmpty()) continue;
        state.stale = state.survey != nullptr;
        state.failure.clear();
        changed(static_cast<int>(layer));
    }
}

void AttentionGridModel::setOrder(HeadOrder order, Qt::SortOrder direction) {
    if (order == m_order && direction == m_direction) return;
    m_order = order;
    m_direction = direction;
    sort();
}

void AttentionGridModel::retranslate() {
    if (!m_heads.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int AttentionGridModel::rowOf(Head head) const {
    const auto found = std::find(m_heads.begin(), m_heads.end(), head);
    return found == m_heads.end() ? -1 : static_cast<int>(found - m_heads.begin());
}

int AttentionGridModel::layerOf(const std::string& tap) const {
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        if (tap == m_layers[i].tap || tap == m_layers[i].tap + ".mid") return static_cast<int>(i);
    }
    return -1;
}

const HeadSurvey* AttentionGridModel::head(Head head) const {
    const BlockSurvey* block = survey(head.layer);
    return block && head.head < static_cast<int>(block->heads.size()) ? &block->heads[static_cast<std::size_t>(head.head)]
                                                                      : nullptr;
}

int AttentionGridModel::known() const {
    return static_cast<int>(
        std::count_if(m_states.begin(), m_states.end(), [](const State& state) { return state.survey && !state.stale; }));
}

void AttentionGridModel::changed(int layer) {
    Q_EMIT layerChanged(layer);
    if (m_order != HeadOrder::Layer) sort();
    for (int row = 0; row < rowCount(); ++row) {
        if (m_heads[static_cast<std::size_t>(row)].layer == layer) Q_EMIT dataChanged(index(row), index(row));
    }
}

void AttentionGridModel::sort() {
    std::vector<Head> after = sorted();
    if (after == m_heads) return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList moved;
    std::vector<Head> heads;
    for (const QModelIndex& from : before) heads.push_back(headAt(from.row()));
    m_heads = std::move(after);
    for (const Head head : heads) moved << index(rowOf(head));
    changePersistentIndexList(before, moved);
    Q_EMIT layoutChanged();
}

std::vector<AttentionGridModel::Head> AttentionGridModel::sorted() const {
    std::vector<Head> heads;
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        for (int head = 0; head < m_layers[layer].heads; ++head) heads.push_back({static_cast<int>(layer), head});
    }
    const bool descending = m_direction == Qt::DescendingOrder;
    if (m_order == HeadOrder::Layer) {
        // Whole layers turn round; heads keep their columns.
        if (descending) std::stable_sort(heads.begin(), heads.end(), [](Head a, Head b) { return a.layer > b.layer; });
        return heads;
    }
    std::vector<std::pair<double, Head>> keyed;
    keyed.reserve(heads.size());
    for (const Head head : heads) keyed.emplace_back(figure(head), head);
    // Heads without the figure come last, either way.
    std::stable_sort(keyed.begin(), keyed.end(), [descending](const auto& a, const auto& b) {
        if (std::isnan(a.first) || std::isnan(b.first)) return !std::isnan(a.first) && std::isnan(b.first);
        return descending ? a.first > b.first : a.first < b.first;
    });
    for (std::size_t i = 0; i < keyed.size(); ++i) heads[i] = keyed[i].second;
    return heads;
}

double AttentionGridModel::figure(Head head) const {
    const HeadSurvey* survey = this->head(head);
    if (!survey) return std::numeric_limits<double>::quiet_NaN();
    switch (m_order) {
        case HeadOrder::Entropy:
            return survey->entropy;
        case HeadOrder::Distance:
            return survey->distance;
        case HeadOrder::ClassMass:
            return survey->classMass;
        case HeadOrder::PaddedMass:
            return survey->paddedMass;
        case HeadOrder::Layer:
            break;
    }
    return head.layer;
}

QString AttentionGridModel::shortName(Head head) const {
    return tr("L%1 H%2", "layer and head, as short as can be")
        .arg(m_layers[static_cast<std::size_t>(head.layer)].index)
        .arg(head.head);
}

QString AttentionGridModel::describe(Head head, QChar separator) const {
    const AttentionLayer& layer = m_layers[static_cast<std::size_t>(head.layer)];
    QString first = tr("%1 · head %2").arg(stageLabel(layer.tap)).arg(head.head);
    if (!layer.isClip) first += QStringLiteral(" · ") + (layer.isGlobal ? tr("global") : tr("window"));
    QStringList lines{first};
    if (isFailed(head.layer)) lines << failure(head.layer);
    if (const HeadSurvey* survey = this->head(head)) {
        const BlockSurvey& block = *this->survey(head.layer);
        lines << (block.query ? tr("from token %1").arg(*block.query) : tr("averaged over all queries"));
        lines
            << tr("entropy %1 nats, %2 % of even attention's").arg(valueText(survey->entropy), percentText(survey->entropyShare));
        if (!std::isnan(survey->distance)) lines << tr("mean distance %1 tokens").arg(valueText(survey->distance));
        if (!std::isnan(survey->classMass)) lines << tr("%1 % on CLS").arg(percentText(survey->classMass));
        if (!std::isnan(survey->paddedMass)) lines << tr("%1 % on padding").arg(percentText(survey->paddedMass));
        lines << tr("largest weight %1").arg(valueText(survey->largest));
        if (isStale(head.layer)) lines << tr("being computed anew");
    } else if (!isFailed(head.layer)) {
        lines << tr("not computed yet");
    }
    return separator == QLatin1Char('\n') ? lines.join(separator) : lines.join(separator + QLatin1Char(' '));
}

}  // namespace deepscope
