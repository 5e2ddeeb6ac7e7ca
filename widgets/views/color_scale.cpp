#include "widgets/views/color_scale.h"

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {
constexpr double kDecades = 1e-4;
}

double ColorScale::lowest() const {
    return logarithmic && max > 0 ? std::max(min, max * kDecades) : min;
}

double ColorScale::position(double value) const {
    if (std::isnan(value)) return value;
    const double low = lowest();
    if (!(max > low)) return 0;
    if (logarithmic && low > 0) return value <= low ? 0.0 : std::log(value / low) / std::log(max / low);
    return (value - low) / (max - low);
}

double ColorScale::valueAt(double position) const {
    const double low = lowest();
    if (logarithmic && low > 0) return low * std::pow(max / low, position);
    return low + position * (max - low);
}

QRgb ColorScale::color(double value) const {
    const Rgb rgb = colorAt(map, position(value));
    return qRgb(rgb[0], rgb[1], rgb[2]);
}

}  // namespace deepscope
