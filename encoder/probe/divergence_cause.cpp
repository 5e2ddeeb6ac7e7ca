#include "encoder/probe/divergence_cause.h"

#include "encoder/errors.h"
#include "encoder/model/compute_device.h"
#include "encoder/model/model_weights.h"
#include "encoder/model/run_meters.h"
#include "encoder/model/tensor_bridge.h"
#include "encoder/probe/cause_forms.h"
#include "encoder/probe/cause_start.h"
#include "encoder/probe/cause_verdict.h"
#include "encoder/probe/laid_out_tokens.h"
#include "encoder/probe/recomputed_tap.h"
#include "encoder/trace/memory_account.h"

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace deepscope {
namespace {

// A trial that leaves less than this of the difference is the cause: what costs most is not tried then.
constexpr double kNothingLeft = 0.01;

// Says how far a search is, in millions of operations, and ends it when told to.
class SearchProgress : public TapSink {
public:
    SearchProgress(const CauseProgress& report, const std::stop_token& stop) : m_report(report), m_stop(stop) {}

    void tap(const std::string&, const at::Tensor&) override {}
    void checkCancelled() override {
        if (m_stop.stop_requested()) throw Cancelled("search for a cause");
    }
    void plan(std::int64_t flops) { m_total = millions(flops); }
    void begin(std::string what, std::int64_t flops) {
        checkCancelled();
        m_what = std::move(what);
        m_end = m_done + millions(flops);
        report();
    }
    void add(std::int64_t flops) {
        m_done = std::min(m_end, m_done + millions(flops));
        report();
    }
    void end() {
        m_done = m_end;
        report();
    }

private:
    static std::int64_t millions(std::int64_t flops) { return flops / 1'000'000; }
    void report() const {
        if (m_report) m_report(m_what, static_cast<int>(m_done), static_cast<int>(std::max<std::int64_t>(m_total, 1)));
    }

    const CauseProgress& m_report;
    const std::stop_token& m_stop;
    std::string m_what;
    std::int64_t m_done = 0;
    std::int64_t m_end = 0;
    std::int64_t m_total = 0;
};

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

/// One search: finds where to start, plans the trials, makes them.
class Search {
public:
    Search(const CauseSearchInput& input, const TapDiff& diff, const CauseProgress& progress, const std::stop_token& stop)
        : m_input(input), m_diff(diff), m_progress(progress, stop), m_report(progress), m_stop(stop), m_views(input.a, {}, {}, {}) {}

    CauseSearch run();

private:
    // What the search comes to when there is nothing to recompute.
    struct NothingToTry {
        std::string why;
    };

    void search(const TapComparison& divergence);
    RecomputedViewTap viewTap(const TapComparison& divergence, const TapName& name);
    void searchTokens(const TapComparison& divergence);
    std::vector<ViewRecomputation> viewsOfTokens(const FeatureTable& table, const at::Tensor& ours, const at::Tensor& port);
    void addPortsFeatures(const FeatureTable& table, const std::vector<ViewId>& views, at::Tensor& features) const;
    double noiseAt(const TapComparison& divergence) const;
    void checkWeightsFit(const std::string& stage, const Shape& shape, int sidePx) const;
    const VariedEncoder& encoder(int sidePx);
    CauseStart start(const VariedEncoder* encoder, ViewId view, std::size_t end, int sidePx);
    void findViews();
    bool hasPixels(ViewId view, int sidePx) const;
    bool isSame(const std::string& tap) const;
    at::Tensor read(const TapSource& source, const std::string& tap) const;
    void tellUntried(const std::string& startTap, bool fromPixels, ViewId view);
    bool tryForms(RecomputedTap& tap);

    const CauseSearchInput& m_input;
    const TapDiff& m_diff;
    SearchProgress m_progress;
    const CauseProgress& m_report;
    const std::stop_token& m_stop;
    CauseSearch m_result;
    std::shared_ptr<const ModelWeights> m_model;
    std::vector<std::unique_ptr<VariedEncoder>> m_encoders;
    std::vector<int> m_encoderSides;
    VariedViews m_views;
    bool m_pageSought = false;
    std::string m_noPage;
};

CauseSearch Search::run() {
    const TapComparison* divergence = m_diff.firstDivergence();
    if (!divergence) {
        m_result.explanation = "there is no divergence to explain";
        return m_result;
    }
    m_result.tap = divergence->tap;
    try {
        search(*divergence);
        judge(m_result, noiseAt(*divergence));
    } catch (const NothingToTry& nothing) {
        m_result.explanation = nothing.why;
    }
    return m_result;
}

// expectedNoise goes by the values' size, errors by their spread: the diff's own limit tells how the two compare here.
double Search::noiseAt(const TapComparison& divergence) const {
    const double noise = expectedNoise(divergence.tap, ElementType::F32, m_diff.typeB);
    const double ofRuns = expectedNoise(divergence.tap, m_diff.typeA, m_diff.typeB);
    return divergence.rmsLimit > 0 && ofRuns > 0 ? divergence.rmsLimit * noise / ofRuns : noise;
}

void Search::search(const TapComparison& divergence) {
    TapName name;
    try {
        name = parseTapName(divergence.tap);
    } catch (const UsageError&) {
        throw NothingToTry{divergence.tap + " is no tap of the encoder: no cause can be tried"};
    }
    if (name.isTokens()) {
        searchTokens(divergence);
        return;
    }
    if (divergence.status == TapStatus::Misshapen) {
        throw NothingToTry{divergence.tap + " has another shape in the port: no cause can be tried"};
    }
    RecomputedViewTap tap = viewTap(divergence, name);
    tryForms(tap);
}

// The model is loaded for the first encoder that is asked for.
const VariedEncoder& Search::encoder(int sidePx) {
    if (!m_model) {
        if (!m_input.weights) throw NothingToTry{"no cause was tried: the weights are not there"};
        constexpr int kParts = 1000;
        const auto loaded = [this](double fraction) {
            if (m_report) m_report("weights", static_cast<int>(fraction * kParts), kParts);
        };
        m_model = ModelWeights::load(m_input.weights, ElementType::F32, at::kCPU, loaded, m_stop);
    }
    const auto known = std::ranges::find(m_encoderSides, sidePx);
    if (known == m_encoderSides.end()) {
        m_encoderSides.push_back(sidePx);
        m_encoders.push_back(std::make_unique<VariedEncoder>(m_model, sidePx));
        return *m_encoders.back();
    }
    return *m_encoders[static_cast<std::size_t>(known - m_encoderSides.begin())];
}

bool Search::isSame(const std::string& tap) const {
    const auto found = std::ranges::find(m_diff.taps, tap, &TapComparison::tap);
    return found != m_diff.taps.end() && found->status == TapStatus::Same;
}

at::Tensor Search::read(const TapSource& source, const std::string& tap) const {
    const auto buffer = source.read(tap);
    return viewOf(*buffer).to(at::kFloat, /*non_blocking=*/false, /*copy=*/true);
}

// Looks for the page, which only what starts from the pixels asks for.
void Search::findViews() {
    if (std::exchange(m_pageSought, true)) return;
    const RunManifest& manifest = m_input.a->manifest();
    const std::optional<ViewPlan> plan = manifest.plan();
    FoundPage page{nullptr, "our dump does not say its mode and page size"};
    if (plan) page = findPage(m_input, m_stop);
    if (page.image && page.image->size != plan->page) page = {nullptr, "the image is not of the size that our dump says"};
    m_noPage = page.whyNot;
    m_views = VariedViews(m_input.a, plan, manifest.resizeOrder.value_or(ResizeOrder::Pillow12), page.image);
}

bool Search::hasPixels(ViewId view, int sidePx) const {
    const auto pixels = m_views.pixels(view, {});
    return pixels && pixels->size(2) == sidePx;
}

CauseStart Search::start(const VariedEncoder* encoder, ViewId view, std::size_t end, int sidePx) {
    if (encoder) {
        auto start = findStart(m_input, m_diff, *encoder, view, end, /*hasPixels=*/true);
        if (start->state) return *start;
    }
    findViews();
    const bool pixels = hasPixels(view, sidePx);
    if (pixels) {
        tellUntried({}, true, view);
        return {.state = {}, .tap = m_views.hasPage() ? "image" : TapName{view, "preprocess.pixels"}.text(), .isPorts = false};
    }
    std::optional<CauseStart> start;
    if (encoder) start = findStart(m_input, m_diff, *encoder, view, end, false);
    if (!start) throw NothingToTry{"no cause was tried: neither run kept anything before " + m_result.tap + ", and " + m_noPage};
    tellUntried(start->tap, false, view);
    return *start;
}

// Before the weights are read: they may be large, and another model's.
void Search::checkWeightsFit(const std::string& stage, const Shape& shape, int sidePx) const {
    if (!m_input.weights) return;
    const Architecture& architecture = m_input.weights->architecture();
    const std::vector<std::string> stages = stagesOf(architecture);
    if (std::ranges::find(stages, stage) == stages.end()) {
        throw NothingToTry{m_result.tap + " is no tap of the encoder with these weights: no cause can be tried"};
    }
    const Shape expected = stageShape(stage, architecture, sidePx);
    if (expected == shape) return;
    throw NothingToTry{m_result.tap + " has the shape " + shapeText(shape) + ", with these weights it has " + shapeText(expected) +
                       ": no cause can be tried"};
}

RecomputedViewTap Search::viewTap(const TapComparison& divergence, const TapName& name) {
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

// The port's own features, where it dumped those of every view.
void Search::addPortsFeatures(const FeatureTable& table, const std::vector<ViewId>& views, at::Tensor& features) const {
    for (const ViewId view : views) {
        const std::int64_t first = view.isGlobal() ? 0 : table.firstOfTile(view.tile);
        const at::Tensor rows = read(*m_input.b, TapName{view, "fusion.projector"}.text());
        if (rows.size(0) == (view.isGlobal() ? table.globalRows() : table.tileRows())) {
            features.narrow(0, first, rows.size(0)).copy_(rows);
        }
    }
}

std::vector<ViewRecomputation> Search::viewsOfTokens(const FeatureTable& table, const at::Tensor& ours, const at::Tensor& port) {
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

void Search::searchTokens(const TapComparison& divergence) {
    const at::Tensor ours = read(*m_input.a, divergence.tap), port = read(*m_input.b, divergence.tap);
    std::optional<ViewPlan> plan = m_input.a->manifest().plan();
    if (!plan) plan = m_input.b->manifest().plan();
    const auto table = ours.dim() == 2 ? featureTable(plan, ours.size(0)) : std::nullopt;
    if (!table) throw NothingToTry{"our dump does not say how its tokens are laid out: no cause can be tried"};
    if (port.dim() != 2 || port.size(1) != ours.size(1)) {
        throw NothingToTry{divergence.tap + " has another shape in the port: no cause can be tried"};
    }
    std::vector<ViewId> views{ViewId::global()};
    for (int k = 0; table->tiled && k < table->tiles.count(); ++k) views.push_back(ViewId::ofTile(k));
    const auto projector = [](ViewId view) { return TapName{view, "fusion.projector"}.text(); };
    const bool featuresSame = std::ranges::all_of(views, [&](ViewId view) { return isSame(projector(view)); });
    at::Tensor features = featuresOf(ours, *table);
    if (featuresSame) addPortsFeatures(*table, views, features);

    // The layout first: it takes no recomputing, and no weights.
    const CauseStart laidOut{.state = {}, .tap = featuresSame ? projector(ViewId::global()) : "tokens", .isPorts = featuresSame};
    LaidOutTokens layout(*table, features, laidOut, port, divergence.spread, {});
    const bool found = tryForms(layout);
    if (found || featuresSame || port.size(0) != ours.size(0)) return;
    m_result.trials.clear();
    LaidOutTokens tokens(*table, features, laidOut, port, divergence.spread, viewsOfTokens(*table, ours, port));
    tryForms(tokens);
}

void Search::tellUntried(const std::string& startTap, bool fromPixels, ViewId view) {
    const auto add = [&](CauseId id, const std::string& why) {
        std::string text = std::string(causeName(id)) + ": " + why;
        if (std::ranges::find(m_result.untried, text) == m_result.untried.end()) m_result.untried.push_back(std::move(text));
    };
    const std::optional<Mode>& mode = m_input.a->manifest().mode;
    const bool stretches = mode && mode->stretches();
    if (!m_views.hasPage()) {
        if (view.isGlobal() && !stretches) add(CauseId::StretchForPad, m_noPage);
        if (!view.isGlobal() || stretches || !mode) add(CauseId::PadForStretch, m_noPage);
        add(CauseId::ResizeOrder, m_noPage);
    }
    if (fromPixels) return;
    const std::string why = "it acts before " + startTap + ", the first that our run kept";
    const Phase kept = phaseOf(parseTapName(startTap).stage);
    for (const CauseForm& form : causeForms()) {
        if (upTo(form.variation, kept) != Variation{}) add(form.id, why);
    }
}

// Every form that acts, the cheapest first. Whether one leaves nothing.
bool Search::tryForms(RecomputedTap& tap) {
    m_result.startTap = tap.start().tap;
    m_result.startIsPorts = tap.start().isPorts;
    std::vector<const CauseForm*> forms;
    for (const CauseForm& form : causeForms()) {
        m_progress.checkCancelled();
        if (tap.acts(form.variation)) forms.push_back(&form);
    }
    std::ranges::stable_sort(forms, {}, [&](const CauseForm* form) { return tap.flops(form->variation); });
    std::vector<Variation> variations{Variation{}};
    std::int64_t flops = tap.flops({});
    for (const CauseForm* form : forms) {
        variations.push_back(form->variation);
        flops += tap.flops(form->variation);
    }
    tap.expect(variations);
    m_progress.plan(flops);

    const auto attempt = [&](const std::string& what, const Variation& variation) {
        m_progress.begin(what, tap.flops(variation));
        const auto rms = tap.rms(variation, m_progress, [this](std::int64_t done) { m_progress.add(done); });
        m_progress.end();
        return rms;
    };
    const auto baseline = attempt("the encoder's own way", {});
    if (!baseline) throw NothingToTry{"the port's " + m_result.tap + " has no finite values: no cause can be tried"};
    m_result.baselineRms = *baseline;
    bool nothingLeft = false;
    for (const CauseForm* form : forms) {
        if (nothingLeft && tap.flops(form->variation) > tap.flops({}) / 4) break;
        const auto rms = attempt(std::string(causeName(form->id)), form->variation);
        if (!rms || *rms == *baseline) continue;  // no effect on this input
        const double left = *baseline > 0 ? *rms / *baseline : 1;
        m_result.trials.push_back(
            {.id = form->id, .variant = form->variant, .rms = *rms, .explained = std::max(0.0, 1 - left * left)});
        nothingLeft = nothingLeft || left <= kNothingLeft;
    }
    return nothingLeft;
}

}  // namespace

CauseSearch findCause(const CauseSearchInput& input, const TapDiff& diff, const CauseProgress& progress,
                      const std::stop_token& stop) {
    CauseSearch result;
    withDeviceErrors({}, [&] {
        const c10::InferenceMode inference;
        const MemoryAccount::Scope uncounted(nullptr);
        at::set_num_threads(input.threads > 0 ? input.threads : usableCores());
        result = Search(input, diff, progress, stop).run();
    });
    return result;
}

}  // namespace deepscope
