#pragma once

#include "encoder/probe/block_attention.h"

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>

namespace deepscope {

/// Keeps the blocks that were asked about last, within a budget of memory. Holds no trace alive: blocks of a trace that is
/// gone are given up at the next call. Thread-safe; two threads that ask for the same new block both compute it, and get
/// the same one. A computation that throws leaves the cache as it was.
class AttentionCache {
public:
    static constexpr std::size_t kDefaultBudgetBytes = std::size_t{256} << 20;

    explicit AttentionCache(std::size_t budgetBytes = kDefaultBudgetBytes) : m_budgetBytes(budgetBytes) {}

    /// The block, prepared if need be. One larger than the budget is answered, but not kept.
    /// Throws what BlockAttention::prepare throws.
    std::shared_ptr<const BlockAttention> get(const std::shared_ptr<const Trace>& trace, const std::string& tap,
                                              const std::stop_token& stop = {});
    /// Null when it is not at hand. Does not count as a use.
    std::shared_ptr<const BlockAttention> find(const std::shared_ptr<const Trace>& trace, const std::string& tap) const;

    std::size_t bytes() const;
    std::size_t blocks() const;
    void clear();

private:
    struct Entry {
        std::weak_ptr<const Trace> trace;
        std::string tap;
        std::shared_ptr<const BlockAttention> block;
        bool isOf(const std::shared_ptr<const Trace>& other, const std::string& otherTap) const;
    };
    std::shared_ptr<const BlockAttention> use(const std::shared_ptr<const Trace>& trace, const std::string& tap);
    void shrink();

    mutable std::mutex m_mutex;
    std::size_t m_budgetBytes;
    std::size_t m_bytes = 0;
    std::list<Entry> m_entries;  // last used first
};

}  // namespace deepscope
