#include "widgets/views/claims_table.h"

#include "widgets/models/claims_model.h"
#include "widgets/views/verdict_delegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace deepscope {

namespace {

constexpr int kWhyColumnPx = 760;   // from this width on there is a column for why
constexpr int kMarkOnlyPx = 380;    // below this width a verdict is its mark alone
constexpr int kClaimColumnPx = 76;  // at least
constexpr int kRowPaddingPx = 6;
constexpr int kHeadPaddingPx = 14;  // as the style sheet has it, and the rounding
constexpr int kSortIndicatorPx = 18;

}  // namespace

/// All claims, or those that do not hold; without the verdict's head where there is room for marks alone.
class ClaimsTable::Filter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setOnlyFailing(bool only) {
        m_only = only;
        invalidateFilter();
    }
    void setMarkOnly(bool markOnly) {
        if (m_markOnly == markOnly) return;
        m_markOnly = markOnly;
        Q_EMIT headerDataChanged(Qt::Horizontal, ClaimsModel::VerdictColumn, ClaimsModel::VerdictColumn);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        const bool isText = orientation == Qt::Horizontal && role == Qt::DisplayRole;
        if (m_markOnly && isText && section == ClaimsModel::VerdictColumn) return QString();
        return QSortFilterProxyModel::headerData(section, orientation, role);
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const QVariant verdict = sourceModel()->index(row, 0, parent).data(ClaimsModel::VerdictRole);
        return !m_only || verdict.toInt() == static_cast<int>(Verdict::DoesNotHold);
    }

private:
    bool m_only = false;
    bool m_markOnly = false;
};

ClaimsTable::ClaimsTable(ClaimsModel* model, QWidget* parent)
    : QTableView(parent), m_claims(model), m_filter(new Filter(this)), m_delegate(new VerdictDelegate(this)) {
    setObjectName(QStringLiteral("claimsTable"));
    m_filter->setSourceModel(model);
    m_filter->setSortRole(ClaimsModel::SortRole);
    setModel(m_filter);
    setItemDelegate(m_delegate);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMinimumHeight(60);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(8);
    QHeaderView* head = horizontalHeader();
    head->setHighlightSections(false);
    head->setMinimumSectionSize(20);
    head->setSectionResizeMode(QHeaderView::Fixed);
    head->setSortIndicatorClearable(true);
    head->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(head, &QHeaderView::sortIndicatorChanged, this, [this](int section) {
        m_delegate->setTopicLines(section < 0);
        updateColumns();
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClaimsTable::currentClaimChanged);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, [this] {
        updateColumns();
        Q_EMIT currentClaimChanged();
    });
    updateColumns();
}

void ClaimsTable::setOnlyFailing(bool only) {
    m_filter->setOnlyFailing(only);
    selectFirstOfInterest();
}

int ClaimsTable::shownRows() const {
    return m_filter->rowCount();
}

void ClaimsTable::selectFirstOfInterest() {
    if (currentIndex().isValid() || shownRows() == 0) return;
    int row = 0;
    while (row < shownRows() &&
           m_filter->index(row, 0).data(ClaimsModel::VerdictRole).toInt() != static_cast<int>(Verdict::DoesNotHold))
        ++row;
    selectRow(row < shownRows() ? row : 0);
}

std::vector<int> ClaimsTable::selectedRows() const {
    QModelIndexList shown = selectionModel()->selectedRows();
    std::sort(shown.begin(), shown.end(), [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    std::vector<int> rows;
    for (const QModelIndex& index : shown) rows.push_back(m_filter->mapToSource(index).row());
    return rows;
}

QString ClaimsTable::selectedText() const {
    return m_claims->tabSeparated(selectedRows());
}

int ClaimsTable::wordsWidth(int column) const {
    QStyleOptionViewItem option;
    option.font = font();
    int width = 0;
    for (int row = 0; row < m_claims->rowCount(); ++row)
        width = std::max(width, m_delegate->sizeHint(option, m_claims->index(row, column)).width());
    return width;
}

int ClaimsTable::headWidth(int column) const {
    const QString head = m_claims->headerData(column, Qt::Horizontal).toString();
    const bool sorted = horizontalHeader()->sortIndicatorSection() == column;
    return horizontalHeader()->fontMetrics().horizontalAdvance(head) + kHeadPaddingPx + (sorted ? kSortIndicatorPx : 0);
}

void ClaimsTable::updateColumns() {
    QHeaderView* head = horizontalHeader();
    const int room = viewport()->width();
    const bool withWhy = room >= kWhyColumnPx;
    const bool markOnly = room < kMarkOnlyPx;
    m_delegate->setMarkOnly(markOnly);
    m_filter->setMarkOnly(markOnly);
    setColumnHidden(ClaimsModel::WhyColumn, !withWhy);
    int left = room;
    for (const int column : {ClaimsModel::NoteColumn, ClaimsModel::RunColumn, ClaimsModel::VerdictColumn}) {
        const bool isMark = markOnly && column == ClaimsModel::VerdictColumn;
        const int width = isMark ? wordsWidth(column) : std::max(wordsWidth(column), headWidth(column));
        head->resizeSection(column, width);
        left -= width;
    }
    const int claim = wordsWidth(ClaimsModel::ClaimColumn);
    head->resizeSection(ClaimsModel::ClaimColumn, withWhy ? claim : std::max(kClaimColumnPx, left));
    if (withWhy) head->resizeSection(ClaimsModel::WhyColumn, left - claim);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRowPaddingPx);
}

void ClaimsTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    updateColumns();
}

void ClaimsTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) updateColumns();
}

}  // namespace deepscope
