#pragma once

#include "encoder/export/atomic_file.h"
#include "encoder/export/dump.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace deepscope {

/// A zip archive of uncompressed members, written member by member: what numpy.savez writes and numpy.load reads.
/// Fields of 32 bits give way to zip64 ones where a size or offset asks for it.
/// Source: PKWARE APPNOTE.TXT 6.3.3, sections 4.3 to 4.5.
class NpzWriter {
public:
    /// Sizes and offsets from zip64From on are written as zip64 (lower in tests alone).
    explicit NpzWriter(const std::filesystem::path& path, std::uint64_t zip64From = 0xFFFFFFFF);

    /// Adds NAME.npy. Throws FileError.
    void addTensor(const std::string& name, const TensorBuffer& tensor);
    void addText(const std::string& name, std::string_view text);
    /// Writes the directory and puts the file in place. Throws FileError.
    void commit();

private:
    struct Member {
        std::string name;
        std::uint32_t crc = 0;
        std::uint64_t sizeBytes = 0;
        std::uint64_t offset = 0;
    };
    void writeLocalHeader(const Member& member, std::size_t at);
    std::size_t localHeaderBytes(const Member& member) const;
    void beginMember(const std::string& name, std::uint64_t sizeBytes);
    void writeBody(const void* bytes, std::size_t sizeBytes);
    void endMember();
    std::string directoryEntry(const Member& member) const;
    bool needsZip64(std::uint64_t value) const { return value >= m_zip64From; }

    AtomicFile m_file;
    std::filesystem::path m_path;
    std::uint64_t m_zip64From;
    std::vector<Member> m_members;
};

/// Writes a dump as NAME.npy members in the dump's order, then manifest.json; BF16 becomes F32. Throws FileError.
void writeNpz(const Dump& dump, const std::filesystem::path& path, const DumpWatch& watch = {});

}  // namespace deepscope
