#include "encoder/model/stage_traffic.h"

#include "encoder/image/mode.h"
#include "encoder/model/block_name.h"

#include <string_view>

namespace deepscope {
namespace {

using Count = std::int64_t;

/// Elements rather than bytes, until the type is known.
struct Elements {
    Count weights = 0;
    Count activations = 0;
};

constexpr Count linear(Count in, Count out) {
    return in * out + out;
}
constexpr Count conv(Count in, Count side, Count out) {
    return in * side * side * out;
}
constexpr Count norm(Count width) {
    return 2 * width;
}
constexpr Count attention(Count width) {
    return norm(width) + linear(width, 3 * width) + linear(width, width);
}
constexpr Count mlp(Count width, Count hidden) {
    return norm(width) + linear(width, hidden) + linear(hidden, width);
}

/// A block's halves both read and write the residual stream of `tokens` × `width`.
Elements halves(Count attentionWeights, Count mlpWeights, Count tokens, Count width, bool first, bool second) {
    return {(first ? attentionWeights : 0) + (second ? mlpWeights : 0), 2 * tokens * width};
}

Elements elementsOf(const std::string& stage, const Architecture& a, Count grid, BlockSpan span) {
    const Count tokens = grid * grid, patches = tokens / 16, d = a.samWidth, c = a.clipWidth;
    const bool whole = span == BlockSpan::Whole;
    if (const BlockName block = parseBlockName(stage, "sam.blocks."); block.index >= 0) {
        if (block.index >= a.samDepth()) return {};
        const Count window = a.samWindow[static_cast<std::size_t>(block.index)];
        const Count positions = 2 * (2 * (window ? window : grid) - 1) * kHeadWidth;  // R_h and R_w
        return halves(attention(d) + positions, mlp(d, a.samMlpWidth), tokens, d, block.mid || whole, !block.mid);
    }
    if (const BlockName layer = parseBlockName(stage, "clip.layers."); layer.index >= 0) {
        if (layer.index >= a.clipDepth) return {};
        return halves(attention(c), mlp(c, a.clipMlpWidth), patches + 1, c, layer.mid || whole, !layer.mid);
    }
    if (stage == "sam.patch_embed") return {conv(3, kPatchSidePx, d) + d, 3 * tokens * kPatchSidePx * kPatchSidePx + tokens * d};
    if (stage == "sam.pos_embed") return {tokens * d, 2 * tokens * d};
    if (stage == "sam.neck") {
        const Count norms = (a.neckHasSecondNorm ? 2 : 1) * norm(a.neckWidth);
        return {conv(d, 1, a.neckWidth) + conv(a.neckWidth, 3, a.neckWidth) + norms, tokens * (d + a.neckWidth)};
    }
    if (stage == "compressor.net_2") {
        return {conv(a.neckWidth, 3, a.net2Width), tokens * a.neckWidth + tokens / 4 * a.net2Width};
    }
    if (stage == "compressor.net_3") return {conv(a.net2Width, 3, c), tokens / 4 * a.net2Width + patches * c};
    if (stage == "clip.embeddings") return {c + (patches + 1) * c, patches * c + (patches + 1) * c};
    if (stage == "clip.pre_layrnorm") return {norm(c), 2 * (patches + 1) * c};
    if (stage == "fusion.concat") return {0, 2 * patches * 2 * c};
    if (stage == "fusion.projector") return {linear(2 * c, a.fusedWidth), patches * (2 * c + a.fusedWidth)};
    return {};
}

}  // namespace

StageTraffic stageTraffic(const std::string& stage, const Architecture& architecture, int sidePx, ElementType type,
                          BlockSpan span) {
    const Elements elements = elementsOf(stage, architecture, sidePx / kPatchSidePx, span);
    const auto bytes = static_cast<Count>(elementBytes(type));
    return {elements.weights * bytes, elements.activations * bytes};
}

}  // namespace deepscope
