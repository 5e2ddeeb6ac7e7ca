#pragma once

#include "encoder/weights/checkpoint.h"

#include <stop_token>
#include <string>

namespace deepscope {

/// SHA-256 of a checkpoint's one file; of several, that of the lines "sha256  name\n" sorted by name.
/// Reads everything, the language model too: seconds. Throws CheckpointError, FileError, Cancelled.
std::string checkpointHash(const Checkpoint& checkpoint, const std::stop_token& stop);

}  // namespace deepscope
