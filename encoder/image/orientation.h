#pragma once

#include "encoder/image/image_file.h"
#include "encoder/image/image_header.h"

namespace deepscope {

/// What the file says about how the picture was held: EXIF (or TIFF's tag) first, then XMP, as Pillow does.
/// A broken block or a value outside 1–8 means upright; never an error.
Orientation readOrientation(const ImageHeader& header);

/// Turns a stored picture upright. Mirroring is done in place; quarter turns need a second picture.
RgbImage turnUpright(RgbImage stored, Orientation orientation);

}  // namespace deepscope
