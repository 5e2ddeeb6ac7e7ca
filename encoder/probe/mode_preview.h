#pragma once

#include "encoder/image/views.h"
#include "encoder/model/peak_memory.h"
#include "encoder/model/stage_flops.h"

#include <cstdint>
#include <optional>

namespace deepscope {

/// A height on the page, of writing that just fills something: smaller writing falls below it.
struct TextLimit {
    double heightPx = 0;  ///< page pixels, of the x-height, or of a line, as one likes to measure
    /// Font sizes at the page's resolution; none when that is not known. An x-height is taken as half the size and a line as
    /// 1.2 times the size, as in most book and screen faces.
    std::optional<double> xHeightPt;  ///< the size whose x-height is heightPx
    std::optional<double> linePt;     ///< the size whose line is heightPx
};

/// How one kind of view shows the page. "View px" are the encoder's, "page px" the upright image's.
struct ViewScale {
    int sidePx = 0;     ///< of the view
    double scaleX = 0;  ///< view px a page px, along each axis; they differ where the page is stretched
    double scaleY = 0;
    double tokenWidthPx = 0;  ///< page px that a fused token (64 view px) spans; past the page's edge for a tiny page
    double tokenHeightPx = 0;
    double patchWidthPx = 0;  ///< the same for a patch (16 view px), a SAM token
    double patchHeightPx = 0;
    double tokenShare = 0;  ///< of the page's pixels that a token wholly on the page covers, at most 1
    TextLimit belowPatch;   ///< writing lower than one patch
    TextLimit belowToken;   ///< writing lower than one fused token
};

/// What a mode does to a page of a size, before anything runs.
struct ModePreview {
    ViewPlan plan;
    int paddingX = 0;  ///< view px of the global view's padding, both sides together
    int paddingY = 0;
    double paddingShare = 0;  ///< of the global view's pixels
    double stretch = 1;       ///< scaleX / scaleY of the global view: 1 keeps the page's proportions
    double tileStretch = 1;   ///< of the tiles; 1 without any
    ViewScale global;
    std::optional<ViewScale> tiles;

    int tokenCount = 0;            ///< laid out: newlines and the separator counted
    std::int64_t imageTokens = 0;  ///< fused tokens alone, those in padding included
    std::int64_t samTokens = 0;    ///< patches of all views
    double pagePxPerToken = 0;     ///< page pixels a laid-out token: the compression of the page
    double samTokensPerFused = 0;  ///< 16 by design

    StageFlops flops;
    std::int64_t peakBytes = 0;  ///< predictedPeakBytes
    std::int64_t weightBytes = 0;
    std::optional<double> expectedMs;  ///< of one pass at the rate of a run that took place; none without one
    std::optional<double> leastMs;     ///< at the machine's best matrix products: no pass is faster

    /// The finest view of the page: the tiles where there are any.
    const ViewScale& finest() const { return tiles ? *tiles : global; }
};

struct PreviewOptions {
    int maxTiles = 9;
    std::optional<double> dpi;  ///< of the page: known for a PDF's
    MachineChoice machine;
    std::optional<double> flopsPerMs;  ///< of a run that took place with these weights here: flopsExecuted over its median
    std::optional<double> gemmGflops;  ///< MachineRates::gemmGflops of this machine, type and threads
};

/// Cheap: arithmetic on sizes alone. Throws UsageError (no pixels, bad maxTiles).
ModePreview previewMode(ImageSize page, const Mode& mode, const Architecture& architecture, const PreviewOptions& options = {});

/// The FLOPs of one pass, all views.
StageFlops passFlopsOf(const ViewPlan& plan, const Architecture& architecture);

}  // namespace deepscope
