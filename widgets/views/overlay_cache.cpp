#include "widgets/views/overlay_cache.h"

#include <algorithm>
#include <iterator>

namespace deepscope {

namespace {

std::size_t bytesOf(const OverlayCache::Answer& answer) {
    const CanvasOverlay& overlay = answer.overlay;
    std::size_t bytes = overlay.values.size() * sizeof(float) + overlay.laidOut.size() * sizeof(int) +
                        overlay.cellColors.size() * sizeof(QRgb) + overlay.components.size() * sizeof(overlay.components[0]) +
                        overlay.defects.size() * sizeof(TokenDefects) + static_cast<std::size_t>(overlay.pixels.sizeInBytes());
    if (answer.answer) bytes *= 2;  // the numbers that the overlay was made of
    return bytes;
}

}  // namespace

std::list<OverlayCache::Entry>::iterator OverlayCache::locate(const Question& question) {
    return std::find_if(m_entries.begin(), m_entries.end(),
                        [&](const Entry& e) { return e.tap.lock() == question.tap && e.how == question.how; });
}

std::optional<OverlayCache::Answer> OverlayCache::find(const Question& question) {
    if (!question.tap) return std::nullopt;
    const auto entry = locate(question);
    if (entry == m_entries.end()) return std::nullopt;
    m_entries.splice(m_entries.begin(), m_entries, entry);
    return Answer{question.tap, entry->overlay, entry->answer};
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
    m_entries.push_front({question.tap, question.how, answer.overlay, answer.answer, bytes});
    m_bytes += bytes;
    while (m_entries.size() > kMostOverlays || m_bytes > kMostBytes) erase(std::prev(m_entries.end()));
}

void OverlayCache::erase(std::list<Entry>::iterator entry) {
    m_bytes -= entry->bytes;
    m_entries.erase(entry);
}

}  // namespace deepscope
