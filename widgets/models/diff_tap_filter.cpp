#include "widgets/models/diff_tap_filter.h"

#include "widgets/models/diff_tap_model.h"
#include "widgets/models/number_table_model.h"

#include <algorithm>
#include <cmath>

namespace deepscope {

DiffTapFilter::DiffTapFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setDynamicSortFilter(true);
}

void DiffTapFilter::setStatus(std::optional<TapStatus> status) {
    if (status == m_status) return;
    m_status = status;
    invalidateFilter();
}

void DiffTapFilter::setText(const QString& text) {
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words) return;
    m_words = words;
    invalidateFilter();
}

bool DiffTapFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex tap = sourceModel()->index(row, DiffTapModel::TapColumn, parent);
    if (m_status) {
        const QVariant status = tap.data(DiffTapModel::StatusRole);
        if (!status.isValid() || status.toInt() != static_cast<int>(*m_status)) return false;
    }
    const QString text =
        tap.data().toString() + QLatin1Char(' ') + tap.siblingAtColumn(DiffTapModel::NoteColumn).data().toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

// What has no figure comes last either way.
bool DiffTapFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const double a = left.data(NumberTableModel::NumberRole).toDouble();
    const double b = right.data(NumberTableModel::NumberRole).toDouble();
    if (std::isnan(a) || std::isnan(b)) {
        const bool leftLast = std::isnan(a) && !std::isnan(b);
        const bool rightLast = std::isnan(b) && !std::isnan(a);
        return sortOrder() == Qt::AscendingOrder ? rightLast : leftLast;
    }
    return a < b;
}

}  // namespace deepscope
