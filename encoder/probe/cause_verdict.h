#pragma once

#include "encoder/probe/divergence_cause.h"

namespace deepscope {

/// Whether a share of the difference this large, or what is left this small, explains it.
inline constexpr double kExplainingShare = 0.9;

/// What the diff says beside the trials.
struct DiffFacts {
    double noise = 0;              ///< what the port's compute type may leave at the tap, relative to the spread
    bool startIsEqual = false;     ///< the port's start tap is ours to the bit
    bool portIsNotFinite = false;  ///< the port has NaN or Inf at the tap where we have numbers
};

/// Orders the trials, keeps the best form of each cause, names the one that explains the difference if one alone does, and
/// says so in a sentence.
void judge(CauseSearch& search, const DiffFacts& facts);

}  // namespace deepscope
