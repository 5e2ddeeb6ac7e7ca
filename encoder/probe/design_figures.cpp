#include "encoder/probe/design_figures.h"

#include "encoder/model/deep_encoder.h"
#include "encoder/model/stage_flops.h"

#include <algorithm>
#include <string_view>

namespace deepscope {
namespace {

constexpr std::string_view kGlobal = "global/";
constexpr std::string_view kSamBlocks = "sam.blocks.";

bool isSamStage(std::string_view stage) {
    return stage.starts_with("sam.") || stage.starts_with("compressor.");
}

// "sam.blocks.3" and "sam.blocks.3.mid" → whether block 3 has no windows.
bool isGlobalBlock(const std::string& stage, const Architecture& architecture) {
    const auto block = static_cast<std::size_t>(std::stoi(stage.substr(kSamBlocks.size())));
    return block < architecture.samWindow.size() && architecture.samWindow[block] == 0;
}

void addFlops(PartFlops& parts, const std::string& stage, std::int64_t flops, const Architecture& architecture) {
    if (stage.starts_with(kSamBlocks)) {
        parts.samBlocks += flops;
        if (isGlobalBlock(stage, architecture)) parts.globalBlocks += flops;
    } else if (stage == "sam.neck") {
        parts.neck += flops;
    } else if (stage.starts_with("sam.")) {
        parts.patchEmbedding += flops;
    } else if (stage.starts_with("compressor.")) {
        parts.convolutions += flops;
    } else if (stage.starts_with("clip.")) {
        parts.clip += flops;
    } else if (stage.starts_with("fusion.")) {
        parts.fusion += flops;
    }
}

std::int64_t clipFlops(const Architecture& architecture, std::int64_t patches) {
    std::int64_t sum = 0;
    for (int i = 0; i < architecture.clipDepth; ++i)
        sum += parallelStageFlops("clip.layers." + std::to_string(i), architecture, patches).executed;
    return sum;
}

ClipAlternative alternative(const DesignFigures& figures, const Architecture& architecture, int compression) {
    ClipAlternative other;
    other.tokens = figures.samTokens / compression;
    other.clipFlops = clipFlops(architecture, other.tokens);
    other.totalFlops = figures.flops.sam() + other.clipFlops;
    if (figures.compressedTokens > 0) other.totalFlops += figures.flops.fusion / figures.compressedTokens * other.tokens;
    return other;
}

void describeArchitecture(DesignFigures& figures, const Architecture& architecture) {
    figures.parameters = parameterCounts(architecture);
    figures.samDepth = architecture.samDepth();
    for (int i = 0; i < architecture.samDepth(); ++i) {
        const int side = architecture.samWindow[static_cast<std::size_t>(i)];
        (side == 0 ? figures.globalBlocks : figures.windowSides).push_back(side == 0 ? i : side);
    }
    std::sort(figures.windowSides.begin(), figures.windowSides.end());
    figures.windowSides.erase(std::unique(figures.windowSides.begin(), figures.windowSides.end()), figures.windowSides.end());
    figures.flopsAtBase = partFlops(architecture, kNoteSidePx);
}

void countTokens(DesignFigures& figures, const ViewPlan& plan) {
    const std::int64_t grid = plan.mode.globalSidePx / kPatchSidePx;
    figures.samTokens = grid * grid;
    figures.compressedTokens = (grid / 4) * (grid / 4);
    figures.laidOutTokens = plan.tokenCount();
    for (const Mode& mode : namedModes()) {
        if (mode.tiles()) continue;
        const int tokens = ViewPlan{.page = plan.page, .mode = mode}.tokenCount();
        figures.fewestTokens = figures.fewestTokens == 0 ? tokens : std::min(figures.fewestTokens, tokens);
        figures.mostTokens = std::max(figures.mostTokens, tokens);
    }
}

void measureStages(DesignFigures& figures, const Trace& run) {
    const bool tiled = run.provenance().plan.tiles.has_value();
    double globalMs = 0;
    for (const StageRecord& record : run.stages()) {
        if (!record.tap.starts_with(kGlobal)) continue;
        const std::string stage = record.tap.substr(kGlobal.size());
        addFlops(figures.flops, stage, record.flopsExecuted, run.provenance().architecture);
        globalMs += record.time.medianMs;
        figures.peakBytes = std::max(figures.peakBytes, record.peakBytes);
        if (isSamStage(stage)) {
            figures.samMs += record.time.medianMs;
            figures.samPeakBytes = std::max(figures.samPeakBytes, record.peakBytes);
        }
        if (stage.starts_with("clip.")) figures.clipPeakBytes = std::max(figures.clipPeakBytes, record.peakBytes);
    }
    figures.totalMs = tiled ? globalMs : run.total().medianMs;
    figures.weightBytes = run.weightBytes();
}

}  // namespace

PartFlops partFlops(const Architecture& architecture, int sidePx) {
    PartFlops parts;
    const ViewPlan plan{.page = {sidePx, sidePx}, .mode = {.kind = ModeKind::Custom, .globalSidePx = sidePx}};
    for (const std::string& tap : tapNames(plan, architecture)) {
        const std::string stage = parseTapName(tap).stage;
        if (!stage.ends_with(".mid")) addFlops(parts, stage, stageFlops(stage, architecture, sidePx).executed, architecture);
    }
    return parts;
}

bool isWhatIfOf(const Trace& whatIf, const Trace& run) {
    const RunProvenance& a = whatIf.provenance();
    const RunProvenance& b = run.provenance();
    return a.plan.mode.globalSidePx == parallelInputMode(b.plan.mode).globalSidePx && a.plan.page == b.plan.page &&
           a.image.sha256 == b.image.sha256 && a.architecture == b.architecture && a.weights.source == b.weights.source &&
           a.weights.seed == b.weights.seed && a.device == b.device && a.computeType == b.computeType &&
           a.implementation == b.implementation;
}

DesignFigures designFigures(const Trace& run, const Trace* whatIf) {
    const RunProvenance& provenance = run.provenance();
    DesignFigures figures;
    describeArchitecture(figures, provenance.architecture);
    countTokens(figures, provenance.plan);
    measureStages(figures, run);
    figures.lessCompression = alternative(figures, provenance.architecture, 4);
    figures.moreCompression = alternative(figures, provenance.architecture, 64);
    figures.parallelClipFlops = clipFlops(provenance.architecture, figures.samTokens);
    figures.parallelPatchFlops = parallelStageFlops("clip.patch_embed", provenance.architecture, figures.samTokens).executed;
    if (whatIf && isWhatIfOf(*whatIf, run)) {
        figures.whatIf = WhatIfFigures{.ms = whatIf->total().medianMs,
                                       .flops = whatIf->flopsExecuted(),
                                       .peakBytes = whatIf->peakBytes(),
                                       .weightBytes = whatIf->weightBytes()};
    }
    return figures;
}

}  // namespace deepscope
