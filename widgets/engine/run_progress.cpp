#include "widgets/engine/run_progress.h"

#include "encoder/model/stage_flops.h"
#include "widgets/models/stage_names.h"

#include <algorithm>

namespace deepscope {

namespace {

// What a stage costs besides its arithmetic, so that copies and norms move the bar too.
constexpr double kFlopsOfAnyStage = 1e8;

std::string batchLabel(const std::string& tap) {
    return tap.starts_with("tile.") ? "tile.*/" + stageOfTap(tap) : tap;
}

std::int64_t flopsOf(const std::string& tap, const RunPlan& plan) {
    const std::string stage = stageOfTap(tap);
    if (plan.kind == RunKind::ParallelWhatIf) {
        const std::int64_t grid = plan.views.mode.globalSidePx / plan.architecture.clipPatchSidePx;
        return parallelStageFlops(stage, plan.architecture, grid * grid).executed;
    }
    const TapName name = parseTapName(tap);
    return name.isTokens() ? 0 : stageFlops(stage, plan.architecture, plan.views.sidePx(name.view)).executed;
}

}  // namespace

std::int64_t passFlops(const ViewPlan& plan, const Architecture& architecture) {
    std::int64_t sum = 0;
    for (const std::string& tap : tapNames(plan, architecture)) {
        const TapName name = parseTapName(tap);
        if (name.isTokens() || name.stage.ends_with(".mid")) continue;
        sum += stageFlops(name.stage, architecture, plan.sidePx(name.view)).executed;
    }
    return sum;
}

RunProgress::RunProgress(const RunPlan& plan, int passes) : m_passes(std::max(1, passes)) {
    for (const std::string& tap : plan.taps) {
        const double weight = static_cast<double>(flopsOf(tap, plan)) + kFlopsOfAnyStage;
        m_weights[batchLabel(tap)] += weight;
        m_passWeight += weight;
        if (tap.starts_with("global/")) ++m_stagesOfView;
        m_tiled = m_tiled || tap.starts_with("tile.");
    }
}

void RunProgress::passed(const std::string& tap, int total) {
    const auto weight = m_weights.find(batchLabel(tap));
    if (weight == m_weights.end()) return;
    // Tiles pass in one batch or in several: the total tells.
    const int batches = m_stagesOfView > 0 ? (total / m_passes - 1) / m_stagesOfView : 1;
    const bool shared = m_tiled && tap.starts_with("tile.");
    m_done += shared ? weight->second / std::max(1, batches - 1) : weight->second;
}

double RunProgress::fraction() const {
    return m_passWeight > 0 ? std::clamp(m_done / (m_passWeight * m_passes), 0.0, 1.0) : 0;
}

}  // namespace deepscope
