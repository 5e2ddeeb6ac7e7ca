#include "encoder/image/pixel_map.h"

#include <algorithm>
#include <cmath>

namespace deepscope {
namespace {

/// page = (view + offset)·scale, along each axis.
struct ViewTransform {
    double offsetX = 0;
    double offsetY = 0;
    double scaleX = 1;
    double scaleY = 1;
};

ViewTransform transformOf(const ViewPlan& plan, ViewId view) {
    const double pageWidth = plan.page.widthPx;
    const double pageHeight = plan.page.heightPx;
    if (view.isGlobal()) {
        const Fit& fit = plan.globalFit;
        return {-static_cast<double>(fit.offsetX), -static_cast<double>(fit.offsetY), pageWidth / fit.size.widthPx,
                pageHeight / fit.size.heightPx};
    }
    const TileGrid grid = plan.tileGrid();
    return {static_cast<double>(view.tile % grid.columns) * kTileSidePx,
            static_cast<double>(view.tile / grid.columns) * kTileSidePx, pageWidth / (grid.columns * kTileSidePx),
            pageHeight / (grid.rows * kTileSidePx)};
}

PixelRect clippedTo(ImageSize size, PixelRect rect) {
    const double left = std::clamp(rect.x, 0.0, static_cast<double>(size.widthPx));
    const double top = std::clamp(rect.y, 0.0, static_cast<double>(size.heightPx));
    const double right = std::clamp(rect.x + rect.width, left, static_cast<double>(size.widthPx));
    const double bottom = std::clamp(rect.y + rect.height, top, static_cast<double>(size.heightPx));
    return {left, top, right - left, bottom - top};
}

/// What an orientation does to the stored picture: first swap x and y, then mirror the upright axes.
struct Turn {
    bool swapsAxes;
    bool mirrorsX;
    bool mirrorsY;
};

Turn turnOf(Orientation orientation) {
    switch (static_cast<int>(orientation)) {
        case 2:
            return {false, true, false};
        case 3:
            return {false, true, true};
        case 4:
            return {false, false, true};
        case 5:
            return {true, false, false};
        case 6:
            return {true, true, false};
        case 7:
            return {true, true, true};
        case 8:
            return {true, false, true};
        default:
            return {false, false, false};
    }
}

PixelRect mirrored(PixelRect rect, Turn turn, ImageSize upright) {
    if (turn.mirrorsX) rect.x = upright.widthPx - (rect.x + rect.width);
    if (turn.mirrorsY) rect.y = upright.heightPx - (rect.y + rect.height);
    return rect;
}

PixelRect swapped(PixelRect rect) {
    return {rect.y, rect.x, rect.height, rect.width};
}

}  // namespace

PixelMap::PixelMap(const ViewPlan& plan, Orientation orientation) : m_plan(plan), m_orientation(orientation) {}

PixelRect PixelMap::tokenInView(ViewId view, GridPosition token, int gridSide) const {
    const double side = static_cast<double>(m_plan.sidePx(view)) / gridSide;
    return {token.column * side, token.row * side, side, side};
}

PixelRect PixelMap::viewToPage(ViewId view, PixelRect rect) const {
    const ViewTransform t = transformOf(m_plan, view);
    return clippedTo(m_plan.page, {(rect.x + t.offsetX) * t.scaleX, (rect.y + t.offsetY) * t.scaleY, rect.width * t.scaleX,
                                   rect.height * t.scaleY});
}

PixelRect PixelMap::pageToView(ViewId view, PixelRect rect) const {
    const ViewTransform t = transformOf(m_plan, view);
    return {rect.x / t.scaleX - t.offsetX, rect.y / t.scaleY - t.offsetY, rect.width / t.scaleX, rect.height / t.scaleY};
}

PixelRect PixelMap::pageToStored(PixelRect rect) const {
    const Turn turn = turnOf(m_orientation);
    const PixelRect unmirrored = mirrored(rect, turn, m_plan.page);
    return turn.swapsAxes ? swapped(unmirrored) : unmirrored;
}

PixelRect PixelMap::storedToPage(PixelRect rect) const {
    const Turn turn = turnOf(m_orientation);
    return mirrored(turn.swapsAxes ? swapped(rect) : rect, turn, m_plan.page);
}

PixelRect PixelMap::tokenOnPage(ViewId view, GridPosition token, int gridSide) const {
    return viewToPage(view, tokenInView(view, token, gridSide));
}

std::optional<GridPosition> PixelMap::tokenAt(ViewId view, int gridSide, double pageX, double pageY) const {
    const bool onPage = pageX >= 0 && pageY >= 0 && pageX < m_plan.page.widthPx && pageY < m_plan.page.heightPx;
    if (!onPage || gridSide < 1) return std::nullopt;
    const PixelRect point = pageToView(view, {pageX, pageY, 0, 0});
    const double tokenSide = static_cast<double>(m_plan.sidePx(view)) / gridSide;
    const double column = std::floor(point.x / tokenSide);
    const double row = std::floor(point.y / tokenSide);
    // A tile covers part of the page only; the global view covers all of it.
    if (column < 0 || row < 0 || column >= gridSide || row >= gridSide) return std::nullopt;
    return GridPosition{static_cast<int>(row), static_cast<int>(column)};
}

PixelRect PixelMap::viewExtentOnPage(ViewId view) const {
    const ViewTransform t = transformOf(m_plan, view);
    const double side = m_plan.sidePx(view);
    return {t.offsetX * t.scaleX, t.offsetY * t.scaleY, side * t.scaleX, side * t.scaleY};
}

}  // namespace deepscope
