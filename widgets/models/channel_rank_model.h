#pragma once

#include "encoder/probe/channel_ranking.h"
#include "widgets/models/number_table_model.h"

namespace deepscope {

/// The channels of a tap by how much they tell tokens apart; a key is a channel. Marked are those that hold NaN or Inf;
/// figures of one without any finite value are NaN.
class ChannelRankModel : public NumberTableModel {
    Q_OBJECT

public:
    enum Column { ChannelColumn, SpreadColumn, MeanColumn, MinColumn, MaxColumn, ColumnCount };

    using NumberTableModel::NumberTableModel;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// In any order; an empty ranking empties the table.
    void setRanking(const std::vector<ChannelFigures>& ranking);

protected:
    double number(int key, int column) const override;
    QString text(int key, int column) const override;
    bool isMarked(int key) const override;

private:
    std::vector<ChannelFigures> m_channels;  // by number
};

}  // namespace deepscope
