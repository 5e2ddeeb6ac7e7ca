#include "encoder/image/decode_tiff.h"

#include "encoder/image/image_bytes.h"
#include "encoder/image/sample_depth.h"
#include "encoder/image/tiff_stream.h"

#include <tiffio.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace deepscope {
namespace {

using Palette = std::array<std::array<std::uint8_t, 3>, 256>;

/// What the tags say about a sample's meaning.
struct TiffLayout {
    ImageSize size;
    unsigned bits = 1;
    unsigned samples = 1;  ///< a pixel
    unsigned photometric = PHOTOMETRIC_MINISBLACK;
    bool separatePlanes = false;
    bool tiled = false;
    bool associatedAlpha = false;  ///< the first extra sample
    Palette palette{};

    unsigned colors() const { return photometric == PHOTOMETRIC_SEPARATED ? 4 : photometric == PHOTOMETRIC_RGB ? 3 : 1; }
    /// Samples that are looked at: colours, and alpha where it must be divided out.
    unsigned used() const { return colors() + (associatedAlpha ? 1 : 0); }
};

std::uint32_t tag(TIFF* tiff, std::uint32_t id, std::uint32_t absent) {
    std::uint32_t value = 0;
    return TIFFGetField(tiff, id, &value) == 1 ? value : absent;
}

std::uint16_t shortTag(TIFF* tiff, std::uint32_t id, std::uint16_t absent) {
    std::uint16_t value = 0;
    return TIFFGetFieldDefaulted(tiff, id, &value) == 1 ? value : absent;
}

[[noreturn]] void unsupported(const std::string& name, const std::string& got) {
    throw ImageError({.what = "unsupported TIFF file",
                      .where = name,
                      .expected = "bilevel, grey, palette, RGB, CMYK or YCbCr samples of 1 to 16 unsigned bits",
                      .got = got});
}

void readPalette(TIFF* tiff, TiffLayout& layout, const TiffStream& stream) {
    std::uint16_t* channels[3] = {};
    if (TIFFGetField(tiff, TIFFTAG_COLORMAP, &channels[0], &channels[1], &channels[2]) != 1) stream.fail("a colour map");
    for (std::size_t i = 0; i < std::size_t{1} << layout.bits; ++i) {
        // The high byte, as Pillow: writers put v·256 there as often as v·257.
        for (std::size_t c = 0; c < 3; ++c) layout.palette[i][c] = static_cast<std::uint8_t>(channels[c][i] >> 8);
    }
}

TiffLayout readLayout(const TiffStream& stream, ImageSize size, unsigned photometric) {
    TIFF* tiff = stream.get();
    TiffLayout layout;
    layout.size = size;
    layout.bits = shortTag(tiff, TIFFTAG_BITSPERSAMPLE, 1);
    layout.samples = shortTag(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
    layout.photometric = photometric;
    layout.separatePlanes =
        shortTag(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG) == PLANARCONFIG_SEPARATE && layout.samples > 1;
    layout.tiled = TIFFIsTiled(tiff) != 0;
    const bool known = layout.photometric <= PHOTOMETRIC_PALETTE || layout.photometric == PHOTOMETRIC_SEPARATED;
    if (!known) unsupported(stream.name(), "photometric interpretation " + std::to_string(layout.photometric));
    if (shortTag(tiff, TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_UINT) != SAMPLEFORMAT_UINT) {
        unsupported(stream.name(), "signed or floating-point samples");
    }
    const bool smallDepth = (layout.bits == 1 || layout.bits == 2 || layout.bits == 4) && layout.colors() == 1;
    const bool deep = layout.bits == 16 && layout.photometric != PHOTOMETRIC_PALETTE;
    if (layout.bits != 8 && !smallDepth && !deep) unsupported(stream.name(), std::to_string(layout.bits) + " bits a sample");
    if (layout.samples < layout.colors() || layout.samples > 16) {
        stream.fail(std::to_string(layout.colors()) + " to 16 samples a pixel");
    }
    std::uint16_t extraCount = 0;
    std::uint16_t* extras = nullptr;
    if (TIFFGetField(tiff, TIFFTAG_EXTRASAMPLES, &extraCount, &extras) == 1 && extraCount > 0) {
        layout.associatedAlpha =
            layout.photometric == PHOTOMETRIC_RGB && extras[0] == EXTRASAMPLE_ASSOCALPHA && layout.samples > layout.colors();
    }
    if (layout.photometric == PHOTOMETRIC_PALETTE) readPalette(tiff, layout, stream);
    return layout;
}

/// A strip or tile whose bytes lie outside the file: libtiff would notice late, or not at all.
void checkExtents(const TiffStream& stream) {
    TIFF* tiff = stream.get();
    const std::uint32_t count = TIFFIsTiled(tiff) ? TIFFNumberOfTiles(tiff) : TIFFNumberOfStrips(tiff);
    const std::uint64_t fileBytes = stream.bytes().size();
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint64_t at = TIFFGetStrileOffset(tiff, i);
        const std::uint64_t length = TIFFGetStrileByteCount(tiff, i);
        if (at == 0 || length == 0 || at > fileBytes || length > fileBytes - at) {
            throw damagedImage(ImageFormat::Tiff, stream.name(), "piece " + std::to_string(i) + " of the picture inside the file",
                               std::to_string(length) + " bytes at " + std::to_string(at) + " of " + std::to_string(fileBytes));
        }
    }
}

/// Sample `index` of a packed row, at its own depth.
unsigned sampleAt(const std::uint8_t* row, std::size_t index, unsigned bits) {
    if (bits == 8) return row[index];
    if (bits == 16) {
        std::uint16_t value = 0;  // libtiff has already swapped the bytes to this machine's order
        std::memcpy(&value, row + 2 * index, 2);
        return value;
    }
    const std::size_t bit = index * bits;
    return row[bit / 8] >> (8 - bits - bit % 8) & ((1U << bits) - 1);
}

std::uint8_t byteOf(unsigned sample, unsigned bits) {
    if (bits == 16) return to8Bit(static_cast<std::uint16_t>(sample));
    return static_cast<std::uint8_t>(sample * 255 / ((1U << bits) - 1));
}

/// `count` pixels of packed, interleaved samples to RGB at `to`.
void convertPixels(const TiffLayout& layout, const std::uint8_t* row, std::size_t count, std::uint8_t* to) {
    std::array<std::uint8_t, 5> value{};
    for (std::size_t x = 0; x < count; ++x, to += 3) {
        const std::size_t at = x * layout.samples;
        if (layout.photometric == PHOTOMETRIC_PALETTE) {
            std::memcpy(to, layout.palette[sampleAt(row, at, layout.bits)].data(), 3);
            continue;
        }
        for (unsigned s = 0; s < layout.used(); ++s) value[s] = byteOf(sampleAt(row, at + s, layout.bits), layout.bits);
        switch (layout.photometric) {
            case PHOTOMETRIC_MINISWHITE:
                std::fill(to, to + 3, static_cast<std::uint8_t>(255 - value[0]));
                break;
            case PHOTOMETRIC_SEPARATED:
                for (std::size_t c = 0; c < 3; ++c) to[c] = inkToLight(value[c], value[3]);
                break;
            case PHOTOMETRIC_RGB:
                for (std::size_t c = 0; c < 3; ++c) {
                    const bool divide = layout.associatedAlpha && value[3] != 0 && value[3] != 255;
                    to[c] = divide ? static_cast<std::uint8_t>(std::min(255, 255 * value[c] / value[3])) : value[c];
                }
                break;
            default:
                std::fill(to, to + 3, value[0]);
        }
    }
}

/// Joins rows of single planes into pixels: in planes[s][x·bytes], out [x][s].
void interleave(const std::vector<std::vector<std::uint8_t>>& planes, std::size_t count, unsigned bits,
                std::vector<std::uint8_t>& out) {
    const std::size_t sampleBytes = bits / 8;
    out.resize(count * planes.size() * sampleBytes);
    for (std::size_t s = 0; s < planes.size(); ++s) {
        for (std::size_t x = 0; x < count; ++x) {
            std::memcpy(out.data() + (x * planes.size() + s) * sampleBytes, planes[s].data() + x * sampleBytes, sampleBytes);
        }
    }
}

void decodeContiguousStrips(const TiffStream& stream, const TiffLayout& layout, RgbImage& out, const std::stop_token& stop) {
    std::vector<std::uint8_t> row(static_cast<std::size_t>(TIFFScanlineSize64(stream.get())));
    const std::size_t width = static_cast<std::size_t>(layout.size.widthPx);
    if (row.size() < (width * layout.samples * layout.bits + 7) / 8) stream.fail("rows as wide as the picture");
    for (int y = 0; y < layout.size.heightPx; ++y) {
        throwIfStopped(stop, stream.name());
        if (TIFFReadScanline(stream.get(), row.data(), static_cast<std::uint32_t>(y), 0) != 1 || !stream.failure().empty())
            stream.fail();
        convertPixels(layout, row.data(), width, out.row(y));
    }
}

/// Strips of single planes: strip by strip, so that no strip is decoded once per row.
void decodeSeparateStrips(const TiffStream& stream, TiffLayout layout, RgbImage& out, const std::stop_token& stop) {
    TIFF* tiff = stream.get();
    const auto height = static_cast<std::uint32_t>(layout.size.heightPx);
    const std::uint32_t stripRows = std::min(tag(tiff, TIFFTAG_ROWSPERSTRIP, height), height);
    const std::size_t rowBytes = (static_cast<std::size_t>(layout.size.widthPx) * layout.bits + 7) / 8;
    if (stripRows == 0) stream.fail("strips of at least one row");
    const std::size_t stripBytes = rowBytes * stripRows;
    const unsigned used = layout.used();
    if (stripBytes * used > (std::size_t{1} << 30) + (std::size_t{1} << 28))
        stream.fail("separate planes in strips of under 1280 MiB");
    std::vector<std::vector<std::uint8_t>> strips(used, std::vector<std::uint8_t>(stripBytes));
    std::vector<std::vector<std::uint8_t>> rows(used, std::vector<std::uint8_t>(rowBytes));
    std::vector<std::uint8_t> pixels;
    layout.samples = used;
    for (std::uint32_t first = 0; first < height; first += stripRows) {
        throwIfStopped(stop, stream.name());
        const std::uint32_t count = std::min(stripRows, height - first);
        for (unsigned s = 0; s < used; ++s) {
            const std::uint32_t strip = TIFFComputeStrip(tiff, first, static_cast<std::uint16_t>(s));
            const auto wanted = static_cast<tmsize_t>(rowBytes * count);
            if (TIFFReadEncodedStrip(tiff, strip, strips[s].data(), wanted) != wanted || !stream.failure().empty()) stream.fail();
        }
        for (std::uint32_t y = 0; y < count; ++y) {
            for (unsigned s = 0; s < used; ++s) std::memcpy(rows[s].data(), strips[s].data() + rowBytes * y, rowBytes);
            if (used > 1) interleave(rows, static_cast<std::size_t>(layout.size.widthPx), layout.bits, pixels);
            convertPixels(layout, used > 1 ? pixels.data() : rows[0].data(), static_cast<std::size_t>(layout.size.widthPx),
                          out.row(static_cast<int>(first + y)));
        }
    }
}

void decodeTiles(const TiffStream& stream, TiffLayout layout, RgbImage& out, const std::stop_token& stop) {
    TIFF* tiff = stream.get();
    const std::size_t tileWidth = tag(tiff, TIFFTAG_TILEWIDTH, 0);
    const std::size_t tileHeight = tag(tiff, TIFFTAG_TILELENGTH, 0);
    constexpr std::uint64_t kLargestTileBytes = 512U << 20;
    const std::uint64_t tileBytes = TIFFTileSize64(tiff);
    const std::size_t planeSamples = layout.separatePlanes ? 1 : layout.samples;
    const std::size_t rowBytes = (tileWidth * layout.bits * planeSamples + 7) / 8;
    if (tileBytes == 0 || tileBytes > kLargestTileBytes || rowBytes * tileHeight > tileBytes)
        stream.fail("tiles of at most 512 MiB");
    const std::size_t planeCount = layout.separatePlanes ? layout.used() : 1;
    if (planeCount > 1) layout.samples = static_cast<unsigned>(planeCount);
    if (layout.separatePlanes && planeCount == 1) layout.samples = 1;
    std::vector<std::vector<std::uint8_t>> tiles(planeCount, std::vector<std::uint8_t>(static_cast<std::size_t>(tileBytes)));
    std::vector<std::vector<std::uint8_t>> rows(planeCount, std::vector<std::uint8_t>(rowBytes));
    std::vector<std::uint8_t> pixels;
    const auto width = static_cast<std::size_t>(layout.size.widthPx);
    const auto height = static_cast<std::size_t>(layout.size.heightPx);
    for (std::size_t top = 0; top < height; top += tileHeight) {
        for (std::size_t left = 0; left < width; left += tileWidth) {
            throwIfStopped(stop, stream.name());
            for (std::size_t s = 0; s < planeCount; ++s) {
                if (TIFFReadTile(tiff, tiles[s].data(), static_cast<std::uint32_t>(left), static_cast<std::uint32_t>(top), 0,
                                 static_cast<std::uint16_t>(s)) < 0 ||
                    !stream.failure().empty()) {
                    stream.fail();
                }
            }
            const std::size_t columns = std::min(tileWidth, width - left);
            for (std::size_t y = 0; y < std::min(tileHeight, height - top); ++y) {
                const std::uint8_t* row = tiles[0].data() + y * rowBytes;
                if (planeCount > 1) {
                    for (std::size_t s = 0; s < planeCount; ++s)
                        std::memcpy(rows[s].data(), tiles[s].data() + y * rowBytes, rowBytes);
                    interleave(rows, columns, layout.bits, pixels);
                    row = pixels.data();
                }
                convertPixels(layout, row, columns, out.row(static_cast<int>(top + y)) + left * 3);
            }
        }
    }
}

/// YCbCr without JPEG: libtiff's own conversion, a strip or tile at a time. Bottom-up rows of ABGR.
void decodeYcbcr(const TiffStream& stream, RgbImage& out, const std::stop_token& stop) {
    TIFF* tiff = stream.get();
    const bool tiled = TIFFIsTiled(tiff) != 0;
    const auto width = static_cast<std::uint32_t>(out.size.widthPx);
    const auto height = static_cast<std::uint32_t>(out.size.heightPx);
    const std::uint32_t pieceWidth = tiled ? tag(tiff, TIFFTAG_TILEWIDTH, width) : width;
    const std::uint32_t pieceHeight =
        tiled ? tag(tiff, TIFFTAG_TILELENGTH, height) : std::min(tag(tiff, TIFFTAG_ROWSPERSTRIP, height), height);
    if (pieceWidth == 0 || pieceHeight == 0 || std::uint64_t{pieceWidth} * pieceHeight > (1U << 28))
        stream.fail("pieces within the picture");
    std::vector<std::uint32_t> piece(std::size_t{pieceWidth} * pieceHeight);
    for (std::uint32_t top = 0; top < height; top += pieceHeight) {
        for (std::uint32_t left = 0; left < width; left += pieceWidth) {
            throwIfStopped(stop, stream.name());
            const int ok =
                tiled ? TIFFReadRGBATileExt(tiff, left, top, piece.data(), 1) : TIFFReadRGBAStripExt(tiff, top, piece.data(), 1);
            if (ok != 1 || !stream.failure().empty()) stream.fail();
            const std::uint32_t rows = std::min(pieceHeight, height - top);
            const std::uint32_t lastRow = tiled ? pieceHeight - 1 : rows - 1;
            for (std::uint32_t y = 0; y < rows; ++y) {
                const std::uint32_t* in = piece.data() + std::size_t{lastRow - y} * pieceWidth;
                std::uint8_t* to = out.row(static_cast<int>(top + y)) + std::size_t{left} * 3;
                for (std::uint32_t x = 0; x < std::min(pieceWidth, width - left); ++x, to += 3) {
                    to[0] = static_cast<std::uint8_t>(TIFFGetR(in[x]));
                    to[1] = static_cast<std::uint8_t>(TIFFGetG(in[x]));
                    to[2] = static_cast<std::uint8_t>(TIFFGetB(in[x]));
                }
            }
        }
    }
}

}  // namespace

void readTiffHeader(ByteSpan bytes, const std::string& name, ImageHeader& header) {
    const TiffStream stream(bytes, name);
    const std::int64_t width = tag(stream.get(), TIFFTAG_IMAGEWIDTH, 0);
    const std::int64_t height = tag(stream.get(), TIFFTAG_IMAGELENGTH, 0);
    checkImageSize(width, height, name);
    header.size = {static_cast<int>(width), static_cast<int>(height)};
    std::uint16_t orientation = 0;
    if (TIFFGetField(stream.get(), TIFFTAG_ORIENTATION, &orientation) == 1) header.tiffOrientation = orientation;
}

RgbImage decodeTiff(ByteSpan bytes, const ImageHeader& header, const std::string& name, const std::stop_token& stop) {
    const TiffStream stream(bytes, name);
    checkExtents(stream);
    RgbImage out(header.size);
    TIFF* tiff = stream.get();
    unsigned photometric = shortTag(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISBLACK);
    if (photometric == PHOTOMETRIC_YCBCR) {
        if (shortTag(tiff, TIFFTAG_COMPRESSION, COMPRESSION_NONE) != COMPRESSION_JPEG) {
            decodeYcbcr(stream, out, stop);
            return out;
        }
        TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
        photometric = PHOTOMETRIC_RGB;  // what the JPEG codec hands out from now on
    }
    const TiffLayout layout = readLayout(stream, header.size, photometric);
    if (layout.tiled) {
        decodeTiles(stream, layout, out, stop);
    } else if (layout.separatePlanes) {
        decodeSeparateStrips(stream, layout, out, stop);
    } else {
        decodeContiguousStrips(stream, layout, out, stop);
    }
    return out;
}

}  // namespace deepscope
