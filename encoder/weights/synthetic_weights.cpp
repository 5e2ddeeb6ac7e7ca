#include "encoder/weights/synthetic_weights.h"

#include <cmath>
#include <string_view>

namespace deepscope {
namespace {

constexpr std::uint64_t kGamma = 0x9E3779B97F4A7C15;

std::uint64_t fnv1a64(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    return hash;
}

struct Range {
    float offset;
    float scale;
};

bool containsAny(std::string_view text, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
        if (text.find(word) != std::string_view::npos) return true;
    }
    return false;
}

/// Where a tensor's values lie. Scales are computed in double, then rounded to float.
Range valueRange(std::string_view name, const Shape& shape) {
    const std::string_view leaf = name.substr(name.rfind('.') + 1);
    if (leaf == "rel_pos_h" || leaf == "rel_pos_w") return {0, 0.2F};
    if (leaf == "pos_embed" || leaf == "class_embedding" || containsAny(name, {"position_embedding"})) return {0, 0.5F};
    if (leaf == "image_newline" || leaf == "view_seperator") {
        return {0, static_cast<float>(std::sqrt(3.0 / static_cast<double>(shape.at(0))))};
    }
    if (leaf == "bias") return {0, 0.05F};
    if (shape.size() == 1) return {1, 0.1F};  // LayerNorm gain
    double fanIn = 1;
    for (std::size_t i = 1; i < shape.size(); ++i) fanIn *= static_cast<double>(shape[i]);
    double gain = 1;
    if (containsAny(name, {".qkv.", ".qkv_proj."})) {
        gain = 1.5;  // enough contrast for attention to have structure
    } else if (containsAny(name, {".attn.proj.", ".lin2.", ".out_proj.", ".fc2."})) {
        gain = 0.5;  // keeps the residual stream bounded
    }
    return {0, static_cast<float>(gain * std::sqrt(3.0 / fanIn))};
}

/// The output mix of splitmix64 on key + counter·gamma; its top 24 bits make a value in [-1, 1), exact in float.
[[gnu::always_inline]] inline void fillLoop(std::uint64_t state, Range range, std::int64_t count, float* out) {
    for (std::int64_t i = 0; i < count; ++i) {
        std::uint64_t z = state + static_cast<std::uint64_t>(i) * kGamma;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z = z ^ (z >> 31);
        const float r = static_cast<float>(static_cast<std::int32_t>(z >> 40)) * 0x1p-23F - 1.0F;
        out[i] = range.offset + range.scale * r;  // two roundings: built with -ffp-contract=off
    }
}

using Fill = void (*)(std::uint64_t state, Range range, std::int64_t count, float* out);

void fillPlain(std::uint64_t state, Range range, std::int64_t count, float* out) {
    fillLoop(state, range, count, out);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void fillAvx2(std::uint64_t state, Range range, std::int64_t count, float* out) {
    fillLoop(state, range, count, out);
}
// 64-bit products in vectors.
[[gnu::target("avx512f,avx512dq,avx512vl,prefer-vector-width=512")]] void fillAvx512(std::uint64_t state, Range range,
                                                                                     std::int64_t count, float* out) {
    fillLoop(state, range, count, out);
}
#endif

Fill fastestFill() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) return fillAvx512;
    if (__builtin_cpu_supports("avx2")) return fillAvx2;
#endif
    return fillPlain;
}

}  // namespace

void fillSyntheticWeights(const std::string& name, const Shape& shape, std::uint64_t seed, std::int64_t first, std::int64_t count,
                          float* out) {
    static const Fill fill = fastestFill();
    if (count <= 0) return;
    const std::uint64_t key = fnv1a64(name) ^ (seed * kGamma);
    fill(key + (static_cast<std::uint64_t>(first) + 1) * kGamma, valueRange(name, shape), count, out);
}

}  // namespace deepscope
