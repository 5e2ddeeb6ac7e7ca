#pragma once

#include "encoder/image/rgb_image.h"

#include <filesystem>

namespace deepscope {

/// Encodes and writes a PNG whole or not at all. Throws FileError. (OpenCV; library deepscope_pictures)
void writePng(const RgbImage& image, const std::filesystem::path& path);

}  // namespace deepscope
