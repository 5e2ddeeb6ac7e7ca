#pragma once

#include "encoder/element_type.h"

#include <QString>

#include <cstdint>

namespace deepscope {

/// Figures as people read them, in the language of the window: "12.6 MiB", "1.48 s", "512 ms", "64×64×768".
QString bytesText(std::int64_t bytes);
QString durationText(double ms);
QString shapeLabel(const Shape& shape);
/// Four significant digits, with a real minus sign; "NaN" and "∞" by name.
QString valueText(double value);
QString flopsText(std::int64_t flops);
/// Arithmetic done in a time: "149 GFLOP/s"; empty when there was none.
QString rateText(std::int64_t flops, double ms);

}  // namespace deepscope
