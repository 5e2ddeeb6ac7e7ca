#pragma once

#include "encoder/image/pixel_map.h"
#include "encoder/trace/trace.h"

#include <stop_token>

namespace deepscope {

/// A rectangle of a grid's tokens.
struct TokenBox {
    GridPosition first;
    int rows = 0;
    int columns = 0;
    int count() const { return rows * columns; }
    bool operator==(const TokenBox&) const = default;
};
/// The tokens of a grid of `toSide` that a box of a grid of `fromSide` touches, clipped to the grid.
TokenBox boxInGrid(const TokenBox& box, int fromSide, int toSide);

/// Of some tokens' norms, the finite ones.
struct NormFigures {
    double min = 0;
    double mean = 0;
    double max = 0;
    int count = 0;
    int nonFinite = 0;
};

/// A tap's tokens inside a box, beside all of its grid (CLS left out of both).
struct RegionStatistics {
    TokenBox box;
    int gridTokens = 0;
    NormFigures norms;
    NormFigures allNorms;
    ValueStatistics values;     ///< of every channel of the box's tokens
    ValueStatistics allValues;  ///< of the whole tap, CLS included
    double energyShare = 0;     ///< of the sum of squared norms; 0 when that is 0

    double tokenShare() const { return gridTokens > 0 ? static_cast<double>(box.count()) / gridTokens : 0; }
};

/// Throws NotKeptError, UsageError (a tap without a grid, a box that reaches beyond it or holds nothing), Cancelled.
RegionStatistics regionStatistics(const TapRecord& tap, const TokenBox& box, std::stop_token stop = {});

}  // namespace deepscope
