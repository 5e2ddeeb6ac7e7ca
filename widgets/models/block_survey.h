#pragma once

#include "encoder/probe/attention_probe.h"

#include <limits>
#include <optional>
#include <vector>

namespace deepscope {

/// One head of a block: a small picture of its weights, and figures. NaN where a figure means nothing.
struct HeadSurvey {
    std::vector<float> picture;  ///< the survey's rows×columns, row-major; each the mean over the tokens it covers
    float largest = 0;           ///< weight among the real keys, CLS apart
    double entropy = std::numeric_limits<double>::quiet_NaN();       ///< over the keys, in nats
    double entropyShare = std::numeric_limits<double>::quiet_NaN();  ///< of what even attention would have, 0–1
    double distance = std::numeric_limits<double>::quiet_NaN();      ///< from query to key, in tokens; CLS and padding apart
    double classMass = std::numeric_limits<double>::quiet_NaN();     ///< on CLS; CLIP only
    double paddedMass = std::numeric_limits<double>::quiet_NaN();    ///< on keys beyond the grid; SAM's windows only
};

/// A block's heads at a glance: of one query, or averaged over all of them.
struct BlockSurvey {
    static constexpr int kMostPictureSide = 32;

    std::optional<int> query;  ///< as the block numbers its tokens; none: averaged
    int gridSide = 0;
    int rows = 0;  ///< of the pictures, at most kMostPictureSide
    int columns = 0;
    int firstRow = 0;  ///< the tokens that the pictures cover: the whole grid, or what a window has of it
    int firstColumn = 0;
    int tokenRows = 0;
    int tokenColumns = 0;
    std::vector<HeadSurvey> heads;
};

/// From the row of one query over all heads (Heads::All, Total): pictures and figures. Pure arithmetic, in any thread.
BlockSurvey surveyOfQuery(const AttentionRow& row, int query);

/// From the mean weight that each key gets, [heads, tokens (CLS first)]: pictures; figures are the caller's to fill in.
BlockSurvey surveyOfAverage(const std::vector<float>& received, int heads, int gridSide, bool hasClassToken);

}  // namespace deepscope
