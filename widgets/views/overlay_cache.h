#pragma once

#include "widgets/views/canvas_overlay.h"

#include <cstddef>
#include <list>
#include <memory>
#include <optional>

namespace deepscope {

/// What the probe answered and the canvas showed, to be shown again at once: flipping between stages and undo must not
/// wait. Keeps the most recently used, by number and bytes. Holds no tap alive: an entry ends with its tap.
class OverlayCache {
public:
    static constexpr std::size_t kMostOverlays = 32;
    static constexpr std::size_t kMostBytes = std::size_t{64} << 20;

    /// An overlay with what belongs to it.
    struct Answer {
        std::shared_ptr<const TapRecord> tap;
        CanvasOverlay overlay;
        std::shared_ptr<const AttentionAnswer> attention;  ///< null for all but attention
    };
    /// The question: a tap, and the query whose attention is asked; none: its values.
    struct Question {
        std::shared_ptr<const TapRecord> tap;
        std::optional<AttentionQuery> query;
    };

    /// None when it is not kept.
    std::optional<Answer> find(const Question& question);
    void add(const Question& question, const Answer& answer);
    std::size_t size() const { return m_entries.size(); }
    std::size_t bytes() const { return m_bytes; }

private:
    struct Entry {
        std::weak_ptr<const TapRecord> tap;
        std::optional<AttentionQuery> query;
        CanvasOverlay overlay;
        std::shared_ptr<const AttentionAnswer> attention;
        std::size_t bytes = 0;
    };
    std::list<Entry>::iterator locate(const Question& question);
    void erase(std::list<Entry>::iterator entry);

    std::list<Entry> m_entries;  // most recently used first
    std::size_t m_bytes = 0;
};

}  // namespace deepscope
