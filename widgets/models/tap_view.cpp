#include "widgets/models/tap_view.h"

#include <QCoreApplication>

#include <array>

namespace deepscope {

namespace {

struct TapViewText {
    Q_DECLARE_TR_FUNCTIONS(TapView)
};

constexpr std::array<std::string_view, kViewKinds> kIds{
    "auto",    "norm",      "mean",     "channel",    "components", "similarity", "difference", "attn-adds",     "mlp-adds",
    "defects", "clip-part", "sam-part", "part-angle", "clip-share", "attn-from",  "attn-to",    "attn-received", "rollout"};

}  // namespace

QString viewName(ViewKind kind) {
    switch (kind) {
        case ViewKind::Automatic:
            return TapViewText::tr("Automatic");
        case ViewKind::Norm:
            return TapViewText::tr("Norm");
        case ViewKind::Mean:
            return TapViewText::tr("Mean");
        case ViewKind::Channel:
            return TapViewText::tr("Channel");
        case ViewKind::Components:
            return TapViewText::tr("PCA");
        case ViewKind::Similarity:
            return TapViewText::tr("Similarity");
        case ViewKind::Difference:
            return TapViewText::tr("Difference");
        case ViewKind::AttentionAdds:
            return TapViewText::tr("Attention adds");
        case ViewKind::MlpAdds:
            return TapViewText::tr("MLP adds");
        case ViewKind::Defects:
            return TapViewText::tr("NaN, Inf, zero");
        case ViewKind::ClipPart:
            return TapViewText::tr("CLIP part");
        case ViewKind::SamPart:
            return TapViewText::tr("SAM part");
        case ViewKind::PartAngle:
            return TapViewText::tr("Angle of parts");
        case ViewKind::ClipShare:
            return TapViewText::tr("CLIP's share");
        case ViewKind::AttentionFrom:
            return TapViewText::tr("Attention from token");
        case ViewKind::AttentionTo:
            return TapViewText::tr("Attention to token");
        case ViewKind::AttentionReceived:
            return TapViewText::tr("Attention received");
        case ViewKind::Rollout:
            return TapViewText::tr("Rollout");
    }
    return {};
}

std::string_view viewId(ViewKind kind) {
    return kIds[static_cast<std::size_t>(kind)];
}

bool isAttention(ViewKind kind) {
    return kind >= ViewKind::AttentionFrom;
}

}  // namespace deepscope
