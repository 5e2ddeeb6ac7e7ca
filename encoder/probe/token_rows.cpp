#include "encoder/probe/token_rows.h"

#include "encoder/errors.h"

namespace deepscope {
namespace {

std::shared_ptr<const TensorBuffer> keptTensor(const TapRecord& tap) {
    auto tensor = tap.tensor();
    if (!tensor) {
        throw NotKeptError({.what = "the tensor was given up to stay in the memory budget",
                            .where = tap.name(),
                            .expected = "a kept tensor: run again",
                            .got = ""});
    }
    return tensor;
}

}  // namespace

TokenRows::TokenRows(const TapRecord& tap) : m_tapName(tap.name()), m_layout(tapLayout(tap)), m_tensor(keptTensor(tap)) {}

const float* TokenRows::rows(int first, int count) {
    const int lowest = m_layout.hasClassToken ? kClassToken : 0;
    if (first < lowest || count < 0 || first > m_layout.tokens - count) {
        throw UsageError({.what = "no such token",
                          .where = m_tapName,
                          .expected = std::to_string(lowest) + " to " + std::to_string(m_layout.tokens - 1),
                          .got = std::to_string(first < lowest ? first : first + count - 1)});
    }
    const std::size_t size = static_cast<std::size_t>(count) * channels();
    const std::byte* const from =
        m_tensor->data() + static_cast<std::size_t>(m_layout.offset(first)) * elementBytes(m_tensor->type());
    if (!m_layout.channelsFirst) {
        if (m_tensor->type() == ElementType::F32) return reinterpret_cast<const float*>(from);
        m_block.resize(size);
        convertElements(from, m_tensor->type(), reinterpret_cast<std::byte*>(m_block.data()), ElementType::F32, size);
        return m_block.data();
    }
    // [D,tokens] → [count,D]
    m_block.resize(size);
    std::vector<float> line(static_cast<std::size_t>(count));
    const std::size_t plane = static_cast<std::size_t>(m_layout.tokens) * elementBytes(m_tensor->type());
    for (std::size_t c = 0; c < channels(); ++c) {
        convertElements(from + c * plane, m_tensor->type(), reinterpret_cast<std::byte*>(line.data()), ElementType::F32,
                        line.size());
        for (std::size_t t = 0; t < line.size(); ++t) m_block[t * channels() + c] = line[t];
    }
    return m_block.data();
}

}  // namespace deepscope
