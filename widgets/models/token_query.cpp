#include "widgets/models/token_query.h"

#include "encoder/model/block_name.h"
#include "encoder/probe/feature_map.h"

namespace deepscope {

std::optional<AttentionQuery> queryOf(const PinnedToken& pin, const TapRecord& tap, const Architecture& architecture) {
    const TapName name = parseTapName(tap.name());
    const BlockName sam = parseBlockName(name.stage, "sam.blocks."), clip = parseBlockName(name.stage, "clip.layers.");
    const bool isSam = sam.index >= 0 && sam.index < architecture.samDepth() && !sam.mid;
    const bool isClip = clip.index >= 0 && clip.index < architecture.clipDepth && !clip.mid;
    if ((!isSam && !isClip) || name.view != pin.view) return std::nullopt;
    AttentionQuery query;
    query.tap = tap.name();
    if (pin.isClassToken) {
        if (!isClip) return std::nullopt;
        query.token = 0;
        return query;
    }
    const int side = tapLayout(tap).gridSide;
    if (pin.gridSide <= 0 || side <= 0) return std::nullopt;
    const GridPosition at = pin.inGrid(side);
    query.token = at.row * side + at.column + (isClip ? 1 : 0);  // in CLIP row 0 is CLS
    return query;
}

}  // namespace deepscope
