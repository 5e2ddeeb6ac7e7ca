#include "widgets/views/stage_table_delegate.h"

#include "widgets/models/cost_comparison_text.h"
#include "widgets/models/cost_model.h"
#include "widgets/views/theme.h"

#include <QApplication>
#include <QPainter>

namespace deepscope {

namespace {
constexpr int kSwatchPx = 8;
constexpr int kBarPx = 3;
constexpr int kSwatchRoomPx = kBarPx + 5 + kSwatchPx + 3;
constexpr int kSidePx = 6;
}  // namespace

void StageTableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QWidget* view = option.widget;
    const ThemeColors& colors = themeOf(view);
    const bool isCurrent = !m_current.isEmpty() && index.data(CostModel::TapRole).toString() == m_current;
    const QString text = item.text;
    item.text.clear();
    item.state &= ~QStyle::State_HasFocus;
    view->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, view);

    QRect room = option.rect.adjusted(kSidePx, 0, -kSidePx, 0);
    if (index.column() == CostModel::TapColumn) {
        if (isCurrent) painter->fillRect(QRect(option.rect.topLeft(), QSize(kBarPx, option.rect.height())), colors.text);
        const QRect swatch(option.rect.left() + kBarPx + 5, option.rect.center().y() - kSwatchPx / 2 + 1, kSwatchPx, kSwatchPx);
        painter->fillRect(swatch, colors.part(static_cast<StagePart>(index.data(CostModel::PartRole).toInt())));
        room.setLeft(option.rect.left() + kSwatchRoomPx + kSidePx);
    }
    const bool selected = option.state & QStyle::State_Selected;
    const bool bad = index.column() == CostModel::NonFiniteColumn && index.data(CostModel::NumberRole).toDouble() > 0;
    const bool compares = index.column() == CostModel::DeltaColumn || index.column() == CostModel::RatioColumn;
    const int sign =
        compares ? speedSign(index.siblingAtColumn(CostModel::RatioColumn).data(CostModel::NumberRole).toDouble()) : 0;
    painter->setPen(selected ? colors.accentText : bad || sign > 0 ? colors.dangerMark : sign < 0 ? colors.success : colors.text);
    QFont font = option.font;
    font.setBold(isCurrent || bad);
    painter->setFont(font);
    painter->drawText(room, static_cast<int>(item.displayAlignment),
                      QFontMetrics(font).elidedText(text, Qt::ElideMiddle, room.width()));
}

QSize StageTableDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QFont bold = option.font;
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const int swatch = index.column() == CostModel::TapColumn ? kSwatchRoomPx : 0;
    return {metrics.horizontalAdvance(index.data().toString()) + 2 * kSidePx + swatch + 2, metrics.height() + 4};
}

}  // namespace deepscope
