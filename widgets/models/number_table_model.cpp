#include "widgets/models/number_table_model.h"

#include <algorithm>
#include <cmath>

namespace deepscope {

int NumberTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

QVariant NumberTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const int key = keyAt(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(key, index.column());
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        case NumberRole:
            return number(key, index.column());
        case PlainRole:
            return plainText(key, index.column());
        case TintRole:
            if (const auto value = tint(key, index.column())) return *value;
            return {};
        case MarkedRole:
            return isMarked(key);
        case KeyRole:
            return key;
        default:
            return {};
    }
}

QString NumberTableModel::plainText(int key, int column) const {
    const double value = number(key, column);
    return std::isnan(value) ? QStringLiteral("nan") : QString::number(value, 'g', 9);
}

std::optional<double> NumberTableModel::tint(int, int) const {
    return std::nullopt;
}

bool NumberTableModel::isMarked(int) const {
    return false;
}

int NumberTableModel::rowOf(int key) const {
    return key >= 0 && static_cast<std::size_t>(key) < m_rows.size() ? m_rows[static_cast<std::size_t>(key)] : -1;
}

void NumberTableModel::retranslate() {
    if (columnCount() > 0) Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void NumberTableModel::sort(int column, Qt::SortOrder order) {
    m_sortColumn = column < columnCount() ? column : -1;
    m_sortOrder = order;
    reorder();
}

void NumberTableModel::resetKeys(int keys, const std::vector<bool>& shown) {
    beginResetModel();
    std::vector<int> kept;
    for (int key = 0; key < keys; ++key) {
        if (shown.empty() || shown[static_cast<std::size_t>(key)]) kept.push_back(key);
    }
    m_order = sorted(std::move(kept));
    m_rows.assign(static_cast<std::size_t>(keys), -1);
    for (std::size_t row = 0; row < m_order.size(); ++row) m_rows[static_cast<std::size_t>(m_order[row])] = static_cast<int>(row);
    endResetModel();
}

void NumberTableModel::figuresChanged() {
    if (m_sortColumn >= 0) reorder();
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::vector<int> NumberTableModel::sorted(std::vector<int> keys) const {
    std::sort(keys.begin(), keys.end());
    if (m_sortColumn < 0) return keys;
    struct Entry {
        double value;
        int key;
    };
    std::vector<Entry> entries;
    entries.reserve(keys.size());
    for (const int key : keys) entries.push_back({number(key, m_sortColumn), key});
    const bool falling = m_sortOrder == Qt::DescendingOrder;
    std::stable_sort(entries.begin(), entries.end(), [falling](const Entry& a, const Entry& b) {
        if (std::isnan(a.value) || std::isnan(b.value)) return !std::isnan(a.value) && std::isnan(b.value);
        return falling ? a.value > b.value : a.value < b.value;
    });
    std::transform(entries.begin(), entries.end(), keys.begin(), [](const Entry& e) { return e.key; });
    return keys;
}

void NumberTableModel::reorder() {
    std::vector<int> order = sorted(m_order);
    if (order == m_order) return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> keys;
    for (const QModelIndex& index : before) keys.push_back(keyAt(index.row()));
    m_order = std::move(order);
    for (std::size_t row = 0; row < m_order.size(); ++row) m_rows[static_cast<std::size_t>(m_order[row])] = static_cast<int>(row);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        after << index(rowOf(keys[static_cast<std::size_t>(i)]), before[i].column());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

}  // namespace deepscope
