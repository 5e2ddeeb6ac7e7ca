#pragma once

#include "encoder/image/rgb_image.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace deepscope {

/// Encodes and writes a PNG whole or not at all. Throws FileError. (OpenCV; library deepscope_pictures)
void writePng(const RgbImage& image, const std::filesystem::path& path);

/// A PNG's bytes, packed as small as it goes: for pictures within a file. Throws FileError.
std::vector<std::uint8_t> packedPng(const RgbImage& image);

}  // namespace deepscope
