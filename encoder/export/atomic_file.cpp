#include "encoder/export/atomic_file.h"

#include "encoder/errors.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <random>
#include <string>
#include <system_error>

namespace deepscope {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void failWriting(const fs::path& path, const std::string& expected, const std::string& got) {
    throw FileError({.what = "cannot write file", .where = path.string(), .expected = expected, .got = got});
}

std::string errnoText(int error) {
    switch (error) {
        case ENOSPC:
            return "a full disk";
        case EDQUOT:
            return "a used-up disk quota";
        case EFBIG:
            return "the limit on file size";
        default:
            return std::generic_category().message(error);
    }
}

std::string kindOf(mode_t mode) {
    if (S_ISDIR(mode)) return "a folder";
    if (S_ISFIFO(mode)) return "a pipe";
    if (S_ISCHR(mode) || S_ISBLK(mode)) return "a device";
    if (S_ISSOCK(mode)) return "a socket";
    return "something else";
}

// Where a chain of links that ends nowhere points to: the file to be created.
fs::path followDanglingLinks(fs::path path) {
    constexpr int kMostLinks = 40;  // as in the kernel
    const fs::path asked = path;
    for (int link = 0; link < kMostLinks; ++link) {
        std::error_code error;
        if (!fs::is_symlink(fs::symlink_status(path, error))) return path;
        const fs::path target = fs::read_symlink(path, error);
        if (error) failWriting(asked, "a readable symbolic link", error.message());
        path = path.parent_path() / target;  // an absolute target replaces it all
    }
    failWriting(asked, "a file", "symbolic links in a circle");
}

// The file behind `path`, all links resolved, so that a rename replaces the file and not a link to it.
fs::path resolveTarget(const fs::path& path) {
    constexpr auto kExpected = "a regular file or none";
    if (!path.has_filename()) failWriting(path, "a file name", path.empty() ? "none" : "a folder's name");
    struct stat status {};
    std::error_code error;
    // stat, not the path's text, decides: /dev/stdout and the like are links to what cannot be renamed over.
    if (::stat(path.c_str(), &status) == 0) {
        if (!S_ISREG(status.st_mode)) failWriting(path, kExpected, kindOf(status.st_mode));
        // A rename needs no permission on the file it replaces; a read-only file is still not ours to replace.
        if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0) failWriting(path, "a writable file", errnoText(errno));
        fs::path target = fs::canonical(path, error);
        if (error) failWriting(path, kExpected, error.message());
        return target;
    }
    if (errno != ENOENT) failWriting(path, kExpected, errnoText(errno));
    const fs::path target = followDanglingLinks(path);
    if (!target.has_filename()) failWriting(path, "a file name", "a folder's name");
    const fs::path folder = fs::canonical(target.has_parent_path() ? target.parent_path() : fs::path("."), error);
    if (error) failWriting(path, "an existing folder to write in", error.message());
    return folder / target.filename();
}

// Created with 0666 and an exclusive open, so that the kernel applies umask and default ACLs (mkstemp would give 0600).
int openTemporary(const fs::path& target, const fs::path& asked, fs::path& temporary) {
    constexpr int kTries = 100;
    constexpr std::size_t kLongestName = 200;  // leaves room for dots and suffix within 255 bytes
    static constexpr char kLetters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    if (target.filename().native().size() > 255) failWriting(asked, "a shorter file name", errnoText(ENAMETOOLONG));
    std::random_device random;
    for (int attempt = 0; attempt < kTries; ++attempt) {
        std::string name(1, '.');
        name.append(target.filename().native(), 0, kLongestName).append(1, '.');
        for (int i = 0; i < 6; ++i) name += kLetters[random() % (sizeof kLetters - 1)];
        temporary = target.parent_path() / name;
        const int descriptor = ::open(temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (descriptor >= 0) return descriptor;
        if (errno != EEXIST && errno != EINTR) failWriting(asked, "a folder that can be written in", errnoText(errno));
    }
    failWriting(asked, "a free temporary name", "none");
}

// Makes the rename last through a power cut. The file is in place already, so a refusal is no failure.
void syncFolder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

}  // namespace

AtomicFile::AtomicFile(std::filesystem::path path) : m_path(resolveTarget(path)) {
    m_descriptor = openTemporary(m_path, path, m_temporary);
}

AtomicFile::~AtomicFile() {
    if (m_descriptor >= 0) ::close(m_descriptor);
    if (!m_temporary.empty()) ::unlink(m_temporary.c_str());
}

void AtomicFile::write(const void* bytes, std::size_t sizeBytes) {
    writeAt(m_position, bytes, sizeBytes);
    m_position += sizeBytes;
}

void AtomicFile::writeAt(std::size_t offset, const void* bytes, std::size_t sizeBytes) {
    const char* from = static_cast<const char*>(bytes);
    while (sizeBytes > 0) {
        const ssize_t written = ::pwrite(m_descriptor, from, sizeBytes, static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) failWriting(m_path, "room for it", written < 0 ? errnoText(errno) : "no progress");
        from += written;
        offset += static_cast<std::size_t>(written);
        sizeBytes -= static_cast<std::size_t>(written);
    }
}

void AtomicFile::commit() {
    if (m_descriptor < 0) failWriting(m_path, "one commit", "a second one");
    // Some file systems cannot sync and say EINVAL; any other refusal means lost bytes.
    if (::fsync(m_descriptor) != 0 && errno != EINVAL && errno != EROFS && errno != ENOTSUP) {
        failWriting(m_path, "a disk that takes it", errnoText(errno));
    }
    const int closed = ::close(m_descriptor);
    m_descriptor = -1;
    if (closed != 0 && errno != EINTR) failWriting(m_path, "a disk that takes it", errnoText(errno));

    struct stat status {};
    if (::lstat(m_path.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) {
        failWriting(m_path, "a regular file or none", S_ISLNK(status.st_mode) ? "a new symbolic link" : kindOf(status.st_mode));
    }
    if (::rename(m_temporary.c_str(), m_path.c_str()) != 0) failWriting(m_path, "to put it in place", errnoText(errno));
    m_temporary.clear();
    syncFolder(m_path.parent_path());
}

void writeFileAtomically(const std::filesystem::path& path, std::string_view text) {
    AtomicFile file(path);
    file.write(text);
    file.commit();
}

}  // namespace deepscope
