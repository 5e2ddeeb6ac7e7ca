#include "encoder/export/heatmap_image.h"

#include "encoder/errors.h"

#include <algorithm>
#include <cmath>

namespace deepscope {
namespace {

std::string sizeText(ImageSize size) {
    return std::to_string(size.widthPx) + "x" + std::to_string(size.heightPx);
}

/// A layer's cells on its view's grid.
struct CellBlock {
    ViewId view;
    int gridSide;
    int firstRow;
    int firstColumn;
    int rows;
    int columns;
};

void checkLayer(const CellBlock& block, std::size_t values, const ViewPlan& plan) {
    const bool cellsMatch = block.rows >= 0 && block.columns >= 0 &&
                            values == static_cast<std::size_t>(block.rows) * static_cast<std::size_t>(block.columns);
    if (block.gridSide < 1 || !cellsMatch) {
        throw ShapeError({.what = "heatmap values do not fill their cells",
                          .where = block.view.name(),
                          .expected = std::to_string(block.rows) + "x" + std::to_string(block.columns) + " values",
                          .got = std::to_string(values)});
    }
    const int tileCount = plan.tiles ? plan.tiles->count() : 0;
    if (!block.view.isGlobal() && block.view.tile >= tileCount) {
        throw ShapeError({.what = "heatmap of a tile that the page does not have",
                          .where = block.view.name(),
                          .expected = std::to_string(tileCount) + " tiles",
                          .got = std::to_string(block.view.tile)});
    }
}

/// First pixel whose centre lies at or after `edge`. Neighbours share their edges, so every pixel has one cell;
/// the slack keeps rounding from opening seams between tiles.
int firstPixel(double edge, int sidePx) {
    constexpr double kSlack = 1e-6;
    return static_cast<int>(std::clamp(std::ceil(edge - 0.5 - kSlack), 0.0, static_cast<double>(sidePx)));
}

std::uint8_t blend(std::uint8_t below, std::uint8_t above, double opacity) {
    return static_cast<std::uint8_t>(std::lround(below + (static_cast<double>(above) - below) * opacity));
}

/// Half-open range of pixels.
struct PixelSpan {
    int first;
    int end;
};

void tint(RgbImage& image, PixelSpan columns, PixelSpan rows, Rgb color, double opacity) {
    for (int y = rows.first; y < rows.end; ++y) {
        std::uint8_t* pixel = image.row(y) + static_cast<std::size_t>(columns.first) * 3;
        for (int x = columns.first; x < columns.end; ++x, pixel += 3) {
            for (std::size_t c = 0; c < 3; ++c) pixel[c] = blend(pixel[c], color[c], opacity);
        }
    }
}

/// Tints each cell that lies on the grid by colorOf(its index in the block, row-major).
template <class ColorOf>
void paintCells(RgbImage& image, const PixelMap& map, const CellBlock& block, double opacity, ColorOf&& colorOf) {
    const PixelRect extent = map.viewExtentOnPage(block.view);
    const double cellWidth = extent.width / block.gridSide;
    const double cellHeight = extent.height / block.gridSide;
    for (int r = 0; r < block.rows; ++r) {
        const int row = block.firstRow + r;
        if (row < 0 || row >= block.gridSide) continue;
        const PixelSpan rows = {firstPixel(extent.y + row * cellHeight, image.size.heightPx),
                                firstPixel(extent.y + (row + 1) * cellHeight, image.size.heightPx)};
        for (int c = 0; c < block.columns; ++c) {
            const int column = block.firstColumn + c;
            if (column < 0 || column >= block.gridSide) continue;
            const PixelSpan columns = {firstPixel(extent.x + column * cellWidth, image.size.widthPx),
                                       firstPixel(extent.x + (column + 1) * cellWidth, image.size.widthPx)};
            const std::size_t index =
                static_cast<std::size_t>(r) * static_cast<std::size_t>(block.columns) + static_cast<std::size_t>(c);
            tint(image, columns, rows, colorOf(index), opacity);
        }
    }
}

void checkPage(const RgbImage& page, const ViewPlan& plan) {
    if (page.size == plan.page) return;
    throw ShapeError({.what = "page does not fit its view plan",
                      .where = "heatmap",
                      .expected = sizeText(plan.page),
                      .got = sizeText(page.size)});
}

double shownOpacity(double opacity) {
    return std::isnan(opacity) ? 0.0 : std::clamp(opacity, 0.0, 1.0);
}

}  // namespace

RgbImage paintHeatmap(const RgbImage& page, const PixelMap& map, const std::vector<HeatmapLayer>& layers, float min, float max,
                      Colormap colormap, double opacity) {
    checkPage(page, map.plan());
    RgbImage image = page;
    const double range = static_cast<double>(max) - min;
    for (const HeatmapLayer& layer : layers) {
        const CellBlock block{layer.view, layer.gridSide, layer.firstRow, layer.firstColumn, layer.rows, layer.columns};
        checkLayer(block, layer.values.size(), map.plan());
        paintCells(image, map, block, shownOpacity(opacity), [&](std::size_t index) {
            const double value = layer.values[index];
            // A flat map has no scale: its values are all the lowest. NaN stays NaN.
            return colorAt(colormap, range > 0 ? (value - min) / range : value * 0);
        });
    }
    return image;
}

RgbImage paintColors(const RgbImage& page, const PixelMap& map, const std::vector<ColorLayer>& layers, double opacity) {
    checkPage(page, map.plan());
    RgbImage image = page;
    for (const ColorLayer& layer : layers) {
        const CellBlock block{layer.view, layer.gridSide, 0, 0, layer.gridSide, layer.gridSide};
        checkLayer(block, layer.colors.size(), map.plan());
        paintCells(image, map, block, shownOpacity(opacity), [&](std::size_t index) { return layer.colors[index]; });
    }
    return image;
}

}  // namespace deepscope
