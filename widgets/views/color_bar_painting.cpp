// How the colour bar is drawn.
#include "widgets/models/quantity_text.h"
#include "widgets/views/color_bar.h"
#include "widgets/views/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr int kBarWidthPx = 16;
constexpr int kRightPx = 10;  // room for the hovered value's mark
constexpr int kTopPx = 21;    // a triangle and half a number
constexpr int kBelowPx = 62;  // the same, the rule's line and the buttons
constexpr int kTrianglePx = 9;
constexpr int kShortestPx = 30;
constexpr double kTickRoomPx = 26;
constexpr int kFaint = 70;

}  // namespace

QRect ColorBar::barRect() const {
    return {width() - kBarWidthPx - kRightPx, kTopPx, kBarWidthPx, std::max(kShortestPx, height() - kTopPx - kBelowPx)};
}

void ColorBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).canvas);
    if (!m_active) return;
    paintGradient(painter);
    if (scale().markOutOfRange) {
        paintTriangle(painter, true);
        paintTriangle(painter, false);
    }
    paintTicks(painter);
    paintMark(painter);
}

void ColorBar::paintGradient(QPainter& painter) const {
    const ThemeColors& colors = themeOf(this);
    const QRect bar = barRect();
    // While an end is dragged the bar keeps its axis: what lies beyond the new range shows as it does on the canvas.
    const bool constant = !(axis().max > axis().lowest());
    for (int y = 0; y < bar.height(); ++y) {
        const double t = 1.0 - (y + 0.5) / bar.height();
        const Rgb rgb = colorAt(scale().map, t);
        const QRgb color =
            m_drag.part == Part::None || constant ? qRgb(rgb[0], rgb[1], rgb[2]) : scale().color(axis().valueAt(t));
        painter.fillRect(bar.left(), bar.top() + y, bar.width(), 1, QColor::fromRgb(color));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(hasFocus() ? colors.accent : colors.line);
    painter.drawRect(bar.adjusted(-1, -1, 0, 0));
}

void ColorBar::paintTriangle(QPainter& painter, bool over) const {
    const QRect bar = barRect();
    const int count = over ? m_state.fitted.above : m_state.fitted.below;
    QColor color = QColor::fromRgb(over ? overColor(scale().map) : underColor(scale().map));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(count > 0 ? themeOf(this).text : themeOf(this).line, 1));
    if (count == 0) color.setAlpha(kFaint);  // nothing lies there
    painter.setBrush(color);
    const double base = over ? bar.top() - 2.5 : bar.bottom() + 2.5;
    const double tip = over ? base - kTrianglePx : base + kTrianglePx;
    painter.drawPolygon(QPolygonF({{bar.left() - 0.5, base}, {bar.right() + 0.5, base}, {bar.center().x() + 0.5, tip}}));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ColorBar::paintTicks(QPainter& painter) const {
    const ThemeColors& colors = themeOf(this);
    const QRect bar = barRect();
    painter.setFont(sizedFont(this, -1));
    const int between = bar.height() >= 4 * kTickRoomPx ? 4 : bar.height() >= 2 * kTickRoomPx ? 2 : 1;
    painter.setPen(colors.mutedText);
    for (int i = 0; i <= between; ++i) {
        const double t = static_cast<double>(i) / between;
        const double y = yOf(t);
        painter.drawLine(QPointF(bar.left() - 5, y), QPointF(bar.left() - 2, y));
        // The ends have numbers of their own, which may lie here while they are dragged.
        if (i == 0 || i == between || m_drag.moved) continue;
        painter.drawText(QRectF(0, y - 9, bar.left() - 8, 18), Qt::AlignRight | Qt::AlignVCenter, valueText(axis().valueAt(t)));
    }
    const QFontMetricsF metrics(painter.font());
    painter.drawText(QRectF(2, height() - 44, width() - 4, 16), Qt::AlignHCenter | Qt::AlignVCenter,
                     metrics.elidedText(ruleText(), Qt::ElideRight, width() - 6));
}

void ColorBar::paintMark(QPainter& painter) const {
    if (!m_mark || std::isnan(*m_mark)) return;
    const QRect bar = barRect();
    const double y = yOf(std::clamp(axis().position(*m_mark), -0.02, 1.02));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(themeOf(this).text);
    painter.setPen(Qt::NoPen);
    const double x = bar.right() + 2;
    painter.drawPolygon(QPolygonF({{x, y}, {x + 7, y - 4}, {x + 7, y + 4}}));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace deepscope
