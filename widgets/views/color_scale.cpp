#include "widgets/views/color_scale.h"

#include "encoder/probe/quantile.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deepscope {

namespace {

constexpr double kDecades = 1e-4;

/// Of the finite values; 0 to 0 without any.
ValueRange extentOf(std::span<const float> values) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const float value : values) {
        if (!std::isfinite(value)) continue;
        low = std::min<double>(low, value);
        high = std::max<double>(high, value);
    }
    return low <= high ? ValueRange{low, high} : ValueRange{0, 0};
}

// Weak attention reaches down to nothing: a logarithmic scale shows the decades that matter, a linear one starts at 0.
ValueRange weightRange(ValueRange extent, bool logarithmic) {
    const bool fromZero = !logarithmic || extent.min < extent.max * kDecades;
    return {fromZero ? std::min(0.0, extent.min) : extent.min, extent.max};
}

ValueRange rangeByRule(const ColorChoice& choice, const std::vector<float>& finite, bool weights) {
    const ValueRange extent = extentOf(finite);
    switch (choice.rule) {
        case RangeRule::Percentile: {
            if (finite.empty()) return extent;
            std::vector<double> values(finite.begin(), finite.end());
            const double low = quantile(values, choice.percentile / 100);
            return {low, quantile(values, 1 - choice.percentile / 100)};
        }
        case RangeRule::Symmetric: {
            const double reach = std::max(std::abs(extent.min), std::abs(extent.max));
            return {-reach, reach};
        }
        case RangeRule::Auto:
            break;
    }
    return choice.logarithmic || weights ? weightRange(extent, choice.logarithmic) : extent;
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

ColorScale weightScale(Colormap map, std::span<const float> weights, bool logarithmic) {
    const ValueRange extent = extentOf(weights);
    logarithmic = logarithmic && extent.max > 0;
    const ValueRange range = weightRange(extent, logarithmic);
    return {map, range.min, range.max, logarithmic, false};
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
