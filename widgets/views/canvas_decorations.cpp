// What CanvasPainter draws beside page and values: padding, the token grid, tiles' borders.
#include "widgets/views/canvas_painter.h"
#include "widgets/views/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr double kGridFromPx = 5;  // smaller cells would be all lines
constexpr double kGridFullPx = 16;
constexpr int kGridAlpha = 120;
constexpr double kLayoutGridFromPx = 4;
constexpr double kHatchStepPx = 9;
constexpr double kTileNumberFromPx = 44;

}  // namespace

void CanvasPainter::paintPadding() const {
    if (!m_scene.showsPage() || !m_scene.plan) return;
    const QRectF extent = m_viewport.toScreen(m_scene.viewExtent());
    const QRectF page = m_viewport.toScreen(m_scene.pageRect());
    QPainterPath padding;
    padding.addRect(extent & m_area);
    QPainterPath paper;
    paper.addRect(page);
    padding = padding.subtracted(paper);
    if (padding.isEmpty()) return;
    m_painter.save();
    m_painter.setClipPath(padding, Qt::IntersectClip);
    if (m_scene.heatmap.isNull() && m_scene.overlay.kind != CanvasOverlay::Kind::Pixels) {
        m_painter.fillRect(extent, QColor(127, 127, 127, 60));  // the encoder pads with middle grey
    }
    // Lines are bound to the scene, so that they do not crawl while the page is moved.
    const QRectF shown = extent & m_area;
    const double from = std::floor((shown.left() - extent.left() - shown.height()) / kHatchStepPx) * kHatchStepPx;
    const double phase = std::fmod(shown.top() - extent.top(), kHatchStepPx);
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& [color, shift] : {std::pair(QColor(0, 0, 0, 60), 0.0), std::pair(QColor(255, 255, 255, 46), 1.2)}) {
        m_painter.setPen(QPen(color, 1.2));
        for (double x = extent.left() + from - phase + shift; x < shown.right() + kHatchStepPx; x += kHatchStepPx) {
            m_painter.drawLine(QPointF(x, shown.bottom()), QPointF(x + shown.height(), shown.top()));
        }
    }
    m_painter.restore();
}

void CanvasPainter::paintLines(const QRectF& area, int columns, int rows) const {
    const double width = area.width() / columns;
    const double height = area.height() / rows;
    const QRectF shown = area & m_area;
    if (shown.isEmpty()) return;
    const int firstColumn = std::max(0, static_cast<int>(std::floor((shown.left() - area.left()) / width)));
    for (int i = firstColumn; i <= columns && area.left() + i * width <= shown.right(); ++i) {
        const double x = area.left() + i * width;
        if (x >= shown.left()) m_painter.drawLine(QPointF(x, shown.top()), QPointF(x, shown.bottom()));
    }
    const int firstRow = std::max(0, static_cast<int>(std::floor((shown.top() - area.top()) / height)));
    for (int i = firstRow; i <= rows && area.top() + i * height <= shown.bottom(); ++i) {
        const double y = area.top() + i * height;
        if (y >= shown.top()) m_painter.drawLine(QPointF(shown.left(), y), QPointF(shown.right(), y));
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
    m_painter.setPen(QPen(QColor(110, 116, 124, static_cast<int>(kGridAlpha * strength)), 1));
    paintLines(area, columns, rows);
}

void CanvasPainter::paintLayoutGrid() const {
    if (m_scene.heatmap.isNull()) return;
    const QRectF area = m_viewport.toScreen(m_scene.overlay.valuesRect());
    if (area.width() / m_scene.overlay.columns < kLayoutGridFromPx) return;
    m_painter.setPen(QPen(themeOf(m_widget).canvas, 2));
    paintLines(area, m_scene.overlay.columns, m_scene.overlay.rows);
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
