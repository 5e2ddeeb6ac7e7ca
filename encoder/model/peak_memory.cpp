#include "encoder/model/peak_memory.h"

#include "encoder/weights/weight_map.h"

#include <algorithm>
#include <set>

namespace deepscope {
namespace {

using Bytes = std::int64_t;

// The bias of one attention step, and the tiles that go together: as sam_attention.cpp and deep_encoder.cpp choose them. The
// test of this file compares with runs, so that a change there is noticed here.
constexpr Bytes kCpuBiasBytes = 16 << 20;
constexpr Bytes kCudaBiasBytes = 256 << 20;
constexpr Bytes kCpuTileBytes = 256LL << 20;
constexpr Bytes kCudaTileBytes = 8LL << 30;

/// Sequences, heads and rows of queries that one step of the attention takes on.
struct Step {
    std::int64_t sequences = 1;
    std::int64_t heads = 1;
    std::int64_t rows = 1;
    std::int64_t count() const { return sequences * heads * rows; }
};

Step attentionStep(Bytes budget, Bytes element, std::int64_t sequences, std::int64_t heads, std::int64_t extent) {
    const Bytes row = extent * extent * extent * element;
    const auto fit = [&](Bytes unit, std::int64_t most) { return std::clamp<std::int64_t>(budget / unit, 1, most); };
    if (row * extent > budget) return {1, 1, fit(row, extent)};
    if (row * extent * heads > budget) return {1, fit(row * extent, heads), extent};
    return {fit(row * extent * heads, sequences), heads, extent};
}

/// What LibTorch's attention kernel for a CPU holds: scores of one block a thread in float, their halves in a short type,
/// and a logarithm of sums for each query.
Bytes attentionWorkspace(const Step& step, std::int64_t extent, const MachineChoice& machine) {
    constexpr std::int64_t kKeysPerBlock = 512;
    const std::int64_t queries = step.rows * extent;
    const std::int64_t queriesPerBlock = queries >= 768 ? 256 : queries >= 192 ? 64 : 32;
    const std::int64_t floats =
        machine.threads * queriesPerBlock * (kKeysPerBlock + 2 + kHeadWidth) + step.sequences * step.heads * queries;
    const Bytes halves = machine.type == ElementType::F32 ? 0 : 2 * machine.threads * queriesPerBlock * kKeysPerBlock;
    return 4 * floats + halves;
}

/// Of a batch of square views of `grid` patches a side, from the residual stream on.
Bytes attentionBytes(std::int64_t batch, std::int64_t grid, int window, const Architecture& a, const MachineChoice& machine) {
    const auto element = static_cast<Bytes>(elementBytes(machine.type));
    const std::int64_t extent = window > 0 ? window : grid;
    const std::int64_t across = (grid + extent - 1) / extent;
    const std::int64_t sequences = batch * across * across;
    const Bytes stream = batch * grid * grid * a.samWidth * element;          // [B,g,g,D]
    const Bytes padded = sequences * extent * extent * a.samWidth * element;  // [s,E,E,D]
    const Step step = attentionStep(machine.onCpu ? kCpuBiasBytes : kCudaBiasBytes, element, sequences, a.samHeads(), extent);
    const Bytes bias = step.count() * extent * extent * extent * element;
    const Bytes queries = step.count() * extent * kHeadWidth * element;
    const Bytes biasParts = 2 * queries + 2 * step.count() * extent * extent * element;
    const Bytes attended = queries + (machine.onCpu ? attentionWorkspace(step, extent, machine) : 0);
    // x, its norm, the windows cut from it; q, k, v; the bias; the result; and what one moment of a step adds.
    return 2 * stream + (window > 0 ? padded : 0) + 3 * padded + bias + padded + std::max({biasParts, attended, padded});
}

Bytes samBytes(std::int64_t batch, int sidePx, const Architecture& a, const MachineChoice& machine) {
    const std::int64_t grid = sidePx / kPatchSidePx;
    const std::int64_t tokens = batch * grid * grid;
    const auto element = static_cast<Bytes>(elementBytes(machine.type));
    Bytes most = tokens * (3LL * a.samWidth + a.samMlpWidth) * element;  // x, its norm, the hidden activations, the result
    for (const int window : std::set<int>(a.samWindow.begin(), a.samWindow.end())) {
        most = std::max(most, attentionBytes(batch, grid, window, a, machine));
    }
    // Pixels in a short type are a second tensor beside the float ones.
    const bool isShort = machine.type != ElementType::F32;
    return most + (isShort ? batch * 3 * sidePx * sidePx * element : 0);
}

std::int64_t tilesTogether(const Architecture& a, const MachineChoice& machine) {
    constexpr std::int64_t kTokens = (kTileSidePx / kPatchSidePx) * (kTileSidePx / kPatchSidePx);
    const Bytes perTile = kTokens * (a.samMlpWidth + 6LL * a.samWidth) * static_cast<Bytes>(elementBytes(machine.type));
    return std::max<std::int64_t>(1, (machine.onCpu ? kCpuTileBytes : kCudaTileBytes) / perTile);
}

}  // namespace

std::int64_t predictedPeakBytes(const ViewPlan& plan, const Architecture& architecture, const MachineChoice& machine) {
    const auto squared = [](std::int64_t side) { return side * side; };
    const std::int64_t tiles = plan.tiles ? plan.tiles->count() : 0;
    const Bytes pixels = 3 * 4 * (squared(plan.mode.globalSidePx) + tiles * squared(kTileSidePx));  // of all views, in float
    Bytes most = samBytes(1, plan.mode.globalSidePx, architecture, machine);
    if (tiles > 0) {
        const Bytes fused = squared(plan.mode.globalSidePx / 64) * architecture.fusedWidth *
                            static_cast<Bytes>(elementBytes(machine.type));  // of the global view, which goes first
        const std::int64_t batch = std::min(tiles, tilesTogether(architecture, machine));
        most = std::max(most, fused + samBytes(batch, kTileSidePx, architecture, machine));
    }
    return pixels + most;
}

std::int64_t predictedWeightBytes(const Architecture& architecture, ElementType type) {
    std::int64_t count = 0;
    for (const TensorSpec& tensor : encoderTensorList(architecture)) count += elementCount(tensor.shape);
    return count * static_cast<std::int64_t>(elementBytes(type));
}

}  // namespace deepscope
