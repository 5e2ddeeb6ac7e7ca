#include "widgets/views/page_canvas.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace deepscope {

namespace {

constexpr double kFitMarginPx = 14;
constexpr double kZoomStep = 1.25;
constexpr double kPanStepPx = 48;
constexpr double kWheelNotch = 120;  // Qt's eighths of a degree

}  // namespace

PageCanvas::PageCanvas(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("pageCanvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Page with token values"));
}

void PageCanvas::setPicture(std::shared_ptr<const PagePicture> picture) {
    if (picture == m_picture) return;
    m_picture = std::move(picture);
    m_overlay = {};
    m_map.reset();
    m_hovered.reset();
    fit();
}

void PageCanvas::setMessage(const QString& heading, const QString& detail) {
    m_heading = heading;
    m_detail = detail;
    update();
}

void PageCanvas::setHint(const QString& hint) {
    m_hint = hint;
    update();
}

void PageCanvas::setOverlay(CanvasOverlay overlay, std::optional<PixelMap> map) {
    const bool otherScene = (overlay.kind == CanvasOverlay::Kind::Layout) != (m_overlay.kind == CanvasOverlay::Kind::Layout);
    m_overlay = std::move(overlay);
    m_map = std::move(map);
    rebuildHeatmap();
    if (m_fitted || otherScene) fit();
    updateHover(m_cursor);
    update();
}

void PageCanvas::setScale(const ColorScale& scale) {
    m_scale = scale;
    rebuildHeatmap();
    update();
}

void PageCanvas::setOpacity(double opacity) {
    m_opacity = opacity;
    update();
}

void PageCanvas::setPin(std::optional<PinnedToken> pin) {
    m_pin = std::move(pin);
    update();
}

bool PageCanvas::showsPage() const {
    return m_picture && m_overlay.kind != CanvasOverlay::Kind::Layout;
}

QRectF PageCanvas::scene() const {
    QRectF page;
    if (showsPage()) {
        const ImageSize size = m_picture->decoded->upright.size;
        page = QRectF(0, 0, size.widthPx, size.heightPx);
    }
    return page | m_overlay.sceneRect();
}

void PageCanvas::fit() {
    m_viewport.fit(scene(), size(), kFitMarginPx);
    m_fitted = true;
    viewMoved();
}

void PageCanvas::oneToOne() {
    m_viewport.setScaleAt(rect().center(), 1.0 / devicePixelRatioF());
    m_fitted = false;
    viewMoved();
}

void PageCanvas::zoomBy(double factor) {
    m_viewport.zoomAt(rect().center(), factor);
    m_fitted = false;
    viewMoved();
}

void PageCanvas::viewMoved() {
    if (!m_fitted) m_viewport.keepVisible(scene(), size());
    Q_EMIT zoomChanged(m_viewport.scale());
    update();
}

void PageCanvas::rebuildHeatmap() {
    m_heatmap = {};
    if (m_overlay.values.empty()) return;
    m_heatmap = QImage(m_overlay.columns, m_overlay.rows, QImage::Format_ARGB32_Premultiplied);
    m_heatmap.fill(Qt::transparent);
    for (int row = 0; row < m_overlay.rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(m_heatmap.scanLine(row));
        for (int column = 0; column < m_overlay.columns; ++column) {
            const auto cell = static_cast<std::size_t>(row) * m_overlay.columns + column;
            if (!m_overlay.laidOut.empty() && m_overlay.laidOut[cell] < 0) continue;
            line[column] = m_scale.color(m_overlay.values[cell]);
        }
    }
}

void PageCanvas::resizeEvent(QResizeEvent*) {
    if (m_fitted) {
        fit();
    } else {
        viewMoved();
    }
}

void PageCanvas::wheelEvent(QWheelEvent* event) {
    if (scene().isEmpty()) return;
    const double notches = event->angleDelta().y() / kWheelNotch;
    if (notches == 0) return;
    m_viewport.zoomAt(event->position(), std::pow(kZoomStep, notches));
    m_fitted = false;
    viewMoved();
    updateHover(event->position());
    event->accept();
}

void PageCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return;
    m_pressed = true;
    m_dragging = event->button() == Qt::MiddleButton;
    m_pressedAt = m_draggedFrom = event->position();
}

void PageCanvas::mouseMoveEvent(QMouseEvent* event) {
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
    const bool clicked = m_pressed && !m_dragging && event->button() == Qt::LeftButton;
    m_pressed = m_dragging = false;
    unsetCursor();
    updateHover(event->position());
    if (clicked && m_hovered && m_overlay.kind != CanvasOverlay::Kind::Pixels) Q_EMIT tokenClicked(*m_hovered);
}

void PageCanvas::leaveEvent(QEvent*) {
    updateHover({-1, -1});
}

void PageCanvas::updateHover(QPointF screen) {
    m_cursor = screen;
    std::optional<TokenHit> hit;
    if (!m_dragging && rect().contains(screen.toPoint())) hit = hitTest(m_overlay, m_viewport.toScene(screen));
    const bool changed = hit != m_hovered;
    m_hovered = hit;
    if (changed) Q_EMIT tokenHovered(hit);
    update();
}

void PageCanvas::keyPressEvent(QKeyEvent* event) {
    const auto arrow = [&](int rows, int columns) {
        if (m_pin) {
            Q_EMIT pinMoveRequested(rows, columns);
            return;
        }
        m_viewport.pan(QPointF(-columns * kPanStepPx, -rows * kPanStepPx));
        m_fitted = false;
        viewMoved();
    };
    switch (event->key()) {
        case Qt::Key_Up:
            return arrow(-1, 0);
        case Qt::Key_Down:
            return arrow(1, 0);
        case Qt::Key_Left:
            return arrow(0, -1);
        case Qt::Key_Right:
            return arrow(0, 1);
        case Qt::Key_Escape:
            if (m_pin) {
                Q_EMIT unpinRequested();
                return;
            }
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            // Without a mouse the middle token is where pinning starts.
            if (m_overlay.hasGrid()) {
                const QPointF middle = m_overlay.viewExtent.center();
                if (const auto hit = hitTest(m_overlay, middle)) Q_EMIT tokenClicked(*hit);
                return;
            }
            break;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace deepscope
