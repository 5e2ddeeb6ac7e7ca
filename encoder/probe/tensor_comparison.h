#pragma once

#include "encoder/tensor_buffer.h"

#include <cstdint>
#include <stop_token>

namespace deepscope {

/// Two tensors of one shape, element by element: what a tap's comparison is made of. Elements that are NaN or Inf on
/// either side are counted and left out of the sums.
struct TensorComparison {
    std::int64_t count = 0;   ///< elements
    std::int64_t finite = 0;  ///< finite on both sides: what the figures below are of
    std::int64_t nonFiniteA = 0;
    std::int64_t nonFiniteB = 0;
    std::int64_t unlike = 0;  ///< NaN or Inf on one side alone, or of another kind or sign there
    double maxAbs = 0;        ///< largest |a−b|
    double rms = 0;           ///< √mean (a−b)²
    double mean = 0;          ///< of a
    double spread = 0;        ///< population standard deviation of a
    double cosine = 0;        ///< of both as long vectors; NaN when either is zero

    /// What errors are relative to: the spread, or the value where a is constant, or 0 where that is zero too.
    double scale() const;
    /// √mean a² over the spread: how much larger the values are than what they vary by. At least 1.
    double magnitude() const;
};

/// One pass over both, on all processors, without copies where they are float32. Shapes agree, types need not.
/// Throws Cancelled.
TensorComparison compareTensors(const TensorBuffer& a, const TensorBuffer& b, const std::stop_token& stop = {});

/// Whether an element is the same though it is no number: NaN on both sides, or the same infinity.
bool sameNonFinite(float a, float b);

}  // namespace deepscope
