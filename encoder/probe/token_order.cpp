#include "encoder/probe/token_order.h"

#include <numeric>

namespace deepscope {
namespace {

using Rows = std::vector<std::int64_t>;

// Rows of the table as a grid, row-major.
struct Grid {
    std::int64_t height = 0;
    std::int64_t width = 0;
    Rows rows;
};

Grid gridFrom(std::int64_t first, std::int64_t height, std::int64_t width) {
    Grid grid{height, width, Rows(static_cast<std::size_t>(height * width))};
    std::iota(grid.rows.begin(), grid.rows.end(), first);
    return grid;
}

Grid transposed(const Grid& grid) {
    Grid turned{grid.width, grid.height, {}};
    for (std::int64_t x = 0; x < grid.width; ++x) {
        for (std::int64_t y = 0; y < grid.height; ++y)
            turned.rows.push_back(grid.rows[static_cast<std::size_t>(y * grid.width + x)]);
    }
    return turned;
}

Grid mosaic(const FeatureTable& table, const LayoutVariation& variation) {
    const std::int64_t side = table.tileSide;
    Grid grid{table.tiles.rows * side, table.tiles.columns * side, {}};
    grid.rows.resize(static_cast<std::size_t>(grid.height * grid.width));
    for (int k = 0; k < table.tiles.count(); ++k) {
        const int place = tileAt(k, table.tiles, variation.tiles);
        const std::int64_t first = table.firstOfTile(tileAt(k, table.tiles, variation.countedTiles));
        const std::int64_t top = place / table.tiles.columns * side, left = place % table.tiles.columns * side;
        for (std::int64_t i = 0; i < table.tileRows(); ++i) {
            grid.rows[static_cast<std::size_t>((top + i / side) * grid.width + left + i % side)] = first + i;
        }
    }
    return grid;
}

void append(Rows& out, const Grid& grid, LayoutVariation::Newlines newlines, std::int64_t newline) {
    for (std::int64_t y = 0; y < grid.height; ++y) {
        if (newlines == LayoutVariation::Newlines::BeforeRows) out.push_back(newline);
        const auto row = grid.rows.begin() + y * grid.width;
        out.insert(out.end(), row, row + grid.width);
        if (newlines == LayoutVariation::Newlines::BehindRows) out.push_back(newline);
    }
}

Rows tileTokens(const FeatureTable& table, const LayoutVariation& variation) {
    using Order = LayoutVariation::Order;
    Rows out;
    if (variation.order == Order::TileByTile) {
        for (int k = 0; k < table.tiles.count(); ++k) {
            append(out, gridFrom(table.firstOfTile(k), table.tileSide, table.tileSide), variation.newlines, table.newline());
        }
        return out;
    }
    const Grid whole = variation.order == Order::TilesFlattened
                           ? gridFrom(table.globalRows(), table.tiles.rows * table.tileSide, table.tiles.columns * table.tileSide)
                           : mosaic(table, variation);
    append(out, variation.order == Order::Transposed ? transposed(whole) : whole, variation.newlines, table.newline());
    return out;
}

}  // namespace

std::vector<std::int64_t> tokenOrder(const FeatureTable& table, const LayoutVariation& variation) {
    using Order = LayoutVariation::Order;
    using Separator = LayoutVariation::Separator;
    const Rows tiles = table.tiled ? tileTokens(table, variation) : Rows();
    const Grid grid = gridFrom(0, table.globalSide, table.globalSide);
    Rows global;
    append(global, variation.order == Order::Transposed ? transposed(grid) : grid, variation.newlines, table.newline());

    const bool globalFirst = variation.order == Order::GlobalFirst;
    const Rows& first = globalFirst ? global : tiles;
    const Rows& second = globalFirst ? tiles : global;
    Rows out;
    const auto separate = [&](Separator where) {
        if (variation.separator == where) out.push_back(table.separator());
    };
    separate(Separator::First);
    out.insert(out.end(), first.begin(), first.end());
    separate(Separator::Between);
    out.insert(out.end(), second.begin(), second.end());
    separate(Separator::Last);
    return out;
}

}  // namespace deepscope
