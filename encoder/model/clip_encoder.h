#pragma once

#include "encoder/model/tap_sink.h"
#include "encoder/weights/encoder_tensors.h"

#include <ATen/core/Tensor.h>

namespace deepscope {

/// LayerNorm epsilon of CLIP.
inline constexpr double kClipNormEpsilon = 1e-5;

/// CLIP-L over patches that somebody else embedded: CLS in front, positions added, pre-norm, transformer layers.
/// patches [B,n,1024], positions [1,n+1,1024] → [B,n+1,1024], compute type kept; no final norm.
/// Taps clip.embeddings, clip.pre_layrnorm, clip.layers.I.mid, clip.layers.I. Throws Cancelled.
/// Source: clip_sdpa.py, VitModel.forward.
at::Tensor clipEncoder(const at::Tensor& patches, const at::Tensor& positions, const EncoderTensors<at::Tensor>& weights,
                       TapSink& sink);

/// CLIP's own patch convolution, which the encoder leaves unused: pixels [B,3,14g,14g] → [B,g²,1024].
/// The parallel what-if feeds it to clipEncoder.
at::Tensor clipPatchEmbedding(const at::Tensor& pixels, const EncoderTensors<at::Tensor>& weights);

/// A layer's attention half: its input plus what its attention adds. [B,n+1,1024] → the same.
at::Tensor clipLayerMid(const at::Tensor& x, const ClipLayerTensors<at::Tensor>& layer);

}  // namespace deepscope
