#pragma once

#include "encoder/export/dump.h"

#include <filesystem>

namespace deepscope {

/// Writes a dump as one .safetensors file: an 8-byte header length, a JSON header padded with spaces to 8 bytes, the
/// tensors in the dump's order, types kept. `__metadata__` holds the manifest's members, each as a string: strings as
/// they are, everything else as JSON text. Throws FileError.
/// Source: https://github.com/huggingface/safetensors, "Format".
void writeSafetensors(const Dump& dump, const std::filesystem::path& path, const DumpWatch& watch = {});

}  // namespace deepscope
