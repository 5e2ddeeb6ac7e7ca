#pragma once

#include "encoder/probe/feature_map.h"

#include <vector>

namespace deepscope {

struct NormOutlier {
    int token = 0;  ///< kClassToken for CLS
    double norm = 0;
    double timesMedian = 0;  ///< infinite when the median is 0
};

/// Vision transformers put what they know of the whole picture into a few tokens whose norms are several times those of the
/// rest, often on empty background. They swamp a PCA, and a reader takes them for content.
///
/// The rule: a norm is exceptional above both
///   median + 6·s, where s estimates the standard deviation by whichever is larger of 1.4826·MAD and (Q3 − median)/0.6745;
///   2·median.
/// Median, MAD and upper quartile do not move when up to a quarter of the tokens are outliers. Six s: of 6400 Gaussian norms
/// none is expected above it (one in a thousand million). The quartile beside the MAD keeps a page of two populations, text on
/// blank, from showing the smaller one as exceptional when it makes up a quarter. The factor 2 speaks where s does not: on flat
/// or synthetic data most norms are all but equal and any s is too small, and what is meant are norms several times the others'.
/// Not shown by it: outliers below twice the rest, which no view needs to leave out. Source: Darcet et al. 2024, "Vision
/// Transformers Need Registers": about 2 % of tokens, their norms roughly ten times the others'.
struct NormOutliers {
    std::vector<NormOutlier> tokens;  ///< largest norm first; NaN and Inf norms are no outliers (defect_map.h has them)
    double median = 0;                ///< of the grid's finite norms; CLS is held against it and takes no part in it
    double threshold = 0;
};

/// `norms` is featureMap(tap, FeatureView::Norm).
NormOutliers normOutliers(const FeatureMap& norms);
/// Throws NotKeptError.
NormOutliers normOutliers(const TapRecord& tap);

}  // namespace deepscope
