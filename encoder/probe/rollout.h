#pragma once

#include "encoder/probe/attention_probe.h"

#include <memory>
#include <stop_token>
#include <string>

namespace deepscope {

class AttentionCache;

/// Attention rollout: how much of each token of the sequence that enters CLIP has been mixed into `token` by layer L, if
/// attention weights and the residual connection alone (half each) decided. `tap` names layer L, "global/clip.layers.5".
/// A = ½(mean over heads + I) per layer, rows normalised, multiplied in layer order; token 0 is CLS. → [c²+1], sums to 1.
/// One row is carried down from layer L, so that no product of two layers is ever formed. Blocks come from `cache` when there
/// is one. Throws UsageError (no CLIP layer, no such token), NotKeptError, Cancelled.
/// Source: Abnar and Zuidema, "Quantifying Attention Flow in Transformers", ACL 2020, section 3.
AttentionRow rollout(const std::shared_ptr<const Trace>& trace, const std::string& tap, int token,
                     AttentionCache* cache = nullptr, const std::stop_token& stop = {});

}  // namespace deepscope
