#pragma once

#include "encoder/probe/feature_map.h"

namespace deepscope {

/// Cosine of each token's vector with that of `token` (a grid token, a laid-out row, or kClassToken), in double: −1…1, 1 at the
/// token itself, NaN where either vector is zero or holds a NaN or Inf. Its scale is −1…1 always: min and max of the map say what
/// occurs, not what to paint with. Throws NotKeptError, UsageError (no such token).
FeatureMap similarityMap(const TapRecord& tap, int token);

}  // namespace deepscope
