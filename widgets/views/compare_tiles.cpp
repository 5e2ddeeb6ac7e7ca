#include "widgets/views/compare_tiles.h"

#include "widgets/views/theme.h"

#include <QPainter>
#include <QWidget>

#include <cmath>

namespace deepscope {

namespace {

int tileOf(double px) {
    return static_cast<int>(std::floor(px / CompareTiles::kSidePx));
}

}  // namespace

void CompareTiles::paint(QPainter& painter, const CompareScene& scene, const CanvasViewport& viewport, const QRect& area,
                         const QWidget* widget) {
    const double density = widget->devicePixelRatioF();
    if (viewport.scale() != m_scale || density != m_density) clear();
    m_scale = viewport.scale();
    m_density = density;
    // Whole pixels of the screen: squares are copied, not resampled.
    const QPointF exact = viewport.toScreen(QPointF(0, 0));
    const QPointF origin(std::round(exact.x() * density) / density, std::round(exact.y() * density) / density);
    const int left = tileOf(area.left() - origin.x());
    const int right = tileOf(area.right() - origin.x());
    const int top = tileOf(area.top() - origin.y());
    const int bottom = tileOf(area.bottom() - origin.y());
    for (int row = top; row <= bottom; ++row) {
        for (int column = left; column <= right; ++column) {
            const QPointF at = origin + QPointF(column, row) * kSidePx;
            painter.drawPixmap(at, tile(scene, {column, row}, widget));
        }
    }
    if (m_tiles.size() > kMostTiles) dropBeyond(left, top, right, bottom);
}

const QPixmap& CompareTiles::tile(const CompareScene& scene, std::pair<int, int> place, const QWidget* widget) {
    const auto found = m_tiles.find(place);
    if (found != m_tiles.end()) return found->second;
    const auto sidePx = static_cast<int>(std::ceil(kSidePx * m_density));
    QPixmap pixmap(sidePx, sidePx);
    pixmap.setDevicePixelRatio(m_density);
    pixmap.fill(themeOf(widget).canvas);
    QPainter painter(&pixmap);
    const QPointF corner = QPointF(place.first, place.second) * kSidePx;
    painter.translate(-corner);
    CanvasViewport viewport;
    viewport.look(m_scale, QPointF(0, 0), QSizeF(0, 0));
    paintScene(painter, scene, viewport, QRectF(corner, QSizeF(kSidePx, kSidePx)), widget);
    painter.end();
    return m_tiles.emplace(place, std::move(pixmap)).first->second;
}

void CompareTiles::dropBeyond(int left, int top, int right, int bottom) {
    std::erase_if(m_tiles, [&](const auto& entry) {
        const auto [column, row] = entry.first;
        return column < left || column > right || row < top || row > bottom;
    });
}

}  // namespace deepscope
