#include "encoder/probe/token_lineage.h"

#include "encoder/errors.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace deepscope {
namespace {

constexpr int kFusedSidePx = 64;  // of the view, that one compressed token stands on

/// Tokens along one axis, last one included.
struct Span {
    int first = 0;
    int last = 0;
};

int floorDivide(int value, int divisor) {
    return value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor);
}

Span clipped(Span span, int side) {
    return {std::clamp(span.first, 0, side - 1), std::clamp(span.last, 0, side - 1)};
}

/// How far the grids of convolutions lie apart: SAM to neck 1, neck to net_2 and net_2 to net_3 2.
int strideInto(TokenGrid grid) {
    return grid == TokenGrid::Neck ? 1 : 2;
}

/// The last grid that a convolution makes: CLIP and fusion keep its places.
TokenGrid convolved(TokenGrid grid) {
    return std::min(grid, TokenGrid::Net3);
}

TokenGrid before(TokenGrid grid) {
    return static_cast<TokenGrid>(static_cast<int>(grid) - 1);
}

TokenGrid after(TokenGrid grid) {
    return static_cast<TokenGrid>(static_cast<int>(grid) + 1);
}

/// The tokens of another grid that convolutions bring into a span, or that it is brought into.
Span fieldOf(const ViewPlan& plan, ViewId view, Span span, TokenGrid from, TokenGrid to) {
    from = convolved(from);
    to = convolved(to);
    for (; from > to; from = before(from)) {
        const int stride = strideInto(from);
        span = clipped({span.first * stride - 1, span.last * stride + 1}, gridSideOf(plan, view, before(from)));
    }
    for (; from < to; from = after(from)) {
        // Token i reads i·stride − 1 … i·stride + 1.
        const int stride = strideInto(after(from));
        span = clipped({floorDivide(span.first - 2 + stride, stride), floorDivide(span.last + 1, stride)},
                       gridSideOf(plan, view, after(from)));
    }
    return span;
}

/// The tokens of another grid on the same square of the view.
Span sameSquare(Span span, int fromSide, int toSide) {
    return {span.first * toSide / fromSide, ((span.last + 1) * toSide - 1) / fromSide};
}

TokenBlock blockOf(Span rows, Span columns) {
    return {{rows.first, columns.first}, rows.last - rows.first + 1, columns.last - columns.first + 1};
}

PixelRect blockInView(const ViewPlan& plan, ViewId view, const TokenBlock& block, int gridSide) {
    const double side = static_cast<double>(plan.sidePx(view)) / gridSide;
    return {block.first.column * side, block.first.row * side, block.columns * side, block.rows * side};
}

bool isInPlan(const ViewPlan& plan, ViewId view) {
    return view.isGlobal() || (plan.tiles && view.tile < plan.tiles->count());
}

void requireToken(const ViewPlan& plan, ViewId view, GridPosition at, int gridSide) {
    if (!isInPlan(plan, view)) {
        throw UsageError({.what = "no such view", .where = "this run", .expected = "a view of the plan", .got = view.name()});
    }
    if (at.row >= 0 && at.column >= 0 && at.row < gridSide && at.column < gridSide) return;
    throw UsageError({.what = "no such token",
                      .where = view.name(),
                      .expected = "row and column from 0 to " + std::to_string(gridSide - 1),
                      .got = std::to_string(at.row) + "," + std::to_string(at.column)});
}

/// Lines of patches that lie one below the other, each closed by a newline.
struct LineBlock {
    int lines = 0;
    int patches = 0;  ///< a line
    int rows() const { return lines * (patches + 1); }
};

LineBlock mosaicLines(const ViewPlan& plan) {
    if (!plan.tiles) return {};
    constexpr int kSide = kTileSidePx / kFusedSidePx;
    return {plan.tiles->rows * kSide, plan.tiles->columns * kSide};
}

LineBlock globalLines(const ViewPlan& plan) {
    const int side = plan.mode.globalSidePx / kFusedSidePx;
    return {side, side};
}

/// What of every other view shares the page under the token.
std::vector<Counterpart> counterpartsOf(const PixelMap& map, const TokenLineage& lineage, TokenGrid grid) {
    std::vector<Counterpart> found;
    const PixelRect& box = lineage.onPage;
    if (box.empty()) return found;
    const double middleX = box.x + box.width / 2;
    const double middleY = box.y + box.height / 2;
    for (const ViewId view : map.plan().views()) {
        if (view == lineage.token.view) continue;
        const PixelRect extent = map.viewExtentOnPage(view);
        const double left = std::max(box.x, extent.x);
        const double top = std::max(box.y, extent.y);
        const double right = std::min(box.x + box.width, extent.x + extent.width);
        const double bottom = std::min(box.y + box.height, extent.y + extent.height);
        if (right - left < 1e-6 || bottom - top < 1e-6) continue;
        const int side = gridSideOf(map.plan(), view, grid);
        const auto tokenOf = [side](double at, double from, double length) {
            return std::clamp(static_cast<int>(std::floor((at - from) * side / length)), 0, side - 1);
        };
        // A rounding error must not bring in a neighbour that only touches.
        const double tiny = 1e-6;
        const Span rows{tokenOf(top + tiny, extent.y, extent.height), tokenOf(bottom - tiny, extent.y, extent.height)};
        const Span columns{tokenOf(left + tiny, extent.x, extent.width), tokenOf(right - tiny, extent.x, extent.width)};
        const double x = middleX >= left && middleX < right ? middleX : (left + right) / 2;
        const double y = middleY >= top && middleY < bottom ? middleY : (top + bottom) / 2;
        const GridPosition at{tokenOf(y, extent.y, extent.height), tokenOf(x, extent.x, extent.width)};
        found.push_back({view, at, blockOf(rows, columns)});
    }
    return found;
}

}  // namespace

int gridSideOf(const ViewPlan& plan, ViewId view, TokenGrid grid) {
    const int sidePx = plan.sidePx(view);
    switch (grid) {
        case TokenGrid::Pixels:
            return sidePx;
        case TokenGrid::Sam:
        case TokenGrid::Neck:
            return sidePx / kPatchSidePx;
        case TokenGrid::Net2:
            return sidePx / (2 * kPatchSidePx);
        case TokenGrid::Net3:
        case TokenGrid::Clip:
        case TokenGrid::Fused:
            return sidePx / kFusedSidePx;
        case TokenGrid::LaidOut:
            break;
    }
    return 0;
}

std::optional<TokenGrid> gridOfSide(const ViewPlan& plan, ViewId view, int gridSide) {
    for (const TokenGrid grid : {TokenGrid::Pixels, TokenGrid::Sam, TokenGrid::Net2, TokenGrid::Net3, TokenGrid::LaidOut}) {
        if (gridSideOf(plan, view, grid) == gridSide) return grid;
    }
    return std::nullopt;
}

std::optional<TokenGrid> gridOfStage(std::string_view stage) {
    if (stage == "preprocess.pixels") return TokenGrid::Pixels;
    if (stage == "sam.neck") return TokenGrid::Neck;
    if (stage.starts_with("sam.")) return TokenGrid::Sam;
    if (stage == "compressor.net_2") return TokenGrid::Net2;
    if (stage == "compressor.net_3") return TokenGrid::Net3;
    if (stage.starts_with("clip.")) return TokenGrid::Clip;
    if (stage.starts_with("fusion.")) return TokenGrid::Fused;
    if (stage == "tokens") return TokenGrid::LaidOut;
    return std::nullopt;
}

LaidOutToken laidOutToken(const ViewPlan& plan, int row) {
    const int count = plan.tokenCount();
    if (row < 0 || row >= count) {
        throw UsageError({.what = "no such laid-out token",
                          .where = "tokens",
                          .expected = "a row from 0 to " + std::to_string(count - 1),
                          .got = std::to_string(row)});
    }
    const LineBlock mosaic = mosaicLines(plan);
    const LineBlock global = globalLines(plan);
    LaidOutToken token;
    token.row = row;
    if (row == count - 1) {
        token.kind = LaidOutToken::Kind::Separator;
        token.line = mosaic.lines + global.lines;
        return token;
    }
    token.inMosaic = row < mosaic.rows();
    const LineBlock& block = token.inMosaic ? mosaic : global;
    const int within = token.inMosaic ? row : row - mosaic.rows();
    const int line = within / (block.patches + 1);
    token.line = token.inMosaic ? line : mosaic.lines + line;
    token.place = within % (block.patches + 1);
    if (token.place == block.patches) {
        token.kind = LaidOutToken::Kind::Newline;
        return token;
    }
    token.position = {line, token.place};
    if (!token.inMosaic) return token;
    const int side = kTileSidePx / kFusedSidePx;
    token.view = ViewId::ofTile(line / side * plan.tiles->columns + token.place / side);
    token.position = {line % side, token.place % side};
    return token;
}

LaidOutToken laidOutToken(const ViewPlan& plan, ViewId view, GridPosition fused) {
    const int side = gridSideOf(plan, view, TokenGrid::Fused);
    requireToken(plan, view, fused, side);
    const LineBlock mosaic = mosaicLines(plan);
    if (view.isGlobal()) {
        return laidOutToken(plan, mosaic.rows() + fused.row * (globalLines(plan).patches + 1) + fused.column);
    }
    const int line = view.tile / plan.tiles->columns * side + fused.row;
    const int place = view.tile % plan.tiles->columns * side + fused.column;
    return laidOutToken(plan, line * (mosaic.patches + 1) + place);
}

int lineEnd(const ViewPlan& plan, const LaidOutToken& token) {
    if (token.kind == LaidOutToken::Kind::Separator) return token.row;
    const LineBlock block = token.inMosaic ? mosaicLines(plan) : globalLines(plan);
    return token.row + block.patches - token.place;
}

const GridLineage& TokenLineage::of(TokenGrid grid) const {
    return grids.at(static_cast<std::size_t>(grid) - static_cast<std::size_t>(TokenGrid::Sam));
}

PixelRect blockExtent(const PixelMap& map, ViewId view, const TokenBlock& block, int gridSide) {
    const PixelRect extent = map.viewExtentOnPage(view);
    const double width = extent.width / gridSide;
    const double height = extent.height / gridSide;
    return {extent.x + block.first.column * width, extent.y + block.first.row * height, block.columns * width,
            block.rows * height};
}

TokenLineage tokenLineage(const PixelMap& map, const LineageToken& token) {
    const ViewPlan& plan = map.plan();
    TokenLineage lineage;
    lineage.token = token;
    if (token.isClassToken) {
        lineage.kind = TokenLineage::Kind::ClassToken;
        return lineage;
    }
    LineageToken own = token;  // what has a place in its view's grids
    if (token.grid == TokenGrid::LaidOut) {
        lineage.laidOut = laidOutToken(plan, token.position.row);
        lineage.newlineRow = lineEnd(plan, lineage.laidOut);
        if (lineage.laidOut.kind != LaidOutToken::Kind::Patch) {
            const bool newline = lineage.laidOut.kind == LaidOutToken::Kind::Newline;
            lineage.kind = newline ? TokenLineage::Kind::Newline : TokenLineage::Kind::Separator;
            return lineage;
        }
        own = {lineage.laidOut.view, TokenGrid::Fused, lineage.laidOut.position, false};
        lineage.token.view = own.view;
    }
    const ViewId view = own.view;
    const int side = gridSideOf(plan, view, own.grid);
    requireToken(plan, view, own.position, side);
    const Span row{own.position.row, own.position.row};
    const Span column{own.position.column, own.position.column};
    // A pixel is brought into its SAM token, and from there on as that is.
    const TokenGrid first = std::max(own.grid, TokenGrid::Sam);
    const int firstSide = gridSideOf(plan, view, first);
    const Span firstRow = sameSquare(row, side, firstSide);
    const Span firstColumn = sameSquare(column, side, firstSide);
    for (std::size_t i = 0; i < lineage.grids.size(); ++i) {
        GridLineage& part = lineage.grids[i];
        part.grid = static_cast<TokenGrid>(i + static_cast<std::size_t>(TokenGrid::Sam));
        part.gridSide = gridSideOf(plan, view, part.grid);
        part.block = blockOf(sameSquare(row, side, part.gridSide), sameSquare(column, side, part.gridSide));
        part.field = blockOf(fieldOf(plan, view, firstRow, first, part.grid), fieldOf(plan, view, firstColumn, first, part.grid));
    }
    const GridLineage& sam = lineage.of(TokenGrid::Sam);
    lineage.inView = blockInView(plan, view, {own.position, 1, 1}, side);
    lineage.onPage = map.viewToPage(view, lineage.inView);
    if (!lineage.onPage.empty()) lineage.stored = map.pageToStored(lineage.onPage);
    lineage.fieldOnPage = map.viewToPage(view, blockInView(plan, view, sam.field, sam.gridSide));
    lineage.laidOut = laidOutToken(plan, view, lineage.of(TokenGrid::Fused).block.first);
    lineage.newlineRow = lineEnd(plan, lineage.laidOut);
    lineage.counterparts = counterpartsOf(map, lineage, own.grid);
    return lineage;
}

}  // namespace deepscope
