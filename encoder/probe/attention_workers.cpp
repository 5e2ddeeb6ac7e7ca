#include "encoder/probe/attention_workers.h"

#include "encoder/model/compute_device.h"

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <latch>

namespace deepscope {

namespace {
constexpr int kNicer = 5;  // whoever asks first: they give way to the thread of a window
}

struct AttentionWorkers::Job {
    const std::function<void(std::int64_t)>& work;
    std::int64_t count = 0;
    std::int64_t next = 0;
    std::int64_t running = 0;
    std::exception_ptr failure;
    std::condition_variable done;
};

AttentionWorkers& AttentionWorkers::shared() {
    static AttentionWorkers workers;
    return workers;
}

AttentionWorkers::AttentionWorkers() {
    const int before = at::get_num_threads();
    const int cores = std::max(1, usableCores());
    std::latch ready(cores);
    for (int i = 0; i < cores; ++i) {
        m_threads.emplace_back([this, &ready] {
            ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kNicer);
            at::set_num_threads(1);  // of this thread, and of threads to come: the latter is undone below
            ready.count_down();
            workUntilClosed();
        });
    }
    ready.wait();
    at::set_num_threads(before);
}

AttentionWorkers::~AttentionWorkers() {
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads) thread.join();
}

void AttentionWorkers::run(std::int64_t count, const std::function<void(std::int64_t)>& work) {
    if (count <= 0) return;
    Job job{.work = work, .count = count};
    std::unique_lock lock(m_mutex);
    m_jobs.push_front(&job);
    m_changed.notify_all();
    job.done.wait(lock, [&job] { return job.next == job.count && job.running == 0; });
    if (job.failure) std::rethrow_exception(job.failure);
}

void AttentionWorkers::workUntilClosed() {
    const c10::InferenceMode inference;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_closing || !m_jobs.empty(); });
        if (m_closing) return;
        Job& job = *m_jobs.front();
        const std::int64_t item = job.next++;
        ++job.running;
        if (job.next == job.count) m_jobs.remove(&job);
        lock.unlock();
        std::exception_ptr failure;
        try {
            job.work(item);
        } catch (...) {
            failure = std::current_exception();
        }
        lock.lock();
        finishItem(job, failure);
    }
}

// Under the lock: the job is gone once its owner sees it done.
void AttentionWorkers::finishItem(Job& job, std::exception_ptr failure) {
    --job.running;
    if (failure && !job.failure) {
        job.failure = std::move(failure);
        job.next = job.count;
        m_jobs.remove(&job);
    }
    if (job.next == job.count && job.running == 0) job.done.notify_one();
}

}  // namespace deepscope
