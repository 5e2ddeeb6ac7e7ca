// What CompareCanvas paints.
#include "widgets/views/canvas_painter.h"
#include "widgets/views/compare_canvas.h"
#include "widgets/views/theme.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr double kLeastMarkPx = 9;  // never smaller than can be found again
constexpr int kPlatePx = 5;         // beside a plate's text

QColor plate(const ThemeColors& colors) {
    QColor ground = colors.panel;
    ground.setAlpha(235);
    return ground;
}

}  // namespace

void CompareCanvas::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    if (!m_scene.page) {
        painter.fillRect(event->rect(), themeOf(this).canvas);
        paintMessage(painter);
        return;
    }
    if (isFlipped()) {
        m_otherTiles.paint(painter, *m_other, m_viewport, event->rect(), this);
        paintTag(painter, m_otherName, false);
    } else {
        m_tiles.paint(painter, m_scene, m_viewport, event->rect(), this);
        if (m_wipe && m_other) paintWipe(painter);
    }
    paintMarks(painter);
    paintMessage(painter);
    paintReadout(painter);
    if (hasFocus()) {
        painter.setPen(themeOf(this).accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void CompareCanvas::paintWipe(QPainter& painter) {
    const int x = static_cast<int>(std::lround(handleX()));
    const QRect right(x, 0, width() - x, height());
    if (!right.isEmpty()) {
        painter.save();
        painter.setClipRect(right);
        m_otherTiles.paint(painter, *m_other, m_viewport, right, this);
        painter.restore();
    }
    paintTag(painter, m_otherName, true);
    painter.fillRect(QRect(x - 2, 0, 4, height()), QColor(0, 0, 0, 200));
    painter.fillRect(QRect(x - 1, 0, 2, height()), Qt::white);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0, 0, 0, 200), 1));
    painter.setBrush(Qt::white);
    painter.drawEllipse(QPointF(x, height() / 2.0), 7, 7);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void CompareCanvas::paintMarks(QPainter& painter) const {
    const auto frame = [this](const QRectF& page) {
        const QRectF rect = m_viewport.toScreen(page);
        const double wide = std::max(0.0, (kLeastMarkPx - rect.width()) / 2);
        const double high = std::max(0.0, (kLeastMarkPx - rect.height()) / 2);
        return rect.adjusted(-wide, -high, wide, high);
    };
    if (m_marks.region) strokeTwice(painter, m_viewport.toScreen(*m_marks.region), QColor(255, 220, 90), 1, Qt::DashLine);
    if (m_marks.hovered) strokeTwice(painter, frame(m_marks.hovered->extent), QColor(255, 255, 255, 200), 1);
    if (m_marks.picked) strokeTwice(painter, frame(m_marks.picked->extent), Qt::white, 2);
    if (!m_marks.pick) return;
    const QPointF at = m_viewport.toScreen(*m_marks.pick);
    for (const auto& [color, width] : {std::pair(QColor(0, 0, 0, 220), 3), std::pair(QColor(Qt::white), 1)}) {
        painter.setPen(QPen(color, width));
        painter.drawLine(at - QPointF(3, 0), at + QPointF(3, 0));
        painter.drawLine(at - QPointF(0, 3), at + QPointF(0, 3));
    }
}

void CompareCanvas::paintTag(QPainter& painter, const QString& text, bool right) const {
    painter.setFont(sizedFont(this, -1, true));
    const QFontMetrics metrics = painter.fontMetrics();
    const QString shown = metrics.elidedText(text, Qt::ElideRight, std::max(20, width() - 4 * kPlatePx));
    QRect place(0, 0, metrics.horizontalAdvance(shown) + 2 * kPlatePx, metrics.height() + 4);
    place.moveTop(kPlatePx);
    right ? place.moveRight(width() - kPlatePx) : place.moveLeft(kPlatePx);
    const ThemeColors& colors = themeOf(this);
    painter.fillRect(place, colors.accent);
    painter.setPen(colors.accentText);
    painter.drawText(place, Qt::AlignCenter, shown);
}

void CompareCanvas::paintReadout(QPainter& painter) const {
    if (m_marks.readout.isEmpty()) return;
    painter.setFont(sizedFont(this, -1));
    const QFontMetrics metrics = painter.fontMetrics();
    const QString text = metrics.elidedText(m_marks.readout, Qt::ElideRight, std::max(20, width() - 2 * kPlatePx));
    const QRect place(0, height() - metrics.height() - 4, std::min(width(), metrics.horizontalAdvance(text) + 2 * kPlatePx),
                      metrics.height() + 4);
    const ThemeColors& colors = themeOf(this);
    painter.fillRect(place, plate(colors));
    painter.setPen(colors.text);
    painter.drawText(place, Qt::AlignCenter, text);
}

void CompareCanvas::paintMessage(QPainter& painter) const {
    if (m_title.isEmpty() && m_detail.isEmpty()) return;
    const ThemeColors& colors = themeOf(this);
    const int room = std::max(40, width() - 32);
    painter.setFont(sizedFont(this, 0, true));
    const QRect title = painter.fontMetrics().boundingRect(0, 0, room, 1000, Qt::TextWordWrap | Qt::AlignHCenter, m_title);
    painter.setFont(sizedFont(this, -1));
    const QRect detail =
        m_detail.isEmpty() ? QRect()
                           : painter.fontMetrics().boundingRect(0, 0, room, 1000, Qt::TextWordWrap | Qt::AlignHCenter, m_detail);
    const int tall = title.height() + (detail.isEmpty() ? 0 : detail.height() + 4);
    const int top = std::max(2, (height() - tall) / 2);
    const int wide = std::max(title.width(), detail.width());
    if (m_scene.page) {
        painter.fillRect(QRect((width() - wide) / 2 - 10, top - 7, wide + 20, tall + 14), plate(colors));
    }
    painter.setFont(sizedFont(this, 0, true));
    painter.setPen(colors.text);
    painter.drawText(QRect((width() - room) / 2, top, room, title.height()), Qt::TextWordWrap | Qt::AlignHCenter, m_title);
    painter.setFont(sizedFont(this, -1));
    painter.setPen(colors.mutedText);
    painter.drawText(QRect((width() - room) / 2, top + title.height() + 4, room, detail.height()),
                     Qt::TextWordWrap | Qt::AlignHCenter, m_detail);
}

}  // namespace deepscope
