#pragma once

#include <QString>

namespace deepscope {

struct TapDifference;

/// How far the tokens of two runs are apart: "tokens differ by 0.0123 at most, rms 0.0011 (0.12 % of their spread)";
/// "tokens are equal to the last bit", where every value is finite; "no finite values to compare".
QString tokenDifferenceText(const TapDifference& difference);
/// The same where room is short: "max 0.0123 · rms 0.0011 · 3 NaN or Inf"; "equal".
QString shortTokenDifferenceText(const TapDifference& difference);

}  // namespace deepscope
