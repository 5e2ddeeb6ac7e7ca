#include "encoder/image/decode_bmp.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>

namespace deepscope {
namespace {

constexpr std::size_t kFileHeaderBytes = 14;
constexpr std::uint32_t kRaw = 0, kRle8 = 1, kRle4 = 2, kBitFields = 3, kAlphaBitFields = 6;

struct BmpInfo {
    ImageSize size;
    bool topDown = false;
    unsigned bits = 0;
    std::uint32_t compression = kRaw;
    std::uint32_t colors = 0;
    std::size_t headerBytes = 0;
    std::size_t paletteAt = 0;
    std::size_t pixelsAt = 0;
    bool oldHeader = false;  ///< OS/2 1: palette entries of three bytes
};

using Palette = std::array<std::array<std::uint8_t, 3>, 256>;

std::uint32_t little16(const std::uint8_t* p) {
    return p[0] | std::uint32_t{p[1]} << 8;
}
std::uint32_t little32(const std::uint8_t* p) {
    return little16(p) | little16(p + 2) << 16;
}

ImageError damaged(const std::string& name, std::string expected, std::string got) {
    return damagedImage(ImageFormat::Bmp, name, std::move(expected), std::move(got));
}

BmpInfo readInfo(ByteSpan bytes, const std::string& name) {
    const auto cut = [&] { return damaged(name, "a whole header", std::to_string(bytes.size()) + " bytes"); };
    if (bytes.size() < kFileHeaderBytes + 12) throw cut();
    const std::uint8_t* header = bytes.data() + kFileHeaderBytes;
    BmpInfo info;
    info.pixelsAt = little32(bytes.data() + 10);
    info.headerBytes = little32(header);
    info.oldHeader = info.headerBytes == 12;
    constexpr std::array<std::size_t, 7> kKnown = {12, 40, 52, 56, 64, 108, 124};
    if (std::find(kKnown.begin(), kKnown.end(), info.headerBytes) == kKnown.end()) {
        throw damaged(name, "an info header of a known length", std::to_string(info.headerBytes) + " bytes");
    }
    if (bytes.size() < kFileHeaderBytes + info.headerBytes) throw cut();
    std::int64_t width = 0;
    std::int64_t height = 0;
    if (info.oldHeader) {
        width = little16(header + 4);
        height = little16(header + 6);
        info.bits = little16(header + 10);
    } else {
        width = static_cast<std::int32_t>(little32(header + 4));
        height = static_cast<std::int32_t>(little32(header + 8));
        info.bits = little16(header + 14);
        info.compression = little32(header + 16);
        info.colors = little32(header + 32);
    }
    info.topDown = height < 0;
    checkImageSize(width, std::abs(height), name);
    info.size = {static_cast<int>(width), static_cast<int>(std::abs(height))};
    if (info.colors == 0 && info.bits <= 8) info.colors = 1U << info.bits;
    info.paletteAt = kFileHeaderBytes + info.headerBytes;
    if (info.pixelsAt == 0) {
        info.pixelsAt = info.paletteAt + (info.bits <= 8 ? std::size_t{info.colors} * (info.oldHeader ? 3 : 4) : 0);
    }
    return info;
}

void checkKind(const BmpInfo& info, const std::string& name) {
    const bool known =
        (info.compression == kRaw && (info.bits == 1 || info.bits == 2 || info.bits == 4 || info.bits == 8 || info.bits == 16 ||
                                      info.bits == 24 || info.bits == 32)) ||
        (info.compression == kRle8 && info.bits == 8) || (info.compression == kRle4 && info.bits == 4) ||
        ((info.compression == kBitFields || info.compression == kAlphaBitFields) && (info.bits == 16 || info.bits == 32));
    if (known) return;
    throw ImageError({.what = "unsupported BMP file",
                      .where = name,
                      .expected = "1 to 32 bits, raw, run lengths or bit fields",
                      .got = std::to_string(info.bits) + " bits, compression " + std::to_string(info.compression)});
}

/// Entries that the file does not give stay black.
Palette readPalette(ByteSpan bytes, const BmpInfo& info, const std::string& name) {
    Palette palette{};
    const std::size_t entryBytes = info.oldHeader ? 3 : 4;
    const std::size_t count = std::min<std::size_t>(info.colors, std::size_t{1} << info.bits);
    if (info.paletteAt + count * entryBytes > bytes.size()) throw damaged(name, "a whole palette", "a cut one");
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint8_t* bgr = bytes.data() + info.paletteAt + i * entryBytes;
        palette[i] = {bgr[2], bgr[1], bgr[0]};
    }
    return palette;
}

/// A colour's bits within a pixel.
struct Field {
    int shift = 0;
    std::uint32_t most = 0;
    std::uint8_t of(std::uint32_t pixel) const {
        return most == 0 ? 0 : static_cast<std::uint8_t>(std::uint64_t{(pixel >> shift) & most} * 255 / most);
    }
};

std::array<Field, 3> readFields(ByteSpan bytes, const BmpInfo& info, const std::string& name) {
    std::array<std::uint32_t, 3> masks = info.bits == 16 ? std::array<std::uint32_t, 3>{0x7C00, 0x3E0, 0x1F}
                                                         : std::array<std::uint32_t, 3>{0xFF0000, 0xFF00, 0xFF};
    if (info.compression != kRaw) {
        // In later headers the masks are fields; after a short one they follow it. The place is the same.
        constexpr std::size_t kMasksAt = kFileHeaderBytes + 40;
        if (bytes.size() < kMasksAt + 12) throw damaged(name, "three bit masks", "a file that ends before them");
        for (std::size_t i = 0; i < 3; ++i) masks[i] = little32(bytes.data() + kMasksAt + 4 * i);
        if (masks == std::array<std::uint32_t, 3>{}) masks = {0xFF0000, 0xFF00, 0xFF};
    }
    std::array<Field, 3> fields;
    for (std::size_t i = 0; i < 3; ++i) {
        if (masks[i] == 0) continue;
        const int shift = std::countr_zero(masks[i]);
        const std::uint32_t most = masks[i] >> shift;
        if ((most & (most + 1)) != 0) throw damaged(name, "bit masks without gaps", "mask " + std::to_string(masks[i]));
        fields[i] = {shift, most};
    }
    return fields;
}

int outputRow(const BmpInfo& info, int y) {
    return info.topDown ? y : info.size.heightPx - 1 - y;
}

RgbImage decodeRaw(ByteSpan bytes, const BmpInfo& info, const std::string& name) {
    const std::size_t width = static_cast<std::size_t>(info.size.widthPx);
    const std::size_t height = static_cast<std::size_t>(info.size.heightPx);
    const std::size_t usedBytes = (width * info.bits + 7) / 8;
    const std::size_t stride = (width * info.bits + 31) / 32 * 4;
    const std::size_t neededBytes = stride * (height - 1) + usedBytes;  // the last row's padding may be missing
    if (info.pixelsAt > bytes.size() || neededBytes > bytes.size() - info.pixelsAt) {
        throw damaged(name, std::to_string(neededBytes) + " bytes of pixels at " + std::to_string(info.pixelsAt),
                      std::to_string(bytes.size()) + " bytes in all");
    }
    const Palette palette = info.bits <= 8 ? readPalette(bytes, info, name) : Palette{};
    const std::array<Field, 3> fields =
        info.bits == 16 || info.bits == 32 ? readFields(bytes, info, name) : std::array<Field, 3>{};
    RgbImage out(info.size);
    for (int y = 0; y < info.size.heightPx; ++y) {
        const std::uint8_t* in = bytes.data() + info.pixelsAt + static_cast<std::size_t>(y) * stride;
        std::uint8_t* to = out.row(outputRow(info, y));
        for (std::size_t x = 0; x < width; ++x, to += 3) {
            if (info.bits <= 8) {
                const std::size_t bit = x * info.bits;
                const unsigned index = in[bit / 8] >> (8 - info.bits - bit % 8) & ((1U << info.bits) - 1);
                std::copy(palette[index].begin(), palette[index].end(), to);
            } else if (info.bits == 24) {
                for (std::size_t c = 0; c < 3; ++c) to[c] = in[3 * x + 2 - c];
            } else {
                const std::uint32_t pixel = info.bits == 16 ? little16(in + 2 * x) : little32(in + 4 * x);
                for (std::size_t c = 0; c < 3; ++c) to[c] = fields[c].of(pixel);
            }
        }
    }
    return out;
}

/// Run lengths of 4- or 8-bit indices. Pixels that no run reaches keep index 0.
class RunDecoder {
public:
    RunDecoder(ByteSpan bytes, const BmpInfo& info, const Palette& palette, const std::string& name)
        : m_bytes(bytes), m_info(info), m_palette(palette), m_name(name), m_at(info.pixelsAt), m_out(info.size) {
        for (std::size_t i = 0; i < m_out.pixels.size(); ++i) m_out.pixels[i] = palette[0][i % 3];
    }

    RgbImage decode() {
        while (m_y < m_info.size.heightPx) {
            const unsigned count = next();
            const unsigned value = next();
            if (count > 0) {
                for (unsigned i = 0; i < count; ++i) put(m_info.bits == 8 ? value : i % 2 == 0 ? value >> 4 : value & 15);
            } else if (value == 0) {
                m_x = 0;
                ++m_y;
            } else if (value == 1) {
                break;
            } else if (value == 2) {
                m_x += static_cast<int>(next());
                m_y += static_cast<int>(next());
            } else {
                literal(value);
            }
            // Files that end after their last pixel, without an end mark, are whole all the same.
            if (m_y == m_info.size.heightPx - 1 && m_x >= m_info.size.widthPx && m_at >= m_bytes.size()) break;
        }
        return std::move(m_out);
    }

private:
    unsigned next() {
        if (m_at >= m_bytes.size()) throw damaged(m_name, "run lengths up to the last row", "a file that ends before");
        return m_bytes[m_at++];
    }
    void put(unsigned index) {
        if (m_x < m_info.size.widthPx && m_y < m_info.size.heightPx) {
            std::copy(m_palette[index].begin(), m_palette[index].end(), m_out.row(outputRow(m_info, m_y)) + m_x * std::size_t{3});
        }
        ++m_x;
    }
    void literal(unsigned count) {
        const std::size_t start = m_at;
        unsigned pair = 0;
        for (unsigned i = 0; i < count; ++i) {
            if (m_info.bits == 8) {
                put(next());
            } else {
                if (i % 2 == 0) pair = next();
                put(i % 2 == 0 ? pair >> 4 : pair & 15);
            }
        }
        if ((m_at - start) % 2 != 0) next();  // padded to 16 bits
    }

    ByteSpan m_bytes;
    const BmpInfo& m_info;
    const Palette& m_palette;
    const std::string& m_name;
    std::size_t m_at;
    RgbImage m_out;
    int m_x = 0;
    int m_y = 0;
};

}  // namespace

ImageSize readBmpSize(ByteSpan bytes, const std::string& name) {
    return readInfo(bytes, name).size;
}

RgbImage decodeBmp(ByteSpan bytes, const ImageHeader&, const std::string& name) {
    const BmpInfo info = readInfo(bytes, name);
    checkKind(info, name);
    if (info.compression != kRle8 && info.compression != kRle4) return decodeRaw(bytes, info, name);
    const Palette palette = readPalette(bytes, info, name);
    return RunDecoder(bytes, info, palette, name).decode();
}

}  // namespace deepscope
