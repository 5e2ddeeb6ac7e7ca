#include "encoder/probe/tap_difference.h"

#include "encoder/errors.h"
#include "encoder/probe/token_rows.h"
#include "encoder/probe/vector_sums.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deepscope {
namespace {

void checkComparable(const TapRecord& a, const TapRecord& b) {
    if (tapLayout(a) == tapLayout(b) && a.shape() == b.shape()) return;
    throw UsageError({.what = "only taps of one shape have a difference",
                      .where = a.name() == b.name() ? a.name() : a.name() + " and " + b.name(),
                      .expected = shapeText(a.shape()),
                      .got = shapeText(b.shape())});
}

template <class Visit>
void forEachPair(const TapRecord& a, const TapRecord& b, Visit&& visit) {
    checkComparable(a, b);
    TokenRows aRows(a), bRows(b);
    const std::size_t channels = aRows.channels();
    aRows.forEachBlock([&](int first, int count, const float* aBlock) {
        const float* const bBlock = bRows.rows(first, count);
        for (int i = 0; i < count; ++i) {
            const std::size_t row = static_cast<std::size_t>(i) * channels;
            visit(first + i, aBlock + row, bBlock + row, channels);
        }
    });
}

// Of the elements that are finite on both sides.
struct ElementSums {
    std::int64_t count = 0;
    double maxAbs = 0;
    double squares = 0;  // of a−b
    double a = 0;
    double aSquared = 0;
    double bSquared = 0;
    double product = 0;
    double origin = 0;        // a's mean and spread are taken about it: sums of squares of offset data would lose digits
    double aboutOrigin = 0;   // Σ(a−origin)
    double aboutSquared = 0;  // Σ(a−origin)²

    void add(double x, double y) {
        if (count++ == 0) origin = x;
        const double difference = x - y, about = x - origin;
        maxAbs = std::max(maxAbs, std::abs(difference));
        squares += difference * difference;
        aSquared += x * x;
        bSquared += y * y;
        product += x * y;
        aboutOrigin += about;
        aboutSquared += about * about;
    }
};

}  // namespace

TapDifference tapDifference(const TapRecord& a, const TapRecord& b) {
    TapDifference result;
    ElementSums sums;
    forEachPair(a, b, [&](int token, const float* x, const float* y, std::size_t channels) {
        double squares = 0;
        for (std::size_t c = 0; c < channels; ++c) {
            if (!std::isfinite(x[c]) || !std::isfinite(y[c])) {
                ++result.nonFinite;
                continue;
            }
            sums.add(x[c], y[c]);
            const double difference = static_cast<double>(x[c]) - y[c];
            squares += difference * difference;
        }
        if (std::sqrt(squares) > result.worstDistance) {
            result.worstDistance = std::sqrt(squares);
            result.worstToken = token;
        }
    });
    result.compared = sums.count;
    if (sums.count > 0) {
        const auto n = static_cast<double>(sums.count);
        const double offset = sums.aboutOrigin / n;
        result.maxAbs = sums.maxAbs;
        result.rms = std::sqrt(sums.squares / n);
        result.spread = std::sqrt(std::max(0.0, sums.aboutSquared / n - offset * offset));
    }
    if (result.rms > 0)
        result.relativeRms = result.spread > 0 ? result.rms / result.spread : std::numeric_limits<double>::infinity();
    const double lengths = std::sqrt(sums.aSquared * sums.bSquared);
    result.cosine = lengths > 0 ? std::clamp(sums.product / lengths, -1.0, 1.0) : std::numeric_limits<double>::quiet_NaN();
    return result;
}

FeatureMap differenceMap(const TapRecord& a, const TapRecord& b) {
    const TapLayout layout = tapLayout(a);
    FeatureMap map;
    map.gridSide = layout.gridSide;
    map.values.resize(static_cast<std::size_t>(layout.tokens));
    forEachPair(a, b, [&](int token, const float* x, const float* y, std::size_t channels) {
        const auto distance = static_cast<float>(std::sqrt(squaredDistance(x, y, channels)));
        if (token == kClassToken)
            map.classValue = distance;
        else
            map.values[static_cast<std::size_t>(token)] = distance;
    });
    map.findRange();
    return map;
}

}  // namespace deepscope
