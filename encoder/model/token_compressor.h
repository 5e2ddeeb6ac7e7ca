#pragma once

#include "encoder/model/tap_sink.h"
#include "encoder/weights/encoder_tensors.h"

#include <ATen/core/Tensor.h>

namespace deepscope {

/// The 16x token compression: the neck narrows the channels, net_2 and net_3 each halve the grid.
/// in [B,g,g,D], out [B,1024,g/4,g/4], compute type kept. Taps sam.neck, compressor.net_2, compressor.net_3.
/// Source: sam_vary_sdpa.py, neck, net_2 and net_3.
at::Tensor tokenCompressor(const at::Tensor& x, const EncoderTensors<at::Tensor>& weights, TapSink& sink);

}  // namespace deepscope
