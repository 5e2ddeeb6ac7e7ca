#pragma once

#include "encoder/image/image_file.h"
#include "encoder/trace/tap_selection.h"
#include "encoder/trace/trace.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace deepscope {

struct ExportRequest;
struct ColorSettings;

/// An export as `deepscope export` is told it: what ExportRequest holds, in words.
struct ExportArguments {
    std::string folder;
    std::string name;
    std::string taps = "none";
    std::string format = "safetensors";
    std::string type = "f32";
    std::vector<std::string> attention;  ///< TAP@QUERY:HEAD
    std::vector<std::string> pictures;   ///< TAP=LOOK, TAP=LOOK@R,C
    std::string pictureFormat = "png";
    int scale = 1;
    bool noPage = false;
    bool noLegend = false;
    std::vector<std::string> tables;
    std::string tableFormat = "csv";  ///< csv, json or both
    std::string colors;               ///< colour settings as JSON; empty: the defaults
    bool replace = false;

    /// Options in the order they are printed; those at their defaults are left out.
    std::vector<std::string> words() const;
};

/// What of a run an export must keep. Throws UsageError for what cannot be meant, before the run rather than after it.
TapSelection tapsForExport(const ExportArguments& arguments, const ViewPlan& plan, const Architecture& architecture);

/// A file that was written, and its size.
struct WrittenFile {
    std::string path;
    std::int64_t sizeBytes = 0;
};

/// Carries it out on a finished run, needing no display. Throws what runExport throws.
std::vector<WrittenFile> exportTrace(const ExportArguments& arguments, const std::shared_ptr<const Trace>& trace,
                                     const std::shared_ptr<const DecodedImage>& page,
                                     const std::function<void(double, const std::string&)>& progress,
                                     const std::stop_token& stop);

/// The request of arguments, and back. Throws UsageError.
ExportRequest exportRequestOf(const ExportArguments& arguments, const ViewPlan& plan, const Architecture& architecture);
/// `taps` are the request's as they are written: globs, or names by comma.
ExportArguments exportArgumentsOf(const ExportRequest& request, const std::string& taps, const ColorSettings& colors);

}  // namespace deepscope
