#pragma once

#include "encoder/image/image_header.h"

#include <stop_token>

namespace deepscope {

/// PNG of every colour type and depth to 8-bit RGB, alpha dropped. libpng itself rather than imgcodecs: that one lets
/// libpng print its warnings, and needs a 16-bit picture whole.
/// Throws ImageError: cut, bad CRC, bad zlib data.
RgbImage decodePng(ByteSpan bytes, const ImageHeader& header, const std::string& name, const std::stop_token& stop = {});

}  // namespace deepscope
