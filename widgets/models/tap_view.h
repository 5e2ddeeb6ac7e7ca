#pragma once

#include "encoder/probe/attention_probe.h"

#include <QString>

#include <string>
#include <string_view>

namespace deepscope {

/// Ways to look at a tap over its page.
enum class ViewKind {
    Automatic,  ///< the norm; where a token is pinned and the stage attends, that token's attention

    // One number or colour a token, from its vector
    Norm,
    Mean,
    Channel,
    Components,     ///< three principal components as red, green and blue
    Similarity,     ///< cosine to the pinned token
    Difference,     ///< to the same tap of the run that is compared against
    AttentionAdds,  ///< what a block's attention adds to its input: the norm of `.mid` less the input
    MlpAdds,        ///< the norm of the output less `.mid`
    Defects,        ///< NaN, infinite and zero values a token

    // fusion.projector alone: fused = W_clip·clip + W_sam·sam + b
    ClipPart,   ///< the norm of W_clip·clip
    SamPart,    ///< the norm of W_sam·sam
    PartAngle,  ///< between the two, in degrees
    ClipShare,  ///< of the fused vector's length along itself, 0–1

    // Stages that attend
    AttentionFrom,      ///< the pinned token as query: where it looks
    AttentionTo,        ///< the pinned token as key: who looks at it
    AttentionReceived,  ///< averaged over all queries
    Rollout,            ///< CLIP: attention followed through this layer and those before it, for the pinned token or CLS
};
inline constexpr int kViewKinds = static_cast<int>(ViewKind::Rollout) + 1;

/// How a tap is looked at, with what each way needs.
struct TapView {
    ViewKind kind = ViewKind::Automatic;
    int channel = 0;
    bool sharedComponents = false;  ///< fitted over all runs of this stage that are there, so that their colours compare
    bool leaveOutOutliers = false;  ///< tokens of exceptional norm take no part in fitting the components
    AttentionQuery::Heads heads = AttentionQuery::Heads::Mean;
    int head = 0;  ///< when heads is One
    AttentionPart part = AttentionPart::Total;
    double keptMass = 1;  ///< attention: only the strongest keys that together hold this share, 0 < … ≤ 1
    bool operator==(const TapView&) const = default;
};

/// A short name for people, in the language of now: "PCA", "Attention from token".
QString viewName(ViewKind kind);
/// Its name in settings, sessions and on the command line: "norm", "attention-to".
std::string_view viewId(ViewKind kind);
bool isAttention(ViewKind kind);
/// "attn-to", "channel:17", "attn-from:3" (a head) or "attn-from:max". Throws UsageError.
TapView parseLook(std::string_view text);

}  // namespace deepscope
