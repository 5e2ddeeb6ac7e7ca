#pragma once

#include "encoder/image/image_header.h"

namespace deepscope {

/// Canvas size, EXIF and XMP of a RIFF container whose magic has been checked. Throws ImageError.
void readWebpHeader(ByteSpan bytes, const std::string& name, ImageHeader& header);

/// Lossy or lossless WebP to RGB, alpha dropped; of an animation the first frame, on a black canvas.
/// Throws ImageError: cut or damaged.
RgbImage decodeWebp(ByteSpan bytes, const ImageHeader& header, const std::string& name);

}  // namespace deepscope
