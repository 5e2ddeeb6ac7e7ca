#pragma once

#include "encoder/probe/feature_map.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace deepscope {

/// The vectors of a kept tap's tokens, one after the other whatever the tap's layout, as floats. Float taps that lie that
/// way already are read in place; others are turned and converted a block at a time. The laid-out tokens have rows too.
class TokenRows {
public:
    /// Throws NotKeptError when the tap gave up its tensor.
    explicit TokenRows(const TapRecord& tap);

    const TapLayout& layout() const { return m_layout; }
    std::size_t channels() const { return static_cast<std::size_t>(m_layout.channels); }

    /// [count,D] from the token `first` on, kClassToken for a CLS; valid until the next call. Throws UsageError beyond the tap.
    const float* rows(int first, int count);
    const float* row(int token) { return rows(token, 1); }

    /// Calls visit(first, count, rows) for CLS, if there is one, and then for the grid's tokens in order, a block at a time.
    template <class Visit>
    void forEachBlock(Visit&& visit) {
        if (m_layout.hasClassToken) visit(kClassToken, 1, row(kClassToken));
        for (int first = 0; first < m_layout.tokens; first += kBlock) {
            const int count = std::min(kBlock, m_layout.tokens - first);
            visit(first, count, rows(first, count));
        }
    }
    /// Calls visit(token, row), CLS first.
    template <class Visit>
    void forEach(Visit&& visit) {
        forEachBlock([&](int first, int count, const float* block) {
            for (int i = 0; i < count; ++i) visit(first + i, block + static_cast<std::size_t>(i) * channels());
        });
    }

private:
    static constexpr int kBlock = 32;  // of 1280 channels: within the second cache

    std::string m_tapName;
    TapLayout m_layout;
    std::shared_ptr<const TensorBuffer> m_tensor;
    std::vector<float> m_block;
};

}  // namespace deepscope
