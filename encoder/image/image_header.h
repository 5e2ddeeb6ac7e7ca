#pragma once

#include "encoder/errors.h"
#include "encoder/image/rgb_image.h"

#include <cstdint>
#include <span>
#include <string>

namespace deepscope {

using ByteSpan = std::span<const std::uint8_t>;

enum class ImageFormat { Png, Jpeg, WebP, Tiff, Bmp };

/// "PNG", "JPEG", "WebP", "TIFF", "BMP".
std::string imageFormatName(ImageFormat format);

/// A longer side than any real page's: what OpenCV's imgcodecs takes as its limit too.
inline constexpr int kMaxSidePx = 1 << 20;

/// What a picture's container says before anything is decoded. The spans point into the file's bytes.
struct ImageHeader {
    ImageFormat format = ImageFormat::Png;
    ImageSize size;           ///< as stored, before orientation; checked against the limits
    ByteSpan exif;            ///< TIFF-structured block (without "Exif\0\0"); empty where there is none
    ByteSpan xmp;             ///< XMP packet; empty where there is none
    int tiffOrientation = 0;  ///< TIFF keeps it as a tag of its own; 0: not there
};

/// Tells the format by content and reads the header. `name` stands for the path in messages.
/// Throws ImageError: empty, unknown format, cut inside the header, over kMaxImagePixels.
ImageHeader readImageHeader(ByteSpan bytes, const std::string& name);

/// Throws ImageError, naming image and dimensions, when they are not within 1 pixel and kMaxImagePixels.
void checkImageSize(std::int64_t widthPx, std::int64_t heightPx, const std::string& name);

/// "damaged PNG file: NAME: expected …, got …".
ImageError damagedImage(ImageFormat format, const std::string& name, std::string expected, std::string got);

}  // namespace deepscope
