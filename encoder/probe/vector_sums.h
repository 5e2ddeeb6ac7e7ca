#pragma once

#include <cstddef>

namespace deepscope {

/// Sums over vectors of floats, in double.
double sumOf(const float* vector, std::size_t count);
double squaredNorm(const float* vector, std::size_t count);
double dotProduct(const float* a, const float* b, std::size_t count);
/// ‖a − b‖₂², each difference taken in double.
double squaredDistance(const float* a, const float* b, std::size_t count);
/// vector · axis, the axis given in double.
double dotProduct(const float* vector, const double* axis, std::size_t count);

}  // namespace deepscope
