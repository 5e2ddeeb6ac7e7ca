#pragma once

#include "encoder/tensor_buffer.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace deepscope {

enum class DumpFormat { Safetensors, Npz, Npy };

/// "safetensors", "npz", "npy". Throws UsageError.
DumpFormat parseDumpFormat(std::string_view text);
/// ".safetensors", ".npz", "" (a folder).
std::string_view dumpExtension(DumpFormat format);

/// Named tensors and a manifest, as written: keys are tap names.
struct Dump {
    std::vector<std::pair<std::string, std::shared_ptr<const TensorBuffer>>> tensors;
    std::string manifestJson;  ///< one JSON object: `__metadata__` strings in safetensors, manifest.json elsewhere
};

/// Called as each tensor has been written, with the number of them so far; what it throws ends the writing, and nothing is left.
using DumpWatch = std::function<void(std::size_t tensors)>;

/// Writes a dump whole or not at all (a npy folder appears by rename too; an older dump of ours there is replaced,
/// any other non-empty folder is refused). bf16 tensors become f32 in npz and npy, which have no bf16. Throws FileError.
void writeDump(const Dump& dump, const std::filesystem::path& path, DumpFormat format, const DumpWatch& watch = {});

}  // namespace deepscope
