#pragma once

#include "encoder/probe/feature_map.h"

#include <optional>

namespace deepscope {

/// How far apart two tensors of one stage are: the same tap of two runs, or two taps of one residual stream. CLS counts.
/// Elements where either side is NaN or Inf are counted and left out of everything else.
struct TapDifference {
    double maxAbs = 0;
    double rms = 0;
    double spread = 0;       ///< population standard deviation of a's elements
    double relativeRms = 0;  ///< rms / spread; infinite when a has no spread and b differs
    double cosine = 0;       ///< of the tensors as two long vectors; NaN when either is zero
    std::int64_t nonFinite = 0;
    std::int64_t compared = 0;      ///< elements that the figures are of: 0 when none is finite on both sides
    std::optional<int> worstToken;  ///< largest ‖a−b‖₂, kClassToken for CLS; empty when no token differs
    double worstDistance = 0;
};

/// Shapes must agree; compute types need not. Throws NotKeptError, UsageError (other shapes: it names both).
TapDifference tapDifference(const TapRecord& a, const TapRecord& b);

/// ‖a−b‖₂ of each token; NaN or Inf where a vector holds one. Throws as tapDifference.
FeatureMap differenceMap(const TapRecord& a, const TapRecord& b);

}  // namespace deepscope
