#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace deepscope {

/// More cannot be a picture within kMaxImagePixels, 16-bit RGB without compression included.
inline constexpr std::int64_t kMaxImageFileBytes = 1600LL << 20;

/// The whole of a regular file. Never blocks on a pipe or a device.
/// Throws ImageError: missing, unreadable, a folder, not a regular file, over kMaxImageFileBytes, shorter than it said.
std::vector<std::uint8_t> readImageBytes(const std::filesystem::path& path);

/// What readImageBytes would refuse before it reads anything. Throws ImageError.
void checkImageFile(const std::filesystem::path& path);

/// Throws Cancelled once a stop was asked for; `name` is of the picture being read.
void throwIfStopped(const std::stop_token& stop, const std::string& name);

}  // namespace deepscope
