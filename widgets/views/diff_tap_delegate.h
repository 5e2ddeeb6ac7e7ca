#pragma once

#include <QStyledItemDelegate>

namespace deepscope {

/// Paints a tap of a diff: its part's colour and the first divergence's mark beside the name, its status in its colour, its RMS
/// with a bar of how far it is from its limit.
class DiffTapDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace deepscope
