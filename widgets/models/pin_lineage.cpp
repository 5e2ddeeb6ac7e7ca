#include "widgets/models/pin_lineage.h"

#include "encoder/errors.h"
#include "widgets/models/stage_names.h"

namespace deepscope {

std::optional<TokenLineage> lineageOf(const PixelMap& map, const PinnedToken& token, const std::string& tap) {
    const ViewPlan& plan = map.plan();
    const bool inPlan = token.view.isGlobal() || (plan.tiles && token.view.tile < plan.tiles->count());
    if (!inPlan) return std::nullopt;
    if (token.isClassToken) return tokenLineage(map, {token.view, TokenGrid::Clip, {}, true});
    auto grid = gridOfSide(plan, token.view, token.gridSide);
    if (!grid) return std::nullopt;
    const auto looked = gridOfStage(stageOfTap(tap));
    if (looked && gridSideOf(plan, token.view, *looked) == token.gridSide) grid = looked;
    try {
        return tokenLineage(map, {token.view, *grid, token.position, false});
    } catch (const UsageError&) {
        return std::nullopt;  // a row or column that this plan's grids do not have
    }
}

}  // namespace deepscope
