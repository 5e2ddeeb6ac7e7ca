#include "encoder/export/zip_member_stream.h"

#include "encoder/errors.h"
#include "encoder/export/crc32.h"

#ifdef DEEPSCOPE_ZLIB
#include <zlib.h>
#endif

#include <algorithm>
#include <optional>
#include <vector>

namespace deepscope {

#ifdef DEEPSCOPE_ZLIB

/// Unpacks raw deflate from the file, a buffer at a time.
class ZipMemberStream::Inflater {
public:
    Inflater(const RegularFile& file, std::uint64_t from, std::uint64_t sizeBytes)
        : m_file(file), m_at(from), m_left(sizeBytes), m_packed(std::min(kBufferBytes, sizeBytes)) {
        if (::inflateInit2(&m_stream, -MAX_WBITS) != Z_OK) {
            throw Error({.what = "out of memory", .where = file.path().string(), .expected = "memory to unpack with", .got = ""});
        }
    }
    ~Inflater() { ::inflateEnd(&m_stream); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    /// How many bytes came: fewer than asked for at the end alone; none when the data are damaged.
    std::optional<std::size_t> read(void* to, std::size_t sizeBytes) {
        constexpr std::size_t kMostAtOnce = std::size_t{1} << 30;  // zlib counts in 32 bits
        std::size_t done = 0;
        while (done < sizeBytes && !m_ended) {
            refill();
            const std::size_t room = std::min(kMostAtOnce, sizeBytes - done);
            m_stream.next_out = static_cast<Bytef*>(to) + done;
            m_stream.avail_out = static_cast<uInt>(room);
            const int status = ::inflate(&m_stream, Z_NO_FLUSH);
            done += room - m_stream.avail_out;
            m_ended = status == Z_STREAM_END;
            if (status != Z_OK && !m_ended) return std::nullopt;
        }
        return done;
    }

private:
    static constexpr std::uint64_t kBufferBytes = std::uint64_t{1} << 18;

    void refill() {
        if (m_stream.avail_in > 0 || m_left == 0) return;
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(m_left, m_packed.size()));
        m_file.readAt(m_at, m_packed.data(), size);
        m_at += size;
        m_left -= size;
        m_stream.next_in = m_packed.data();
        m_stream.avail_in = static_cast<uInt>(size);
    }

    const RegularFile& m_file;
    std::uint64_t m_at;
    std::uint64_t m_left;
    std::vector<Bytef> m_packed;
    z_stream m_stream{};
    bool m_ended = false;
};

#else

class ZipMemberStream::Inflater {
public:
    Inflater(const RegularFile& file, std::uint64_t, std::uint64_t) {
        throw FileError({.what = "cannot read zip archive",
                         .where = file.path().string(),
                         .expected = "members that are stored, for this build has no zlib",
                         .got = "deflated ones"});
    }
    std::optional<std::size_t> read(void*, std::size_t) { return std::nullopt; }
};

#endif

ZipMemberStream::ZipMemberStream(const ZipArchive& archive, const ZipMember& member) : m_archive(archive), m_member(member) {
    if (member.deflated) m_inflater = std::make_unique<Inflater>(archive.file(), member.dataAt, member.packedBytes);
}

ZipMemberStream::~ZipMemberStream() = default;

void ZipMemberStream::fail(const std::string& expected, const std::string& got) const {
    throw FileError({.what = "cannot read member " + m_member.name,
                     .where = m_archive.file().path().string(),
                     .expected = expected,
                     .got = got});
}

void ZipMemberStream::read(void* to, std::size_t sizeBytes) {
    const std::string expected = std::to_string(m_member.sizeBytes) + " bytes";
    if (sizeBytes > m_member.sizeBytes - m_readBytes) fail("more than its " + expected, "its end");
    if (m_inflater) {
        const std::optional<std::size_t> got = m_inflater->read(to, sizeBytes);
        if (!got) fail("deflated data", "damage after " + std::to_string(m_readBytes) + " bytes");
        if (*got < sizeBytes) fail(expected, std::to_string(m_readBytes + *got));
    } else {
        m_archive.file().readAt(m_member.dataAt + m_readBytes, to, sizeBytes);
    }
    m_crc = crc32(m_crc, to, sizeBytes);
    m_readBytes += sizeBytes;
}

void ZipMemberStream::finish() {
    if (m_readBytes < m_member.sizeBytes)
        fail("all of it read", std::to_string(m_member.sizeBytes - m_readBytes) + " bytes left");
    char beyond = 0;
    if (m_inflater && m_inflater->read(&beyond, 1) != std::size_t{0}) {
        fail("an end after " + std::to_string(m_member.sizeBytes) + " bytes", "more, or damage");
    }
    if (m_crc != m_member.crc) fail("the checksum of its directory entry", "another: the member is damaged");
}

}  // namespace deepscope
