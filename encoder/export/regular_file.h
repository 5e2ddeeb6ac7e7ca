#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace deepscope {

/// A regular file open for reading at offsets, through its descriptor. Safe to share between threads.
class RegularFile {
public:
    /// `what` is the Problem's in errors. Throws FileError: absent, unreadable, no regular file (never waits on a pipe).
    explicit RegularFile(std::filesystem::path path, std::string what = "cannot read file");
    ~RegularFile();
    RegularFile(const RegularFile&) = delete;
    RegularFile& operator=(const RegularFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    std::uint64_t sizeBytes() const { return m_stamp.sizeBytes; }

    /// Tells one state of a file from another.
    struct Stamp {
        std::uint64_t sizeBytes = 0;
        std::uint64_t inode = 0;
        std::int64_t modifiedSeconds = 0;
        std::int64_t modifiedNanoseconds = 0;
        bool operator==(const Stamp&) const = default;
    };
    /// As of opening.
    const Stamp& stamp() const { return m_stamp; }

    /// All of the bytes, or FileError: the file ends before them, or its disk fails.
    void readAt(std::uint64_t offset, void* to, std::size_t sizeBytes) const;
    /// Throws FileError when the file was written to since it was opened.
    void checkUnchanged() const;

private:
    std::filesystem::path m_path;
    std::string m_what;
    int m_descriptor = -1;
    Stamp m_stamp;
};

}  // namespace deepscope
