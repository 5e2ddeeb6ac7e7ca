#include "encoder/probe/feature_map.h"

#include "encoder/errors.h"
#include "encoder/probe/token_rows.h"
#include "encoder/probe/vector_sums.h"

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

float tokenValue(const float* row, std::size_t channels, FeatureView view, int channel) {
    switch (view) {
        case FeatureView::Norm:
            return static_cast<float>(std::sqrt(squaredNorm(row, channels)));
        case FeatureView::Mean:
            return static_cast<float>(sumOf(row, channels) / static_cast<double>(channels));
        case FeatureView::Channel:
            break;
    }
    return row[channel];
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

void FeatureMap::findRange() {
    float low = std::numeric_limits<float>::infinity();
    float high = -low;
    nonFinite = 0;
    for (const float value : values) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        } else {
            ++nonFinite;
        }
    }
    min = low <= high ? low : 0;
    max = low <= high ? high : 0;
}

FeatureMap featureMap(const TapRecord& tap, FeatureView view, int channel) {
    TokenRows rows(tap);
    const TapLayout& layout = rows.layout();
    if (view == FeatureView::Channel && (channel < 0 || channel >= layout.channels)) {
        throw UsageError({.what = "no such channel",
                          .where = tap.name(),
                          .expected = "0 to " + std::to_string(layout.channels - 1),
                          .got = std::to_string(channel)});
    }
    FeatureMap map;
    map.gridSide = layout.gridSide;
    map.values.resize(static_cast<std::size_t>(layout.tokens));
    rows.forEach([&](int token, const float* row) {
        const float value = tokenValue(row, rows.channels(), view, channel);
        if (token == kClassToken)
            map.classValue = value;
        else
            map.values[static_cast<std::size_t>(token)] = value;
    });
    map.findRange();
    return map;
}

std::vector<float> tokenVector(const TapRecord& tap, int token) {
    TokenRows rows(tap);
    const float* const row = rows.row(token);
    return {row, row + rows.channels()};
}

}  // namespace deepscope
