// How the canvas is drawn: back to front, as paintEvent lists it.
#include "widgets/models/quantity_text.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/theme.h"
#include "widgets/views/token_readout.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr double kGridLinesFromPx = 14;   // smaller cells would be all lines
constexpr double kCellValuesFromPx = 54;  // room for five characters
constexpr int kReadoutGapPx = 16;

QColor readableOn(QRgb ground) {
    const double light = 0.299 * qRed(ground) + 0.587 * qGreen(ground) + 0.114 * qBlue(ground);
    return light > 140 ? QColor(Qt::black) : QColor(Qt::white);
}

/// Light inside dark: seen on any colour.
void strokeTwice(QPainter& painter, const QRectF& rect, const QColor& inner, double width) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 220), width + 2));
    painter.drawRect(rect);
    painter.setPen(QPen(inner, width));
    painter.drawRect(rect);
}

}  // namespace

void PageCanvas::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.fillRect(event->rect(), themeOf(this).canvas);
    if (!m_picture) {
        paintMessage(painter);
        return;
    }
    if (showsPage()) paintPage(painter);
    paintOverlay(painter);
    paintGridLines(painter);
    paintCellValues(painter);
    paintClassToken(painter);
    paintMarks(painter);
    paintHint(painter);
    paintReadout(painter);
}

void PageCanvas::paintPage(QPainter& painter) const {
    const ImageSize size = m_picture->decoded->upright.size;
    const QRectF page(0, 0, size.widthPx, size.heightPx);
    const QRectF visible = m_viewport.toScene(QRectF(rect())) & page;
    if (visible.isEmpty()) return;
    // The level with the fewest pixels that still has one for every pixel of the screen.
    const double wanted = m_viewport.scale() * devicePixelRatioF();
    std::size_t level = 0;
    while (level + 1 < m_picture->levels.size() && wanted <= std::ldexp(1.0, -static_cast<int>(level) - 1)) ++level;
    const QImage& image = m_picture->levels[level];
    const double sx = image.width() / page.width();
    const double sy = image.height() / page.height();
    const QRectF source(visible.x() * sx, visible.y() * sy, visible.width() * sx, visible.height() * sy);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, wanted < 2);
    painter.drawImage(m_viewport.toScreen(visible), image, source);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
}

void PageCanvas::paintOverlay(QPainter& painter) const {
    using Kind = CanvasOverlay::Kind;
    if (m_overlay.kind == Kind::Pixels) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, m_viewport.scale() < 2);
        painter.drawImage(m_viewport.toScreen(m_overlay.viewExtent), m_overlay.pixels);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
        return;
    }
    if (m_heatmap.isNull()) return;
    const QRectF target = m_viewport.toScreen(m_overlay.valuesRect());
    if (m_overlay.kind == Kind::Attention) {
        // Beyond the query's window nothing is attended: it steps back, so that the window stands out.
        QPainterPath outside;
        outside.addRect(m_viewport.toScreen(m_overlay.viewExtent));
        QPainterPath window;
        window.addRect(target);
        painter.fillPath(outside.subtracted(window), QColor(0, 0, 0, static_cast<int>(90 * m_opacity)));
    }
    painter.setOpacity(m_overlay.kind == Kind::Layout ? 1.0 : m_opacity);
    painter.drawImage(target, m_heatmap);
    painter.setOpacity(1);
}

void PageCanvas::paintGridLines(QPainter& painter) const {
    if (m_heatmap.isNull()) return;
    const QRectF area = m_viewport.toScreen(m_overlay.valuesRect());
    const double width = area.width() / m_overlay.columns;
    const double height = area.height() / m_overlay.rows;
    const bool layout = m_overlay.kind == CanvasOverlay::Kind::Layout;
    if (std::min(width, height) < (layout ? 4 : kGridLinesFromPx)) return;
    painter.setPen(QPen(layout ? themeOf(this).canvas : QColor(0, 0, 0, 46), layout ? 2 : 1));
    const QRectF shown = area & QRectF(rect());
    for (int i = 0; i <= m_overlay.columns; ++i) {
        const double x = area.left() + i * width;
        if (x >= shown.left() && x <= shown.right()) painter.drawLine(QPointF(x, shown.top()), QPointF(x, shown.bottom()));
    }
    for (int i = 0; i <= m_overlay.rows; ++i) {
        const double y = area.top() + i * height;
        if (y >= shown.top() && y <= shown.bottom()) painter.drawLine(QPointF(shown.left(), y), QPointF(shown.right(), y));
    }
}

void PageCanvas::paintCellValues(QPainter& painter) const {
    if (m_heatmap.isNull()) return;
    const QRectF area = m_viewport.toScreen(m_overlay.valuesRect());
    const double width = area.width() / m_overlay.columns;
    const double height = area.height() / m_overlay.rows;
    if (width < kCellValuesFromPx || height < 22) return;
    painter.setFont(sizedFont(this, -1));
    const int firstRow = std::max(0, static_cast<int>(std::floor(-area.top() / height)));
    const int firstColumn = std::max(0, static_cast<int>(std::floor(-area.left() / width)));
    for (int row = firstRow; row < m_overlay.rows && area.top() + row * height < this->height(); ++row) {
        for (int column = firstColumn; column < m_overlay.columns && area.left() + column * width < this->width(); ++column) {
            const QRgb ground = m_heatmap.pixel(column, row);
            if (qAlpha(ground) == 0) continue;
            const QRectF cell(area.left() + column * width, area.top() + row * height, width, height);
            const float value = m_overlay.values[static_cast<std::size_t>(row) * m_overlay.columns + column];
            // Over a page, print may lie beneath: a plate keeps the figure legible.
            const QString text = valueText(value);
            QRectF plate = painter.fontMetrics().boundingRect(text).adjusted(-3, -1, 3, 1);
            plate.moveCenter(cell.center());
            painter.fillRect(plate, QColor::fromRgb(ground));
            painter.setPen(readableOn(ground));
            painter.drawText(plate, Qt::AlignCenter, text);
        }
    }
}

void PageCanvas::paintClassToken(QPainter& painter) const {
    if (!m_overlay.classValue) return;
    const QRectF cell = m_viewport.toScreen(m_overlay.classRect());
    const QRgb ground = m_scale.color(*m_overlay.classValue);
    painter.fillRect(cell, QColor::fromRgb(ground));
    painter.setFont(sizedFont(this, -1));
    const QString text = QStringLiteral("CLS");
    const bool inside = painter.fontMetrics().horizontalAdvance(text) + 4 < cell.width();
    painter.setPen(inside ? readableOn(ground) : themeOf(this).mutedText);
    QRectF label = inside ? cell : QRectF(cell.right() - 60, cell.bottom() + 1, 60, painter.fontMetrics().height());
    painter.drawText(label, inside ? Qt::AlignCenter : Qt::AlignRight | Qt::AlignTop, text);
}

void PageCanvas::paintMarks(QPainter& painter) const {
    if (m_hovered && m_overlay.kind != CanvasOverlay::Kind::Pixels) {
        strokeTwice(painter, m_viewport.toScreen(m_hovered->sceneRect), QColor(255, 255, 255, 200), 1);
    }
    if (!m_pin) return;
    if (const auto pinned = hitOfPin(m_overlay, *m_pin)) {
        // Never smaller than can be found again.
        QRectF frame = m_viewport.toScreen(pinned->sceneRect);
        const double grow = std::max(0.0, (9 - frame.width()) / 2);
        strokeTwice(painter, frame.adjusted(-grow, -grow, grow, grow), QColor(Qt::white), 2);
    }
}

void PageCanvas::paintReadout(QPainter& painter) const {
    if (!m_hovered || m_dragging) return;
    const auto pinned = m_pin ? hitOfPin(m_overlay, *m_pin) : std::nullopt;
    const QStringList lines = tokenReadout(m_overlay, *m_hovered, m_map ? &*m_map : nullptr, pinned && *pinned == *m_hovered);
    const QFont plain = sizedFont(this, -0.5);
    const QFont bold = sizedFont(this, -0.5, true);
    const QFontMetricsF plainMetrics(plain);
    const QFontMetricsF boldMetrics(bold);
    double width = boldMetrics.horizontalAdvance(lines.front());
    for (const QString& line : lines) width = std::max(width, plainMetrics.horizontalAdvance(line));
    const double lineHeight = std::max(plainMetrics.height(), boldMetrics.height()) + 1;
    QRectF box(m_cursor + QPointF(kReadoutGapPx, kReadoutGapPx),
               QSizeF(std::ceil(width) + 18, lineHeight * static_cast<double>(lines.size()) + 12));
    if (box.right() > this->width() - 4) box.moveRight(m_cursor.x() - kReadoutGapPx);
    if (box.bottom() > this->height() - 4) box.moveBottom(m_cursor.y() - kReadoutGapPx);
    box.moveLeft(std::max(4.0, box.left()));
    box.moveTop(std::max(4.0, box.top()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(255, 255, 255, 60), 1));
    painter.setBrush(QColor(12, 14, 17, 235));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(QColor(0xe8, 0xeb, 0xef));
    QRectF line(box.left() + 9, box.top() + 6, box.width() - 18, lineHeight);
    for (qsizetype i = 0; i < lines.size(); ++i, line.translate(0, lineHeight)) {
        painter.setFont(i == 0 ? bold : plain);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, lines[i]);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void PageCanvas::paintMessage(QPainter& painter) const {
    const ThemeColors& colors = themeOf(this);
    const QRectF frame = QRectF(rect()).adjusted(24, 24, -24, -24);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.line, 1.5, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 10, 10);
    const double middle = frame.center().y();
    painter.setFont(sizedFont(this, 5, true));
    painter.setPen(colors.text);
    painter.drawText(QRectF(frame.left() + 12, middle - 46, frame.width() - 24, 42),
                     Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, m_heading);
    painter.setFont(sizedFont(this, 0));
    painter.setPen(colors.mutedText);
    painter.drawText(QRectF(frame.left() + 12, middle + 4, frame.width() - 24, frame.bottom() - middle - 12),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_detail);
}

void PageCanvas::paintHint(QPainter& painter) const {
    if (m_hint.isEmpty()) return;
    const QFont font = sizedFont(this, 0);
    const QFontMetricsF metrics(font);
    QRectF pill(0, 0, std::min(width() - 16.0, metrics.horizontalAdvance(m_hint) + 30), metrics.height() + 12);
    pill.moveCenter(QPointF(width() / 2.0, height() - 14 - pill.height() / 2));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(12, 14, 17, 225));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(font);
    painter.setPen(QColor(0xe8, 0xeb, 0xef));
    painter.drawText(pill.adjusted(10, 0, -10, 0), Qt::AlignCenter,
                     metrics.elidedText(m_hint, Qt::ElideRight, pill.width() - 20));
}

}  // namespace deepscope
