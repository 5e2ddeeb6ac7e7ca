#pragma once

#include "encoder/probe/region_statistics.h"
#include "widgets/models/number_table_model.h"

#include <optional>

namespace deepscope {

/// Figures of the framed tokens beside those of the whole tap, a row a figure.
class RegionFiguresModel : public NumberTableModel {
    Q_OBJECT

public:
    enum Column { FigureColumn, RegionColumn, WholeColumn, ColumnCount };
    /// A row's key; quantiles follow, one for each of ValueStatistics::kQuantiles.
    enum Figure { Tokens, NormMin, NormMean, NormMax, Min, Max, Mean, Std, Nan, Inf, FirstQuantile };

    using NumberTableModel::NumberTableModel;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// None empties the table.
    void setStatistics(std::optional<RegionStatistics> statistics);

protected:
    double number(int key, int column) const override;
    QString text(int key, int column) const override;
    QString plainText(int key, int column) const override;

private:
    std::optional<RegionStatistics> m_statistics;
};

}  // namespace deepscope
