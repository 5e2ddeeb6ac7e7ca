#include "widgets/views/tour_card_dots.h"

#include "widgets/views/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace deepscope {

namespace {
constexpr double kDotPx = 6;
constexpr double kCurrentPx = 14;
constexpr double kPitchPx = 11;
constexpr int kHeightPx = 18;  // high enough to be hit
}  // namespace

TourCardDots::TourCardDots(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("tourDots"));
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void TourCardDots::setSteps(int count, int current) {
    m_count = count;
    m_current = current;
    updateGeometry();
    update();
}

QSize TourCardDots::sizeHint() const {
    return {static_cast<int>(m_count * kPitchPx + kCurrentPx - kDotPx), kHeightPx};
}

QRectF TourCardDots::dot(int step) const {
    const double x = step * kPitchPx + (step > m_current ? kCurrentPx - kDotPx : 0);
    return {x + 1, (height() - kDotPx) / 2, step == m_current ? kCurrentPx : kDotPx, kDotPx};
}

void TourCardDots::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = themeOf(this);
    for (int step = 0; step < m_count; ++step) {
        const QColor color = step == m_current ? colors.accent : colors.mutedText;
        painter.setPen(QPen(color, 1.2));
        painter.setBrush(step <= m_current ? QBrush(color) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(dot(step).adjusted(0.6, 0.6, -0.6, -0.6), kDotPx / 2, kDotPx / 2);
    }
}

// Taken here, so that the card beneath is not dragged.
void TourCardDots::mousePressEvent(QMouseEvent* event) {
    event->accept();
}

void TourCardDots::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !rect().contains(event->position().toPoint())) return;
    const double reach = (kPitchPx - kDotPx) / 2;
    for (int step = 0; step < m_count; ++step) {
        const QRectF hit = dot(step).adjusted(-reach, 0, reach, 0);
        if (event->position().x() >= hit.left() && event->position().x() < hit.right()) {
            Q_EMIT clicked(step);
            return;
        }
    }
}

}  // namespace deepscope
