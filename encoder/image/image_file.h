#pragma once

#include "encoder/image/rgb_image.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

namespace deepscope {

/// EXIF orientation 1–8; 1 means stored upright.
enum class Orientation : int { Upright = 1 };

/// A picture as the encoder sees it, and what its file said.
struct DecodedImage {
    RgbImage upright;      ///< orientation applied, alpha dropped, grey replicated, 16 bit scaled to 8
    ImageSize storedSize;  ///< before the orientation was applied
    Orientation orientation = Orientation::Upright;
    std::string format;  ///< "PNG", "JPEG", "WebP", "TIFF", "BMP", "PDF"
    std::filesystem::path path;
    std::string sha256;  ///< of the file's bytes, lowercase hex
    std::int64_t fileBytes = 0;
    double decodeMs = 0;
};

/// The most pixels an image may have: more is refused before anything is decoded.
inline constexpr std::int64_t kMaxImagePixels = 256LL << 20;

/// Decodes PNG, JPEG, WebP, TIFF or BMP (told by content, not by name) to what Pillow's
/// `ImageOps.exif_transpose(Image.open(path)).convert("RGB")` gives; 16-bit samples are v/257 rounded.
/// A path "FILE.pdf#N" or "FILE.pdf#N@DPI" (page_address.h) gives that page, drawn at 144 dpi or the resolution told; a PDF of
/// one page its page. Throws ImageError: not a regular file, unknown or damaged format, cut short, over kMaxImagePixels;
/// Cancelled (looked for between rows of PNG, JPEG and TIFF, between steps elsewhere); UsageError (an address that says no page).
DecodedImage readImageFile(const std::filesystem::path& path, const std::stop_token& stop = {});

/// As readImageFile, on bytes in memory; `name` stands for the path in messages.
DecodedImage decodeImage(const std::uint8_t* bytes, std::size_t sizeBytes, const std::string& name,
                         const std::stop_token& stop = {});

}  // namespace deepscope
