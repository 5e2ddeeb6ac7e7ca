#pragma once

#include "encoder/probe/feature_map.h"

#include <vector>

namespace deepscope {

/// Where each fused token comes from: fused = W_clip·clip + W_sam·sam + b, exactly, as the projector is linear in its two
/// halves. One map per figure, a value per compressed patch.
struct FusionSplit {
    FeatureMap clipNorm;      ///< ‖W_clip·clip‖₂: what semantics contributes
    FeatureMap samNorm;       ///< ‖W_sam·sam‖₂: what detail contributes
    FeatureMap angleDegrees;  ///< between the two, 0…180; NaN where either is zero
    /// Projection of W_clip·clip on v = fused − b, relative to v: ⟨W_clip·clip, v⟩ / ‖v‖². SAM's share is 1 less this. 0.5 is
    /// equal; parts that pull against each other (angles beyond 90°) leave 0…1: 1.3 says that SAM takes 0.3 back. NaN where v is
    /// 0.
    FeatureMap clipShare;
    double biasNorm = 0;  ///< ‖b‖₂, the same for every token
};

/// One token's parts, [D] each: clip + sam + bias is its fusion.projector.
struct FusionParts {
    std::vector<float> clip;
    std::vector<float> sam;
    std::vector<float> bias;
};

/// Both from the view's kept fusion.concat and the model's projector, in float32 whatever the run computed in: of a bf16 run the
/// parts add up to the kept fusion.projector but for its rounding. Throw NotKeptError, UsageError (no such token; a trace without
/// a projector).
FusionSplit fusionSplit(const Trace& trace, ViewId view);
FusionParts fusionParts(const Trace& trace, ViewId view, int token);

}  // namespace deepscope
