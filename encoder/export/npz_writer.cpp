#include "encoder/export/npz_writer.h"

#include "encoder/errors.h"
#include "encoder/export/crc32.h"
#include "encoder/export/npy.h"

#include <algorithm>

namespace deepscope {
namespace {

constexpr std::uint16_t kPlainVersion = 20;
constexpr std::uint16_t kZip64Version = 45;
constexpr std::uint16_t kMadeOnUnix = 3 << 8;
constexpr std::uint16_t kUtf8Names = 1 << 11;
constexpr std::uint16_t kFirstDosDate = 1 << 5 | 1;  // 1980-01-01: the same dump is the same bytes
constexpr std::uint32_t kRegularFile0644 = 0100644u << 16;
constexpr std::uint16_t kZip64Extra = 1;
constexpr std::uint32_t kInZip64 = 0xFFFFFFFF;

/// Little-endian fields, one after the other.
class Fields {
public:
    template <class Unsigned>
    Fields& add(Unsigned value) {
        for (std::size_t byte = 0; byte < sizeof value; ++byte) m_bytes += static_cast<char>(value >> (8 * byte) & 0xFF);
        return *this;
    }
    Fields& add(const std::string& text) {
        m_bytes += text;
        return *this;
    }
    const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

}  // namespace

NpzWriter::NpzWriter(const std::filesystem::path& path, std::uint64_t zip64From)
    : m_file(path), m_path(path), m_zip64From(zip64From) {}

std::size_t NpzWriter::localHeaderBytes(const Member& member) const {
    return 30 + member.name.size() + (needsZip64(member.sizeBytes) ? 20 : 0);
}

void NpzWriter::writeLocalHeader(const Member& member, std::size_t at) {
    const bool zip64 = needsZip64(member.sizeBytes);
    const std::uint32_t size = zip64 ? kInZip64 : static_cast<std::uint32_t>(member.sizeBytes);
    Fields header;
    header.add(0x04034B50u).add(zip64 ? kZip64Version : kPlainVersion).add(kUtf8Names);
    header.add(std::uint16_t{0}).add(std::uint16_t{0}).add(kFirstDosDate);  // stored, midnight
    header.add(member.crc).add(size).add(size);
    header.add(static_cast<std::uint16_t>(member.name.size())).add(static_cast<std::uint16_t>(zip64 ? 20 : 0));
    header.add(member.name);
    if (zip64) header.add(kZip64Extra).add(std::uint16_t{16}).add(member.sizeBytes).add(member.sizeBytes);
    m_file.writeAt(at, header.bytes().data(), header.bytes().size());
}

void NpzWriter::beginMember(const std::string& name, std::uint64_t sizeBytes) {
    if (name.size() > 0xFFFF) {
        throw FileError({.what = "cannot write dump",
                         .where = m_path.string(),
                         .expected = "tensor names under 64 KiB",
                         .got = std::to_string(name.size()) + " bytes"});
    }
    m_members.push_back({.name = name, .sizeBytes = sizeBytes, .offset = m_file.position()});
    // The checksum is known once the values have passed: room is left here, endMember() fills it in.
    m_file.write(std::string(localHeaderBytes(m_members.back()), '\0'));
}

void NpzWriter::writeBody(const void* bytes, std::size_t sizeBytes) {
    m_members.back().crc = crc32(m_members.back().crc, bytes, sizeBytes);
    m_file.write(bytes, sizeBytes);
}

void NpzWriter::endMember() {
    writeLocalHeader(m_members.back(), m_members.back().offset);
}

void NpzWriter::addTensor(const std::string& name, const TensorBuffer& tensor) {
    beginMember(name + ".npy", npySizeBytes(tensor));
    streamNpy(tensor, [this](const void* bytes, std::size_t sizeBytes) { writeBody(bytes, sizeBytes); });
    endMember();
}

void NpzWriter::addText(const std::string& name, std::string_view text) {
    beginMember(name, text.size());
    writeBody(text.data(), text.size());
    endMember();
}

std::string NpzWriter::directoryEntry(const Member& member) const {
    const bool bigSize = needsZip64(member.sizeBytes);
    const bool farAway = needsZip64(member.offset);
    Fields extra;
    if (bigSize) extra.add(member.sizeBytes).add(member.sizeBytes);
    if (farAway) extra.add(member.offset);
    const auto extraBytes = static_cast<std::uint16_t>(extra.bytes().size());
    const std::uint16_t version = extraBytes > 0 ? kZip64Version : kPlainVersion;
    const std::uint32_t size = bigSize ? kInZip64 : static_cast<std::uint32_t>(member.sizeBytes);

    Fields entry;
    entry.add(0x02014B50u).add(static_cast<std::uint16_t>(kMadeOnUnix | version)).add(version).add(kUtf8Names);
    entry.add(std::uint16_t{0}).add(std::uint16_t{0}).add(kFirstDosDate);  // stored, midnight
    entry.add(member.crc).add(size).add(size).add(static_cast<std::uint16_t>(member.name.size()));
    entry.add(static_cast<std::uint16_t>(extraBytes > 0 ? extraBytes + 4 : 0));
    entry.add(std::uint16_t{0}).add(std::uint16_t{0}).add(std::uint16_t{0});  // no comment, disk 0, binary
    entry.add(kRegularFile0644).add(farAway ? kInZip64 : static_cast<std::uint32_t>(member.offset)).add(member.name);
    if (extraBytes > 0) entry.add(kZip64Extra).add(extraBytes).add(extra.bytes());
    return entry.bytes();
}

void NpzWriter::commit() {
    const std::uint64_t start = m_file.position();
    for (const Member& member : m_members) m_file.write(directoryEntry(member));
    const std::uint64_t sizeBytes = m_file.position() - start;
    const std::uint64_t count = m_members.size();
    const bool zip64 = needsZip64(start) || needsZip64(sizeBytes) || count >= 0xFFFF;

    Fields end;
    if (zip64) {
        const std::uint64_t endStart = m_file.position();
        end.add(0x06064B50u).add(std::uint64_t{44}).add(static_cast<std::uint16_t>(kMadeOnUnix | kZip64Version));
        end.add(kZip64Version).add(std::uint32_t{0}).add(std::uint32_t{0}).add(count).add(count).add(sizeBytes).add(start);
        end.add(0x07064B50u).add(std::uint32_t{0}).add(endStart).add(std::uint32_t{1});  // locator: disk 0 of 1
    }
    const auto shortCount = static_cast<std::uint16_t>(zip64 ? 0xFFFF : count);
    end.add(0x06054B50u).add(std::uint16_t{0}).add(std::uint16_t{0}).add(shortCount).add(shortCount);
    end.add(zip64 ? kInZip64 : static_cast<std::uint32_t>(sizeBytes)).add(zip64 ? kInZip64 : static_cast<std::uint32_t>(start));
    end.add(std::uint16_t{0});  // no comment
    m_file.write(end.bytes());
    m_file.commit();
}

void writeNpz(const Dump& dump, const std::filesystem::path& path, const DumpWatch& watch) {
    NpzWriter archive(path);
    std::size_t written = 0;
    for (const auto& [name, tensor] : dump.tensors) {
        archive.addTensor(name, *tensor);
        if (watch) watch(++written);
    }
    archive.addText("manifest.json", dump.manifestJson);
    archive.commit();
}

}  // namespace deepscope
