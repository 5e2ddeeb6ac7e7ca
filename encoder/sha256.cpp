#include "encoder/sha256.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define DEEPSCOPE_SHA_NI 1
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace deepscope {
namespace {

using State = std::array<std::uint32_t, 8>;
constexpr std::size_t kBlockBytes = 64;

// FIPS 180-4, section 4.2.2.
alignas(16) constexpr std::array<std::uint32_t, 64> kRound = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01,
    0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc,
    0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08,
    0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::uint32_t bigEndian(const std::uint8_t* p) {
    return std::uint32_t{p[0]} << 24 | std::uint32_t{p[1]} << 16 | std::uint32_t{p[2]} << 8 | p[3];
}

void compressPlain(State& state, const std::uint8_t* block, std::size_t blockCount) {
    for (; blockCount > 0; --blockCount, block += kBlockBytes) {
        std::array<std::uint32_t, 64> w;
        for (std::size_t i = 0; i < 16; ++i) w[i] = bigEndian(block + 4 * i);
        for (std::size_t i = 16; i < 64; ++i) {
            const std::uint32_t s0 = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ (w[i - 15] >> 3);
            const std::uint32_t s1 = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ (w[i - 2] >> 10);
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
        auto [a, b, c, d, e, f, g, h] = state;
        for (std::size_t i = 0; i < 64; ++i) {
            const std::uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
            const std::uint32_t t1 = h + s1 + ((e & f) ^ (~e & g)) + kRound[i] + w[i];
            const std::uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
            const std::uint32_t t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
            h = g, g = f, f = e, e = d + t1;
            d = c, c = b, b = a, a = t1 + t2;
        }
        const State worked = {a, b, c, d, e, f, g, h};
        for (std::size_t i = 0; i < 8; ++i) state[i] += worked[i];
    }
}

#ifdef DEEPSCOPE_SHA_NI

bool cpuHasSha() {
    unsigned eax = 0, ebx = 0, ecx = 0, edx = 0;
    if (!__get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx)) return false;
    constexpr unsigned kShaBit = 1U << 29;  // leaf 7, EBX; g++ 12's __builtin_cpu_supports does not know "sha"
    return (ebx & kShaBit) != 0 && __builtin_cpu_supports("sse4.1") && __builtin_cpu_supports("ssse3");
}

// The instructions keep the state as two vectors, {A,B,E,F} and {C,D,G,H}, and do two rounds each.
__attribute__((target("sha,sse4.1,ssse3"))) void compressShaNi(State& state, const std::uint8_t* block, std::size_t blockCount) {
    const __m128i byteSwap = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
    const __m128i cdab = _mm_shuffle_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(state.data())), 0xB1);
    const __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(state.data() + 4)), 0x1B);
    __m128i abef = _mm_alignr_epi8(cdab, efgh, 8);
    __m128i cdgh = _mm_blend_epi16(efgh, cdab, 0xF0);
    for (; blockCount > 0; --blockCount, block += kBlockBytes) {
        const __m128i abefBefore = abef;
        const __m128i cdghBefore = cdgh;
        __m128i w[4];
        for (int i = 0; i < 16; ++i) {
            __m128i& now = w[i & 3];
            if (i < 4) {
                now = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(block + 16 * i)), byteSwap);
            } else {
                const __m128i& previous = w[(i + 3) & 3];
                const __m128i& beforeThat = w[(i + 2) & 3];
                now = _mm_sha256msg1_epu32(now, w[(i + 1) & 3]);
                now = _mm_add_epi32(now, _mm_alignr_epi8(previous, beforeThat, 4));
                now = _mm_sha256msg2_epu32(now, previous);
            }
            __m128i sum = _mm_add_epi32(now, _mm_load_si128(reinterpret_cast<const __m128i*>(kRound.data() + 4 * i)));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
            sum = _mm_shuffle_epi32(sum, 0x0E);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, sum);
        }
        abef = _mm_add_epi32(abef, abefBefore);
        cdgh = _mm_add_epi32(cdgh, cdghBefore);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1B);
    const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xB1);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(state.data()), _mm_blend_epi16(feba, dchg, 0xF0));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(state.data() + 4), _mm_alignr_epi8(dchg, feba, 8));
}

#endif

}  // namespace

Sha256::Sha256() : m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19} {}

void Sha256::compress(const std::uint8_t* blocks, std::size_t blockCount) {
#ifdef DEEPSCOPE_SHA_NI
    static const bool hasSha = cpuHasSha();
    if (hasSha) {
        compressShaNi(m_state, blocks, blockCount);
        return;
    }
#endif
    compressPlain(m_state, blocks, blockCount);
}

void Sha256::update(const void* bytes, std::size_t sizeBytes) {
    if (sizeBytes == 0) return;
    const auto* from = static_cast<const std::uint8_t*>(bytes);
    m_totalBytes += sizeBytes;
    if (m_blockBytes > 0) {
        const std::size_t taken = std::min(kBlockBytes - m_blockBytes, sizeBytes);
        std::memcpy(m_block.data() + m_blockBytes, from, taken);
        m_blockBytes += taken;
        from += taken;
        sizeBytes -= taken;
        if (m_blockBytes < kBlockBytes) return;
        compress(m_block.data(), 1);
        m_blockBytes = 0;
    }
    const std::size_t whole = sizeBytes / kBlockBytes;
    if (whole > 0) compress(from, whole);
    m_blockBytes = sizeBytes % kBlockBytes;
    if (m_blockBytes > 0) std::memcpy(m_block.data(), from + whole * kBlockBytes, m_blockBytes);
}

std::string Sha256::hexDigest() {
    const std::uint64_t totalBits = m_totalBytes * 8;
    std::array<std::uint8_t, 2 * kBlockBytes> tail{0x80};
    const std::size_t padding = (m_blockBytes < 56 ? 56 : 120) - m_blockBytes;
    for (std::size_t i = 0; i < 8; ++i) tail[padding + i] = static_cast<std::uint8_t>(totalBits >> (56 - 8 * i));
    update(tail.data(), padding + 8);

    constexpr char kDigits[] = "0123456789abcdef";
    std::string hex;
    for (const std::uint32_t word : m_state) {
        for (int shift = 28; shift >= 0; shift -= 4) hex += kDigits[(word >> shift) & 0xF];
    }
    return hex;
}

std::string sha256Hex(const void* bytes, std::size_t sizeBytes) {
    Sha256 sha;
    sha.update(bytes, sizeBytes);
    return sha.hexDigest();
}

}  // namespace deepscope
