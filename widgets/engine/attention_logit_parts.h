#pragma once

#include "encoder/probe/attention_probe.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace deepscope {

class AttentionCache;

/// One query's row, part by part: logits, and what the softmax makes of their sum.
struct AttentionLogitParts {
    AttentionQuery query;
    AttentionRow content;
    std::optional<AttentionRow> relH;  ///< SAM only, as relW
    std::optional<AttentionRow> relW;
    AttentionRow total;  ///< weights; of several heads their mean or maximum, which is not the softmax of the logits shown
};

/// `query.part` is not looked at. Throws UsageError, NotKeptError, Cancelled.
AttentionLogitParts attentionLogitParts(AttentionCache& cache, const std::shared_ptr<const Trace>& trace, AttentionQuery query,
                                        std::stop_token stop);

}  // namespace deepscope
