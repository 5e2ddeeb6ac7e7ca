#include "widgets/views/number_table.h"

#include "widgets/models/number_table_model.h"
#include "widgets/views/number_delegate.h"
#include "widgets/views/number_heading.h"
#include "widgets/views/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <set>

namespace deepscope {

namespace {

constexpr int kSortArrowPx = 26;  // and the margins
constexpr int kLeastColumnPx = 32;

}  // namespace

NumberTable::NumberTable(const char* objectName, Selects selects, QWidget* parent)
    : QTableView(parent),
      m_selects(selects),
      m_columnHeadings(new NumberHeading(Qt::Horizontal, this)),
      m_rowHeadings(new NumberHeading(Qt::Vertical, this)) {
    setObjectName(QLatin1String(objectName));
    setItemDelegate(new NumberDelegate(this));
    setSelectionBehavior(selects == Selects::Rows ? QAbstractItemView::SelectRows : QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(80, 40);
    setMouseTracking(true);
    setHorizontalHeader(m_columnHeadings);
    setVerticalHeader(m_rowHeadings);
    horizontalHeader()->setMinimumSectionSize(kLeastColumnPx);
    horizontalHeader()->setSectionsClickable(true);
    if (selects == Selects::Rows) {
        verticalHeader()->hide();
        horizontalHeader()->setSortIndicatorShown(true);
        horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
        connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &NumberTable::sortByHeading);
    }
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_keptRow = -1; });
    restyle();
}

void NumberTable::restyle() {
    const QFont font = sizedFont(parentWidget() ? parentWidget() : this, -0.5);
    setFont(font);
    horizontalHeader()->setFont(font);
    verticalHeader()->setFont(font);
    const int rowPx = QFontMetrics(font).height() + 4;
    verticalHeader()->setMinimumSectionSize(rowPx);
    verticalHeader()->setDefaultSectionSize(rowPx);
    viewport()->update();
}

void NumberTable::fitColumn(int column, const QString& widest) {
    const QFontMetrics metrics(font());
    const int arrow = m_selects == Selects::Rows ? kSortArrowPx : 2 * NumberDelegate::kSidePx;
    const int heading = metrics.horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString()) + arrow;
    setColumnWidth(column, std::max(heading, metrics.horizontalAdvance(widest) + 3 * NumberDelegate::kSidePx));
}

void NumberTable::setMarkedRows(int pinned, int hovered) {
    for (auto [member, row] : {std::pair{&m_pinned, pinned}, std::pair{&m_hovered, hovered}}) {
        if (*member == row) continue;
        updateRow(std::exchange(*member, row));
        updateRow(row);
    }
    m_rowHeadings->setMarked(pinned, hovered);
}

void NumberTable::keepInSight(int row) {
    m_keptRow = row;
    if (row >= 0 && row < model()->rowCount()) scrollTo(model()->index(row, std::max(0, columnAt(0))));
}

void NumberTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    if (m_keptRow >= 0) keepInSight(m_keptRow);
}

void NumberTable::updateRow(int row) {
    if (row < 0) return;
    viewport()->update(QRect(0, rowViewportPosition(row), viewport()->width(), rowHeight(row)));
}

// Largest first, then smallest first, then as it was.
void NumberTable::sortByHeading(int column) {
    m_sortClicks = column == m_sortedColumn ? (m_sortClicks + 1) % 3 : 1;
    m_sortedColumn = column;
    const Qt::SortOrder order = m_sortClicks == 2 ? Qt::AscendingOrder : Qt::DescendingOrder;
    horizontalHeader()->setSortIndicator(m_sortClicks == 0 ? -1 : column, order);
    model()->sort(m_sortClicks == 0 ? -1 : column, order);
}

void NumberTable::sortBy(int column, Qt::SortOrder order) {
    m_sortedColumn = column;
    m_sortClicks = order == Qt::DescendingOrder ? 0 : 1;
    sortByHeading(column);
}

qint64 NumberTable::selectedCells() const {
    qint64 cells = 0;
    if (!selectionModel()) return 0;
    for (const QItemSelectionRange& range : selectionModel()->selection()) cells += qint64(range.width()) * range.height();
    return cells;
}

QString NumberTable::selectedText() const {
    const qint64 cells = selectedCells();
    if (cells == 0 || cells > kMostCopiedCells) return {};
    std::set<int> rows;
    std::set<int> columns;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) rows.insert(row);
        for (int column = range.left(); column <= range.right(); ++column) columns.insert(column);
    }
    std::erase_if(columns, [this](int column) { return isColumnHidden(column); });
    if (rows.size() * columns.size() > kMostCopiedCells) return {};
    QString text;
    QStringList line;
    if (m_selects == Selects::Rows) {
        for (const int column : columns) line << model()->headerData(column, Qt::Horizontal).toString();
        text += line.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    for (const int row : rows) {
        line.clear();
        for (const int column : columns) {
            const QModelIndex index = model()->index(row, column);
            const bool chosen = selectionModel()->isSelected(index);
            line << (chosen ? index.data(NumberTableModel::PlainRole).toString() : QString());
        }
        text += line.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

void NumberTable::copySelection() {
    if (const qint64 cells = selectedCells(); cells > kMostCopiedCells) {
        Q_EMIT copyRefused(cells);
        return;
    }
    const QString text = selectedText();
    if (!text.isEmpty()) QGuiApplication::clipboard()->setText(text);
}

bool NumberTable::event(QEvent* event) {
    // The window may have an action of its own on the key.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void NumberTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid()) Q_EMIT enterPressed(currentIndex());
    if (event->key() == Qt::Key_Escape && selectionModel() && selectionModel()->hasSelection()) {
        clearSelection();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void NumberTable::mouseMoveEvent(QMouseEvent* event) {
    QTableView::mouseMoveEvent(event);
    Q_EMIT rowHovered(rowAt(static_cast<int>(event->position().y())));
}

bool NumberTable::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) Q_EMIT rowHovered(-1);
    return QTableView::viewportEvent(event);
}

}  // namespace deepscope
