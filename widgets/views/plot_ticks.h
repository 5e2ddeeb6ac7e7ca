#pragma once

#include <QString>

#include <vector>

namespace deepscope {

/// Round values (1, 2 or 5 times a power of ten) from `from` to `to`, at most `most` of them.
std::vector<double> linearTicks(double from, double to, int most);

/// Powers of ten within a positive range; where it holds fewer than two, 1, 2 and 5 times them as well.
std::vector<double> decadeTicks(double from, double to);

/// A time on an axis whose ticks lie `stepMs` apart and end at `endMs`: "0", "250 ms", "1.5 s".
QString timeTickText(double ms, double stepMs, double endMs);

/// A tick's number as short as it can be, in the language of the window: "0.01", "2,000".
QString numberTickText(double value);

}  // namespace deepscope
