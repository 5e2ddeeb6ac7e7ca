// How the timeline looks: its axis, the row of parts, the stages' boxes, the measured span.
#include "widgets/models/cost_model.h"
#include "widgets/views/chart_header.h"
#include "widgets/views/plot_ticks.h"
#include "widgets/views/theme.h"
#include "widgets/views/timeline_chart.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr double kMarginPx = 10;
constexpr double kTopPx = 6;
constexpr double kTickRoomPx = 90;
constexpr double kTickPx = 4;
constexpr double kGapPx = 3;           // between the parts and the boxes
constexpr double kTallestBoxPx = 240;  // a tall dock does not stretch a box to a wall
constexpr double kLeastFramePx = 3;    // boxes narrower than this have no gap between them
constexpr double kNameMarginPx = 4;

/// Text on a part's colour: white where that can be read well, else black.
QColor textOn(const QColor& ground) {
    const auto channel = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const double luminance =
        0.2126 * channel(ground.redF()) + 0.7152 * channel(ground.greenF()) + 0.0722 * channel(ground.blueF());
    constexpr double kReadable = 4.5;  // contrast
    return 1.05 / (luminance + 0.05) < kReadable ? QColor(0x10, 0x13, 0x16) : QColor(0xff, 0xff, 0xff);
}

QRectF clippedTo(const QRectF& box, const QRectF& area) {
    const double left = std::max(box.left(), area.left()), right = std::min(box.right(), area.right());
    return {left, box.top(), right - left, box.height()};
}

}  // namespace

QRectF TimelineChart::plotRect() const {
    const double axis = QFontMetricsF(sizedFont(this, -1.5)).height() + kTickPx + 4;
    return QRectF(rect()).adjusted(kMarginPx, kTopPx, -kMarginPx, -axis);
}

QRectF TimelineChart::partsRect() const {
    const QRectF plot = plotRect();
    return {plot.left(), plot.top(), plot.width(), QFontMetricsF(sizedFont(this, -1.5)).height() + 2};
}

QRectF TimelineChart::boxesRect() const {
    const QRectF plot = plotRect();
    const double top = partsRect().bottom() + kGapPx;
    return {plot.left(), top, plot.width(), std::clamp(plot.bottom() - kGapPx - top, 8.0, kTallestBoxPx)};
}

QRectF TimelineChart::stageRect(int row) const {
    if (!stageAt(row)) return {};
    const QRectF boxes = boxesRect();
    const double left = m_axis.toPx(model()->startMs(row));
    const QRectF box(left, boxes.top(), std::max(1.0, m_axis.toPx(model()->endMs(row)) - left), boxes.height());
    return box.right() <= boxes.left() || box.left() >= boxes.right() ? QRectF() : clippedTo(box, boxes);
}

void TimelineChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).window);
    if (model() && !isEmpty()) {
        painter.setFont(sizedFont(this, -1.5));
        paintAxis(painter);
        paintParts(painter);
        paintStages(painter);
        paintMeasure(painter);
    }
    paintFocus(painter);
}

void TimelineChart::paintAxis(QPainter& painter) const {
    const ThemeColors& colors = themeOf(this);
    const QRectF plot = plotRect();
    const double y = boxesRect().bottom() + kGapPx;
    painter.setPen(colors.line);
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    const auto ticks = linearTicks(m_axis.fromMs(), m_axis.toMs(), std::max(1, static_cast<int>(plot.width() / kTickRoomPx)));
    const double stepMs = ticks.size() > 1 ? ticks[1] - ticks[0] : m_axis.toMs() - m_axis.fromMs();
    const QFontMetricsF metrics(painter.font());
    for (const double tick : ticks) {
        const double x = m_axis.toPx(tick);
        painter.setPen(colors.line);
        painter.drawLine(QPointF(x, y), QPointF(x, y + kTickPx));
        const QString text = timeTickText(tick, stepMs, m_axis.toMs());
        const double wide = metrics.horizontalAdvance(text) + 2;
        const double left = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide));
        painter.setPen(colors.mutedText);
        painter.drawText(QRectF(left, y + kTickPx, wide, metrics.height()), Qt::AlignCenter, text);
    }
}

void TimelineChart::paintParts(QPainter& painter) const {
    const ThemeColors& colors = themeOf(this);
    const QRectF row = partsRect();
    const int count = model()->rowCount();
    const auto same = [&](int a, int b) {
        const std::string &x = stageAt(a)->tap, &y = stageAt(b)->tap;
        return stagePart(x) == stagePart(y) && x.starts_with("tile.") == y.starts_with("tile.");
    };
    for (int first = 0, last = 0; first < count; first = last + 1) {
        last = first;
        while (last + 1 < count && same(first, last + 1)) ++last;
        const double left = m_axis.toPx(model()->startMs(first)), right = m_axis.toPx(model()->endMs(last));
        if (right <= row.left() || left >= row.right()) continue;
        const QRectF box = clippedTo({left, row.top(), right - left, row.height()}, row);
        const StagePart part = stagePart(stageAt(first)->tap);
        painter.fillRect(QRectF(box.left(), box.bottom() - 2, std::max(1.0, box.width() - 1), 2), colors.part(part));
        const QString name = stageAt(first)->tap.starts_with("tile.") ? tr("%1 of tiles").arg(partName(part)) : partName(part);
        if (QFontMetricsF(painter.font()).horizontalAdvance(name) + 2 > box.width()) continue;
        painter.setPen(colors.mutedText);
        painter.drawText(box.adjusted(1, 0, 0, -3), Qt::AlignLeft | Qt::AlignVCenter, name);
    }
}

void TimelineChart::paintStages(QPainter& painter) const {
    const int current = currentRow();
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QRectF box = stageRect(row);
        if (!box.isEmpty()) paintStage(painter, row, box);
    }
    const QRectF box = stageRect(current);
    if (box.isEmpty()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(themeOf(this).text, 2));
    painter.drawRect(box.adjusted(0, -1, std::max(0.0, 2 - box.width()), 1));
}

void TimelineChart::paintStage(QPainter& painter, int row, const QRectF& box) const {
    const ThemeColors& colors = themeOf(this);
    const std::string& tap = stageAt(row)->tap;
    QColor color = colors.part(stagePart(tap));
    if (row == m_hovered) color = colors.dark ? color.lighter(118) : color.darker(112);
    const bool framed = box.width() >= kLeastFramePx;
    painter.fillRect(framed ? box.adjusted(0, 0, -1, 0) : box, color);

    const QFontMetricsF metrics(painter.font());
    const double room = box.width() - 2 * kNameMarginPx;
    if (box.height() < metrics.height()) return;
    QString name = stageLabel(tap);
    if (metrics.horizontalAdvance(name) > room) name = stageTick(tap);
    if (metrics.horizontalAdvance(name) > room) return;
    painter.setPen(textOn(color));
    painter.drawText(box, Qt::AlignCenter, name);
}

void TimelineChart::paintMeasure(QPainter& painter) const {
    if (!m_span) return;
    const ThemeColors& colors = themeOf(this);
    const QRectF plot = plotRect();
    const double bottom = boxesRect().bottom() + kGapPx;
    const double left = m_axis.toPx(m_span->first), right = m_axis.toPx(m_span->second);
    if (right < plot.left() || left > plot.right()) return;
    const QRectF band = clippedTo({left, plot.top(), right - left, bottom - plot.top()}, plot);
    QColor ground = colors.text;
    ground.setAlpha(colors.dark ? 46 : 38);
    painter.fillRect(band, ground);
    painter.setPen(QPen(colors.text, 1));
    for (const double edge : {left, right}) {
        if (edge >= plot.left() - 0.5 && edge <= plot.right() + 0.5)
            painter.drawLine(QPointF(edge, plot.top()), QPointF(edge, bottom));
    }

    const QFontMetricsF metrics(painter.font());
    const QString text = metrics.elidedText(measureText(), Qt::ElideRight, plot.width() - 12);
    const double wide = metrics.horizontalAdvance(text) + 12, tall = metrics.height() + 4;
    const double at = std::clamp(band.center().x() - wide / 2, plot.left(), std::max(plot.left(), plot.right() - wide));
    const QRectF label(at, bottom - tall - 4, wide, tall);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.line);
    painter.setBrush(colors.panel);
    painter.drawRoundedRect(label, 3, 3);
    painter.setPen(colors.text);
    painter.drawText(label, Qt::AlignCenter, text);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace deepscope
