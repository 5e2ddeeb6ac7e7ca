#pragma once

#include "encoder/probe/attention_walk.h"
#include "encoder/probe/block_attention.h"

namespace deepscope {

/// log Σ exp(logits) of every real query, [heads,tokens], for heads `head`…`head+heads`. Throws Cancelled.
at::Tensor logNormalisers(const ProjectedBlock& block, std::int64_t head, std::int64_t heads, const std::stop_token& stop);

/// Every head over every real query. Fills `normalisers` with what logNormalisers gives for all heads. Throws Cancelled.
AttentionSummary summarizeAttention(const ProjectedBlock& block, at::Tensor& normalisers, const std::stop_token& stop);

}  // namespace deepscope
