#pragma once

#include "encoder/element_type.h"

#include <string>

namespace deepscope {

/// What a port did to a tap's shape, in words: "B has it with a leading batch dimension", "B has it transposed: channels
/// first", "B lacks the CLS row", "B has it flattened". Empty when the shapes tell nothing.
std::string shapeHint(const std::string& tap, const Shape& a, const Shape& b);

}  // namespace deepscope
