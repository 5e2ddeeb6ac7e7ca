#include "encoder/probe/norm_outliers.h"

#include "encoder/probe/quantile.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace deepscope {
namespace {

constexpr double kSpreads = 6;
constexpr double kTimesMedian = 2;
constexpr double kMadOfGaussian = 1.4826;       // σ / MAD
constexpr double kQuartileOfGaussian = 0.6745;  // (Q3 − median) / σ

}  // namespace

NormOutliers normOutliers(const FeatureMap& norms) {
    NormOutliers found;
    std::vector<double> finite;
    std::copy_if(norms.values.begin(), norms.values.end(), std::back_inserter(finite), [](float v) { return std::isfinite(v); });
    if (finite.empty()) return found;

    found.median = quantile(finite, 0.5);
    const double upper = (quantile(finite, 0.75) - found.median) / kQuartileOfGaussian;
    for (double& norm : finite) norm = std::abs(norm - found.median);
    const double spread = std::max(kMadOfGaussian * quantile(finite, 0.5), upper);
    found.threshold = std::max(found.median + kSpreads * spread, kTimesMedian * found.median);

    const auto judge = [&found](int token, double norm) {
        if (std::isfinite(norm) && norm > found.threshold) found.tokens.push_back({token, norm, norm / found.median});
    };
    for (std::size_t i = 0; i < norms.values.size(); ++i) judge(static_cast<int>(i), norms.values[i]);
    if (norms.classValue) judge(kClassToken, *norms.classValue);
    std::stable_sort(found.tokens.begin(), found.tokens.end(),
                     [](const NormOutlier& a, const NormOutlier& b) { return a.norm > b.norm; });
    return found;
}

NormOutliers normOutliers(const TapRecord& tap) {
    return normOutliers(featureMap(tap, FeatureView::Norm));
}

}  // namespace deepscope
