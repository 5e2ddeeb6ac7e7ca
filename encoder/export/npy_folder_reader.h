#pragma once

#include "encoder/export/dump_reader.h"

namespace deepscope {

/// Opens a folder of NAME.npy (`__` for `/`), and manifest.json if there is one; what else it holds is passed over.
/// Throws FileError.
std::shared_ptr<const DumpReader> openNpyFolder(const std::filesystem::path& path);

}  // namespace deepscope
