#pragma once

#include "widgets/models/color_settings.h"

#include <QColor>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace deepscope {

/// Colours of values above and below the range: far from every colour of their map, from its "no value" colour and from
/// the canvas of both themes.
QRgb overColor(Colormap map);
QRgb underColor(Colormap map);

/// From a value to a colour: a range, linear or logarithmic, and a map.
struct ColorScale {
    enum class Side { Inside, Over, Under };

    Colormap map = Colormap::Viridis;
    double min = 0;
    double max = 1;
    bool logarithmic = false;     ///< needs max > 0; values at or below lowest() take the map's first colour
    bool markOutOfRange = false;  ///< values outside take overColor and underColor instead of the ends' colours

    /// Where a value lies, 0–1 inside the range; NaN stays NaN.
    double position(double value) const;
    /// The value at a position: position's inverse, also outside the range.
    double valueAt(double position) const;
    /// The value at the lower end: min, or on a logarithmic scale from 0 a ten-thousandth of max.
    double lowest() const;
    /// Under: below min, or without a logarithm on a logarithmic scale (0 itself is only its lower end). NaN is inside.
    Side side(double value) const;
    QRgb color(double value) const;
    bool operator==(const ColorScale&) const = default;
};

/// The numbers that a scale has to show.
struct ShownValues {
    std::vector<float> values;
    std::optional<float> beside;  ///< counted, but no part in finding a range: CLS beside a feature map
    bool weights = false;         ///< attention: a share, so that a linear scale starts at 0
};

/// How a choice turned out for some values.
struct FittedScale {
    ColorScale scale;
    bool byHand = false;
    bool logarithmRefused = false;  ///< asked for, but no value of the range is above 0: the scale is linear
    int above = 0;                  ///< values over the range
    int below = 0;
    int withoutLogarithm = 0;  ///< logarithmic: values at or below 0
    int withoutValue = 0;      ///< NaN
};

/// The scale that a choice makes for these values at a stage. Infinite and NaN values take no part in finding a range;
/// without any finite value it is 0 to 0.
FittedScale fitScale(const ColorSettings& colors, ColorKind kind, const std::string& stage, const ShownValues& shown);

/// Attention in one picture, up to its own largest weight: logarithmic over four decades, where any weight is above 0, else
/// linear from 0. NaN and Inf take no part.
ColorScale weightScale(Colormap map, std::span<const float> weights, bool logarithmic);

}  // namespace deepscope
