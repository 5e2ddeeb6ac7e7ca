#include "encoder/probe/tap_order.h"

#include "encoder/errors.h"
#include "encoder/model/block_name.h"
#include "encoder/probe/tap_diff.h"

#include <array>
#include <tuple>
#include <utility>

namespace deepscope {
namespace {

using Stage = TapPlace::Stage;

constexpr std::array<std::pair<std::string_view, Stage>, 11> kStages{{{"preprocess.pixels", Stage::Pixels},
                                                                      {"sam.patch_embed", Stage::PatchEmbed},
                                                                      {"sam.pos_embed", Stage::PosEmbed},
                                                                      {"sam.neck", Stage::Neck},
                                                                      {"compressor.net_2", Stage::Net2},
                                                                      {"compressor.net_3", Stage::Net3},
                                                                      {"clip.patch_embed", Stage::ClipPatchEmbed},
                                                                      {"clip.embeddings", Stage::ClipEmbeddings},
                                                                      {"clip.pre_layrnorm", Stage::PreLayerNorm},
                                                                      {"fusion.concat", Stage::Concat},
                                                                      {"fusion.projector", Stage::Projector}}};

bool placeBlock(std::string_view stage, std::string_view prefix, Stage kind, TapPlace& place) {
    const BlockName block = parseBlockName(stage, prefix);
    if (block.index < 0) return false;
    place.stage = kind;
    place.block = block.index;
    place.mid = block.mid;
    return true;
}

// What orders names: views, then stages, then blocks with their `.mid` before them.
auto orderOf(const TapPlace& place) {
    const int group = place.isForeign() ? 2 : place.stage == Stage::Tokens ? 1 : 0;
    return std::tuple(group, group == 0 ? place.view : 0, place.stage, place.block, !place.mid);
}

}  // namespace

TapPlace tapPlace(std::string_view tap) {
    TapPlace place;
    TapName name;
    try {
        name = parseTapName(tap);
    } catch (const UsageError&) {
        return place;
    }
    place.view = name.view.tile;
    if (name.isTokens()) {
        place.stage = Stage::Tokens;
        return place;
    }
    for (const auto& [text, stage] : kStages) {
        if (name.stage == text) place.stage = stage;
    }
    if (place.isForeign() && !placeBlock(name.stage, "sam.blocks.", Stage::SamBlock, place)) {
        placeBlock(name.stage, "clip.layers.", Stage::ClipLayer, place);
    }
    return place;
}

bool comesBefore(const std::string& tapA, const std::string& tapB) {
    const auto a = orderOf(tapPlace(tapA)), b = orderOf(tapPlace(tapB));
    return a != b ? a < b : tapA < tapB;
}

}  // namespace deepscope
