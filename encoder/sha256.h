#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace deepscope {

/// SHA-256 (FIPS 180-4), fed piece by piece.
class Sha256 {
public:
    Sha256();
    void update(const void* bytes, std::size_t sizeBytes);
    /// Lowercase hex of everything fed so far; call once.
    std::string hexDigest();

private:
    void compress(const std::uint8_t* blocks, std::size_t blockCount);
    std::array<std::uint32_t, 8> m_state;
    std::array<std::uint8_t, 64> m_block{};
    std::size_t m_blockBytes = 0;
    std::uint64_t m_totalBytes = 0;
};

std::string sha256Hex(const void* bytes, std::size_t sizeBytes);

}  // namespace deepscope
