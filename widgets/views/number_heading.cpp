#include "widgets/views/number_heading.h"

#include "widgets/views/number_delegate.h"
#include "widgets/views/theme.h"

#include <QPainter>

namespace deepscope {

namespace {
constexpr double kArrowPx = 7;
}

NumberHeading::NumberHeading(Qt::Orientation orientation, QWidget* parent) : QHeaderView(orientation, parent) {
    setHighlightSections(false);
    setSectionResizeMode(orientation == Qt::Horizontal ? QHeaderView::Interactive : QHeaderView::Fixed);
}

void NumberHeading::setMarked(int pinned, int hovered) {
    if (pinned == m_pinned && hovered == m_hovered) return;
    m_pinned = pinned;
    m_hovered = hovered;
    viewport()->update();
}

// Ground and line go on where there are no sections.
void NumberHeading::paintEvent(QPaintEvent* event) {
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    const ThemeColors& colors = themeOf(this);
    const QRect room = viewport()->rect();
    const int end = length() - offset();
    painter.setPen(colors.line);
    if (orientation() == Qt::Horizontal) {
        painter.fillRect(room.adjusted(end, 0, 0, 0), colors.window);
        painter.drawLine(room.bottomLeft(), room.bottomRight());
    } else {
        painter.fillRect(room.adjusted(0, end, 0, 0), colors.window);
        painter.drawLine(room.topRight(), room.bottomRight());
    }
}

void NumberHeading::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const ThemeColors& colors = themeOf(this);
    const bool isMarked = section == m_pinned || section == m_hovered;
    const bool isSorted = orientation() == Qt::Horizontal && isSortIndicatorShown() && sortIndicatorSection() == section;
    const QRect inside = orientation() == Qt::Horizontal ? rect.adjusted(0, 0, 0, -1) : rect.adjusted(0, 0, -1, 0);
    painter->fillRect(inside, isMarked ? colors.button : colors.window);
    if (section == m_pinned && orientation() == Qt::Vertical)
        painter->fillRect(QRect(rect.topLeft(), QSize(3, rect.height())), colors.text);
    painter->setFont(font());
    painter->setPen(isMarked || isSorted ? colors.text : colors.mutedText);
    const QString text = model()->headerData(section, orientation()).toString();
    const QRect room = inside.adjusted(NumberDelegate::kSidePx, 0, -NumberDelegate::kSidePx, 0);
    const auto alignment = model()->headerData(section, orientation(), Qt::TextAlignmentRole);
    const int flags = alignment.isValid() ? alignment.toInt() : int(Qt::AlignRight | Qt::AlignVCenter);
    painter->drawText(room, flags, painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    if (!isSorted) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.text);
    const double left = room.right() - painter->fontMetrics().horizontalAdvance(text) - kArrowPx - 4;
    const double middle = rect.center().y() + 0.5;
    const double tip = sortIndicatorOrder() == Qt::DescendingOrder ? 2 : -2;
    painter->drawPolygon(QPolygonF(
        {QPointF(left, middle - tip), QPointF(left + kArrowPx, middle - tip), QPointF(left + kArrowPx / 2, middle + tip)}));
    painter->restore();
}

}  // namespace deepscope
