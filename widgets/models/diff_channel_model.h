#pragma once

#include "widgets/models/number_table_model.h"

#include <vector>

namespace deepscope {

/// The channels of a tap of two runs: a token's values in A and B with their difference, once a token is picked, and the error of
/// the whole channel over all tokens. A key is a channel.
class DiffChannelModel : public NumberTableModel {
    Q_OBJECT

public:
    enum Column { ChannelColumn, AColumn, BColumn, DifferenceColumn, ErrorColumn, ColumnCount };

    using NumberTableModel::NumberTableModel;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// `errors`: channelErrors of the tap. Empty: no channels.
    void setErrors(std::vector<float> errors);
    /// One value a channel; empty: no token is picked.
    void setToken(std::vector<float> a, std::vector<float> b);

    const std::vector<float>& a() const { return m_a; }
    const std::vector<float>& b() const { return m_b; }
    const std::vector<float>& errors() const { return m_errors; }

protected:
    double number(int key, int column) const override;
    QString text(int key, int column) const override;
    std::optional<double> tint(int key, int column) const override;

private:
    std::vector<float> m_errors;
    std::vector<float> m_a;
    std::vector<float> m_b;
    double m_reach = 0;       // largest finite |B − A|
    double m_errorReach = 0;  // largest finite error
};

/// The tokens of a tap that differ most. A key is a place in the ranking.
class DiffTokenModel : public NumberTableModel {
    Q_OBJECT

public:
    enum Column { RankColumn, TokenColumn, ErrorColumn, ColumnCount };
    static constexpr int kMostTokens = 256;
    struct Entry {
        int token = 0;  ///< a grid token, a laid-out row, kClassToken
        QString label;
        double error = 0;
    };

    using NumberTableModel::NumberTableModel;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The worst first.
    void setTokens(std::vector<Entry> tokens);
    const std::vector<Entry>& tokens() const { return m_tokens; }
    /// The key of a token; −1 when it is not listed.
    int find(int token) const;

protected:
    double number(int key, int column) const override;
    QString text(int key, int column) const override;
    QString plainText(int key, int column) const override;

private:
    std::vector<Entry> m_tokens;
};

}  // namespace deepscope
