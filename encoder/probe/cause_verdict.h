#pragma once

#include "encoder/probe/divergence_cause.h"

namespace deepscope {

/// Whether a share of the difference this large, or what is left this small, explains it.
inline constexpr double kExplainingShare = 0.9;

/// Orders the trials, keeps the best form of each cause, names the one that explains the difference if one alone does, and
/// says so in a sentence. `noise` is what the port's compute type may leave at the tap, relative to the spread.
void judge(CauseSearch& search, double noise);

}  // namespace deepscope
