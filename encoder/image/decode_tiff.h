#pragma once

#include "encoder/image/image_header.h"

#include <stop_token>

namespace deepscope {

/// Size and orientation of the first page of a TIFF whose magic has been checked. Throws ImageError.
void readTiffHeader(ByteSpan bytes, const std::string& name, ImageHeader& header);

/// The first page of a TIFF or BigTIFF to RGB: bilevel, grey, palette, RGB, CMYK, YCbCr; 1 to 16 bits; strips or tiles,
/// one plane or several; associated alpha is divided out. libtiff itself rather than imgcodecs, which premultiplies.
/// Throws ImageError: cut, damaged, or of a kind that is not listed.
RgbImage decodeTiff(ByteSpan bytes, const ImageHeader& header, const std::string& name, const std::stop_token& stop = {});

}  // namespace deepscope
