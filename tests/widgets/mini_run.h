#pragma once

#include "encoder/image/image_file.h"
#include "encoder/model/deep_encoder.h"
#include "widgets/engine/run_request.h"

#include <memory>

namespace deepscope {

/// A page with something on it: each pixel a function of its place.
inline std::shared_ptr<const DecodedImage> madePage(int widthPx, int heightPx) {
    auto page = std::make_shared<DecodedImage>();
    page->upright = RgbImage({widthPx, heightPx});
    page->storedSize = page->upright.size;
    page->format = "PNG";
    page->path = "made.png";
    for (int y = 0; y < heightPx; ++y) {
        for (int x = 0; x < widthPx; ++x) {
            std::uint8_t* pixel = page->upright.row(y) + 3 * x;
            pixel[0] = static_cast<std::uint8_t>(x * 7 + y);
            pixel[1] = static_cast<std::uint8_t>(x ^ y);
            pixel[2] = static_cast<std::uint8_t>(255 - y * 3);
        }
    }
    return page;
}

inline RunChoice miniChoice(const char* mode) {
    RunChoice choice;
    choice.mode = parseMode(mode);
    choice.weights.preset = Preset::Mini;
    choice.device = "cpu";
    choice.type = "f32";
    return choice;
}

/// A finished run of the mini preset without any window.
inline std::shared_ptr<const Trace> miniTrace(const DecodedImage& page, const char* mode) {
    const RunChoice choice = miniChoice(mode);
    const auto encoder = DeepEncoder::load(openWeights(choice.weights), ComputeChoice{});
    EncoderInput input;
    input.plan = planViews(page.upright.size, choice.mode);
    input.pixels = prepareViews(page.upright, input.plan);
    return encoder->run(input, RunOptions{});
}

}  // namespace deepscope
