#pragma once

#include "encoder/image/pixel_map.h"

#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QRgb>

#include <optional>
#include <string>
#include <vector>

namespace deepscope {

/// One number, or one colour, a cell of a grid that lies over the page: the tokens of a global view, the mosaic of all tiles as
/// one grid, or a grid that several modes were brought onto. Or a picture that lies there.
struct PageCells {
    QRectF extent;  ///< page pixels; reaches past the page where a view is padded
    int columns = 0;
    int rows = 0;
    std::vector<float> values;    ///< rows·columns; empty where colours came with the answer
    std::vector<QRgb> colors;     ///< rows·columns, or empty: a colour scale paints the values
    QImage picture;               ///< in place of cells: a view as the encoder sees it
    std::vector<QImage> smaller;  ///< the picture, halved again and again: drawn small, it is not full of holes

    void setPicture(const QImage& image);

    bool hasCells() const { return columns > 0 && rows > 0 && !(values.empty() && colors.empty()); }
    QRectF cellRect(GridPosition cell) const;
    /// The cell over a point of the page; none outside.
    std::optional<GridPosition> cellAt(QPointF page) const;
    /// NaN where there is no value.
    float valueAt(GridPosition cell) const;
};

/// A token of one of a mode's views, and where it lies on the page.
struct PlacedToken {
    ViewId view;
    GridPosition position;
    int gridSide = 0;
    QRectF extent;  ///< page pixels, padding included
    bool operator==(const PlacedToken& o) const { return view == o.view && position == o.position && gridSide == o.gridSide; }
    int index() const { return position.row * gridSide + position.column; }
};

/// The token that covers a point of the page: of the tile that it lies in where `tiles` is asked for and the page has any, else
/// of the global view. None outside the page.
std::optional<PlacedToken> tokenCovering(const PixelMap& map, bool tiles, const std::string& stage, QPointF page);

/// Tokens a side of a stage's grid in a view of this side; 0 for a stage without a grid.
int stageGridSide(const std::string& stage, int viewSidePx);

/// What cells of a mode's stage lie over: one grid over the global view, or over all tiles.
struct CellFrame {
    QRectF extent;
    int columns = 0;
    int rows = 0;
};
CellFrame cellFrame(const PixelMap& map, bool tiles, const std::string& stage);

}  // namespace deepscope
