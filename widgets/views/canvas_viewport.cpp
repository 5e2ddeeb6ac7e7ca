#include "widgets/views/canvas_viewport.h"

#include <algorithm>

namespace deepscope {

namespace {
constexpr double kSmallestScale = 1.0 / 256;
constexpr double kLargestScale = 64;
constexpr double kAlwaysVisible = 48;  // of the scene, at each edge
}  // namespace

QRectF CanvasViewport::toScreen(const QRectF& scene) const {
    return {toScreen(scene.topLeft()), scene.size() * m_scale};
}

QRectF CanvasViewport::toScene(const QRectF& screen) const {
    return {toScene(screen.topLeft()), screen.size() / m_scale};
}

void CanvasViewport::fit(const QRectF& scene, QSizeF canvas, double margin) {
    if (scene.isEmpty() || canvas.isEmpty()) return;
    const double width = std::max(1.0, canvas.width() - 2 * margin);
    const double height = std::max(1.0, canvas.height() - 2 * margin);
    m_scale = std::clamp(std::min(width / scene.width(), height / scene.height()), kSmallestScale, kLargestScale);
    m_offset = QPointF(canvas.width() / 2, canvas.height() / 2) - scene.center() * m_scale;
}

void CanvasViewport::zoomAt(QPointF screen, double factor) {
    setScaleAt(screen, m_scale * factor);
}

void CanvasViewport::setScaleAt(QPointF screen, double scale) {
    const QPointF held = toScene(screen);
    m_scale = std::clamp(scale, kSmallestScale, kLargestScale);
    m_offset = screen - held * m_scale;
}

void CanvasViewport::keepVisible(const QRectF& scene, QSizeF canvas) {
    if (scene.isEmpty()) return;
    const QRectF shown = toScreen(scene);
    const double x = std::clamp(shown.left(), kAlwaysVisible - shown.width(), canvas.width() - kAlwaysVisible);
    const double y = std::clamp(shown.top(), kAlwaysVisible - shown.height(), canvas.height() - kAlwaysVisible);
    m_offset += QPointF(x, y) - shown.topLeft();
}

}  // namespace deepscope
