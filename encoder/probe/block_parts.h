#pragma once

#include "encoder/trace/trace.h"

#include <memory>
#include <stop_token>
#include <string>

namespace deepscope {

/// The two halves of a block: x + attention, then + MLP.
enum class BlockPart { Attention, Mlp };

/// The residual stream before and after one half of a block: their difference is what that half adds.
struct BlockAddition {
    std::shared_ptr<const TapRecord> before;
    std::shared_ptr<const TapRecord> after;
};

/// For "VIEW/sam.blocks.I" and "VIEW/clip.layers.I", with or without ".mid". Where the run kept no `.mid` the attention half
/// is computed again from the block's kept input, in the run's weights, type and device and by the reference formulation: the
/// same numbers as the run's own where it ran that one.
/// Throws UsageError (no block), NotKeptError (input or output), Cancelled.
BlockAddition blockAddition(const Trace& trace, const std::string& tap, BlockPart part, std::stop_token stop = {});

}  // namespace deepscope
