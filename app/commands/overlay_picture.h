#pragma once

#include "encoder/probe/attention_probe.h"
#include "encoder/probe/feature_map.h"
#include "encoder/trace/trace.h"

#include <filesystem>
#include <string>

namespace deepscope {

class InputFile;

/// An attention row over the page, 0 to its largest weight, as PNG. With heads All: their mean.
void writeAttentionPicture(const InputFile& input, const Trace& trace, const std::string& tap, const AttentionRow& row,
                           const std::string& colormap, const std::filesystem::path& out);

/// A feature map over the page, smallest to largest value, as PNG.
void writeFeaturePicture(const InputFile& input, const Trace& trace, const std::string& tap, const FeatureMap& map,
                         const std::string& colormap, const std::filesystem::path& out);

}  // namespace deepscope
