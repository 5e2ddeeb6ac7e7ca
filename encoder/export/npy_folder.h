#pragma once

#include "encoder/export/dump.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace deepscope {

/// The file a tensor goes to in a folder dump: "global/sam.neck" → "global__sam.neck.npy".
std::string npyFileName(std::string_view tensorName);

/// Writes a dump as a folder of .npy files and manifest.json. It is built beside `path` and renamed into place; an older
/// dump of ours there is exchanged for it in one step. Throws FileError: a file is there, or a folder that holds
/// anything else than a dump.
void writeNpyFolder(const Dump& dump, const std::filesystem::path& path, const DumpWatch& watch = {});

}  // namespace deepscope
