#include "widgets/views/notes_delegate.h"

#include "widgets/models/notes_model.h"
#include "widgets/views/theme.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr int kMarginPx = 10;
constexpr int kPaddingPx = 6;
constexpr int kLeastTextPx = 80;
constexpr int kBetweenPx = 2;

int roomOf(const QWidget* view) {
    const auto* list = qobject_cast<const QAbstractItemView*>(view);
    return std::max(kLeastTextPx, (list ? list->viewport()->width() : 260) - 2 * kMarginPx);
}

/// Lays the words out between words, within those that are longer than a line; returns their height.
double layOut(QTextLayout& layout, int widthPx) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(widthPx);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

}  // namespace

QSize NotesDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* view = qobject_cast<const QWidget*>(option.widget ? option.widget : parent());
    const QFontMetrics place(sizedFont(view, -1));
    QTextLayout text(index.data(Qt::DisplayRole).toString(), view ? view->font() : option.font);
    const int lines = static_cast<int>(std::ceil(layOut(text, roomOf(view))));
    return {kLeastTextPx, 2 * kPaddingPx + lines + kBetweenPx + place.height()};
}

void NotesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ThemeColors& colors = themeOf(option.widget);
    const QRect box = option.rect;
    const bool current = option.state.testFlag(QStyle::State_HasFocus);
    const bool under = option.state.testFlag(QStyle::State_MouseOver);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setClipRect(box);
    painter->fillRect(box, under || selected ? colors.button : colors.window);
    if (selected) painter->fillRect(QRect(box.left(), box.top() + 2, 3, box.height() - 4), colors.accent);
    if (index.row() > 0) painter->fillRect(QRect(box.left() + kMarginPx, box.top(), box.width(), 1), colors.line);
    QRect text = box.adjusted(kMarginPx, kPaddingPx, -kMarginPx, -kPaddingPx);
    painter->setPen(colors.text);
    QTextLayout words(index.data(Qt::DisplayRole).toString(), option.widget ? option.widget->font() : option.font);
    const double height = layOut(words, text.width());
    words.draw(painter, text.topLeft());
    text.setTop(text.top() + static_cast<int>(std::ceil(height)) + kBetweenPx);
    painter->setFont(sizedFont(option.widget, -1));
    painter->setPen(colors.mutedText);
    const QString place = index.data(NotesModel::PlaceRole).toString();
    painter->drawText(text, Qt::AlignLeft | Qt::AlignTop, painter->fontMetrics().elidedText(place, Qt::ElideRight, text.width()));
    if (current) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colors.accent, 1));
        painter->drawRect(box.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QWidget* NotesDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    auto* editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("noteEditor"));
    editor->setAccessibleName(tr("Note on %1").arg(index.data(NotesModel::PlaceRole).toString()));
    editor->setPlaceholderText(tr("Note"));
    return editor;
}

void NotesDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int height = std::min(editor->sizeHint().height(), option.rect.height());
    editor->setGeometry(option.rect.left() + kMarginPx / 2, option.rect.top() + 1, option.rect.width() - kMarginPx, height);
}

}  // namespace deepscope
