#include "widgets/engine/norm_ranking.h"

#include "encoder/probe/norm_outliers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deepscope {

NormRanking rankNorms(const TapRecord& tap) {
    const FeatureMap map = featureMap(tap, FeatureView::Norm);
    const NormOutliers outliers = normOutliers(map);
    NormRanking ranking;
    ranking.norms = map.values;
    if (map.classValue) ranking.norms.insert(ranking.norms.begin(), *map.classValue);
    const int firstToken = map.classValue ? 1 : 0;
    ranking.outliers.assign(ranking.norms.size(), false);
    for (const NormOutlier& outlier : outliers.tokens) {
        const int row = outlier.token == kClassToken ? 0 : outlier.token + firstToken;
        ranking.outliers.at(static_cast<std::size_t>(row)) = true;
    }
    ranking.outlierCount = static_cast<int>(outliers.tokens.size());
    const bool anyFinite = std::any_of(map.values.begin(), map.values.end(), [](float norm) { return std::isfinite(norm); });
    ranking.median = anyFinite ? outliers.median : std::numeric_limits<double>::quiet_NaN();
    ranking.threshold = anyFinite ? outliers.threshold : std::numeric_limits<double>::quiet_NaN();
    return ranking;
}

}  // namespace deepscope
