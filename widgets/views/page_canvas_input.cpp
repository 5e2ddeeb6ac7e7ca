// Mouse, wheel, trackpad and keys of the canvas.
#include "widgets/views/page_canvas.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr double kZoomStep = 1.25;
constexpr double kPanStepPx = 48;
constexpr double kPagePanShare = 0.9;  // of the canvas's height, by Page Up and Page Down
constexpr double kWheelNotch = 120;    // Qt's eighths of a degree
constexpr double kCloseCellPx = 96;    // a cell's width after a double click: its value has room

}  // namespace

bool PageCanvas::event(QEvent* event) {
    switch (event->type()) {
        case QEvent::LanguageChange:
            setAccessibleName(tr("Page with token values"));
            break;
        case QEvent::NativeGesture:
            pinch(static_cast<QNativeGestureEvent*>(event));
            return true;
        default:
            break;
    }
    return QWidget::event(event);
}

void PageCanvas::pinch(QNativeGestureEvent* event) {
    if (event->gestureType() != Qt::ZoomNativeGesture || m_scene.rect().isEmpty()) return;
    zoomAt(event->position(), std::max(0.1, 1 + event->value()));
    updateHover(event->position());
}

void PageCanvas::wheelEvent(QWheelEvent* event) {
    if (m_scene.rect().isEmpty()) return;
    event->accept();
    const QPointF notches = QPointF(event->angleDelta()) / kWheelNotch;
    const bool zooms = event->modifiers().testFlag(Qt::ControlModifier);
    // Only trackpads have phases: two fingers move the page as they move anything else, and pinch or Ctrl zooms.
    if (event->phase() != Qt::NoScrollPhase && !event->pixelDelta().isNull() && !zooms) {
        panBy(event->pixelDelta());
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        // Some systems turn the wheel sideways themselves while Shift is down.
        panBy({(notches.x() + notches.y()) * kPanStepPx, 0});
    } else if (notches.y() != 0) {
        zoomAt(event->position(), std::pow(kZoomStep, notches.y()));
    } else if (notches.x() != 0) {
        panBy({notches.x() * kPanStepPx, 0});
    }
    updateHover(event->position());
}

void PageCanvas::mousePressEvent(QMouseEvent* event) {
    if (m_framing || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)) return;
    if (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier) && m_scene.overlay.hasGrid()) {
        startFrame(event->position());
        return;
    }
    m_pressed = true;
    m_dragging = event->button() == Qt::MiddleButton;
    m_pressedAt = m_draggedFrom = event->position();
}

void PageCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (m_framing) {
        dragFrame(event->position());
        return;
    }
    if (!m_pressed) showCross(event->modifiers().testFlag(Qt::ShiftModifier));
    if (m_pressed) {
        if (!m_dragging) {
            m_dragging = (event->position() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
        }
        if (m_dragging) {
            setCursor(Qt::ClosedHandCursor);
            m_viewport.pan(event->position() - m_draggedFrom);
            m_draggedFrom = event->position();
            m_fitted = false;
            viewMoved();
        }
    }
    updateHover(event->position());
}

void PageCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (m_framing) {
        if (event->button() == Qt::LeftButton) endFrame(event->position());
        showCross(event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    const bool clicked = m_pressed && !m_dragging && event->button() == Qt::LeftButton;
    const bool dragged = m_pressed && m_dragging && event->position() != m_pressedAt;
    m_pressed = m_dragging = m_cross = false;
    unsetCursor();
    showCross(event->modifiers().testFlag(Qt::ShiftModifier));
    if (dragged) Q_EMIT viewportChanged(ViewChange::Pan);
    updateHover(event->position());
    if (clicked && m_scene.hovered && m_scene.overlay.kind != CanvasOverlay::Kind::Pixels) {
        Q_EMIT tokenClicked(*m_scene.hovered);
    }
}

void PageCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_scene.rect().isEmpty()) return;
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        mousePressEvent(event);  // a frame starts, however fast
        return;
    }
    m_pressed = false;  // its release is no click
    const auto hit = hitTest(m_scene.overlay, m_viewport.toScene(event->position()));
    // The first click took the pin away if it was here already: a token that is looked at closely stays pinned.
    const auto pinned = m_scene.pin ? hitOfPin(m_scene.overlay, *m_scene.pin) : std::nullopt;
    if (hit && pinned != hit && m_scene.overlay.kind != CanvasOverlay::Kind::Pixels) Q_EMIT tokenClicked(*hit);
    const double wanted = hit ? CanvasViewport::clampedScale(kCloseCellPx / std::max(1e-3, hit->sceneRect.width())) : 0;
    if (!hit || m_viewport.scale() >= 0.95 * wanted) {
        fit();
    } else {
        m_viewport.look(wanted, hit->sceneRect.center(), size());
        looked(ViewChange::Zoom);
    }
    updateHover(event->position());
}

void PageCanvas::leaveEvent(QEvent*) {
    updateHover({-1, -1});
}

bool PageCanvas::panOrMovePin(int key) {
    const int rows = key == Qt::Key_Up ? -1 : key == Qt::Key_Down ? 1 : 0;
    const int columns = key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0;
    if (rows == 0 && columns == 0) return false;
    if (m_scene.pin) {
        Q_EMIT pinMoveRequested(rows, columns);
    } else {
        panBy(QPointF(-columns, -rows) * kPanStepPx);
    }
    return true;
}

bool PageCanvas::goToEdge(int key) {
    const double height = kPagePanShare * this->height();
    switch (key) {
        case Qt::Key_PageUp:
            panBy({0, height});
            return true;
        case Qt::Key_PageDown:
            panBy({0, -height});
            return true;
        case Qt::Key_Home:
        case Qt::Key_End:
            break;
        default:
            return false;
    }
    // With a pin: its row's ends. Else the scene's corners.
    const bool home = key == Qt::Key_Home;
    if (m_scene.pin) {
        const int side = std::max(m_scene.overlay.gridSide, m_scene.overlay.columns);
        Q_EMIT pinMoveRequested(0, home ? -side : side);
        return true;
    }
    const QRectF shown = m_viewport.toScreen(m_scene.rect());
    panBy(home ? -shown.topLeft() : QPointF(width(), this->height()) - shown.bottomRight());
    return true;
}

void PageCanvas::pinWithoutMouse() {
    // Without a mouse the middle token is where pinning starts.
    if (const auto hit = hitTest(m_scene.overlay, m_scene.overlay.viewExtent.center())) Q_EMIT tokenClicked(*hit);
}

void PageCanvas::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (event->modifiers().testFlag(Qt::ShiftModifier) && growFrame(key)) return;
    if (panOrMovePin(key) || goToEdge(key)) return;
    switch (key) {
        case Qt::Key_M:
            if (!event->isAutoRepeat()) setLensHeld(true);
            return;
        case Qt::Key_R:
            if (!event->isAutoRepeat()) setCompareHeld(true);
            break;
        case Qt::Key_B:
            if (!event->isAutoRepeat()) setFlipHeld(true);
            return;
        case Qt::Key_Shift:
            if (!event->isAutoRepeat()) showCross(true);
            return;
        case Qt::Key_Escape:
            if (dropFrame()) return;
            if (m_scene.pin) {
                Q_EMIT unpinRequested();
                return;
            }
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (m_scene.overlay.hasGrid()) return pinWithoutMouse();
            break;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

void PageCanvas::keyReleaseEvent(QKeyEvent* event) {
    if (event->isAutoRepeat()) return;
    if (event->key() == Qt::Key_M) return setLensHeld(false);
    if (event->key() == Qt::Key_B) return setFlipHeld(false);
    if (event->key() == Qt::Key_R) return setCompareHeld(false);
    if (event->key() == Qt::Key_Shift) return showCross(false);
    QWidget::keyReleaseEvent(event);
}

void PageCanvas::focusOutEvent(QFocusEvent* event) {
    releaseHeldKeys();
    showCross(false);
    QWidget::focusOutEvent(event);
}

bool PageCanvas::isHeldKey(int key) {
    return key == Qt::Key_M || key == Qt::Key_B || key == Qt::Key_R;
}

void PageCanvas::releaseHeldKeys() {
    setLensHeld(false);
    setFlipHeld(false);
    setCompareHeld(false);
}

void PageCanvas::setLensHeld(bool held) {
    const bool before = magnifierShown();
    m_lensHeld = held;
    if (magnifierShown() != before) Q_EMIT magnifierChanged(magnifierShown());
    update();
}

void PageCanvas::setCompareHeld(bool held) {
    if (held == m_compareHeld) return;
    m_compareHeld = held;
    Q_EMIT compareRequested(held);
}

void PageCanvas::setFlipHeld(bool held) {
    if (held == m_flipHeld) return;
    m_flipHeld = held;
    Q_EMIT flipRequested(held);
}

}  // namespace deepscope
