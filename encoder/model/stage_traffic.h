#pragma once

#include "encoder/element_type.h"
#include "encoder/weights/architecture.h"

#include <cstdint>
#include <string>

namespace deepscope {

/// Bytes that a stage must move at least, however it is computed: every weight read once, the input read once, the output
/// written once, all in the compute type. What lies between (hidden activations, biases, padded windows) may stay on chip
/// and counts nothing.
struct StageTraffic {
    std::int64_t weightBytes = 0;      ///< once for a whole batch of views; position tables included, at the view's grid
    std::int64_t activationBytes = 0;  ///< input and output of one view

    /// Of a batch of `views` views that go through the stage together.
    std::int64_t bytes(int views = 1) const { return weightBytes + views * activationBytes; }
    bool operator==(const StageTraffic&) const = default;
};

/// Which part of a block a stage is: a kept ".mid" tap ends the first half, and the block's own tap then the second alone.
enum class BlockSpan { Whole, SecondHalf };

/// Traffic of a tap's stage; `sidePx` is the view's side. 0 for stages that this does not count (pixels, the layout).
StageTraffic stageTraffic(const std::string& stage, const Architecture& architecture, int sidePx, ElementType type,
                          BlockSpan span = BlockSpan::Whole);

}  // namespace deepscope
