#include "encoder/probe/divergence_cause.h"

#include "encoder/errors.h"
#include "encoder/model/compute_device.h"
#include "encoder/model/run_meters.h"
#include "encoder/probe/cause_forms.h"
#include "encoder/probe/cause_verdict.h"
#include "encoder/probe/laid_out_tokens.h"
#include "encoder/probe/recomputation_setup.h"
#include "encoder/probe/recomputed_tap.h"
#include "encoder/probe/search_progress.h"
#include "encoder/trace/memory_account.h"

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <utility>

namespace deepscope {
namespace {

// A trial that leaves less than this of the difference is the cause: what costs most is not tried then.
constexpr double kNothingLeft = 0.01;

/// One search: finds where to start, plans the trials, makes them.
class Search {
public:
    Search(const CauseSearchInput& input, const TapDiff& diff, const CauseProgress& progress, const std::stop_token& stop)
        : m_input(input),
          m_diff(diff),
          m_progress(progress, stop),
          m_setup(input, diff, diff.first ? diff.firstDivergence()->tap : std::string(), progress, stop) {}

    CauseSearch run();

private:
    void search(const TapComparison& divergence);
    void searchTokens(const TapComparison& divergence);
    void addPortsFeatures(const FeatureTable& table, const std::vector<ViewId>& views, at::Tensor& features) const;
    double noiseAt(const TapComparison& divergence) const;
    bool tryForms(RecomputedTap& tap);

    const CauseSearchInput& m_input;
    const TapDiff& m_diff;
    SearchProgress m_progress;
    RecomputationSetup m_setup;
    CauseSearch m_result;
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
        const auto start = std::ranges::find(m_diff.taps, m_result.startTap, &TapComparison::tap);
        judge(m_result, {.noise = noiseAt(*divergence),
                         .startIsEqual = start != m_diff.taps.end() && start->compared() && start->max == 0,
                         .portIsNotFinite = divergence->nonFiniteB > divergence->nonFiniteA});
    } catch (const NothingToTry& nothing) {
        m_result.explanation = nothing.why;
    } catch (const FileError& damaged) {
        m_result.explanation = "no cause was tried: " + damaged.problem().sentence();
    } catch (const NotKeptError& released) {
        m_result.explanation = "no cause was tried: " + released.problem().sentence();
    }
    m_result.untried = m_setup.untried();
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
    RecomputedViewTap tap = m_setup.viewTap(divergence, name);
    tryForms(tap);
}

// The port's own features, where it dumped those of every view.
void Search::addPortsFeatures(const FeatureTable& table, const std::vector<ViewId>& views, at::Tensor& features) const {
    for (const ViewId view : views) {
        const std::int64_t first = view.isGlobal() ? 0 : table.firstOfTile(view.tile);
        const at::Tensor rows = RecomputationSetup::read(*m_input.b, TapName{view, "fusion.projector"}.text());
        if (rows.size(0) == (view.isGlobal() ? table.globalRows() : table.tileRows())) {
            features.narrow(0, first, rows.size(0)).copy_(rows);
        }
    }
}

void Search::searchTokens(const TapComparison& divergence) {
    const at::Tensor ours = RecomputationSetup::read(*m_input.a, divergence.tap),
                     port = RecomputationSetup::read(*m_input.b, divergence.tap);
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
    const bool featuresSame = std::ranges::all_of(views, [&](ViewId view) { return m_setup.isSame(projector(view)); });
    at::Tensor features = featuresOf(ours, *table);
    if (featuresSame) addPortsFeatures(*table, views, features);

    // The layout first: it takes no recomputing, and no weights.
    const CauseStart laidOut{.state = {}, .tap = featuresSame ? projector(ViewId::global()) : "tokens", .isPorts = featuresSame};
    LaidOutTokens layout(*table, features, laidOut, port, divergence.spread, {});
    const bool found = tryForms(layout);
    if (found || featuresSame || port.size(0) != ours.size(0)) return;
    m_result.trials.clear();
    LaidOutTokens tokens(*table, features, laidOut, port, divergence.spread, m_setup.viewsOfTokens(*table, ours, port));
    tryForms(tokens);
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
