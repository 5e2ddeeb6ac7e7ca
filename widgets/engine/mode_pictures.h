#pragma once

#include "encoder/errors.h"
#include "encoder/image/image_file.h"
#include "encoder/image/resample.h"
#include "encoder/probe/mode_similarity.h"
#include "encoder/trace/trace.h"
#include "widgets/models/page_cells.h"
#include "widgets/models/tap_view.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace deepscope {

/// Finished runs of one page in several modes, looked at in the same way.
struct ModesQuestion {
    std::map<std::string, std::shared_ptr<const Trace>> runs;  ///< by mode
    std::string stage;                                         ///< a tap without its view
    bool tiles = true;                                         ///< the mosaic of tiles where a run has one
    TapView look;                                              ///< one number or colour a token; no attention
    std::optional<QPointF> pick;                               ///< page pixels: Similarity, pickedTokens
    std::string reference;                                     ///< modeDistances, pickedTokens: a mode of `runs`
};

/// A mode's stage over the page, or why it cannot be shown.
struct ModePicture {
    PageCells cells;
    std::optional<Problem> problem;
};
struct ModePictures {
    std::map<std::string, ModePicture> byMode;
    std::vector<double> explained;  ///< Components, which are fitted over all modes together: shares of the variance
};
/// Throws Cancelled.
ModePictures modePictures(const ModesQuestion& question, const std::stop_token& stop);

/// The page as a mode sees it, before anything runs: the global view, or the mosaic of tiles. Throws Cancelled.
PageCells seenPage(const RgbImage& page, const ViewPlan& plan, ResizeOrder order, bool tiles, const std::stop_token& stop);

/// How far each mode's features lie from the reference's, on one grid over the page.
struct ModeDistance {
    GridSimilarity similarity;
    SimilarityMeans whole;
    std::array<SimilarityMeans, kPageRegions> regions;
    std::optional<Problem> problem;  ///< then the rest is empty
};
struct ModeDistances {
    std::string reference;
    std::string stage;
    std::map<std::string, ModeDistance> byMode;
};
/// Throws Cancelled.
ModeDistances modeDistances(const ModesQuestion& question, const std::stop_token& stop);

/// The token that covers the picked point, in each mode.
struct PickedToken {
    PlacedToken token;
    double norm = 0;
    std::optional<double> cosine;  ///< to the reference's token at the point; none without a reference
};
/// Modes that kept the stage. Throws Cancelled.
std::map<std::string, PickedToken> pickedTokens(const ModesQuestion& question, const std::stop_token& stop);

}  // namespace deepscope
