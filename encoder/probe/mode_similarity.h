#pragma once

#include "encoder/probe/common_grid.h"

#include <array>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

namespace deepscope {

/// How two runs' features of one page differ, cell by cell of a common grid.
///
/// `centred` is what to show first: the cosine after each run's own mean over its cells is taken away. The vectors of a run
/// share a large common part, so that plain cosines of any two cells lie near 1 and hide what differs; the centred one asks
/// whether the same places stand out in the same directions. The plain cosine is beside it for ports that quote it.
struct GridSimilarity {
    CellGrid cells;
    ImageSize page;
    std::vector<float> centred;     ///< −1…1; NaN where a cell is not covered, not finite, or does not differ from the mean
    std::vector<float> cosine;      ///< −1…1; NaN where a cell is not covered, not finite, or zero
    std::vector<float> relativeL2;  ///< ‖a − b‖ over the mean of ‖a‖ and ‖b‖: 0…2, the same both ways
};

/// Throws UsageError: grids of other cells, pages or channel counts.
GridSimilarity gridSimilarity(const CommonGrid& a, const CommonGrid& b);

/// Means over the cells of a part of the page, each weighted by its area in it; NaN where no cell has a value.
struct SimilarityMeans {
    double centred = 0;
    double cosine = 0;
    double relativeL2 = 0;
    int cells = 0;  ///< that have a plain cosine and lie in the part, wholly or partly
};
SimilarityMeans meansOf(const GridSimilarity& similarity);
/// Of a rectangle in page pixels.
SimilarityMeans meansWithin(const GridSimilarity& similarity, PixelRect onPage);

/// Ninths of the page, row-major.
enum class PageRegion { TopLeft, Top, TopRight, Left, Centre, Right, BottomLeft, Bottom, BottomRight };
inline constexpr int kPageRegions = 9;
/// "top left", …, "bottom right".
std::string_view pageRegionName(PageRegion region);
PixelRect regionOnPage(ImageSize page, PageRegion region);
std::array<SimilarityMeans, kPageRegions> meansByRegion(const GridSimilarity& similarity);

/// Means of every grid with every other, [n,n] row-major and symmetric; a grid with itself is computed too.
/// Throws as gridSimilarity, Cancelled.
std::vector<SimilarityMeans> similarityMatrix(std::span<const CommonGrid> grids, const std::stop_token& stop = {});

}  // namespace deepscope
