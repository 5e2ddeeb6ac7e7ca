#include "encoder/image/pdf_drawing.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>
#include <vector>

namespace deepscope {
namespace {

using namespace std::chrono_literals;

constexpr auto kGrace = 500ms;
constexpr auto kGraceAtExit = 3s;

/// Drawings nobody waits for. Poppler's own statics must outlive them, so the program's end gives them time.
class GivenUp {
public:
    static GivenUp& instance() {
        static GivenUp givenUp;
        return givenUp;
    }
    ~GivenUp() {
        const auto end = std::chrono::steady_clock::now() + kGraceAtExit;
        const auto isOver = [](const std::shared_ptr<PdfDrawing>& drawing) { return drawing->isOver(); };
        while (std::chrono::steady_clock::now() < end && !std::all_of(m_drawings.begin(), m_drawings.end(), isOver)) {
            std::this_thread::sleep_for(20ms);
        }
    }
    void add(std::shared_ptr<PdfDrawing> drawing) {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_drawings, [](const std::shared_ptr<PdfDrawing>& known) { return known->isOver(); });
        m_drawings.push_back(std::move(drawing));
    }

private:
    std::mutex m_mutex;
    std::vector<std::shared_ptr<PdfDrawing>> m_drawings;
};

}  // namespace

void PdfDrawing::start(std::function<RgbImage()> draw) {
    std::thread([self = shared_from_this(), draw = std::move(draw)] { self->carryOut(draw); }).detach();
}

void PdfDrawing::carryOut(const std::function<RgbImage()>& draw) {
    RgbImage image;
    std::exception_ptr failure;
    try {
        image = draw();
    } catch (...) {
        failure = std::current_exception();
    }
    const std::lock_guard lock(m_mutex);
    m_image = std::move(image);
    m_failure = failure;
    m_isOver = true;
    m_ended.notify_all();
}

bool PdfDrawing::wait(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    if (m_ended.wait(lock, stop, [this] { return m_isOver; })) return true;
    if (m_ended.wait_for(lock, kGrace, [this] { return m_isOver; })) return true;
    lock.unlock();
    GivenUp::instance().add(shared_from_this());
    return false;
}

RgbImage PdfDrawing::take() {
    const std::lock_guard lock(m_mutex);
    if (m_failure) std::rethrow_exception(m_failure);
    return std::move(m_image);
}

bool PdfDrawing::isOver() const {
    const std::lock_guard lock(m_mutex);
    return m_isOver;
}

}  // namespace deepscope
