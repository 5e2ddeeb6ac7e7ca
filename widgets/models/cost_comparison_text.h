#pragma once

#include <QString>

namespace deepscope {

/// What a time is beside a reference's, in the language of the window.

/// "+1.20 ms", "−3.41 s"; "±0" where the times are the same to the last digit shown.
QString signedDurationText(double ms);
/// "0.48×", "12.5×"; empty when one of the times is none.
QString ratioText(double ms, double referenceMs);
/// "2.1× faster", "1.3× slower", "as fast" within 2 %; empty when one of the times is none.
QString speedText(double ms, double referenceMs);

/// Whether a ratio of times is a difference worth a colour: −1 faster, 1 slower, 0 within 5 % or no number.
int speedSign(double ratio);

}  // namespace deepscope
