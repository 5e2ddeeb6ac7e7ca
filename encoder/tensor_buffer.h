#pragma once

#include "encoder/element_type.h"

#include <memory>
#include <vector>

namespace deepscope {

/// A tensor in plain host memory: row-major, contiguous, 64-byte aligned. What traces keep and files hold.
class TensorBuffer {
public:
    TensorBuffer(Shape shape, ElementType type);

    const Shape& shape() const { return m_shape; }
    ElementType type() const { return m_type; }
    std::int64_t count() const { return m_count; }
    std::size_t sizeBytes() const { return static_cast<std::size_t>(m_count) * elementBytes(m_type); }
    const std::byte* data() const { return m_data.get(); }
    std::byte* data() { return m_data.get(); }

    /// Element at a flat index, as float.
    float at(std::int64_t index) const;
    /// `count` elements from `first`, as float.
    std::vector<float> floats(std::int64_t first, std::int64_t count) const;
    std::vector<float> floats() const { return floats(0, m_count); }

private:
    struct Free {
        void operator()(std::byte* p) const;
    };
    Shape m_shape;
    ElementType m_type;
    std::int64_t m_count;
    std::unique_ptr<std::byte[], Free> m_data;
};

}  // namespace deepscope
