#include "widgets/views/overlay_cache.h"

#include <algorithm>
#include <iterator>

namespace deepscope {

namespace {

std::size_t bytesOf(const OverlayCache::Answer& answer) {
    std::size_t bytes = answer.overlay.values.size() * sizeof(float) + answer.overlay.laidOut.size() * sizeof(int) +
                        static_cast<std::size_t>(answer.overlay.pixels.sizeInBytes());
    if (answer.attention) bytes += answer.attention->row.values.size() * sizeof(float);
    return bytes;
}

bool sameQuery(const std::optional<AttentionQuery>& a, const std::optional<AttentionQuery>& b) {
    if (!a || !b) return !a && !b;
    return a->tap == b->tap && a->token == b->token && a->heads == b->heads && a->head == b->head && a->part == b->part;
}

}  // namespace

std::list<OverlayCache::Entry>::iterator OverlayCache::locate(const Question& question) {
    return std::find_if(m_entries.begin(), m_entries.end(),
                        [&](const Entry& e) { return e.tap.lock() == question.tap && sameQuery(e.query, question.query); });
}

std::optional<OverlayCache::Answer> OverlayCache::find(const Question& question) {
    if (!question.tap) return std::nullopt;
    const auto entry = locate(question);
    if (entry == m_entries.end()) return std::nullopt;
    m_entries.splice(m_entries.begin(), m_entries, entry);
    return Answer{question.tap, entry->overlay, entry->attention};
}

void OverlayCache::add(const Question& question, const Answer& answer) {
    if (!question.tap) return;
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        const auto here = entry++;
        if (here->tap.expired()) erase(here);
    }
    if (const auto same = locate(question); same != m_entries.end()) erase(same);
    const std::size_t bytes = bytesOf(answer);
    if (bytes > kMostBytes) return;
    m_entries.push_front({question.tap, question.query, answer.overlay, answer.attention, bytes});
    m_bytes += bytes;
    while (m_entries.size() > kMostOverlays || m_bytes > kMostBytes) erase(std::prev(m_entries.end()));
}

void OverlayCache::erase(std::list<Entry>::iterator entry) {
    m_bytes -= entry->bytes;
    m_entries.erase(entry);
}

}  // namespace deepscope
