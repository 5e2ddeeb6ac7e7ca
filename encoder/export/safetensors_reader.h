#pragma once

#include "encoder/export/dump_reader.h"

namespace deepscope {

/// Opens a safetensors file. Tensors go from the file to their memory, past the mapping: the resident size stays small.
/// Throws FileError.
std::shared_ptr<const DumpReader> openSafetensorsDump(const std::filesystem::path& path);

}  // namespace deepscope
