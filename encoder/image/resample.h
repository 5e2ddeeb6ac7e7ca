#pragma once

#include "encoder/image/rgb_image.h"

namespace deepscope {

/// The order in which Pillow resizes: before 13 always horizontal first; 13 runs the vertical pass
/// first when h_in − h_out > 0 and h_in − h_out > 2·(w_in − w_out).
enum class ResizeOrder { Pillow12, Pillow13 };

/// Pillow's BICUBIC, bit for bit: antialiased, a = −0.5, 22-bit fixed point, 8 bits between passes.
/// `target` sides are at least 1. A pass whose size does not change is skipped.
RgbImage resizeBicubic(const RgbImage& image, ImageSize target, ResizeOrder order = ResizeOrder::Pillow12);

}  // namespace deepscope
