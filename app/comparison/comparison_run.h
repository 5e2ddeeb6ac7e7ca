#pragma once

#include "app/commands/command.h"
#include "app/comparison/mode_comparison.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace deepscope {

/// What to run for a comparison.
struct ComparisonPlan {
    std::vector<Mode> modes;
    std::string stage = "fusion.projector";
    std::function<std::vector<std::string>(const Architecture&)> alsoKeep;  ///< taps that a report paints; may be empty
    int repeat = 1;
    int warmup = 0;
    bool previewOnly = false;
};

/// Runs pages through modes, one after the other, with the encoder loaded once.
class ComparisonRun {
public:
    /// `plan.stage` may name a view ("global/fusion.projector"), which is passed over: every view is compared.
    /// Throws UsageError (a stage without a place on the page).
    ComparisonRun(const CommonOptions& options, ComparisonPlan plan);

    /// A mode that fails is told on stderr and kept as its failure; the others go on. Throws Cancelled, and what loading
    /// the weights throws.
    ModeComparison compare(const InputFile& input, const std::string& path);

private:
    PreviewOptions previewOptions(const std::string& path);
    Architecture architecture();
    void runMode(ComparedMode& mode, const InputFile& input, const std::string& path);

    const CommonOptions& m_options;
    ComparisonPlan m_plan;
    std::shared_ptr<DeepEncoder> m_encoder;
    std::optional<double> m_gemmGflops;
};

}  // namespace deepscope
