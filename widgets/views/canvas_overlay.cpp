#include "widgets/views/canvas_overlay.h"

#include "encoder/probe/kept_mass.h"
#include "encoder/probe/token_lineage.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deepscope {

namespace {

constexpr float kNoValue = std::numeric_limits<float>::quiet_NaN();
constexpr double kLayoutCellPx = 48;

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

namespace {

constexpr QRgb kNanColor = qRgb(226, 40, 40);
constexpr QRgb kInfColor = qRgb(240, 150, 30);
constexpr QRgb kDeadColor = qRgb(50, 120, 230);

CanvasOverlay gridOverlay(CanvasOverlay::Kind kind, ViewId view, int gridSide, const PixelMap& pixelMap) {
    CanvasOverlay overlay;
    overlay.kind = kind;
    overlay.view = view;
    overlay.gridSide = overlay.rows = overlay.columns = gridSide;
    overlay.viewExtent = toQRectF(pixelMap.viewExtentOnPage(view));
    return overlay;
}

CanvasOverlay rowOverlay(const AttentionRow& row, ViewId view, const PixelMap& pixelMap) {
    CanvasOverlay overlay = gridOverlay(CanvasOverlay::Kind::Attention, view, row.gridSide, pixelMap);
    overlay.look = ViewKind::AttentionFrom;
    if (row.isWindow) {
        overlay.rows = overlay.columns = row.windowSide;
        overlay.firstRow = row.windowRow;
        overlay.firstColumn = row.windowColumn;
    }
    overlay.values = row.values;
    if (row.hasClassToken && !overlay.values.empty()) {
        overlay.classValue = overlay.values.front();
        overlay.values.erase(overlay.values.begin());
    }
    overlay.values.resize(static_cast<std::size_t>(overlay.rows) * overlay.columns, kNoValue);
    return overlay;
}

// The laid-out tokens as they come, line by line; the separator stands alone.
CanvasOverlay emptyLayout(const ViewPlan& plan) {
    std::vector<LaidOutToken> tokens;
    for (int row = 0; row < plan.tokenCount(); ++row) tokens.push_back(laidOutToken(plan, row));
    CanvasOverlay overlay;
    overlay.kind = CanvasOverlay::Kind::Layout;
    for (const LaidOutToken& token : tokens) {
        overlay.rows = std::max(overlay.rows, token.line + 1);
        overlay.columns = std::max(overlay.columns, token.place + 1);
    }
    overlay.laidOut.assign(static_cast<std::size_t>(overlay.rows) * overlay.columns, -1);
    for (const LaidOutToken& token : tokens)
        overlay.laidOut[static_cast<std::size_t>(token.line) * overlay.columns + token.place] = token.row;
    overlay.viewExtent = QRectF(0, 0, overlay.columns * kLayoutCellPx, overlay.rows * kLayoutCellPx);
    return overlay;
}

// One entry a cell from one entry a token.
template <class T>
std::vector<T> byCell(const CanvasOverlay& overlay, const std::vector<T>& byToken, T none) {
    if (overlay.kind != CanvasOverlay::Kind::Layout) return byToken;
    std::vector<T> cells(overlay.laidOut.size(), none);
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        const auto token = static_cast<std::size_t>(overlay.laidOut[cell]);
        if (overlay.laidOut[cell] >= 0 && token < byToken.size()) cells[cell] = byToken[token];
    }
    return cells;
}

QRgb toQRgb(const Rgb& rgb) {
    return qRgb(rgb[0], rgb[1], rgb[2]);
}

void colorByComponents(CanvasOverlay& overlay, const ComponentMap& map) {
    std::vector<QRgb> colors;
    for (const Rgb& rgb : map.colors) colors.push_back(toQRgb(rgb));
    overlay.cellColors = byCell(overlay, colors, QRgb{0});
    overlay.components = byCell(overlay, map.values, {});
    if (map.classColor) overlay.classColor = toQRgb(*map.classColor);
    if (map.classValues) overlay.classValue = map.classValues->front();
}

QRgb defectColor(const TokenDefects& token, int channels) {
    if (token.nan > 0) return kNanColor;
    if (token.inf > 0) return kInfColor;
    if (token.zeros == channels) return kDeadColor;
    if (token.zeros == 0) return 0;
    // Single zeros are ordinary: they show, but fainter than a dead token.
    const int alpha = 110 + 100 * token.zeros / channels;
    return qPremultiply(qRgba(qRed(kDeadColor), qGreen(kDeadColor), qBlue(kDeadColor), alpha));
}

void colorByDefects(CanvasOverlay& overlay, const DefectMap& map) {
    std::vector<QRgb> colors;
    for (const TokenDefects& token : map.tokens) colors.push_back(defectColor(token, map.channels));
    overlay.cellColors = byCell(overlay, colors, QRgb{0});
    overlay.defects = byCell(overlay, map.tokens, {});
    if (!map.classToken) return;
    overlay.classValue = static_cast<float>(map.classToken->nan + map.classToken->inf);
    const QRgb color = defectColor(*map.classToken, map.channels);
    overlay.classColor = qAlpha(color) == 255 ? color : qRgb(128, 128, 128);
}

}  // namespace

CanvasOverlay tapViewOverlay(const TapViewAnswer& answer, const PixelMap& pixelMap) {
    const TapName name = parseTapName(answer.tap->name());
    CanvasOverlay overlay;
    if (answer.attention) {
        overlay = rowOverlay(*answer.attention, name.view, pixelMap);
        overlay.logits = answer.look.kind == ViewKind::AttentionFrom && answer.look.part != AttentionPart::Total;
    } else if (name.isTokens()) {
        overlay = emptyLayout(pixelMap.plan());
    } else {
        overlay = gridOverlay(CanvasOverlay::Kind::Features, name.view, tapLayout(*answer.tap).gridSide, pixelMap);
    }
    overlay.look = answer.look.kind;
    if (answer.components) {
        colorByComponents(overlay, *answer.components);
    } else if (answer.defects) {
        colorByDefects(overlay, *answer.defects);
    } else if (!answer.attention) {
        overlay.values = byCell(overlay, answer.map.values, kNoValue);
        overlay.classValue = answer.map.classValue;
    }
    return overlay;
}

void keepMass(CanvasOverlay& overlay, double share) {
    overlay.masked.clear();
    if (share >= 1 || overlay.logits || overlay.values.empty()) return;
    std::vector<float> weights = overlay.values;
    if (overlay.classValue) weights.push_back(*overlay.classValue);  // CLS holds a share as well
    const std::vector<bool> kept = strongestMass(weights, share);
    overlay.masked.resize(overlay.values.size());
    for (std::size_t cell = 0; cell < overlay.masked.size(); ++cell) overlay.masked[cell] = kept[cell] ? 0 : 1;
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
