#pragma once

#include "encoder/model/deep_encoder.h"
#include "encoder/model/stage_flops.h"

#include <algorithm>
#include <string>

namespace deepscope {

/// A run as it would have been, with the stage counts of its architecture and costs that are easy to add up: a stage's
/// peak is 100 MB in SAM, 20 MB in CLIP, and each stage takes 1 ms.
inline Trace::Contents countedRun(const Architecture& architecture, const char* mode, ImageSize page = {850, 1100}) {
    Trace::Contents run;
    RunProvenance& provenance = run.provenance;
    provenance.plan = planViews(page, parseMode(mode));
    provenance.architecture = architecture;
    provenance.weights.source = "synthetic";
    provenance.device = "cuda:0";
    provenance.computeType = ElementType::BF16;
    provenance.implementation = "reference";
    for (const std::string& tap : tapNames(provenance.plan, architecture)) {
        if (tap.ends_with(".mid")) continue;
        const TapName name = parseTapName(tap);
        StageRecord stage;
        stage.tap = tap;
        stage.time = {.medianMs = 1, .p5Ms = 1, .p95Ms = 1, .count = 1};
        if (!name.isTokens())
            stage.flopsExecuted = stageFlops(name.stage, architecture, provenance.plan.sidePx(name.view)).executed;
        stage.peakBytes = name.stage.starts_with("clip.") ? 20'000'000 : 100'000'000;
        if (!name.view.isGlobal()) stage.peakBytes = 900'000'000;
        run.total.medianMs += 1;
        run.peakBytes = std::max(run.peakBytes, stage.peakBytes);
        run.stages.push_back(stage);
    }
    run.weightBytes = 800'000'000;
    return run;
}

/// The parallel what-if that goes with it: 300 ms, 400 MB at the peak.
inline Trace::Contents countedWhatIf(const Trace& run) {
    Trace::Contents whatIf;
    whatIf.provenance = run.provenance();
    whatIf.provenance.plan = planViews(run.provenance().plan.page, parallelInputMode(run.provenance().plan.mode));
    whatIf.total.medianMs = 300;
    whatIf.peakBytes = 400'000'000;
    whatIf.weightBytes = run.weightBytes();
    return whatIf;
}

}  // namespace deepscope
