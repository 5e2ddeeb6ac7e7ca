#pragma once

#include "encoder/trace/trace.h"

#include <optional>
#include <string>
#include <vector>

namespace deepscope {

/// How a tap's vectors become one number a token.
enum class FeatureView { Norm, Mean, Channel };

/// CLIP's CLS where a token is asked for: it has no place on the grid.
inline constexpr int kClassToken = -1;

/// Where tokens and channels lie in a tap: SAM is [g,g,D], the neck and compressor [C,h,w], CLIP [n+1,D], fusion [n,D].
struct TapLayout {
    int gridSide = 0;  ///< tokens form gridSide×gridSide; 0 when they do not (the laid-out tokens)
    int tokens = 0;    ///< grid tokens, or laid-out rows; CLS apart
    int channels = 0;
    bool channelsFirst = false;
    bool hasClassToken = false;
    /// First element of a grid token or of kClassToken, and stride between a token's channels.
    std::int64_t offset(int token) const {
        return channelsFirst ? token : static_cast<std::int64_t>(token + (hasClassToken ? 1 : 0)) * channels;
    }
    std::int64_t channelStride() const { return channelsFirst ? tokens : 1; }
    bool operator==(const TapLayout&) const = default;
};
/// preprocess.pixels is [3,S,S] with a token a pixel.
TapLayout tapLayout(const TapRecord& tap);
TapLayout tapLayout(const std::string& tapName, const Shape& shape);

/// One number per grid token, row-major; for the laid-out tokens one a row, and no grid.
struct FeatureMap {
    int gridSide = 0;
    std::vector<float> values;
    float min = 0;  ///< of the finite values
    float max = 0;
    std::int64_t nonFinite = 0;
    std::optional<float> classValue;  ///< CLIP: the same number for CLS; in none of the figures above

    /// Sets min, max and nonFinite from the values; min and max are 0 when none is finite.
    void findRange();
};

/// Norms, means or one channel. Throws NotKeptError, UsageError (channel out of range).
FeatureMap featureMap(const TapRecord& tap, FeatureView view, int channel = 0);

/// The vector of a grid token, of a laid-out row or of kClassToken, in float. Throws NotKeptError, UsageError.
std::vector<float> tokenVector(const TapRecord& tap, int token);

}  // namespace deepscope
