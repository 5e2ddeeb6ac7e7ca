#include "encoder/image/orientation.h"

#include <libexif/exif-data.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>

namespace deepscope {
namespace {

/// libexif takes at most 64 KiB; the directory that holds the orientation comes first.
constexpr std::size_t kMostExifBytes = 0xFFF0;

int entryValue(const ExifEntry& entry, ExifByteOrder order) {
    if (entry.components != 1 || entry.data == nullptr) return 0;
    if (entry.format == EXIF_FORMAT_SHORT && entry.size >= 2) return exif_get_short(entry.data, order);
    if (entry.format == EXIF_FORMAT_LONG && entry.size >= 4)
        return static_cast<int>(std::min<ExifLong>(exif_get_long(entry.data, order), 9));
    return 0;
}

/// 0 where the block does not tell.
int orientationOfExif(ByteSpan exif) {
    if (exif.empty()) return 0;
    std::vector<std::uint8_t> block = {'E', 'x', 'i', 'f', 0, 0};
    block.insert(block.end(), exif.begin(), exif.begin() + static_cast<std::ptrdiff_t>(std::min(exif.size(), kMostExifBytes)));
    const std::unique_ptr<ExifData, decltype(&exif_data_unref)> data(exif_data_new(), &exif_data_unref);
    if (!data) return 0;
    // Nothing is added or corrected: the block is read as it is.
    exif_data_unset_option(data.get(), EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
    exif_data_load_data(data.get(), block.data(), static_cast<unsigned>(block.size()));
    const ExifEntry* entry = exif_content_get_entry(data->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
    return entry == nullptr ? 0 : entryValue(*entry, exif_data_get_byte_order(data.get()));
}

/// `tiff:Orientation="6"` or `<tiff:Orientation>6`; 0 where there is neither.
int orientationOfXmp(ByteSpan xmp) {
    const std::string_view text(reinterpret_cast<const char*>(xmp.data()), xmp.size());
    constexpr std::string_view kKey = "tiff:Orientation";
    for (std::size_t at = text.find(kKey); at != std::string_view::npos; at = text.find(kKey, at + 1)) {
        std::string_view rest = text.substr(at + kKey.size());
        if (rest.starts_with("=\"")) {
            rest.remove_prefix(2);
        } else if (rest.starts_with(">")) {
            rest.remove_prefix(1);
        } else {
            continue;
        }
        if (!rest.empty() && rest[0] >= '0' && rest[0] <= '9') return rest[0] - '0';
    }
    return 0;
}

void mirrorRows(RgbImage& image) {
    for (int y = 0; y < image.size.heightPx; ++y) {
        std::uint8_t* left = image.row(y);
        std::uint8_t* right = left + (static_cast<std::size_t>(image.size.widthPx) - 1) * 3;
        for (; left < right; left += 3, right -= 3) std::swap_ranges(left, left + 3, right);
    }
}

void flipRows(RgbImage& image) {
    const std::size_t rowBytes = static_cast<std::size_t>(image.size.widthPx) * 3;
    for (int top = 0, bottom = image.size.heightPx - 1; top < bottom; ++top, --bottom) {
        std::swap_ranges(image.row(top), image.row(top) + rowBytes, image.row(bottom));
    }
}

/// upright(x, y) = stored(y, x), in blocks that stay in the cache.
RgbImage transposed(const RgbImage& image) {
    constexpr int kBlock = 32;
    RgbImage out({image.size.heightPx, image.size.widthPx});
    for (int top = 0; top < image.size.heightPx; top += kBlock) {
        for (int left = 0; left < image.size.widthPx; left += kBlock) {
            for (int y = top; y < std::min(top + kBlock, image.size.heightPx); ++y) {
                const std::uint8_t* from = image.row(y);
                for (int x = left; x < std::min(left + kBlock, image.size.widthPx); ++x) {
                    std::memcpy(out.row(x) + static_cast<std::size_t>(y) * 3, from + static_cast<std::size_t>(x) * 3, 3);
                }
            }
        }
    }
    return out;
}

}  // namespace

Orientation readOrientation(const ImageHeader& header) {
    int value = header.tiffOrientation != 0 ? header.tiffOrientation : orientationOfExif(header.exif);
    if (value == 0) value = orientationOfXmp(header.xmp);
    return value >= 1 && value <= 8 ? static_cast<Orientation>(value) : Orientation::Upright;
}

RgbImage turnUpright(RgbImage stored, Orientation orientation) {
    const int value = static_cast<int>(orientation);
    if (value >= 5) stored = transposed(stored);
    const bool mirrors = value == 2 || value == 3 || value == 6 || value == 7;
    const bool flips = value == 3 || value == 4 || value == 7 || value == 8;
    if (mirrors) mirrorRows(stored);
    if (flips) flipRows(stored);
    return stored;
}

}  // namespace deepscope
