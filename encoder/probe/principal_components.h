#pragma once

#include "encoder/probe/feature_map.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace deepscope {

struct ComponentsOptions {
    bool leaveOutOutliers = false;  ///< tokens that norm_outliers.h lists, each tap by its own norms
};

/// The three directions along which tokens differ most, fitted on one tap or on several together (the same stage of other
/// modes, tiles or images: their pictures then share colours). CLS and tokens with a NaN or Inf take no part.
struct PrincipalComponents {
    static constexpr int kCount = 3;

    int channels = 0;
    std::vector<double> mean;  ///< [D]
    /// Unit vectors [D], largest variance first. The sign of a direction is arbitrary: here its entry of largest magnitude is
    /// positive (the first of equals). Directions that the data do not have (flat data, fewer tokens) are zero vectors.
    std::array<std::vector<double>, kCount> axes;
    std::array<double, kCount> explained{};  ///< share of the tokens' whole variance, 0…1
    /// 2nd and 98th percentile of the fitted tokens' values: what is painted black and full. Equal for a zero axis.
    std::array<double, kCount> low{};
    std::array<double, kCount> high{};
    std::int64_t tokens = 0;     ///< took part
    std::int64_t outliers = 0;   ///< left out as such
    std::int64_t nonFinite = 0;  ///< left out for a NaN or Inf
};

/// Throws NotKeptError, UsageError (no tap, taps of different channel counts), Cancelled.
PrincipalComponents fitComponents(std::span<const TapRecord* const> taps, const ComponentsOptions& options = {},
                                  const std::stop_token& stop = {});

/// A tap's tokens in a fit's three directions, and as colours: the first direction red, then green, blue. Tokens left out of
/// the fit are here; values outside the fit's range are painted at its ends.
struct ComponentMap {
    using Values = std::array<float, PrincipalComponents::kCount>;
    using Color = std::array<std::uint8_t, 3>;  ///< sRGB

    int gridSide = 0;
    std::vector<Values> values;  ///< of grid tokens, row-major, or laid-out rows; all NaN where the vector holds a NaN or Inf
    std::vector<Color> colors;   ///< mid-grey where the fit has no such direction; kNoValue where values are NaN
    std::optional<Values> classValues;  ///< CLIP's CLS
    std::optional<Color> classColor;

    static constexpr Color kNoValue{255, 0, 255};
};

/// Throws NotKeptError, UsageError (another channel count than the fit's).
ComponentMap projectComponents(const PrincipalComponents& components, const TapRecord& tap);

}  // namespace deepscope
