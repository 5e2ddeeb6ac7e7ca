#include "encoder/tensor_buffer.h"

#include "encoder/errors.h"

#include <cstring>
#include <new>

namespace deepscope {
namespace {

constexpr std::align_val_t kAlignment{64};

// No tensor of ours comes near, and no machine could hold it.
constexpr std::int64_t kMostElements = std::int64_t{1} << 36;

}  // namespace

TensorBuffer::TensorBuffer(Shape shape, ElementType type)
    : m_shape(std::move(shape)), m_type(type), m_count(elementCount(m_shape)) {
    if (m_count > kMostElements) throw ShapeError({"tensor too large", shapeText(m_shape), "at most 2^36 elements", ""});
    // One byte at least, so that data() is never null, not even for an empty tensor.
    const std::size_t bytes = m_count == 0 ? 1 : sizeBytes();
    auto* const memory = static_cast<std::byte*>(::operator new[](bytes, kAlignment, std::nothrow));
    if (!memory) throw Error({"out of memory", "tensor " + shapeText(m_shape), std::to_string(bytes) + " bytes", ""});
    m_data.reset(memory);
}

void TensorBuffer::Free::operator()(std::byte* p) const {
    ::operator delete[](p, kAlignment);
}

float TensorBuffer::at(std::int64_t index) const {
    if (index < 0 || index >= m_count) {
        throw ShapeError({"element outside the tensor", shapeText(m_shape), "an index below " + std::to_string(m_count),
                          std::to_string(index)});
    }
    float value;
    const std::byte* const from = m_data.get() + static_cast<std::size_t>(index) * elementBytes(m_type);
    convertElements(from, m_type, reinterpret_cast<std::byte*>(&value), ElementType::F32, 1);
    return value;
}

std::vector<float> TensorBuffer::floats(std::int64_t first, std::int64_t count) const {
    if (first < 0 || count < 0 || first > m_count || count > m_count - first) {
        throw ShapeError({"elements outside the tensor", shapeText(m_shape), "within " + std::to_string(m_count),
                          std::to_string(count) + " from " + std::to_string(first)});
    }
    std::vector<float> out(static_cast<std::size_t>(count));
    const std::byte* const from = m_data.get() + static_cast<std::size_t>(first) * elementBytes(m_type);
    convertElements(from, m_type, reinterpret_cast<std::byte*>(out.data()), ElementType::F32, out.size());
    return out;
}

}  // namespace deepscope
