// How the roofline looks: decades, roofs with their figures, the stages' dots.
#include "widgets/models/cost_model.h"
#include "widgets/models/quantity_text.h"
#include "widgets/views/plot_ticks.h"
#include "widgets/views/roofline_chart.h"
#include "widgets/views/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr double kTickPx = 4;
constexpr double kMarginPx = 10;

QString rateFigure(double gflops) {
    return rateText(static_cast<std::int64_t>(gflops * 1e6), 1);
}

QString figure(double value) {
    return QLocale().toString(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
}

}  // namespace

QRectF RooflineChart::plotRect() const {
    const QFontMetricsF metrics(sizedFont(this, -1.5));
    const double left = metrics.horizontalAdvance(numberTickText(10'000)) + kTickPx + kMarginPx;
    const bool noted = !noteText().isEmpty();
    const double top = noted ? metrics.height() + 10 : 8;
    return QRectF(rect()).adjusted(left, top, -kMarginPx, -metrics.height() - kTickPx - 5);
}

void RooflineChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).window);
    painter.setFont(sizedFont(this, -1.5));
    if (!isEmpty() || m_rates) {
        paintAxes(painter);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_rates) paintRoofs(painter);
        paintDots(painter);
        if (m_rates) paintRoofNames(painter);
    }
    paintNote(painter);
    paintFocus(painter);
}

void RooflineChart::paintAxes(QPainter& painter) const {
    const ThemeColors& colors = themeOf(this);
    const QRectF plot = plotRect();
    const QFontMetricsF metrics(painter.font());
    QColor grid = colors.line;
    grid.setAlpha(140);
    for (const double tick : decadeTicks(m_x.low, m_x.high)) {
        const double x = m_x.toPx(tick);
        painter.setPen(grid);
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom() + kTickPx));
        const QString text = numberTickText(tick);
        const double wide = metrics.horizontalAdvance(text) + 2;
        painter.setPen(colors.mutedText);
        painter.drawText(QRectF(std::min(x - wide / 2, width() - wide), plot.bottom() + kTickPx, wide, metrics.height()),
                         Qt::AlignCenter, text);
    }
    for (const double tick : decadeTicks(m_y.low, m_y.high)) {
        const double y = m_y.toPx(tick);
        painter.setPen(grid);
        painter.drawLine(QPointF(plot.left() - kTickPx, y), QPointF(plot.right(), y));
        painter.setPen(colors.mutedText);
        painter.drawText(QRectF(0, y - metrics.height() / 2, plot.left() - kTickPx - 3, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, numberTickText(tick));
    }
    painter.setPen(colors.line);
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.drawLine(plot.topLeft(), plot.bottomLeft());
}

void RooflineChart::paintRoofs(QPainter& painter) const {
    const ThemeColors& colors = themeOf(this);
    const QRectF plot = plotRect();
    const double ridge = m_rates->gemmGflops / m_rates->bandwidthGBs;
    const QPointF corner(m_x.toPx(ridge), m_y.toPx(m_rates->gemmGflops));
    const QPointF foot(m_x.toPx(m_x.low), m_y.toPx(m_x.low * m_rates->bandwidthGBs));
    const QPointF end(plot.right(), corner.y());
    painter.save();
    painter.setClipRect(plot);
    QColor ground = colors.text;
    ground.setAlpha(colors.dark ? 14 : 12);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawPolygon(QPolygonF({foot, corner, end, plot.bottomRight(), QPointF(foot.x(), std::max(foot.y(), plot.bottom()))}));
    painter.setPen(QPen(colors.text, 1.5));
    painter.drawPolyline(QPolygonF({foot, corner, end}));
    painter.setPen(QPen(colors.mutedText, 1, Qt::DashLine));
    painter.drawLine(corner, QPointF(corner.x(), plot.bottom()));
    painter.restore();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.text);
    painter.drawEllipse(corner, 3, 3);
}

void RooflineChart::paintRoofNames(QPainter& painter) const {
    const ThemeColors& colors = themeOf(this);
    const QRectF plot = plotRect();
    const QFontMetricsF metrics(painter.font());
    const double ridge = m_rates->gemmGflops / m_rates->bandwidthGBs;
    const QPointF corner(m_x.toPx(ridge), m_y.toPx(m_rates->gemmGflops));

    painter.setPen(colors.text);
    const double flatRoom = plot.right() - corner.x() - 8;
    const QString flat = tr("%1 matrix products").arg(rateFigure(m_rates->gemmGflops));
    const QString flatShown = metrics.horizontalAdvance(flat) <= flatRoom ? flat : rateFigure(m_rates->gemmGflops);
    painter.drawText(QRectF(plot.left(), corner.y() - metrics.height() - 2, plot.width() - 4, metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, flatShown);

    // Along the slope, above it, where it is inside the plot.
    const double bottomIntensity = std::max(m_x.low, m_y.low / m_rates->bandwidthGBs);
    const QPointF foot(m_x.toPx(bottomIntensity), m_y.toPx(bottomIntensity * m_rates->bandwidthGBs));
    const QPointF along = corner - foot;
    const double length = std::hypot(along.x(), along.y());
    const QString slope = tr("%1 GB/s copies").arg(figure(m_rates->bandwidthGBs));
    if (metrics.horizontalAdvance(slope) + 12 < length) {
        painter.save();
        painter.translate(foot);
        painter.rotate(std::atan2(along.y(), along.x()) * 180 / M_PI);
        painter.drawText(QRectF(0, -metrics.height() - 3, length - 8, metrics.height()), Qt::AlignCenter, slope);
        painter.restore();
    }

    const QString ridgeText = tr("ridge %1").arg(figure(ridge));
    const double wide = metrics.horizontalAdvance(ridgeText) + 4;
    const bool left = corner.x() + 4 + wide > plot.right();
    painter.setPen(colors.mutedText);
    painter.drawText(
        QRectF(left ? corner.x() - 4 - wide : corner.x() + 4, plot.bottom() - metrics.height() - 2, wide, metrics.height()),
        Qt::AlignCenter, ridgeText);
}

void RooflineChart::paintDots(QPainter& painter) const {
    const ThemeColors& colors = themeOf(this);
    // The large ones first: none hides a smaller one.
    std::vector<std::size_t> order(m_points.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [this](std::size_t a, std::size_t b) { return m_points[a].share > m_points[b].share; });
    const int current = currentRow();
    const RooflinePoint* marked = nullptr;
    for (const std::size_t i : order) {
        const RooflinePoint& point = m_points[i];
        if (point.row == current) marked = &point;
        QColor fill = colors.part(stagePart(stageAt(point.row)->tap));
        painter.setPen(QPen(colors.window, 1));
        fill.setAlpha(static_cast<int>(i) == m_hovered ? 255 : 220);
        painter.setBrush(fill);
        painter.drawEllipse(dotCentre(point), dotRadius(point), dotRadius(point));
    }
    if (!marked) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.text, 2));
    const double radius = dotRadius(*marked) + 2.5;
    painter.drawEllipse(dotCentre(*marked), radius, radius);
}

void RooflineChart::paintNote(QPainter& painter) const {
    const QString note = noteText();
    if (note.isEmpty()) return;
    const ThemeColors& colors = themeOf(this);
    const QFontMetricsF metrics(painter.font());
    const bool warns = m_rates && !m_measuring;
    const QRectF line(kMarginPx, m_measuring ? 11 : 3, width() - 2 * kMarginPx, metrics.height() + 4);
    if (warns) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.warning);
        painter.drawRoundedRect(line, 3, 3);
    }
    painter.setPen(warns ? colors.warningText : colors.mutedText);
    painter.drawText(line.adjusted(6, 0, -6, 0), Qt::AlignCenter, metrics.elidedText(note, Qt::ElideRight, line.width() - 12));
}

}  // namespace deepscope
