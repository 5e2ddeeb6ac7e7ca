#pragma once

#include "widgets/views/canvas_scene.h"
#include "widgets/views/canvas_viewport.h"

class QPainter;
class QWidget;

namespace deepscope {

/// A lens over a point of the canvas: the same scene, eight times as large, pixels sharp.
class Magnifier {
public:
    static constexpr double kPower = 8;

    /// `point`: what is looked at, on the canvas; `canvas`: the whole area. The lens lies round the point, inside the
    /// canvas as far as it fits.
    Magnifier(const CanvasViewport& viewport, QPointF point, QSizeF canvas);

    QRectF frame() const { return m_frame; }
    /// From the scene to the canvas, as seen through the lens.
    const CanvasViewport& viewport() const { return m_viewport; }
    void paint(QPainter& painter, const CanvasScene& scene, const QWidget* widget) const;

private:
    QRectF m_frame;
    CanvasViewport m_viewport;
};

}  // namespace deepscope
