#include "widgets/views/magnifier.h"

#include "widgets/views/canvas_painter.h"
#include "widgets/views/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace deepscope {

namespace {
constexpr double kSidePx = 232;
constexpr double kSmallestSidePx = 96;
constexpr double kCanvasShare = 0.6;  // of the canvas's shorter side, at most
constexpr double kCornerPx = 6;
}  // namespace

Magnifier::Magnifier(const CanvasViewport& viewport, QPointF point, QSizeF canvas) : m_viewport(viewport) {
    const double room = std::max(kSmallestSidePx, kCanvasShare * std::min(canvas.width(), canvas.height()));
    const double side = std::min(kSidePx, room);
    m_frame = QRectF(0, 0, side, side);
    m_frame.moveCenter(point);
    m_frame.moveLeft(std::clamp(m_frame.left(), 0.0, std::max(0.0, canvas.width() - side)));
    m_frame.moveTop(std::clamp(m_frame.top(), 0.0, std::max(0.0, canvas.height() - side)));
    m_viewport.zoomAt(point, kPower);
    // At the canvas's edge the lens is moved, but its middle still shows the point.
    m_viewport.pan(m_frame.center() - point);
}

void Magnifier::paint(QPainter& painter, const CanvasScene& scene, const QWidget* widget) const {
    const ThemeColors& colors = themeOf(widget);
    QPainterPath lens;
    lens.addRoundedRect(m_frame, kCornerPx, kCornerPx);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0, 0, 0, 120), 5));
    painter.drawPath(lens);
    painter.setClipPath(lens, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(m_frame, colors.canvas);
    painter.translate(m_frame.topLeft());
    CanvasViewport inLens = m_viewport;
    inLens.pan(-m_frame.topLeft());
    CanvasPainter(painter, scene, inLens, m_frame.size(), widget).paint();
    painter.restore();

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.accent, 2));
    painter.drawPath(lens);
    painter.restore();
}

}  // namespace deepscope
