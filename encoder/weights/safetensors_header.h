#pragma once

#include "encoder/weights/safetensors_file.h"

#include <map>
#include <string>
#include <string_view>

namespace deepscope {

struct SafetensorsHeader {
    std::map<std::string, SafetensorsEntry> tensors;  ///< offsets from the file's start
    std::map<std::string, std::string> metadata;
};

/// No checkpoint of ours comes near; a file that claims more is refused before it costs memory.
inline constexpr std::size_t kMostTensors = 100'000;

/// Reads a safetensors header's JSON and checks every claim in it: each tensor's bytes lie within the data, fit
/// its type and shape, and the tensors cover the data without overlap or hole, as the format demands.
/// Types it does not know are let through with their offsets checked. `where` names the file in errors;
/// the data are dataBytes from dataStart. Throws CheckpointError.
SafetensorsHeader parseSafetensorsHeader(std::string_view json, std::uint64_t dataStart, std::uint64_t dataBytes,
                                         const std::string& where);

}  // namespace deepscope
