#include "encoder/probe/channel_ranking.h"

#include "encoder/probe/token_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace deepscope {
namespace {

// Of all channels side by side: a token's row adds to each, so the inner loops run over memory in order.
struct ChannelSums {
    explicit ChannelSums(std::size_t channels)
        : origin(channels),
          sum(channels),
          squares(channels),
          low(channels, std::numeric_limits<float>::infinity()),
          high(channels, -std::numeric_limits<float>::infinity()),
          nonFinite(channels) {}

    std::vector<float> origin;  // a value of the channel: squares about it keep the digits of a spread far smaller than the mean
    std::vector<double> sum;    // of value − origin
    std::vector<double> squares;
    std::vector<float> low;
    std::vector<float> high;
    std::vector<std::int64_t> nonFinite;

    void add(const float* row) {
        for (std::size_t c = 0; c < sum.size(); ++c) {
            const bool finite = std::isfinite(row[c]);
            const double about = finite ? static_cast<double>(row[c]) - origin[c] : 0.0;
            sum[c] += about;
            squares[c] += about * about;
            low[c] = finite && row[c] < low[c] ? row[c] : low[c];
            high[c] = finite && row[c] > high[c] ? row[c] : high[c];
            nonFinite[c] += finite ? 0 : 1;
        }
    }
};

ChannelFigures figuresOf(const ChannelSums& sums, std::size_t c, int tokens) {
    ChannelFigures figures{.channel = static_cast<int>(c), .nonFinite = sums.nonFinite[c]};
    figures.finite = tokens - figures.nonFinite;
    if (figures.finite == 0) return figures;
    const auto count = static_cast<double>(figures.finite);
    const double offset = sums.sum[c] / count;
    figures.mean = sums.origin[c] + offset;
    figures.std = std::sqrt(std::max(0.0, sums.squares[c] / count - offset * offset));
    figures.min = sums.low[c];
    figures.max = sums.high[c];
    return figures;
}

}  // namespace

std::vector<ChannelFigures> channelRanking(const TapRecord& tap) {
    TokenRows rows(tap);
    const int tokens = rows.layout().tokens;
    ChannelSums sums(rows.channels());
    if (tokens > 0) {
        const float* const first = rows.row(0);
        std::transform(first, first + rows.channels(), sums.origin.begin(), [](float v) { return std::isfinite(v) ? v : 0.0F; });
    }
    rows.forEach([&](int token, const float* row) {
        if (token != kClassToken) sums.add(row);
    });

    std::vector<ChannelFigures> ranking;
    for (std::size_t c = 0; c < rows.channels(); ++c) ranking.push_back(figuresOf(sums, c, tokens));
    std::stable_sort(ranking.begin(), ranking.end(),
                     [](const ChannelFigures& a, const ChannelFigures& b) { return a.std > b.std; });
    return ranking;
}

std::vector<int> strongestChannels(std::span<const float> vector, std::size_t most) {
    std::vector<int> order(vector.size());
    std::iota(order.begin(), order.end(), 0);
    // NaN has no place in an order.
    const auto magnitude = [vector](int channel) {
        const float value = vector[static_cast<std::size_t>(channel)];
        return std::isnan(value) ? -1.0F : std::abs(value);
    };
    const auto top = order.begin() + static_cast<std::ptrdiff_t>(std::min(most, order.size()));
    std::partial_sort(order.begin(), top, order.end(), [&](int a, int b) {
        const float first = magnitude(a), second = magnitude(b);
        return first > second || (first == second && a < b);
    });
    order.erase(top, order.end());
    return order;
}

}  // namespace deepscope
