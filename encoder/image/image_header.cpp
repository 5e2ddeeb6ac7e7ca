#include "encoder/image/image_header.h"

#include "encoder/image/decode_bmp.h"
#include "encoder/image/decode_tiff.h"
#include "encoder/image/decode_webp.h"
#include "encoder/image/image_file.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace deepscope {
namespace {

using namespace std::string_view_literals;

bool startsWith(ByteSpan bytes, std::string_view magic, std::size_t at = 0) {
    return bytes.size() >= at + magic.size() && std::memcmp(bytes.data() + at, magic.data(), magic.size()) == 0;
}

std::uint32_t big16(const std::uint8_t* p) {
    return std::uint32_t{p[0]} << 8 | p[1];
}
std::uint32_t big32(const std::uint8_t* p) {
    return big16(p) << 16 | big16(p + 2);
}

/// XMP in an iTXt chunk: keyword, compression flag and method, language, translated keyword, text.
ByteSpan xmpOfTextChunk(ByteSpan chunk) {
    constexpr auto kKeyword = "XML:com.adobe.xmp\0"sv;
    if (!startsWith(chunk, kKeyword) || chunk.size() < kKeyword.size() + 2 || chunk[kKeyword.size()] != 0) return {};
    return chunk.subspan(kKeyword.size() + 2);
}

void readPngHeader(ByteSpan bytes, const std::string& name, ImageHeader& header) {
    constexpr std::size_t kSignature = 8;
    constexpr std::size_t kOverhead = 12;  // length, type, CRC
    if (bytes.size() < kSignature + kOverhead + 13 || !startsWith(bytes, "IHDR", kSignature + 4)) {
        throw damagedImage(ImageFormat::Png, name, "an IHDR chunk first", std::to_string(bytes.size()) + " bytes without one");
    }
    checkImageSize(big32(bytes.data() + 16), big32(bytes.data() + 20), name);
    header.size = {static_cast<int>(big32(bytes.data() + 16)), static_cast<int>(big32(bytes.data() + 20))};
    for (std::size_t at = kSignature; bytes.size() - at >= kOverhead;) {
        const std::size_t length = big32(bytes.data() + at);
        if (length > bytes.size() - at - kOverhead) return;  // cut: the decoder says so
        const ByteSpan data = bytes.subspan(at + 8, length);
        if (startsWith(bytes, "eXIf", at + 4)) header.exif = data;
        if (startsWith(bytes, "iTXt", at + 4) && header.xmp.empty()) header.xmp = xmpOfTextChunk(data);
        at += kOverhead + length;
    }
}

bool isJpegFrame(unsigned marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

void readJpegHeader(ByteSpan bytes, const std::string& name, ImageHeader& header) {
    constexpr auto kExif = "Exif\0\0"sv;
    constexpr auto kXmp = "http://ns.adobe.com/xap/1.0/\0"sv;
    for (std::size_t at = 2; at + 4 <= bytes.size();) {
        if (bytes[at] != 0xFF) {
            ++at;  // stray bytes between segments are skipped, as decoders do
            continue;
        }
        const unsigned marker = bytes[at + 1];
        if (marker == 0xFF || marker == 0x00 || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
            at += marker == 0xFF ? 1 : 2;
            continue;
        }
        if (marker == 0xD9 || marker == 0xDA) break;
        const std::size_t length = big16(bytes.data() + at + 2);
        if (length < 2 || length > bytes.size() - at - 2) break;
        const ByteSpan data = bytes.subspan(at + 4, length - 2);
        if (marker == 0xE1 && startsWith(data, kExif) && header.exif.empty()) header.exif = data.subspan(kExif.size());
        if (marker == 0xE1 && startsWith(data, kXmp) && header.xmp.empty()) header.xmp = data.subspan(kXmp.size());
        if (isJpegFrame(marker) && header.size.widthPx == 0 && data.size() >= 6) {
            checkImageSize(big16(data.data() + 3), big16(data.data() + 1), name);
            header.size = {static_cast<int>(big16(data.data() + 3)), static_cast<int>(big16(data.data() + 1))};
        }
        at += 2 + length;
    }
    if (header.size.widthPx == 0) {
        throw damagedImage(ImageFormat::Jpeg, name, "a frame header", "none before the picture data or the end");
    }
}

}  // namespace

std::string imageFormatName(ImageFormat format) {
    switch (format) {
        case ImageFormat::Png:
            return "PNG";
        case ImageFormat::Jpeg:
            return "JPEG";
        case ImageFormat::WebP:
            return "WebP";
        case ImageFormat::Tiff:
            return "TIFF";
        case ImageFormat::Bmp:
            break;
    }
    return "BMP";
}

void checkImageSize(std::int64_t widthPx, std::int64_t heightPx, const std::string& name) {
    const std::string got = std::to_string(widthPx) + "x" + std::to_string(heightPx) + " pixels";
    if (widthPx < 1 || heightPx < 1) {
        throw ImageError({.what = "image has no pixels", .where = name, .expected = "sides of at least 1 pixel", .got = got});
    }
    // Divided, not multiplied: both sides may come from 32-bit fields of a hostile file.
    if (widthPx > kMaxImagePixels / heightPx) {
        throw ImageError({.what = "image is too large", .where = name, .expected = "at most 256 megapixels (2^28)", .got = got});
    }
    if (std::max(widthPx, heightPx) > kMaxSidePx) {
        throw ImageError({.what = "image is too long", .where = name, .expected = "sides of at most 1048576 pixels", .got = got});
    }
}

ImageError damagedImage(ImageFormat format, const std::string& name, std::string expected, std::string got) {
    return ImageError({.what = "damaged " + imageFormatName(format) + " file",
                       .where = name,
                       .expected = std::move(expected),
                       .got = std::move(got)});
}

ImageHeader readImageHeader(ByteSpan bytes, const std::string& name) {
    constexpr auto kFormats = "a PNG, JPEG, WebP, TIFF or BMP image, or a PDF";
    if (bytes.empty()) throw ImageError({.what = "empty file", .where = name, .expected = kFormats, .got = "0 bytes"});
    ImageHeader header;
    if (startsWith(bytes, "\x89PNG\r\n\x1a\n"sv)) {
        header.format = ImageFormat::Png;
        readPngHeader(bytes, name, header);
    } else if (startsWith(bytes, "\xFF\xD8\xFF"sv)) {
        header.format = ImageFormat::Jpeg;
        readJpegHeader(bytes, name, header);
    } else if (startsWith(bytes, "RIFF"sv) && startsWith(bytes, "WEBP"sv, 8)) {
        header.format = ImageFormat::WebP;
        readWebpHeader(bytes, name, header);
    } else if (startsWith(bytes, "II*\0"sv) || startsWith(bytes, "MM\0*"sv) || startsWith(bytes, "II+\0"sv) ||
               startsWith(bytes, "MM\0+"sv)) {
        header.format = ImageFormat::Tiff;
        readTiffHeader(bytes, name, header);
    } else if (startsWith(bytes, "BM"sv)) {
        header.format = ImageFormat::Bmp;
        header.size = readBmpSize(bytes, name);
    } else {
        throw ImageError({.what = "unknown image format",
                          .where = name,
                          .expected = kFormats,
                          .got = std::to_string(bytes.size()) + " bytes of something else"});
    }
    return header;
}

}  // namespace deepscope
