#pragma once

#include "encoder/weights/encoder_tensors.h"

#include <ATen/core/Tensor.h>

namespace deepscope {

/// Cuts a view into 16×16 patches and projects each.
/// pixels [B,3,S,S] → [B,g,g,D], g = S/16, compute type kept.
/// Source: sam_vary_sdpa.py, PatchEmbed.
at::Tensor patchEmbedding(const at::Tensor& pixels, const Affine<at::Tensor>& weights);

}  // namespace deepscope
