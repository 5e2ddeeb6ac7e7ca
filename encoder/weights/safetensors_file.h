#pragma once

#include "encoder/element_type.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace deepscope {

class MappedFile;

/// One tensor of a safetensors file. dtype is the file's own word ("F32", "BF16", "I64", …).
struct SafetensorsEntry {
    std::string dtype;
    Shape shape;
    std::uint64_t offset = 0;  ///< from the file's start
    std::uint64_t sizeBytes = 0;
};

/// A memory-mapped safetensors file whose header has been checked in full: sizes, offsets, overlaps, types.
/// Source: the safetensors format description.
class SafetensorsFile {
public:
    /// Throws CheckpointError (damaged) or FileError (cannot be opened, no regular file).
    static std::shared_ptr<const SafetensorsFile> open(const std::filesystem::path& path);
    ~SafetensorsFile();

    const std::filesystem::path& path() const { return m_path; }
    const std::map<std::string, SafetensorsEntry>& tensors() const { return m_tensors; }
    const std::map<std::string, std::string>& metadata() const { return m_metadata; }
    std::uint64_t sizeBytes() const;
    std::uint64_t headerBytes() const { return m_headerBytes; }
    /// The tensor's bytes in the mapping; perhaps misaligned. Call checkIntact() after reading them.
    const std::byte* bytes(const SafetensorsEntry& entry) const;
    /// Copies bytes of the file past the mapping, for hashing. Throws CheckpointError, FileError.
    void readAt(std::uint64_t offset, std::byte* out, std::size_t sizeBytes) const;
    /// Throws CheckpointError when the file has shrunk beneath the mapping: what was read is not to be used.
    void checkIntact() const;

private:
    SafetensorsFile();
    std::filesystem::path m_path;
    std::unique_ptr<MappedFile> m_file;
    std::uint64_t m_headerBytes = 0;
    std::map<std::string, SafetensorsEntry> m_tensors;
    std::map<std::string, std::string> m_metadata;
};

}  // namespace deepscope
