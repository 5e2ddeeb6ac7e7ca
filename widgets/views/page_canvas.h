#pragma once

#include "widgets/views/canvas_overlay.h"
#include "widgets/views/canvas_viewport.h"
#include "widgets/views/color_scale.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace deepscope {

/// The page with token values painted over it. Wheel zooms at the cursor, drag pans, F fits, 1 is one to one; hovering
/// reads out a token, a click asks to pin it. The scene's unit is a pixel of the upright page.
class PageCanvas : public QWidget {
    Q_OBJECT

public:
    explicit PageCanvas(QWidget* parent = nullptr);

    /// Null: no page. The view is fitted again.
    void setPicture(std::shared_ptr<const PagePicture> picture);
    /// Words in place of a page: a heading and what to do. Shown while there is no picture.
    void setMessage(const QString& heading, const QString& detail);
    /// A quiet line at the canvas's foot; empty for none.
    void setHint(const QString& hint);
    /// `map` must be set for every kind but None and Layout.
    void setOverlay(CanvasOverlay overlay, std::optional<PixelMap> map);
    void setScale(const ColorScale& scale);
    void setOpacity(double opacity);
    void setPin(std::optional<PinnedToken> pin);

    const CanvasOverlay& overlay() const { return m_overlay; }
    const CanvasViewport& viewport() const { return m_viewport; }
    std::optional<TokenHit> hovered() const { return m_hovered; }

    void fit();
    void oneToOne();
    void zoomBy(double factor);

    QSize sizeHint() const override { return {640, 520}; }
    QSize minimumSizeHint() const override { return {240, 180}; }

Q_SIGNALS:
    /// None when the cursor left all tokens.
    void tokenHovered(std::optional<deepscope::TokenHit> hit);
    void tokenClicked(deepscope::TokenHit hit);
    void pinMoveRequested(int rows, int columns);
    void unpinRequested();
    void zoomChanged(double scale);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF scene() const;
    bool showsPage() const;
    void viewMoved();
    void updateHover(QPointF screen);
    void rebuildHeatmap();
    void paintPage(QPainter& painter) const;
    void paintOverlay(QPainter& painter) const;
    void paintGridLines(QPainter& painter) const;
    void paintCellValues(QPainter& painter) const;
    void paintClassToken(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintReadout(QPainter& painter) const;
    void paintMessage(QPainter& painter) const;
    void paintHint(QPainter& painter) const;

    std::shared_ptr<const PagePicture> m_picture;
    QString m_heading;
    QString m_detail;
    QString m_hint;
    CanvasOverlay m_overlay;
    std::optional<PixelMap> m_map;
    QImage m_heatmap;  // a pixel a cell
    ColorScale m_scale;
    double m_opacity = 0.65;
    std::optional<PinnedToken> m_pin;

    CanvasViewport m_viewport;
    bool m_fitted = true;  // follow the canvas's size until the person zooms or pans
    std::optional<TokenHit> m_hovered;
    QPointF m_cursor;
    QPointF m_pressedAt;
    QPointF m_draggedFrom;
    bool m_pressed = false;
    bool m_dragging = false;
};

}  // namespace deepscope
