#include "app/comparison/mode_comparison.h"

#include <algorithm>

namespace deepscope {
namespace {

constexpr int kTokenSidePx = 64;

std::int64_t tokensOf(const ViewPlan& plan, GridViews views) {
    const auto squared = [](std::int64_t side) { return side * side; };
    if (views == GridViews::Global) return squared(plan.mode.globalSidePx / kTokenSidePx);
    return plan.tileGrid().count() * squared(kTileSidePx / kTokenSidePx);
}

void addFeatures(ModeComparison& comparison, std::size_t index) {
    const ViewPlan& plan = comparison.modes[index].preview.plan;
    const std::string name = plan.mode.name();
    const auto add = [&](GridViews views, const char* suffix) {
        comparison.features.push_back({index, views, name + suffix, tokensOf(plan, views)});
    };
    add(GridViews::Global, plan.tiles ? " global" : "");
    if (plan.tiles) add(GridViews::Tiles, " tiles");
}

}  // namespace

bool ModeComparison::hasFailures() const {
    return std::any_of(modes.begin(), modes.end(), [](const ComparedMode& mode) { return mode.failure.has_value(); });
}

std::optional<std::size_t> ModeComparison::featuresOf(std::size_t mode) const {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < features.size(); ++i) {
        if (features[i].mode == mode) found = i;  // tiles come after the global view
    }
    return found;
}

void compareFeatures(ModeComparison& comparison, const std::stop_token& stop) {
    comparison.cells = cellGridFor(comparison.page);
    comparison.features.clear();
    for (std::size_t i = 0; i < comparison.modes.size(); ++i) {
        if (comparison.modes[i].run) addFeatures(comparison, i);
    }
    if (comparison.features.empty()) return;

    std::vector<CommonGrid> grids;
    for (const ComparedFeatures& features : comparison.features) {
        grids.push_back(
            commonGrid(*comparison.modes[features.mode].run, comparison.stage, features.views, comparison.cells, stop));
    }
    const auto most = std::max_element(comparison.features.begin(), comparison.features.end(),
                                       [](const auto& a, const auto& b) { return a.tokens < b.tokens; });
    comparison.largest = static_cast<std::size_t>(most - comparison.features.begin());
    comparison.toLargest.clear();
    for (const CommonGrid& grid : grids) comparison.toLargest.push_back(gridSimilarity(grid, grids[comparison.largest]));
    comparison.matrix = similarityMatrix(grids, stop);
}

GroupTimes groupTimes(const Trace& run) {
    GroupTimes times;
    for (const StageRecord& record : run.stages()) {
        const std::string stage = record.tap.substr(record.tap.find('/') + 1);
        const double ms = record.time.medianMs;
        if (stage == "sam.neck" || stage.starts_with("compressor.")) {
            times.compressorMs += ms;
        } else if (stage.starts_with("sam.")) {
            times.samMs += ms;
        } else if (stage.starts_with("clip.")) {
            times.clipMs += ms;
        } else if (stage.starts_with("fusion.") || stage == "tokens") {
            times.fusionMs += ms;
        }
    }
    return times;
}

}  // namespace deepscope
