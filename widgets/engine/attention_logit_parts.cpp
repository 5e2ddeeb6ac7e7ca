#include "widgets/engine/attention_logit_parts.h"

#include "encoder/probe/attention_cache.h"
#include "encoder/probe/block_attention.h"

namespace deepscope {

AttentionLogitParts attentionLogitParts(AttentionCache& cache, const std::shared_ptr<const Trace>& trace, AttentionQuery query,
                                        std::stop_token stop) {
    const auto block = cache.get(trace, query.tap, stop);
    const auto row = [&](AttentionPart part) {
        query.part = part;
        return block->from(query);
    };
    AttentionLogitParts parts;
    parts.content = row(AttentionPart::Content);
    if (!block->hasClassToken()) {
        parts.relH = row(AttentionPart::RelH);
        parts.relW = row(AttentionPart::RelW);
    }
    parts.total = row(AttentionPart::Total);
    parts.query = query;
    return parts;
}

}  // namespace deepscope
