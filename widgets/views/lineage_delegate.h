#pragma once

#include <QStyledItemDelegate>

namespace deepscope {

/// Paints one line of a token's lineage: a small grid with its cells marked, on the chain that ties the stages, its
/// stage and its figures, which wrap where the list is narrow.
class LineageDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace deepscope
