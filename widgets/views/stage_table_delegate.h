#pragma once

#include <QStyledItemDelegate>

namespace deepscope {

/// Paints a stage's row: its part's colour before its name, the stage that the window looks at in bold with a bar before it,
/// values that are not finite in the colour of danger, what got faster or slower than the reference in green or red.
class StageTableDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The tap of the current stage's batch; empty for none.
    void setCurrent(const QString& tap) { m_current = tap; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QString m_current;
};

}  // namespace deepscope
