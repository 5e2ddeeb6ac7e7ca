#pragma once

namespace deepscope {

/// A logarithmic axis: values from `low` to `high`, both positive, on pixels from `lowPx` to `highPx`.
struct LogAxis {
    double low = 1;
    double high = 10;
    double lowPx = 0;
    double highPx = 1;

    double toPx(double value) const;
    double valueAt(double px) const;
};

/// The range of powers of ten that holds both values with some room; at least two decades.
LogAxis logAxisOver(double lowest, double highest);

}  // namespace deepscope
