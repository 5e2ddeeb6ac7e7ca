#include "widgets/views/number_delegate.h"

#include "encoder/export/colormap.h"
#include "widgets/models/number_table_model.h"
#include "widgets/views/number_table.h"
#include "widgets/views/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr int kBarPx = 3;
constexpr double kLitStrength = 0.45;   // of the theme's line colour over the ground of a marked row
constexpr double kTintStrength = 0.42;  // of the map's colour over the ground: text keeps its contrast

QColor mixed(const QColor& ground, const QColor& over, double share) {
    const auto mix = [share](int from, int to) { return static_cast<int>(std::lround(from + share * (to - from))); };
    return {mix(ground.red(), over.red()), mix(ground.green(), over.green()), mix(ground.blue(), over.blue())};
}

/// Ground and the diverging map's colour, mixed by how far the value is from zero.
QColor tinted(const QColor& ground, double value) {
    const Rgb rgb = colorAt(Colormap::Diverging, value < 0 ? 0.12 : 0.88);
    return mixed(ground, QColor(rgb[0], rgb[1], rgb[2]), kTintStrength * std::min(1.0, std::abs(value)));
}

}  // namespace

void NumberDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* table = qobject_cast<const NumberTable*>(option.widget);
    const ThemeColors& colors = themeOf(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const bool isPinned = table && table->pinnedRow() == index.row();
    const bool isHovered = table && table->hoveredRow() == index.row();
    const QVariant tint = index.data(NumberTableModel::TintRole);
    if (selected) {
        painter->fillRect(option.rect, colors.accent);
    } else {
        const bool isLit = isHovered || isPinned;
        const QColor ground = isLit ? mixed(colors.panel, colors.line, kLitStrength) : colors.panel;
        if (tint.isValid()) {
            painter->fillRect(option.rect, tinted(ground, tint.toDouble()));
        } else if (isLit) {
            painter->fillRect(option.rect, ground);
        }
    }
    if (isHovered || isPinned) {
        painter->setPen(isPinned ? colors.accent : colors.line);
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    QRect room = option.rect.adjusted(kSidePx, 0, -kSidePx, 0);
    const bool isMarked = index.column() == 0 && index.data(NumberTableModel::MarkedRole).toBool();
    if (isPinned && index.column() == 0) {
        painter->fillRect(QRect(option.rect.topLeft(), QSize(kBarPx, option.rect.height())), colors.text);
    }
    if (isMarked) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colors.accentText : colors.part(StagePart::Compressor));
        painter->drawEllipse(
            QRectF(option.rect.left() + kBarPx + 3, option.rect.center().y() - kMarkPx / 2.0 + 0.5, kMarkPx, kMarkPx));
        painter->restore();
    }
    const QString text = index.data().toString();
    const double number = index.data(NumberTableModel::NumberRole).toDouble();
    const bool isDefect = std::isinf(number) || (std::isnan(number) && text == QLatin1String("NaN"));
    const bool isNone = std::isnan(number) && !isDefect;
    painter->setPen(selected ? colors.accentText : isDefect ? colors.dangerMark : isNone ? colors.mutedText : colors.text);
    painter->setFont(option.font);
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    painter->drawText(room, static_cast<int>(alignment), option.fontMetrics.elidedText(text, Qt::ElideRight, room.width()));
}

QSize NumberDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int mark = index.column() == 0 ? kBarPx + kMarkPx : 0;
    return {option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * kSidePx + mark, option.fontMetrics.height() + 4};
}

}  // namespace deepscope
