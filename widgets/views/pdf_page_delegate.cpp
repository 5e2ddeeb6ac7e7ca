#include "widgets/views/pdf_page_delegate.h"

#include "widgets/models/pdf_page_model.h"
#include "widgets/views/theme.h"

#include <QPainter>

namespace deepscope {

namespace {

constexpr int kMarginPx = 8;
constexpr double kPaperAspect = 1.414;  // of a page that is still to be drawn

QColor withAlpha(QColor color, int alpha) {
    color.setAlpha(alpha);
    return color;
}

}  // namespace

QSize PdfPageDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const {
    return {kThumbnailPx + 2 * kMarginPx, kThumbnailPx + 3 * kMarginPx + option.fontMetrics.height()};
}

void PdfPageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ThemeColors& colors = themeOf(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRectF cell = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(withAlpha(colors.accent, selected ? 70 : 28));
        painter->drawRoundedRect(cell, 5, 5);
    }
    const QRectF place(option.rect.x() + kMarginPx, option.rect.y() + kMarginPx, option.rect.width() - 2 * kMarginPx,
                       kThumbnailPx);
    const auto thumbnail = qvariant_cast<QImage>(index.data(Qt::DecorationRole));
    const bool failed = index.data(PdfPageModel::FailedRole).toBool();
    QSizeF size = thumbnail.isNull() ? QSizeF(1, kPaperAspect) : QSizeF(thumbnail.size());
    size.scale(place.size(), Qt::KeepAspectRatio);
    QRectF paper({}, size);
    paper.moveCenter(place.center());
    if (thumbnail.isNull()) {
        painter->fillRect(paper, colors.canvas);
        painter->setPen(failed ? colors.dangerMark : colors.mutedText);
        painter->drawText(paper, Qt::AlignCenter, failed ? QStringLiteral("✗") : QStringLiteral("…"));
    } else {
        painter->drawImage(paper, thumbnail);
    }
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(selected ? colors.accent : colors.line, selected ? 2 : 1));
    painter->drawRect(paper);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colors.accent, 1, Qt::DashLine));
        painter->drawRoundedRect(cell, 5, 5);
    }
    painter->setPen(colors.text);
    const QRectF caption(option.rect.x(), place.bottom() + kMarginPx / 2.0, option.rect.width(), option.fontMetrics.height() + 2);
    painter->drawText(caption, Qt::AlignCenter, index.data(Qt::DisplayRole).toString());
    painter->restore();
}

}  // namespace deepscope
