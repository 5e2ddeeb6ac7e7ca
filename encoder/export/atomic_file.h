#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace deepscope {

/// A file that appears whole or not at all: written under a temporary name in the same folder, synced, renamed.
/// Destroyed without commit(), it leaves whatever stood there before. A symbolic link keeps pointing at its target.
class AtomicFile {
public:
    /// Throws FileError: the folder is missing or not writable, or `path` is something other than a regular file.
    explicit AtomicFile(std::filesystem::path path);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// Throws FileError (disk full, …).
    void write(const void* bytes, std::size_t sizeBytes);
    void write(std::string_view text) { write(text.data(), text.size()); }
    /// Overwrites bytes already written, for headers known last.
    void writeAt(std::size_t offset, const void* bytes, std::size_t sizeBytes);
    std::size_t position() const { return m_position; }
    /// Syncs and renames. Throws FileError; then nothing has changed.
    void commit();

private:
    std::filesystem::path m_path;
    std::filesystem::path m_temporary;
    int m_descriptor = -1;
    std::size_t m_position = 0;
};

/// The whole of `text` at `path`, or nothing.
void writeFileAtomically(const std::filesystem::path& path, std::string_view text);

}  // namespace deepscope
