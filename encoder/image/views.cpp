#include "encoder/image/views.h"

#include "encoder/errors.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>
#include <limits>

namespace deepscope {
namespace {

constexpr int kFewestTiles = 2;
constexpr int kMostTiles = 9;
constexpr std::uint8_t kPaddingGrey = 127;
/// Pixels that one compressed token spans: patches of 16, halved twice.
constexpr int kTokenSidePx = 64;

/// Half to even, as Python's round().
int roundHalfEven(double value) {
    return static_cast<int>(std::nearbyint(value));
}

void checkMaxTiles(int maxTiles) {
    if (maxTiles >= kFewestTiles && maxTiles <= kMostTiles) return;
    throw UsageError(
        {.what = "bad number of tiles", .where = "--max-tiles", .expected = "2 to 9", .got = std::to_string(maxTiles)});
}

/// Grids of 2 to maxTiles tiles by ascending count; narrower ones first within a count.
std::vector<TileGrid> candidateGrids(int maxTiles) {
    std::vector<TileGrid> grids;
    for (int count = kFewestTiles; count <= maxTiles; ++count) {
        for (int columns = 1; columns <= count; ++columns) {
            if (count % columns == 0) grids.push_back({columns, count / columns});
        }
    }
    return grids;
}

void paste(const RgbImage& piece, int offsetX, int offsetY, RgbImage& onto) {
    for (int y = 0; y < piece.size.heightPx; ++y) {
        std::memcpy(onto.row(y + offsetY) + offsetX * 3, piece.row(y), static_cast<std::size_t>(piece.size.widthPx) * 3);
    }
}

RgbImage cut(const RgbImage& image, int left, int top, int sidePx) {
    RgbImage out({sidePx, sidePx});
    for (int y = 0; y < sidePx; ++y) {
        std::memcpy(out.row(y), image.row(top + y) + static_cast<std::size_t>(left) * 3, static_cast<std::size_t>(sidePx) * 3);
    }
    return out;
}

RgbImage padToSquare(const RgbImage& page, const Fit& fit, int sidePx, ResizeOrder order) {
    RgbImage out({sidePx, sidePx});
    std::fill(out.pixels.begin(), out.pixels.end(), kPaddingGrey);
    paste(resizeBicubic(page, fit.size, order), fit.offsetX, fit.offsetY, out);
    return out;
}

}  // namespace

std::string ViewId::name() const {
    return isGlobal() ? "global" : "tile." + std::to_string(tile);
}

std::vector<ViewId> ViewPlan::views() const {
    std::vector<ViewId> all = {ViewId::global()};
    for (int k = 0; tiles && k < tiles->count(); ++k) all.push_back(ViewId::ofTile(k));
    return all;
}

int ViewPlan::tokenCount() const {
    const int globalSide = mode.globalSidePx / kTokenSidePx;
    const int globalTokens = globalSide * (globalSide + 1) + 1;  // a newline per row, one separator
    if (!tiles) return globalTokens;
    const int tileSide = kTileSidePx / kTokenSidePx;
    return tileSide * tiles->rows * (tileSide * tiles->columns + 1) + globalTokens;
}

std::optional<TileGrid> chooseTileGrid(ImageSize page, int maxTiles) {
    checkMaxTiles(maxTiles);
    if (page.widthPx <= kTileSidePx && page.heightPx <= kTileSidePx) return std::nullopt;
    const double aspect = static_cast<double>(page.widthPx) / page.heightPx;
    const double area = static_cast<double>(page.widthPx) * page.heightPx;
    TileGrid best;
    double bestDifference = std::numeric_limits<double>::infinity();
    for (const TileGrid grid : candidateGrids(maxTiles)) {
        const double difference = std::fabs(aspect - static_cast<double>(grid.columns) / grid.rows);
        // On an exact tie more tiles win when the page has pixels to fill over half of them.
        const bool tieWon = difference == bestDifference && area > 0.5 * kTileSidePx * kTileSidePx * grid.count();
        if (difference < bestDifference || tieWon) {
            best = grid;
            bestDifference = difference;
        }
    }
    return best;
}

Fit fitInside(ImageSize page, int sidePx) {
    Fit fit{{sidePx, sidePx}, 0, 0};
    if (page.widthPx > page.heightPx) {
        fit.size.heightPx = std::max(1, roundHalfEven(static_cast<double>(page.heightPx) / page.widthPx * sidePx));
    } else if (page.heightPx > page.widthPx) {
        fit.size.widthPx = std::max(1, roundHalfEven(static_cast<double>(page.widthPx) / page.heightPx * sidePx));
    }
    fit.offsetX = roundHalfEven((sidePx - fit.size.widthPx) / 2.0);
    fit.offsetY = roundHalfEven((sidePx - fit.size.heightPx) / 2.0);
    return fit;
}

ViewPlan planViews(ImageSize page, Mode mode, int maxTiles) {
    checkMaxTiles(maxTiles);
    if (page.widthPx < 1 || page.heightPx < 1) {
        throw UsageError({.what = "page has no pixels",
                          .where = "view plan",
                          .expected = "sides of at least 1 pixel",
                          .got = std::to_string(page.widthPx) + "x" + std::to_string(page.heightPx)});
    }
    ViewPlan plan;
    plan.page = page;
    plan.mode = mode;
    plan.globalFit = mode.stretches() ? Fit{{mode.globalSidePx, mode.globalSidePx}, 0, 0} : fitInside(page, mode.globalSidePx);
    if (mode.tiles()) plan.tiles = chooseTileGrid(page, maxTiles);
    return plan;
}

Views prepareViews(const RgbImage& page, const ViewPlan& plan, ResizeOrder order, std::stop_token stop) {
    if (page.size != plan.page) {
        throw ShapeError({.what = "page does not fit its view plan",
                          .where = "preprocessing",
                          .expected = std::to_string(plan.page.widthPx) + "x" + std::to_string(plan.page.heightPx),
                          .got = std::to_string(page.size.widthPx) + "x" + std::to_string(page.size.heightPx)});
    }
    const auto throwIfStopped = [&stop] {
        if (stop.stop_requested()) throw Cancelled("preprocessing");
    };
    const auto start = std::chrono::steady_clock::now();
    Views views;
    views.plan = plan;
    throwIfStopped();
    const int sidePx = plan.mode.globalSidePx;
    views.global =
        plan.mode.stretches() ? resizeBicubic(page, {sidePx, sidePx}, order) : padToSquare(page, plan.globalFit, sidePx, order);
    throwIfStopped();
    if (plan.tiles) {
        const TileGrid grid = *plan.tiles;
        const RgbImage mosaic = resizeBicubic(page, {grid.columns * kTileSidePx, grid.rows * kTileSidePx}, order);
        throwIfStopped();
        for (int k = 0; k < grid.count(); ++k) {
            views.tiles.push_back(cut(mosaic, k % grid.columns * kTileSidePx, k / grid.columns * kTileSidePx, kTileSidePx));
        }
    }
    views.preprocessMs = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return views;
}

}  // namespace deepscope
