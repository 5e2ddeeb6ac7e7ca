#pragma once

#include "encoder/probe/attention_probe.h"
#include "encoder/weights/architecture.h"
#include "widgets/models/selection.h"

#include <optional>

namespace deepscope {

/// A pinned token as a tap's attention block numbers its queries: the token of the tap's grid that covers the pin, in CLIP
/// behind CLS. None when the tap is no block, is of another view, or has no such token: CLS in SAM, a row of the layout.
std::optional<AttentionQuery> queryOf(const PinnedToken& pin, const TapRecord& tap, const Architecture& architecture);

}  // namespace deepscope
