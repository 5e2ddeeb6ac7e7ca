#include "encoder/export/npy_values.h"

#include "encoder/errors.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>
#include <vector>

namespace deepscope {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 20;

[[noreturn]] void fail(const std::string& expected, const std::string& got) {
    throw FileError({.what = "cannot read .npy", .where = "", .expected = expected, .got = got});
}

/// An element's bits, little-endian.
std::uint64_t bitsOf(const unsigned char* bytes, const NpyLayout& layout) {
    std::uint64_t bits = 0;
    for (int i = 0; i < layout.itemBytes; ++i) {
        bits |= std::uint64_t{bytes[layout.bigEndian ? layout.itemBytes - 1 - i : i]} << (8 * i);
    }
    return bits;
}

float toFloat(std::uint64_t bits, int itemBytes) {
    switch (itemBytes) {
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

NpyLayout readNpyStart(const ByteSource& next, std::uint64_t sizeBytes, std::int64_t maxElements) {
    constexpr std::uint64_t kLongestHeader = std::uint64_t{1} << 16;  // a shape of 32 sides takes under 1 KiB
    unsigned char start[12] = {};
    if (sizeBytes < 10) fail("a .npy header", std::to_string(sizeBytes) + " bytes");
    next(start, 10);
    if (std::memcmp(start, "\x93NUMPY", 6) != 0) fail("a .npy file", "other contents");
    const int major = start[6];
    if (major < 1 || major > 3 || start[7] != 0) {
        fail("format version 1.0, 2.0 or 3.0", std::to_string(major) + "." + std::to_string(start[7]));
    }
    std::uint64_t headerStart = 10;
    std::uint64_t headerBytes = start[8] | std::uint64_t{start[9]} << 8;
    if (major > 1) {
        headerStart = 12;
        if (sizeBytes < headerStart) fail("a .npy header", std::to_string(sizeBytes) + " bytes");
        next(start + 10, 2);
        headerBytes |= std::uint64_t{start[10]} << 16 | std::uint64_t{start[11]} << 24;
    }
    const std::uint64_t most = std::min(kLongestHeader, sizeBytes - headerStart);
    if (headerBytes > most) fail("a header of at most " + std::to_string(most) + " bytes", std::to_string(headerBytes));
    std::string header(headerBytes, '\0');
    next(header.data(), header.size());

    NpyLayout layout = parseNpyHeader(header, maxElements);
    layout.startBytes = headerStart + headerBytes;
    const std::uint64_t valueBytes = sizeBytes - layout.startBytes;
    const std::uint64_t expected = static_cast<std::uint64_t>(layout.count) * static_cast<std::uint64_t>(layout.itemBytes);
    if (layout.itemBytes > 0 && valueBytes != expected) {
        fail(std::to_string(expected) + " bytes of values for shape " + shapeText(layout.shape), std::to_string(valueBytes));
    }
    return layout;
}

std::shared_ptr<TensorBuffer> readNpyValues(const ByteSource& next, const NpyLayout& layout, NpyHalves halves) {
    const bool keepsHalves = layout.itemBytes == 2 && halves == NpyHalves::Kept;
    auto tensor = std::make_shared<TensorBuffer>(layout.shape, keepsHalves ? ElementType::F16 : ElementType::F32);
    const auto itemBytes = static_cast<std::size_t>(layout.itemBytes);
    const std::size_t valueBytes = static_cast<std::size_t>(layout.count) * itemBytes;
    const bool asInMemory = !layout.bigEndian && !layout.fortranOrder && (itemBytes == 4 || keepsHalves);
    if (asInMemory) {
        next(tensor->data(), valueBytes);
        return tensor;
    }
    std::vector<unsigned char> piece(std::min(kPieceBytes, valueBytes));
    StoredOrder order(layout);
    for (std::size_t at = 0; at < valueBytes; at += kPieceBytes) {  // a piece holds whole elements: 1 MiB is a multiple of 8
        const std::size_t sizeBytes = std::min(kPieceBytes, valueBytes - at);
        next(piece.data(), sizeBytes);
        for (std::size_t i = 0; i < sizeBytes; i += itemBytes) {
            const std::uint64_t bits = bitsOf(piece.data() + i, layout);
            const auto place = static_cast<std::size_t>(order.next());
            if (keepsHalves) {
                const auto half = static_cast<std::uint16_t>(bits);
                std::memcpy(tensor->data() + place * sizeof half, &half, sizeof half);
            } else {
                const float value = toFloat(bits, layout.itemBytes);
                std::memcpy(tensor->data() + place * sizeof value, &value, sizeof value);
            }
        }
    }
    return tensor;
}

}  // namespace deepscope
