#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace deepscope {

/// The pages of a PageListModel whose name or runs hold every word of the filter, in the order of the list.
/// Rows moved here are moved in the list: to stand before the page that is shown next, whatever is hidden between.
class PageFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setFilter(const QString& text);
    bool isFiltering() const { return !m_words.isEmpty(); }
    bool moveRows(const QModelIndex& fromParent, int row, int count, const QModelIndex& toParent, int before) override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    QStringList m_words;
};

}  // namespace deepscope
