#include "widgets/views/log_axis.h"

#include <algorithm>
#include <cmath>

namespace deepscope {

double LogAxis::toPx(double value) const {
    const double place = std::log(std::max(value, low * 1e-9) / low) / std::log(high / low);
    return lowPx + place * (highPx - lowPx);
}

double LogAxis::valueAt(double px) const {
    return low * std::pow(high / low, (px - lowPx) / (highPx - lowPx));
}

LogAxis logAxisOver(double lowest, double highest) {
    constexpr double kRoom = 1.6;  // beyond the outermost values
    constexpr double kLeastSpan = 100;
    double low = lowest / kRoom, high = highest * kRoom;
    if (high / low < kLeastSpan) {
        const double grow = std::sqrt(kLeastSpan / (high / low));
        low /= grow;
        high *= grow;
    }
    return {.low = low, .high = high};
}

}  // namespace deepscope
