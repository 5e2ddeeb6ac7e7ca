#pragma once

#include <QStyledItemDelegate>

namespace deepscope {

/// Paints a PDF's page: its thumbnail on a sheet of paper, its number below.
class PdfPageDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Side of the square a thumbnail is fitted into.
    static constexpr int kThumbnailPx = 132;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace deepscope
