#pragma once

#include "widgets/engine/norm_ranking.h"
#include "widgets/models/number_table_model.h"
#include "widgets/models/tap_rows.h"

namespace deepscope {

/// The tokens of a tap by the norm of their vectors; a key is a row of the tap. Exceptional ones are marked.
class TokenRankModel : public NumberTableModel {
    Q_OBJECT

public:
    enum Column { RankColumn, TokenColumn, NormColumn, TimesMedianColumn, ColumnCount };

    using NumberTableModel::NumberTableModel;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// An empty ranking empties the table.
    void setRanking(NormRanking ranking, const TapRows& rows);
    void setOnlyOutliers(bool only);
    const NormRanking& ranking() const { return m_ranking; }

protected:
    double number(int key, int column) const override;
    QString text(int key, int column) const override;
    QString plainText(int key, int column) const override;
    bool isMarked(int key) const override;

private:
    void showKeys();

    NormRanking m_ranking;
    TapRows m_rows;
    std::vector<int> m_ranks;  // 1: the largest norm; NaN comes last
    bool m_onlyOutliers = false;
};

}  // namespace deepscope
