#include "widgets/views/stage_strip.h"

#include "widgets/views/stage_delegate.h"

#include <QEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace deepscope {

StageStrip::StageStrip(QWidget* parent) : QListView(parent) {
    setObjectName(QStringLiteral("stageStrip"));
    setAccessibleName(tr("Stages of the encoder"));
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setUniformItemSizes(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setItemDelegate(new StageDelegate(this));
}

void StageStrip::setCurrentRow(int row) {
    // What was clicked must not slip away under the second click of two.
    if (row < 0 || !model() || currentIndex().row() == row) return;
    setCurrentIndex(model()->index(row, 0));
    scrollTo(model()->index(std::max(row - 1, 0), 0), QAbstractItemView::EnsureVisible);
    scrollTo(model()->index(std::min(row + 1, model()->rowCount() - 1), 0), QAbstractItemView::EnsureVisible);
    scrollTo(model()->index(row, 0), QAbstractItemView::EnsureVisible);
}

QSize StageStrip::sizeHint() const {
    const QSize item = StageDelegate::itemSize(this);
    return {12 * item.width(), item.height() + horizontalScrollBar()->sizeHint().height()};
}

void StageStrip::wheelEvent(QWheelEvent* event) {
    // There is only one way to scroll, so that either wheel does it.
    const QPoint delta = event->pixelDelta().isNull() ? event->angleDelta() : event->pixelDelta();
    const int along = std::abs(delta.x()) > std::abs(delta.y()) ? delta.x() : delta.y();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - along);
    event->accept();
}

void StageStrip::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Stages of the encoder"));
        viewport()->update();
    }
}

}  // namespace deepscope
