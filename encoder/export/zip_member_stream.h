#pragma once

#include "encoder/export/zip_archive.h"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace deepscope {

/// A member's unpacked bytes, from its first to its last, some at a time: never the whole member in memory.
/// Deflated members need zlib, which a build without it says.
class ZipMemberStream {
public:
    /// The archive and the member outlive it. Throws FileError: a deflated member, and no zlib in this build.
    ZipMemberStream(const ZipArchive& archive, const ZipMember& member);
    ~ZipMemberStream();
    ZipMemberStream(const ZipMemberStream&) = delete;
    ZipMemberStream& operator=(const ZipMemberStream&) = delete;

    /// All of the bytes, or FileError: damaged, or fewer than are asked for.
    void read(void* to, std::size_t sizeBytes);
    /// After the last byte. Throws FileError: more follows, or the checksum is another.
    void finish();

private:
    class Inflater;
    [[noreturn]] void fail(const std::string& expected, const std::string& got) const;

    const ZipArchive& m_archive;
    const ZipMember& m_member;
    std::unique_ptr<Inflater> m_inflater;  ///< null for a stored member
    std::uint64_t m_readBytes = 0;
    std::uint32_t m_crc = 0;
};

}  // namespace deepscope
