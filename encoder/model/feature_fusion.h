#pragma once

#include "encoder/model/tap_sink.h"
#include "encoder/weights/encoder_tensors.h"

#include <ATen/core/Tensor.h>

namespace deepscope {

/// Joins what CLIP and SAM made of each patch and projects it to the language model's width.
/// clip [B,n+1,1024] (CLS dropped), compressed [B,1024,c,c] → [B,n,1280]. Taps fusion.concat, fusion.projector.
/// Source: deepseek_ocr.py, _pixel_values_to_embedding; build_linear.py.
at::Tensor featureFusion(const at::Tensor& clip, const at::Tensor& compressed, const EncoderTensors<at::Tensor>& weights,
                         TapSink& sink);

}  // namespace deepscope
