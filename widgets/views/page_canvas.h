#pragma once

#include "widgets/models/view_state.h"
#include "widgets/views/canvas_scene.h"
#include "widgets/views/canvas_viewport.h"

#include <QWidget>

#include <memory>
#include <optional>

class QNativeGestureEvent;

namespace deepscope {

/// The page with token values painted over it. Wheel zooms at the cursor, drag pans, F fits, 1 is one to one; hovering
/// reads out a token, a click asks to pin it, a double click pins it and goes close to it, then back. While M is held a lens lies
/// at the cursor, while B is held the
/// window is asked to flip, while R is held to show the compared run. Shift drags a frame over tokens, Shift and arrows grow one
/// from the pin. The scene's unit is a pixel of the upright page.
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
    /// The page's run as planned, and the view that is looked at: what grid, tile borders and padding are drawn from.
    void setPlan(std::optional<PixelMap> plan, ViewId view);
    /// `map` must be set for every kind but None and Layout.
    void setOverlay(CanvasOverlay overlay, std::optional<PixelMap> map);
    void setScale(const ColorScale& scale);
    void setOpacity(double opacity);
    void setPin(std::optional<PinnedToken> pin);
    /// A token that a person points at in another panel; marked while no token here is under the cursor.
    void setOtherHover(std::optional<PinnedToken> token);
    /// The frame that stands, from wherever it was set.
    void setRegion(std::optional<TokenRegion> region);
    /// Tokens a side of the shown stage's attention windows; 0 for none.
    void setWindowSide(int tokens);
    void setDecorations(const CanvasDecorations& decorations);
    /// The lens stays without a key.
    void setMagnifier(bool shown);

    const CanvasOverlay& overlay() const { return m_scene.overlay; }
    const CanvasScene& scene() const { return m_scene; }
    const CanvasDecorations& decorations() const { return m_scene.decorations; }
    const CanvasViewport& viewport() const { return m_viewport; }
    std::optional<TokenHit> hovered() const { return m_scene.hovered; }
    bool magnifierShown() const { return m_magnifier || m_lensHeld; }

    /// Where the canvas looks, and back there. Setting it is no person's step.
    CanvasView view() const;
    void setView(const CanvasView& view);
    /// Brings a rectangle of the scene onto the canvas if it is not there. Part of another step, no step of its own.
    void ensureVisible(const QRectF& scene);

    /// Keys that do something while they are down (lens, flip); the window passes them on from elsewhere.
    static bool isHeldKey(int key);
    /// Their release will not come: the window lost the keyboard.
    void releaseHeldKeys();

    // What a person asks for by menu and keys.
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
    /// Tokens were framed by Shift and drag or Shift and arrows; none when the frame was taken away.
    void regionChosen(std::optional<deepscope::TokenRegion> region);
    void zoomChanged(double scale);
    /// A person zoomed, panned or fitted; a drag tells of itself once, at its end.
    void viewportChanged(deepscope::ViewChange how);
    /// True when the flip key goes down, false when it is up again or the keyboard went elsewhere.
    void flipRequested(bool down);
    /// The same of the key that shows the compared run.
    void compareRequested(bool down);
    /// The lens was put up or away, by key or by setMagnifier.
    void magnifierChanged(bool shown);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void describe();
    void fitScene();
    void viewMoved();
    void looked(ViewChange how);
    void panBy(QPointF delta, ViewChange how = ViewChange::Pan);
    void zoomAt(QPointF point, double factor);
    void updateHover(QPointF screen);
    // page_canvas_input.cpp
    void pinch(QNativeGestureEvent* event);
    bool panOrMovePin(int key);
    bool goToEdge(int key);
    void pinWithoutMouse();
    void setLensHeld(bool held);
    void setFlipHeld(bool held);
    void setCompareHeld(bool held);
    // page_canvas_frame.cpp
    GridPosition cellUnder(QPointF screen) const;
    void startFrame(QPointF screen);
    void dragFrame(QPointF screen);
    void endFrame(QPointF screen);
    bool dropFrame();
    bool growFrame(int key);
    void clickWithShift(QPointF screen);
    void frameTo(GridPosition corner);
    void chooseRegion(std::optional<TokenRegion> region);
    void showCross(bool shown);
    // page_canvas_painting.cpp
    QPointF lensPoint() const;
    QRectF readoutBox(QSizeF size) const;
    void paintReadout(QPainter& painter) const;
    void paintMessage(QPainter& painter) const;
    void paintHint(QPainter& painter) const;

    CanvasScene m_scene;
    std::optional<PixelMap> m_map;  // of the overlay
    QString m_heading;
    QString m_detail;
    QString m_hint;
    bool m_cellsStale = false;  // coloured when next painted, once for overlay and scale

    CanvasViewport m_viewport;
    bool m_fitted = true;  // follow the canvas's size until the person zooms or pans
    QPointF m_cursor{-1, -1};
    QPointF m_pressedAt;
    QPointF m_draggedFrom;
    bool m_pressed = false;
    bool m_dragging = false;
    bool m_magnifier = false;
    bool m_lensHeld = false;
    bool m_flipHeld = false;
    bool m_compareHeld = false;

    GridPosition m_frameAnchor;  // where the frame started: it grows and shrinks from here
    GridPosition m_frameCorner;  // the other end
    std::optional<TokenRegion> m_regionBefore;
    bool m_framing = false;  // while the mouse is down
    bool m_framed = false;   // it went far enough to be no click
    bool m_cross = false;
};

}  // namespace deepscope
