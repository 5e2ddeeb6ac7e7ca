#pragma once

#include "encoder/trace/trace.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace deepscope {

/// A tap's every value as one of 255 levels of a diverging colour map, token by token: what a picture of channels × tokens is
/// drawn from. A byte a value: 3 MB for [64,64,768].
struct TensorLevels {
    static constexpr std::uint8_t kZero = 127;
    static constexpr std::uint8_t kNan = 255;

    int tokens = 0;  ///< rows of the tap: CLS first where there is one
    int channels = 0;
    double reach = 0;                  ///< the value of level 254; −reach is level 0, values beyond take the ends' levels
    std::vector<std::uint8_t> levels;  ///< [tokens, channels]

    std::uint8_t at(int token, int channel) const {
        return levels[static_cast<std::size_t>(token) * static_cast<std::size_t>(channels) + static_cast<std::size_t>(channel)];
    }
};

/// Symmetric about zero, out to the 1st or 99th percentile, whichever lies farther: a few exceptional channels must not leave
/// the rest without colour. Out to the largest value where both percentiles are 0.
double symmetricReach(const ValueStatistics& values);

/// Throws NotKeptError, Cancelled.
TensorLevels tensorLevels(const TapRecord& tap, std::stop_token stop = {});

}  // namespace deepscope
