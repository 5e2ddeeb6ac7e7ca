#pragma once

#include "encoder/export/colormap.h"
#include "encoder/image/pixel_map.h"
#include "encoder/image/rgb_image.h"

#include <vector>

namespace deepscope {

/// Token values to be painted over a page.
struct HeatmapLayer {
    ViewId view;
    int gridSide = 0;  ///< cells of the view's token grid a side
    int firstRow = 0;  ///< values cover rows×columns cells from here: a window, or the whole grid
    int firstColumn = 0;
    int rows = 0;
    int columns = 0;
    std::vector<float> values;  ///< rows·columns; cells beyond the grid (window padding) are skipped
};

/// The page with each token's rectangle tinted by its value between min and max; opacity 0–1. Layers are painted in
/// order. Throws ShapeError: values that do not fill their cells, a tile or a page that the map does not have.
/// `writePng` in picture_file.h saves it.
RgbImage paintHeatmap(const RgbImage& page, const PixelMap& map, const std::vector<HeatmapLayer>& layers, float min, float max,
                      Colormap colormap, double opacity);

/// Token colours to be painted over a page: the whole grid of a view.
struct ColorLayer {
    ViewId view;
    int gridSide = 0;
    std::vector<Rgb> colors;  ///< gridSide², row-major
};

/// The page with each token's rectangle tinted by its colour. Throws as paintHeatmap.
RgbImage paintColors(const RgbImage& page, const PixelMap& map, const std::vector<ColorLayer>& layers, double opacity);

}  // namespace deepscope
