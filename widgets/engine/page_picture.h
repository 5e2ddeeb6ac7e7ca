#pragma once

#include "widgets/engine/probe_requests.h"

#include <stop_token>

namespace deepscope {

/// Longer side of thumbnails in device-independent pixels times two, so that they stay sharp on dense screens.
inline constexpr int kThumbnailSidePx = 152;

/// Reads and decodes a page and prepares its levels. ":/…" names a resource. Throws ImageError, FileError, Cancelled.
std::shared_ptr<const PagePicture> loadPagePicture(const PictureRequest& request, const std::stop_token& stop = {});
/// What a picture holds in memory, its levels included.
std::size_t heldBytes(const PagePicture& picture);

/// The pixels of `image` without a copy; the image must outlive the result.
QImage wrapPixels(const RgbImage& image);

}  // namespace deepscope
