#pragma once

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace deepscope {

/// A table of figures, a row a channel or token, sorted by any column and filtered in place: quick enough to be done again for
/// every token under the cursor. Rows keep their identity (the key) through both, and so does what is selected.
class NumberTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        NumberRole = Qt::UserRole,  ///< double; NaN for none
        PlainRole,                  ///< QString: every digit, a point, nothing else; what is copied
        TintRole,                   ///< double, −1 to 1: a colour behind the figure; unset for none
        MarkedRole,                 ///< bool: one of those that matter most
        KeyRole,                    ///< int: the channel, the row of the tap
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// Column −1: by key, ascending. NaN comes last either way.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    int keyAt(int row) const { return m_order[static_cast<std::size_t>(row)]; }
    /// −1: not shown.
    int rowOf(int key) const;
    /// Asks for all texts again: the language changed.
    void retranslate();

protected:
    virtual double number(int key, int column) const = 0;
    virtual QString text(int key, int column) const = 0;
    virtual QString plainText(int key, int column) const;
    virtual std::optional<double> tint(int key, int column) const;
    virtual bool isMarked(int key) const;

    /// Other keys: all of 0 … keys−1 that `shown` holds for (empty: all).
    void resetKeys(int keys, const std::vector<bool>& shown);
    /// The same keys with other figures: sorted again, the selection stays on its keys.
    void figuresChanged();

private:
    std::vector<int> sorted(std::vector<int> keys) const;
    void reorder();

    std::vector<int> m_order;  // key of each row
    std::vector<int> m_rows;   // row of each key; −1: filtered out
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

}  // namespace deepscope
