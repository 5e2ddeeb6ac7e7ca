#include "widgets/models/view_figures.h"

#include "widgets/models/stage_names.h"

#include <algorithm>

namespace deepscope {

namespace {
constexpr int kCompression = 4;  // net_2 and net_3 each halve the grid's side
}

int paddedSide(int grid, int window) {
    return window > 0 ? (grid + window - 1) / window * window : grid;
}

ViewFigures viewFigures(const RunPlan& plan, ViewId view) {
    ViewFigures figures;
    figures.sidePx = plan.views.sidePx(view);
    figures.grid = figures.sidePx / kPatchSidePx;
    figures.tokens = figures.grid * figures.grid;
    figures.compressed = figures.grid / kCompression;
    figures.compressedTokens = figures.compressed * figures.compressed;
    const std::vector<int>& windows = plan.architecture.samWindow;
    if (const auto first = std::find_if(windows.begin(), windows.end(), [](int side) { return side > 0; });
        first != windows.end())
        figures.window = *first;
    figures.paddedGrid = paddedSide(figures.grid, figures.window);
    const double places = static_cast<double>(figures.paddedGrid) * figures.paddedGrid;
    figures.paddedShare = places > 0 ? 1 - figures.tokens / places : 0;
    figures.isStretched = !view.isGlobal() || plan.views.mode.stretches();
    if (!figures.isStretched && figures.sidePx > 0) {
        const ImageSize fitted = plan.views.globalFit.size;
        const double side = figures.sidePx;
        figures.greyShare = 1 - fitted.widthPx / side * (fitted.heightPx / side);
    }
    return figures;
}

int stageChannels(const std::string& tap, const Architecture& architecture) {
    const std::string stage = stageOfTap(tap);
    if (stage == "preprocess.pixels") return 3;
    if (stage == "sam.neck") return architecture.neckWidth;
    if (stage.starts_with("sam.")) return architecture.samWidth;
    if (stage == "compressor.net_2") return architecture.net2Width;
    if (stage == "compressor.net_3" || stage.starts_with("clip.")) return architecture.clipWidth;
    if (stage == "fusion.concat") return 2 * architecture.clipWidth;
    return stage == "fusion.projector" || stage == "tokens" ? architecture.fusedWidth : 0;
}

}  // namespace deepscope
