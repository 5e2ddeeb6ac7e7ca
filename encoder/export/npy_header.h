#pragma once

#include "encoder/element_type.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace deepscope {

/// What a .npy header says of the values behind it.
struct NpyLayout {
    Shape shape;
    std::int64_t count = 0;
    std::string descr;  ///< the header's own word: "<f4", "|b1"; "records" for a list of fields
    int itemBytes = 4;  ///< 2, 4 or 8 of floats; 0 where the word does not tell
    bool bigEndian = false;
    bool fortranOrder = false;
    std::uint64_t startBytes = 0;  ///< of the first value in its stream; readNpyStart() tells

    /// float16, float32 or float64: what can be read.
    bool isFloat() const;
    /// As safetensors calls it: "F16", "F32", "F64", "I64", "U8", "BOOL"; else descr.
    std::string typeName() const;
};

/// Reads the header's text, a Python dictionary of `descr`, `fortran_order` and `shape`, nothing else taken for one.
/// Throws FileError (its expected and got filled): no word for a type, a shape of over maxElements or 32 sides.
/// Source: numpy.lib.format.
NpyLayout parseNpyHeader(std::string_view text, std::int64_t maxElements);

}  // namespace deepscope
