#pragma once

#include <QImage>

#include <filesystem>
#include <memory>

class QApplication;

namespace deepscope {

/// An application if there is none yet; without a display it draws into memory.
std::unique_ptr<QApplication> ensureApplication();

/// Writes a PNG whole or not at all. Throws FileError.
void writePicture(const QImage& picture, const std::filesystem::path& path);

}  // namespace deepscope
