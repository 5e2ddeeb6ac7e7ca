#include "widgets/models/tap_view.h"

#include "encoder/errors.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>

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

TapView parseLook(std::string_view text) {
    const std::size_t colon = text.find(':');
    const std::string_view id = text.substr(0, colon);
    const auto found = std::find(kIds.begin(), kIds.end(), id);
    TapView look;
    bool understood = found != kIds.end();
    if (understood) look.kind = static_cast<ViewKind>(found - kIds.begin());
    if (understood && colon != std::string_view::npos) {
        const std::string_view rest = text.substr(colon + 1);
        int number = 0;
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
        const bool isNumber = error == std::errc{} && end == rest.data() + rest.size() && number >= 0;
        const bool hasHeads = isAttention(look.kind) && look.kind != ViewKind::Rollout;
        if (look.kind == ViewKind::Channel && isNumber) {
            look.channel = number;
        } else if (hasHeads && isNumber) {
            look.heads = AttentionQuery::Heads::One;
            look.head = number;
        } else if (hasHeads && rest == "max") {
            look.heads = AttentionQuery::Heads::Max;
        } else {
            understood = false;
        }
    }
    if (understood) return look;
    std::string ids;
    for (const std::string_view each : kIds) ids += (ids.empty() ? "" : ", ") + std::string(each);
    throw UsageError({"unknown way to look", "--look", ids + "; channel:K, attn-…:HEAD or attn-…:max", std::string(text)});
}

bool isAttention(ViewKind kind) {
    return kind >= ViewKind::AttentionFrom;
}

}  // namespace deepscope
