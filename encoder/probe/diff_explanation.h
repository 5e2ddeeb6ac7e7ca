#pragma once

#include "encoder/probe/tap_diff.h"

#include <stop_token>
#include <string>

namespace deepscope {

/// One sentence on a diff: its first divergence (which tap and view, by how much, which tokens and channels are hit worst),
/// or that there is none. Reads that one tap's tensors again. Throws Cancelled.
std::string explainDiff(const TapDiff& diff, const TapSource& a, const TapSource& b, const std::stop_token& stop = {});

/// "SAM block 3 (window attention) of tile 2".
std::string stageInWords(const std::string& tap, const RunManifest& run);

}  // namespace deepscope
