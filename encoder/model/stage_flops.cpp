#include "encoder/model/stage_flops.h"

#include "encoder/image/mode.h"
#include "encoder/model/block_name.h"

#include <string_view>

namespace deepscope {
namespace {

using Count = std::int64_t;

constexpr Count linear(Count tokens, Count in, Count out) {
    return 2 * tokens * in * out;
}
constexpr Count conv(Count outputs, Count inChannels, Count side, Count outChannels) {
    return 2 * outputs * inChannels * side * side * outChannels;
}

/// q·k and p·v of `queries` against `keys` each.
constexpr Count attention(Count queries, Count keys, Count width) {
    return 2 * 2 * queries * keys * width;
}

/// Each query with one row of R_h per key row, and of R_w per key column.
constexpr Count relativePositions(Count queries, Count extent, Count width) {
    return 2 * 2 * queries * extent * width;
}

StageFlops samAttention(const Architecture& a, int block, Count grid) {
    const Count d = a.samWidth;
    const Count window = a.samWindow[static_cast<std::size_t>(block)];
    const Count extent = window ? window : grid;
    const Count padded = window ? (grid + window - 1) / window * window : grid;
    const auto on = [&](Count tokens) {
        return linear(tokens, d, 4 * d) + attention(tokens, extent * extent, d) + relativePositions(tokens, extent, d);
    };
    return {on(grid * grid), on(padded * padded)};
}

StageFlops both(Count flops) {
    return {flops, flops};
}

Count clipAttention(const Architecture& a, Count tokens) {
    return linear(tokens, a.clipWidth, 4 * a.clipWidth) + attention(tokens, tokens, a.clipWidth);
}
Count clipMlp(const Architecture& a, Count tokens) {
    return 2 * linear(tokens, a.clipWidth, a.clipMlpWidth);
}

StageFlops clipLayerFlops(const std::string& stage, const Architecture& a, Count patches) {
    const BlockName layer = parseBlockName(stage, "clip.layers.");
    if (layer.index < 0) return {};
    return both(clipAttention(a, patches + 1) + (layer.mid ? 0 : clipMlp(a, patches + 1)));
}

}  // namespace

StageFlops stageFlops(const std::string& stage, const Architecture& a, int sidePx) {
    const Count grid = sidePx / kPatchSidePx;
    const Count tokens = grid * grid;
    const Count side = grid / 4;
    const Count compressed = side * side;

    if (const BlockName block = parseBlockName(stage, "sam.blocks."); block.index >= 0 && block.index < a.samDepth()) {
        StageFlops flops = samAttention(a, block.index, grid);
        if (!block.mid) flops += both(2 * linear(tokens, a.samWidth, a.samMlpWidth));
        return flops;
    }
    if (stage.starts_with("clip.")) return clipLayerFlops(stage, a, compressed);
    if (stage == "sam.patch_embed") return both(conv(tokens, 3, kPatchSidePx, a.samWidth));
    if (stage == "sam.neck") {
        return both(conv(tokens, a.samWidth, 1, a.neckWidth) + conv(tokens, a.neckWidth, 3, a.neckWidth));
    }
    if (stage == "compressor.net_2") return both(conv(tokens / 4, a.neckWidth, 3, a.net2Width));
    if (stage == "compressor.net_3") return both(conv(compressed, a.net2Width, 3, a.clipWidth));
    if (stage == "fusion.projector") return both(linear(compressed, 2 * a.clipWidth, a.fusedWidth));
    return {};
}

StageFlops parallelStageFlops(const std::string& stage, const Architecture& a, std::int64_t patches) {
    if (stage == "clip.patch_embed") return both(conv(patches, 3, a.clipPatchSidePx, a.clipWidth));
    return clipLayerFlops(stage, a, patches);
}

}  // namespace deepscope
