#pragma once

#include "encoder/trace/trace.h"

#include <string>

namespace deepscope {

/// A run as `encode` prints it: a heading, a row a stage, and the totals.
std::string stageTable(const Trace& trace);

/// One line on what was loaded: "weights: SYNTHETIC, preset released, seed 0 (not the real checkpoint)".
std::string weightsLine(const WeightIdentity& weights);

}  // namespace deepscope
