#pragma once

#include "widgets/views/canvas_scene.h"
#include "widgets/views/canvas_viewport.h"

class QPainter;
class QRegion;
class QWidget;

namespace deepscope {

/// Draws a scene as a viewport shows it, back to front. Canvas and magnifier differ in their viewports alone.
class CanvasPainter {
public:
    /// `size`: of the area that is drawn, whose top left corner is the painter's origin. `widget` gives theme, font and
    /// the pixels' density.
    CanvasPainter(QPainter& painter, const CanvasScene& scene, const CanvasViewport& viewport, QSizeF size,
                  const QWidget* widget);

    void paint() const;

private:
    void paintPage() const;
    void paintOverlay() const;
    void paintCellValues() const;
    void paintClassToken() const;
    void paintMarks() const;
    // canvas_marks.cpp
    void paintTokenMarks() const;
    void paintRegion() const;
    // canvas_decorations.cpp
    void paintPadding() const;
    void paintPaddedKeys() const;
    void paintHatched(const QRegion& region, QPoint origin, const QColor& ground) const;
    void paintWindows() const;
    void paintGrid() const;
    void paintLayoutGrid() const;
    void paintTileBorders() const;
    void paintTileBorder(int tile, bool current) const;
    void paintLines(const QRectF& area, int columns, int rows, const QColor& color, int widthPx) const;

    QPainter& m_painter;
    const CanvasScene& m_scene;
    const CanvasViewport& m_viewport;
    QRectF m_area;
    const QWidget* m_widget;
};

/// Black or white, whichever is read better on `ground`.
QColor readableOn(QRgb ground);
/// A frame that is seen on any colour: light inside dark. `style` is the light one's.
void strokeTwice(QPainter& painter, const QRectF& rect, const QColor& inner, double width, Qt::PenStyle style = Qt::SolidLine);

}  // namespace deepscope
