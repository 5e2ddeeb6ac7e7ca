#pragma once

#include "widgets/views/canvas_overlay.h"

#include <cstddef>
#include <list>
#include <memory>
#include <optional>
#include <string>

namespace deepscope {

/// What the probe answered and the canvas showed, to be shown again at once: flipping between stages and undo must not
/// wait. Keeps the most recently used, by number and bytes. Holds no tap
/// alive: an entry ends with its tap.
class OverlayCache {
public:
    static constexpr std::size_t kMostOverlays = 32;
    static constexpr std::size_t kMostBytes = std::size_t{64} << 20;

    /// An overlay with what belongs to it.
    struct Answer {
        std::shared_ptr<const TapRecord> tap;
        CanvasOverlay overlay;
        std::shared_ptr<const TapViewAnswer> answer;  ///< null for pixels
    };
    /// The question: a tap, and in words that are the same for the same picture alone, how it is looked at.
    struct Question {
        std::shared_ptr<const TapRecord> tap;
        std::string how;
    };

    /// None when it is not kept.
    std::optional<Answer> find(const Question& question);
    void add(const Question& question, const Answer& answer);
    std::size_t size() const { return m_entries.size(); }
    std::size_t bytes() const { return m_bytes; }

private:
    struct Entry {
        std::weak_ptr<const TapRecord> tap;
        std::string how;
        CanvasOverlay overlay;
        std::shared_ptr<const TapViewAnswer> answer;
        std::size_t bytes = 0;
    };
    std::list<Entry>::iterator locate(const Question& question);
    void erase(std::list<Entry>::iterator entry);

    std::list<Entry> m_entries;  // most recently used first
    std::size_t m_bytes = 0;
};

}  // namespace deepscope
