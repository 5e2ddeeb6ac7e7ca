#pragma once

#include "app/export/export_job.h"
#include "widgets/views/drawn_file.h"

namespace deepscope {

/// A stage of a run in one way to look, ready to be written. Throws UsageError, NotKeptError, Cancelled.
Drawing runPicture(const ExportedPicture& picture, const ExportRequest& request, const ExportSource& source,
                   const std::stop_token& stop);

}  // namespace deepscope
