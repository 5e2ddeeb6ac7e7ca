#pragma once

#include "encoder/probe/variation.h"

#include <cstdint>
#include <vector>

namespace deepscope {

/// The features that a layout puts in order, as rows of one table: the global view's n = side², then each tile's, then
/// image_newline, then view_seperator.
struct FeatureTable {
    std::int64_t globalSide = 0;
    std::int64_t tileSide = 0;
    TileGrid tiles;  ///< {1,1}: none
    bool tiled = false;

    std::int64_t globalRows() const { return globalSide * globalSide; }
    std::int64_t tileRows() const { return tileSide * tileSide; }
    std::int64_t firstOfTile(int tile) const { return globalRows() + tile * tileRows(); }
    std::int64_t newline() const { return globalRows() + (tiled ? tiles.count() * tileRows() : 0); }
    std::int64_t separator() const { return newline() + 1; }
    std::int64_t rows() const { return newline() + 2; }
};

/// The table's row that each laid-out token is, as the encoder lays tokens out or a port may.
std::vector<std::int64_t> tokenOrder(const FeatureTable& table, const LayoutVariation& variation = {});

}  // namespace deepscope
