#pragma once

#include "widgets/models/number_table_model.h"

#include <span>

namespace deepscope {

/// A vector in a few figures, of its finite values.
struct VectorFigures {
    double norm = 0;
    double mean = 0;
    double std = 0;
    double min = 0;
    double max = 0;
    int nonFinite = 0;
};
VectorFigures vectorFigures(std::span<const float> vector);

/// Two vectors of one length against each other; NaN where a vector is zero or not finite.
struct VectorComparison {
    double cosine = 0;
    double distance = 0;  ///< Euclidean
};
VectorComparison compareVectors(std::span<const float> a, std::span<const float> b);

/// What a channel does over the tokens of its tap.
struct ChannelMoments {
    float mean = 0;
    float std = 0;
};

/// A token's vector, a row a channel: its value, the value of a token it is compared with, its rank by magnitude, and how far
/// it is from what the channel is in other tokens (the z-score).
class TokenVectorModel : public NumberTableModel {
    Q_OBJECT

public:
    enum Column { ChannelColumn, ValueColumn, OtherColumn, RankColumn, ScoreColumn, ColumnCount };
    static constexpr int kTopChannels = 5;

    using NumberTableModel::NumberTableModel;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setVector(std::vector<float> vector);
    /// Empty: none to compare with.
    void setOther(std::vector<float> other, const QString& name);
    /// One a channel, also before the vector is there; empty: not known yet.
    void setMoments(std::vector<ChannelMoments> moments);
    /// As channelFilter() gives it.
    void setShown(std::vector<bool> shown);

    const std::vector<float>& vector() const { return m_vector; }
    const std::vector<float>& other() const { return m_other; }
    const std::vector<int>& top() const { return m_top; }

protected:
    double number(int key, int column) const override;
    QString text(int key, int column) const override;
    std::optional<double> tint(int key, int column) const override;
    bool isMarked(int key) const override;

private:
    bool hasScores() const { return !m_vector.empty() && m_moments.size() == m_vector.size(); }

    std::vector<float> m_vector;
    std::vector<float> m_other;
    QString m_otherName;
    std::vector<ChannelMoments> m_moments;
    std::vector<bool> m_shown;
    std::vector<int> m_ranks;  // 1: the largest magnitude
    std::vector<int> m_top;
    double m_reach = 0;  // largest finite magnitude
};

}  // namespace deepscope
