#include "widgets/views/kept_runs_delegate.h"

#include "widgets/models/cost_comparison_text.h"
#include "widgets/models/kept_runs_model.h"
#include "widgets/views/theme.h"

#include <QApplication>
#include <QPainter>

namespace deepscope {

namespace {

constexpr int kSidePx = 6;
constexpr int kBarPx = 3;
constexpr int kRowGapPx = 6;
constexpr double kRadioPx = 5.5;  // its radius

QColor textColor(const QModelIndex& index, const ThemeColors& colors, bool selected) {
    if (selected) return colors.accentText;
    const bool compares = index.column() == KeptRunsModel::DeltaColumn || index.column() == KeptRunsModel::RatioColumn;
    const QModelIndex ratio = index.siblingAtColumn(KeptRunsModel::RatioColumn);
    switch (compares ? speedSign(ratio.data(KeptRunsModel::NumberRole).toDouble()) : 0) {
        case -1:
            return colors.success;
        case 1:
            return colors.dangerMark;
        default:
            return index.data(KeptRunsModel::ReleasedRole).toBool() ? colors.mutedText : colors.text;
    }
}

}  // namespace

void KeptRunsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = item.text;
    item.text.clear();
    item.state &= ~QStyle::State_HasFocus;
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
    painter->save();
    const ThemeColors& colors = themeOf(option.widget);
    const bool isCurrent = index.data(KeptRunsModel::CurrentRole).toBool();
    if (index.column() == KeptRunsModel::ReferenceColumn) {
        if (isCurrent) {
            painter->fillRect(QRect(option.rect.topLeft(), QSize(kBarPx, option.rect.height())), colors.text);
        } else {
            paintRadio(*painter, option, index);
        }
    } else {
        const QRect room = option.rect.adjusted(kSidePx, 0, -kSidePx, 0);
        QFont font = option.font;
        font.setBold(isCurrent && index.column() == KeptRunsModel::LabelColumn);
        painter->setFont(font);
        painter->setPen(textColor(index, colors, option.state.testFlag(QStyle::State_Selected)));
        painter->drawText(room, static_cast<int>(item.displayAlignment),
                          QFontMetrics(font).elidedText(text, Qt::ElideMiddle, room.width()));
    }
    painter->restore();
}

void KeptRunsDelegate::paintRadio(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ThemeColors& colors = themeOf(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool chosen = index.data(KeptRunsModel::ReferenceRole).toBool();
    const QPointF centre = QRectF(option.rect).center();
    const QColor color = selected ? colors.accentText : chosen ? colors.accent : colors.mutedText;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, kRadioPx, kRadioPx);
    if (!chosen) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(centre, kRadioPx - 2.7, kRadioPx - 2.7);
}

QSize KeptRunsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.column() == KeptRunsModel::ReferenceColumn) return {2 * static_cast<int>(kRadioPx) + 2 * kSidePx + 2, 0};
    QFont bold = option.font;
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    return {metrics.horizontalAdvance(index.data().toString()) + 2 * kSidePx + 2, metrics.height() + kRowGapPx};
}

}  // namespace deepscope
