#include "encoder/element_type.h"

#include "encoder/errors.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace deepscope {
namespace {

constexpr std::uint32_t kF32Infinity = 0x7F800000;
constexpr std::uint32_t kF32Magnitude = 0x7FFFFFFF;

[[gnu::always_inline]] inline std::uint16_t roundToBf16(std::uint32_t bits) {
    const std::uint32_t rounded = (bits + 0x7FFF + ((bits >> 16) & 1)) >> 16;
    // A NaN whose payload sits in the low bits would round to infinity.
    return static_cast<std::uint16_t>((bits & kF32Magnitude) > kF32Infinity ? 0x7FC0 : rounded);
}

std::uint16_t roundToF16(std::uint32_t bits) {
    const std::uint32_t sign = (bits >> 16) & 0x8000;
    const std::uint32_t magnitude = bits & kF32Magnitude;
    if (magnitude > kF32Infinity) return static_cast<std::uint16_t>(sign | 0x7E00 | ((magnitude >> 13) & 0x1FF));
    if (magnitude >= 0x477FF000) return static_cast<std::uint16_t>(sign | 0x7C00);  // 65520 and above
    if (magnitude < 0x38800000) {  // below 2^-14: the float adder itself aligns and rounds to half's subnormal step
        const float shifted = std::bit_cast<float>(magnitude) + 0.5F;
        return static_cast<std::uint16_t>(sign | (std::bit_cast<std::uint32_t>(shifted) - 0x3F000000));
    }
    const std::uint32_t rounded = magnitude - 0x38000000 + 0xFFF + ((magnitude >> 13) & 1);
    return static_cast<std::uint16_t>(sign | (rounded >> 13));
}

std::uint32_t widenF16(std::uint16_t bits) {
    const std::uint32_t sign = static_cast<std::uint32_t>(bits & 0x8000) << 16;
    const std::uint32_t magnitude = bits & 0x7FFF;
    if (magnitude > 0x7C00) return sign | 0x7FC00000 | (magnitude << 13);
    if (magnitude == 0x7C00) return sign | kF32Infinity;
    if (magnitude < 0x0400) return sign | std::bit_cast<std::uint32_t>(static_cast<float>(magnitude) * 0x1p-24F);
    return sign | ((magnitude << 13) + 0x38000000);
}

template <class T>
[[gnu::always_inline]] inline T loadAt(const std::byte* from, std::size_t index) {
    T value;
    std::memcpy(&value, from + index * sizeof(T), sizeof(T));
    return value;
}

template <class T>
[[gnu::always_inline]] inline void storeAt(std::byte* to, std::size_t index, T value) {
    std::memcpy(to + index * sizeof(T), &value, sizeof(T));
}

[[gnu::always_inline]] inline void bf16ToF32Loop(const std::byte* from, std::byte* to, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) storeAt(to, i, static_cast<std::uint32_t>(loadAt<std::uint16_t>(from, i)) << 16);
}

[[gnu::always_inline]] inline void f32ToBf16Loop(const std::byte* from, std::byte* to, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) storeAt(to, i, roundToBf16(loadAt<std::uint32_t>(from, i)));
}

using Conversion = void (*)(const std::byte* from, std::byte* to, std::size_t count);

struct Conversions {
    Conversion bf16ToF32;
    Conversion f32ToBf16;
    Conversion f16ToF32;
    Conversion f32ToF16;
};

void bf16ToF32Plain(const std::byte* from, std::byte* to, std::size_t count) {
    bf16ToF32Loop(from, to, count);
}
void f32ToBf16Plain(const std::byte* from, std::byte* to, std::size_t count) {
    f32ToBf16Loop(from, to, count);
}
void f16ToF32Plain(const std::byte* from, std::byte* to, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) storeAt(to, i, widenF16(loadAt<std::uint16_t>(from, i)));
}
void f32ToF16Plain(const std::byte* from, std::byte* to, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) storeAt(to, i, roundToF16(loadAt<std::uint32_t>(from, i)));
}

#if defined(__x86_64__)
// The program is built for any x86-64; these are chosen at run time.
[[gnu::target("avx2")]] void bf16ToF32Avx2(const std::byte* from, std::byte* to, std::size_t count) {
    bf16ToF32Loop(from, to, count);
}
[[gnu::target("avx2")]] void f32ToBf16Avx2(const std::byte* from, std::byte* to, std::size_t count) {
    f32ToBf16Loop(from, to, count);
}
[[gnu::target("avx2,f16c")]] void f16ToF32Avx2(const std::byte* from, std::byte* to, std::size_t count) {
    std::size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        const __m128i halves = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from + 2 * i));
        _mm256_storeu_ps(reinterpret_cast<float*>(to + 4 * i), _mm256_cvtph_ps(halves));
    }
    f16ToF32Plain(from + 2 * i, to + 4 * i, count - i);
}
[[gnu::target("avx2,f16c")]] void f32ToF16Avx2(const std::byte* from, std::byte* to, std::size_t count) {
    std::size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        const __m256 values = _mm256_loadu_ps(reinterpret_cast<const float*>(from + 4 * i));
        _mm_storeu_si128(reinterpret_cast<__m128i*>(to + 2 * i), _mm256_cvtps_ph(values, _MM_FROUND_TO_NEAREST_INT));
    }
    f32ToF16Plain(from + 4 * i, to + 2 * i, count - i);
}
#endif

const Conversions& conversions() {
    static const Conversions chosen = [] {
        Conversions table{bf16ToF32Plain, f32ToBf16Plain, f16ToF32Plain, f32ToF16Plain};
#if defined(__x86_64__)
        if (__builtin_cpu_supports("avx2")) {
            table.bf16ToF32 = bf16ToF32Avx2;
            table.f32ToBf16 = f32ToBf16Avx2;
            if (__builtin_cpu_supports("f16c")) {
                table.f16ToF32 = f16ToF32Avx2;
                table.f32ToF16 = f32ToF16Avx2;
            }
        }
#endif
        return table;
    }();
    return chosen;
}

}  // namespace

std::int64_t elementCount(const Shape& shape) {
    // An empty tensor stays empty however long its other sides are.
    if (std::find(shape.begin(), shape.end(), 0) != shape.end()) return 0;
    std::int64_t count = 1;
    for (const std::int64_t side : shape) {
        if (side < 0 || __builtin_mul_overflow(count, side, &count)) {
            throw ShapeError({"no such tensor shape", shapeText(shape), "a product of sides below 2^63", ""});
        }
    }
    return count;
}

std::string shapeText(const Shape& shape) {
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (i) text += ',';
        text += std::to_string(shape[i]);
    }
    text += ']';
    return text;
}

std::uint16_t toBf16(float value) {
    return roundToBf16(std::bit_cast<std::uint32_t>(value));
}
std::uint16_t toF16(float value) {
    return roundToF16(std::bit_cast<std::uint32_t>(value));
}
float fromBf16(std::uint16_t bits) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
}
float fromF16(std::uint16_t bits) {
    return std::bit_cast<float>(widenF16(bits));
}

void convertElements(const std::byte* from, ElementType fromType, std::byte* to, ElementType toType, std::size_t count) {
    if (count == 0) return;
    if (fromType == toType) {
        std::memcpy(to, from, count * elementBytes(toType));
        return;
    }
    const Conversions& table = conversions();
    if (toType == ElementType::F32) return (fromType == ElementType::BF16 ? table.bf16ToF32 : table.f16ToF32)(from, to, count);
    const Conversion narrow = toType == ElementType::BF16 ? table.f32ToBf16 : table.f32ToF16;
    if (fromType == ElementType::F32) return narrow(from, to, count);

    // Between the two short types: widening is exact, so only the second step rounds.
    const Conversion widen = fromType == ElementType::BF16 ? table.bf16ToF32 : table.f16ToF32;
    alignas(64) std::array<std::byte, 4096> wide;
    constexpr std::size_t kStep = sizeof wide / sizeof(float);
    for (std::size_t first = 0; first < count; first += kStep) {
        const std::size_t step = std::min(kStep, count - first);
        widen(from + 2 * first, wide.data(), step);
        narrow(wide.data(), to + 2 * first, step);
    }
}

}  // namespace deepscope
