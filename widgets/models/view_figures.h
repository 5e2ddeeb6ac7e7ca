#pragma once

#include "widgets/engine/run_request.h"

#include <string>

namespace deepscope {

/// One view of a run in numbers, as sentences about its stages need them.
struct ViewFigures {
    int sidePx = 0;
    int grid = 0;        ///< side of SAM's grid
    int tokens = 0;      ///< grid²
    int compressed = 0;  ///< side of the grid after net_3
    int compressedTokens = 0;
    int window = 0;            ///< side of SAM's windows; 0 when no block has any
    int paddedGrid = 0;        ///< the grid's side padded to whole windows; the grid's own without windows
    double paddedShare = 0;    ///< of the padded grid's places, 0–1: those with no token
    double greyShare = 0;      ///< of the view's pixels, 0–1: those that lie beside the page
    bool isStretched = false;  ///< to the view's side, whatever the page's aspect

    bool hasPaddedWindows() const { return paddedGrid > grid; }
};

ViewFigures viewFigures(const RunPlan& plan, ViewId view);
/// A grid's side padded right and bottom to whole windows; unchanged where `window` is 0.
int paddedSide(int grid, int window);
/// Channels of a stage's tokens; `tap` with or without its view. 0 for a name that is no stage.
int stageChannels(const std::string& tap, const Architecture& architecture);

}  // namespace deepscope
