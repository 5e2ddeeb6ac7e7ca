#include "widgets/views/page_list.h"

#include <QEvent>
#include <QIcon>
#include <QPixmap>

namespace deepscope {

namespace {
constexpr QSize kThumbnailSize(84, 92);
constexpr QSize kItemSize(124, 136);
}  // namespace

PageList::PageList(QWidget* parent) : QListWidget(parent) {
    setObjectName(QStringLiteral("pageList"));
    setAccessibleName(tr("Open pages"));
    setViewMode(QListView::IconMode);
    setFlow(QListView::TopToBottom);
    setWrapping(false);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setIconSize(kThumbnailSize);
    setWordWrap(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(142);
}

void PageList::setPage(int index, const QString& name, const QImage& thumbnail, const QString& note) {
    if (index == count()) addItem(new QListWidgetItem);
    QListWidgetItem* page = item(index);
    if (!page) return;
    page->setSizeHint(kItemSize);
    page->setText(fontMetrics().elidedText(name, Qt::ElideMiddle, kItemSize.width() - 12) + QLatin1Char('\n') + note);
    page->setToolTip(name);
    page->setTextAlignment(Qt::AlignHCenter);
    if (!thumbnail.isNull()) page->setIcon(QIcon(QPixmap::fromImage(thumbnail)));
}

void PageList::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Open pages"));
}

}  // namespace deepscope
