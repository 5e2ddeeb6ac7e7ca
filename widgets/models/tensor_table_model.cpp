#include "widgets/models/tensor_table_model.h"

#include "widgets/models/number_table_model.h"
#include "widgets/models/quantity_text.h"

#include <algorithm>
#include <cmath>

namespace deepscope {

int TensorTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_tensor ? 0 : m_rows.count();
}

int TensorTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_tensor ? 0 : m_rows.channels();
}

void TensorTableModel::setTensor(std::shared_ptr<const TensorBuffer> tensor, const TapRows& rows, double reach) {
    beginResetModel();
    m_tensor = std::move(tensor);
    m_rows = rows;
    m_reach = reach;
    m_cache.assign(kCachedRows, {});
    endResetModel();
}

void TensorTableModel::setTinted(bool tinted) {
    if (tinted == m_tinted) return;
    m_tinted = tinted;
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {NumberTableModel::TintRole});
}

void TensorTableModel::retranslate() {
    if (rowCount() == 0) return;
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
}

float TensorTableModel::value(int row, int channel) const {
    CachedRow& cached = m_cache[static_cast<std::size_t>(row) % m_cache.size()];
    if (cached.row != row) {
        cached.values.resize(static_cast<std::size_t>(m_rows.channels()));
        m_rows.read(*m_tensor, row, cached.values);
        cached.row = row;
    }
    return cached.values[static_cast<std::size_t>(channel)];
}

QVariant TensorTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const double number = static_cast<double>(value(index.row(), index.column()));
    switch (role) {
        case Qt::DisplayRole:
            return valueText(number);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        case NumberTableModel::NumberRole:
            return number;
        case NumberTableModel::PlainRole:
            return std::isnan(number) ? QStringLiteral("nan") : QString::number(number, 'g', 9);
        case NumberTableModel::TintRole:
            if (!m_tinted || !std::isfinite(number) || m_reach <= 0) return {};
            return std::clamp(number / m_reach, -1.0, 1.0);
        case NumberTableModel::KeyRole:
            return index.row();
        default:
            return {};
    }
}

QVariant TensorTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const int count = orientation == Qt::Vertical ? rowCount() : columnCount();
    if (section < 0 || section >= count) return {};
    if (role == Qt::DisplayRole) return orientation == Qt::Vertical ? m_rows.label(section) : QString::number(section);
    if (role == Qt::ToolTipRole && orientation == Qt::Vertical) return m_rows.title(section);
    return {};
}

}  // namespace deepscope
