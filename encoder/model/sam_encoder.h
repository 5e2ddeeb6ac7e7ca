#pragma once

#include "encoder/model/position_tables.h"
#include "encoder/model/tap_sink.h"
#include "encoder/weights/encoder_tensors.h"

#include <ATen/core/Tensor.h>

namespace deepscope {

/// SAM ViT-B: patch embedding, absolute positions, then blocks of window or global attention.
/// pixels [B,3,S,S] → [B,g,g,D], compute type kept.
/// Taps sam.patch_embed, sam.pos_embed, sam.blocks.I.mid, sam.blocks.I. Throws Cancelled.
/// Source: sam_vary_sdpa.py, ImageEncoderViT.forward and Block.forward.
at::Tensor samEncoder(const at::Tensor& pixels, const EncoderTensors<at::Tensor>& weights, const GridPositions& positions,
                      TapSink& sink);

/// A block's attention half: its input plus what its attention adds, x + proj(attn(norm1 x)). [B,g,g,D] → the same.
/// Throws Cancelled.
at::Tensor samBlockMid(const at::Tensor& x, const SamBlockTensors<at::Tensor>& block, const RelativePositions& positions,
                       TapSink& sink);

/// LayerNorm epsilon of SAM's blocks and neck.
inline constexpr double kSamNormEpsilon = 1e-6;

}  // namespace deepscope
