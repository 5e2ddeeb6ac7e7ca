#include "widgets/models/page_filter_model.h"

#include "widgets/models/page_list_model.h"

#include <algorithm>

namespace deepscope {

void PageFilterModel::setFilter(const QString& text) {
    const QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words) return;
    m_words = words;
    invalidateRowsFilter();
}

bool PageFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const {
    if (m_words.isEmpty()) return true;
    const QModelIndex page = sourceModel()->index(sourceRow, 0, sourceParent);
    const QString name = page.data().toString();
    const auto chips = page.data(PageListModel::ChipsRole).value<std::vector<RunChip>>();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        if (name.contains(word, Qt::CaseInsensitive)) return true;
        return std::any_of(chips.begin(), chips.end(), [&](const RunChip& chip) {
            return chip.label.contains(word, Qt::CaseInsensitive) ||
                   QString::fromStdString(chip.mode).contains(word, Qt::CaseInsensitive);
        });
    });
}

bool PageFilterModel::moveRows(const QModelIndex& fromParent, int row, int count, const QModelIndex& toParent, int before) {
    if (fromParent.isValid() || toParent.isValid() || row < 0 || count < 1 || row + count > rowCount()) return false;
    if (before < 0 || before > rowCount() || (before >= row && before <= row + count)) return false;
    // Neighbours here may lie apart in the list, so each is moved by itself, behind the one before it.
    QList<QPersistentModelIndex> pages;
    for (int i = 0; i < count; ++i) pages << mapToSource(index(row + i, 0));
    int place = before < rowCount() ? mapToSource(index(before, 0)).row() : mapToSource(index(rowCount() - 1, 0)).row() + 1;
    for (const QPersistentModelIndex& page : pages) {
        const bool isThere = place == page.row() || place == page.row() + 1;
        if (!isThere && !sourceModel()->moveRow({}, page.row(), {}, place)) return false;
        place = page.row() + 1;
    }
    return true;
}

}  // namespace deepscope
