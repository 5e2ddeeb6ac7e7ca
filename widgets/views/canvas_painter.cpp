#include "widgets/views/canvas_painter.h"

#include "widgets/models/quantity_text.h"
#include "widgets/views/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr double kCellValuesFromPx = 54;  // room for five characters
constexpr double kCellValuesFromHeightPx = 22;
constexpr double kSharpFromScale = 2;  // from here on a page's pixels are shown as they are
constexpr double kPinPx = 9;           // never smaller than can be found again

}  // namespace

QColor readableOn(QRgb ground) {
    const double light = 0.299 * qRed(ground) + 0.587 * qGreen(ground) + 0.114 * qBlue(ground);
    return light > 140 ? QColor(Qt::black) : QColor(Qt::white);
}

void strokeTwice(QPainter& painter, const QRectF& rect, const QColor& inner, double width, Qt::PenStyle style) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 220), width + 2));
    painter.drawRect(rect);
    painter.setPen(QPen(inner, width, style));
    painter.drawRect(rect);
}

CanvasPainter::CanvasPainter(QPainter& painter, const CanvasScene& scene, const CanvasViewport& viewport, QSizeF size,
                             const QWidget* widget)
    : m_painter(painter), m_scene(scene), m_viewport(viewport), m_area(QPointF(), size), m_widget(widget) {}

void CanvasPainter::paint() const {
    if (m_scene.showsPage()) paintPage();
    paintOverlay();
    if (m_scene.decorations.padding) paintPadding();
    if (m_scene.decorations.windows) paintPaddedKeys();
    if (m_scene.overlay.kind == CanvasOverlay::Kind::Layout) {
        paintLayoutGrid();
    } else if (m_scene.decorations.grid) {
        paintGrid();
    }
    if (m_scene.decorations.windows) paintWindows();
    if (m_scene.decorations.tileBorders) paintTileBorders();
    if (m_scene.decorations.values) paintCellValues();
    paintClassToken();
    paintRegion();
    paintTokenMarks();
    paintMarks();
}

void CanvasPainter::paintPage() const {
    const QRectF page = m_scene.pageRect();
    const QRectF visible = m_viewport.toScene(m_area) & page;
    if (visible.isEmpty()) return;
    // The level with the fewest pixels that still has one for every pixel of the screen.
    const double wanted = m_viewport.scale() * m_widget->devicePixelRatioF();
    const auto& levels = m_scene.picture->levels;
    std::size_t level = 0;
    while (level + 1 < levels.size() && wanted <= std::ldexp(1.0, -static_cast<int>(level) - 1)) ++level;
    const QImage& image = levels[level];
    const double sx = image.width() / page.width();
    const double sy = image.height() / page.height();
    const QRectF source(visible.x() * sx, visible.y() * sy, visible.width() * sx, visible.height() * sy);
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform, wanted < kSharpFromScale);
    m_painter.drawImage(m_viewport.toScreen(visible), image, source);
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
}

void CanvasPainter::paintOverlay() const {
    using Kind = CanvasOverlay::Kind;
    const CanvasOverlay& overlay = m_scene.overlay;
    if (overlay.kind == Kind::Pixels) {
        m_painter.setRenderHint(QPainter::SmoothPixmapTransform, m_viewport.scale() < kSharpFromScale);
        m_painter.drawImage(m_viewport.toScreen(overlay.viewExtent), overlay.pixels);
        m_painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
        return;
    }
    if (m_scene.heatmap.isNull()) return;
    const QRectF target = m_viewport.toScreen(overlay.valuesRect());
    if (overlay.kind == Kind::Attention) {
        // Beyond the query's window nothing is attended: it steps back, so that the window stands out.
        QPainterPath outside;
        outside.addRect(m_viewport.toScreen(overlay.viewExtent));
        QPainterPath window;
        window.addRect(target);
        m_painter.fillPath(outside.subtracted(window), QColor(0, 0, 0, static_cast<int>(90 * m_scene.opacity)));
    }
    m_painter.setOpacity(overlay.kind == Kind::Layout ? 1.0 : m_scene.opacity);
    m_painter.drawImage(target, m_scene.heatmap);
    m_painter.setOpacity(1);
}

void CanvasPainter::paintCellValues() const {
    if (m_scene.heatmap.isNull() || m_scene.overlay.values.empty()) return;
    const CanvasOverlay& overlay = m_scene.overlay;
    const QRectF area = m_viewport.toScreen(overlay.valuesRect());
    const double width = area.width() / overlay.columns;
    const double height = area.height() / overlay.rows;
    if (width < kCellValuesFromPx || height < kCellValuesFromHeightPx) return;
    m_painter.setFont(sizedFont(m_widget, -1));
    const int firstRow = std::max(0, static_cast<int>(std::floor(-area.top() / height)));
    const int firstColumn = std::max(0, static_cast<int>(std::floor(-area.left() / width)));
    for (int row = firstRow; row < overlay.rows && area.top() + row * height < m_area.bottom(); ++row) {
        for (int column = firstColumn; column < overlay.columns && area.left() + column * width < m_area.right(); ++column) {
            const QRgb ground = m_scene.heatmap.pixel(column, row);
            if (qAlpha(ground) == 0) continue;
            const QRectF cell(area.left() + column * width, area.top() + row * height, width, height);
            const float value = overlay.values[static_cast<std::size_t>(row) * overlay.columns + column];
            // Over a page, print may lie beneath: a plate keeps the figure legible.
            const QString text = valueText(value);
            QRectF plate = m_painter.fontMetrics().boundingRect(text).adjusted(-3, -1, 3, 1);
            const QRectF shown = cell & m_area;
            if (shown.width() < plate.width() || shown.height() < plate.height()) continue;
            plate.moveCenter(shown.center());
            m_painter.fillRect(plate, QColor::fromRgb(ground));
            m_painter.setPen(readableOn(ground));
            m_painter.drawText(plate, Qt::AlignCenter, text);
        }
    }
}

void CanvasPainter::paintClassToken() const {
    const CanvasOverlay& overlay = m_scene.overlay;
    if (!overlay.classValue) return;
    const QRectF cell = m_viewport.toScreen(overlay.classRect());
    const QRgb ground = overlay.classColor.value_or(m_scene.scale.color(*overlay.classValue));
    m_painter.fillRect(cell, QColor::fromRgb(ground));
    m_painter.setFont(sizedFont(m_widget, -1));
    const QString text = QStringLiteral("CLS");
    const bool inside = m_painter.fontMetrics().horizontalAdvance(text) + 4 < cell.width();
    m_painter.setPen(inside ? readableOn(ground) : themeOf(m_widget).mutedText);
    const QRectF label = inside ? cell : QRectF(cell.right() - 60, cell.bottom() + 1, 60, m_painter.fontMetrics().height());
    m_painter.drawText(label, inside ? Qt::AlignCenter : Qt::AlignRight | Qt::AlignTop, text);
}

void CanvasPainter::paintMarks() const {
    if (m_scene.hovered && m_scene.overlay.kind != CanvasOverlay::Kind::Pixels) {
        strokeTwice(m_painter, m_viewport.toScreen(m_scene.hovered->sceneRect), QColor(255, 255, 255, 200), 1);
    }
    if (!m_scene.pin) return;
    if (const auto pinned = hitOfPin(m_scene.overlay, *m_scene.pin)) {
        const QRectF frame = m_viewport.toScreen(pinned->sceneRect);
        const double grow = std::max(0.0, (kPinPx - frame.width()) / 2);
        strokeTwice(m_painter, frame.adjusted(-grow, -grow, grow, grow), QColor(Qt::white), 2);
    }
}

}  // namespace deepscope
