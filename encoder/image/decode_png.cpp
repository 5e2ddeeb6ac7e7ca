#include "encoder/image/decode_png.h"

#include "encoder/image/image_bytes.h"
#include "encoder/image/sample_depth.h"

#include <png.h>

#include <array>
#include <csetjmp>
#include <cstring>

namespace deepscope {
namespace {

using Palette = std::array<std::array<std::uint8_t, 3>, 256>;

/// Everything libpng's callbacks and the decoding need: kept outside the frames that longjmp unwinds.
struct PngReader {
    ByteSpan bytes;
    std::size_t position = 0;
    png_structp png = nullptr;
    png_infop info = nullptr;
    std::array<char, 200> failure{};
    RgbImage* out = nullptr;
    std::stop_token stop;
    std::vector<std::uint8_t> row;    ///< one row as libpng gives it
    std::vector<std::uint8_t> whole;  ///< all rows, for interlaced pictures
    std::vector<png_bytep> rowPointers;
    Palette palette{};
    int colorType = 0;
    int bitDepth = 0;
    int channels = 0;

    ~PngReader() { png_destroy_read_struct(&png, &info, nullptr); }
};

void readBytes(png_structp png, png_bytep to, std::size_t count) {
    auto* reader = static_cast<PngReader*>(png_get_io_ptr(png));
    if (count > reader->bytes.size() - reader->position) png_error(png, "the file ends early");
    std::memcpy(to, reader->bytes.data() + reader->position, count);
    reader->position += count;
}

[[noreturn]] void onError(png_structp png, png_const_charp message) {
    auto* reader = static_cast<PngReader*>(png_get_error_ptr(png));
    std::strncpy(reader->failure.data(), message, reader->failure.size() - 1);
    png_longjmp(png, 1);
}

void onWarning(png_structp png, png_const_charp message) {
    // libpng only warns about a wrong checksum at the end of the zlib stream.
    if (std::strstr(message, "incorrect data check") != nullptr) onError(png, message);
}

bool start(PngReader& reader) {
    reader.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reader, onError, onWarning);
    if (reader.png == nullptr) return false;
    reader.info = png_create_info_struct(reader.png);
    if (reader.info == nullptr) return false;
    png_set_read_fn(reader.png, &reader, readBytes);
    png_set_crc_action(reader.png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
    png_set_user_limits(reader.png, kMaxSidePx, kMaxSidePx);
    // Nothing in these changes a pixel; unread, they cannot be a bomb either.
    static constexpr png_byte kIgnored[] =
        "iCCP\0zTXt\0iTXt\0tEXt\0sRGB\0gAMA\0cHRM\0tIME\0hIST\0sPLT\0pCAL\0sCAL\0pHYs\0bKGD\0oFFs\0eXIf\0sBIT\0tRNS";
    png_set_keep_unknown_chunks(reader.png, PNG_HANDLE_CHUNK_NEVER, kIgnored, sizeof kIgnored / 5);
    return true;
}

bool readInfo(PngReader& reader) {
    if (setjmp(png_jmpbuf(reader.png)) != 0) return false;
    png_read_info(reader.png, reader.info);
    reader.colorType = png_get_color_type(reader.png, reader.info);
    reader.bitDepth = png_get_bit_depth(reader.png, reader.info);
    if (reader.colorType == PNG_COLOR_TYPE_PALETTE) {
        png_colorp colors = nullptr;
        int count = 0;
        png_get_PLTE(reader.png, reader.info, &colors, &count);
        for (int i = 0; i < count && i < 256; ++i) {
            reader.palette[static_cast<std::size_t>(i)] = {colors[i].red, colors[i].green, colors[i].blue};
        }
        png_set_packing(reader.png);
    } else if (reader.bitDepth < 8) {
        png_set_expand_gray_1_2_4_to_8(reader.png);
    }
    png_set_interlace_handling(reader.png);
    png_read_update_info(reader.png, reader.info);
    reader.channels = png_get_channels(reader.png, reader.info);
    return true;
}

/// One row of libpng's samples to RGB.
void convertRow(const PngReader& reader, const std::uint8_t* in, std::uint8_t* out, int widthPx) {
    const auto channels = static_cast<std::size_t>(reader.channels);
    const bool grey = channels < 3;
    const bool deep = reader.bitDepth == 16;
    for (int x = 0; x < widthPx; ++x, out += 3) {
        const std::uint8_t* sample = in + static_cast<std::size_t>(x) * channels * (deep ? 2 : 1);
        if (reader.colorType == PNG_COLOR_TYPE_PALETTE) {
            std::memcpy(out, reader.palette[*sample].data(), 3);
            continue;
        }
        for (std::size_t c = 0; c < 3; ++c) {
            const std::size_t from = grey ? 0 : c;
            out[c] = deep ? to8Bit(static_cast<std::uint16_t>(sample[2 * from] << 8 | sample[2 * from + 1])) : sample[from];
        }
    }
}

bool readRows(PngReader& reader) {
    if (setjmp(png_jmpbuf(reader.png)) != 0) return false;
    const int width = reader.out->size.widthPx;
    const int height = reader.out->size.heightPx;
    if (!reader.rowPointers.empty()) {
        png_read_image(reader.png, reader.rowPointers.data());
        for (int y = 0; y < height; ++y)
            convertRow(reader, reader.rowPointers[static_cast<std::size_t>(y)], reader.out->row(y), width);
    } else {
        for (int y = 0; y < height; ++y) {
            if (reader.stop.stop_requested()) return false;
            png_read_row(reader.png, reader.row.data(), nullptr);
            convertRow(reader, reader.row.data(), reader.out->row(y), width);
        }
    }
    png_read_end(reader.png, nullptr);
    return true;
}

}  // namespace

RgbImage decodePng(ByteSpan bytes, const ImageHeader& header, const std::string& name, const std::stop_token& stop) {
    RgbImage out;
    PngReader reader;
    reader.bytes = bytes;
    const auto fail = [&]() -> ImageError {
        return damagedImage(ImageFormat::Png, name, "a whole, sound PNG stream", reader.failure.data());
    };
    if (!start(reader) || !readInfo(reader)) throw fail();
    const std::size_t rowBytes = png_get_rowbytes(reader.png, reader.info);
    const auto height = static_cast<std::size_t>(header.size.heightPx);
    constexpr std::size_t kMostInterlacedBytes = std::size_t{1200} << 20;
    if (png_get_interlace_type(reader.png, reader.info) != PNG_INTERLACE_NONE) {
        if (rowBytes * height > kMostInterlacedBytes) {
            throw ImageError({.what = "image is too large",
                              .where = name,
                              .expected = "at most 1200 MiB of samples in an interlaced PNG",
                              .got = std::to_string(rowBytes * height >> 20) + " MiB"});
        }
        reader.whole.resize(rowBytes * height);
        for (std::size_t y = 0; y < height; ++y) reader.rowPointers.push_back(reader.whole.data() + y * rowBytes);
    } else {
        reader.row.resize(rowBytes);
    }
    out = RgbImage(header.size);
    reader.out = &out;
    reader.stop = stop;
    if (!readRows(reader)) {
        throwIfStopped(stop, name);
        throw fail();
    }
    return out;
}

}  // namespace deepscope
