#pragma once

#include "encoder/export/regular_file.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace deepscope {

/// One member of a zip archive.
struct ZipMember {
    std::string name;
    std::uint64_t sizeBytes = 0;    ///< unpacked, as the directory says
    std::uint64_t packedBytes = 0;  ///< in the file
    std::uint64_t headerAt = 0;     ///< its local header's place
    std::uint64_t dataAt = 0;       ///< its bytes' place
    std::uint32_t crc = 0;
    bool deflated = false;  ///< else stored
};

/// A zip archive opened for reading, its directory and local headers checked: members lie within the file, apart from one
/// another, stored or deflated, not encrypted, and claim no more than their bytes can unpack to. zip64 is understood.
/// Safe to share between threads. Source: PKWARE APPNOTE.TXT 6.3.3, sections 4.3 to 4.5.
class ZipArchive {
public:
    /// Throws FileError.
    explicit ZipArchive(const std::filesystem::path& path);

    const std::vector<ZipMember>& members() const { return m_members; }
    const RegularFile& file() const { return m_file; }

    static constexpr std::size_t kMostMembers = 200'000;

private:
    struct Directory {
        std::uint64_t count = 0;
        std::uint64_t offset = 0;
        std::uint64_t sizeBytes = 0;
    };
    Directory findDirectory() const;
    void readDirectory(const Directory& directory);
    void placeMembers(const Directory& directory);
    [[noreturn]] void fail(const std::string& expected, const std::string& got) const;

    RegularFile m_file;
    std::vector<ZipMember> m_members;
};

}  // namespace deepscope
