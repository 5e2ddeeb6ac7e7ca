#pragma once

#include "encoder/image/pixel_map.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace deepscope {

/// The grids that a token passes on its way from the page to the language model, in pipeline order.
enum class TokenGrid {
    Pixels,   ///< of the view, S a side
    Sam,      ///< patch embedding and SAM's blocks, g = S/16
    Neck,     ///< g
    Net2,     ///< g/2
    Net3,     ///< c = g/4
    Clip,     ///< c, CLS apart
    Fused,    ///< c
    LaidOut,  ///< no grid: rows of all views, with newlines and the separator
};

/// Tokens a side; 0 for LaidOut.
int gridSideOf(const ViewPlan& plan, ViewId view, TokenGrid grid);
/// The first grid of a view with so many tokens a side (SAM and neck share one, as net_3, CLIP and fusion do); 0 is
/// LaidOut. None when the view has no such grid.
std::optional<TokenGrid> gridOfSide(const ViewPlan& plan, ViewId view, int gridSide);
/// The grid that a stage's tap is laid out on: "sam.blocks.3.mid" is Sam. None for a stage that is not known.
std::optional<TokenGrid> gridOfStage(std::string_view stage);

/// Neighbouring tokens of one grid.
struct TokenBlock {
    GridPosition first;
    int rows = 0;
    int columns = 0;
    int count() const { return rows * columns; }
    bool contains(GridPosition at) const {
        return at.row >= first.row && at.row < first.row + rows && at.column >= first.column &&
               at.column < first.column + columns;
    }
    bool operator==(const TokenBlock&) const = default;
};

/// One row of the laid-out tokens [T,1280].
struct LaidOutToken {
    enum class Kind { Patch, Newline, Separator };
    Kind kind = Kind::Patch;
    int row = 0;
    int line = 0;           ///< mosaic lines of all tiles, then the global view's lines; the separator has one for itself
    int place = 0;          ///< within its line; a newline's is the last
    bool inMosaic = false;  ///< a line of the mosaic, which runs through a whole row of tiles
    ViewId view;            ///< Patch: whose token it is
    GridPosition position;  ///< Patch: of that view's fused grid
    bool operator==(const LaidOutToken&) const = default;
};
/// Throws UsageError when the plan lays out no such row.
LaidOutToken laidOutToken(const ViewPlan& plan, int row);
/// Where a fused token comes to lie. Throws UsageError when the view or the token is not in the plan.
LaidOutToken laidOutToken(const ViewPlan& plan, ViewId view, GridPosition fused);
/// The row of the newline that closes a token's line; the separator's own row for the separator.
int lineEnd(const ViewPlan& plan, const LaidOutToken& token);

/// A token of some stage.
struct LineageToken {
    ViewId view;
    TokenGrid grid = TokenGrid::Sam;
    GridPosition position;  ///< LaidOut: the row, in position.row
    bool isClassToken = false;
};

/// What of one grid belongs to the token.
struct GridLineage {
    TokenGrid grid = TokenGrid::Sam;
    int gridSide = 0;
    TokenBlock block;  ///< that lies on the same square of the view: the 4×4 behind a patch, the patch over a SAM token
    TokenBlock field;  ///< before the token: all that convolutions bring into it. After it: all that it is brought into
};

/// The same place of the page in another view.
struct Counterpart {
    ViewId view;
    GridPosition position;  ///< on the token's middle; where another view has that, on the middle of what they share
    TokenBlock block;       ///< all that share some of the page with the token
};

/// A token's ancestors and descendants by position: what squares of the page, of SAM's grid, of the compressor's and of
/// the layout it stands on. This is geometry, computed without a tensor, and no flow of information: SAM's global
/// blocks and CLIP let every token read every other, SAM's window blocks all of a window; so does a field end at SAM's
/// last block, whose tokens have seen the whole view.
/// The fields: the neck's 3×3 convolution, then net_2 and net_3, 3×3 with stride 2. A patch's is 3×3 in net_2, 7×7 in
/// the neck, 9×9 of SAM's last block; less at the grid's edges, where zeros are read.
/// Source: sam_vary_sdpa.py, neck, net_2 and net_3; deepseek_ocr.py, the layout.
struct TokenLineage {
    enum class Kind { Patch, ClassToken, Newline, Separator };
    Kind kind = Kind::Patch;
    LineageToken token;

    // For a patch alone: the others stand on nothing.
    PixelRect inView;  ///< the pixels of the view under the token
    PixelRect onPage;  ///< the same on the upright page, clipped to it: empty in padding
    PixelRect stored;  ///< the same in the file's own pixels, before its EXIF orientation
    PixelRect fieldOnPage;
    std::array<GridLineage, 6> grids;  ///< Sam … Fused
    LaidOutToken laidOut;              ///< set for a newline and the separator too
    int newlineRow = 0;                ///< that closes its line
    std::vector<Counterpart> counterparts;

    const GridLineage& of(TokenGrid grid) const;  ///< Sam … Fused
};

/// Throws UsageError when the plan has no such view or token.
TokenLineage tokenLineage(const PixelMap& map, const LineageToken& token);

/// A block of a view's tokens in page pixels, padding included: may reach past the page's edges.
PixelRect blockExtent(const PixelMap& map, ViewId view, const TokenBlock& block, int gridSide);

}  // namespace deepscope
