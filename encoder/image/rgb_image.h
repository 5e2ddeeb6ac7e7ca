#pragma once

#include <cstdint>
#include <vector>

namespace deepscope {

/// Width and height in pixels.
struct ImageSize {
    int widthPx = 0;
    int heightPx = 0;
    bool operator==(const ImageSize&) const = default;
};

/// 8-bit RGB, interleaved, rows top to bottom without padding: 3·widthPx bytes a row.
struct RgbImage {
    ImageSize size;
    std::vector<std::uint8_t> pixels;

    RgbImage() = default;
    explicit RgbImage(ImageSize imageSize)
        : size(imageSize), pixels(static_cast<std::size_t>(imageSize.widthPx) * imageSize.heightPx * 3) {}

    const std::uint8_t* row(int y) const { return pixels.data() + static_cast<std::size_t>(y) * size.widthPx * 3; }
    std::uint8_t* row(int y) { return pixels.data() + static_cast<std::size_t>(y) * size.widthPx * 3; }
};

}  // namespace deepscope
