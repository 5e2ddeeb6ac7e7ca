#pragma once

#include "encoder/image/image_header.h"

namespace deepscope {

/// Size of a BMP whose magic has been checked. Throws ImageError.
ImageSize readBmpSize(ByteSpan bytes, const std::string& name);

/// BMP of 1, 2, 4, 8, 16, 24 or 32 bits, bit fields and run lengths included, to RGB; alpha dropped. Read here since
/// imgcodecs scales 5- and 6-bit samples differently from Pillow, and prints when a file is cut.
/// Throws ImageError: cut, damaged, compressed otherwise.
RgbImage decodeBmp(ByteSpan bytes, const ImageHeader& header, const std::string& name);

}  // namespace deepscope
