#pragma once

#include "app/commands/command.h"
#include "encoder/trace/trace.h"

#include <string>
#include <vector>

namespace deepscope {

/// A picture within the report.
struct ReportPicture {
    std::string title;   ///< "Fused features, length of each token's vector"
    std::string detail;  ///< what the colours span, for people
    std::string source;  ///< data:image/png;base64,…
};

/// The page as the encoder was given it, small.
ReportPicture pagePicture(const InputFile& input);

/// Heatmaps over the page of what a run kept of reportTaps: lengths and main components of the fused features (of the tiles
/// where there are any), lengths in SAM, in the compressor and in CLIP, and two rows of attention.
std::vector<ReportPicture> stagePictures(const InputFile& input, const Trace& run);

}  // namespace deepscope
