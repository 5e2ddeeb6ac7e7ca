#include "widgets/views/attention_grid_layout.h"

#include <algorithm>

namespace deepscope {

AttentionGridLayout AttentionGridLayout::byLayer(int cells, int columns, int sidePx, QSize headings, bool bars) {
    AttentionGridLayout layout;
    layout.cells = cells;
    layout.columns = std::max(1, columns);
    layout.sidePx = sidePx;
    layout.pitchPx = sidePx + kGapPx;
    layout.lineHeightPx = sidePx + kGapPx + (bars ? kBarPx : 0);
    layout.leftPx = headings.width();
    layout.topPx = headings.height();
    return layout;
}

AttentionGridLayout AttentionGridLayout::wrapped(int cells, int sidePx, QSize caption, int widthPx, bool bars) {
    AttentionGridLayout layout;
    layout.cells = cells;
    layout.sidePx = sidePx;
    layout.captionPx = caption.height();
    layout.leftPx = 2 * kGapPx;
    layout.topPx = kGapPx;
    layout.pitchPx = std::max(sidePx, caption.width()) + 2 * kGapPx;
    layout.lineHeightPx = sidePx + caption.height() + 2 * kGapPx + (bars ? kBarPx : 0);
    layout.columns = std::max(1, (widthPx - layout.leftPx) / layout.pitchPx);
    return layout;
}

QSize AttentionGridLayout::size() const {
    return {leftPx + columns * pitchPx + kGapPx, topPx + lines() * lineHeightPx + kGapPx};
}

QRect AttentionGridLayout::pictureRect(int cell) const {
    return {leftPx + cell % columns * pitchPx, topPx + cell / columns * lineHeightPx, sidePx, sidePx};
}

QRect AttentionGridLayout::cellRect(int cell) const {
    const QRect picture = pictureRect(cell);
    return {picture.x(), picture.y(), pitchPx - kGapPx, lineHeightPx - kGapPx};
}

int AttentionGridLayout::cellAt(QPoint point) const {
    const int x = point.x() - leftPx, y = point.y() - topPx;
    if (x < 0 || y < 0 || x >= columns * pitchPx) return -1;
    const int cell = y / lineHeightPx * columns + x / pitchPx;
    return cell < cells && cellRect(cell).contains(point) ? cell : -1;
}

}  // namespace deepscope
