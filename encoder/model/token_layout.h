#pragma once

#include "encoder/image/views.h"
#include "encoder/weights/encoder_tensors.h"

#include <ATen/core/Tensor.h>

namespace deepscope {

/// Lays fused features out as the language model reads them: mosaic rows of all tiles, then the global view's rows,
/// each followed by image_newline, then view_seperator.
/// global [n,1280], tiles [K,100,1280] row-major (undefined without tiles) → [T,1280].
/// Source: deepseek_ocr.py, _pixel_values_to_embedding.
at::Tensor tokenLayout(const at::Tensor& global, const at::Tensor& tiles, const TileGrid& grid,
                       const EncoderTensors<at::Tensor>& weights);

}  // namespace deepscope
