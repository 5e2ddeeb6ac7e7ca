#include "encoder/model/position_tables.h"

#include "encoder/trace/memory_account.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/_upsample_bicubic2d_aa.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/upsample_linear1d.h>

#include <cmath>

namespace deepscope {
namespace {

// [1,h,w,D] -> [1,side,side,D], bicubic with antialias.
at::Tensor resizeGrid(const at::Tensor& grid, std::int64_t side) {
    if (grid.size(1) == side && grid.size(2) == side) return grid;
    const at::Tensor planes = grid.permute({0, 3, 1, 2}).to(at::kFloat);  // [1,D,h,w]
    const at::Tensor resized = at::_upsample_bicubic2d_aa(planes, {side, side}, /*align_corners=*/false);
    return resized.to(grid.scalar_type()).permute({0, 2, 3, 1}).contiguous();
}

// [rows,64] -> [2·extent−1,64], linear.
at::Tensor resizeRelative(const at::Tensor& table, std::int64_t extent) {
    const std::int64_t rows = 2 * extent - 1;
    if (table.size(0) == rows) return table;
    const at::Tensor lines = table.to(at::kFloat).t().unsqueeze(0);  // [1,64,rows]
    return at::upsample_linear1d(lines, {rows}, /*align_corners=*/false).squeeze(0).t().to(table.scalar_type());
}

// R[q,k] = table[q − k + extent − 1]: [extent,extent,64].
at::Tensor gatherRelative(const at::Tensor& table, std::int64_t extent) {
    const at::Tensor place = at::arange(extent, table.options().dtype(at::kLong));
    const at::Tensor distance = place.unsqueeze(1) - place.unsqueeze(0) + (extent - 1);
    return resizeRelative(table, extent).index({distance}).contiguous();
}

}  // namespace

at::Tensor PositionTables::clipRows(int side) const {
    const at::Tensor& table = m_weights.clipPosition;  // [1 + G², 1024]
    const auto grid = static_cast<std::int64_t>(std::lround(std::sqrt(static_cast<double>(table.size(0) - 1))));
    const at::Tensor patches = table.slice(0, 1).view({1, grid, grid, table.size(1)});
    const at::Tensor resized = resizeGrid(patches, side).reshape({static_cast<std::int64_t>(side) * side, table.size(1)});
    return at::cat({table.slice(0, 0, 1), resized}).unsqueeze(0);
}

GridPositions PositionTables::compute(int gridSide) const {
    GridPositions positions;
    positions.sam = resizeGrid(m_weights.samPosition, gridSide);
    positions.clip = clipRows(gridSide / 4);
    for (const auto& block : m_weights.samBlocks) {
        const std::int64_t stored = (block.relPosH.size(0) + 1) / 2;
        const bool isGlobal = stored == m_weights.samPosition.size(1);
        const std::int64_t extent = isGlobal ? gridSide : stored;
        positions.relative.push_back({gatherRelative(block.relPosH, extent), gatherRelative(block.relPosW, extent)});
    }
    return positions;
}

const GridPositions& PositionTables::forGrid(int gridSide) const {
    const std::lock_guard lock(m_mutex);
    auto& positions = m_grids[gridSide];
    if (!positions) {
        const MemoryAccount::Scope uncounted(nullptr);  // kept for later runs, like weights
        positions = std::make_unique<const GridPositions>(compute(gridSide));
    }
    return *positions;
}

}  // namespace deepscope
