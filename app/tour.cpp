#include "app/tour.h"

#include "widgets/models/view_figures.h"

#include <algorithm>

namespace deepscope {

namespace {

// Places on the sample page.
constexpr QPointF kHeadline(0.41, 0.099);
constexpr QPointF kEmptyPaper(0.5, 0.9);
constexpr QPointF kTableCell(0.614, 0.496);
constexpr QPointF kPageNumber(0.898, 0.956);  // in the corner window, most of which is padding

TapView looked(ViewKind kind) {
    TapView view;
    view.kind = kind;
    return view;
}

TourStep pinned(TourStep step, QPointF place) {
    step.pin = place;
    return step;
}

std::vector<TourStep> allSteps() {
    const auto step = [](TourTopic topic, ViewKind kind, const char* panel = "") {
        return TourStep{.topic = topic, .mode = kTourMode, .view = looked(kind), .panel = panel};
    };
    std::vector<TourStep> steps;
    steps.push_back({.topic = TourTopic::Page});
    steps.push_back(step(TourTopic::Views, ViewKind::Automatic));
    steps.push_back(step(TourTopic::Patches, ViewKind::Norm));
    steps.push_back(pinned(step(TourTopic::Positions, ViewKind::Similarity), kEmptyPaper));
    steps.push_back(pinned(step(TourTopic::Windows, ViewKind::AttentionFrom), kPageNumber));
    steps.back().marks.windows = true;
    steps.push_back(pinned(step(TourTopic::Global, ViewKind::AttentionFrom, "parts"), kHeadline));
    steps.push_back(step(TourTopic::Residual, ViewKind::AttentionAdds));
    steps.push_back(step(TourTopic::Compressor, ViewKind::Norm));
    steps.push_back(pinned(step(TourTopic::Lineage, ViewKind::Norm, "lineage"), kTableCell));
    steps.back().marks.lineage = true;
    steps.push_back(step(TourTopic::Clip, ViewKind::AttentionFrom, "heads"));
    steps.back().pinsClassToken = true;
    steps.push_back(step(TourTopic::Rollout, ViewKind::Rollout));
    steps.back().pinsClassToken = true;
    steps.push_back(step(TourTopic::Fusion, ViewKind::ClipShare));
    steps.push_back(step(TourTopic::Layout, ViewKind::Norm));
    steps.push_back(step(TourTopic::Cost, ViewKind::Norm, "time"));
    return steps;
}

/// The first block that is global, or has windows; else the last of all.
int samBlock(const Architecture& architecture, bool global) {
    const auto& windows = architecture.samWindow;
    const auto found = std::find_if(windows.begin(), windows.end(), [global](int side) { return (side == 0) == global; });
    return found == windows.end() ? architecture.samDepth() - 1 : static_cast<int>(found - windows.begin());
}

}  // namespace

const std::vector<TourStep>& tourSteps() {
    static const std::vector<TourStep> kSteps = allSteps();
    return kSteps;
}

std::string tourTap(const TourStep& step, const Architecture& architecture) {
    const auto global = [](const std::string& stage) { return TapName{ViewId::global(), stage}.text(); };
    switch (step.topic) {
        case TourTopic::Page:
            return {};
        case TourTopic::Views:
            return global("preprocess.pixels");
        case TourTopic::Patches:
            return global("sam.patch_embed");
        case TourTopic::Positions:
            return global("sam.pos_embed");
        case TourTopic::Windows:
            return global("sam.blocks." + std::to_string(samBlock(architecture, false)));
        case TourTopic::Global:
        case TourTopic::Residual:
            return global("sam.blocks." + std::to_string(samBlock(architecture, true)));
        case TourTopic::Compressor:
        case TourTopic::Lineage:
            return global("compressor.net_3");
        case TourTopic::Clip:
            return global("clip.layers." + std::to_string(architecture.clipDepth / 2));
        case TourTopic::Rollout:
            return global("clip.layers." + std::to_string(architecture.clipDepth - 1));
        case TourTopic::Layout:
            return "tokens";
        case TourTopic::Fusion:
        case TourTopic::Cost:
            return global("fusion.projector");
    }
    return {};
}

std::optional<PinnedToken> tourPin(const TourStep& step, const RunPlan& plan) {
    const ViewFigures figures = viewFigures(plan, ViewId::global());
    PinnedToken pin;
    pin.view = ViewId::global();
    if (step.pinsClassToken) {
        pin.gridSide = figures.compressed;
        pin.isClassToken = true;
        return pin;
    }
    if (!step.pin) return std::nullopt;
    pin.gridSide = tourTap(step, plan.architecture).starts_with("global/sam.") ? figures.grid : figures.compressed;
    const ImageSize page = plan.views.page;
    const PixelMap map(plan.views, plan.orientation);
    const auto place = map.tokenAt(pin.view, pin.gridSide, step.pin->x() * page.widthPx, step.pin->y() * page.heightPx);
    if (!place) return std::nullopt;
    pin.position = *place;
    return pin;
}

}  // namespace deepscope
