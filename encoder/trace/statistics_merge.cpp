#include "encoder/trace/value_statistics.h"

#include <algorithm>
#include <cmath>

namespace deepscope {
namespace {

std::int64_t finiteCount(const ValueStatistics& s) {
    return s.count - s.nanCount - s.infCount;
}

double binWidth(const ValueStatistics& s) {
    return (s.max - s.min) / ValueStatistics::kBins;
}

void addBins(const ValueStatistics& from, ValueStatistics& to) {
    const double width = binWidth(to);
    for (int bin = 0; bin < ValueStatistics::kBins; ++bin) {
        const double centre = from.min + (bin + 0.5) * binWidth(from);
        const int target = width > 0 ? static_cast<int>((centre - to.min) / width) : 0;
        to.histogram[static_cast<std::size_t>(std::clamp(target, 0, ValueStatistics::kBins - 1))] +=
            from.histogram[static_cast<std::size_t>(bin)];
    }
}

double quantileOf(const ValueStatistics& s, double fraction) {
    const double rank = fraction * static_cast<double>(finiteCount(s));
    double below = 0;
    for (int bin = 0; bin < ValueStatistics::kBins; ++bin) {
        const auto inBin = static_cast<double>(s.histogram[static_cast<std::size_t>(bin)]);
        if (inBin > 0 && below + inBin >= rank) return s.min + (bin + (rank - below) / inBin) * binWidth(s);
        below += inBin;
    }
    return s.max;
}

}  // namespace

ValueStatistics merged(const ValueStatistics& a, const ValueStatistics& b) {
    const auto na = static_cast<double>(finiteCount(a));
    const auto nb = static_cast<double>(finiteCount(b));
    ValueStatistics both = na > 0 ? a : b;
    both.count = a.count + b.count;
    both.nanCount = a.nanCount + b.nanCount;
    both.infCount = a.infCount + b.infCount;
    if (na == 0 || nb == 0) return both;

    both.min = std::min(a.min, b.min);
    both.max = std::max(a.max, b.max);
    both.mean = (a.mean * na + b.mean * nb) / (na + nb);
    const double apart = a.mean - b.mean;
    both.std =
        std::sqrt((a.std * a.std * na + b.std * b.std * nb) / (na + nb) + apart * apart * na * nb / ((na + nb) * (na + nb)));
    both.histogram.fill(0);
    addBins(a, both);
    addBins(b, both);
    for (std::size_t i = 0; i < both.quantiles.size(); ++i) both.quantiles[i] = quantileOf(both, ValueStatistics::kQuantiles[i]);
    return both;
}

}  // namespace deepscope
