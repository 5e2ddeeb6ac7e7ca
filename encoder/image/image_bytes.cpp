#include "encoder/image/image_bytes.h"

#include "encoder/errors.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace deepscope {
namespace {

class Descriptor {
public:
    explicit Descriptor(int value) : m_value(value) {}
    ~Descriptor() {
        if (m_value >= 0) ::close(m_value);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int value() const { return m_value; }

private:
    int m_value;
};

ImageError cannotRead(const std::filesystem::path& path, std::string expected, std::string got) {
    return ImageError(
        {.what = "cannot read image", .where = path.string(), .expected = std::move(expected), .got = std::move(got)});
}

std::string kindOf(const struct stat& status) {
    if (S_ISDIR(status.st_mode)) return "a folder";
    if (S_ISFIFO(status.st_mode)) return "a pipe";
    if (S_ISSOCK(status.st_mode)) return "a socket";
    return "a device";
}

void checkRegular(const std::filesystem::path& path, const struct stat& status) {
    if (!S_ISREG(status.st_mode)) throw cannotRead(path, "a file", kindOf(status));
    if (status.st_size > kMaxImageFileBytes) {
        throw cannotRead(path, "a file of at most 1600 MiB", std::to_string(status.st_size) + " bytes");
    }
}

}  // namespace

void checkImageFile(const std::filesystem::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) throw cannotRead(path, "a file", std::strerror(errno));
    checkRegular(path, status);
}

std::vector<std::uint8_t> readImageBytes(const std::filesystem::path& path) {
    // Opening some devices has effects, so the kind is asked first, and again of what was opened.
    checkImageFile(path);
    struct stat status {};
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (file.value() < 0 || ::fstat(file.value(), &status) != 0) throw cannotRead(path, "a readable file", std::strerror(errno));
    checkRegular(path, status);
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(status.st_size));
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::read(file.value(), bytes.data() + done, bytes.size() - done);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throw cannotRead(path, "a readable file", std::strerror(errno));
        if (count == 0) {
            throw cannotRead(path, std::to_string(bytes.size()) + " bytes",
                             "only " + std::to_string(done) + ": it shrank while being read");
        }
        done += static_cast<std::size_t>(count);
    }
    return bytes;
}

void throwIfStopped(const std::stop_token& stop, const std::string& name) {
    if (stop.stop_requested()) throw Cancelled("reading " + name);
}

}  // namespace deepscope
