#include "encoder/export/zip_archive.h"

#include "encoder/errors.h"

#include <algorithm>
#include <string_view>

namespace deepscope {
namespace {

constexpr std::uint32_t kLocalHeader = 0x04034B50;
constexpr std::uint32_t kDirectoryEntry = 0x02014B50;
constexpr std::uint32_t kDirectoryEnd = 0x06054B50;
constexpr std::uint32_t kZip64End = 0x06064B50;
constexpr std::uint32_t kZip64Locator = 0x07064B50;
constexpr std::size_t kLocalHeaderBytes = 30;
constexpr std::size_t kDirectoryEntryBytes = 46;
constexpr std::size_t kDirectoryEndBytes = 22;
constexpr std::size_t kZip64EndBytes = 56;
constexpr std::size_t kZip64LocatorBytes = 20;
constexpr std::uint64_t kLongestDirectory = std::uint64_t{64} << 20;
constexpr std::uint32_t kInZip64 = 0xFFFFFFFF;
constexpr std::uint16_t kZip64Extra = 1;
constexpr std::uint16_t kEncrypted = 1;
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;
/// Deflate packs a byte no denser than 1032 to 1.
constexpr std::uint64_t kDensestDeflate = 1040;

/// A little-endian field of `bytes`, which holds it.
std::uint64_t field(std::string_view bytes, std::size_t at, std::size_t sizeBytes) {
    std::uint64_t value = 0;
    for (std::size_t i = sizeBytes; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}
std::uint16_t field16(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint16_t>(field(bytes, at, 2));
}
std::uint32_t field32(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint32_t>(field(bytes, at, 4));
}

std::string bytesAt(const RegularFile& file, std::uint64_t offset, std::uint64_t sizeBytes) {
    std::string bytes(sizeBytes, '\0');
    file.readAt(offset, bytes.data(), bytes.size());
    return bytes;
}

// What does not fit 32 bits stands in the zip64 extra field, in this order; false when it is not there.
bool takeZip64(std::string_view extra, ZipMember& member) {
    while (extra.size() >= 4) {
        const std::uint16_t id = field16(extra, 0);
        const std::size_t size = field16(extra, 2);
        if (size > extra.size() - 4) return false;
        std::string_view body = extra.substr(4, size);
        extra.remove_prefix(4 + size);
        if (id != kZip64Extra) continue;
        for (std::uint64_t* value : {&member.sizeBytes, &member.packedBytes, &member.headerAt}) {
            if (*value != kInZip64) continue;
            if (body.size() < 8) return false;
            *value = field(body, 0, 8);
            body.remove_prefix(8);
        }
        return true;
    }
    return false;
}

}  // namespace

ZipArchive::ZipArchive(const std::filesystem::path& path) : m_file(path, "cannot read zip archive") {
    const Directory directory = findDirectory();
    readDirectory(directory);
    placeMembers(directory);
}

void ZipArchive::fail(const std::string& expected, const std::string& got) const {
    throw FileError({.what = "cannot read zip archive", .where = m_file.path().string(), .expected = expected, .got = got});
}

ZipArchive::Directory ZipArchive::findDirectory() const {
    const std::uint64_t size = m_file.sizeBytes();
    const std::uint64_t tailBytes = std::min<std::uint64_t>(size, kDirectoryEndBytes + 0xFFFF);
    const std::string tail = bytesAt(m_file, size - tailBytes, tailBytes);
    std::size_t at = std::string::npos;
    for (std::size_t i = tail.size() < kDirectoryEndBytes ? 0 : tail.size() - kDirectoryEndBytes + 1; i-- > 0;) {
        if (field32(tail, i) == kDirectoryEnd && i + kDirectoryEndBytes + field16(tail, i + 20) == tail.size()) {
            at = i;
            break;
        }
    }
    if (at == std::string::npos) fail("a zip directory at its end", "none: the file is cut or damaged");

    const std::string_view end = std::string_view(tail).substr(at);
    if (field16(end, 4) != 0 || field16(end, 6) != 0) fail("an archive in one part", "a part of several");
    Directory directory{field16(end, 10), field32(end, 16), field32(end, 12)};
    std::uint64_t endAt = size - tailBytes + at;
    if (at >= kZip64LocatorBytes && field32(tail, at - kZip64LocatorBytes) == kZip64Locator) {
        const std::uint64_t zip64At = field(tail, at - kZip64LocatorBytes + 8, 8);
        if (size < kZip64EndBytes || zip64At > size - kZip64EndBytes)
            fail("a zip64 directory within the file", "one beyond its end");
        const std::string zip64 = bytesAt(m_file, zip64At, kZip64EndBytes);
        if (field32(zip64, 0) != kZip64End) fail("a zip64 directory at byte " + std::to_string(zip64At), "other contents");
        directory = {field(zip64, 32, 8), field(zip64, 48, 8), field(zip64, 40, 8)};
        endAt = zip64At;
    }
    if (directory.offset > endAt || directory.sizeBytes > endAt - directory.offset) {
        fail("a zip directory within the file", "one beyond its end");
    }
    if (directory.count > kMostMembers) {
        fail("at most " + std::to_string(kMostMembers) + " members", std::to_string(directory.count));
    }
    if (directory.sizeBytes > kLongestDirectory) {
        fail("a directory of at most " + std::to_string(kLongestDirectory) + " bytes", std::to_string(directory.sizeBytes));
    }
    return directory;
}

void ZipArchive::readDirectory(const Directory& directory) {
    const std::string bytes = bytesAt(m_file, directory.offset, directory.sizeBytes);
    std::string_view rest = bytes;
    for (std::uint64_t i = 0; i < directory.count; ++i) {
        if (rest.size() < kDirectoryEntryBytes || field32(rest, 0) != kDirectoryEntry) {
            fail("a directory of " + std::to_string(directory.count) + " members", "damage after " + std::to_string(i));
        }
        ZipMember member;
        const std::uint16_t method = field16(rest, 10);
        member.crc = field32(rest, 16);
        member.packedBytes = field32(rest, 20);
        member.sizeBytes = field32(rest, 24);
        member.headerAt = field32(rest, 42);
        const std::size_t nameBytes = field16(rest, 28), extraBytes = field16(rest, 30), commentBytes = field16(rest, 32);
        if (nameBytes + extraBytes + commentBytes > rest.size() - kDirectoryEntryBytes)
            fail("whole directory entries", "one that is cut");
        member.name = rest.substr(kDirectoryEntryBytes, nameBytes);
        const bool needsZip64 = member.sizeBytes == kInZip64 || member.packedBytes == kInZip64 || member.headerAt == kInZip64;
        if (needsZip64 && !takeZip64(rest.substr(kDirectoryEntryBytes + nameBytes, extraBytes), member)) {
            fail("zip64 sizes of member " + member.name, "none");
        }
        if (field16(rest, 8) & kEncrypted) fail("members without encryption", member.name);
        if (method != kStored && method != kDeflated) {
            fail("stored or deflated members", member.name + " packed by method " + std::to_string(method));
        }
        member.deflated = method == kDeflated;
        rest.remove_prefix(kDirectoryEntryBytes + nameBytes + extraBytes + commentBytes);
        m_members.push_back(std::move(member));
    }
}

void ZipArchive::placeMembers(const Directory& directory) {
    std::vector<ZipMember*> byPlace;
    for (ZipMember& member : m_members) {
        if (member.headerAt > directory.offset || directory.offset - member.headerAt < kLocalHeaderBytes) {
            fail("member " + member.name + " within the file", "one beyond its end");
        }
        const std::string header = bytesAt(m_file, member.headerAt, kLocalHeaderBytes);
        if (field32(header, 0) != kLocalHeader)
            fail("member " + member.name + " at byte " + std::to_string(member.headerAt), "other contents");
        member.dataAt = member.headerAt + kLocalHeaderBytes + field16(header, 26) + field16(header, 28);
        if (member.dataAt > directory.offset || member.packedBytes > directory.offset - member.dataAt) {
            fail("member " + member.name + " within the file", "one beyond its end");
        }
        const bool fits =
            member.deflated ? member.sizeBytes / kDensestDeflate <= member.packedBytes : member.sizeBytes == member.packedBytes;
        if (!fits) {
            fail("member " + member.name + " of a size that its " + std::to_string(member.packedBytes) + " bytes can hold",
                 std::to_string(member.sizeBytes));
        }
        byPlace.push_back(&member);
    }
    std::sort(byPlace.begin(), byPlace.end(), [](const ZipMember* a, const ZipMember* b) { return a->headerAt < b->headerAt; });
    for (std::size_t i = 1; i < byPlace.size(); ++i) {
        const ZipMember& before = *byPlace[i - 1];
        if (before.dataAt + before.packedBytes > byPlace[i]->headerAt) {
            fail("members apart from one another", before.name + " and " + byPlace[i]->name + " in one place");
        }
    }
}

}  // namespace deepscope
