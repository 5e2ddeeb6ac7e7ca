#pragma once

#include "encoder/model/position_tables.h"
#include "encoder/model/tap_sink.h"
#include "encoder/probe/variation.h"
#include "encoder/weights/encoder_tensors.h"

#include <ATen/core/Tensor.h>

namespace deepscope {

/// The encoder's blocks as a port may compute them: with the defaults of `variation`, what samBlockMid, clipLayerMid and their
/// MLP halves compute. Plain rather than fast, and apart from the encoder itself, which has no switch for being wrong.

/// [B,g,g,D] → the same. Throws Cancelled.
at::Tensor variedSamMid(const at::Tensor& x, const SamBlockTensors<at::Tensor>& block, const RelativePositions& positions,
                        const SamBlockVariation& variation, TapSink& sink);
at::Tensor variedSamBlock(const at::Tensor& mid, const SamBlockTensors<at::Tensor>& block, const SamBlockVariation& variation);

/// [B,g,g,D] → [B,256,g,g]
at::Tensor variedNeck(const at::Tensor& x, const EncoderTensors<at::Tensor>& weights, double epsilon);
/// net_2 and net_3, never varied: [B,C,h,w] → [B,C',h/2,w/2]
at::Tensor halved(const at::Tensor& x, const at::Tensor& weight);

at::Tensor layerNorm(const at::Tensor& x, const Affine<at::Tensor>& weights, double epsilon);
/// [B,n+1,W] → the same.
at::Tensor variedClipMid(const at::Tensor& x, const ClipLayerTensors<at::Tensor>& layer, const ClipLayerVariation& variation);
at::Tensor variedClipLayer(const at::Tensor& mid, const ClipLayerTensors<at::Tensor>& layer, const ClipLayerVariation& variation);

}  // namespace deepscope
