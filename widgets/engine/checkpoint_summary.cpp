#include "widgets/engine/checkpoint_summary.h"

#include <system_error>

namespace deepscope {

std::shared_ptr<const CheckpointSummary> summarizeCheckpoint(const std::filesystem::path& path) {
    const auto checkpoint = Checkpoint::open(path);
    auto summary = std::make_shared<CheckpointSummary>();
    summary->path = path;
    summary->files = checkpoint->files().size();
    summary->tensors = checkpoint->tensors().size();
    for (const auto& file : checkpoint->files()) {
        std::error_code error;
        const auto size = std::filesystem::file_size(file->path(), error);
        if (!error) summary->fileBytes += static_cast<std::int64_t>(size);
    }
    summary->report = inspectCheckpoint(*checkpoint);
    return summary;
}

}  // namespace deepscope
