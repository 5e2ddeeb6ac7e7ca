#include "encoder/export/regular_file.h"

#include "encoder/errors.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace deepscope {
namespace {

RegularFile::Stamp stampOf(const struct stat& status) {
    return {static_cast<std::uint64_t>(status.st_size), static_cast<std::uint64_t>(status.st_ino), status.st_mtim.tv_sec,
            status.st_mtim.tv_nsec};
}

}  // namespace

RegularFile::RegularFile(std::filesystem::path path, std::string what) : m_path(std::move(path)), m_what(std::move(what)) {
    // O_NONBLOCK: opening a pipe must not wait for its writer.
    m_descriptor = ::open(m_path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (m_descriptor < 0) {
        throw FileError({.what = m_what,
                         .where = m_path.string(),
                         .expected = "a readable file",
                         .got = std::generic_category().message(errno)});
    }
    struct stat status {};
    if (::fstat(m_descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(m_descriptor);
        throw FileError({.what = m_what,
                         .where = m_path.string(),
                         .expected = "a regular file",
                         .got = S_ISDIR(status.st_mode) ? "a folder" : "a pipe or device"});
    }
    m_stamp = stampOf(status);
}

RegularFile::~RegularFile() {
    ::close(m_descriptor);
}

void RegularFile::readAt(std::uint64_t offset, void* to, std::size_t sizeBytes) const {
    const auto fail = [this](std::string expected, std::string got) {
        throw FileError({.what = m_what, .where = m_path.string(), .expected = std::move(expected), .got = std::move(got)});
    };
    char* out = static_cast<char*>(to);
    while (sizeBytes > 0) {
        const ssize_t got = ::pread(m_descriptor, out, sizeBytes, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail("readable contents", std::generic_category().message(errno));
        if (got == 0) fail(std::to_string(m_stamp.sizeBytes) + " bytes", "an end at byte " + std::to_string(offset));
        out += got;
        offset += static_cast<std::uint64_t>(got);
        sizeBytes -= static_cast<std::size_t>(got);
    }
}

void RegularFile::checkUnchanged() const {
    struct stat status {};
    if (::fstat(m_descriptor, &status) == 0 && stampOf(status) == m_stamp) return;
    throw FileError({.what = m_what, .where = m_path.string(), .expected = "the file as it was opened", .got = "another"});
}

}  // namespace deepscope
