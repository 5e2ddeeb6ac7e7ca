#pragma once

#include "encoder/export/colormap.h"

#include <QColor>

namespace deepscope {

/// From a value to a colour: a range, linear or logarithmic, and a map.
struct ColorScale {
    Colormap map = Colormap::Viridis;
    double min = 0;
    double max = 1;
    bool logarithmic = false;  ///< needs max > 0; values at or below lowest() take the map's first colour

    /// Where a value lies, 0–1 inside the range; NaN stays NaN.
    double position(double value) const;
    /// The value at a position: position's inverse inside the range.
    double valueAt(double position) const;
    /// The value at the lower end: min, or on a logarithmic scale no less than a ten-thousandth of max.
    double lowest() const;
    QRgb color(double value) const;
};

}  // namespace deepscope
