#include "encoder/probe/recomputation_setup.h"

#include "encoder/model/tensor_bridge.h"
#include "encoder/probe/cause_forms.h"
#include "encoder/probe/cause_start.h"
#include "encoder/probe/laid_out_tokens.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace deepscope {
namespace {

// Side in pixels of the view that a tap of this shape is of; 0 for a shape that is none's.
int sidePxOf(const std::string& stage, const Shape& shape) {
    const auto root = [](std::int64_t tokens) {
        return static_cast<std::int64_t>(std::lround(std::sqrt(static_cast<double>(std::max<std::int64_t>(tokens, 0)))));
    };
    const auto size = [&](std::size_t axis) { return axis < shape.size() ? shape[axis] : 0; };
    std::int64_t side = 0;
    switch (phaseOf(stage)) {
        case Phase::View:
            side = size(1);
            break;
        case Phase::SamPositions:
        case Phase::SamBlocks:
            side = kPatchSidePx * size(0);
            break;
        case Phase::Compressor:
            side = (stage == "sam.neck" ? 16 : stage == "compressor.net_2" ? 32 : 64) * size(1);
            break;
        case Phase::ClipEmbeddings:
        case Phase::ClipPreNorm:
        case Phase::ClipLayers:
            side = 64 * root(size(0) - 1);
            break;
        case Phase::Fusion:
        case Phase::Layout:
            side = 64 * root(size(0));
            break;
    }
    constexpr std::int64_t kLargestSidePx = 8192;
    return side > 0 && side <= kLargestSidePx && side % 64 == 0 ? static_cast<int>(side) : 0;
}

}  // namespace

at::Tensor RecomputationSetup::read(const TapSource& source, const std::string& tap) {
    const auto buffer = source.read(tap);
    return viewOf(*buffer).to(at::kFloat, /*non_blocking=*/false, /*copy=*/true);
}

// The model is loaded for the first encoder that is asked for.
const VariedEncoder& RecomputationSetup::encoder(int sidePx) {
    if (!m_model) {
        if (!m_input.weights) throw NothingToTry{"no cause was tried: the weights are not there"};
        constexpr int kParts = 1000;
        const auto loaded = [this](double fraction) {
            if (m_progress) m_progress("weights", static_cast<int>(fraction * kParts), kParts);
        };
        m_model = ModelWeights::load(m_input.weights, ElementType::F32, at::kCPU, loaded, m_stop);
    }
    const auto known = std::ranges::find_if(m_encoders, [&](const auto& encoder) { return encoder->sidePx() == sidePx; });
    if (known != m_encoders.end()) return **known;
    return *m_encoders.emplace_back(std::make_unique<VariedEncoder>(m_model, sidePx));
}

bool RecomputationSetup::isSame(const std::string& tap) const {
    const auto found = std::ranges::find(m_diff.taps, tap, &TapComparison::tap);
    return found != m_diff.taps.end() && found->status == TapStatus::Same;
}

// Looks for the page, which only what starts from the pixels asks for.
void RecomputationSetup::findViews() {
    if (std::exchange(m_pageSought, true)) return;
    const RunManifest& manifest = m_input.a->manifest();
    const std::optional<ViewPlan> plan = manifest.plan();
    FoundPage page{nullptr, "our dump does not say its mode and page size"};
    if (plan) page = findPage(m_input, m_stop);
    if (page.image && page.image->size != plan->page) page = {nullptr, "the image is not of the size that our dump says"};
    m_noPage = page.whyNot;
    m_views = VariedViews(m_input.a, plan, manifest.resizeOrder.value_or(ResizeOrder::Pillow12), page.image);
}

bool RecomputationSetup::hasPixels(ViewId view, int sidePx) const {
    const auto pixels = m_views.pixels(view, {});
    return pixels && pixels->size(2) == sidePx;
}

CauseStart RecomputationSetup::start(const VariedEncoder* encoder, ViewId view, std::size_t end, int sidePx) {
    if (encoder) {
        auto start = findStart(m_input, m_diff, *encoder, view, end, /*hasPixels=*/true);
        if (start->state) return *start;
    }
    findViews();
    if (!m_views.hasPage()) tellUntriedPage(view);
    if (hasPixels(view, sidePx)) {
        return {.state = {}, .tap = m_views.hasPage() ? "image" : TapName{view, "preprocess.pixels"}.text(), .isPorts = false};
    }
    std::optional<CauseStart> start;
    if (encoder) start = findStart(m_input, m_diff, *encoder, view, end, false);
    if (!start) throw NothingToTry{"no cause was tried: neither run kept anything before " + m_tap + ", and " + m_noPage};
    tellUntriedBefore(start->tap);
    return *start;
}

// Before the weights are read: they may be large, and another model's.
void RecomputationSetup::checkWeightsFit(const std::string& stage, const Shape& shape, int sidePx) const {
    if (!m_input.weights) return;
    const Architecture& architecture = m_input.weights->architecture();
    const std::vector<std::string> stages = stagesOf(architecture);
    if (std::ranges::find(stages, stage) == stages.end()) {
        throw NothingToTry{m_tap + " is no tap of the encoder with these weights: no cause can be tried"};
    }
    const Shape expected = stageShape(stage, architecture, sidePx);
    if (expected == shape) return;
    throw NothingToTry{m_tap + " has the shape " + shapeText(shape) + ", with these weights it has " + shapeText(expected) +
                       ": no cause can be tried"};
}

RecomputedViewTap RecomputationSetup::viewTap(const TapComparison& divergence, const TapName& name) {
    const int sidePx = sidePxOf(name.stage, divergence.shapeA);
    const at::Tensor port = read(*m_input.b, divergence.tap);
    if (name.stage == "preprocess.pixels") {
        CauseStart from = start(nullptr, name.view, 0, sidePx);
        return {ViewRecomputation(nullptr, m_views, name.view, std::move(from), 0), port, divergence.spread};
    }
    if (sidePx == 0) throw NothingToTry{divergence.tap + " has a shape that no view gives: no cause can be tried"};
    checkWeightsFit(name.stage, divergence.shapeA, sidePx);
    const VariedEncoder& model = encoder(sidePx);
    const auto stage = model.find(name.stage);
    CauseStart from = start(&model, name.view, *stage, sidePx);
    return {ViewRecomputation(&model, m_views, name.view, std::move(from), *stage), port, divergence.spread};
}

std::vector<ViewRecomputation> RecomputationSetup::viewsOfTokens(const FeatureTable& table, const at::Tensor& ours,
                                                                 const at::Tensor& port) {
    std::vector<ViewId> views{ViewId::global()};
    if (table.tiled) views.push_back(ViewId::ofTile(worstTile(table, ours, port)));
    std::vector<ViewRecomputation> recomputed;
    for (const ViewId view : views) {
        const int sidePx = static_cast<int>(64 * (view.isGlobal() ? table.globalSide : table.tileSide));
        checkWeightsFit("fusion.projector", {view.isGlobal() ? table.globalRows() : table.tileRows(), ours.size(1)}, sidePx);
        const VariedEncoder& model = encoder(sidePx);
        const std::size_t end = model.stages().size();
        recomputed.emplace_back(&model, m_views, view, start(&model, view, end, sidePx), end - 1);
    }
    return recomputed;
}

void RecomputationSetup::tellUntried(CauseId id, const std::string& why) {
    std::string text = std::string(causeName(id)) + ": " + why;
    if (std::ranges::find(m_untried, text) == m_untried.end()) m_untried.push_back(std::move(text));
}

void RecomputationSetup::tellUntriedPage(ViewId view) {
    const std::optional<Mode>& mode = m_input.a->manifest().mode;
    const bool stretches = mode && mode->stretches();
    if (view.isGlobal() && !stretches) tellUntried(CauseId::StretchForPad, m_noPage);
    if (!view.isGlobal() || stretches || !mode) tellUntried(CauseId::PadForStretch, m_noPage);
    tellUntried(CauseId::ResizeOrder, m_noPage);
}

void RecomputationSetup::tellUntriedBefore(const std::string& startTap) {
    const std::string stage = parseTapName(startTap).stage;
    const Phase kept = stage == "sam.patch_embed" ? Phase::View : phaseOf(stage);  // positions are yet to be added to it
    for (const CauseForm& form : causeForms()) {
        if (upTo(form.variation, kept) != Variation{}) {
            tellUntried(form.id, "it acts before " + startTap + ", the first that our run kept");
        }
    }
}

}  // namespace deepscope
