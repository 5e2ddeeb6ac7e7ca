#include "encoder/probe/similarity_map.h"

#include "encoder/probe/token_rows.h"
#include "encoder/probe/vector_sums.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deepscope {
namespace {

// √(a²·b²) rather than √a²·√b²: a vector's cosine with itself is 1 to the last bit.
float cosine(double dot, double aSquared, double bSquared) {
    const double lengths = std::sqrt(aSquared * bSquared);
    if (!(lengths > 0) || !std::isfinite(lengths)) return std::numeric_limits<float>::quiet_NaN();
    return static_cast<float>(std::clamp(dot / lengths, -1.0, 1.0));
}

}  // namespace

FeatureMap similarityMap(const TapRecord& tap, int token) {
    const std::vector<float> picked = tokenVector(tap, token);
    const double pickedSquared = squaredNorm(picked.data(), picked.size());

    TokenRows rows(tap);
    FeatureMap map;
    map.gridSide = rows.layout().gridSide;
    map.values.resize(static_cast<std::size_t>(rows.layout().tokens));
    rows.forEach([&](int other, const float* row) {
        const float value = cosine(dotProduct(row, picked.data(), picked.size()), pickedSquared, squaredNorm(row, picked.size()));
        if (other == kClassToken)
            map.classValue = value;
        else
            map.values[static_cast<std::size_t>(other)] = value;
    });
    map.findRange();
    return map;
}

}  // namespace deepscope
