#include "widgets/views/page_delegate.h"

#include "widgets/views/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QDir>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace deepscope {

namespace {

constexpr int kChipPaddingPx = 7;
constexpr double kChipRadiusPx = 4;

PageListModel::State stateOf(const QModelIndex& index) {
    return static_cast<PageListModel::State>(index.data(PageListModel::StateRole).toInt());
}

void paintPicture(QPainter& painter, const PagePlaces& places, const QModelIndex& index, const ThemeColors& colors) {
    const QRect& place = places.picture;
    const auto picture = index.data(PageListModel::ThumbnailRole).value<QImage>();
    if (!picture.isNull()) {
        QRectF target(QPointF(), QSizeF(picture.size()).scaled(place.size(), Qt::KeepAspectRatio));
        target.moveCenter(QRectF(place).center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, picture);
        painter.setPen(colors.line);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(target.adjusted(-0.5, -0.5, 0.5, 0.5));
        return;
    }
    // The shape of a page, so that lists of them do not jump when the pictures come.
    const bool failed = stateOf(index) == PageListModel::State::Failed;
    QRectF sheet(0, 0, place.height() * 0.72, place.height());
    sheet.moveCenter(QRectF(place).center());
    painter.setPen(failed ? colors.dangerMark : colors.line);
    painter.setBrush(colors.window);
    painter.drawRoundedRect(sheet.adjusted(1, 1, -1, -1), 4, 4);
    painter.setPen(failed ? colors.dangerMark : colors.mutedText);
    painter.drawText(sheet, Qt::AlignCenter, failed ? QStringLiteral("!") : QStringLiteral("…"));
}

void paintMark(QPainter& painter, const RunChip& run, QPointF centre, const QColor& color) {
    QPainterPath mark;
    if (run.state == RunChip::State::Finished) {
        mark.moveTo(centre + QPointF(-3.5, 0.2));
        mark.lineTo(centre + QPointF(-1, 2.8));
        mark.lineTo(centre + QPointF(3.8, -3));
    } else {
        mark.moveTo(centre + QPointF(-3, -3));
        mark.lineTo(centre + QPointF(3, 3));
        mark.moveTo(centre + QPointF(3, -3));
        mark.lineTo(centre + QPointF(-3, 3));
    }
    painter.strokePath(mark, QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

struct ChipColors {
    QColor ground;
    QColor line;
    QColor text;
    QColor detail;
    QColor mark;
};

ChipColors chipColors(const ThemeColors& c, const RunChip& run, bool filled) {
    if (filled) return {c.accent, c.accent, c.accentText, c.accentText, c.accentText};
    if (run.state == RunChip::State::Failed) return {c.danger, c.danger, c.dangerText, c.dangerText, c.dangerText};
    if (run.state == RunChip::State::Waiting)
        return {QColor(Qt::transparent), c.mutedText, c.mutedText, c.mutedText, c.mutedText};
    return {c.button, c.line, c.text, c.mutedText, c.success};
}

void paintChipText(QPainter& painter, const PagePlaces::Chip& chip, const QFontMetrics& metrics, const ChipColors& colors) {
    QRect text = chip.place.adjusted(kChipPaddingPx, 0, -kChipPaddingPx, 0);
    if (chip.run.state == RunChip::State::Finished || chip.run.state == RunChip::State::Failed) {
        paintMark(painter, chip.run, QPointF(text.left() + 4, chip.place.center().y() + 0.5), colors.mark);
        text.setLeft(text.left() + 13);
    }
    const QString label = metrics.elidedText(chip.run.label, Qt::ElideRight, text.width());
    painter.setPen(colors.text);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, label);
    if (chip.detail.isEmpty()) return;
    painter.setPen(colors.detail);
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, chip.detail);
}

}  // namespace

PageDelegate::PageDelegate(QAbstractScrollArea* view) : QStyledItemDelegate(view), m_layout(view) {}

void PageDelegate::setCurrent(int id, const std::string& mode) {
    m_currentId = id;
    m_currentMode = mode;
}

void PageDelegate::setHovered(int id, const std::string& mode) {
    m_hoveredId = id;
    m_hoveredMode = mode;
}

QSize PageDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return m_layout.itemSize(index);
}

void PageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ThemeColors& colors = themeOf(option.widget);
    const int id = index.data(PageListModel::IdRole).toInt();
    const bool isCurrent = id == m_currentId;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || isCurrent || focused || option.state.testFlag(QStyle::State_MouseOver)) {
        QColor ground = colors.accent;
        ground.setAlpha(selected ? 64 : option.state.testFlag(QStyle::State_MouseOver) ? 26 : 0);
        QPen frame(Qt::NoPen);
        if (isCurrent) {
            frame = QPen(colors.accent, 2);
        } else if (focused) {
            frame = QPen(colors.mutedText, 1, Qt::DotLine);
        }
        painter->setPen(frame);
        painter->setBrush(ground);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 5, 5);
    }
    const PagePlaces places = m_layout.places(option.rect, index);
    paintPicture(*painter, places, index, colors);
    paintTexts(*painter, places, index, colors, selected);
    for (const PagePlaces::Chip& chip : places.chips) {
        const bool isHovered = id == m_hoveredId && chip.run.mode == m_hoveredMode;
        paintChip(*painter, chip, colors, isCurrent && chip.run.mode == m_currentMode, isHovered);
        if (!focused || m_chipCursor.empty() || chip.run.mode != m_chipCursor) continue;
        painter->setPen(QPen(colors.text, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(chip.place).adjusted(-1, -1, 1, 1), kChipRadiusPx + 1, kChipRadiusPx + 1);
    }
    painter->restore();
}

void PageDelegate::paintTexts(QPainter& painter, const PagePlaces& places, const QModelIndex& index, const ThemeColors& colors,
                              bool selected) const {
    const PageFonts& fonts = m_layout.fonts();
    const int align = Qt::AlignVCenter | (places.isWide ? Qt::AlignLeft : Qt::AlignHCenter);
    const auto draw = [&](const QRect& place, int role, const QFont& font, const QFontMetrics& metrics, const QColor& color) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(place, align, metrics.elidedText(index.data(role).toString(), Qt::ElideMiddle, place.width()));
    };
    draw(places.name, Qt::DisplayRole, fonts.name, fonts.nameMetrics, colors.text);
    const QColor muted = selected ? colors.text : colors.mutedText;
    if (!places.size.isEmpty()) draw(places.size, PageListModel::SizeRole, fonts.small, fonts.smallMetrics, muted);
    if (places.note.isEmpty()) return;
    const PageListModel::State state = stateOf(index);
    const QColor note = state == PageListModel::State::Failed  ? colors.dangerMark
                        : state == PageListModel::State::Ready ? colors.warningText
                                                               : muted;
    draw(places.note, PageListModel::NoteRole, fonts.small, fonts.smallMetrics, note);
}

void PageDelegate::paintChip(QPainter& painter, const PagePlaces::Chip& chip, const ThemeColors& colors, bool isCurrent,
                             bool isHovered) const {
    const bool running = chip.run.state == RunChip::State::Running;
    const ChipColors plain = chipColors(colors, chip.run, isCurrent && !running);
    const QRectF box = QRectF(chip.place).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool dashed = chip.run.state == RunChip::State::Waiting && !isCurrent;
    painter.setFont(m_layout.fonts().small);
    painter.setPen(QPen(isCurrent || isHovered ? colors.accent : plain.line, 1, dashed ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(plain.ground);
    painter.drawRoundedRect(box, kChipRadiusPx, kChipRadiusPx);
    paintChipText(painter, chip, m_layout.fonts().smallMetrics, plain);
    if (!running) return;
    // What is done is painted over in the accent, text and all, so that the text reads on either side of the edge.
    QRectF done = box;
    done.setWidth(box.width() * std::clamp(chip.run.fraction, 0.0, 1.0));
    painter.save();
    painter.setClipRect(done);
    painter.setPen(colors.accent);
    painter.setBrush(colors.accent);
    painter.drawRoundedRect(box, kChipRadiusPx, kChipRadiusPx);
    paintChipText(painter, chip, m_layout.fonts().smallMetrics, chipColors(colors, chip.run, true));
    painter.restore();
}

bool PageDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                             const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid()) return QStyledItemDelegate::helpEvent(event, view, option, index);
    const PagePlaces places = m_layout.places(option.rect, index);
    if (const PagePlaces::Chip* chip = places.chipAt(event->pos())) {
        QToolTip::showText(event->globalPos(), chipToolTip(chip->run), view, chip->place);
        return true;
    }
    QStringList lines{index.data().toString()};
    for (const int role : {PageListModel::SizeRole, PageListModel::NoteRole}) {
        if (const QString text = index.data(role).toString(); !text.isEmpty()) lines << text;
    }
    const QString path = index.data(PageListModel::PathRole).toString();
    lines << (path.startsWith(QLatin1String(":/")) ? tr("built-in page") : QDir::toNativeSeparators(path));
    QToolTip::showText(event->globalPos(), lines.join(QLatin1Char('\n')), view, option.rect);
    return true;
}

QString PageDelegate::chipToolTip(const RunChip& run) const {
    switch (run.state) {
        case RunChip::State::Finished:
            return QStringList{run.label, run.detail, tr("click shows this run")}.join(QLatin1Char('\n'));
        case RunChip::State::Running:
            return QStringList{run.label, tr("running, %1 % done").arg(QLocale().toString(static_cast<int>(run.fraction * 100)))}
                .join(QLatin1Char('\n'));
        case RunChip::State::Waiting:
            return QStringList{run.label, tr("waits for its turn")}.join(QLatin1Char('\n'));
        case RunChip::State::Failed:
            return QStringList{run.label, run.detail.isEmpty() ? tr("failed") : tr("failed: %1").arg(run.detail)}.join(
                QLatin1Char('\n'));
    }
    return run.label;
}

}  // namespace deepscope
