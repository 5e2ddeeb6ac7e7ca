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
    m_scale = clampedScale(std::min(width / scene.width(), height / scene.height()));
    m_offset = QPointF(canvas.width() / 2, canvas.height() / 2) - scene.center() * m_scale;
}

void CanvasViewport::zoomAt(QPointF screen, double factor) {
    setScaleAt(screen, m_scale * factor);
}

void CanvasViewport::setScaleAt(QPointF screen, double scale) {
    const QPointF held = toScene(screen);
    m_scale = clampedScale(scale);
    m_offset = screen - held * m_scale;
}

void CanvasViewport::look(double scale, QPointF centre, QSizeF canvas) {
    m_scale = clampedScale(scale);
    m_offset = QPointF(canvas.width() / 2, canvas.height() / 2) - centre * m_scale;
}

double CanvasViewport::clampedScale(double scale) {
    return std::clamp(scale, kSmallestScale, kLargestScale);
}

void CanvasViewport::keepVisible(const QRectF& scene, QSizeF canvas) {
    if (scene.isEmpty()) return;
    const QRectF shown = toScreen(scene);
    const double x = std::clamp(shown.left(), kAlwaysVisible - shown.width(), canvas.width() - kAlwaysVisible);
    const double y = std::clamp(shown.top(), kAlwaysVisible - shown.height(), canvas.height() - kAlwaysVisible);
    m_offset += QPointF(x, y) - shown.topLeft();
}

bool CanvasViewport::ensureVisible(const QRectF& scene, QSizeF canvas) {
    const QRectF shown = toScreen(scene);
    if (QRectF(QPointF(), canvas).contains(shown)) return false;
    const auto shift = [](double from, double length, double room) {
        const double margin = std::min(kAlwaysVisible, std::max(0.0, (room - length) / 2));
        if (length >= room) return room / 2 - (from + length / 2);
        if (from < margin) return margin - from;
        if (from + length > room - margin) return room - margin - (from + length);
        return 0.0;
    };
    pan({shift(shown.left(), shown.width(), canvas.width()), shift(shown.top(), shown.height(), canvas.height())});
    return true;
}

}  // namespace deepscope
