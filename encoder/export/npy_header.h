#pragma once

#include "encoder/element_type.h"

#include <cstdint>
#include <string_view>

namespace deepscope {

/// What a .npy header says of the values behind it.
struct NpyLayout {
    Shape shape;
    std::int64_t count = 0;
    int itemBytes = 4;  ///< 2, 4 or 8: float16, float32, float64
    bool bigEndian = false;
    bool fortranOrder = false;
};

/// Reads the header's text, a Python dictionary of `descr`, `fortran_order` and `shape`, nothing else taken for one.
/// Throws FileError (its expected and got filled): another type than a float, a shape of over maxElements or 32 sides.
/// Source: numpy.lib.format.
NpyLayout parseNpyHeader(std::string_view text, std::int64_t maxElements);

}  // namespace deepscope
