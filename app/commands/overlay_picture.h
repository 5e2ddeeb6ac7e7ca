#pragma once

#include "encoder/image/rgb_image.h"
#include "encoder/probe/attention_probe.h"
#include "encoder/probe/feature_map.h"
#include "encoder/probe/principal_components.h"
#include "encoder/trace/trace.h"

#include <filesystem>
#include <string>

namespace deepscope {

class InputFile;

/// The upright page; of a normalised view, which has none, its pixels brought back to 0–255.
RgbImage pageOf(const InputFile& input);

/// An attention row over the page, 0 to its largest weight, as PNG. With heads All: their mean.
void writeAttentionPicture(const InputFile& input, const Trace& trace, const std::string& tap, const AttentionRow& row,
                           const std::string& colormap, const std::filesystem::path& out);

/// Values and their colours, end to end.
struct PictureScale {
    float min = 0;
    float max = 0;
    std::string colormap;
};

/// A feature map over the page, as PNG.
void writeFeaturePicture(const InputFile& input, const Trace& trace, const std::string& tap, const FeatureMap& map,
                         const PictureScale& scale, const std::filesystem::path& out);

/// Components as colours over the page, as PNG.
void writeComponentPicture(const InputFile& input, const Trace& trace, const std::string& tap, const ComponentMap& map,
                           const std::filesystem::path& out);

}  // namespace deepscope
