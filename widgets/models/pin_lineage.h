#pragma once

#include "encoder/probe/token_lineage.h"
#include "widgets/models/selection.h"

namespace deepscope {

/// A pinned or hovered token's ancestors and descendants. `tap` is the one that is looked at: it tells the neck's tokens
/// from SAM's, and CLIP's and fusion's from net_3's, where sides are the same; may be empty.
/// None when the plan has no such token: it was pinned in a run of other views.
std::optional<TokenLineage> lineageOf(const PixelMap& map, const PinnedToken& token, const std::string& tap = {});

}  // namespace deepscope
