#pragma once

#include "encoder/export/dump_reader.h"

namespace deepscope {

/// Opens an .npz, its members stored or deflated: NAME.npy, and manifest.json if there is one.
/// Throws FileError.
std::shared_ptr<const DumpReader> openNpz(const std::filesystem::path& path);

}  // namespace deepscope
