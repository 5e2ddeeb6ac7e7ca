#include "encoder/probe/tap_diff.h"
#include "encoder/probe/tap_order.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace deepscope {
namespace {

using Stage = TapPlace::Stage;

// Limits are so many times the largest noise that was seen. Of float32's, which repeats well, less: CLIP's epsilon swapped
// alone stands out by no more.
constexpr double kMargin = 4;
constexpr double kF32Margin = 3;

// The largest RMS error over RMS value seen in a run's taps, for each compute type: runs of other thread counts,
// implementations and types, and of a port in PyTorch with its weights rounded to its type; mini in tiny, small, base
// and gundam, released in tiny, small and base. The figures are in tests/data/noise.
struct Noise {
    double f32;
    double bf16;
    double f16;
};

// float32 was equal to the bit in these, by one convolution kernel here and there: one rounding, and what a sum as long
// makes of it in block 0.
constexpr Noise kPixels{6e-8, 8.6e-4, 2.0e-4};
constexpr Noise kPatchEmbed{2.6e-7, 2.4e-3, 3.6e-4};
constexpr Noise kPosEmbed{2.6e-7, 3.0e-3, 4.1e-4};
// SAM's residual stream gathers noise in its first blocks and little later.
constexpr std::array<Noise, 4> kSamBlocks{
    {{2.6e-7, 6.2e-3, 7.9e-4}, {4.4e-7, 8.4e-3, 1.1e-3}, {5.3e-7, 9.9e-3, 1.3e-3}, {5.9e-7, 1.1e-2, 1.4e-3}}};
constexpr Noise kNeck{1.2e-6, 1.2e-2, 1.4e-3};
constexpr Noise kNet2{1.5e-6, 1.25e-2, 1.45e-3};
constexpr Noise kNet3{1.8e-6, 1.3e-2, 1.4e-3};
// CLIP's layers 0, 7 and 23: its stream grows, so float32's early noise fades while the short types' roundings add up.
struct LayerNoise {
    int layer;
    Noise noise;
};
constexpr std::array<LayerNoise, 3> kClipLayers{
    {{0, {1.7e-6, 1.25e-2, 1.5e-3}}, {7, {1.2e-6, 1.28e-2, 1.5e-3}}, {23, {9.8e-7, 1.5e-2, 1.85e-3}}}};
constexpr Noise kConcat{1.1e-6, 1.5e-2, 1.85e-3};
constexpr Noise kProjector{1.15e-6, 1.55e-2, 1.85e-3};
constexpr Noise kForeign{1.8e-6, 1.55e-2, 1.85e-3};  // it may stand anywhere

// The largest error over the RMS: SAM's tokens of little variety carry more than others.
struct Peak {
    double f32;
    double shortTypes;
};
constexpr Peak kSamPeak{11, 22};
constexpr Peak kPeak{7.5, 11};

double of(const Noise& noise, ElementType type) {
    return type == ElementType::F32 ? noise.f32 : type == ElementType::BF16 ? noise.bf16 : noise.f16;
}

double ofClipLayer(int layer, ElementType type) {
    const auto above =
        std::find_if(kClipLayers.begin(), kClipLayers.end(), [layer](const auto& knot) { return knot.layer >= layer; });
    if (above == kClipLayers.begin()) return of(above->noise, type);
    if (above == kClipLayers.end()) return of(kClipLayers.back().noise, type);
    const LayerNoise& below = *std::prev(above);
    const double part = static_cast<double>(layer - below.layer) / (above->layer - below.layer);
    return std::lerp(of(below.noise, type), of(above->noise, type), part);
}

double noiseAt(const TapPlace& place, ElementType type) {
    switch (place.stage) {
        case Stage::Pixels:
            return of(kPixels, type);
        case Stage::PatchEmbed:
        case Stage::ClipPatchEmbed:
            return of(kPatchEmbed, type);
        case Stage::PosEmbed:
            return of(kPosEmbed, type);
        case Stage::SamBlock:
            return of(kSamBlocks[std::min<std::size_t>(static_cast<std::size_t>(place.block), kSamBlocks.size() - 1)], type);
        case Stage::Neck:
            return of(kNeck, type);
        case Stage::Net2:
            return of(kNet2, type);
        case Stage::Net3:
        case Stage::ClipEmbeddings:
        case Stage::PreLayerNorm:
            return of(kNet3, type);
        case Stage::ClipLayer:
            return ofClipLayer(place.block, type);
        case Stage::Concat:
            return of(kConcat, type);
        case Stage::Projector:
        case Stage::Tokens:
            return of(kProjector, type);
        case Stage::Foreign:
            break;
    }
    return of(kForeign, type);
}

}  // namespace

double expectedNoise(const std::string& tap, ElementType typeA, ElementType typeB) {
    const TapPlace place = tapPlace(tap);
    const auto limit = [&place](ElementType type) {
        return (type == ElementType::F32 ? kF32Margin : kMargin) * noiseAt(place, type);
    };
    return std::max(limit(typeA), limit(typeB));
}

double expectedPeak(const std::string& tap, ElementType typeA, ElementType typeB) {
    const Stage stage = tapPlace(tap).stage;
    const Peak& peak = stage == Stage::SamBlock || stage == Stage::Foreign ? kSamPeak : kPeak;
    return typeA == ElementType::F32 && typeB == ElementType::F32 ? peak.f32 : peak.shortTypes;
}

}  // namespace deepscope
