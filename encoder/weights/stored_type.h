#pragma once

#include "encoder/element_type.h"

#include <optional>
#include <string_view>

namespace deepscope {

/// The element type behind a safetensors word; none for types that no encoder tensor may have.
constexpr std::optional<ElementType> storedElementType(std::string_view dtype) {
    if (dtype == "F32") return ElementType::F32;
    if (dtype == "BF16") return ElementType::BF16;
    if (dtype == "F16") return ElementType::F16;
    return std::nullopt;
}

}  // namespace deepscope
