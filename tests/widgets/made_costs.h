#pragma once

#include "encoder/image/mode.h"
#include "encoder/model/deep_encoder.h"
#include "encoder/model/stage_flops.h"
#include "widgets/models/run_results.h"

#include <memory>

namespace deepscope {

/// The costs of a run that nobody ran: the released encoder's stages with their FLOPs, times from a rate, memory from widths.
/// Every figure is a function of the stage, so that tests can say what must be shown.
inline std::shared_ptr<const RunResults> madeCosts(const char* mode, int repeats = 1, ImageSize page = {850, 1100}) {
    auto plan = std::make_shared<RunPlan>();
    plan->views = planViews(page, parseMode(mode));
    plan->architecture = presetArchitecture(Preset::Released);
    plan->compute.type = ElementType::F32;
    plan->compute.threads = 2;
    auto run = std::make_shared<RunResults>();
    double startMs = 0;
    const auto add = [&](const std::string& tap, const std::string& stage, int sidePx, int views) {
        const StageFlops flops = stageFlops(stage, plan->architecture, sidePx);
        const bool attends = stage.starts_with("sam.blocks.");
        const double rate = attends ? 90e6 : stage.starts_with("clip.") ? 70e6 : 40e6;  // FLOP per ms
        StageRecord record;
        record.tap = tap;
        record.shape = {64, 64, 768};
        record.flopsExecuted = views * flops.executed;
        record.flopsNeeded = views * flops.needed;
        const double ms = 0.02 + static_cast<double>(record.flopsExecuted) / rate;
        record.time = {
            .medianMs = ms, .p5Ms = repeats > 1 ? 0.93 * ms : ms, .p95Ms = repeats > 1 ? 1.12 * ms : ms, .count = repeats};
        record.startMs = startMs;
        startMs += ms;
        record.liveBytes = views * (12LL << 20);
        record.peakBytes = record.liveBytes + views * (flops.executed >> 10);
        record.values = ValueStatistics{};
        run->stages.push_back(record);
    };
    const auto addView = [&](ViewId view, const std::string& prefix, int views) {
        for (const std::string& tap : tapNames(plan->views, plan->architecture)) {
            if (!tap.starts_with(view.name() + "/") || tap.ends_with(".mid")) continue;
            const std::string stage = tap.substr(tap.find('/') + 1);
            add(prefix + stage, stage, plan->views.sidePx(view), views);
        }
    };
    addView(ViewId::global(), "global/", 1);
    if (plan->views.tiles) addView(ViewId::ofTile(0), "tile.*/", plan->views.tileGrid().count());
    add("tokens", "tokens", 640, 1);
    run->plan = plan;
    return run;
}

}  // namespace deepscope
