#pragma once

#include "encoder/image/pixel_map.h"
#include "encoder/trace/trace.h"

#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace deepscope {

/// Cells of a grid over the page, equal parts of its width and height.
struct CellGrid {
    int columns = 0;
    int rows = 0;
    int count() const { return columns * rows; }
    bool operator==(const CellGrid&) const = default;

    /// The cell on a page of this size, in page pixels.
    PixelRect cellOnPage(ImageSize page, int row, int column) const;
};

/// `longerSide` cells along the page's longer side, as many along the other as keep cells square, at least 1.
CellGrid cellGridFor(ImageSize page, int longerSide = 32);

/// Which of a run's views see the page: a tiled run sees it twice, whole and in a mosaic of tiles.
enum class GridViews { Global, Tiles };

/// Token vectors brought onto cells of the page, so that runs whose views differ compare cell by cell.
struct CommonGrid {
    CellGrid cells;
    ImageSize page;
    int channels = 0;
    std::vector<float> vectors;    ///< [rows,columns,D] row-major; NaN in cells that no token covers
    std::vector<double> coverage;  ///< [rows,columns]: share of the cell that tokens cover, 0…1

    std::span<const float> at(int cell) const {
        return {vectors.data() + static_cast<std::size_t>(cell) * static_cast<std::size_t>(channels),
                static_cast<std::size_t>(channels)};
    }
};

/// Each cell's mean of the vectors of the tokens that lie over it, weighted by the area of the overlap on the page; padding
/// never counts. A cell that a token with a NaN or Inf touches holds them too. `taps` are one stage of views that share no
/// page area (the global view alone, or all tiles), each with a token grid.
/// Throws NotKeptError, UsageError (no tap, no grid, channels that differ, no cell), Cancelled.
CommonGrid commonGrid(std::span<const TapRecord* const> taps, const PixelMap& map, CellGrid cells,
                      const std::stop_token& stop = {});

/// The same of a run's stage, "fusion.projector" or any other with a grid. Throws as above, and UsageError for tiles that the
/// run does not have or a stage that it did not keep.
CommonGrid commonGrid(const Trace& run, const std::string& stage, GridViews views, CellGrid cells,
                      const std::stop_token& stop = {});

}  // namespace deepscope
