#pragma once

#include <QRect>
#include <QSize>

namespace deepscope {

/// Where the grid's cells lie: layer by layer under headings, or wrapped to the width with a caption each.
struct AttentionGridLayout {
    static constexpr int kGapPx = 4;
    static constexpr int kBarPx = 5;  ///< below a picture: CLS's mass, with the gap above it

    int cells = 0;
    int columns = 1;
    int sidePx = 56;        ///< of a picture
    int pitchPx = 60;       ///< from cell to cell across
    int lineHeightPx = 60;  ///< from line to line
    int leftPx = 0;         ///< beside the cells: names of layers
    int topPx = 0;          ///< above them: numbers of heads
    int captionPx = 0;      ///< height of a caption under each picture

    int lines() const { return (cells + columns - 1) / columns; }
    QSize size() const;
    /// A picture's square in the whole grid's coordinates.
    QRect pictureRect(int cell) const;
    /// The picture with what belongs to it.
    QRect cellRect(int cell) const;
    /// The cell at a point of the whole grid; −1 for none. Gaps belong to nobody.
    int cellAt(QPoint point) const;

    /// Under headings: `columns` heads a line.
    static AttentionGridLayout byLayer(int cells, int columns, int sidePx, QSize headings, bool bars);
    /// As many a line as `widthPx` holds, each with a caption of this size.
    static AttentionGridLayout wrapped(int cells, int sidePx, QSize caption, int widthPx, bool bars);
};

}  // namespace deepscope
