#pragma once

#include "encoder/image/mode.h"
#include "encoder/image/resample.h"
#include "encoder/image/rgb_image.h"

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace deepscope {

/// The global view, or tile K of a tiled page (row-major).
struct ViewId {
    int tile = -1;  ///< −1: the global view

    static ViewId global() { return {}; }
    static ViewId ofTile(int index) { return {index}; }
    bool isGlobal() const { return tile < 0; }
    /// "global" or "tile.K".
    std::string name() const;
    bool operator==(const ViewId&) const = default;
};

struct TileGrid {
    int columns = 1;
    int rows = 1;
    int count() const { return columns * rows; }
    bool operator==(const TileGrid&) const = default;
};

/// Where the page lands in the global view: fitted size and top-left offset in view pixels.
struct Fit {
    ImageSize size;
    int offsetX = 0;
    int offsetY = 0;
};

/// Everything about the views that follows from the page's size and the mode alone.
struct ViewPlan {
    ImageSize page;
    Mode mode;
    Fit globalFit;
    std::optional<TileGrid> tiles;  ///< set when the page is tiled: a flag, never guessed from pixels

    /// Side in pixels of a view: kTileSidePx for a tile.
    int sidePx(ViewId view) const { return view.isGlobal() ? mode.globalSidePx : kTileSidePx; }
    /// {1,1} without tiles.
    TileGrid tileGrid() const { return tiles.value_or(TileGrid{}); }
    /// All views: global first, then tiles row-major.
    std::vector<ViewId> views() const;
    /// Laid-out tokens T: newlines, separator and mosaic counted.
    int tokenCount() const;
};

/// The grid of 640-pixel tiles for a page, or none when both sides are at most 640.
/// maxTiles 2–9. Source: semantics.md, gundam; process/image_process.py.
std::optional<TileGrid> chooseTileGrid(ImageSize page, int maxTiles);

/// Fits a page inside side×side keeping its aspect; half to even; a side that rounds to 0 becomes 1.
Fit fitInside(ImageSize page, int sidePx);

/// Throws UsageError when maxTiles is outside 2–9 or the page has no pixels.
ViewPlan planViews(ImageSize page, Mode mode, int maxTiles = 9);

/// The pages' pixels, view by view, 8-bit RGB, still unnormalised.
struct Views {
    ViewPlan plan;
    RgbImage global;              ///< S×S
    std::vector<RgbImage> tiles;  ///< each 640×640, row-major; empty without tiles
    double preprocessMs = 0;
};

/// Stretches or fits, pads with (127,127,127), cuts tiles. Throws Cancelled between passes.
Views prepareViews(const RgbImage& page, const ViewPlan& plan, ResizeOrder order = ResizeOrder::Pillow12,
                   std::stop_token stop = {});

}  // namespace deepscope
