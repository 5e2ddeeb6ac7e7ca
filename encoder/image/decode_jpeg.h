#pragma once

#include "encoder/image/image_header.h"

#include <stop_token>

namespace deepscope {

/// JPEG of 1, 3 or 4 components to RGB; four are inverted CMYK, as Pillow takes every one. libjpeg itself rather than
/// imgcodecs: that one is off by one on CMYK, accepts a file cut in mid-scan and lets libjpeg print.
/// Throws ImageError: cut before its end marker, damaged scans, progressive beyond 2 GB of coefficients.
RgbImage decodeJpeg(ByteSpan bytes, const ImageHeader& header, const std::string& name, const std::stop_token& stop = {});

}  // namespace deepscope
