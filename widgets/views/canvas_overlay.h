#pragma once

#include "encoder/image/pixel_map.h"
#include "encoder/probe/defect_map.h"
#include "widgets/engine/probe_requests.h"
#include "widgets/engine/tap_view_probe.h"
#include "widgets/models/selection.h"

#include <QImage>
#include <QRectF>

#include <array>
#include <optional>
#include <vector>

namespace deepscope {

/// Token values and where they lie: what the canvas paints over the page.
struct CanvasOverlay {
    enum class Kind {
        None,
        Features,   ///< one number a token of the whole grid
        Attention,  ///< a query's row over its keys
        Layout,     ///< the laid-out tokens, line by line, in a scene of their own
        Pixels,     ///< preprocess.pixels: a picture
    };
    Kind kind = Kind::None;
    ViewKind look = ViewKind::Norm;  ///< what the numbers are; never Automatic
    bool logits = false;             ///< Attention: a part of the logits, not weights
    ViewId view;
    int gridSide = 0;   ///< tokens a side of the view's grid; Pixels: pixels a side
    QRectF viewExtent;  ///< the view in page pixels, padding included; Layout: the whole scene
    int firstRow = 0;   ///< values start at this grid cell: a window's, else 0
    int firstColumn = 0;
    int rows = 0;
    int columns = 0;
    std::vector<float> values;        ///< rows·columns
    std::vector<int> laidOut;         ///< Layout: the row of the laid-out tokens at a cell; −1 where there is none
    std::optional<float> classValue;  ///< CLIP: CLS has no place; it is drawn beside the view
    QImage pixels;

    // Ways to look whose colours come with the answer, not from a scale
    std::vector<QRgb> cellColors;  ///< rows·columns; empty: the scale colours `values`
    std::optional<QRgb> classColor;
    std::vector<std::array<float, 3>> components;  ///< PCA: what the colours were made of
    std::vector<TokenDefects> defects;             ///< Defects

    /// Attention: rows·columns, where a cell is not among the strongest that are kept; empty: all are.
    std::vector<char> masked;

    bool hasGrid() const { return kind == Kind::Features || kind == Kind::Attention; }
    QSizeF cellSize() const { return gridSide > 0 ? viewExtent.size() / gridSide : QSizeF(); }
    /// A grid cell in scene coordinates, also for cells beyond the grid (window padding).
    QRectF cellRect(int row, int column) const;
    /// The rectangle that the values cover.
    QRectF valuesRect() const;
    QRectF classRect() const;
    /// Everything that is drawn.
    QRectF sceneRect() const;
    /// NaN where the overlay has no value for a cell.
    float valueAt(int row, int column) const;
    /// Smallest and largest finite value, CLS included.
    std::pair<double, double> range() const;
};

/// What lies under a point of the canvas.
struct TokenHit {
    GridPosition position;  ///< in the view's grid; in a layout, the cell
    bool isClassToken = false;
    int token = 0;    ///< grid token row·gridSide + column; the row of the laid-out tokens; kClassToken
    float value = 0;  ///< NaN where the overlay has none
    QRectF sceneRect;
    bool operator==(const TokenHit& o) const {
        return position == o.position && isClassToken == o.isClassToken && token == o.token;
    }
};
std::optional<TokenHit> hitTest(const CanvasOverlay& overlay, QPointF scene);
/// The same for a pinned token; empty when it has no place in this overlay.
std::optional<TokenHit> hitOfPin(const CanvasOverlay& overlay, const PinnedToken& pin);

/// Any way to look at any tap: on the page, or laid out where the tap is the laid-out tokens.
CanvasOverlay tapViewOverlay(const TapViewAnswer& answer, const PixelMap& pixelMap);
/// Keeps only the strongest cells that together hold a share of the attention, 0 < share ≤ 1; 1 keeps all.
void keepMass(CanvasOverlay& overlay, double share);
CanvasOverlay pixelsOverlay(const ViewPixels& pixels, const PixelMap& pixelMap);

QRectF toQRectF(const PixelRect& rect);

}  // namespace deepscope
