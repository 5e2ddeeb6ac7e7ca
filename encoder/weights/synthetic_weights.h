#pragma once

#include "encoder/element_type.h"

#include <cstdint>
#include <string>

namespace deepscope {

/// Fills `out` with the synthetic values of tensor `name`: a pure function of name, shape and seed, bit for bit
/// the definition in the README's reference script. Elements [first, first+count) in row-major order.
void fillSyntheticWeights(const std::string& name, const Shape& shape, std::uint64_t seed, std::int64_t first, std::int64_t count,
                          float* out);

}  // namespace deepscope
