#include "widgets/views/kept_runs_table.h"

#include "widgets/models/kept_runs_model.h"
#include "widgets/views/kept_runs_delegate.h"
#include "widgets/views/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <array>

namespace deepscope {

namespace {

constexpr int kHeadingSidesPx = 14;
constexpr int kLeastLabelPx = 96;
constexpr int kMostLabelPx = 300;  // the figures stay near the names they belong to

/// Beside the radio button and the name, which are always there.
constexpr std::array kByImportance{
    KeptRunsModel::TimeColumn,    KeptRunsModel::RatioColumn,  KeptRunsModel::DeltaColumn,
    KeptRunsModel::PeakColumn,    KeptRunsModel::ModeColumn,   KeptRunsModel::TypeColumn,
    KeptRunsModel::WeightsColumn, KeptRunsModel::DeviceColumn, KeptRunsModel::ImplementationColumn};

}  // namespace

KeptRunsTable::KeptRunsTable(KeptRunsModel* model, QWidget* parent) : QTableView(parent) {
    setObjectName(QStringLiteral("keptRunsTable"));
    setItemDelegate(new KeptRunsDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(120, 40);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setObjectName(QStringLiteral("keptRunsHeadings"));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(20);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &KeptRunsTable::restoreCurrent);  // after the selection was cleared
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
        if (currentIndex().isValid()) m_wantedId = currentId();  // the run looked at has been kept, or is no longer
        fitColumns();
        Q_EMIT currentRunChanged();
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        m_wantedId = idOf(now);
        Q_EMIT currentRunChanged();
    });
}

int KeptRunsTable::idOf(const QModelIndex& index) const {
    return index.isValid() ? index.data(KeptRunsModel::IdRole).toInt() : -1;
}

bool KeptRunsTable::isOther(const QModelIndex& index) const {
    return idOf(index) >= 0 && !index.data(KeptRunsModel::CurrentRole).toBool();
}

int KeptRunsTable::currentId() const {
    return idOf(currentIndex());
}

bool KeptRunsTable::currentIsOther() const {
    return isOther(currentIndex());
}

void KeptRunsTable::selectRun(int id) {
    const int row = static_cast<KeptRunsModel*>(model())->rowOf(id);
    if (row < 0) return;
    setCurrentIndex(model()->index(row, KeptRunsModel::LabelColumn));
    m_wantedId = id;
}

void KeptRunsTable::rename() {
    const QModelIndex name = currentIndex().siblingAtColumn(KeptRunsModel::LabelColumn);
    if (name.flags().testFlag(Qt::ItemIsEditable)) edit(name);
}

void KeptRunsTable::restoreCurrent() {
    endFlip();
    fitColumns();
    if (m_wantedId >= 0) selectRun(m_wantedId);
    Q_EMIT currentRunChanged();
}

void KeptRunsTable::fitColumns() {
    setFont(sizedFont(parentWidget() ? parentWidget() : this, -0.5));
    const int rowPx = itemDelegate()->sizeHint({}, model()->index(0, KeptRunsModel::LabelColumn)).height();
    QStyleOptionViewItem option;
    option.font = font();
    const auto wide = [&](int column) {
        int px = horizontalHeader()->fontMetrics().horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString()) +
                 kHeadingSidesPx;
        for (int row = 0; row < model()->rowCount(); ++row) {
            px = std::max(px, itemDelegate()->sizeHint(option, model()->index(row, column)).width());
        }
        return px;
    };
    verticalHeader()->setMinimumSectionSize(rowPx);
    verticalHeader()->setDefaultSectionSize(std::max(rowPx, fontMetrics().height() + 6));
    const int radioPx = itemDelegate()->sizeHint(option, model()->index(0, KeptRunsModel::ReferenceColumn)).width();
    setColumnWidth(KeptRunsModel::ReferenceColumn, radioPx);
    const int labelPx = std::max(wide(KeptRunsModel::LabelColumn), kLeastLabelPx);
    int room = viewport()->width() - radioPx - std::min(labelPx, std::max(kLeastLabelPx, viewport()->width() / 3));
    bool more = true;
    for (const int column : kByImportance) {
        const int px = wide(column);
        more = more && px <= room;  // none after one that is left out: the order is what a person learns
        setColumnHidden(column, !more);
        if (!more) continue;
        setColumnWidth(column, px);
        room -= px;
    }
    int rest = viewport()->width() - radioPx;
    for (const int column : kByImportance) rest -= isColumnHidden(column) ? 0 : columnWidth(column);
    setColumnWidth(KeptRunsModel::LabelColumn, std::clamp(rest, kLeastLabelPx / 2, std::max(labelPx, kMostLabelPx)));
}

bool KeptRunsTable::takes(const QKeyEvent& key) {
    const bool plain = (key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    switch (key.key()) {
        case Qt::Key_Plus:
        case Qt::Key_Insert:
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_F2:
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
        case Qt::Key_Space:
            return plain;
        default:
            return false;
    }
}

bool KeptRunsTable::event(QEvent* event) {
    // The window may have actions of its own on these keys.
    if (event->type() == QEvent::ShortcutOverride && state() != EditingState && takes(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void KeptRunsTable::keyPressEvent(QKeyEvent* event) {
    if (state() == EditingState || !takes(*event)) {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
    if (event->isAutoRepeat()) return;
    switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Insert:
            Q_EMIT keepRequested();
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (currentIsOther()) Q_EMIT referenceRequested(currentId());
            break;
        case Qt::Key_F2:
            rename();
            break;
        case Qt::Key_Space:
            if (!currentIsOther()) break;
            m_flipped = currentId();
            Q_EMIT flipRequested(m_flipped, true);
            break;
        default:
            if (currentId() >= 0) Q_EMIT forgetRequested(currentId());
    }
}

void KeptRunsTable::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space) {
        if (!event->isAutoRepeat()) endFlip();
        return;
    }
    QTableView::keyReleaseEvent(event);
}

void KeptRunsTable::endFlip() {
    if (m_flipped < 0) return;
    const int id = m_flipped;
    m_flipped = -1;
    Q_EMIT flipRequested(id, false);
}

void KeptRunsTable::mousePressEvent(QMouseEvent* event) {
    QTableView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || index.column() != KeptRunsModel::ReferenceColumn || !isOther(index)) return;
    Q_EMIT referenceRequested(idOf(index));
}

void KeptRunsTable::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !isOther(index)) return;
    // Its radio button was pressed twice: that is there and back.
    if (index.column() == KeptRunsModel::ReferenceColumn) {
        Q_EMIT referenceRequested(idOf(index));
        return;
    }
    Q_EMIT differenceRequested(idOf(index));
}

void KeptRunsTable::focusOutEvent(QFocusEvent* event) {
    endFlip();
    QTableView::focusOutEvent(event);
}

void KeptRunsTable::hideEvent(QHideEvent* event) {
    endFlip();
    QTableView::hideEvent(event);
}

void KeptRunsTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
}

void KeptRunsTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) fitColumns();
}

}  // namespace deepscope
