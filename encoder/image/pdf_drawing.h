#pragma once

#include "encoder/image/rgb_image.h"

#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>

namespace deepscope {

/// A page that is being drawn on a thread of its own, because nothing ends a drawing: whoever waits for it may give it up, and
/// what was given up is ended by itself. When the program ends it waits a little for those.
class PdfDrawing : public std::enable_shared_from_this<PdfDrawing> {
public:
    /// Call once.
    void start(std::function<RgbImage()> draw);
    /// Until the drawing is over, or half a second after a stop was asked for: false when it is given up then.
    bool wait(const std::stop_token& stop);
    /// What was drawn. Throws what the drawing threw. Call once, when it is over.
    RgbImage take();
    bool isOver() const;

private:
    void carryOut(const std::function<RgbImage()>& draw);

    mutable std::mutex m_mutex;
    std::condition_variable_any m_ended;
    bool m_isOver = false;
    RgbImage m_image;
    std::exception_ptr m_failure;
};

}  // namespace deepscope
