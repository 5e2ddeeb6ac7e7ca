#include "encoder/weights/architecture_inference.h"

#include "encoder/errors.h"
#include "encoder/weights/weight_map.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

namespace deepscope {
namespace {

constexpr std::int64_t kWidest = 1 << 16;
constexpr std::uint64_t kDeepest = 1000;
constexpr std::int64_t kLargestGrid = 1024;

/// The n of "PREFIXn.…"; none when no number stands there.
std::optional<std::uint64_t> blockIndex(std::string_view name, std::string_view prefix) {
    if (!name.starts_with(prefix)) return std::nullopt;
    const char* const begin = name.data() + prefix.size();
    const char* const end = name.data() + name.size();
    std::uint64_t index = 0;
    const auto [stop, problem] = std::from_chars(begin, end, index);
    if (stop == begin || stop == end || *stop != '.') return std::nullopt;
    // A number beyond 64 bits is still a block's, and leaves a gap like any other that is too high.
    return problem == std::errc() ? index : ~std::uint64_t{0};
}

int countBlocks(const Checkpoint& checkpoint, std::string_view prefix) {
    std::set<std::uint64_t> indices;
    for (const auto& [name, location] : checkpoint.tensors()) {
        if (const auto index = blockIndex(name, prefix)) indices.insert(*index);
    }
    const std::string where = checkpoint.path().string() + ": " + std::string(prefix) + "*";
    if (indices.empty()) throw CheckpointError({"not a DeepEncoder checkpoint", where, "blocks numbered from 0", "none"});
    std::uint64_t next = 0;
    for (const std::uint64_t index : indices) {
        if (index != next) {
            throw CheckpointError({"gap in block numbering", where, "a block " + std::to_string(next),
                                   "block " + std::to_string(index) + " instead"});
        }
        ++next;
    }
    if (next > kDeepest) {
        throw CheckpointError({"too many blocks", where, "at most " + std::to_string(kDeepest), std::to_string(next)});
    }
    return static_cast<int>(next);
}

/// Which size do the tensors agree on? Each side that must be that size is a vote.
class Votes {
public:
    explicit Votes(const Checkpoint& checkpoint) : m_checkpoint(checkpoint) {}

    /// Side `axis` of a tensor of `rank` sides counts, if the tensor is there.
    Votes& side(const TensorSpec& spec, std::size_t rank, std::size_t axis) {
        const auto found = m_checkpoint.tensors().find(spec.name);
        if (found == m_checkpoint.tensors().end() || found->second.entry.shape.size() != rank) return *this;
        return value(found->second.entry.shape[axis]);
    }
    Votes& norm(const Affine<TensorSpec>& norm) { return side(norm.weight, 1, 0).side(norm.bias, 1, 0); }
    Votes& value(std::int64_t size) {
        if (size < 1 || size > kWidest) return *this;
        const auto same =
            std::find_if(m_counts.begin(), m_counts.end(), [size](const auto& entry) { return entry.first == size; });
        if (same == m_counts.end()) {
            m_counts.emplace_back(size, 1);
        } else {
            ++same->second;
        }
        return *this;
    }
    /// The size most often seen, the first among equals; none without a vote.
    std::optional<int> winner() const {
        const auto best =
            std::max_element(m_counts.begin(), m_counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        if (best == m_counts.end()) return std::nullopt;
        return static_cast<int>(best->first);
    }

private:
    const Checkpoint& m_checkpoint;
    std::vector<std::pair<std::int64_t, int>> m_counts;
};

int headedWidth(const Checkpoint& checkpoint, const Votes& votes, const std::string& part) {
    const std::optional<int> width = votes.winner();
    if (!width || *width % kHeadWidth != 0) {
        throw CheckpointError({"cannot tell the width of " + part, checkpoint.path().string(),
                               "a multiple of " + std::to_string(kHeadWidth),
                               width ? std::to_string(*width) : "no tensor that says it"});
    }
    return *width;
}

int samWidth(const Checkpoint& checkpoint, const WeightMap& names) {
    Votes votes(checkpoint);
    votes.side(names.samPosition, 4, 3).side(names.samPatch.bias, 1, 0).side(names.samPatch.weight, 4, 0);
    for (const auto& block : names.samBlocks) votes.norm(block.norm1).norm(block.norm2).side(block.qkv.weight, 2, 1);
    return headedWidth(checkpoint, votes.side(names.neckConv1, 4, 1), "SAM");
}

int clipWidth(const Checkpoint& checkpoint, const WeightMap& names) {
    Votes votes(checkpoint);
    votes.side(names.clipClass, 1, 0).norm(names.clipPreNorm).side(names.net3, 4, 0);
    for (const auto& layer : names.clipLayers) votes.norm(layer.norm1).norm(layer.norm2).side(layer.qkv.weight, 2, 1);
    return headedWidth(checkpoint, votes, "CLIP");
}

/// Window sides per block, 0 for global ones. extent = (length+1)/2 of a relative position table.
std::vector<int> samWindows(const Checkpoint& checkpoint, const WeightMap& names, int grid) {
    // Nothing attends beyond the grid that positions exist for.
    const auto extentOf = [&checkpoint, grid](const TensorSpec& spec) -> std::optional<int> {
        const auto found = checkpoint.tensors().find(spec.name);
        if (found == checkpoint.tensors().end() || found->second.entry.shape.size() != 2) return std::nullopt;
        const std::int64_t length = found->second.entry.shape[0];
        if (length < 1 || length % 2 == 0 || length > 2 * grid - 1) return std::nullopt;
        return static_cast<int>((length + 1) / 2);
    };
    std::map<int, int> seen;
    for (const auto& block : names.samBlocks) {
        for (const TensorSpec* table : {&block.relPosH, &block.relPosW}) {
            if (const auto extent = extentOf(*table)) ++seen[*extent];
        }
    }
    std::vector<int> windows;
    for (const auto& block : names.samBlocks) {
        const auto high = extentOf(block.relPosH);
        const auto wide = extentOf(block.relPosW);
        // Where the two disagree, the odd one out is the one that no other block has.
        const auto extent = high && wide ? (seen[*wide] > seen[*high] ? wide : high) : high ? high : wide;
        windows.push_back(!extent ? 14 : *extent == grid ? 0 : *extent);
    }
    return windows;
}

int clipGrid(const Checkpoint& checkpoint, const WeightMap& names, int otherwise) {
    const auto rows = Votes(checkpoint).side(names.clipPosition, 2, 0).winner();
    if (!rows || *rows < 2) return otherwise;
    const int side = static_cast<int>(std::lround(std::sqrt(*rows - 1)));
    return side * side == *rows - 1 ? side : otherwise;
}

}  // namespace

Architecture inferArchitecture(const Checkpoint& checkpoint) {
    // Names do not depend on widths: a map of the right depths already has them all.
    Architecture found = presetArchitecture(Preset::Released);
    found.samWindow.assign(static_cast<std::size_t>(countBlocks(checkpoint, kSamBlockPrefix)), 14);
    found.clipDepth = countBlocks(checkpoint, kClipLayerPrefix);
    const WeightMap names = weightMap(found);

    found.samWidth = samWidth(checkpoint, names);
    found.clipWidth = clipWidth(checkpoint, names);
    Votes samMlp(checkpoint);
    for (const auto& b : names.samBlocks) samMlp.side(b.lin1.bias, 1, 0).side(b.lin1.weight, 2, 0).side(b.lin2.weight, 2, 1);
    found.samMlpWidth = samMlp.winner().value_or(4 * found.samWidth);
    Votes clipMlp(checkpoint);
    for (const auto& l : names.clipLayers) clipMlp.side(l.fc1.bias, 1, 0).side(l.fc1.weight, 2, 0).side(l.fc2.weight, 2, 1);
    found.clipMlpWidth = clipMlp.winner().value_or(4 * found.clipWidth);

    Votes neck(checkpoint);
    neck.side(names.neckConv1, 4, 0).norm(names.neckNorm1).side(names.neckConv2, 4, 0).side(names.net2, 4, 1);
    found.neckWidth = neck.winner().value_or(found.neckWidth);
    found.neckHasSecondNorm = checkpoint.tensors().contains(names.neckNorm2.front().weight.name) ||
                              checkpoint.tensors().contains(names.neckNorm2.front().bias.name);
    found.net2Width = Votes(checkpoint).side(names.net2, 4, 0).side(names.net3, 4, 1).winner().value_or(found.net2Width);

    const auto grid = Votes(checkpoint).side(names.samPosition, 4, 1).side(names.samPosition, 4, 2).winner();
    if (grid && *grid <= kLargestGrid) found.samPositionGrid = *grid;
    found.samWindow = samWindows(checkpoint, names, found.samPositionGrid);
    found.clipPositionGrid = clipGrid(checkpoint, names, found.clipPositionGrid);
    const auto patch = Votes(checkpoint).side(names.clipPatch, 4, 2).side(names.clipPatch, 4, 3).winner();
    if (patch && *patch <= kLargestGrid) found.clipPatchSidePx = *patch;

    Votes fused(checkpoint);
    fused.side(names.projector.bias, 1, 0).side(names.projector.weight, 2, 0);
    fused.side(names.imageNewline, 1, 0).side(names.viewSeparator, 1, 0);
    found.fusedWidth = fused.winner().value_or(found.fusedWidth);
    return found;
}

}  // namespace deepscope
