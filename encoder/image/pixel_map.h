#pragma once

#include "encoder/image/image_file.h"
#include "encoder/image/views.h"

#include <optional>

namespace deepscope {

/// A rectangle in pixels, half open: [x, x+width) × [y, y+height). Empty when a side is 0.
struct PixelRect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool empty() const { return width <= 0 || height <= 0; }
};

/// A token's place in its view's grid.
struct GridPosition {
    int row = 0;
    int column = 0;
    bool operator==(const GridPosition&) const = default;
};

/// Takes tokens of any view to the page and back, through stretch, padding, tiling and EXIF.
/// "Page" is the upright image; "stored" is the file's own pixel grid before orientation.
class PixelMap {
public:
    PixelMap(const ViewPlan& plan, Orientation orientation = Orientation::Upright);

    /// The token's square in view pixels, for a grid of gridSide×gridSide tokens.
    PixelRect tokenInView(ViewId view, GridPosition token, int gridSide) const;
    /// A rectangle of view pixels on the upright page, clipped to it: empty when it lies in padding.
    PixelRect viewToPage(ViewId view, PixelRect rect) const;
    /// A rectangle of the page in view pixels, unclipped.
    PixelRect pageToView(ViewId view, PixelRect rect) const;
    PixelRect pageToStored(PixelRect rect) const;
    PixelRect storedToPage(PixelRect rect) const;
    /// The part of the page a token covers; empty when the token lies in padding.
    PixelRect tokenOnPage(ViewId view, GridPosition token, int gridSide) const;
    /// The token that covers a point of the page; none outside the page or the view.
    std::optional<GridPosition> tokenAt(ViewId view, int gridSide, double pageX, double pageY) const;
    /// Where the view lies on the page if padding were page too: may reach past the page's edges.
    PixelRect viewExtentOnPage(ViewId view) const;

    const ViewPlan& plan() const { return m_plan; }
    Orientation orientation() const { return m_orientation; }

private:
    ViewPlan m_plan;
    Orientation m_orientation;
};

}  // namespace deepscope
