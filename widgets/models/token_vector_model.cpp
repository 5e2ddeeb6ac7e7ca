#include "widgets/models/token_vector_model.h"

#include "encoder/probe/channel_ranking.h"
#include "widgets/models/quantity_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace deepscope {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kTintedScores = 4;  // standard deviations at which a score's colour is full

}  // namespace

VectorFigures vectorFigures(std::span<const float> vector) {
    VectorFigures figures;
    figures.min = INFINITY;
    figures.max = -INFINITY;
    double sum = 0;
    double squares = 0;
    int finite = 0;
    for (const float v : vector) {
        if (!std::isfinite(v)) {
            ++figures.nonFinite;
            continue;
        }
        ++finite;
        sum += v;
        squares += static_cast<double>(v) * v;
        figures.min = std::min<double>(figures.min, v);
        figures.max = std::max<double>(figures.max, v);
    }
    if (finite == 0) {
        figures.min = figures.max = 0;
        return figures;
    }
    figures.norm = std::sqrt(squares);
    figures.mean = sum / finite;
    double deviations = 0;
    for (const float v : vector) {
        if (std::isfinite(v)) deviations += (v - figures.mean) * (v - figures.mean);
    }
    figures.std = std::sqrt(deviations / finite);
    return figures;
}

VectorComparison compareVectors(std::span<const float> a, std::span<const float> b) {
    double dot = 0;
    double aSquares = 0;
    double bSquares = 0;
    double apart = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        const double x = a[i];
        const double y = b[i];
        dot += x * y;
        aSquares += x * x;
        bSquares += y * y;
        apart += (x - y) * (x - y);
    }
    const double lengths = std::sqrt(aSquares) * std::sqrt(bSquares);
    return {lengths > 0 ? std::clamp(dot / lengths, -1.0, 1.0) : kNone, std::sqrt(apart)};
}

int TokenVectorModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TokenVectorModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return {};
    if (role == Qt::ToolTipRole) {
        switch (section) {
            case OtherColumn:
                return tr("The value of the token under the cursor");
            case RankColumn:
                return tr("Rank by magnitude: 1 is the largest");
            case ScoreColumn:
                return tr("How many standard deviations the value lies from this channel's mean over all tokens");
            default:
                return {};
        }
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case ChannelColumn:
            return tr("Channel");
        case ValueColumn:
            return tr("Value");
        case OtherColumn:
            return m_otherName;
        case RankColumn:
            return tr("Rank");
        case ScoreColumn:
            return tr("z");
        default:
            return {};
    }
}

void TokenVectorModel::setVector(std::vector<float> vector) {
    const bool otherKeys = vector.size() != m_vector.size();
    m_vector = std::move(vector);
    const std::vector<int> order = strongestChannels(m_vector);
    m_ranks.resize(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) m_ranks[static_cast<std::size_t>(order[i])] = static_cast<int>(i) + 1;
    m_top.assign(order.begin(), order.begin() + std::min<std::ptrdiff_t>(kTopChannels, std::ssize(order)));
    m_reach = 0;
    for (const float v : m_vector) {
        if (std::isfinite(v)) m_reach = std::max<double>(m_reach, std::abs(v));
    }
    if (otherKeys) {
        m_other.clear();
        m_shown.clear();
        resetKeys(static_cast<int>(m_vector.size()), m_shown);
    } else {
        figuresChanged();
    }
}

void TokenVectorModel::setOther(std::vector<float> other, const QString& name) {
    if (other.size() != m_vector.size()) other.clear();
    m_other = std::move(other);
    m_otherName = name;
    Q_EMIT headerDataChanged(Qt::Horizontal, OtherColumn, OtherColumn);
    figuresChanged();
}

void TokenVectorModel::setMoments(std::vector<ChannelMoments> moments) {
    m_moments = std::move(moments);
    figuresChanged();
}

void TokenVectorModel::setShown(std::vector<bool> shown) {
    if (!shown.empty() && shown.size() != m_vector.size()) return;
    if (shown == m_shown) return;
    m_shown = std::move(shown);
    resetKeys(static_cast<int>(m_vector.size()), m_shown);
}

double TokenVectorModel::number(int key, int column) const {
    const auto channel = static_cast<std::size_t>(key);
    switch (column) {
        case ChannelColumn:
            return key;
        case ValueColumn:
            return m_vector[channel];
        case OtherColumn:
            return m_other.empty() ? kNone : m_other[channel];
        case RankColumn:
            return m_ranks[channel];
        case ScoreColumn:
            if (!hasScores() || !(m_moments[channel].std > 0)) return kNone;
            return (m_vector[channel] - m_moments[channel].mean) / static_cast<double>(m_moments[channel].std);
        default:
            return kNone;
    }
}

QString TokenVectorModel::text(int key, int column) const {
    const double value = number(key, column);
    switch (column) {
        case ChannelColumn:
        case RankColumn:
            return QString::number(static_cast<int>(value));
        case ScoreColumn:
            if (std::isnan(value)) return !hasScores() ? QStringLiteral("…") : QStringLiteral("–");
            return QLocale().toString(value, 'f', 2).replace(QLatin1Char('-'), QChar(0x2212));
        case OtherColumn:
            return m_other.empty() ? QString() : valueText(value);
        default:
            return valueText(value);
    }
}

std::optional<double> TokenVectorModel::tint(int key, int column) const {
    const bool isValue = column == ValueColumn || column == OtherColumn;
    const double value = isValue || column == ScoreColumn ? number(key, column) : kNone;
    if (!std::isfinite(value)) return std::nullopt;
    if (column == ScoreColumn) return std::clamp(value / kTintedScores, -1.0, 1.0);
    return m_reach > 0 ? std::optional(std::clamp(value / m_reach, -1.0, 1.0)) : std::nullopt;
}

bool TokenVectorModel::isMarked(int key) const {
    return std::find(m_top.begin(), m_top.end(), key) != m_top.end();
}

}  // namespace deepscope
