#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace deepscope {

/// Types a tensor of ours is computed or stored in.
enum class ElementType { F32, BF16, F16 };

constexpr std::size_t elementBytes(ElementType type) {
    return type == ElementType::F32 ? 4 : 2;
}

/// "f32", "bf16", "f16": as on the command line.
constexpr std::string_view elementTypeName(ElementType type) {
    return type == ElementType::F32 ? "f32" : type == ElementType::BF16 ? "bf16" : "f16";
}

using Shape = std::vector<std::int64_t>;

/// Product of the sides; 1 for a scalar. Throws ShapeError on a negative side or a product beyond 63 bits.
std::int64_t elementCount(const Shape& shape);
/// "[3,512,512]".
std::string shapeText(const Shape& shape);

/// Rounds to nearest even, as PyTorch does.
std::uint16_t toBf16(float value);
std::uint16_t toF16(float value);
float fromBf16(std::uint16_t bits);
float fromF16(std::uint16_t bits);

/// Converts count elements between types; from and to must not overlap. Unaligned `from` is fine.
void convertElements(const std::byte* from, ElementType fromType, std::byte* to, ElementType toType, std::size_t count);

}  // namespace deepscope
