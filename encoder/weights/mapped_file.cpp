#include "encoder/weights/mapped_file.h"

#include "encoder/errors.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace deepscope {
namespace {

std::string fileKind(mode_t mode) {
    if (S_ISDIR(mode)) return "a folder";
    if (S_ISFIFO(mode)) return "a FIFO";
    if (S_ISSOCK(mode)) return "a socket";
    if (S_ISBLK(mode) || S_ISCHR(mode)) return "a device";
    return "something else";
}

/// Closes the descriptor unless it is released: a constructor that throws runs no destructor.
class OpenDescriptor {
public:
    explicit OpenDescriptor(int descriptor) : m_descriptor(descriptor) {}
    ~OpenDescriptor() {
        if (m_descriptor >= 0) ::close(m_descriptor);
    }
    OpenDescriptor(const OpenDescriptor&) = delete;
    OpenDescriptor& operator=(const OpenDescriptor&) = delete;
    int get() const { return m_descriptor; }
    int release() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor;
};

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& path) : m_path(path) {
    // O_NONBLOCK: opening a FIFO that nobody writes to must not wait.
    OpenDescriptor descriptor(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (descriptor.get() < 0) throw FileError({"cannot open", path.string(), "a readable file", std::strerror(errno)});
    struct stat status {};
    if (fstat(descriptor.get(), &status) != 0) throw FileError({"cannot read", path.string(), "", std::strerror(errno)});
    if (!S_ISREG(status.st_mode)) throw FileError({"cannot read", path.string(), "a regular file", fileKind(status.st_mode)});

    m_sizeBytes = static_cast<std::uint64_t>(status.st_size);
    m_modified = status.st_mtim;
    if (m_sizeBytes > 0) {
        void* const mapping = mmap(nullptr, m_sizeBytes, PROT_READ, MAP_PRIVATE | MAP_NORESERVE, descriptor.get(), 0);
        if (mapping == MAP_FAILED) {
            throw FileError({"cannot map", path.string(), "", std::to_string(m_sizeBytes) + " bytes: " + std::strerror(errno)});
        }
        m_data = static_cast<std::byte*>(mapping);
        try {
            m_guard.emplace(m_data, m_sizeBytes);
        } catch (...) {
            munmap(m_data, m_sizeBytes);
            throw;
        }
    }
    m_descriptor = descriptor.release();
}

MappedFile::~MappedFile() {
    m_guard.reset();
    if (m_data) munmap(m_data, m_sizeBytes);
    ::close(m_descriptor);
}

std::string_view MappedFile::text(std::uint64_t offset, std::uint64_t sizeBytes) const {
    if (offset > m_sizeBytes || sizeBytes > m_sizeBytes - offset) {
        throw CheckpointError({"bytes outside the file", m_path.string(), "", ""});
    }
    return {reinterpret_cast<const char*>(m_data) + offset, sizeBytes};
}

void MappedFile::readAt(std::uint64_t offset, std::byte* out, std::size_t sizeBytes) const {
    while (sizeBytes > 0) {
        const ssize_t got = pread(m_descriptor, out, sizeBytes, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw FileError({"cannot read", m_path.string(), "", std::strerror(errno)});
        if (got == 0)
            throw CheckpointError({"file shrank while in use", m_path.string(), "", "no byte " + std::to_string(offset)});
        offset += static_cast<std::uint64_t>(got);
        out += got;
        sizeBytes -= static_cast<std::size_t>(got);
    }
}

void MappedFile::checkIntact() const {
    struct stat status {};
    const bool known = fstat(m_descriptor, &status) == 0;
    const std::string size = std::to_string(m_sizeBytes) + " bytes";
    if (!known || static_cast<std::uint64_t>(status.st_size) != m_sizeBytes) {
        throw CheckpointError({"file changed size while in use", m_path.string(), size,
                               known ? std::to_string(status.st_size) : std::strerror(errno)});
    }
    if (m_guard && m_guard->damaged()) {
        throw CheckpointError({"file could not be read through its mapping", m_path.string(), size, "a part that is gone"});
    }
    if (status.st_mtim.tv_sec != m_modified.tv_sec || status.st_mtim.tv_nsec != m_modified.tv_nsec) {
        throw CheckpointError({"file was rewritten while in use", m_path.string(), "an unchanged file", ""});
    }
}

}  // namespace deepscope
