#pragma once

#include "encoder/weights/bus_error_guard.h"

#include <cstddef>
#include <cstdint>
#include <ctime>
#include <filesystem>
#include <optional>
#include <string_view>

namespace deepscope {

/// A regular file mapped for reading. Safe to share between threads.
/// A file that shrinks while mapped reads as zeros from there on, and checkIntact() tells.
class MappedFile {
public:
    /// Throws FileError: absent, unreadable, no regular file (never waits on a FIFO), too large to map.
    explicit MappedFile(const std::filesystem::path& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    /// Null for an empty file.
    const std::byte* data() const { return m_data; }
    std::uint64_t sizeBytes() const { return m_sizeBytes; }
    std::string_view text(std::uint64_t offset, std::uint64_t sizeBytes) const;

    /// Copies bytes through the descriptor instead of the mapping, which keeps them out of the resident size.
    /// Throws CheckpointError when the file no longer holds them.
    void readAt(std::uint64_t offset, std::byte* out, std::size_t sizeBytes) const;

    /// Throws CheckpointError when the file has shrunk or was rewritten since it was mapped: what was read is not to be used.
    void checkIntact() const;

private:
    std::filesystem::path m_path;
    int m_descriptor = -1;
    std::byte* m_data = nullptr;
    std::uint64_t m_sizeBytes = 0;
    timespec m_modified{};
    std::optional<BusErrorGuard> m_guard;
};

}  // namespace deepscope
