#include "widgets/engine/run_estimator.h"

#include "encoder/errors.h"
#include "widgets/engine/run_progress.h"

#include <algorithm>

namespace deepscope {

std::string RunEstimator::keyOf(const RunChoice& choice) {
    return choice.weights.text() + '\n' + choice.device + '\n' + choice.type + '\n' + choice.implementation + '\n' +
           std::to_string(choice.threads);
}

void RunEstimator::learn(const RunChoice& choice, const RunResults& results) {
    if (!results.trace || !results.plan || results.trace->total().medianMs <= 0) return;
    const auto flops = static_cast<double>(results.trace->flopsExecuted());
    if (flops > 0) m_rates[keyOf(choice)] = {flops / results.trace->total().medianMs, results.plan->architecture};
}

std::optional<double> RunEstimator::expectedMs(const RunChoice& choice, ImageSize page) const {
    const auto rate = m_rates.find(keyOf(choice));
    if (rate == m_rates.end()) return std::nullopt;
    try {
        const ViewPlan plan = planViews(page, choice.mode, choice.maxTiles);
        const auto flops = static_cast<double>(passFlops(plan, rate->second.architecture));
        return flops / rate->second.flopsPerMs * (choice.warmup + std::max(1, choice.repeat));
    } catch (const Error&) {
        return std::nullopt;  // the run itself will say what is wrong with it
    }
}

}  // namespace deepscope
