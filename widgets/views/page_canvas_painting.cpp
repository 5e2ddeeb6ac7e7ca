// What the canvas shows round its scene: the lens, the box at the cursor, words.
#include "widgets/views/canvas_painter.h"
#include "widgets/views/magnifier.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/theme.h"
#include "widgets/views/token_readout.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace deepscope {

namespace {
constexpr int kReadoutGapPx = 16;
}

void PageCanvas::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.fillRect(event->rect(), themeOf(this).canvas);
    if (!m_scene.picture) {
        paintMessage(painter);
        return;
    }
    if (std::exchange(m_cellsStale, false)) m_scene.colorCells();
    CanvasPainter(painter, m_scene, m_viewport, size(), this).paint();
    if (magnifierShown()) Magnifier(m_viewport, lensPoint(), size()).paint(painter, m_scene, this);
    paintHint(painter);
    paintReadout(painter);
}

/// Where the lens looks: at the cursor, without one at the pin, else at the middle.
QPointF PageCanvas::lensPoint() const {
    if (QRectF(rect()).contains(m_cursor)) return m_cursor;
    const auto pinned = m_scene.pin ? hitOfPin(m_scene.overlay, *m_scene.pin) : std::nullopt;
    return pinned ? m_viewport.toScreen(pinned->sceneRect).center() : QRectF(rect()).center();
}

/// Below and right of the cursor, or beside the lens, wherever there is room.
QRectF PageCanvas::readoutBox(QSizeF size) const {
    const QRectF room = QRectF(rect()).adjusted(4, 4, -4, -4);
    QRectF kept(m_cursor, QSizeF(0, 0));
    kept.adjust(-kReadoutGapPx, -kReadoutGapPx, kReadoutGapPx, kReadoutGapPx);
    if (magnifierShown()) {
        kept = Magnifier(m_viewport, lensPoint(), this->size()).frame().adjusted(-8, -8, 8, 8);
        for (const QPointF at : {kept.topRight(), kept.topLeft() - QPointF(size.width(), 0), kept.bottomLeft(),
                                 kept.topLeft() - QPointF(0, size.height())}) {
            if (room.contains(QRectF(at, size))) return {at, size};
        }
    }
    QRectF box(kept.bottomRight(), size);
    if (box.right() > room.right()) box.moveRight(kept.left());
    if (box.bottom() > room.bottom()) box.moveBottom(kept.top());
    box.moveLeft(std::max(room.left(), box.left()));
    box.moveTop(std::max(room.top(), box.top()));
    return box;
}

void PageCanvas::paintReadout(QPainter& painter) const {
    if (!m_scene.hovered || m_dragging) return;
    const auto pinned = m_scene.pin ? hitOfPin(m_scene.overlay, *m_scene.pin) : std::nullopt;
    const QStringList lines =
        tokenReadout(m_scene.overlay, *m_scene.hovered, m_map ? &*m_map : nullptr, pinned && *pinned == *m_scene.hovered);
    const QFont plain = sizedFont(this, -0.5);
    const QFont bold = sizedFont(this, -0.5, true);
    const QFontMetricsF plainMetrics(plain);
    const QFontMetricsF boldMetrics(bold);
    double width = boldMetrics.horizontalAdvance(lines.front());
    for (const QString& line : lines) width = std::max(width, plainMetrics.horizontalAdvance(line));
    const double lineHeight = std::max(plainMetrics.height(), boldMetrics.height()) + 1;
    const QRectF box = readoutBox({std::ceil(width) + 18, lineHeight * static_cast<double>(lines.size()) + 12});
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
