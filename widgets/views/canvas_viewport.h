#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace deepscope {

/// How the scene (page pixels) lies on the canvas: a scale and an offset, in device-independent pixels.
class CanvasViewport {
public:
    double scale() const { return m_scale; }
    QPointF toScreen(QPointF scene) const { return scene * m_scale + m_offset; }
    QPointF toScene(QPointF screen) const { return (screen - m_offset) / m_scale; }
    QRectF toScreen(const QRectF& scene) const;
    QRectF toScene(const QRectF& screen) const;

    /// The whole scene, centred, with a margin.
    void fit(const QRectF& scene, QSizeF canvas, double margin);
    /// Zooms by a factor; the point of the scene under `screen` stays there.
    void zoomAt(QPointF screen, double factor);
    void setScaleAt(QPointF screen, double scale);
    /// A scale with a point of the scene in the canvas's middle; centre() is what to give for the same sight again.
    void look(double scale, QPointF centre, QSizeF canvas);
    QPointF centre(QSizeF canvas) const { return toScene(QPointF(canvas.width() / 2, canvas.height() / 2)); }
    void pan(QPointF delta) { m_offset += delta; }
    /// Moves the scene so that at least part of it stays on the canvas.
    void keepVisible(const QRectF& scene, QSizeF canvas);
    /// Moves no farther than needed to have a rectangle of the scene on the canvas, clear of its edges; one that is there
    /// stays. Returns whether anything moved.
    bool ensureVisible(const QRectF& scene, QSizeF canvas);
    /// The nearest scale that can be shown.
    static double clampedScale(double scale);

private:
    double m_scale = 1;
    QPointF m_offset;
};

}  // namespace deepscope
