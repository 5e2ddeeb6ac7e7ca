#include "encoder/export/crc32.h"

#include <array>
#include <cstring>

namespace deepscope {
namespace {

// CRC-32 (IEEE 802.3) of eight bytes a step: table k holds what a byte becomes k bytes later.
using CrcTables = std::array<std::array<std::uint32_t, 256>, 8>;

constexpr CrcTables makeCrcTables() {
    CrcTables tables{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t crc = byte;
        for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0u);
        tables[0][byte] = crc;
    }
    for (std::size_t k = 1; k < tables.size(); ++k) {
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const std::uint32_t before = tables[k - 1][byte];
            tables[k][byte] = before >> 8 ^ tables[0][before & 0xFF];
        }
    }
    return tables;
}

}  // namespace

std::uint32_t crc32(std::uint32_t crc, const void* bytes, std::size_t sizeBytes) {
    static constexpr CrcTables kTables = makeCrcTables();
    const auto* from = static_cast<const unsigned char*>(bytes);
    crc = ~crc;
    for (; sizeBytes >= 8; sizeBytes -= 8, from += 8) {
        std::uint32_t low = 0;
        std::uint32_t high = 0;
        std::memcpy(&low, from, 4);
        std::memcpy(&high, from + 4, 4);
        low ^= crc;
        crc = kTables[7][low & 0xFF] ^ kTables[6][low >> 8 & 0xFF] ^ kTables[5][low >> 16 & 0xFF] ^ kTables[4][low >> 24] ^
              kTables[3][high & 0xFF] ^ kTables[2][high >> 8 & 0xFF] ^ kTables[1][high >> 16 & 0xFF] ^ kTables[0][high >> 24];
    }
    for (; sizeBytes > 0; --sizeBytes, ++from) crc = crc >> 8 ^ kTables[0][(crc ^ *from) & 0xFF];
    return ~crc;
}

}  // namespace deepscope
