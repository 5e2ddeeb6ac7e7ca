#include "widgets/models/token_query.h"

#include "encoder/probe/feature_map.h"
#include "widgets/models/stage_names.h"

namespace deepscope {

std::optional<AttentionQuery> queryOf(const PinnedToken& pin, const TapRecord& tap, const Architecture& architecture) {
    const BlockAttention attention = blockAttention(tap.name(), architecture);
    if (attention == BlockAttention::None || !(parseTapName(tap.name()).view == pin.view)) return std::nullopt;
    const bool clip = attention == BlockAttention::Clip;
    AttentionQuery query;
    query.tap = tap.name();
    if (pin.isClassToken) {
        if (!clip) return std::nullopt;
        query.token = 0;
        return query;
    }
    const int side = tapLayout(tap).gridSide;
    if (pin.gridSide <= 0 || side <= 0) return std::nullopt;
    const GridPosition at = pin.inGrid(side);
    query.token = at.row * side + at.column + (clip ? 1 : 0);  // in CLIP row 0 is CLS
    return query;
}

}  // namespace deepscope
