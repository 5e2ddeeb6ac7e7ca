#include "encoder/model/token_layout.h"

#include <ATen/ops/cat.h>

#include <cmath>

namespace deepscope {
namespace {

std::int64_t sideOf(std::int64_t tokens) {
    return static_cast<std::int64_t>(std::lround(std::sqrt(static_cast<double>(tokens))));
}

// [rows,columns,W] -> [rows·(columns+1),W]
at::Tensor withNewlines(const at::Tensor& rows, const at::Tensor& newline) {
    const std::int64_t width = rows.size(2);
    return at::cat({rows, newline.expand({rows.size(0), 1, width})}, 1).reshape({-1, width});
}

// Tiles side by side: [K,c²,W] -> [rows·c, columns·c, W]
at::Tensor mosaic(const at::Tensor& tiles, const TileGrid& grid) {
    const std::int64_t side = sideOf(tiles.size(1)), width = tiles.size(2);
    return tiles.view({grid.rows, grid.columns, side, side, width})
        .permute({0, 2, 1, 3, 4})
        .reshape({grid.rows * side, grid.columns * side, width});
}

}  // namespace

at::Tensor tokenLayout(const at::Tensor& global, const at::Tensor& tiles, const TileGrid& grid,
                       const EncoderTensors<at::Tensor>& weights) {
    const std::int64_t side = sideOf(global.size(0)), width = global.size(1);
    std::vector<at::Tensor> parts;
    if (tiles.defined()) parts.push_back(withNewlines(mosaic(tiles, grid), weights.imageNewline));
    parts.push_back(withNewlines(global.view({side, side, width}), weights.imageNewline));
    parts.push_back(weights.viewSeparator.unsqueeze(0));
    return at::cat(parts);
}

}  // namespace deepscope
