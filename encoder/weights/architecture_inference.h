#pragma once

#include "encoder/weights/architecture.h"
#include "encoder/weights/checkpoint.h"

namespace deepscope {

/// Reads the architecture from tensor names and shapes: depth by counting blocks, widths from shapes (what most
/// tensors say wins, so that one misshapen tensor is told as such), a block's window from its rel_pos length.
/// What no tensor tells is taken as released; its tensors are then missing anyway.
/// Throws CheckpointError, with the checkpoint's path, when the tensors do not say one.
Architecture inferArchitecture(const Checkpoint& checkpoint);

}  // namespace deepscope
