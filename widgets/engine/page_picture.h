#pragma once

#include "widgets/engine/probe_requests.h"

namespace deepscope {

/// Longer side of thumbnails in device-independent pixels times two, so that they stay sharp on dense screens.
inline constexpr int kThumbnailSidePx = 152;

/// Reads and decodes a page and prepares its levels. ":/…" names a resource. Throws ImageError, FileError.
std::shared_ptr<const PagePicture> loadPagePicture(const QString& path);

/// The pixels of `image` without a copy; the image must outlive the result.
QImage wrapPixels(const RgbImage& image);

}  // namespace deepscope
