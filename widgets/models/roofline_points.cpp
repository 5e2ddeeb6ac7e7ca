#include "widgets/models/roofline_points.h"

#include "encoder/model/stage_traffic.h"
#include "widgets/models/cost_model.h"

#include <algorithm>

namespace deepscope {

std::vector<RooflinePoint> rooflinePoints(const CostModel& costs, const RunResults& run) {
    if (!run.plan) return {};
    const RunPlan& plan = *run.plan;
    std::vector<RooflinePoint> points;
    const auto& stages = costs.stages();
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const StageRecord& stage = stages[i];
        if (stage.flopsExecuted <= 0 || stage.time.medianMs <= 0) continue;
        const bool tiles = stage.tap.starts_with("tile.");
        const int sidePx = plan.views.sidePx(tiles ? ViewId::ofTile(0) : ViewId::global());
        const BlockSpan span = i > 0 && stages[i - 1].tap == stage.tap + ".mid" ? BlockSpan::SecondHalf : BlockSpan::Whole;
        const std::int64_t bytes = stageTraffic(stageOfTap(stage.tap), plan.architecture, sidePx, plan.compute.type, span)
                                       .bytes(tiles ? plan.views.tileGrid().count() : 1);
        if (bytes <= 0) continue;
        const auto flops = static_cast<double>(stage.flopsExecuted);
        points.push_back({.row = static_cast<int>(i),
                          .intensity = flops / static_cast<double>(bytes),
                          .gflops = flops / stage.time.medianMs / 1e6,
                          .share = costs.totalMs() > 0 ? stage.time.medianMs / costs.totalMs() : 0});
    }
    return points;
}

double roofAt(double intensity, double gemmGflops, double bandwidthGBs) {
    return std::min(gemmGflops, intensity * bandwidthGBs);
}

}  // namespace deepscope
