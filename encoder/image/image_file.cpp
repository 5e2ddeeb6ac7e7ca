#include "encoder/image/image_file.h"

#include "encoder/image/decode_bmp.h"
#include "encoder/image/decode_jpeg.h"
#include "encoder/image/decode_png.h"
#include "encoder/image/decode_tiff.h"
#include "encoder/image/decode_webp.h"
#include "encoder/image/image_bytes.h"
#include "encoder/image/image_header.h"
#include "encoder/image/orientation.h"
#include "encoder/image/page_address.h"
#include "encoder/image/pdf_file.h"
#include "encoder/sha256.h"

#include <chrono>
#include <new>
#include <optional>

namespace deepscope {
namespace {

RgbImage decodeStored(ByteSpan bytes, const ImageHeader& header, const std::string& name, const std::stop_token& stop) {
    switch (header.format) {
        case ImageFormat::Png:
            return decodePng(bytes, header, name, stop);
        case ImageFormat::Jpeg:
            return decodeJpeg(bytes, header, name, stop);
        case ImageFormat::WebP:
            return decodeWebp(bytes, header, name);
        case ImageFormat::Tiff:
            return decodeTiff(bytes, header, name, stop);
        case ImageFormat::Bmp:
            break;
    }
    return decodeBmp(bytes, header, name);
}

double millisecondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// `owned`, where the bytes lie in it, is freed before the picture is turned: a quarter turn needs the room.
DecodedImage decode(ByteSpan bytes, const std::string& name, std::vector<std::uint8_t>* owned, const std::stop_token& stop) {
    DecodedImage image;
    image.path = name;
    image.fileBytes = static_cast<std::int64_t>(bytes.size());
    image.sha256 = sha256Hex(bytes.data(), bytes.size());
    const auto start = std::chrono::steady_clock::now();
    try {
        const ImageHeader header = readImageHeader(bytes, name);
        image.format = imageFormatName(header.format);
        image.storedSize = header.size;
        image.orientation = readOrientation(header);
        throwIfStopped(stop, name);
        RgbImage stored = decodeStored(bytes, header, name, stop);
        throwIfStopped(stop, name);
        if (owned != nullptr) std::vector<std::uint8_t>().swap(*owned);
        image.upright = turnUpright(std::move(stored), image.orientation);
    } catch (const std::bad_alloc&) {
        throw ImageError({.what = "not enough memory for image", .where = name, .expected = "", .got = ""});
    }
    image.decodeMs = millisecondsSince(start);
    return image;
}

/// `path`: as it was asked for, the page's address or the file itself.
DecodedImage drawPage(const PdfFile& file, int page, int dpi, const std::filesystem::path& path, const std::stop_token& stop) {
    DecodedImage image;
    image.path = path;
    image.format = "PDF";
    image.fileBytes = file.fileBytes();
    image.sha256 = file.sha256();
    const auto start = std::chrono::steady_clock::now();
    try {
        image.upright = file.render(page, dpi, stop);
    } catch (const std::bad_alloc&) {
        throw ImageError({.what = "not enough memory for page", .where = path.string(), .expected = "", .got = ""});
    }
    image.storedSize = image.upright.size;
    image.decodeMs = millisecondsSince(start);
    return image;
}

DecodedImage drawOnlyPage(std::vector<std::uint8_t> bytes, const std::filesystem::path& path, const std::stop_token& stop) {
    const auto file = PdfFile::fromBytes(std::move(bytes), path.string());
    if (file->pageCount() > 1) {
        const std::string name = path.filename().string();
        throw ImageError({.what = "a PDF of several pages",
                          .where = path.string(),
                          .expected = "one of them, " + name + "#1 to #" + std::to_string(file->pageCount()),
                          .got = "the file"});
    }
    return drawPage(*file, 1, kDefaultPdfDpi, path, stop);
}

}  // namespace

DecodedImage readImageFile(const std::filesystem::path& path, const std::stop_token& stop) {
    if (const auto address = parsePageAddress(path)) {
        return drawPage(*PdfFile::open(address->file), address->page, address->dpi, path, stop);
    }
    std::vector<std::uint8_t> bytes = readImageBytes(path);
    if (isPdf(bytes)) return drawOnlyPage(std::move(bytes), path, stop);
    const ByteSpan span(bytes);
    DecodedImage image = decode(span, path.string(), &bytes, stop);
    image.path = path;
    return image;
}

DecodedImage decodeImage(const std::uint8_t* bytes, std::size_t sizeBytes, const std::string& name, const std::stop_token& stop) {
    return decode({bytes, sizeBytes}, name, nullptr, stop);
}

}  // namespace deepscope
