#pragma once

#include "widgets/engine/probe_requests.h"

namespace deepscope {

/// Reads the headers of a checkpoint (file, index or folder). Throws CheckpointError, FileError.
std::shared_ptr<const CheckpointSummary> summarizeCheckpoint(const std::filesystem::path& path);

}  // namespace deepscope
