#pragma once

#include "encoder/probe/attention_cache.h"
#include "widgets/engine/probe_requests.h"
#include "widgets/models/color_settings.h"
#include "widgets/models/export_request.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>

namespace deepscope {

/// What is exported from: a finished run, its page, and how values become colours.
struct ExportSource {
    std::shared_ptr<const Trace> trace;
    std::shared_ptr<const PagePicture> page;    ///< needed for pictures alone
    std::shared_ptr<AttentionCache> attention;  ///< may be null
    ColorSettings colors;
};

struct ExportedFile {
    std::filesystem::path path;  ///< a folder, for taps as .npy
    std::int64_t sizeBytes = 0;
};

/// Done so far, 0–1, and what is being written.
using ExportProgress = std::function<void(double share, const std::string& what)>;

/// The files that a request would write, in the order they are written.
std::vector<std::filesystem::path> exportPaths(const ExportRequest& request);
/// What its tensors, the bulk of it, will take on the disk.
std::int64_t exportTensorBytes(const ExportRequest& request, const Trace& trace);
/// Those of exportPaths that are there already.
std::vector<std::filesystem::path> exportObstacles(const ExportRequest& request);

/// Writes everything that is asked for, or nothing: files are made in a hidden folder beside their places and moved there at
/// the end. For dialog and command line, in any thread. Throws UsageError (nothing asked for; a way to look that the stage
/// does not have), FileError (no room, no permission, files in the way that are not to be replaced), NotKeptError, Cancelled.
std::vector<ExportedFile> runExport(const ExportRequest& request, const ExportSource& source, const ExportProgress& progress = {},
                                    const std::stop_token& stop = {});

}  // namespace deepscope
