#pragma once

#include <cstddef>
#include <cstdint>

namespace deepscope {

/// CRC-32 (IEEE 802.3), as zip members carry it. `crc` is 0 at first, then what the last call gave.
std::uint32_t crc32(std::uint32_t crc, const void* bytes, std::size_t sizeBytes);

}  // namespace deepscope
