#pragma once

#include <cstdint>

namespace deepscope {

/// 16-bit sample to 8 bits: v/257, rounded.
constexpr std::uint8_t to8Bit(std::uint16_t value) {
    return static_cast<std::uint8_t>((value + 128U) / 257U);
}

/// Pillow's CMYK to RGB, one ink of 0–255: (255 − K) less its share of the ink.
constexpr std::uint8_t inkToLight(std::uint8_t ink, std::uint8_t black) {
    const int light = 255 - black;
    const int product = ink * light + 128;
    const int share = ((product >> 8) + product) >> 8;  // ink·light/255, rounded
    return static_cast<std::uint8_t>(light > share ? light - share : 0);
}

}  // namespace deepscope
