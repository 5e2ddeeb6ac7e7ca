#include "widgets/views/canvas_overlay.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deepscope {

namespace {

constexpr float kNoValue = std::numeric_limits<float>::quiet_NaN();
constexpr double kLayoutCellPx = 48;
constexpr int kTokenSidePx = 64;  // of the view, that one laid-out token covers

}  // namespace

QRectF toQRectF(const PixelRect& rect) {
    return {rect.x, rect.y, rect.width, rect.height};
}

QRectF CanvasOverlay::cellRect(int row, int column) const {
    const QSizeF cell = kind == Kind::Layout ? QSizeF(kLayoutCellPx, kLayoutCellPx) : cellSize();
    return {viewExtent.left() + column * cell.width(), viewExtent.top() + row * cell.height(), cell.width(), cell.height()};
}

QRectF CanvasOverlay::valuesRect() const {
    if (kind == Kind::Pixels || kind == Kind::Layout || rows == 0 || columns == 0) return viewExtent;
    return cellRect(firstRow, firstColumn) | cellRect(firstRow + rows - 1, firstColumn + columns - 1);
}

QRectF CanvasOverlay::classRect() const {
    if (!classValue) return {};
    const QSizeF cell = cellSize();
    return {viewExtent.left() - 1.5 * cell.width(), viewExtent.top(), cell.width(), cell.height()};
}

QRectF CanvasOverlay::sceneRect() const {
    if (kind == Kind::None) return {};
    return viewExtent | valuesRect() | classRect();
}

float CanvasOverlay::valueAt(int row, int column) const {
    const int r = row - firstRow;
    const int c = column - firstColumn;
    if (r < 0 || c < 0 || r >= rows || c >= columns || values.empty()) return kNoValue;
    return values[static_cast<std::size_t>(r) * columns + c];
}

std::pair<double, double> CanvasOverlay::range() const {
    double low = INFINITY;
    double high = -INFINITY;
    const auto include = [&](float v) {
        if (!std::isfinite(v)) return;
        low = std::min<double>(low, v);
        high = std::max<double>(high, v);
    };
    std::for_each(values.begin(), values.end(), include);
    if (classValue && kind == Kind::Attention) include(*classValue);
    return low <= high ? std::pair{low, high} : std::pair{0.0, 0.0};
}

std::optional<TokenHit> hitTest(const CanvasOverlay& overlay, QPointF scene) {
    using Kind = CanvasOverlay::Kind;
    if (overlay.kind == Kind::None) return std::nullopt;
    if (overlay.classValue && overlay.classRect().contains(scene)) {
        return TokenHit{{}, true, kClassToken, *overlay.classValue, overlay.classRect()};
    }
    // Cells are half open, as pixel rectangles are: contains() would let the far edge in.
    const auto cellAt = [&](QSizeF cell) {
        return GridPosition{static_cast<int>(std::floor((scene.y() - overlay.viewExtent.top()) / cell.height())),
                            static_cast<int>(std::floor((scene.x() - overlay.viewExtent.left()) / cell.width()))};
    };
    if (overlay.kind == Kind::Layout) {
        const GridPosition at = cellAt({kLayoutCellPx, kLayoutCellPx});
        if (at.row < 0 || at.column < 0 || at.row >= overlay.rows || at.column >= overlay.columns) return std::nullopt;
        const int token = overlay.laidOut[static_cast<std::size_t>(at.row) * overlay.columns + at.column];
        if (token < 0) return std::nullopt;
        return TokenHit{at, false, token, overlay.valueAt(at.row, at.column), overlay.cellRect(at.row, at.column)};
    }
    if (overlay.gridSide <= 0 || overlay.viewExtent.isEmpty()) return std::nullopt;
    const GridPosition at = cellAt(overlay.cellSize());
    if (at.row < 0 || at.column < 0 || at.row >= overlay.gridSide || at.column >= overlay.gridSide) return std::nullopt;
    return TokenHit{at, false, at.row * overlay.gridSide + at.column, overlay.valueAt(at.row, at.column),
                    overlay.cellRect(at.row, at.column)};
}

std::optional<TokenHit> hitOfPin(const CanvasOverlay& overlay, const PinnedToken& pin) {
    using Kind = CanvasOverlay::Kind;
    if (overlay.kind == Kind::Layout) {
        if (pin.gridSide != 0) return std::nullopt;
        const auto found = std::find(overlay.laidOut.begin(), overlay.laidOut.end(), pin.position.row);
        if (found == overlay.laidOut.end()) return std::nullopt;
        const int cell = static_cast<int>(found - overlay.laidOut.begin());
        const GridPosition at{cell / overlay.columns, cell % overlay.columns};
        return TokenHit{at, false, *found, overlay.valueAt(at.row, at.column), overlay.cellRect(at.row, at.column)};
    }
    if (!overlay.hasGrid() || !(pin.view == overlay.view)) return std::nullopt;
    if (pin.isClassToken) {
        if (!overlay.classValue) return std::nullopt;
        return TokenHit{{}, true, kClassToken, *overlay.classValue, overlay.classRect()};
    }
    if (pin.gridSide <= 0) return std::nullopt;
    const GridPosition at = pin.inGrid(overlay.gridSide);
    return TokenHit{at, false, at.row * overlay.gridSide + at.column, overlay.valueAt(at.row, at.column),
                    overlay.cellRect(at.row, at.column)};
}

CanvasOverlay featureOverlay(const TokenMap& map, const PixelMap& pixelMap) {
    CanvasOverlay overlay;
    overlay.kind = CanvasOverlay::Kind::Features;
    overlay.view = parseTapName(map.tap->name()).view;
    overlay.gridSide = overlay.rows = overlay.columns = map.map.gridSide;
    overlay.viewExtent = toQRectF(pixelMap.viewExtentOnPage(overlay.view));
    overlay.values = map.map.values;
    overlay.classValue = map.classValue;
    return overlay;
}

CanvasOverlay attentionOverlay(const AttentionAnswer& answer, const PixelMap& pixelMap) {
    const AttentionRow& row = answer.row;
    CanvasOverlay overlay;
    overlay.kind = CanvasOverlay::Kind::Attention;
    overlay.view = parseTapName(answer.query.tap).view;
    overlay.gridSide = row.gridSide;
    overlay.viewExtent = toQRectF(pixelMap.viewExtentOnPage(overlay.view));
    overlay.rows = overlay.columns = row.isWindow ? row.windowSide : row.gridSide;
    overlay.firstRow = row.isWindow ? row.windowRow : 0;
    overlay.firstColumn = row.isWindow ? row.windowColumn : 0;
    overlay.values = row.values;
    if (row.hasClassToken && !overlay.values.empty()) {
        overlay.classValue = overlay.values.front();
        overlay.values.erase(overlay.values.begin());
    }
    overlay.values.resize(static_cast<std::size_t>(overlay.rows) * overlay.columns, kNoValue);
    return overlay;
}

CanvasOverlay layoutOverlay(const TokenMap& map, const ViewPlan& plan) {
    // Lines of the layout, each closed by a newline: the tiles' mosaic, then the global view; the separator stands alone.
    struct Block {
        int lines;
        int tokens;
    };
    std::vector<Block> blocks;
    if (plan.tiles) {
        const int side = kTileSidePx / kTokenSidePx;
        blocks.push_back({plan.tiles->rows * side, plan.tiles->columns * side + 1});
    }
    const int side = plan.mode.globalSidePx / kTokenSidePx;
    blocks.push_back({side, side + 1});
    blocks.push_back({1, 1});

    CanvasOverlay overlay;
    overlay.kind = CanvasOverlay::Kind::Layout;
    for (const Block& block : blocks) {
        overlay.rows += block.lines;
        overlay.columns = std::max(overlay.columns, block.tokens);
    }
    const auto cells = static_cast<std::size_t>(overlay.rows) * overlay.columns;
    overlay.values.assign(cells, kNoValue);
    overlay.laidOut.assign(cells, -1);
    const int count = static_cast<int>(map.map.values.size());
    int token = 0;
    int line = 0;
    for (const Block& block : blocks) {
        for (int i = 0; i < block.lines; ++i, ++line) {
            for (int column = 0; column < block.tokens && token < count; ++column, ++token) {
                const auto cell = static_cast<std::size_t>(line) * overlay.columns + column;
                overlay.values[cell] = map.map.values[token];
                overlay.laidOut[cell] = token;
            }
        }
    }
    overlay.viewExtent = QRectF(0, 0, overlay.columns * kLayoutCellPx, overlay.rows * kLayoutCellPx);
    return overlay;
}

CanvasOverlay pixelsOverlay(const ViewPixels& pixels, const PixelMap& pixelMap) {
    CanvasOverlay overlay;
    overlay.kind = CanvasOverlay::Kind::Pixels;
    overlay.view = parseTapName(pixels.tap->name()).view;
    overlay.gridSide = overlay.rows = overlay.columns = pixels.image.width();
    overlay.viewExtent = toQRectF(pixelMap.viewExtentOnPage(overlay.view));
    overlay.pixels = pixels.image;
    return overlay;
}

}  // namespace deepscope
