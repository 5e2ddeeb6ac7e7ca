#include "encoder/probe/mode_preview.h"

#include "encoder/model/deep_encoder.h"
#include "encoder/trace/trace.h"

#include <algorithm>

namespace deepscope {
namespace {

/// View pixels of a fused token's side: a patch, halved twice.
constexpr int kTokenSidePx = 4 * kPatchSidePx;
constexpr double kPointsPerInch = 72;
constexpr double kXHeightOfSize = 0.5;
constexpr double kLineOfSize = 1.2;

TextLimit textLimit(double heightPx, std::optional<double> dpi) {
    TextLimit limit{.heightPx = heightPx};
    if (dpi && *dpi > 0) {
        const double points = heightPx / *dpi * kPointsPerInch;
        limit.xHeightPt = points / kXHeightOfSize;
        limit.linePt = points / kLineOfSize;
    }
    return limit;
}

ViewScale viewScale(ImageSize page, int sidePx, ImageSize shownAs, std::optional<double> dpi) {
    ViewScale scale{.sidePx = sidePx,
                    .scaleX = static_cast<double>(shownAs.widthPx) / page.widthPx,
                    .scaleY = static_cast<double>(shownAs.heightPx) / page.heightPx};
    scale.tokenWidthPx = kTokenSidePx / scale.scaleX;
    scale.tokenHeightPx = kTokenSidePx / scale.scaleY;
    scale.patchWidthPx = kPatchSidePx / scale.scaleX;
    scale.patchHeightPx = kPatchSidePx / scale.scaleY;
    const double covered =
        std::min<double>(scale.tokenWidthPx, page.widthPx) * std::min<double>(scale.tokenHeightPx, page.heightPx);
    scale.tokenShare = covered / (static_cast<double>(page.widthPx) * page.heightPx);
    scale.belowPatch = textLimit(scale.patchHeightPx, dpi);
    scale.belowToken = textLimit(scale.tokenHeightPx, dpi);
    return scale;
}

std::int64_t cells(int sidePx, int cellPx) {
    return static_cast<std::int64_t>(sidePx / cellPx) * (sidePx / cellPx);
}

void previewGeometry(ModePreview& preview, std::optional<double> dpi) {
    const ViewPlan& plan = preview.plan;
    const int sidePx = plan.mode.globalSidePx;
    const ImageSize fitted = plan.globalFit.size;
    preview.paddingX = sidePx - fitted.widthPx;
    preview.paddingY = sidePx - fitted.heightPx;
    preview.paddingShare = 1 - static_cast<double>(fitted.widthPx) * fitted.heightPx / (static_cast<double>(sidePx) * sidePx);
    preview.global = viewScale(plan.page, sidePx, fitted, dpi);
    preview.stretch = preview.global.scaleX / preview.global.scaleY;
    if (!plan.tiles) return;
    const ImageSize mosaic{plan.tiles->columns * kTileSidePx, plan.tiles->rows * kTileSidePx};
    preview.tiles = viewScale(plan.page, kTileSidePx, mosaic, dpi);
    preview.tileStretch = preview.tiles->scaleX / preview.tiles->scaleY;
}

void previewTokens(ModePreview& preview) {
    const ViewPlan& plan = preview.plan;
    for (const ViewId view : plan.views()) {
        preview.imageTokens += cells(plan.sidePx(view), kTokenSidePx);
        preview.samTokens += cells(plan.sidePx(view), kPatchSidePx);
    }
    preview.tokenCount = plan.tokenCount();
    preview.pagePxPerToken = static_cast<double>(plan.page.widthPx) * plan.page.heightPx / preview.tokenCount;
    preview.samTokensPerFused = static_cast<double>(preview.samTokens) / static_cast<double>(preview.imageTokens);
}

}  // namespace

StageFlops passFlopsOf(const ViewPlan& plan, const Architecture& architecture) {
    StageFlops flops;
    for (const std::string& tap : tapNames(plan, architecture)) {
        const TapName name = parseTapName(tap);
        if (name.isTokens() || tap.ends_with(".mid")) continue;  // a block's own tap counts both its halves
        flops += stageFlops(name.stage, architecture, plan.sidePx(name.view));
    }
    return flops;
}

ModePreview previewMode(ImageSize page, const Mode& mode, const Architecture& architecture, const PreviewOptions& options) {
    ModePreview preview{.plan = planViews(page, mode, options.maxTiles)};
    previewGeometry(preview, options.dpi);
    previewTokens(preview);
    preview.flops = passFlopsOf(preview.plan, architecture);
    preview.peakBytes = predictedPeakBytes(preview.plan, architecture, options.machine);
    preview.weightBytes = predictedWeightBytes(architecture, options.machine.type);
    if (options.flopsPerMs && *options.flopsPerMs > 0) {
        preview.expectedMs = static_cast<double>(preview.flops.executed) / *options.flopsPerMs;
    }
    if (options.gemmGflops && *options.gemmGflops > 0) {
        preview.leastMs = static_cast<double>(preview.flops.needed) / (*options.gemmGflops * 1e6);
    }
    return preview;
}

}  // namespace deepscope
