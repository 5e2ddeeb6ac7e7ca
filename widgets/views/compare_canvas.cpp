#include "widgets/views/compare_canvas.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr double kZoomStep = 1.25;
constexpr double kPanStepPx = 48;
constexpr double kWheelNotch = 120;
constexpr double kFitMargin = 8;
constexpr double kHandlePx = 6;
constexpr double kWipeStep = 0.02;
constexpr double kLeastFramePx = 4;  // a shaking click frames nothing

}  // namespace

CompareCanvas::CompareCanvas(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("compareCanvas"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Page with token values"));
}

void CompareCanvas::setScene(CompareScene scene) {
    m_scene = std::move(scene);
    m_tiles.clear();
    update();
}

void CompareCanvas::setOther(std::optional<CompareScene> scene, const QString& name) {
    m_other = std::move(scene);
    m_otherName = name;
    m_otherTiles.clear();
    update();
}

void CompareCanvas::setFlipped(bool flipped) {
    if (flipped == m_flipped) return;
    m_flipped = flipped;
    update();
}

void CompareCanvas::setWipe(std::optional<double> share) {
    if (share == m_wipe) return;
    m_wipe = share;
    update();
}

void CompareCanvas::setMarks(Marks marks) {
    if (marks == m_marks) return;
    m_marks = std::move(marks);
    setAccessibleDescription(m_marks.readout);
    update();
}

void CompareCanvas::setMessage(const QString& title, const QString& detail) {
    if (title == m_title && detail == m_detail) return;
    m_title = title;
    m_detail = detail;
    update();
}

void CompareCanvas::setFitRect(const QRectF& page) {
    if (page == m_fitRect) return;
    m_fitRect = page;
    if (m_fitted) m_viewport.fit(m_fitRect, size(), kFitMargin);
    update();
}

void CompareCanvas::setSight(const CanvasView& sight) {
    m_fitted = sight.fitted;
    if (m_fitted) {
        m_viewport.fit(m_fitRect, size(), kFitMargin);
    } else {
        m_viewport.look(sight.scale, sight.centre, size());
    }
    update();
}

CanvasView CompareCanvas::sight() const {
    return {m_viewport.scale(), m_viewport.centre(size()), m_fitted};
}

void CompareCanvas::moved(CompareChange change) {
    if (!m_fitted) m_viewport.keepVisible(m_fitRect, size());
    update();
    Q_EMIT sightMoved(change);
}

void CompareCanvas::fit() {
    m_fitted = true;
    m_viewport.fit(m_fitRect, size(), kFitMargin);
    moved(CompareChange::Fit);
}

void CompareCanvas::oneToOne() {
    m_fitted = false;
    m_viewport.setScaleAt(rect().center(), 1 / devicePixelRatioF());
    moved(CompareChange::Zoom);
}

void CompareCanvas::zoomBy(double factor) {
    zoomAt(QRectF(rect()).center(), factor);
}

void CompareCanvas::bringIntoSight(const QRectF& page) {
    if (m_fitted || !m_viewport.ensureVisible(page, size())) return;
    moved(CompareChange::Pan);
}

void CompareCanvas::zoomAt(QPointF at, double factor) {
    if (!m_scene.page) return;
    m_fitted = false;
    m_viewport.zoomAt(at, factor);
    moved(CompareChange::Zoom);
}

void CompareCanvas::panBy(QPointF delta) {
    if (!m_scene.page) return;
    m_fitted = false;
    m_viewport.pan(delta);
    moved(CompareChange::Pan);
}

bool CompareCanvas::isOnHandle(QPointF at) const {
    return m_wipe && std::abs(at.x() - handleX()) <= kHandlePx;
}

void CompareCanvas::wheelEvent(QWheelEvent* event) {
    if (!m_scene.page) return;
    event->accept();
    const QPointF notches = QPointF(event->angleDelta()) / kWheelNotch;
    if (event->phase() != Qt::NoScrollPhase && !event->pixelDelta().isNull() &&
        !event->modifiers().testFlag(Qt::ControlModifier)) {
        panBy(event->pixelDelta());
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        panBy({(notches.x() + notches.y()) * kPanStepPx, 0});
    } else if (notches.y() != 0) {
        zoomAt(event->position(), std::pow(kZoomStep, notches.y()));
    } else if (notches.x() != 0) {
        panBy({notches.x() * kPanStepPx, 0});
    }
    Q_EMIT pointHovered(m_viewport.toScene(event->position()));
}

void CompareCanvas::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    if (!m_scene.page || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)) return;
    m_pressedAt = m_draggedFrom = event->position();
    const bool left = event->button() == Qt::LeftButton;
    m_drag = !left                                            ? Drag::Pan
             : isOnHandle(event->position())                  ? Drag::Wipe
             : event->modifiers().testFlag(Qt::ShiftModifier) ? Drag::Frame
                                                              : Drag::Pressed;
}

void CompareCanvas::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    const bool far = (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_drag == Drag::Pressed && far) m_drag = Drag::Pan;
    if (m_drag == Drag::Pan) {
        setCursor(Qt::ClosedHandCursor);
        panBy(at - m_draggedFrom);
        m_draggedFrom = at;
    } else if (m_drag == Drag::Wipe) {
        Q_EMIT wipeMoved(std::clamp(at.x() / std::max(1, width()), 0.0, 1.0));
    } else if (m_drag == Drag::Frame && far) {
        const QRectF frame = QRectF(m_viewport.toScene(m_pressedAt), m_viewport.toScene(at)).normalized() & m_scene.pageRect();
        if (frame.width() >= kLeastFramePx && frame.height() >= kLeastFramePx) Q_EMIT regionFramed(frame);
    } else if (m_drag == Drag::None) {
        setCursor(isOnHandle(at) ? Qt::SplitHCursor : Qt::ArrowCursor);
    }
    Q_EMIT pointHovered(m_viewport.toScene(at));
}

void CompareCanvas::mouseReleaseEvent(QMouseEvent* event) {
    const Drag drag = std::exchange(m_drag, Drag::None);
    unsetCursor();
    const QPointF page = m_viewport.toScene(event->position());
    if (drag == Drag::Pressed && m_scene.pageRect().contains(page)) Q_EMIT pointPicked(page);
    const bool still = (event->position() - m_pressedAt).manhattanLength() < QApplication::startDragDistance();
    if (drag == Drag::Frame && still) Q_EMIT regionFramed({});
}

void CompareCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    m_drag = Drag::None;
    if (event->button() == Qt::LeftButton && !isOnHandle(event->position())) Q_EMIT maximizeWanted();
}

void CompareCanvas::leaveEvent(QEvent*) {
    Q_EMIT pointHovered(std::nullopt);
}

// Digits and Tab choose what Space shows, as long as it is held: elsewhere they mean something else.
bool CompareCanvas::event(QEvent* event) {
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (key && m_holding) {
        auto* pressed = static_cast<QKeyEvent*>(event);
        const int place = pressed->key() - Qt::Key_1;
        const bool digit = place >= 0 && place < 9;
        if (digit || pressed->key() == Qt::Key_Tab) {
            event->accept();
            if (event->type() == QEvent::KeyPress) Q_EMIT otherWanted(digit ? place : -1);
            return true;
        }
    }
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) event->accept();
    return QWidget::event(event);
}

void CompareCanvas::holdFlip(bool held) {
    if (held == m_holding) return;
    m_holding = held;
    Q_EMIT flipHeld(held);
}

void CompareCanvas::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto step = [&](int rows, int columns) {
        if (shift && m_wipe && columns != 0) {
            Q_EMIT wipeMoved(std::clamp(*m_wipe + columns * kWipeStep, 0.0, 1.0));
        } else {
            Q_EMIT pickMoveWanted(rows, columns);
        }
    };
    switch (event->key()) {
        case Qt::Key_Space:
            if (!event->isAutoRepeat()) holdFlip(true);
            return;
        case Qt::Key_Left:
            return step(0, -1);
        case Qt::Key_Right:
            return step(0, 1);
        case Qt::Key_Up:
            return step(-1, 0);
        case Qt::Key_Down:
            return step(1, 0);
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            Q_EMIT unpickWanted();
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT maximizeWanted();
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

void CompareCanvas::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) return holdFlip(false);
    QWidget::keyReleaseEvent(event);
}

void CompareCanvas::focusInEvent(QFocusEvent*) {
    update();
}

void CompareCanvas::focusOutEvent(QFocusEvent*) {
    holdFlip(false);
    update();
}

void CompareCanvas::resizeEvent(QResizeEvent* event) {
    if (m_fitted) {
        m_viewport.fit(m_fitRect, size(), kFitMargin);
    } else if (event->oldSize().isValid()) {
        m_viewport.look(m_viewport.scale(), m_viewport.centre(event->oldSize()), size());
    }
}

void CompareCanvas::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Page with token values"));
    if (event->type() == QEvent::PaletteChange) {
        m_tiles.clear();
        m_otherTiles.clear();
        update();
    }
}

}  // namespace deepscope
