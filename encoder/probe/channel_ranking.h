#pragma once

#include "encoder/probe/feature_map.h"

#include <span>
#include <vector>

namespace deepscope {

/// One channel over the grid's tokens (CLS left out) or the laid-out rows. NaN and Inf are counted and left out of the rest.
struct ChannelFigures {
    int channel = 0;
    double mean = 0;
    double std = 0;  ///< population
    float min = 0;   ///< as all here, 0 when no value is finite
    float max = 0;
    std::int64_t nonFinite = 0;
    std::int64_t finite = 0;
};

/// Every channel, the widest spread first: the channels that tell tokens apart most. Equal spreads by number.
/// Throws NotKeptError.
std::vector<ChannelFigures> channelRanking(const TapRecord& tap);

/// The channels of one vector by magnitude, largest first, equal ones by number; NaN counts as nothing and comes last.
/// No more than `most` of them.
std::vector<int> strongestChannels(std::span<const float> vector, std::size_t most = std::dynamic_extent);

}  // namespace deepscope
