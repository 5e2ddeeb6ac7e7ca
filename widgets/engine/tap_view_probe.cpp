#include "widgets/engine/tap_view_probe.h"

#include "encoder/errors.h"
#include "encoder/probe/block_parts.h"
#include "encoder/probe/fusion_split.h"
#include "encoder/probe/rollout.h"
#include "encoder/probe/similarity_map.h"
#include "encoder/probe/tap_difference.h"

#include <cmath>

namespace deepscope {

namespace {

FeatureMap additionMap(const TapViewRequest& request, BlockPart part, std::stop_token stop) {
    const BlockAddition addition = blockAddition(*request.trace, request.tap->name(), part, std::move(stop));
    return differenceMap(*addition.before, *addition.after);
}

FeatureMap fusionPart(const TapViewRequest& request, FeatureMap FusionSplit::*part) {
    return fusionSplit(*request.trace, parseTapName(request.tap->name()).view).*part;
}

void fillComponents(const TapViewRequest& request, const std::stop_token& stop, TapViewAnswer& answer) {
    std::vector<const TapRecord*> taps;
    for (const auto& tap : request.fitted) {
        if (tap->tensor()) taps.push_back(tap.get());  // some may have been given up since they were listed
    }
    if (taps.empty()) taps.push_back(request.tap.get());
    const PrincipalComponents fit = fitComponents(taps, {.leaveOutOutliers = request.look.leaveOutOutliers}, stop);
    answer.components = projectComponents(fit, *request.tap);
    answer.explained.assign(fit.explained.begin(), fit.explained.end());
}

/// NaN where either is: std::max would hide it.
float largerOf(float a, float b) {
    return std::isnan(a) || a > b ? a : b;
}

AttentionRow receivedRow(const BlockAttention& block, const TapView& look, const std::stop_token& stop) {
    const auto summary = block.summary(stop);
    AttentionRow row;
    row.gridSide = summary->gridSide;
    row.hasClassToken = block.hasClassToken();
    const auto heads = static_cast<std::size_t>(block.heads());
    const std::size_t keys = summary->received.size() / heads;
    row.shape = row.hasClassToken ? Shape{static_cast<std::int64_t>(keys)} : Shape{row.gridSide, row.gridSide};
    const auto of = [&](std::size_t head, std::size_t key) { return summary->received[head * keys + key]; };
    for (std::size_t key = 0; key < keys; ++key) {
        if (look.heads == AttentionQuery::Heads::One) {
            row.values.push_back(of(static_cast<std::size_t>(look.head), key));
            continue;
        }
        float value = 0;
        for (std::size_t head = 0; head < heads; ++head)
            value = look.heads == AttentionQuery::Heads::Max ? largerOf(value, of(head, key)) : value + of(head, key);
        row.values.push_back(look.heads == AttentionQuery::Heads::Max ? value : value / static_cast<float>(heads));
    }
    return row;
}

void fillAttention(const TapViewRequest& request, const std::stop_token& stop, TapViewAnswer& answer) {
    const std::string& tap = request.tap->name();
    answer.query = request.token;
    if (request.look.kind == ViewKind::Rollout) {
        answer.attention = rollout(request.trace, tap, request.token, request.attention.get(), stop);
        return;
    }
    const auto block = request.attention->get(request.trace, tap, stop);
    const AttentionQuery query{tap, request.token, request.look.heads, request.look.head, request.look.part};
    if (request.look.kind == ViewKind::AttentionReceived) {
        if (query.heads == AttentionQuery::Heads::One && (query.head < 0 || query.head >= block->heads())) {
            throw UsageError({"no such head", tap, "0 to " + std::to_string(block->heads() - 1), std::to_string(query.head)});
        }
        answer.attention = receivedRow(*block, request.look, stop);
    } else if (request.look.kind == ViewKind::AttentionTo) {
        answer.attention = block->to(request.token, query.heads, query.head, stop);
    } else {
        answer.attention = block->from(query);
    }
}

}  // namespace

TapViewAnswer viewTap(const TapViewRequest& request, std::stop_token stop) {
    TapViewAnswer answer{.tap = request.tap, .look = request.look};
    const TapRecord& tap = *request.tap;
    switch (request.look.kind) {
        case ViewKind::Automatic:
        case ViewKind::Norm:
            answer.map = featureMap(tap, FeatureView::Norm);
            break;
        case ViewKind::Mean:
            answer.map = featureMap(tap, FeatureView::Mean);
            break;
        case ViewKind::Channel:
            answer.map = featureMap(tap, FeatureView::Channel, request.look.channel);
            break;
        case ViewKind::Components:
            fillComponents(request, stop, answer);
            break;
        case ViewKind::Similarity:
            answer.map = similarityMap(tap, request.token);
            break;
        case ViewKind::Difference:
            answer.map = differenceMap(*request.compared, tap);
            break;
        case ViewKind::AttentionAdds:
            answer.map = additionMap(request, BlockPart::Attention, stop);
            break;
        case ViewKind::MlpAdds:
            answer.map = additionMap(request, BlockPart::Mlp, stop);
            break;
        case ViewKind::Defects:
            answer.defects = defectMap(tap);
            break;
        case ViewKind::ClipPart:
            answer.map = fusionPart(request, &FusionSplit::clipNorm);
            break;
        case ViewKind::SamPart:
            answer.map = fusionPart(request, &FusionSplit::samNorm);
            break;
        case ViewKind::PartAngle:
            answer.map = fusionPart(request, &FusionSplit::angleDegrees);
            break;
        case ViewKind::ClipShare:
            answer.map = fusionPart(request, &FusionSplit::clipShare);
            break;
        case ViewKind::AttentionFrom:
        case ViewKind::AttentionTo:
        case ViewKind::AttentionReceived:
        case ViewKind::Rollout:
            fillAttention(request, stop, answer);
            break;
    }
    return answer;
}

}  // namespace deepscope
