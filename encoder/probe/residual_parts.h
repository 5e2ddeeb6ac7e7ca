#pragma once

#include "encoder/weights/architecture.h"

#include <string>
#include <utility>

namespace deepscope {

/// A transformer block adds to its residual stream twice: x += attention(norm(x)), then x += MLP(norm(x)).
enum class ResidualPart { Attention, Mlp };

/// Whether a tap is a SAM block's or a CLIP layer's output or its `.mid`.
bool isResidualTap(const std::string& tap, const Architecture& architecture);

/// The stream before and after a part: for "global/sam.blocks.3", attention lies between "global/sam.blocks.2" and
/// "global/sam.blocks.3.mid", the MLP between that and "global/sam.blocks.3". A block's `.mid` names the same block. What the
/// part adds to each token is differenceMap of the two; a run must have kept both. Throws UsageError for a tap of no block.
std::pair<std::string, std::string> residualTaps(const std::string& tap, ResidualPart part, const Architecture& architecture);

}  // namespace deepscope
