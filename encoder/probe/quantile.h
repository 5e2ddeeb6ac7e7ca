#pragma once

#include <vector>

namespace deepscope {

/// The value that a share (0…1) of the others lie below, linear between the two nearest as NumPy's; 0.5 is the median.
/// `values` must not be empty nor hold a NaN; they are reordered.
double quantile(std::vector<double>& values, double share);

}  // namespace deepscope
