#pragma once

#include "encoder/image/views.h"
#include "encoder/model/clip_encoder.h"
#include "encoder/model/sam_encoder.h"

#include <string_view>

namespace deepscope {

/// How a position table is brought to another grid.
enum class GridResize {
    Antialiased,  ///< bicubic, a = −0.5: the encoder's
    Bicubic,      ///< no antialias, a = −0.75
    Bilinear,
};

/// In which order a port counts tiles.
enum class TileNumbering { RowMajor, ColumnMajor, Reversed };
/// Our number of the tile that a port has as its number k.
int tileAt(int k, const TileGrid& grid, TileNumbering numbering);

/// Pixels: how the page becomes a view.
struct ViewVariation {
    enum class Fit { OfMode, Stretched, Padded };
    Fit fit = Fit::OfMode;
    bool otherResizeOrder = false;  ///< Pillow 13's passes where the run has Pillow 12's, and the other way round
    bool swappedChannels = false;
    TileNumbering tiles = TileNumbering::RowMajor;
    bool operator==(const ViewVariation&) const = default;
};

/// SAM's absolute positions.
struct SamPositionVariation {
    enum class Layout { AsStored, Transposed, Corner };
    GridResize resize = GridResize::Antialiased;
    Layout layout = Layout::AsStored;
    bool operator==(const SamPositionVariation&) const = default;
};

struct SamBlockVariation {
    bool tanhGelu = false;
    bool scaledRelativePositions = false;  ///< rel_h and rel_w from q/8
    bool maskedPadding = false;            ///< padded keys of a window take no part
    double epsilon = kSamNormEpsilon;
    bool operator==(const SamBlockVariation&) const = default;
};

/// The order of CLIP's tokens and its positions.
struct ClipEmbeddingVariation {
    enum class Layout {
        AsStored,
        ClassLast,      ///< the table's last row is taken for CLS, the rows before it for the grid
        ClassAppended,  ///< the grid's rows come first, so that each token has its neighbour's
        Transposed,
        FirstRows,  ///< cut to the first n+1 rows instead of resized
        Corner,     ///< the grid's top left corner instead of resized
        AsOneLine,  ///< all rows, CLS too, resized as one line
        NoClass,    ///< CLS gets no position
    };
    GridResize resize = GridResize::Antialiased;
    Layout layout = Layout::AsStored;
    bool columnMajor = false;
    bool operator==(const ClipEmbeddingVariation&) const = default;
};

struct ClipLayerVariation {
    enum class Activation { QuickGelu, TanhGelu, ErfGelu };
    Activation activation = Activation::QuickGelu;
    double epsilon = kClipNormEpsilon;
    bool operator==(const ClipLayerVariation&) const = default;
};

struct FusionVariation {
    bool samFirst = false;
    bool columnMajor = false;  ///< SAM's half
    bool operator==(const FusionVariation&) const = default;
};

/// How the features of all views are laid out as tokens.
struct LayoutVariation {
    enum class Order {
        TilesFirst,
        GlobalFirst,
        TileByTile,      ///< tiles one after another, a newline behind each tile's rows
        TilesFlattened,  ///< tiles one after another, newlines where a mosaic has them
        Transposed,      ///< each grid column by column
    };
    enum class Newlines { BehindRows, BeforeRows, None };
    enum class Separator { Last, First, Between, None };
    Order order = Order::TilesFirst;
    Newlines newlines = Newlines::BehindRows;
    Separator separator = Separator::Last;
    TileNumbering tiles = TileNumbering::RowMajor;         ///< the order of places in which tiles 0, 1, … are laid
    TileNumbering countedTiles = TileNumbering::RowMajor;  ///< the order in which they were cut and came
    bool operator==(const LayoutVariation&) const = default;
};

/// What a port may do otherwise than the encoder, member by member in the order in which they act. Defaults are the encoder's.
struct Variation {
    ViewVariation view;
    SamPositionVariation samPositions;
    SamBlockVariation samBlocks;
    double neckEpsilon = kSamNormEpsilon;
    ClipEmbeddingVariation clipEmbeddings;
    double preNormEpsilon = kClipNormEpsilon;
    ClipLayerVariation clipLayers;
    FusionVariation fusion;
    LayoutVariation layout;
    bool operator==(const Variation&) const = default;
};

/// Stretches of the pipeline, each with a member of Variation (the patch embedding and the convolutions of net_2 and net_3 are
/// never varied).
enum class Phase { View, SamPositions, SamBlocks, Compressor, ClipEmbeddings, ClipPreNorm, ClipLayers, Fusion, Layout };
Phase phaseOf(std::string_view stage);

/// What of a variation has acted when `phase` is over: two that are alike up to a phase share all that was computed till then.
Variation upTo(const Variation& variation, Phase phase);

}  // namespace deepscope
