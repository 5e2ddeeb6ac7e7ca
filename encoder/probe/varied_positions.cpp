#include "encoder/probe/varied_positions.h"

#include <ATen/ops/_upsample_bicubic2d_aa.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/upsample_bicubic2d.h>
#include <ATen/ops/upsample_bilinear2d.h>
#include <ATen/ops/upsample_linear1d.h>
#include <ATen/ops/zeros_like.h>

#include <cmath>

namespace deepscope {
namespace {

at::Tensor resizePlanes(const at::Tensor& planes, std::int64_t side, GridResize how) {
    switch (how) {
        case GridResize::Bicubic:
            return at::upsample_bicubic2d(planes, {side, side}, /*align_corners=*/false);
        case GridResize::Bilinear:
            return at::upsample_bilinear2d(planes, {side, side}, /*align_corners=*/false);
        case GridResize::Antialiased:
            break;
    }
    return at::_upsample_bicubic2d_aa(planes, {side, side}, /*align_corners=*/false);
}

// [1,h,w,D] -> [1,side,side,D]
at::Tensor resizeGrid(const at::Tensor& grid, std::int64_t side, GridResize how) {
    if (grid.size(1) == side && grid.size(2) == side) return grid;
    return resizePlanes(grid.permute({0, 3, 1, 2}).contiguous(), side, how).permute({0, 2, 3, 1}).contiguous();
}

at::Tensor corner(const at::Tensor& grid, std::int64_t side) {
    return grid.slice(1, 0, side).slice(2, 0, side);
}

}  // namespace

std::int64_t gridSideOfTable(const at::Tensor& table) {
    return static_cast<std::int64_t>(std::lround(std::sqrt(static_cast<double>(table.size(0) - 1))));
}

at::Tensor variedSamPositions(const at::Tensor& table, std::int64_t gridSide, const SamPositionVariation& variation) {
    switch (variation.layout) {
        case SamPositionVariation::Layout::Corner:
            return corner(table, gridSide);
        case SamPositionVariation::Layout::Transposed:
            return resizeGrid(table.transpose(1, 2), gridSide, variation.resize);
        case SamPositionVariation::Layout::AsStored:
            break;
    }
    return resizeGrid(table, gridSide, variation.resize);
}

at::Tensor variedClipPositions(const at::Tensor& table, std::int64_t side, const ClipEmbeddingVariation& variation) {
    using Layout = ClipEmbeddingVariation::Layout;
    const std::int64_t tokens = side * side, width = table.size(1), stored = gridSideOfTable(table);
    if (variation.layout == Layout::FirstRows) return table.slice(0, 0, tokens + 1).unsqueeze(0);
    if (variation.layout == Layout::AsOneLine) {
        const at::Tensor line = table.t().unsqueeze(0).contiguous();  // [1,W,1+G²]
        return at::upsample_linear1d(line, {tokens + 1}, /*align_corners=*/false).transpose(1, 2).contiguous();
    }
    const bool last = variation.layout == Layout::ClassLast;
    const at::Tensor classRow = last ? table.slice(0, -1) : table.slice(0, 0, 1);
    at::Tensor grid = (last ? table.slice(0, 0, -1) : table.slice(0, 1)).reshape({1, stored, stored, width});
    if (variation.layout == Layout::Transposed) grid = grid.transpose(1, 2);
    const at::Tensor rows = (variation.layout == Layout::Corner ? corner(grid, side) : resizeGrid(grid, side, variation.resize))
                                .reshape({tokens, width});
    if (variation.layout == Layout::ClassAppended) return at::cat({rows, classRow}).unsqueeze(0);
    if (variation.layout == Layout::NoClass) return at::cat({at::zeros_like(classRow), rows}).unsqueeze(0);
    return at::cat({classRow, rows}).unsqueeze(0);
}

}  // namespace deepscope
