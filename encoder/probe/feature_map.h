#pragma once

#include "encoder/trace/trace.h"

#include <optional>
#include <string>
#include <vector>

namespace deepscope {

/// How a tap's vectors become one number a token.
enum class FeatureView { Norm, Mean, Channel };

/// Where tokens and channels lie in a tap: SAM is [g,g,D], the neck and compressor [C,h,w], CLIP [n+1,D], fusion [n,D].
struct TapLayout {
    int gridSide = 0;  ///< tokens form gridSide×gridSide; 0 when they do not (the laid-out tokens)
    int tokens = 0;    ///< grid tokens; CLS and layout rows apart
    int channels = 0;
    bool channelsFirst = false;
    bool hasClassToken = false;
    /// First element and stride between channels of a grid token (CLS excluded).
    std::int64_t offset(int token) const {
        return channelsFirst ? token : static_cast<std::int64_t>(token + (hasClassToken ? 1 : 0)) * channels;
    }
    std::int64_t channelStride() const { return channelsFirst ? tokens : 1; }
};
/// Empty for `tokens` only; preprocess.pixels is [3,S,S] with a token a pixel.
TapLayout tapLayout(const TapRecord& tap);
TapLayout tapLayout(const std::string& tapName, const Shape& shape);

/// One number per grid token, row-major.
struct FeatureMap {
    int gridSide = 0;
    std::vector<float> values;
    float min = 0;  ///< of the finite values
    float max = 0;
    std::int64_t nonFinite = 0;
};

/// Throws NotKeptError, UsageError (channel out of range, a tap without a grid).
FeatureMap featureMap(const TapRecord& tap, FeatureView view, int channel = 0);

/// The vector of a grid token, in float.
std::vector<float> tokenVector(const TapRecord& tap, int token);

}  // namespace deepscope
