#include "encoder/probe/tap_diff.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace deepscope {
namespace {

// Fewer non-zero values, or fewer different ones, say nothing: zeros and ones are of every type.
constexpr std::int64_t kFewestValues = 64;
constexpr std::size_t kFewestDifferent = 16;

struct Shown {
    bool bf16 = true;
    bool f16 = true;
    std::int64_t nonZero = 0;
    std::array<std::uint32_t, kFewestDifferent> different{};
    std::size_t differentCount = 0;

    void see(float value) {
        if (value == 0 || !std::isfinite(value)) return;
        ++nonZero;
        std::uint32_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        bf16 = bf16 && (bits & 0xFFFF) == 0;
        f16 = f16 && fromF16(toF16(value)) == value;
        if (differentCount == kFewestDifferent) return;
        const auto end = different.begin() + static_cast<std::ptrdiff_t>(differentCount);
        if (std::find(different.begin(), end, bits) == end) different[differentCount++] = bits;
    }
    bool enough() const { return nonZero >= kFewestValues && differentCount == kFewestDifferent; }
};

}  // namespace

ElementType shownType(const TensorBuffer& tensor) {
    if (tensor.type() != ElementType::F32) return tensor.type();
    const auto* const values = reinterpret_cast<const float*>(tensor.data());
    Shown shown;
    for (std::int64_t i = 0; i < tensor.count() && (shown.bf16 || shown.f16); ++i) shown.see(values[i]);
    if (!shown.enough()) return ElementType::F32;
    return shown.bf16 ? ElementType::BF16 : shown.f16 ? ElementType::F16 : ElementType::F32;
}

}  // namespace deepscope
