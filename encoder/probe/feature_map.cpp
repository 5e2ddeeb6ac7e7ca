#include "encoder/probe/feature_map.h"

#include "encoder/errors.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deepscope {
namespace {

int squareSide(std::int64_t tokens) {
    const auto side = static_cast<int>(std::lround(std::sqrt(static_cast<double>(tokens))));
    return static_cast<std::int64_t>(side) * side == tokens ? side : 0;
}

bool isChannelsFirst(const std::string& stage) {
    return stage == "preprocess.pixels" || stage == "sam.neck" || stage.starts_with("compressor.");
}

std::shared_ptr<const TensorBuffer> keptTensor(const TapRecord& tap) {
    auto tensor = tap.tensor();
    if (!tensor) {
        throw NotKeptError({.what = "the tensor was given up to stay in the memory budget",
                            .where = tap.name(),
                            .expected = "a kept tensor: run again",
                            .got = ""});
    }
    return tensor;
}

float tokenValue(const float* first, std::int64_t stride, int channels, FeatureView view, int channel) {
    if (view == FeatureView::Channel) return first[channel * stride];
    double sum = 0;
    for (int c = 0; c < channels; ++c) {
        const double v = first[c * stride];
        sum += view == FeatureView::Norm ? v * v : v;
    }
    return static_cast<float>(view == FeatureView::Norm ? std::sqrt(sum) : sum / channels);
}

}  // namespace

TapLayout tapLayout(const std::string& tapName, const Shape& shape) {
    const std::string stage = parseTapName(tapName).stage;
    TapLayout layout;
    if (isChannelsFirst(stage) && shape.size() == 3) {  // [C,h,w]
        layout = {.gridSide = static_cast<int>(shape[1]),
                  .tokens = static_cast<int>(shape[1] * shape[2]),
                  .channels = static_cast<int>(shape[0]),
                  .channelsFirst = true};
    } else if (shape.size() == 3) {  // [g,g,D]
        layout = {.gridSide = static_cast<int>(shape[0]),
                  .tokens = static_cast<int>(shape[0] * shape[1]),
                  .channels = static_cast<int>(shape[2])};
    } else if (shape.size() == 2) {  // [n,D], [n+1,D] or the laid-out [T,D]
        layout.hasClassToken = stage.starts_with("clip.");
        layout.tokens = static_cast<int>(shape[0]) - (layout.hasClassToken ? 1 : 0);
        layout.channels = static_cast<int>(shape[1]);
        layout.gridSide = stage == "tokens" ? 0 : squareSide(layout.tokens);
    }
    return layout;
}

TapLayout tapLayout(const TapRecord& tap) {
    return tapLayout(tap.name(), tap.shape());
}

FeatureMap featureMap(const TapRecord& tap, FeatureView view, int channel) {
    const TapLayout layout = tapLayout(tap);
    if (layout.gridSide == 0) {
        throw UsageError({.what = "this tap has no token grid",
                          .where = tap.name(),
                          .expected = "a tap of a view",
                          .got = shapeText(tap.shape())});
    }
    if (view == FeatureView::Channel && (channel < 0 || channel >= layout.channels)) {
        throw UsageError({.what = "no such channel",
                          .where = tap.name(),
                          .expected = "0 to " + std::to_string(layout.channels - 1),
                          .got = std::to_string(channel)});
    }
    const std::vector<float> values = keptTensor(tap)->floats();

    FeatureMap map{.gridSide = layout.gridSide, .values = std::vector<float>(static_cast<std::size_t>(layout.tokens))};
    float min = std::numeric_limits<float>::infinity();
    float max = -min;
    for (int token = 0; token < layout.tokens; ++token) {
        const float value =
            tokenValue(values.data() + layout.offset(token), layout.channelStride(), layout.channels, view, channel);
        map.values[static_cast<std::size_t>(token)] = value;
        if (std::isfinite(value)) {
            min = std::min(min, value);
            max = std::max(max, value);
        } else {
            ++map.nonFinite;
        }
    }
    if (min <= max) {
        map.min = min;
        map.max = max;
    }
    return map;
}

std::vector<float> tokenVector(const TapRecord& tap, int token) {
    const TapLayout layout = tapLayout(tap);
    if (token < 0 || token >= layout.tokens) {
        throw UsageError({.what = "no such token",
                          .where = tap.name(),
                          .expected = "0 to " + std::to_string(layout.tokens - 1),
                          .got = std::to_string(token)});
    }
    const auto tensor = keptTensor(tap);
    std::vector<float> vector(static_cast<std::size_t>(layout.channels));
    for (int c = 0; c < layout.channels; ++c) {
        vector[static_cast<std::size_t>(c)] = tensor->at(layout.offset(token) + c * layout.channelStride());
    }
    return vector;
}

}  // namespace deepscope
