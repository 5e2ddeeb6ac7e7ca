#include "encoder/probe/rollout.h"

#include "encoder/errors.h"
#include "encoder/probe/attention_cache.h"

#include <numeric>

namespace deepscope {
namespace {

// "global/clip.layers.5" → "global/clip.layers." and 5.
struct LayerName {
    std::string prefix;
    int layer = 0;
};

LayerName parseLayer(const std::string& tap, const Architecture& architecture) {
    attentionHeads(tap, architecture);  // throws what is wrong with the name
    const TapName name = parseTapName(tap);
    if (!name.stage.starts_with("clip.")) {
        throw UsageError(
            {.what = "rollout is over CLIP's layers", .where = tap, .expected = "VIEW/clip.layers.I", .got = name.stage});
    }
    const std::size_t dot = tap.rfind('.');
    return {tap.substr(0, dot + 1), std::stoi(tap.substr(dot + 1))};
}

}  // namespace

AttentionRow rollout(const std::shared_ptr<const Trace>& trace, const std::string& tap, int token, AttentionCache* cache,
                     const std::stop_token& stop) {
    const LayerName name = parseLayer(tap, trace->provenance().architecture);
    AttentionRow row;
    for (int layer = name.layer; layer >= 0; --layer) {
        const std::string layerTap = name.prefix + std::to_string(layer);
        const auto block = cache ? cache->get(trace, layerTap, stop) : BlockAttention::prepare(*trace, layerTap, stop);
        if (row.values.empty()) {
            if (token < 0 || token >= block->tokens()) {
                throw UsageError({.what = "no such token",
                                  .where = tap,
                                  .expected = "0 to " + std::to_string(block->tokens() - 1),
                                  .got = std::to_string(token)});
            }
            row.shape = {block->tokens()};
            row.gridSide = block->gridSide();
            row.hasClassToken = true;
            row.values.assign(static_cast<std::size_t>(block->tokens()), 0.0F);
            row.values[static_cast<std::size_t>(token)] = 1;
        }
        const std::vector<float> attended = block->spread(row.values, stop);
        for (std::size_t i = 0; i < attended.size(); ++i) row.values[i] = 0.5F * (row.values[i] + attended[i]);
    }
    // Each layer's rows sum to 1, but for rounding.
    const double sum = std::accumulate(row.values.begin(), row.values.end(), 0.0);
    for (float& value : row.values) value = static_cast<float>(value / sum);
    return row;
}

}  // namespace deepscope
