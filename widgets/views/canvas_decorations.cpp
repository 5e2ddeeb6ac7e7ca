// What CanvasPainter draws beside page and values: padding, the token grid, attention windows, tiles' borders.
#include "widgets/views/canvas_painter.h"
#include "widgets/views/theme.h"

#include <QImage>
#include <QPainter>
#include <QRegion>
#include <QTransform>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <utility>

namespace deepscope {

namespace {

constexpr double kGridFromPx = 5;  // smaller cells would be all lines
constexpr double kGridFullPx = 16;
constexpr int kGridAlpha = 120;
constexpr double kLayoutGridFromPx = 4;
constexpr int kHatchStepPx = 9;
constexpr double kTileNumberFromPx = 44;
constexpr double kWindowsFromPx = 12;

/// One period of the hatching, dark beside light: seen on any colour.
QImage hatchTile(double devicePixelRatio) {
    const auto side = static_cast<int>(std::lround(kHatchStepPx * devicePixelRatio));
    QImage tile(side, side, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(devicePixelRatio, devicePixelRatio);
    const double step = side / devicePixelRatio;
    for (const auto& [color, shift] : {std::pair(QColor(0, 0, 0, 80), 0.0), std::pair(QColor(255, 255, 255, 60), 1.2)}) {
        painter.setPen(QPen(color, 1.2));
        for (const double x : {-step, 0.0, step}) {
            painter.drawLine(QPointF(x + shift - 1, step + 1), QPointF(x + shift + step + 1, -1));
        }
    }
    return tile;
}

}  // namespace

void CanvasPainter::paintPadding() const {
    if (!m_scene.showsPage() || !m_scene.plan) return;
    const QRect extent = m_viewport.toScreen(m_scene.viewExtent()).toAlignedRect();
    const QRect page = m_viewport.toScreen(m_scene.pageRect()).toRect();
    const QRegion padding = QRegion(extent & m_area.toAlignedRect()) - QRegion(page);
    const bool empty = m_scene.heatmap.isNull() && m_scene.overlay.kind != CanvasOverlay::Kind::Pixels;
    // The encoder pads with middle grey.
    paintHatched(padding, extent.topLeft(), empty ? QColor(127, 127, 127, 60) : QColor(Qt::transparent));
}

void CanvasPainter::paintPaddedKeys() const {
    const CanvasOverlay& overlay = m_scene.overlay;
    if (overlay.kind != CanvasOverlay::Kind::Attention || m_scene.heatmap.isNull()) return;
    const QRect view = m_viewport.toScreen(overlay.viewExtent).toRect();
    const QRect keys = m_viewport.toScreen(overlay.valuesRect()).toRect() & m_area.toAlignedRect();
    paintHatched(QRegion(keys) - QRegion(view), view.topLeft(), Qt::transparent);
}

/// `origin` binds the hatching to the scene: it does not crawl while the page is moved.
void CanvasPainter::paintHatched(const QRegion& region, QPoint origin, const QColor& ground) const {
    if (region.isEmpty()) return;
    QBrush hatch(hatchTile(m_widget->devicePixelRatioF()));
    hatch.setTransform(QTransform::fromScale(1 / m_widget->devicePixelRatioF(), 1 / m_widget->devicePixelRatioF()));
    m_painter.setBrushOrigin(origin);
    for (const QRect& rect : region) {
        if (ground.alpha() > 0) m_painter.fillRect(rect, ground);
        m_painter.fillRect(rect, hatch);
    }
    m_painter.setBrushOrigin(0, 0);
}

void CanvasPainter::paintLines(const QRectF& area, int columns, int rows, const QColor& color, int widthPx) const {
    const double width = area.width() / columns;
    const double height = area.height() / rows;
    const QRect shown = (area & m_area).toAlignedRect();
    if (shown.isEmpty()) return;
    // Whole rectangles: hundreds of stroked lines would take longer than the page itself.
    const auto line = [&](double place) { return static_cast<int>(std::lround(place - widthPx / 2.0)); };
    const int firstColumn = std::max(0, static_cast<int>(std::floor((shown.left() - area.left()) / width)));
    for (int i = firstColumn; i <= columns && area.left() + i * width <= shown.right() + 1; ++i) {
        m_painter.fillRect(QRect(line(area.left() + i * width), shown.top(), widthPx, shown.height()), color);
    }
    const int firstRow = std::max(0, static_cast<int>(std::floor((shown.top() - area.top()) / height)));
    for (int i = firstRow; i <= rows && area.top() + i * height <= shown.bottom() + 1; ++i) {
        m_painter.fillRect(QRect(shown.left(), line(area.top() + i * height), shown.width(), widthPx), color);
    }
}

void CanvasPainter::paintGrid() const {
    QRectF area;
    int columns = 0;
    int rows = 0;
    if (!m_scene.heatmap.isNull()) {
        area = m_scene.overlay.valuesRect();
        columns = m_scene.overlay.columns;
        rows = m_scene.overlay.rows;
    } else if (m_scene.plan && m_scene.showsPage()) {
        // The page alone, or the pixels of a view: the patches that it is cut into.
        area = m_scene.viewExtent();
        columns = rows = m_scene.plan->plan().sidePx(m_scene.view) / kPatchSidePx;
    }
    if (columns <= 0 || rows <= 0 || area.isEmpty()) return;
    area = m_viewport.toScreen(area);
    const double cell = std::min(area.width() / columns, area.height() / rows);
    if (cell < kGridFromPx) return;
    // Small cells would drown in their lines: these fade in.
    const double strength = std::min(1.0, 0.25 + 0.75 * (cell - kGridFromPx) / (kGridFullPx - kGridFromPx));
    paintLines(area, columns, rows, QColor(110, 116, 124, static_cast<int>(kGridAlpha * strength)), 1);
}

void CanvasPainter::paintWindows() const {
    const CanvasOverlay& overlay = m_scene.overlay;
    if (m_scene.windowSide <= 0 || !overlay.hasGrid() || overlay.viewExtent.isEmpty()) return;
    const QRectF view = m_viewport.toScreen(overlay.viewExtent);
    const QSizeF window = view.size() * m_scene.windowSide / overlay.gridSide;
    const QRect shown = (view & m_area).toAlignedRect();
    if (shown.isEmpty() || std::min(window.width(), window.height()) < kWindowsFromPx) return;
    // The last window reaches past the grid: it ends with the view here, and where its keys are shown.
    const int borders = (overlay.gridSide - 1) / m_scene.windowSide;
    const auto line = [this](const QRect& at, bool upright) {
        m_painter.fillRect(upright ? at.adjusted(-1, 0, 1, 0) : at.adjusted(0, -1, 0, 1), QColor(0, 0, 0, 120));
        m_painter.fillRect(at, QColor(255, 255, 255, 175));
    };
    for (int i = 1; i <= borders; ++i) {
        const int x = static_cast<int>(std::lround(view.left() + i * window.width()));
        const int y = static_cast<int>(std::lround(view.top() + i * window.height()));
        if (x >= shown.left() && x <= shown.right()) line(QRect(x, shown.top(), 1, shown.height()), true);
        if (y >= shown.top() && y <= shown.bottom()) line(QRect(shown.left(), y, shown.width(), 1), false);
    }
    if (overlay.kind == CanvasOverlay::Kind::Attention && overlay.rows == m_scene.windowSide) {
        strokeTwice(m_painter, m_viewport.toScreen(overlay.valuesRect()), QColor(255, 255, 255, 215), 1);
    }
}

void CanvasPainter::paintLayoutGrid() const {
    if (m_scene.heatmap.isNull()) return;
    const QRectF area = m_viewport.toScreen(m_scene.overlay.valuesRect());
    if (area.width() / m_scene.overlay.columns < kLayoutGridFromPx) return;
    paintLines(area, m_scene.overlay.columns, m_scene.overlay.rows, themeOf(m_widget).canvas, 2);
}

void CanvasPainter::paintTileBorders() const {
    if (!m_scene.plan || !m_scene.showsPage() || !m_scene.plan->plan().tiles) return;
    const int count = m_scene.plan->plan().tiles->count();
    for (int tile = 0; tile < count; ++tile) {
        if (tile != m_scene.view.tile) paintTileBorder(tile, false);
    }
    // The current one lies over its neighbours.
    if (!m_scene.view.isGlobal() && m_scene.view.tile < count) paintTileBorder(m_scene.view.tile, true);
}

void CanvasPainter::paintTileBorder(int tile, bool current) const {
    const QRectF frame = m_viewport.toScreen(toQRectF(m_scene.plan->viewExtentOnPage(ViewId::ofTile(tile))));
    const ThemeColors& colors = themeOf(m_widget);
    if (current) {
        strokeTwice(m_painter, frame, colors.accent.lighter(130), 2);
    } else {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(QColor(0, 0, 0, 150), 3));
        m_painter.drawRect(frame);
        m_painter.setPen(QPen(colors.accent.lighter(130), 1, Qt::DashLine));
        m_painter.drawRect(frame);
    }
    if (frame.width() < kTileNumberFromPx || frame.height() < kTileNumberFromPx) return;
    const QString number = QString::number(tile);
    const QFont font = sizedFont(m_widget, -1, current);
    const QFontMetricsF metrics(font);
    const QRectF plate(frame.left() + 3, frame.top() + 3, metrics.horizontalAdvance(number) + 8, metrics.height() + 2);
    m_painter.fillRect(plate, current ? colors.accent : QColor(12, 14, 17, 190));
    m_painter.setFont(font);
    m_painter.setPen(current ? colors.accentText : QColor(0xe8, 0xeb, 0xef));
    m_painter.drawText(plate, Qt::AlignCenter, number);
}

}  // namespace deepscope
