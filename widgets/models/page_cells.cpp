#include "widgets/models/page_cells.h"

#include "widgets/models/stage_names.h"

#include <cmath>
#include <limits>

namespace deepscope {

namespace {

constexpr int kSmallestLevelPx = 128;

QRectF toRect(const PixelRect& rect) {
    return {rect.x, rect.y, rect.width, rect.height};
}

/// The token's square with its padding: PixelMap::tokenOnPage cuts it at the page's edge.
QRectF tokenExtent(const PixelMap& map, ViewId view, GridPosition at, int gridSide) {
    const QRectF all = toRect(map.viewExtentOnPage(view));
    const double width = all.width() / gridSide;
    const double height = all.height() / gridSide;
    return {all.x() + at.column * width, all.y() + at.row * height, width, height};
}

}  // namespace

void PageCells::setPicture(const QImage& image) {
    picture = image;
    smaller.clear();
    QImage half = image;
    while (half.width() > kSmallestLevelPx && half.height() > kSmallestLevelPx) {
        half = half.scaled(half.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        smaller.push_back(half);
    }
}

QRectF PageCells::cellRect(GridPosition cell) const {
    const double width = extent.width() / columns;
    const double height = extent.height() / rows;
    return {extent.x() + cell.column * width, extent.y() + cell.row * height, width, height};
}

std::optional<GridPosition> PageCells::cellAt(QPointF page) const {
    if (columns <= 0 || rows <= 0 || extent.isEmpty()) return std::nullopt;
    const double column = std::floor((page.x() - extent.x()) / extent.width() * columns);
    const double row = std::floor((page.y() - extent.y()) / extent.height() * rows);
    if (column < 0 || row < 0 || column >= columns || row >= rows) return std::nullopt;
    return GridPosition{static_cast<int>(row), static_cast<int>(column)};
}

float PageCells::valueAt(GridPosition cell) const {
    const auto index =
        static_cast<std::size_t>(cell.row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(cell.column);
    return index < values.size() ? values[index] : std::numeric_limits<float>::quiet_NaN();
}

int stageGridSide(const std::string& stage, int viewSidePx) {
    if (stage == "preprocess.pixels") return viewSidePx / kPatchSidePx;  // the patches that it will be cut into
    if (stage == "compressor.net_2") return viewSidePx / kPatchSidePx / 2;
    if (stage == "compressor.net_3") return viewSidePx / kPatchSidePx / 4;
    if (stage.starts_with("clip.") || stage.starts_with("fusion.")) return viewSidePx / kPatchSidePx / 4;
    return stage.starts_with("sam.") ? viewSidePx / kPatchSidePx : 0;
}

CellFrame cellFrame(const PixelMap& map, bool tiles, const std::string& stage) {
    const ViewPlan& plan = map.plan();
    if (tiles && plan.tiles) {
        const int side = stageGridSide(stage, kTileSidePx);
        return {QRectF(0, 0, plan.page.widthPx, plan.page.heightPx), plan.tiles->columns * side, plan.tiles->rows * side};
    }
    const int side = stageGridSide(stage, plan.mode.globalSidePx);
    return {toRect(map.viewExtentOnPage(ViewId::global())), side, side};
}

std::optional<PlacedToken> tokenCovering(const PixelMap& map, bool tiles, const std::string& stage, QPointF page) {
    const ViewPlan& plan = map.plan();
    for (const ViewId view : plan.views()) {
        if (view.isGlobal() == (tiles && plan.tiles.has_value())) continue;
        const int side = stageGridSide(stage, plan.sidePx(view));
        if (side < 1) return std::nullopt;
        if (const auto at = map.tokenAt(view, side, page.x(), page.y())) {
            return PlacedToken{view, *at, side, tokenExtent(map, view, *at, side)};
        }
    }
    return std::nullopt;
}

}  // namespace deepscope
