#include "widgets/views/diff_tap_delegate.h"

#include "encoder/probe/tap_diff.h"
#include "widgets/models/diff_tap_model.h"
#include "widgets/models/number_table_model.h"
#include "widgets/models/stage_names.h"
#include "widgets/views/number_table.h"
#include "widgets/views/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr int kSidePx = 6;
constexpr int kPartPx = 3;
constexpr int kMarkPx = 12;
constexpr int kBarPx = 3;
constexpr double kDecades = 3;  // a bar spans as many on either side of the limit

QColor statusColor(const ThemeColors& colors, const QModelIndex& index) {
    const QVariant status = index.data(DiffTapModel::StatusRole);
    if (!status.isValid()) return colors.mutedText;
    switch (static_cast<TapStatus>(status.toInt())) {
        case TapStatus::Same:
            return colors.success;
        case TapStatus::Differs:
        case TapStatus::Misshapen:
            return colors.dangerMark;
        case TapStatus::Missing:
        case TapStatus::Extra:
            break;
    }
    return colors.mutedText;
}

void paintBar(QPainter* painter, const QRect& cell, double over, const QColor& color) {
    const double decades = over > 0 ? std::clamp(std::log10(over), -kDecades, kDecades) : -kDecades;
    const double share = std::isinf(over) ? 1 : (decades + kDecades) / (2 * kDecades);
    const QRectF room(cell.left() + kSidePx, cell.bottom() - kBarPx, cell.width() - 2.0 * kSidePx, kBarPx - 1);
    painter->fillRect(QRectF(room.left(), room.top(), room.width() * share, room.height()), color);
    painter->fillRect(QRectF(room.center().x(), room.top() - 1, 1, room.height() + 2), color);
}

}  // namespace

void DiffTapDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ThemeColors& colors = themeOf(option.widget);
    const auto* table = qobject_cast<const NumberTable*>(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const bool isFirst = index.data(NumberTableModel::MarkedRole).toBool();
    if (selected) {
        painter->fillRect(option.rect, colors.accent);
    } else if (table && table->hoveredRow() == index.row()) {
        painter->fillRect(option.rect, colors.button);
    }
    QRect room = option.rect.adjusted(kSidePx, 0, -kSidePx, 0);
    QColor color = selected ? colors.accentText : colors.text;
    painter->setFont(option.font);
    if (index.column() == DiffTapModel::TapColumn) {
        const std::string tap = index.data().toString().toStdString();
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), kPartPx, option.rect.height()),
                          colors.part(stagePart(tap)));
        if (isFirst) {
            const QPointF at(option.rect.left() + kPartPx + 4, option.rect.center().y() + 0.5);
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? colors.accentText : colors.dangerMark);
            painter->drawPolygon(QPolygonF{at + QPointF(0, -4), at + QPointF(6, 0), at + QPointF(0, 4)});
            painter->restore();
        }
        room.setLeft(option.rect.left() + kPartPx + kMarkPx);
    } else if (index.column() == DiffTapModel::StatusColumn) {
        if (!selected) color = statusColor(colors, index);
    } else if (const double number = index.data(NumberTableModel::NumberRole).toDouble(); std::isinf(number) && !selected) {
        color = colors.dangerMark;
    } else if (index.column() == DiffTapModel::NoteColumn || index.column() == DiffTapModel::LimitColumn) {
        if (!selected) color = colors.mutedText;
    }
    if (index.column() == DiffTapModel::RmsColumn) {
        if (const QVariant over = index.data(DiffTapModel::OverLimitRole); over.toDouble() > 0)
            paintBar(painter, option.rect, over.toDouble(), selected ? colors.accentText : statusColor(colors, index));
        room.adjust(0, 0, 0, -kBarPx);
    }
    painter->setPen(color);
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    const auto elide = index.column() == DiffTapModel::TapColumn ? Qt::ElideLeft : Qt::ElideRight;
    painter->drawText(room, static_cast<int>(alignment),
                      option.fontMetrics.elidedText(index.data().toString(), elide, room.width()));
}

}  // namespace deepscope
