#include "widgets/views/stage_table.h"

#include "widgets/models/cost_model.h"
#include "widgets/models/stage_order.h"
#include "widgets/views/chart_header.h"
#include "widgets/views/stage_table_delegate.h"
#include "widgets/views/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace deepscope {

StageTable::StageTable(QWidget* parent)
    : CostView("stageTable", parent),
      m_table(new QTableView(this)),
      m_order(new StageOrder(this)),
      m_delegate(new StageTableDelegate(this)),
      m_totals(new QLabel(this)),
      m_copyMenu(new QMenu(this)),
      m_copyButton(chartHeader()->addButton(QStringLiteral("stageTableCopyButton"))) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_totals);
    setFocusProxy(m_table);

    m_table->setObjectName(QStringLiteral("stageTableView"));
    m_table->setModel(m_order);
    m_table->setItemDelegate(m_delegate);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setMinimumSize(120, 40);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->installEventFilter(this);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* headings = m_table->horizontalHeader();
    headings->setObjectName(QStringLiteral("stageTableHeadings"));
    headings->setSectionsClickable(true);
    headings->setHighlightSections(false);
    headings->setMinimumSectionSize(36);
    headings->setSortIndicatorShown(true);
    headings->setSortIndicator(-1, Qt::DescendingOrder);

    m_totals->setObjectName(QStringLiteral("stageTableTotals"));
    m_totals->setContentsMargins(10, 3, 10, 3);
    m_totals->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_totals->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setMuted(m_totals);

    const auto addFormat = [this](TableFormat format) {
        QAction* action = m_copyMenu->addAction(QString(), this, [this, format] { copyAs(format); });
        m_table->addAction(action);
        return action;
    };
    m_copyTsv = addFormat(TableFormat::Tsv);
    m_copyCsv = addFormat(TableFormat::Csv);
    m_copyMarkdown = addFormat(TableFormat::Markdown);
    m_copyButton->setMenu(m_copyMenu);
    m_copyButton->setPopupMode(QToolButton::InstantPopup);

    connect(headings, &QHeaderView::sectionClicked, this, &StageTable::sortByHeading);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &StageTable::updateTotals);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { clickStage(modelRow(index.row())); });
    retranslate();
}

QString StageTable::title() const {
    return tr("Stages");
}

void StageTable::setModel(const CostModel* model) {
    // The proxy changes nothing: it takes a model that may be written.
    m_order->setSourceModel(const_cast<CostModel*>(model));
    connect(model, &QAbstractItemModel::columnsAboutToBeRemoved, this, [this] {
        if (m_order->sortColumn() >= CostModel::ColumnCount) sortByHeading(-1);
    });
    connect(model, &CostModel::referenceChanged, this, [this] { m_fitted = {-1, 0, 0}; });
    CostView::setModel(model);
}

void StageTable::retranslate() {
    setAccessibleName(tr("Table of stages"));
    m_table->setAccessibleName(tr("Table of stages"));
    m_totals->setAccessibleName(tr("Costs together"));
    // The key is taken in eventFilter: the window may have an action of its own on it.
    m_copyTsv->setText(tr("TSV") + QLatin1Char('\t') + QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText));
    m_copyCsv->setText(tr("CSV"));
    m_copyMarkdown->setText(tr("Markdown"));
    m_fitted = {-1, 0, 0};  // headings have other lengths
    if (!chartHeader()) return;
    m_copyButton->setText(tr("Copy as"));
    m_copyButton->setAccessibleName(tr("Copy the table as"));
    m_copyButton->setToolTip(tr("Copy the selected stages, or all of them, with a header line"));
}

void StageTable::rebuild() {
    m_table->setVisible(!isEmpty());
    m_totals->setVisible(!isEmpty());
    m_table->setFont(sizedFont(this, -0.5));
    m_totals->setFont(sizedFont(this, -1));
    const int rowPx = QFontMetrics(m_table->font()).height() + 4;
    m_table->verticalHeader()->setMinimumSectionSize(rowPx);
    m_table->verticalHeader()->setDefaultSectionSize(rowPx);
    m_table->horizontalHeader()->viewport()->setFont(sizedFont(this, -1));
    m_table->viewport()->update();
    m_table->horizontalHeader()->viewport()->update();
    fitColumns();
    showCurrent();
    updateTotals();
    if (chartHeader()) {
        m_copyButton->setEnabled(model() && model()->rowCount() > 0);
        chartHeader()->setLegend({{tr("in execution order; a click on a heading sorts"), {}}});
    }
}

// A stage chosen elsewhere is scrolled to; one that stays current lets a person scroll away.
void StageTable::showCurrent() {
    const int row = currentRow();
    const StageRecord* current = stageAt(row);
    const QString tap = current ? QString::fromStdString(current->tap) : QString();
    m_delegate->setCurrent(tap);
    if (tap == m_shownCurrent) return;
    m_shownCurrent = tap;
    if (current) m_table->scrollTo(m_order->mapFromSource(model()->index(row, std::max(0, m_table->columnAt(0)))));
}

// Wide enough for what is there; left alone while that is the same, so that a person's own widths stay.
void StageTable::fitColumns() {
    const int rows = model() ? model()->rowCount() : 0;
    const std::tuple costs{rows, rows ? model()->repeats() : 0, rows ? model()->totalMs() : 0.0};
    if (costs == m_fitted) return;
    m_fitted = costs;
    constexpr int kSortArrowPx = 26;  // and the margins
    const QFontMetrics metrics(m_table->horizontalHeader()->viewport()->font());
    for (int column = 0; column < m_order->columnCount(); ++column) {
        int wide = metrics.horizontalAdvance(m_order->headerData(column, Qt::Horizontal).toString()) + kSortArrowPx;
        QStyleOptionViewItem option;
        option.font = m_table->font();
        for (int row = 0; row < rows; ++row) {
            wide = std::max(wide, m_delegate->sizeHint(option, m_order->index(row, column)).width());
        }
        m_table->setColumnWidth(column, wide);
    }
    const bool spread = rows && model()->repeats() > 1;
    m_table->setColumnHidden(CostModel::P5Column, !spread);
    m_table->setColumnHidden(CostModel::P95Column, !spread);
    placeComparison();
}

// Beside the times, where the model cannot have them: its columns keep their numbers with and without a reference.
void StageTable::placeComparison() {
    QHeaderView* headings = m_table->horizontalHeader();
    for (int column = CostModel::ColumnCount; column < m_order->columnCount(); ++column) {
        const int place = headings->visualIndex(CostModel::P95Column) + 1 + column - CostModel::ColumnCount;
        if (headings->visualIndex(column) >= CostModel::ColumnCount) headings->moveSection(headings->visualIndex(column), place);
    }
}

void StageTable::sortByHeading(int column) {
    QHeaderView* headings = m_table->horizontalHeader();
    const bool same = m_order->sortColumn() == column;
    if (column >= 0 && (!same || m_order->sortOrder() == Qt::DescendingOrder)) {
        const Qt::SortOrder order = same ? Qt::AscendingOrder : Qt::DescendingOrder;
        m_order->sort(column, order);
        headings->setSortIndicator(column, order);
    } else {
        m_order->sort(-1);
        headings->setSortIndicator(-1, Qt::DescendingOrder);
    }
    updateTotals();
}

int StageTable::modelRow(int shownRow) const {
    return m_order->mapToSource(m_order->index(shownRow, 0)).row();
}

std::vector<int> StageTable::chosenRows() const {
    std::vector<int> shown;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) shown.push_back(index.row());
    std::sort(shown.begin(), shown.end());
    if (shown.empty()) {
        for (int row = 0; row < m_order->rowCount(); ++row) shown.push_back(row);
    }
    std::transform(shown.begin(), shown.end(), shown.begin(), [this](int row) { return modelRow(row); });
    return shown;
}

void StageTable::updateTotals() {
    m_totalsText.clear();
    if (model() && model()->rowCount() > 0) {
        const QString totals = stageTotalsText(*model(), chosenRows());
        const bool selected = m_table->selectionModel()->hasSelection();
        m_totalsText = selected ? tr("Selected: %1").arg(totals) : tr("Together: %1").arg(totals);
    }
    const int room = m_totals->contentsRect().width();
    m_totals->setText(QFontMetrics(m_totals->font()).elidedText(m_totalsText, Qt::ElideRight, room));
    m_totals->setToolTip(m_totalsText);
    m_totals->setAccessibleDescription(m_totalsText);
}

void StageTable::copyAs(TableFormat format) {
    if (!model() || model()->rowCount() == 0) return;
    QGuiApplication::clipboard()->setText(stageTableText(*model(), chosenRows(), format));
}

bool StageTable::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_table && isKey) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy)) {
            if (event->type() == QEvent::KeyPress) copyAs(TableFormat::Tsv);  // before the view copies its one cell
            event->accept();
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_table->selectionModel()->hasSelection()) {
            if (event->type() == QEvent::KeyPress) m_table->clearSelection();
            event->accept();
            return true;
        }
    }
    return CostView::eventFilter(watched, event);
}

}  // namespace deepscope
