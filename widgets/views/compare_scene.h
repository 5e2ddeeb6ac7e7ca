#pragma once

#include "widgets/engine/probe_requests.h"
#include "widgets/models/page_cells.h"
#include "widgets/views/canvas_viewport.h"
#include "widgets/views/color_scale.h"

#include <QImage>

#include <memory>
#include <optional>
#include <string>

class QPainter;
class QWidget;

namespace deepscope {

/// What one pane of the Compare workspace shows, in pixels of the upright page: a mode's cells over the page.
struct CompareScene {
    std::shared_ptr<const PagePicture> page;
    std::optional<PixelMap> map;  ///< of the mode's plan
    bool tiles = true;            ///< the mosaic rather than the global view
    std::string stage;
    PageCells cells;
    QImage heatmap;  ///< the cells as colours, a pixel a cell; null without any
    ColorScale scale;
    double opacity = 0.65;
    bool tokensOfView = true;  ///< cells are the view's tokens: padding and tiles belong to them; else a grid over the page

    bool showsTiles() const { return tiles && map && map->plan().tiles; }
    QRectF pageRect() const;
    /// The page and what the view reaches beyond it.
    QRectF rect() const;
    /// Makes `heatmap` anew from cells and scale.
    void colorCells();
};

/// Draws everything of a scene but marks, where `viewport` puts it, within `area`. `widget` gives theme and pixel density.
void paintScene(QPainter& painter, const CompareScene& scene, const CanvasViewport& viewport, const QRectF& area,
                const QWidget* widget);

}  // namespace deepscope
