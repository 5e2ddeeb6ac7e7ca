#pragma once

#include <QStyledItemDelegate>

namespace deepscope {

/// Paints one stage of the strip: picture, name with its part's colour, shape, time and size, NaN mark.
class StageDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static QSize itemSize(const QWidget* widget);
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace deepscope
