#pragma once

#include "encoder/probe/design_claims.h"

#include <QStyledItemDelegate>

namespace deepscope {

/// A verdict's sign, told apart by its shape as well as its colour: check, cross, ring, dash. `color` overrides its own.
void paintVerdictMark(QPainter& painter, const QRectF& place, Verdict verdict, const QColor& color);
QColor verdictColor(Verdict verdict, const QWidget* widget);

/// Paints a claim's cell: a verdict as mark and word, and a line above each topic's first row.
class VerdictDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Narrow tables have no room for the word.
    void setMarkOnly(bool markOnly) { m_markOnly = markOnly; }
    /// Off while the table is sorted: topics do not stand together then.
    void setTopicLines(bool lines) { m_topicLines = lines; }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    bool m_markOnly = false;
    bool m_topicLines = true;
};

}  // namespace deepscope
