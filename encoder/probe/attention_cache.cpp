#include "encoder/probe/attention_cache.h"

#include <algorithm>
#include <utility>

namespace deepscope {

// By ownership, not address: a new trace may lie where an old one lay.
bool AttentionCache::Entry::isOf(const std::shared_ptr<const Trace>& other, const std::string& otherTap) const {
    return !trace.owner_before(other) && !other.owner_before(trace) && tap == otherTap;
}

std::shared_ptr<const BlockAttention> AttentionCache::get(const std::shared_ptr<const Trace>& trace, const std::string& tap,
                                                          const std::stop_token& stop) {
    {
        const std::lock_guard lock(m_mutex);
        if (auto block = use(trace, tap)) return block;
    }
    auto computed = BlockAttention::prepare(*trace, tap, stop);
    const std::lock_guard lock(m_mutex);
    if (auto block = use(trace, tap)) return block;  // another thread was first
    m_bytes += computed->bytes();
    m_entries.push_front({trace, tap, computed});
    shrink();
    return computed;
}

std::shared_ptr<const BlockAttention> AttentionCache::find(const std::shared_ptr<const Trace>& trace,
                                                           const std::string& tap) const {
    const std::lock_guard lock(m_mutex);
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& e) { return e.isOf(trace, tap); });
    return entry == m_entries.end() ? nullptr : entry->block;
}

std::size_t AttentionCache::bytes() const {
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

std::size_t AttentionCache::blocks() const {
    const std::lock_guard lock(m_mutex);
    return m_entries.size();
}

void AttentionCache::clear() {
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
    m_bytes = 0;
}

std::shared_ptr<const BlockAttention> AttentionCache::use(const std::shared_ptr<const Trace>& trace, const std::string& tap) {
    std::erase_if(m_entries, [this](const Entry& entry) {
        if (!entry.trace.expired()) return false;
        m_bytes -= entry.block->bytes();
        return true;
    });
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& e) { return e.isOf(trace, tap); });
    if (entry == m_entries.end()) return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, entry);
    return entry->block;
}

void AttentionCache::shrink() {
    while (m_bytes > m_budgetBytes && !m_entries.empty()) {
        m_bytes -= m_entries.back().block->bytes();
        m_entries.pop_back();
    }
}

}  // namespace deepscope
