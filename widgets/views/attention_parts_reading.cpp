// How the parts are laid out, coloured and read.
#include "widgets/engine/attention_logit_parts.h"
#include "widgets/models/quantity_text.h"
#include "widgets/models/stage_names.h"
#include "widgets/views/attention_parts.h"
#include "widgets/views/attention_parts_map.h"
#include "widgets/views/attention_parts_strip.h"
#include "widgets/views/chart_header.h"
#include "widgets/views/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr int kMarginPx = 8;
constexpr int kGapPx = 10;
constexpr int kStripHeightPx = 64;
constexpr int kStripWidthPx = 300;
constexpr int kStripBelowFromPx = 230;   // of the panel's height
constexpr int kStripBesideFromPx = 760;  // of its width
constexpr int kTwoLinesBelowPx = 440;    // of width, for what is read
constexpr int kMostMapPx = 420;

AttentionPartsMap::Values valuesOf(const AttentionRow& row) {
    AttentionPartsMap::Values values;
    values.side = row.hasClassToken ? row.gridSide : row.windowSide;
    const auto first = row.values.begin() + (row.hasClassToken ? 1 : 0);
    values.values.assign(first, row.values.end());
    if (row.hasClassToken) values.classValue = row.values.front();
    values.realRows = std::min(values.side, row.gridSide - row.windowRow);
    values.realColumns = std::min(values.side, row.gridSide - row.windowColumn);
    return values;
}

double reachOf(const std::vector<float>& values) {
    double reach = 0;
    for (const float value : values) {
        if (std::isfinite(value)) reach = std::max(reach, std::abs(static_cast<double>(value)));
    }
    return reach;
}

}  // namespace

void AttentionParts::showParts() {
    const std::array<const AttentionRow*, kMaps> rows{&m_parts->content, m_parts->relH ? &*m_parts->relH : nullptr,
                                                      m_parts->relW ? &*m_parts->relW : nullptr, &m_parts->total};
    // One scale for all logits, so that it can be seen which part decides.
    double reach = 0;
    for (const int i : {Content, RelH, RelW}) {
        if (rows[static_cast<std::size_t>(i)]) reach = std::max(reach, reachOf(rows[static_cast<std::size_t>(i)]->values));
    }
    for (std::size_t i = 0; i < m_maps.size(); ++i) {
        if (!rows[i]) continue;
        AttentionPartsMap::Values values = valuesOf(*rows[i]);
        ColorScale scale{Colormap::Diverging, -reach, reach, false, false};
        if (i == Total) scale = weightScale(Colormap::Magma, values.values, m_logarithmic);
        m_maps[i]->setValues(std::move(values), scale);
    }
    placeViews();
    readHovered();
    updateHeader();
}

void AttentionParts::placeViews() {
    const bool any = m_parts != nullptr, figures = !m_tap.empty();
    const bool sam = any && m_parts->relH;
    QRect area = rect().adjusted(kMarginPx, kMarginPx / 2, -kMarginPx, -kMarginPx / 2);
    const bool below = figures && height() >= kStripBelowFromPx;
    const bool beside = figures && !below && width() >= kStripBesideFromPx;
    m_strip->setVisible(below || beside);
    if (below) {
        m_strip->setGeometry(area.left(), area.bottom() + 1 - kStripHeightPx, area.width(), kStripHeightPx);
        area.setBottom(m_strip->y() - kMarginPx);
    } else if (beside) {
        const int stripHeight = std::min(area.height(), 2 * kStripHeightPx);
        m_strip->setGeometry(area.right() + 1 - kStripWidthPx, area.top(), kStripWidthPx, stripHeight);
        area.setRight(m_strip->x() - 2 * kGapPx);
    }
    m_empty->setVisible(!any);
    m_empty->setGeometry(area);
    for (std::size_t i = 0; i < m_maps.size(); ++i) m_maps[i]->setVisible(any && (sam || i == Content || i == Total));
    m_readoutRect = QRect();
    if (any) {
        const int lines = area.width() < kTwoLinesBelowPx ? 2 : 1;
        const int readoutHeight = lines * QFontMetrics(sizedFont(this, -1)).height() + 4;
        m_readoutRect = QRect(area.left(), area.bottom() + 1 - readoutHeight, area.width(), readoutHeight);
        area.setBottom(m_readoutRect.top() - 2);
        // One row, two, or a column, whichever leaves the largest maps.
        const int count = sam ? kMaps : 2, text = m_maps[0]->textHeight();
        int bestSide = 0, bestColumns = count;
        for (int columns = count; columns >= 1; columns /= 2) {
            const int rows = count / columns;
            const int side = std::min((area.width() - (columns - 1) * kGapPx) / columns,
                                      (area.height() - (rows - 1) * kMarginPx) / rows - text);
            if (side > bestSide) {
                bestSide = side;
                bestColumns = columns;
            }
        }
        bestSide = std::clamp(bestSide, 1, kMostMapPx);
        int place = 0;
        for (AttentionPartsMap* map : m_maps) {
            if (map->isHidden()) continue;
            map->setGeometry(area.left() + place % bestColumns * (bestSide + kGapPx),
                             area.top() + place / bestColumns * (bestSide + text + kMarginPx), bestSide, bestSide + text);
            ++place;
        }
        // The figures follow the maps instead of standing alone at the far end.
        const int end = area.left() + bestColumns * (bestSide + kGapPx) + 2 * kGapPx;
        if (beside) m_strip->move(std::min(m_strip->x(), end), m_strip->y());
        const int rows = count / bestColumns;
        m_readoutRect.moveTop(area.top() + rows * (bestSide + text) + (rows - 1) * kMarginPx + 2);
    }
    update();
}

QString AttentionParts::queryName() const {
    const int token = m_parts->query.token - (m_parts->total.hasClassToken ? 1 : 0);
    return token < 0 ? QStringLiteral("CLS") : QString::number(token);
}

std::optional<GridPosition> AttentionParts::queryPlace() const {
    const AttentionRow& row = m_parts->total;
    const int token = m_parts->query.token - (row.hasClassToken ? 1 : 0);
    if (token < 0) return std::nullopt;
    return GridPosition{token / row.gridSide - row.windowRow, token % row.gridSide - row.windowColumn};
}

void AttentionParts::read(std::optional<GridPosition> key, bool told) {
    if (!m_parts) key.reset();
    m_read = key;
    for (AttentionPartsMap* map : m_maps) map->setMarks(key, m_parts ? queryPlace() : std::nullopt);
    setAccessibleDescription(readout());
    update(m_readoutRect);
    if (!told) return;
    std::optional<PinnedToken> token;
    if (key) {
        const AttentionRow& row = m_parts->total;
        const GridPosition at{key->row + row.windowRow, key->column + row.windowColumn};
        // Padding lies on no page.
        if (at.row < row.gridSide && at.column < row.gridSide) {
            token = PinnedToken{parseTapName(m_tap).view, at, row.gridSide, false};
        }
    }
    m_selection->setHover(token);
}

void AttentionParts::readHovered() {
    if (!m_parts) return;
    const auto& hover = m_selection->hover();
    std::optional<GridPosition> key;
    if (hover && !hover->isClassToken && hover->gridSide > 0 && hover->view == parseTapName(m_tap).view) {
        const AttentionRow& row = m_parts->total;
        const GridPosition at = hover->inGrid(row.gridSide);
        const GridPosition among{at.row - row.windowRow, at.column - row.windowColumn};
        if (m_maps[Total]->valueAt(among)) key = among;
    } else if (!hover && m_read && underMouse()) {
        return;  // the mouse reads a padded key, which nobody else can mark
    }
    read(key, false);
}

QString AttentionParts::readout() const {
    if (!m_parts) return {};
    const bool clip = m_parts->total.hasClassToken;
    const QString separator = QStringLiteral(" · ");
    if (!m_read) {
        if (clip) return tr("CLIP has no relative positions: its logits are content alone. CLS stands apart, above the maps.");
        return tr("logits on one scale round 0, and the weights that they make") + separator +
               (m_parts->total.isWindow ? tr("keys: the query's window") : tr("keys: the whole grid"));
    }
    const AttentionRow& row = m_parts->total;
    const GridPosition at{m_read->row + row.windowRow, m_read->column + row.windowColumn};
    const bool padding = at.row >= row.gridSide || at.column >= row.gridSide;
    QStringList words{padding ? tr("padding") : tr("row %1, col %2").arg(at.row).arg(at.column)};
    const auto add = [&](Map map, const QString& name) {
        if (map != Content && map != Total && clip) return;
        if (const auto value = m_maps[map]->valueAt(*m_read)) words << name + QLatin1Char(' ') + valueText(*value);
    };
    add(Content, QStringLiteral("content"));
    add(RelH, QStringLiteral("rel_h"));
    add(RelW, QStringLiteral("rel_w"));
    add(Total, tr("weight"));
    return words.join(separator);
}

void AttentionParts::updateHeader() {
    if (!m_header) return;
    std::vector<LegendItem> items;
    if (!m_tap.empty()) {
        items.push_back({stageLabel(m_tap), stagePart(m_tap)});
        switch (m_heads) {
            case AttentionQuery::Heads::One:
                items.push_back({tr("head %1").arg(m_head), std::nullopt});
                break;
            case AttentionQuery::Heads::Max:
                items.push_back({tr("largest of all heads"), std::nullopt});
                break;
            case AttentionQuery::Heads::Mean:
            case AttentionQuery::Heads::All:
                items.push_back({tr("mean of all heads"), std::nullopt});
                break;
        }
        if (m_parts) items.push_back({tr("from token %1").arg(queryName()), std::nullopt});
    }
    m_header->setLegend(std::move(items));
}

void AttentionParts::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    placeViews();
}

void AttentionParts::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = themeOf(this);
    painter.setFont(sizedFont(this, -1));
    painter.setPen(m_read ? colors.text : colors.mutedText);
    const QFontMetrics metrics = painter.fontMetrics();
    const bool oneLine = m_readoutRect.height() < 2 * metrics.height();
    const QString text = oneLine ? metrics.elidedText(readout(), Qt::ElideRight, m_readoutRect.width()) : readout();
    painter.drawText(m_readoutRect, Qt::AlignLeft | Qt::AlignVCenter | (oneLine ? 0 : Qt::TextWordWrap), text);
    if (!hasFocus()) return;
    painter.setPen(colors.accent);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void AttentionParts::keyPressEvent(QKeyEvent* event) {
    const auto step = [this](int rows, int columns) {
        const GridPosition from = m_read ? *m_read : queryPlace().value_or(GridPosition{});
        const int last = m_maps[Total]->values().side - 1;
        read(GridPosition{std::clamp(from.row + rows, 0, last), std::clamp(from.column + columns, 0, last)}, true);
    };
    switch (m_parts ? event->key() : 0) {
        case Qt::Key_Left:
            return step(0, -1);
        case Qt::Key_Right:
            return step(0, 1);
        case Qt::Key_Up:
            return step(-1, 0);
        case Qt::Key_Down:
            return step(1, 0);
        case Qt::Key_Escape:
            if (m_read) return read(std::nullopt, true);
            break;
        default:
            break;
    }
    Panel::keyPressEvent(event);
}

void AttentionParts::focusInEvent(QFocusEvent* event) {
    Panel::focusInEvent(event);
    update();
}

void AttentionParts::focusOutEvent(QFocusEvent* event) {
    Panel::focusOutEvent(event);
    update();
}

}  // namespace deepscope
