#pragma once

#include <QImage>

#include <filesystem>

namespace deepscope {

/// Writes a PNG whole or not at all. Throws FileError.
void writePicture(const QImage& picture, const std::filesystem::path& path);

}  // namespace deepscope
