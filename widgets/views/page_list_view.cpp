#include "widgets/views/page_list_view.h"

#include "widgets/models/page_list_model.h"
#include "widgets/views/page_delegate.h"
#include "widgets/views/theme.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace deepscope {

namespace {

constexpr int kEmptyMarginPx = 12;

int idOf(const QModelIndex& index) {
    return index.isValid() ? index.data(PageListModel::IdRole).toInt() : -1;
}

bool isPlain(Qt::KeyboardModifiers modifiers) {
    return !(modifiers & (Qt::ControlModifier | Qt::ShiftModifier));
}

}  // namespace

PageListView::PageListView(QWidget* parent) : QListView(parent), m_delegate(new PageDelegate(this)) {
    setObjectName(QStringLiteral("pageList"));
    setAccessibleName(tr("Open pages"));
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setMouseTracking(true);
}

void PageListView::setModel(QAbstractItemModel* model) {
    QListView::setModel(model);
    // The page looked at may come after it was named, or come back when a filter goes.
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { goToCurrent(first, last); });
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(model, change, viewport(), qOverload<>(&QWidget::update));
    }
}

void PageListView::setCurrent(int id, const std::string& mode) {
    const bool isAnother = id != m_delegate->currentId();
    m_delegate->setCurrent(id, mode);
    if (isAnother && model()) goToCurrent(0, model()->rowCount() - 1);
    viewport()->update();
}

int PageListView::currentId() const {
    return m_delegate->currentId();
}

void PageListView::goToCurrent(int firstRow, int lastRow) {
    if (m_delegate->currentId() < 0) return;
    for (int row = firstRow; row <= lastRow; ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (idOf(index) != m_delegate->currentId()) continue;
        if (index == currentIndex()) return;
        const bool keeps = selectionModel()->isSelected(index);
        selectionModel()->setCurrentIndex(index, keeps ? QItemSelectionModel::NoUpdate : QItemSelectionModel::ClearAndSelect);
        return;
    }
}

void PageListView::setEmptyText(const QString& text) {
    m_emptyText = text;
    viewport()->update();
}

QRect PageListView::chipRect(const QModelIndex& index, const std::string& mode) const {
    const PagePlaces places = m_delegate->layout().places(visualRect(index), index);
    const PagePlaces::Chip* chip = places.chipOf(mode);
    return chip ? chip->place : QRect();
}

PageListView::Hit PageListView::hitAt(const QPoint& point) const {
    const QModelIndex index = indexAt(point);
    if (!index.isValid()) return {};
    const PagePlaces places = m_delegate->layout().places(visualRect(index), index);
    const PagePlaces::Chip* chip = places.chipAt(point);
    return {idOf(index), chip ? chip->run.mode : std::string()};
}

void PageListView::mousePressEvent(QMouseEvent* event) {
    m_wasDragged = false;
    m_pressed = event->button() == Qt::LeftButton && isPlain(event->modifiers()) ? hitAt(event->pos()) : Hit{};
    QListView::mousePressEvent(event);
}

// On release, so that dragging a page elsewhere does not choose it. The release that ends a drag comes here as well, and would
// choose or unselect what is under it by then.
void PageListView::mouseReleaseEvent(QMouseEvent* event) {
    if (std::exchange(m_wasDragged, false)) return;
    QListView::mouseReleaseEvent(event);
    const Hit pressed = std::exchange(m_pressed, {});
    if (event->button() != Qt::LeftButton || pressed.id < 0 || hitAt(event->pos()) != pressed) return;
    if (pressed.mode.empty()) {
        Q_EMIT pageChosen(pressed.id);
    } else {
        Q_EMIT runChosen(pressed.id, pressed.mode);
    }
}

void PageListView::mouseDoubleClickEvent(QMouseEvent* event) {
    m_pressed = {};
    QListView::mouseDoubleClickEvent(event);
    if (event->button() != Qt::LeftButton || !isPlain(event->modifiers())) return;
    // On a chip, the second click of a hasty one means no more than the first.
    if (const Hit hit = hitAt(event->pos()); hit.id >= 0 && hit.mode.empty()) Q_EMIT pageOpened(hit.id);
}

void PageListView::mouseMoveEvent(QMouseEvent* event) {
    QListView::mouseMoveEvent(event);
    setHovered(event->buttons() == Qt::NoButton ? hitAt(event->pos()) : Hit{});
}

void PageListView::leaveEvent(QEvent* event) {
    QListView::leaveEvent(event);
    setHovered({});
}

void PageListView::setHovered(const Hit& hit) {
    if (hit == Hit{m_delegate->hoveredId(), m_delegate->hoveredMode()}) return;
    m_delegate->setHovered(hit.id, hit.mode);
    if (hit.mode.empty()) {
        viewport()->unsetCursor();
    } else {
        viewport()->setCursor(Qt::PointingHandCursor);
    }
    viewport()->update();
}

void PageListView::keyPressEvent(QKeyEvent* event) {
    const QPersistentModelIndex before = currentIndex();
    if (isPlain(event->modifiers())) {
        switch (event->key()) {
            case Qt::Key_Left:
            case Qt::Key_Right:
                moveChipCursor((event->key() == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight) ? 1 : -1);
                return;
            case Qt::Key_Return:
            case Qt::Key_Enter:
                if (!before.isValid()) return;
                if (m_delegate->chipCursor().empty()) {
                    Q_EMIT pageChosen(idOf(before));
                } else {
                    Q_EMIT runChosen(idOf(before), m_delegate->chipCursor());
                }
                return;
            default:
                break;
        }
    }
    QListView::keyPressEvent(event);
    if (isPlain(event->modifiers()) && currentIndex().isValid() && currentIndex() != before)
        Q_EMIT pageChosen(idOf(currentIndex()));
}

void PageListView::moveChipCursor(int step) {
    const QModelIndex index = currentIndex();
    const auto chips = index.data(PageListModel::ChipsRole).value<std::vector<RunChip>>();
    if (chips.empty()) return;
    const auto placeOf = [&](const std::string& mode) {
        const auto found = std::find_if(chips.begin(), chips.end(), [&](const RunChip& chip) { return chip.mode == mode; });
        return found == chips.end() ? -1 : static_cast<int>(found - chips.begin());
    };
    int place = placeOf(m_delegate->chipCursor());
    if (place < 0 && idOf(index) == m_delegate->currentId()) place = placeOf(m_delegate->currentMode());
    const int last = static_cast<int>(chips.size()) - 1;
    place = place < 0 ? (step > 0 ? 0 : last) : std::clamp(place + step, 0, last);
    m_delegate->setChipCursor(chips[static_cast<std::size_t>(place)].mode);
    scrollTo(index);
    update(index);
}

void PageListView::startDrag(Qt::DropActions actions) {
    m_pressed = {};
    m_wasDragged = true;
    QListView::startDrag(actions);
}

// Files dropped here are for the window.
void PageListView::dragEnterEvent(QDragEnterEvent* event) {
    if (event->source() != this) return event->ignore();
    QListView::dragEnterEvent(event);
}

void PageListView::dragMoveEvent(QDragMoveEvent* event) {
    if (event->source() != this) return event->ignore();
    QListView::dragMoveEvent(event);
}

void PageListView::dropEvent(QDropEvent* event) {
    if (event->source() != this) return event->ignore();
    QListView::dropEvent(event);
}

void PageListView::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    if (!model() || model()->rowCount() > 0 || m_emptyText.isEmpty()) return;
    QPainter painter(viewport());
    painter.setPen(themeOf(this).mutedText);
    const QRect room = viewport()->rect().adjusted(kEmptyMarginPx, kEmptyMarginPx, -kEmptyMarginPx, -kEmptyMarginPx);
    painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

// How high a page is depends on how wide the list is, which QListView does not know of.
void PageListView::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) scheduleDelayedItemsLayout();
}

void PageListView::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Open pages"));
        viewport()->update();
    } else if (event->type() == QEvent::FontChange) {
        scheduleDelayedItemsLayout();
    }
}

void PageListView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    m_delegate->setChipCursor({});
    QListView::currentChanged(current, previous);
}

void PageListView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QListView::selectionChanged(selected, deselected);
    Q_EMIT selectionHasChanged();
}

}  // namespace deepscope
