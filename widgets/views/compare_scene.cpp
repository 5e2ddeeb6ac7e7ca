#include "widgets/views/compare_scene.h"

#include "widgets/models/quantity_text.h"
#include "widgets/views/canvas_painter.h"
#include "widgets/views/theme.h"

#include <QPainter>
#include <QRegion>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr double kSharpFromScale = 2;  // from here on a page's pixels are shown as they are
constexpr double kGridFromPx = 6;      // smaller cells would be all lines
constexpr double kGridFullPx = 18;
constexpr int kGridAlpha = 120;
constexpr double kValuesFromPx = 54;
constexpr double kValuesFromHeightPx = 22;
constexpr int kSeamPx = 2;  // drawn beyond the area, so that smoothing meets the same neighbours on both sides of an edge

void paintPage(QPainter& painter, const CompareScene& scene, const CanvasViewport& viewport, const QRectF& area,
               const QWidget* widget) {
    const QRectF page = scene.pageRect();
    const QRectF visible = viewport.toScene(area.adjusted(-kSeamPx, -kSeamPx, kSeamPx, kSeamPx)) & page;
    if (visible.isEmpty()) return;
    const double wanted = viewport.scale() * widget->devicePixelRatioF();
    const auto& levels = scene.page->levels;
    std::size_t level = 0;
    while (level + 1 < levels.size() && wanted <= std::ldexp(1.0, -static_cast<int>(level) - 1)) ++level;
    const QImage& image = levels[level];
    const double sx = image.width() / page.width();
    const double sy = image.height() / page.height();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, wanted < kSharpFromScale);
    painter.drawImage(viewport.toScreen(visible), image,
                      QRectF(visible.x() * sx, visible.y() * sy, visible.width() * sx, visible.height() * sy));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
}

void paintPicture(QPainter& painter, const CompareScene& scene, const CanvasViewport& viewport, const QRectF& area,
                  const QWidget* widget) {
    const QRectF& extent = scene.cells.extent;
    const QRectF visible = viewport.toScene(area.adjusted(-kSeamPx, -kSeamPx, kSeamPx, kSeamPx)) & extent;
    if (visible.isEmpty()) return;
    const QImage* image = &scene.cells.picture;
    const double wantedPx = viewport.scale() * extent.width() * widget->devicePixelRatioF();
    for (const QImage& half : scene.cells.smaller) {
        if (half.width() >= wantedPx) image = &half;
    }
    const double sx = image->width() / extent.width();
    const double sy = image->height() / extent.height();
    // Enlarged, its pixels are shown as they are: they are all that the mode sees.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, wantedPx < image->width());
    painter.drawImage(
        viewport.toScreen(visible), *image,
        QRectF((visible.x() - extent.x()) * sx, (visible.y() - extent.y()) * sy, visible.width() * sx, visible.height() * sy));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
}

void paintPadding(QPainter& painter, const CompareScene& scene, const CanvasViewport& viewport, const QRectF& area) {
    if (!scene.map || scene.showsTiles() || !scene.tokensOfView) return;
    const PixelRect extent = scene.map->viewExtentOnPage(ViewId::global());
    const QRect all = viewport.toScreen(QRectF(extent.x, extent.y, extent.width, extent.height)).toAlignedRect();
    const QRegion padding = QRegion(all & area.toAlignedRect()) - QRegion(viewport.toScreen(scene.pageRect()).toRect());
    if (padding.isEmpty()) return;
    painter.setBrushOrigin(viewport.toScreen(QPointF(0, 0)));
    const bool bare = scene.heatmap.isNull() && scene.cells.picture.isNull();
    for (const QRect& rect : padding) {
        if (bare) painter.fillRect(rect, QColor(127, 127, 127, 60));
        painter.fillRect(rect, QBrush(QColor(0, 0, 0, 90), Qt::BDiagPattern));
    }
    painter.setBrushOrigin(0, 0);
}

void paintLines(QPainter& painter, const QRectF& grid, int columns, int rows, const QRectF& area, const QColor& color,
                int widthPx) {
    const QRect shown = (grid & area).toAlignedRect();
    if (shown.isEmpty()) return;
    const auto line = [&](double at) { return static_cast<int>(std::lround(at - widthPx / 2.0)); };
    const double width = grid.width() / columns;
    const double height = grid.height() / rows;
    const auto first = [](double from, double start, double step) {
        return std::max(0, static_cast<int>(std::floor((from - start) / step)));
    };
    for (int i = first(shown.left(), grid.left(), width); i <= columns && grid.left() + i * width <= shown.right() + 1; ++i)
        painter.fillRect(QRect(line(grid.left() + i * width), shown.top(), widthPx, shown.height()), color);
    for (int i = first(shown.top(), grid.top(), height); i <= rows && grid.top() + i * height <= shown.bottom() + 1; ++i)
        painter.fillRect(QRect(shown.left(), line(grid.top() + i * height), shown.width(), widthPx), color);
}

void paintGrid(QPainter& painter, const CompareScene& scene, const CanvasViewport& viewport, const QRectF& area) {
    QRectF extent = scene.cells.extent;
    int columns = scene.cells.columns;
    int rows = scene.cells.rows;
    if ((columns < 1 || rows < 1) && scene.map) {
        const CellFrame frame = cellFrame(*scene.map, scene.tiles, scene.stage);
        extent = frame.extent;
        columns = frame.columns;
        rows = frame.rows;
    }
    if (columns < 1 || rows < 1) return;
    const QRectF grid = viewport.toScreen(extent);
    const double cell = std::min(grid.width() / columns, grid.height() / rows);
    if (cell >= kGridFromPx) {
        const double strength = std::min(1.0, 0.25 + 0.75 * (cell - kGridFromPx) / (kGridFullPx - kGridFromPx));
        paintLines(painter, grid, columns, rows, area, QColor(110, 116, 124, static_cast<int>(kGridAlpha * strength)), 1);
    }
    if (!scene.showsTiles() || !scene.tokensOfView) return;
    const TileGrid tiles = scene.map->plan().tileGrid();
    const QRectF page = viewport.toScreen(scene.pageRect());
    paintLines(painter, page, tiles.columns, tiles.rows, area, QColor(0, 0, 0, 150), 3);
    paintLines(painter, page, tiles.columns, tiles.rows, area, QColor(255, 255, 255, 220), 1);
}

void paintValues(QPainter& painter, const CompareScene& scene, const CanvasViewport& viewport, const QRectF& area,
                 const QWidget* widget) {
    const PageCells& cells = scene.cells;
    if (scene.heatmap.isNull() || cells.values.empty()) return;
    const QRectF grid = viewport.toScreen(cells.extent);
    const double width = grid.width() / cells.columns;
    const double height = grid.height() / cells.rows;
    if (width < kValuesFromPx || height < kValuesFromHeightPx) return;
    painter.setFont(sizedFont(widget, -1));
    const auto index = [](double from, double start, double step, int count) {
        return std::clamp(static_cast<int>(std::floor((from - start) / step)), 0, count - 1);
    };
    const int lastRow = index(area.bottom(), grid.top(), height, cells.rows);
    const int lastColumn = index(area.right(), grid.left(), width, cells.columns);
    for (int row = index(area.top(), grid.top(), height, cells.rows); row <= lastRow; ++row) {
        for (int column = index(area.left(), grid.left(), width, cells.columns); column <= lastColumn; ++column) {
            const QRgb ground = scene.heatmap.pixel(column, row);
            const QString text = valueText(cells.valueAt({row, column}));
            QRectF plate = painter.fontMetrics().boundingRect(text).adjusted(-3, -1, 3, 1);
            plate.moveCenter(QPointF(grid.left() + (column + 0.5) * width, grid.top() + (row + 0.5) * height));
            painter.fillRect(plate, QColor::fromRgb(ground));
            painter.setPen(readableOn(ground));
            painter.drawText(plate, Qt::AlignCenter, text);
        }
    }
}

}  // namespace

QRectF CompareScene::pageRect() const {
    if (!page) return {};
    const ImageSize size = page->decoded->upright.size;
    return {0, 0, static_cast<double>(size.widthPx), static_cast<double>(size.heightPx)};
}

QRectF CompareScene::rect() const {
    QRectF all = pageRect();
    if (!map || showsTiles()) return all;
    const PixelRect extent = map->viewExtentOnPage(ViewId::global());
    return all | QRectF(extent.x, extent.y, extent.width, extent.height);
}

void CompareScene::colorCells() {
    heatmap = {};
    if (!cells.hasCells()) return;
    heatmap = QImage(cells.columns, cells.rows, QImage::Format_ARGB32_Premultiplied);
    for (int row = 0; row < cells.rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(heatmap.scanLine(row));
        for (int column = 0; column < cells.columns; ++column) {
            const auto cell =
                static_cast<std::size_t>(row) * static_cast<std::size_t>(cells.columns) + static_cast<std::size_t>(column);
            line[column] = cells.colors.empty() ? scale.color(cells.values[cell]) : cells.colors[cell];
        }
    }
}

void paintScene(QPainter& painter, const CompareScene& scene, const CanvasViewport& viewport, const QRectF& area,
                const QWidget* widget) {
    if (!scene.page) return;
    if (scene.cells.picture.isNull()) {
        paintPage(painter, scene, viewport, area, widget);
    } else {
        paintPicture(painter, scene, viewport, area, widget);
    }
    if (!scene.heatmap.isNull()) {
        painter.setOpacity(scene.opacity);
        painter.drawImage(viewport.toScreen(scene.cells.extent), scene.heatmap);
        painter.setOpacity(1);
    }
    paintPadding(painter, scene, viewport, area);
    paintGrid(painter, scene, viewport, area);
    paintValues(painter, scene, viewport, area, widget);
}

}  // namespace deepscope
