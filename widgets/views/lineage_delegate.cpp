#include "widgets/views/lineage_delegate.h"

#include "widgets/models/lineage_model.h"
#include "widgets/views/theme.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr int kMarginPx = 10;
constexpr int kGlyphPx = 44;
constexpr int kTextFromPx = kMarginPx + kGlyphPx + 12;
constexpr int kPaddingPx = 6;
constexpr int kLeastTextPx = 80;
constexpr double kLeastCellPx = 3;  // a mark that small is still found
constexpr double kGridFromPx = 3.5;
constexpr int kMostCells = 20;  // a side, that are shown whole
constexpr int kNeighbourhoodCells = 12;

QFont titleFont(const QWidget* widget) {
    return sizedFont(widget, -0.5, true);
}
QFont detailFont(const QWidget* widget) {
    return sizedFont(widget, -1);
}

/// What part of a glyph is shown: all of it, or of a fine grid the neighbourhood of the marked cells, so that these can be
/// counted.
QRectF windowOf(const LineageGlyph& glyph) {
    const QRectF whole(QPointF(), glyph.extent);
    if (glyph.cells <= kMostCells) return whole;
    const QRectF marked = glyph.block | glyph.field;
    const double side = std::max<double>(kNeighbourhoodCells, std::max(marked.width(), marked.height()));
    QRectF window(0, 0, side, side);
    window.moveCenter(marked.center());
    window.moveLeft(std::floor(std::clamp(window.left(), 0.0, whole.width() - side)));
    window.moveTop(std::floor(std::clamp(window.top(), 0.0, whole.height() - side)));
    return window;
}

/// A rectangle of the glyph's own units on the painter, never smaller than can be seen, never beyond the glyph.
QRectF shownAt(const QRectF& part, const QRectF& window, const QRectF& place) {
    const double sx = place.width() / window.width();
    const double sy = place.height() / window.height();
    QRectF shown(place.left() + (part.left() - window.left()) * sx, place.top() + (part.top() - window.top()) * sy,
                 part.width() * sx, part.height() * sy);
    const double growX = std::max(0.0, (kLeastCellPx - shown.width()) / 2);
    const double growY = std::max(0.0, (kLeastCellPx - shown.height()) / 2);
    shown.adjust(-growX, -growY, growX, growY);
    return shown & place;
}

/// Frames a glyph where its grid ends; where it goes on, the side stays faint.
void paintEdges(QPainter& painter, const QRectF& place, const QRectF& window, const QSizeF& extent, const ThemeColors& colors) {
    const QRect frame = place.toAlignedRect().adjusted(0, 0, -1, -1);
    const auto side = [&](const QPoint& from, const QPoint& to, bool ends) {
        painter.setPen(QPen(ends ? colors.mutedText : colors.line, 1));
        painter.drawLine(from, to);
    };
    side(frame.topLeft(), frame.topRight(), window.top() <= 0);
    side(frame.bottomLeft(), frame.bottomRight(), window.bottom() >= extent.height());
    side(frame.topLeft(), frame.bottomLeft(), window.left() <= 0);
    side(frame.topRight(), frame.bottomRight(), window.right() >= extent.width());
}

void paintGlyph(QPainter& painter, const QRectF& room, const LineageGlyph& glyph, const QColor& color,
                const ThemeColors& colors) {
    if (glyph.extent.isEmpty()) return;
    const QRectF window = windowOf(glyph);
    QRectF place(QPointF(), window.size().scaled(room.size(), Qt::KeepAspectRatio));
    place.moveCenter(room.center());
    painter.fillRect(place, colors.panel);
    if (glyph.cells > 0 && place.width() / window.width() >= kGridFromPx) {
        for (int i = 1; i < static_cast<int>(window.width()); ++i) {
            const double at = std::round(i * place.width() / window.width());
            painter.fillRect(QRectF(place.left() + at, place.top(), 1, place.height()), colors.line);
            painter.fillRect(QRectF(place.left(), place.top() + at, place.width(), 1), colors.line);
        }
    }
    if (!glyph.block.isEmpty()) painter.fillRect(shownAt(glyph.block, window, place), color);
    painter.setBrush(Qt::NoBrush);
    paintEdges(painter, place, window, glyph.extent, colors);
    if (!glyph.field.isEmpty()) {
        painter.setPen(QPen(colors.text, 1));
        painter.drawRect(shownAt(glyph.field, window, place).toAlignedRect().adjusted(0, 0, -1, -1));
    }
}

/// The chain runs from glyph to glyph, but not into another view.
void paintChain(QPainter& painter, const QRect& box, const QModelIndex& index, const ThemeColors& colors) {
    if (index.data(LineageModel::CounterpartRole).toBool()) return;
    if (index.data(LineageModel::GlyphRole).value<LineageGlyph>().extent.isEmpty()) return;
    const QModelIndex next = index.siblingAtRow(index.row() + 1);
    const bool goesOn = next.isValid() && !next.data(LineageModel::CounterpartRole).toBool();
    const int x = box.left() + kMarginPx + kGlyphPx / 2;
    const int middle = box.top() + kPaddingPx + kGlyphPx / 2;
    if (index.row() > 0) painter.fillRect(QRect(x - 1, box.top(), 2, middle - box.top()), colors.line);
    if (goesOn) painter.fillRect(QRect(x - 1, middle, 2, box.bottom() + 1 - middle), colors.line);
}

bool beginsOtherViews(const QModelIndex& index) {
    if (!index.data(LineageModel::CounterpartRole).toBool()) return false;
    const QModelIndex before = index.siblingAtRow(index.row() - 1);
    return !before.isValid() || !before.data(LineageModel::CounterpartRole).toBool();
}

/// With as many words as there is room for: the bar at the edge says the same.
QString titleText(const QModelIndex& index, const QFontMetrics& metrics, int widthPx) {
    const QString title = index.data(Qt::DisplayRole).toString();
    if (index.data(LineageModel::OwnRole).toBool()) {
        const QString own = LineageDelegate::tr("%1 · this token").arg(title);
        if (metrics.horizontalAdvance(own) <= widthPx) return own;
    }
    return metrics.elidedText(title, Qt::ElideRight, widthPx);
}

}  // namespace

QSize LineageDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget ? option.widget : parent());
    const int width = view ? view->viewport()->width() : 260;
    const QFontMetrics title(titleFont(view));
    const QFontMetrics detail(detailFont(view));
    const int room = std::max(kLeastTextPx, width - kTextFromPx - kMarginPx);
    const QString text = index.data(LineageModel::DetailRole).toString();
    const int lines = detail.boundingRect(QRect(0, 0, room, 4096), Qt::TextWordWrap, text).height();
    return {kTextFromPx + kLeastTextPx, 2 * kPaddingPx + std::max(kGlyphPx, title.height() + lines)};
}

void LineageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ThemeColors& colors = themeOf(option.widget);
    const QRect box = option.rect;
    const bool leads = !index.data(LineageModel::TapRole).toString().isEmpty();
    const bool current = option.state.testFlag(QStyle::State_HasFocus);
    const bool under = leads && option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->setClipRect(box);
    painter->fillRect(box, under || current ? colors.button : colors.window);
    if (beginsOtherViews(index)) painter->fillRect(QRect(box.left(), box.top(), box.width(), 1), colors.line);
    const QColor color = colors.part(static_cast<StagePart>(index.data(LineageModel::PartRole).toInt()));
    paintChain(*painter, box, index, colors);
    const QRectF glyph(box.left() + kMarginPx, box.top() + kPaddingPx, kGlyphPx, kGlyphPx);
    paintGlyph(*painter, glyph, index.data(LineageModel::GlyphRole).value<LineageGlyph>(), color, colors);
    if (index.data(LineageModel::OwnRole).toBool()) {
        painter->fillRect(QRect(box.left(), box.top() + 2, 3, box.height() - 4), colors.accent);
    }
    const int right = box.right() - kMarginPx;
    QRect text(box.left() + kTextFromPx, box.top() + kPaddingPx, std::max(kLeastTextPx, right - box.left() - kTextFromPx),
               box.height() - 2 * kPaddingPx);
    painter->setFont(titleFont(option.widget));
    painter->setPen(colors.text);
    const QFontMetrics metrics = painter->fontMetrics();
    painter->drawText(text, Qt::AlignLeft | Qt::AlignTop, titleText(index, metrics, text.width()));
    text.setTop(text.top() + metrics.height());
    painter->setFont(detailFont(option.widget));
    painter->setPen(colors.mutedText);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, index.data(LineageModel::DetailRole).toString());
    if (current) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colors.accent, 1));
        painter->drawRect(box.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

}  // namespace deepscope
