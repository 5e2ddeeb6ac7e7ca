#pragma once

#include <QStyledItemDelegate>

namespace deepscope {

/// Paints a figure of a NumberTable: a faint colour for its value, a bar at the pinned row, a dot at what matters most.
class NumberDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int kSidePx = 6;
    static constexpr int kMarkPx = 5;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace deepscope
