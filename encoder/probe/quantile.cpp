#include "encoder/probe/quantile.h"

#include <algorithm>
#include <cmath>

namespace deepscope {

double quantile(std::vector<double>& values, double share) {
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = values.begin() + static_cast<std::ptrdiff_t>(place);
    std::nth_element(values.begin(), below, values.end());
    if (below + 1 == values.end()) return *below;
    return std::lerp(*below, *std::min_element(below + 1, values.end()), place - std::floor(place));
}

}  // namespace deepscope
