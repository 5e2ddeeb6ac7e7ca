#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace deepscope {

/// Threads on which LibTorch's operators use one core each: many small steps side by side, without waiting for one another
/// after every operator. Made at the first use, one for each core
/// that this process may use. Thread-safe.
class AttentionWorkers {
public:
    static AttentionWorkers& shared();

    /// Calls work(0) … work(count − 1), each once, and returns when all have returned; what was asked last goes first.
    /// Rethrows the first exception; items that had not begun are then left out.
    void run(std::int64_t count, const std::function<void(std::int64_t)>& work);

    AttentionWorkers(const AttentionWorkers&) = delete;
    AttentionWorkers& operator=(const AttentionWorkers&) = delete;

private:
    AttentionWorkers();
    ~AttentionWorkers();

    struct Job;
    void workUntilClosed();
    void finishItem(Job& job, std::exception_ptr failure);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::list<Job*> m_jobs;  // newest first; those with items that have not begun
    bool m_closing = false;
    std::vector<std::thread> m_threads;
};

}  // namespace deepscope
