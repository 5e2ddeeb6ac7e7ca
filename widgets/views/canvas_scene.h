#pragma once

#include "widgets/views/canvas_overlay.h"
#include "widgets/views/color_scale.h"

#include <QImage>

#include <memory>
#include <optional>

namespace deepscope {

/// What is drawn over the page beside the values themselves.
struct CanvasDecorations {
    bool grid = true;         ///< lines between tokens
    bool tileBorders = true;  ///< where a tiled page is cut
    bool padding = true;      ///< hatched, where a view reaches past the page
    bool values = true;       ///< numbers in cells that have room for them
    bool windows = true;      ///< borders of SAM's attention windows, and their padded keys hatched
    bool lineage = true;      ///< what belongs to the pinned token: its patch, its receptive field, its place in other views
    bool operator==(const CanvasDecorations&) const = default;
};

/// Everything that can be seen on the canvas, whatever part of it is looked at. The scene's unit is a pixel of the
/// upright page; a layout has a scene of its own.
struct CanvasScene {
    std::shared_ptr<const PagePicture> picture;
    std::optional<PixelMap> plan;  ///< of the page's run; none before there is one
    ViewId view;                   ///< of the plan, whose stages are looked at
    CanvasOverlay overlay;
    QImage heatmap;  ///< the overlay's values as colours, a pixel a cell; null without values
    ColorScale scale;
    double opacity = 0.65;
    std::optional<PinnedToken> pin;
    std::optional<TokenHit> hovered;
    std::optional<PinnedToken> otherHover;  ///< pointed at in another panel
    std::optional<TokenRegion> region;      ///< framed, or being framed
    int windowSide = 0;                     ///< tokens a side of the stage's attention windows; 0: it has none
    CanvasDecorations decorations;

    bool showsPage() const { return picture && overlay.kind != CanvasOverlay::Kind::Layout; }
    QRectF pageRect() const;
    /// The view looked at, padding included; empty without a plan.
    QRectF viewExtent() const;
    /// Everything that is drawn.
    QRectF rect() const;
    /// Makes `heatmap` anew from overlay and scale.
    void colorCells();
};

}  // namespace deepscope
