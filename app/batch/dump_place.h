#pragma once

#include "encoder/export/dump.h"
#include "encoder/image/mode.h"

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace deepscope {

/// Where the dump of an item in a mode goes within a batch's folder: "a/page.png" in base → "a/page.png.base.safetensors". Other
/// names and modes give other places; parts too long for a file's name are cut and marked.
std::string dumpPlace(std::string_view itemName, const Mode& mode, DumpFormat format);

/// Bytes of a dump: its file's, or its folder's files'. −1 when there is none.
std::int64_t dumpBytes(const std::filesystem::path& dump);

/// Takes away what processes that were killed left of the dumps at `places` of a batch's folder: temporary names beside them.
void removeLeftovers(const std::filesystem::path& folder, const std::set<std::string>& places);

}  // namespace deepscope
