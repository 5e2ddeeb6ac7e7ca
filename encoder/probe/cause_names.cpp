#include "encoder/probe/divergence_cause.h"

#include <array>

namespace deepscope {
namespace {

struct CauseWords {
    CauseId id;
    std::string_view name;
    std::string_view text;
};

constexpr std::array kCauses{
    CauseWords{CauseId::NoAntialias, "no-antialias",
               "The port resizes position tables without antialias, where the encoder resizes them with it."},
    CauseWords{
        CauseId::PositionLayout, "position-layout",
        "The port lays a position table out otherwise than the encoder: CLIP's CLS row, or the order or extent of the grid."},
    CauseWords{CauseId::GeluTanh, "gelu-tanh",
               "The port uses another GELU, where the encoder has the exact erf form in SAM and QuickGELU in CLIP."},
    CauseWords{
        CauseId::ScaledRelPos, "scaled-rel-pos",
        "The port takes SAM's relative positions from the scaled query, where the encoder takes them from the unscaled one."},
    CauseWords{CauseId::MaskedWindowPadding, "masked-window-padding",
               "The port masks padded tokens out of SAM's windows, where the encoder lets them take part as keys."},
    CauseWords{CauseId::LayerNormEps, "layer-norm-eps",
               "The port's LayerNorm epsilons are others than the encoder's 1e-6 in SAM and 1e-5 in CLIP."},
    CauseWords{CauseId::StretchForPad, "stretch-for-pad",
               "The port stretches the page, where the encoder fits it inside the view and pads."},
    CauseWords{CauseId::PadForStretch, "pad-for-stretch", "The port pads the page, where the encoder stretches it."},
    CauseWords{CauseId::TileOrder, "tile-order", "The port counts tiles in another order, where the encoder goes row by row."},
    CauseWords{CauseId::ResizeOrder, "resize-order",
               "The port's resizing does its two passes in the other order, as Pillow does from version 13 on."},
    CauseWords{CauseId::ChannelOrder, "channel-order",
               "The port's channels are blue, green, red, the encoder's red, green, blue."},
    CauseWords{CauseId::ConcatOrder, "concat-order",
               "The port puts SAM's half of the features before CLIP's, where the encoder has CLIP's first."},
    CauseWords{CauseId::TokenOrder, "token-order",
               "The port orders tokens, newlines or the separator otherwise than the encoder, which goes row by row."},
};

const CauseWords& wordsOf(CauseId id) {
    for (const CauseWords& words : kCauses) {
        if (words.id == id) return words;
    }
    return kCauses.front();  // every id is listed
}

}  // namespace

const std::vector<CauseId>& allCauses() {
    static const std::vector<CauseId> all = [] {
        std::vector<CauseId> ids;
        for (const CauseWords& words : kCauses) ids.push_back(words.id);
        return ids;
    }();
    return all;
}

std::string_view causeName(CauseId id) {
    return wordsOf(id).name;
}

std::string causeText(CauseId id) {
    return std::string(wordsOf(id).text);
}

}  // namespace deepscope
