#pragma once

#include <QStyledItemDelegate>

namespace deepscope {

/// Paints a run's row: a radio button for what is compared against, the run looked at in bold with a bar before it, what it
/// does faster or slower in green or red, a run whose values were given up in muted letters.
class KeptRunsDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintRadio(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

}  // namespace deepscope
