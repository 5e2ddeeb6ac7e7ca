#pragma once

#include <string>
#include <string_view>

namespace deepscope {

/// Where a tap stands in the pipeline: what orders tap names and what noise may have gathered there.
struct TapPlace {
    enum class Stage {
        Pixels,
        PatchEmbed,
        PosEmbed,
        SamBlock,
        Neck,
        Net2,
        Net3,
        ClipPatchEmbed,  ///< of the parallel what-if
        ClipEmbeddings,
        PreLayerNorm,
        ClipLayer,
        Concat,
        Projector,
        Tokens,
        Foreign,  ///< no tap of ours
    };
    static constexpr int kGlobalView = -1;

    Stage stage = Stage::Foreign;
    int view = kGlobalView;  ///< or a tile's number; of no meaning for Tokens and Foreign
    int block = 0;           ///< of SamBlock and ClipLayer
    bool mid = false;

    bool isForeign() const { return stage == Stage::Foreign; }
};
TapPlace tapPlace(std::string_view tap);

}  // namespace deepscope
