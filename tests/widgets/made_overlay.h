#pragma once

#include "encoder/probe/attention_probe.h"
#include "encoder/trace/trace.h"
#include "widgets/engine/tap_view_probe.h"
#include "widgets/views/canvas_overlay.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace deepscope {

/// The norms of a tap's tokens.
inline CanvasOverlay normOverlay(const Trace& trace, const std::string& tap) {
    return tapViewOverlay(viewTap({.tap = trace.find(tap), .look = {.kind = ViewKind::Norm}}, {}),
                          PixelMap(trace.provenance().plan));
}

/// A query's weights over its keys, mean of the heads.
inline CanvasOverlay attentionOverlay(const std::shared_ptr<const Trace>& trace, const AttentionQuery& query) {
    const TapViewRequest request{.tap = trace->find(query.tap),
                                 .look = {.kind = ViewKind::AttentionFrom, .heads = query.heads, .head = query.head},
                                 .token = query.token,
                                 .trace = trace,
                                 .attention = std::make_shared<AttentionCache>()};
    return tapViewOverlay(viewTap(request, {}), PixelMap(trace->provenance().plan));
}

/// The laid-out tokens of a plan, with a number each.
inline CanvasOverlay layoutOverlay(const ViewPlan& plan, std::vector<float> values) {
    TapViewAnswer answer;
    answer.tap = std::make_shared<const TapRecord>("tokens", Shape{plan.tokenCount(), 1}, ValueStatistics{}, nullptr);
    answer.look.kind = ViewKind::Norm;
    answer.map.values = std::move(values);
    return tapViewOverlay(answer, PixelMap(plan));
}

}  // namespace deepscope
