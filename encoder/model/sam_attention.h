#pragma once

#include "encoder/model/position_tables.h"
#include "encoder/model/tap_sink.h"
#include "encoder/weights/encoder_tensors.h"

#include <ATen/core/Tensor.h>

namespace deepscope {

/// Self-attention with decomposed relative positions over a square of tokens:
/// softmax((q·k)/8 + rel_h + rel_w)·v, rel_h and rel_w from the unscaled q. No mask.
/// x [B,e,e,D] → [B,e,e,D], projection included. The bias is materialised as the official code does, but for a
/// bounded number of heads, windows or query rows at a time. `sink` is asked between those whether to go on.
/// Source: sam_vary_sdpa.py, Attention and add_decomposed_rel_pos.
at::Tensor samAttention(const at::Tensor& x, const SamBlockTensors<at::Tensor>& block, const RelativePositions& positions,
                        TapSink& sink);

/// Cuts the grid into window×window squares, zero-padded right and bottom: [B,g,g,D] → [B·n²,w,w,D].
at::Tensor partitionWindows(const at::Tensor& x, std::int64_t window);

/// Undoes partitionWindows and cuts the padding off: [B·n²,w,w,D] → [B,g,g,D].
at::Tensor joinWindows(const at::Tensor& windows, std::int64_t batch, std::int64_t gridSide);

}  // namespace deepscope
