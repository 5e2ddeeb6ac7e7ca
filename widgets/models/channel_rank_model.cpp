#include "widgets/models/channel_rank_model.h"

#include "widgets/models/quantity_text.h"

#include <limits>

namespace deepscope {

int ChannelRankModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChannelRankModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return {};
    if (role == Qt::ToolTipRole && section == SpreadColumn) return tr("Standard deviation over the tokens");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case ChannelColumn:
            return tr("Channel");
        case SpreadColumn:
            return tr("Std");
        case MeanColumn:
            return tr("Mean");
        case MinColumn:
            return tr("Min");
        case MaxColumn:
            return tr("Max");
        default:
            return {};
    }
}

void ChannelRankModel::setRanking(const std::vector<ChannelFigures>& ranking) {
    m_channels.assign(ranking.size(), {});
    for (const ChannelFigures& figures : ranking) m_channels.at(static_cast<std::size_t>(figures.channel)) = figures;
    resetKeys(static_cast<int>(m_channels.size()), {});
}

double ChannelRankModel::number(int key, int column) const {
    const ChannelFigures& figures = m_channels[static_cast<std::size_t>(key)];
    if (column != ChannelColumn && figures.finite == 0) return std::numeric_limits<double>::quiet_NaN();
    switch (column) {
        case SpreadColumn:
            return figures.std;
        case MeanColumn:
            return figures.mean;
        case MinColumn:
            return static_cast<double>(figures.min);
        case MaxColumn:
            return static_cast<double>(figures.max);
        default:
            return key;
    }
}

QString ChannelRankModel::text(int key, int column) const {
    return column == ChannelColumn ? QString::number(key) : valueText(number(key, column));
}

bool ChannelRankModel::isMarked(int key) const {
    return m_channels[static_cast<std::size_t>(key)].nonFinite > 0;
}

}  // namespace deepscope
