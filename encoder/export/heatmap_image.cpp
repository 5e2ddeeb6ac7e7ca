#include "encoder/export/heatmap_image.h"

#include "encoder/errors.h"

#include <algorithm>
#include <cmath>

namespace deepscope {
namespace {

std::string sizeText(ImageSize size) {
    return std::to_string(size.widthPx) + "x" + std::to_string(size.heightPx);
}

void checkLayer(const HeatmapLayer& layer, const ViewPlan& plan) {
    const bool cellsMatch = layer.rows >= 0 && layer.columns >= 0 &&
                            layer.values.size() == static_cast<std::size_t>(layer.rows) * static_cast<std::size_t>(layer.columns);
    if (layer.gridSide < 1 || !cellsMatch) {
        throw ShapeError({.what = "heatmap values do not fill their cells",
                          .where = layer.view.name(),
                          .expected = std::to_string(layer.rows) + "x" + std::to_string(layer.columns) + " values",
                          .got = std::to_string(layer.values.size())});
    }
    const int tileCount = plan.tiles ? plan.tiles->count() : 0;
    if (!layer.view.isGlobal() && layer.view.tile >= tileCount) {
        throw ShapeError({.what = "heatmap of a tile that the page does not have",
                          .where = layer.view.name(),
                          .expected = std::to_string(tileCount) + " tiles",
                          .got = std::to_string(layer.view.tile)});
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

void paintLayer(RgbImage& image, const PixelMap& map, const HeatmapLayer& layer, float min, float max, Colormap colormap,
                double opacity) {
    const PixelRect extent = map.viewExtentOnPage(layer.view);
    const double cellWidth = extent.width / layer.gridSide;
    const double cellHeight = extent.height / layer.gridSide;
    const double range = static_cast<double>(max) - min;
    for (int r = 0; r < layer.rows; ++r) {
        const int row = layer.firstRow + r;
        if (row < 0 || row >= layer.gridSide) continue;
        const PixelSpan rows = {firstPixel(extent.y + row * cellHeight, image.size.heightPx),
                                firstPixel(extent.y + (row + 1) * cellHeight, image.size.heightPx)};
        for (int c = 0; c < layer.columns; ++c) {
            const int column = layer.firstColumn + c;
            if (column < 0 || column >= layer.gridSide) continue;
            const PixelSpan columns = {firstPixel(extent.x + column * cellWidth, image.size.widthPx),
                                       firstPixel(extent.x + (column + 1) * cellWidth, image.size.widthPx)};
            const double value =
                layer.values[static_cast<std::size_t>(r) * static_cast<std::size_t>(layer.columns) + static_cast<std::size_t>(c)];
            // A flat map has no scale: its values are all the lowest. NaN stays NaN.
            const double t = range > 0 ? (value - min) / range : value * 0;
            tint(image, columns, rows, colorAt(colormap, t), opacity);
        }
    }
}

}  // namespace

RgbImage paintHeatmap(const RgbImage& page, const PixelMap& map, const std::vector<HeatmapLayer>& layers, float min, float max,
                      Colormap colormap, double opacity) {
    if (page.size != map.plan().page) {
        throw ShapeError({.what = "page does not fit its view plan",
                          .where = "heatmap",
                          .expected = sizeText(map.plan().page),
                          .got = sizeText(page.size)});
    }
    RgbImage image = page;
    const double shown = std::isnan(opacity) ? 0.0 : std::clamp(opacity, 0.0, 1.0);
    for (const HeatmapLayer& layer : layers) {
        checkLayer(layer, map.plan());
        paintLayer(image, map, layer, min, max, colormap, shown);
    }
    return image;
}

}  // namespace deepscope
