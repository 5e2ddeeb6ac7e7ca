#pragma once

#include "encoder/errors.h"
#include "encoder/model/deep_encoder.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <variant>

namespace deepscope {

/// Prepares inputs on a thread of its own, in order, while the encoder is at work on the one before: never more than two wait.
class DecodeAhead {
public:
    /// The input, or why there is none.
    using Prepared = std::variant<EncoderInput, Problem>;
    /// Prepares the input of job `index`. Throws Error.
    using Prepare = std::function<EncoderInput(std::size_t index, const std::stop_token& stop)>;

    DecodeAhead(std::size_t jobs, Prepare prepare);
    ~DecodeAhead();
    DecodeAhead(const DecodeAhead&) = delete;
    DecodeAhead& operator=(const DecodeAhead&) = delete;

    /// Waits for the next job's input; none when a stop was asked for, or after the last. Call from one thread.
    std::optional<Prepared> next(const std::stop_token& stop);

private:
    void work(const std::stop_token& stop);

    std::size_t m_jobs;
    Prepare m_prepare;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Prepared> m_waiting;
    std::size_t m_given = 0;
    std::jthread m_thread;
};

}  // namespace deepscope
