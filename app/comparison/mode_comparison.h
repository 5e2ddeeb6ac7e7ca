#pragma once

#include "encoder/errors.h"
#include "encoder/probe/mode_preview.h"
#include "encoder/probe/mode_similarity.h"
#include "encoder/trace/trace.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace deepscope {

/// One mode of a comparison: what was foretold of it and, unless it was only previewed or failed, its run.
struct ComparedMode {
    Mode mode;
    ModePreview preview;
    std::shared_ptr<const Trace> run;
    std::optional<Problem> failure;
};

/// One set of features on the common grid: a mode's global view, or the mosaic of its tiles.
struct ComparedFeatures {
    std::size_t mode = 0;  ///< index in ModeComparison::modes
    GridViews views = GridViews::Global;
    std::string label;        ///< "base", "gundam global", "gundam tiles"
    std::int64_t tokens = 0;  ///< that see the page
};

/// Modes of one page side by side.
struct ModeComparison {
    std::string image;  ///< path as given
    ImageSize page;
    std::string stage;  ///< whose features are compared
    std::vector<ComparedMode> modes;
    CellGrid cells;
    std::vector<ComparedFeatures> features;  ///< of the modes that ran
    std::size_t largest = 0;                 ///< of `features`: the one with most tokens
    std::vector<GridSimilarity> toLargest;   ///< of each of `features`
    std::vector<SimilarityMeans> matrix;     ///< [n,n] of `features`

    bool hasRuns() const { return !features.empty(); }
    bool hasFailures() const;
    /// Of the features that stand for a mode: its tiles where it has some. None when it did not run.
    std::optional<std::size_t> featuresOf(std::size_t mode) const;
};

/// Brings the runs' features onto one grid and fills in features, largest, toLargest and matrix.
/// Throws NotKeptError, UsageError (the stage has no grid or was not kept), Cancelled.
void compareFeatures(ModeComparison& comparison, const std::stop_token& stop = {});

/// Milliseconds of a run's parts, medians summed over their stages: all views'.
struct GroupTimes {
    double samMs = 0;
    double compressorMs = 0;  ///< neck, net_2, net_3
    double clipMs = 0;
    double fusionMs = 0;  ///< concatenation, projector, layout
};
GroupTimes groupTimes(const Trace& run);

}  // namespace deepscope
