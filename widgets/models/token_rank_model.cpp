#include "widgets/models/token_rank_model.h"

#include "widgets/models/quantity_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace deepscope {

int TokenRankModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TokenRankModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return {};
    if (role == Qt::ToolTipRole && section == TimesMedianColumn) return tr("The norm as a multiple of the median norm");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case RankColumn:
            return tr("Rank");
        case TokenColumn:
            return tr("Token");
        case NormColumn:
            return tr("Norm");
        case TimesMedianColumn:
            return tr("× median");
        default:
            return {};
    }
}

void TokenRankModel::setRanking(NormRanking ranking, const TapRows& rows) {
    m_ranking = std::move(ranking);
    m_rows = rows;
    const auto count = m_ranking.norms.size();
    std::vector<int> order(count);
    std::iota(order.begin(), order.end(), 0);
    const auto norm = [this](int row) {
        const float value = m_ranking.norms[static_cast<std::size_t>(row)];
        return std::isnan(value) ? -1.0F : value;
    };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return norm(a) > norm(b); });
    m_ranks.resize(count);
    for (std::size_t i = 0; i < count; ++i) m_ranks[static_cast<std::size_t>(order[i])] = static_cast<int>(i) + 1;
    showKeys();
}

void TokenRankModel::setOnlyOutliers(bool only) {
    if (only == m_onlyOutliers) return;
    m_onlyOutliers = only;
    showKeys();
}

void TokenRankModel::showKeys() {
    resetKeys(static_cast<int>(m_ranking.norms.size()), m_onlyOutliers ? m_ranking.outliers : std::vector<bool>());
}

double TokenRankModel::number(int key, int column) const {
    const double norm = m_ranking.norms[static_cast<std::size_t>(key)];
    switch (column) {
        case RankColumn:
            return m_ranks[static_cast<std::size_t>(key)];
        case TokenColumn:
            return key;
        case NormColumn:
            return norm;
        default:
            return m_ranking.median > 0 ? norm / m_ranking.median : std::numeric_limits<double>::quiet_NaN();
    }
}

QString TokenRankModel::text(int key, int column) const {
    switch (column) {
        case RankColumn:
            return QString::number(m_ranks[static_cast<std::size_t>(key)]);
        case TokenColumn:
            return m_rows.label(key);
        case TimesMedianColumn: {
            const double times = number(key, column);
            return std::isfinite(times) ? QLocale().toString(times, 'f', 2) : valueText(times);
        }
        default:
            return valueText(number(key, column));
    }
}

QString TokenRankModel::plainText(int key, int column) const {
    return column == TokenColumn ? m_rows.label(key) : NumberTableModel::plainText(key, column);
}

bool TokenRankModel::isMarked(int key) const {
    return m_ranking.outliers[static_cast<std::size_t>(key)];
}

}  // namespace deepscope
