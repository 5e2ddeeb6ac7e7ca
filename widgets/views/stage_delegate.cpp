#include "widgets/views/stage_delegate.h"

#include "widgets/models/stage_list_model.h"
#include "widgets/views/theme.h"

#include <QImage>
#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace deepscope {

namespace {

constexpr int kPictureSidePx = 70;
constexpr int kBandPx = 2;

QFont nameFont(const QWidget* widget) {
    return sizedFont(widget, -1, true);
}
QFont figureFont(const QWidget* widget) {
    return sizedFont(widget, -2);
}

int topPx(const QWidget* widget) {
    return QFontMetrics(figureFont(widget)).height() + kBandPx + 5;
}

/// A band in the part's colour runs above the stages of a group, with the group's name where it begins: it ties the
/// strip to the bars of the charts.
void paintGroup(QPainter& painter, const QRect& box, const QModelIndex& index, const QWidget* widget, const ThemeColors& colors) {
    const QFontMetrics metrics(figureFont(widget));
    const QString group = index.data(StageListModel::GroupRole).toString();
    const QColor color = colors.part(static_cast<StagePart>(index.data(StageListModel::PartRole).toInt()));
    const int y = box.top() + metrics.height() + 1;
    painter.fillRect(QRect(box.left() + (group.isEmpty() ? 0 : 3), y, box.width() - (group.isEmpty() ? 0 : 3), kBandPx), color);
    if (group.isEmpty()) return;
    painter.setFont(figureFont(widget));
    painter.setPen(colors.mutedText);
    painter.drawText(QRect(box.left() + 4, box.top(), box.width() - 6, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(group, Qt::ElideRight, box.width() - 6));
}

void paintPicture(QPainter& painter, const QRect& place, const QModelIndex& index, const ThemeColors& colors) {
    const auto picture = index.data(StageListModel::ThumbnailRole).value<QImage>();
    const auto state = static_cast<StageListModel::State>(index.data(StageListModel::StateRole).toInt());
    if (!picture.isNull()) {
        QRectF target(QPointF(), QSizeF(picture.size()).scaled(place.size(), Qt::KeepAspectRatio));
        target.moveCenter(QRectF(place).center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, picture);
        return;
    }
    const bool running = state == StageListModel::State::Running;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(running ? colors.accent : colors.line, running ? 2 : 1,
                        state == StageListModel::State::Waiting ? Qt::DotLine : Qt::SolidLine));
    painter.setBrush(running ? QBrush(colors.button) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), 4, 4);
    if (running) {
        painter.setPen(colors.text);
        painter.drawText(place, Qt::AlignCenter, QStringLiteral("…"));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace

QSize StageDelegate::itemSize(const QWidget* widget) {
    const QFontMetrics name(nameFont(widget));
    const QFontMetrics figures(figureFont(widget));
    const int width = std::max({name.horizontalAdvance(QStringLiteral("pre_layrnorm")), kPictureSidePx,
                                figures.horizontalAdvance(QStringLiteral("<0.01 ms · 8.88 MiB"))});
    return {width + 14, topPx(widget) + kPictureSidePx + 6 + name.height() + 2 * figures.height() + 10};
}

QSize StageDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return itemSize(option.widget ? option.widget : qobject_cast<QWidget*>(parent()));
}

void StageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QWidget* widget = option.widget ? option.widget : qobject_cast<QWidget*>(parent());
    const ThemeColors& colors = themeOf(widget);
    painter->save();
    const QRect whole = option.rect;
    paintGroup(*painter, whole, index, widget, colors);
    const QRect box = whole.adjusted(0, topPx(widget) - 5, 0, 0);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        QColor ground = colors.accent;
        ground.setAlpha(selected ? 64 : 26);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(selected ? QPen(colors.accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(ground);
        painter->drawRoundedRect(QRectF(box).adjusted(2, 2, -2, -2), 5, 5);
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
    const QRect picture(box.center().x() - kPictureSidePx / 2 + 1, box.top() + 5, kPictureSidePx, kPictureSidePx);
    paintPicture(*painter, picture, index, colors);

    const bool waiting = index.data(StageListModel::StateRole).toInt() == static_cast<int>(StageListModel::State::Waiting);
    const QFontMetrics nameMetrics(nameFont(widget));
    QRect line(box.left() + 3, picture.bottom() + 6, box.width() - 6, nameMetrics.height());
    QString name = index.data(Qt::DisplayRole).toString();
    if (index.data(StageListModel::GlobalAttentionRole).toBool()) name += QStringLiteral(" ◆");
    painter->setFont(nameFont(widget));
    painter->setPen(waiting ? colors.mutedText : colors.text);
    painter->drawText(line, Qt::AlignCenter, nameMetrics.elidedText(name, Qt::ElideRight, line.width()));

    const QFontMetrics figureMetrics(figureFont(widget));
    painter->setFont(figureFont(widget));
    painter->setPen(selected ? colors.text : colors.mutedText);
    line.translate(0, line.height());
    line.setHeight(figureMetrics.height());
    painter->drawText(line, Qt::AlignCenter, index.data(StageListModel::ShapeRole).toString());
    line.translate(0, line.height());
    QStringList figures;
    for (const int role : {StageListModel::TimeRole, StageListModel::SizeRole}) {
        if (const QString text = index.data(role).toString(); !text.isEmpty()) figures << text;
    }
    painter->drawText(line, Qt::AlignCenter,
                      figureMetrics.elidedText(figures.join(QStringLiteral(" · ")), Qt::ElideRight, line.width()));

    if (index.data(StageListModel::NonFiniteRole).toLongLong() > 0) {
        const QRect mark(picture.right() - 29, picture.top(), 30, 14);
        painter->fillRect(mark, colors.dangerMark);
        painter->setFont(sizedFont(widget, -2, true));
        painter->setPen(colors.dark ? Qt::black : Qt::white);
        painter->drawText(mark, Qt::AlignCenter, QStringLiteral("NaN"));
    }
    painter->restore();
}

}  // namespace deepscope
