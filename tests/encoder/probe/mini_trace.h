#pragma once

#include "encoder/image/image_file.h"
#include "encoder/model/deep_encoder.h"

#include <cstdint>
#include <memory>

namespace deepscope {

/// A square page with something on it, each pixel a function of its place: as tests/data/probe/make_attention.py draws it.
inline RgbImage probePage(int sidePx) {
    RgbImage page({sidePx, sidePx});
    for (int y = 0; y < sidePx; ++y) {
        for (int x = 0; x < sidePx; ++x) {
            std::uint8_t* pixel = page.row(y) + 3 * x;
            pixel[0] = static_cast<std::uint8_t>(x * 7 + y);
            pixel[1] = static_cast<std::uint8_t>(x ^ y);
            pixel[2] = static_cast<std::uint8_t>(255 - y * 3);
        }
    }
    return page;
}

/// A run of the mini preset over probePage(sidePx) in mode custom:sidePx, float32.
inline std::shared_ptr<const Trace> miniProbeTrace(int sidePx, TapSelection taps = TapSelection::main()) {
    const RgbImage page = probePage(sidePx);
    WeightSpec weights;
    weights.preset = Preset::Mini;
    const auto encoder = DeepEncoder::load(openWeights(weights), ComputeChoice{.threads = 1});
    EncoderInput input;
    input.plan = planViews(page.size, parseMode("custom:" + std::to_string(sidePx)));
    input.pixels = prepareViews(page, input.plan);
    RunOptions options;
    options.taps = std::move(taps);
    return encoder->run(input, options);
}

}  // namespace deepscope
