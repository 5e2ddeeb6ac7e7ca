#include "encoder/model/pixel_tensor.h"

#include <ATen/ops/empty.h>

#include <array>

namespace deepscope {
namespace {

std::array<float, 256> normalisedLevels() {
    std::array<float, 256> levels{};
    for (int v = 0; v < 256; ++v) levels[static_cast<std::size_t>(v)] = (static_cast<float>(v) / 255.0F - 0.5F) / 0.5F;
    return levels;
}

}  // namespace

at::Tensor pixelTensor(const std::vector<const RgbImage*>& views) {
    static const std::array<float, 256> levels = normalisedLevels();
    const auto count = static_cast<std::int64_t>(views.size());
    const std::int64_t side = views.front()->size.widthPx;
    at::Tensor pixels = at::empty({count, 3, side, side}, at::kFloat);
    float* out = pixels.data_ptr<float>();
    const auto plane = static_cast<std::size_t>(side * side);
    for (const RgbImage* view : views) {
        const std::uint8_t* in = view->pixels.data();
        for (std::size_t i = 0; i < plane; ++i, in += 3) {
            out[i] = levels[in[0]];
            out[plane + i] = levels[in[1]];
            out[2 * plane + i] = levels[in[2]];
        }
        out += 3 * plane;
    }
    return pixels;
}

}  // namespace deepscope
