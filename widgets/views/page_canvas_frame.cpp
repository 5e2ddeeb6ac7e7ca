// How tokens are framed on the canvas: by Shift and drag, and by Shift and arrows.
#include "widgets/views/page_canvas.h"

#include <QApplication>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace deepscope {

namespace {

TokenRegion regionBetween(const CanvasOverlay& overlay, GridPosition a, GridPosition b) {
    return {overlay.view,
            overlay.gridSide,
            {std::min(a.row, b.row), std::min(a.column, b.column)},
            std::abs(a.row - b.row) + 1,
            std::abs(a.column - b.column) + 1};
}

bool isOf(const CanvasOverlay& overlay, const TokenRegion& region) {
    return region.view == overlay.view && region.gridSide == overlay.gridSide;
}

}  // namespace

void PageCanvas::setRegion(std::optional<TokenRegion> region) {
    if (m_framing) {  // the mouse holds another one
        m_regionBefore = region;
        return;
    }
    if (region == m_scene.region) return;
    m_scene.region = region;
    if (region) {
        m_frameAnchor = region->first;
        m_frameCorner = {region->first.row + region->rows - 1, region->first.column + region->columns - 1};
    }
    describe();
    update();
}

/// The grid's cell under a point, or nearest to it.
GridPosition PageCanvas::cellUnder(QPointF screen) const {
    const CanvasOverlay& overlay = m_scene.overlay;
    const QPointF at = m_viewport.toScene(screen) - overlay.viewExtent.topLeft();
    const QSizeF cell = overlay.cellSize();
    const auto index = [&overlay](double place) {
        return static_cast<int>(std::clamp(std::floor(place), 0.0, overlay.gridSide - 1.0));
    };
    return {index(at.y() / cell.height()), index(at.x() / cell.width())};
}

void PageCanvas::startFrame(QPointF screen) {
    m_framing = true;
    m_framed = false;
    m_pressedAt = screen;
    m_regionBefore = m_scene.region;
    showCross(true);
    updateHover(screen);
}

void PageCanvas::dragFrame(QPointF screen) {
    m_cursor = screen;
    const CanvasOverlay& overlay = m_scene.overlay;
    if (!overlay.hasGrid() || (m_framed && !(m_scene.region && isOf(overlay, *m_scene.region)))) {
        dropFrame();  // another stage is shown by now: these were its tokens
        return;
    }
    if (!m_framed) {
        m_framed = (screen - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
        if (!m_framed) return;
        m_frameAnchor = cellUnder(m_pressedAt);
    }
    frameTo(cellUnder(screen));
}

void PageCanvas::frameTo(GridPosition corner) {
    m_frameCorner = corner;
    m_scene.region = regionBetween(m_scene.overlay, m_frameAnchor, corner);
    describe();
    update();
}

void PageCanvas::endFrame(QPointF screen) {
    m_framing = false;
    if (m_framed) {
        if (m_scene.region != m_regionBefore) Q_EMIT regionChosen(m_scene.region);
    } else {
        clickWithShift(screen);
    }
    updateHover(screen);
}

/// With a pin, a frame from there to the token that was clicked, as in a list; else the frame is taken away.
void PageCanvas::clickWithShift(QPointF screen) {
    const auto pinned = m_scene.pin ? hitOfPin(m_scene.overlay, *m_scene.pin) : std::nullopt;
    const auto hit = hitTest(m_scene.overlay, m_viewport.toScene(screen));
    if (!pinned || pinned->isClassToken || !hit || hit->isClassToken) {
        if (m_scene.region) chooseRegion(std::nullopt);
        return;
    }
    m_frameAnchor = pinned->position;
    frameTo(hit->position);
    if (m_scene.region != m_regionBefore) Q_EMIT regionChosen(m_scene.region);
}

/// Takes back a frame that is being dragged, else the one that stands. False when there is none.
bool PageCanvas::dropFrame() {
    if (std::exchange(m_framing, false)) {
        m_scene.region = m_regionBefore;
        showCross(false);
        update();
        return true;
    }
    if (!m_scene.region) return false;
    chooseRegion(std::nullopt);
    return true;
}

/// An arrow moves the frame's free corner; without a frame, one starts at the pin.
bool PageCanvas::growFrame(int key) {
    const int rows = key == Qt::Key_Up ? -1 : key == Qt::Key_Down ? 1 : 0;
    const int columns = key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0;
    const CanvasOverlay& overlay = m_scene.overlay;
    if ((rows == 0 && columns == 0) || !overlay.hasGrid() || m_framing) return false;
    if (!m_scene.region || !isOf(overlay, *m_scene.region)) {
        const auto pinned = m_scene.pin ? hitOfPin(overlay, *m_scene.pin) : std::nullopt;
        if (!pinned || pinned->isClassToken) return false;
        m_frameAnchor = m_frameCorner = pinned->position;
    }
    const int last = overlay.gridSide - 1;
    const GridPosition corner{std::clamp(m_frameCorner.row + rows, 0, last), std::clamp(m_frameCorner.column + columns, 0, last)};
    const auto before = m_scene.region;
    frameTo(corner);
    ensureVisible(overlay.cellRect(corner.row, corner.column));
    if (m_scene.region != before) Q_EMIT regionChosen(m_scene.region);
    return true;
}

void PageCanvas::chooseRegion(std::optional<TokenRegion> region) {
    m_scene.region = region;
    describe();
    update();
    Q_EMIT regionChosen(region);
}

/// The cursor that says that a frame can be drawn here.
void PageCanvas::showCross(bool shown) {
    shown = m_framing || (shown && !m_pressed && m_scene.overlay.hasGrid());
    if (shown == m_cross) return;
    m_cross = shown;
    if (shown) {
        setCursor(Qt::CrossCursor);
    } else {
        unsetCursor();
    }
}

}  // namespace deepscope
