#include "widgets/views/canvas_scene.h"

namespace deepscope {

QRectF CanvasScene::pageRect() const {
    if (!picture) return {};
    const ImageSize size = picture->decoded->upright.size;
    return {0, 0, static_cast<double>(size.widthPx), static_cast<double>(size.heightPx)};
}

QRectF CanvasScene::viewExtent() const {
    return plan ? toQRectF(plan->viewExtentOnPage(view)) : QRectF();
}

QRectF CanvasScene::rect() const {
    QRectF all = overlay.sceneRect();
    if (showsPage()) {
        all |= pageRect();
        if (decorations.padding) all |= viewExtent();
    }
    return all;
}

void CanvasScene::colorCells() {
    heatmap = {};
    if (overlay.values.empty() && overlay.cellColors.empty()) return;
    heatmap = QImage(overlay.columns, overlay.rows, QImage::Format_ARGB32_Premultiplied);
    heatmap.fill(Qt::transparent);
    for (int row = 0; row < overlay.rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(heatmap.scanLine(row));
        for (int column = 0; column < overlay.columns; ++column) {
            const auto cell = static_cast<std::size_t>(row) * overlay.columns + column;
            if (!overlay.laidOut.empty() && overlay.laidOut[cell] < 0) continue;
            if (!overlay.masked.empty() && overlay.masked[cell] != 0) continue;
            line[column] = overlay.cellColors.empty() ? scale.color(overlay.values[cell]) : overlay.cellColors[cell];
        }
    }
}

}  // namespace deepscope
