#pragma once

#include "encoder/trace/trace.h"

#include <vector>

namespace deepscope {

/// The norm of every vector of a tap, in the tensor's order (CLS first where there is one), and which are exceptional.
struct NormRanking {
    std::vector<float> norms;
    std::vector<bool> outliers;  ///< by the rule of norm_outliers.h
    double median = 0;           ///< of the finite norms, CLS apart; NaN when there are none, as is the threshold
    double threshold = 0;
    int outlierCount = 0;
};

/// Throws NotKeptError.
NormRanking rankNorms(const TapRecord& tap);

}  // namespace deepscope
