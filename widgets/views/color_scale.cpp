#include "widgets/views/color_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deepscope {

namespace {

constexpr double kDecades = 1e-4;

ValueRange extentOf(const std::vector<float>& finite) {
    if (finite.empty()) return {0, 0};
    const auto [low, high] = std::minmax_element(finite.begin(), finite.end());
    return {*low, *high};
}

ValueRange rangeByRule(const ColorChoice& choice, const std::vector<float>& finite, bool weights) {
    const ValueRange extent = extentOf(finite);
    switch (choice.rule) {
        case RangeRule::Percentile:
            if (finite.empty()) return extent;
            return {percentileOf(finite, choice.percentile), percentileOf(finite, 100 - choice.percentile)};
        case RangeRule::Symmetric: {
            const double reach = std::max(std::abs(extent.min), std::abs(extent.max));
            return {-reach, reach};
        }
        case RangeRule::Auto:
            break;
    }
    // Weak attention reaches down to nothing: a logarithmic scale shows the decades that matter, a linear one starts at 0.
    const bool fromZero = choice.logarithmic ? extent.min < extent.max * kDecades : weights;
    return {fromZero ? std::min(0.0, extent.min) : extent.min, extent.max};
}

}  // namespace

QRgb overColor(Colormap map) {
    switch (map) {
        case Colormap::Magma:
            return qRgb(153, 255, 51);
        case Colormap::Turbo:
            return qRgb(255, 153, 204);
        case Colormap::Diverging:
            return qRgb(255, 255, 0);
        case Colormap::Viridis:
        case Colormap::Cividis:
        case Colormap::Grey:
            break;
    }
    return qRgb(255, 51, 51);
}

QRgb underColor(Colormap map) {
    switch (map) {
        case Colormap::Viridis:
            return qRgb(0, 51, 255);
        case Colormap::Magma:
            return qRgb(0, 153, 255);
        case Colormap::Cividis:
            return qRgb(51, 255, 0);
        case Colormap::Turbo:
            return qRgb(51, 0, 255);
        case Colormap::Diverging:
            return qRgb(0, 255, 153);
        case Colormap::Grey:
            break;
    }
    return qRgb(51, 102, 255);
}

double ColorScale::lowest() const {
    return logarithmic && min <= 0 && max > 0 ? max * kDecades : min;
}

double ColorScale::position(double value) const {
    if (std::isnan(value)) return value;
    const double low = lowest();
    if (!(max > low)) return 0;
    if (logarithmic && low > 0) return value <= 0 ? 0.0 : std::log(value / low) / std::log(max / low);
    return (value - low) / (max - low);
}

double ColorScale::valueAt(double position) const {
    const double low = lowest();
    if (logarithmic && low > 0) return low * std::pow(max / low, position);
    return low + position * (max - low);
}

ColorScale::Side ColorScale::side(double value) const {
    if (value > max) return Side::Over;
    if (value < min || (logarithmic && value < 0)) return Side::Under;
    return Side::Inside;
}

QRgb ColorScale::color(double value) const {
    const Side where = markOutOfRange ? side(value) : Side::Inside;
    if (where == Side::Over) return overColor(map);
    if (where == Side::Under) return underColor(map);
    const Rgb rgb = colorAt(map, position(value));
    return qRgb(rgb[0], rgb[1], rgb[2]);
}

double percentileOf(std::vector<float> values, double p) {
    if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
    const double place = std::clamp(p, 0.0, 100.0) / 100 * static_cast<double>(values.size() - 1);
    const auto below = values.begin() + static_cast<std::ptrdiff_t>(place);
    std::nth_element(values.begin(), below, values.end());
    const double fraction = place - std::floor(place);
    if (fraction == 0) return *below;
    return *below + fraction * (static_cast<double>(*std::min_element(below + 1, values.end())) - *below);
}

FittedScale fitScale(const ColorSettings& colors, ColorKind kind, const std::string& stage, const ShownValues& shown) {
    const ColorChoice& choice = colors.of(kind);
    std::vector<float> finite;
    finite.reserve(shown.values.size());
    for (const float v : shown.values) {
        if (std::isfinite(v)) finite.push_back(v);
    }
    FittedScale fitted;
    const auto byHand = choice.rangeOf(stage);
    const ValueRange range = byHand ? *byHand : rangeByRule(choice, finite, shown.weights);
    fitted.byHand = byHand.has_value();
    fitted.scale = {choice.map, range.min, range.max, choice.logarithmic, colors.markOutOfRange};
    // A range around 0 has no middle on a logarithmic scale.
    const bool aroundZero = !byHand && choice.rule == RangeRule::Symmetric;
    fitted.logarithmRefused = choice.logarithmic && (range.max <= 0 || aroundZero);
    if (fitted.logarithmRefused) fitted.scale.logarithmic = false;
    const auto count = [&fitted](float v) {
        const ColorScale::Side side = fitted.scale.side(v);
        fitted.above += side == ColorScale::Side::Over;
        fitted.below += side == ColorScale::Side::Under;
        fitted.withoutLogarithm += fitted.scale.logarithmic && v <= 0;
        fitted.withoutValue += std::isnan(v);
    };
    std::for_each(shown.values.begin(), shown.values.end(), count);
    if (shown.beside) count(*shown.beside);
    return fitted;
}

}  // namespace deepscope
