#pragma once

#include "encoder/probe/feature_map.h"

#include <optional>
#include <vector>

namespace deepscope {

/// How many of a token's channels hold no ordinary value.
struct TokenDefects {
    int nan = 0;
    int inf = 0;
    int zeros = 0;  ///< +0 and −0
    bool hasNonFinite() const { return nan + inf > 0; }
    bool operator==(const TokenDefects&) const = default;
};

/// Where a tap is broken: NaN and Inf spread from here on; vectors of zeros alone are dead.
struct DefectMap {
    int gridSide = 0;
    int channels = 0;
    std::vector<TokenDefects> tokens;        ///< of the grid, row-major; for the laid-out tokens one a row
    std::optional<TokenDefects> classToken;  ///< CLIP's CLS
    // Totals over every token, CLS included.
    std::int64_t nanCount = 0;
    std::int64_t infCount = 0;
    std::int64_t zeroCount = 0;
    int nonFiniteTokens = 0;  ///< with a NaN or an Inf
    int zeroTokens = 0;       ///< all channels zero
};

/// Throws NotKeptError.
DefectMap defectMap(const TapRecord& tap);

}  // namespace deepscope
