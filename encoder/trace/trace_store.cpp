#include "encoder/trace/trace.h"

#include <algorithm>
#include <utility>

namespace deepscope {
namespace {

using Traces = std::vector<std::shared_ptr<const Trace>>;

std::size_t bytesOf(const Traces& traces) {
    std::size_t bytes = 0;
    for (const auto& trace : traces) bytes += trace->keptBytes();
    return bytes;
}

// Releases from the oldest on until the rest fits; never the newest, which somebody is about to look at.
// A trace without tensors has nothing more to give and leaves the list.
Traces releaseOldest(Traces& traces, std::size_t budgetBytes) {
    Traces released;
    std::size_t keptBytes = bytesOf(traces);
    while (keptBytes > budgetBytes && traces.size() > 1) {
        const std::shared_ptr<const Trace> oldest = traces.front();
        traces.erase(traces.begin());
        const std::size_t bytes = oldest->keptBytes();
        if (bytes == 0) continue;
        oldest->releaseTensors();
        keptBytes -= std::min(keptBytes, bytes);
        released.push_back(oldest);
    }
    return released;
}

}  // namespace

Traces TraceStore::add(std::shared_ptr<const Trace> trace) {
    if (!trace) return {};
    const std::lock_guard lock(m_mutex);
    std::erase(m_traces, trace);
    m_traces.push_back(std::move(trace));
    return releaseOldest(m_traces, m_budgetBytes);
}

void TraceStore::touch(const std::shared_ptr<const Trace>& trace) {
    const std::lock_guard lock(m_mutex);
    const auto place = std::find(m_traces.begin(), m_traces.end(), trace);
    if (place != m_traces.end()) std::rotate(place, place + 1, m_traces.end());
}

void TraceStore::remove(const std::shared_ptr<const Trace>& trace) {
    const std::lock_guard lock(m_mutex);
    std::erase(m_traces, trace);
}

Traces TraceStore::setBudget(std::size_t budgetBytes) {
    const std::lock_guard lock(m_mutex);
    m_budgetBytes = budgetBytes;
    return releaseOldest(m_traces, m_budgetBytes);
}

std::size_t TraceStore::keptBytes() const {
    const std::lock_guard lock(m_mutex);
    return bytesOf(m_traces);
}

}  // namespace deepscope
