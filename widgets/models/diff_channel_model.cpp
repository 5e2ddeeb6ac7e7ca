#include "widgets/models/diff_channel_model.h"

#include "widgets/models/diff_text.h"
#include "widgets/models/quantity_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deepscope {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

double largest(const std::vector<float>& values) {
    double reach = 0;
    for (const float value : values) {
        if (std::isfinite(value)) reach = std::max(reach, static_cast<double>(std::abs(value)));
    }
    return reach;
}

}  // namespace

int DiffChannelModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DiffChannelModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return {};
    if (role == Qt::ToolTipRole && section == ErrorColumn)
        return tr("Root mean square of the channel's B − A over all tokens, relative to the tap's spread");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case ChannelColumn:
            return tr("Channel");
        case AColumn:
            return QStringLiteral("A");
        case BColumn:
            return QStringLiteral("B");
        case DifferenceColumn:
            return QStringLiteral("B − A");
        case ErrorColumn:
            return tr("All tokens");
        default:
            return {};
    }
}

void DiffChannelModel::setErrors(std::vector<float> errors) {
    m_a.clear();
    m_b.clear();
    m_errors = std::move(errors);
    m_errorReach = largest(m_errors);
    resetKeys(static_cast<int>(m_errors.size()), {});
}

void DiffChannelModel::setToken(std::vector<float> a, std::vector<float> b) {
    if (a.size() != b.size() || (!a.empty() && a.size() != m_errors.size())) return;
    m_a = std::move(a);
    m_b = std::move(b);
    m_reach = 0;
    for (std::size_t i = 0; i < m_a.size(); ++i) {
        const double difference = std::abs(static_cast<double>(m_b[i]) - static_cast<double>(m_a[i]));
        if (std::isfinite(difference)) m_reach = std::max(m_reach, difference);
    }
    figuresChanged();
}

double DiffChannelModel::number(int key, int column) const {
    const auto channel = static_cast<std::size_t>(key);
    if (column == ChannelColumn) return key;
    if (column == ErrorColumn) return static_cast<double>(m_errors[channel]);
    if (m_a.empty()) return kNone;
    const auto a = static_cast<double>(m_a[channel]);
    const auto b = static_cast<double>(m_b[channel]);
    return column == AColumn ? a : column == BColumn ? b : b - a;
}

QString DiffChannelModel::text(int key, int column) const {
    if (column == ChannelColumn) return QString::number(key);
    if (column == ErrorColumn) return errorText(number(key, column));
    return m_a.empty() ? QStringLiteral("–") : valueText(number(key, column));
}

std::optional<double> DiffChannelModel::tint(int key, int column) const {
    const double value = number(key, column);
    const double reach = column == DifferenceColumn ? m_reach : column == ErrorColumn ? m_errorReach : 0;
    if (reach <= 0 || !std::isfinite(value) || value == 0) return std::nullopt;
    return std::clamp(value / reach, -1.0, 1.0);
}

int DiffTokenModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DiffTokenModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return {};
    if (role == Qt::ToolTipRole && section == ErrorColumn)
        return tr("Length of the token's B − A, relative to the tap's spread, a channel");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case RankColumn:
            return tr("Rank");
        case TokenColumn:
            return tr("Token");
        case ErrorColumn:
            return tr("Error");
        default:
            return {};
    }
}

void DiffTokenModel::setTokens(std::vector<Entry> tokens) {
    m_tokens = std::move(tokens);
    resetKeys(static_cast<int>(m_tokens.size()), {});
}

int DiffTokenModel::find(int token) const {
    const auto found = std::find_if(m_tokens.begin(), m_tokens.end(), [token](const Entry& each) { return each.token == token; });
    return found == m_tokens.end() ? -1 : static_cast<int>(found - m_tokens.begin());
}

double DiffTokenModel::number(int key, int column) const {
    const Entry& entry = m_tokens[static_cast<std::size_t>(key)];
    return column == RankColumn ? key + 1 : column == TokenColumn ? entry.token : entry.error;
}

QString DiffTokenModel::text(int key, int column) const {
    const Entry& entry = m_tokens[static_cast<std::size_t>(key)];
    return column == RankColumn ? QString::number(key + 1) : column == TokenColumn ? entry.label : errorText(entry.error);
}

QString DiffTokenModel::plainText(int key, int column) const {
    return column == TokenColumn ? text(key, column) : NumberTableModel::plainText(key, column);
}

}  // namespace deepscope
