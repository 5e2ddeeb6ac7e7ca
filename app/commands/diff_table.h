#pragma once

#include "encoder/probe/tap_diff.h"
#include "encoder/probe/tap_source.h"

#include <string>

namespace deepscope {

/// A diff as `diff` prints it: what A and B are, then a row a tap with a bar of its error on a log scale, its limit marked.
std::string diffTable(const TapDiff& diff, const TapSource& a, const TapSource& b);

/// The tokens that the first divergence hits worst, at most `count` of them; empty without any.
std::string worstTokens(const TapDiff& diff, int count);

}  // namespace deepscope
