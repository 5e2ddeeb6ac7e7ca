#include "app/batch/decode_ahead.h"

#include <new>
#include <utility>

namespace deepscope {
namespace {

constexpr std::size_t kMostWaiting = 2;

DecodeAhead::Prepared prepareOne(const DecodeAhead::Prepare& prepare, std::size_t index, const std::stop_token& stop) {
    try {
        return prepare(index, stop);
    } catch (const Error& error) {
        return error.problem();
    } catch (const std::bad_alloc&) {
        return Problem{.what = "not enough memory for the page", .where = "", .expected = "", .got = ""};
    } catch (const std::exception& error) {
        return Problem{.what = "cannot read the page", .where = "", .expected = "", .got = error.what()};
    }
}

}  // namespace

DecodeAhead::DecodeAhead(std::size_t jobs, Prepare prepare)
    : m_jobs(jobs), m_prepare(std::move(prepare)), m_thread([this](const std::stop_token& stop) { work(stop); }) {}

DecodeAhead::~DecodeAhead() {
    m_thread.request_stop();
    m_thread.join();
}

std::optional<DecodeAhead::Prepared> DecodeAhead::next(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    if (m_given == m_jobs || !m_changed.wait(lock, stop, [this] { return !m_waiting.empty(); })) return std::nullopt;
    ++m_given;
    Prepared first = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_changed.notify_all();
    return first;
}

void DecodeAhead::work(const std::stop_token& stop) {
    for (std::size_t index = 0; index < m_jobs; ++index) {
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, stop, [this] { return m_waiting.size() < kMostWaiting; })) return;
        }
        Prepared prepared = prepareOne(m_prepare, index, stop);
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(prepared));
        m_changed.notify_all();
    }
}

}  // namespace deepscope
