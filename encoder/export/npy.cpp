#include "encoder/export/npy.h"

#include "encoder/errors.h"
#include "encoder/export/npy_header.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <system_error>
#include <vector>

namespace deepscope {
namespace {

static_assert(std::endian::native == std::endian::little, "npy files are written as they lie in memory");

constexpr std::size_t kPieceBytes = std::size_t{1} << 20;

[[noreturn]] void failReading(const std::filesystem::path& path, const std::string& expected, const std::string& got) {
    throw FileError({.what = "cannot read .npy file", .where = path.string(), .expected = expected, .got = got});
}

/// An open regular file; reads at offsets, never past its end.
class InputFile {
public:
    explicit InputFile(const std::filesystem::path& path) : m_path(path) {
        // O_NONBLOCK: opening a pipe must not wait for its writer.
        m_descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        if (m_descriptor < 0) failReading(path, "a readable file", std::generic_category().message(errno));
        struct stat status {};
        if (::fstat(m_descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
            ::close(m_descriptor);
            failReading(path, "a regular file", S_ISDIR(status.st_mode) ? "a folder" : "a pipe or device");
        }
        m_sizeBytes = static_cast<std::uint64_t>(status.st_size);
    }
    ~InputFile() { ::close(m_descriptor); }
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    std::uint64_t sizeBytes() const { return m_sizeBytes; }
    void read(std::uint64_t offset, void* to, std::size_t sizeBytes) const {
        char* out = static_cast<char*>(to);
        while (sizeBytes > 0) {
            const ssize_t got = ::pread(m_descriptor, out, sizeBytes, static_cast<off_t>(offset));
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) failReading(m_path, "readable contents", std::generic_category().message(errno));
            if (got == 0) failReading(m_path, std::to_string(m_sizeBytes) + " bytes", "an end at byte " + std::to_string(offset));
            out += got;
            offset += static_cast<std::uint64_t>(got);
            sizeBytes -= static_cast<std::size_t>(got);
        }
    }

private:
    const std::filesystem::path& m_path;
    int m_descriptor = -1;
    std::uint64_t m_sizeBytes = 0;
};

/// Magic, version and header text; returns where the values begin.
std::uint64_t readPreamble(const InputFile& file, const std::filesystem::path& path, std::string& headerText) {
    constexpr std::size_t kLongestHeader = std::size_t{1} << 16;  // a shape of 32 sides takes under 1 KiB
    unsigned char start[12] = {};
    if (file.sizeBytes() < 10) failReading(path, "a .npy header", std::to_string(file.sizeBytes()) + " bytes");
    file.read(0, start, 10);
    if (std::memcmp(start, "\x93NUMPY", 6) != 0) failReading(path, "a .npy file", "other contents");
    const int major = start[6];
    if (major < 1 || major > 3 || start[7] != 0) {
        failReading(path, "format version 1.0, 2.0 or 3.0", std::to_string(major) + "." + std::to_string(start[7]));
    }
    std::uint64_t headerStart = 10;
    std::uint64_t headerBytes = start[8] | std::uint64_t{start[9]} << 8;
    if (major > 1) {
        headerStart = 12;
        if (file.sizeBytes() < headerStart) failReading(path, "a .npy header", std::to_string(file.sizeBytes()) + " bytes");
        file.read(10, start + 10, 2);
        headerBytes |= std::uint64_t{start[10]} << 16 | std::uint64_t{start[11]} << 24;
    }
    if (headerBytes > kLongestHeader || headerBytes > file.sizeBytes() - headerStart) {
        failReading(path,
                    "a header of at most " +
                        std::to_string(std::min<std::uint64_t>(kLongestHeader, file.sizeBytes() - headerStart)) + " bytes",
                    std::to_string(headerBytes));
    }
    headerText.resize(headerBytes);
    file.read(headerStart, headerText.data(), headerBytes);
    return headerStart + headerBytes;
}

float decode(const unsigned char* bytes, const NpyLayout& layout) {
    std::uint64_t bits = 0;
    for (int i = 0; i < layout.itemBytes; ++i) {
        bits |= std::uint64_t{bytes[layout.bigEndian ? layout.itemBytes - 1 - i : i]} << (8 * i);
    }
    switch (layout.itemBytes) {
        case 2:
            return fromF16(static_cast<std::uint16_t>(bits));
        case 4:
            return std::bit_cast<float>(static_cast<std::uint32_t>(bits));
        default:
            return static_cast<float>(std::bit_cast<double>(bits));
    }
}

/// Walks a tensor in the order its file stores it, giving each element's row-major place.
class StoredOrder {
public:
    explicit StoredOrder(const NpyLayout& layout) : m_fortran(layout.fortranOrder), m_shape(layout.shape) {
        m_place.assign(m_shape.size(), 0);
        m_strides.assign(m_shape.size(), 1);
        for (std::size_t axis = m_shape.size(); axis-- > 1;) m_strides[axis - 1] = m_strides[axis] * m_shape[axis];
    }
    std::int64_t next() {
        const std::int64_t here = m_index;
        if (!m_fortran) {
            ++m_index;
            return here;
        }
        for (std::size_t axis = 0; axis < m_shape.size(); ++axis) {  // the first axis runs fastest
            m_index += m_strides[axis];
            if (++m_place[axis] < m_shape[axis]) return here;
            m_index -= m_strides[axis] * m_shape[axis];
            m_place[axis] = 0;
        }
        return here;
    }

private:
    bool m_fortran;
    const Shape& m_shape;
    std::vector<std::int64_t> m_place;
    std::vector<std::int64_t> m_strides;
    std::int64_t m_index = 0;
};

}  // namespace

void streamNpy(const TensorBuffer& tensor, const std::function<void(const void*, std::size_t)>& sink) {
    const bool widens = tensor.type() == ElementType::BF16;
    const std::string header = npyHeader(tensor.shape(), widens ? ElementType::F32 : tensor.type());
    sink(header.data(), header.size());
    if (!widens) {
        for (std::size_t at = 0; at < tensor.sizeBytes(); at += kPieceBytes) {
            sink(tensor.data() + at, std::min(kPieceBytes, tensor.sizeBytes() - at));
        }
        return;
    }
    constexpr std::int64_t kPieceElements = kPieceBytes / sizeof(float);
    std::vector<std::byte> piece(static_cast<std::size_t>(std::min(kPieceElements, tensor.count())) * sizeof(float));
    for (std::int64_t at = 0; at < tensor.count(); at += kPieceElements) {
        const auto count = static_cast<std::size_t>(std::min(kPieceElements, tensor.count() - at));
        convertElements(tensor.data() + at * 2, ElementType::BF16, piece.data(), ElementType::F32, count);
        sink(piece.data(), count * sizeof(float));
    }
}

std::size_t npySizeBytes(const TensorBuffer& tensor) {
    const ElementType type = tensor.type() == ElementType::BF16 ? ElementType::F32 : tensor.type();
    return npyHeader(tensor.shape(), type).size() + static_cast<std::size_t>(tensor.count()) * elementBytes(type);
}

void writeNpy(const TensorBuffer& tensor, const std::filesystem::path& path) {
    AtomicFile file(path);
    streamNpy(tensor, [&](const void* bytes, std::size_t sizeBytes) { file.write(bytes, sizeBytes); });
    file.commit();
}

std::shared_ptr<const TensorBuffer> readNpy(const std::filesystem::path& path, std::int64_t maxElements) {
    const InputFile file(path);
    std::string headerText;
    const std::uint64_t valuesStart = readPreamble(file, path, headerText);
    NpyLayout layout;
    try {
        layout = parseNpyHeader(headerText, maxElements);
    } catch (const FileError& error) {
        failReading(path, error.problem().expected, error.problem().got);
    }
    const auto itemBytes = static_cast<std::size_t>(layout.itemBytes);
    const std::uint64_t valueBytes = static_cast<std::uint64_t>(layout.count) * itemBytes;
    if (file.sizeBytes() - valuesStart != valueBytes) {
        failReading(path, std::to_string(valueBytes) + " bytes of values for shape " + shapeText(layout.shape),
                    std::to_string(file.sizeBytes() - valuesStart));
    }

    auto tensor = std::make_shared<TensorBuffer>(layout.shape, ElementType::F32);
    float* out = reinterpret_cast<float*>(tensor->data());
    std::vector<unsigned char> piece(std::min<std::uint64_t>(kPieceBytes, valueBytes));
    StoredOrder order(layout);
    for (std::uint64_t at = 0; at < valueBytes; at += kPieceBytes) {  // a piece holds whole elements: 1 MiB is a multiple of 8
        const auto sizeBytes = static_cast<std::size_t>(std::min<std::uint64_t>(kPieceBytes, valueBytes - at));
        file.read(valuesStart + at, piece.data(), sizeBytes);
        for (std::size_t i = 0; i < sizeBytes; i += itemBytes) out[order.next()] = decode(piece.data() + i, layout);
    }
    return tensor;
}

}  // namespace deepscope
