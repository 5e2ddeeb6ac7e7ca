#include "widgets/views/verdict_delegate.h"

#include "widgets/models/claims_model.h"
#include "widgets/views/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace deepscope {

namespace {

constexpr int kMarkSidePx = 10;
constexpr int kMarginPx = 6;
constexpr int kRowPaddingPx = 6;
constexpr int kRoundingPx = 2;  // a text's advance is rounded down: it must not be elided for that

bool beginsTopic(const QModelIndex& index) {
    return index.row() > 0 &&
           index.data(ClaimsModel::TopicRole) != index.siblingAtRow(index.row() - 1).data(ClaimsModel::TopicRole);
}

}  // namespace

QColor verdictColor(Verdict verdict, const QWidget* widget) {
    const ThemeColors& colors = themeOf(widget);
    switch (verdict) {
        case Verdict::Holds:
            return colors.success;
        case Verdict::DoesNotHold:
            return colors.dangerMark;
        case Verdict::NotMeasured:
        case Verdict::CannotBeJudged:
            break;
    }
    return colors.mutedText;
}

void paintVerdictMark(QPainter& painter, const QRectF& place, Verdict verdict, const QColor& color) {
    const double side = place.width();
    const auto at = [&](double x, double y) { return place.topLeft() + QPointF(x * side, y * side); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, std::max(1.5, side / 6), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (verdict) {
        case Verdict::Holds:
            painter.drawPolyline(QPolygonF{at(0.08, 0.55), at(0.38, 0.85), at(0.92, 0.15)});
            break;
        case Verdict::DoesNotHold:
            painter.drawLine(at(0.14, 0.14), at(0.86, 0.86));
            painter.drawLine(at(0.14, 0.86), at(0.86, 0.14));
            break;
        case Verdict::NotMeasured:
            painter.drawEllipse(QRectF(at(0.12, 0.12), at(0.88, 0.88)));
            break;
        case Verdict::CannotBeJudged:
            painter.drawLine(at(0.1, 0.5), at(0.9, 0.5));
            break;
    }
    painter.restore();
}

QSize VerdictDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFontMetrics metrics(option.font);
    int width = 2 * kMarginPx + (index.column() == ClaimsModel::VerdictColumn ? kMarkSidePx + kMarginPx : 0);
    if (index.column() != ClaimsModel::VerdictColumn || !m_markOnly)
        width += metrics.horizontalAdvance(index.data().toString()) + kRoundingPx;
    return {width, metrics.height() + kRowPaddingPx};
}

void VerdictDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QWidget* widget = item.widget;
    const QStyle* style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, widget);

    const ThemeColors& colors = themeOf(widget);
    painter->save();
    if (m_topicLines && beginsTopic(index))
        painter->fillRect(QRect(item.rect.topLeft(), QSize(item.rect.width(), 1)), colors.line);
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    painter->setPen(selected                                    ? colors.accentText
                    : index.column() == ClaimsModel::NoteColumn ? colors.mutedText
                    : index.column() == ClaimsModel::WhyColumn  ? colors.mutedText
                                                                : colors.text);
    painter->setFont(item.font);
    QRect box = item.rect.adjusted(kMarginPx, 0, -kMarginPx, 0);
    if (index.column() == ClaimsModel::VerdictColumn) {
        const auto verdict = static_cast<Verdict>(index.data(ClaimsModel::VerdictRole).toInt());
        const QRectF mark(box.left(), box.center().y() - kMarkSidePx / 2.0 + 0.5, kMarkSidePx, kMarkSidePx);
        paintVerdictMark(*painter, mark, verdict, selected ? colors.accentText : verdictColor(verdict, widget));
        box.setLeft(box.left() + kMarkSidePx + kMarginPx);
        if (m_markOnly) box = {};
    }
    if (!box.isEmpty()) {
        const QString text = item.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, box.width());
        painter->drawText(box, static_cast<int>(item.displayAlignment) | Qt::TextSingleLine, text);
    }
    painter->restore();
}

}  // namespace deepscope
