#pragma once

#include "encoder/image/rgb_image.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace deepscope {

/// 8-bit views of one side → normalised float32 [B,3,S,S]: v/255, then (x − 0.5)/0.5.
/// Source: process/image_process.py, ImageTransform.
at::Tensor pixelTensor(const std::vector<const RgbImage*>& views);

}  // namespace deepscope
