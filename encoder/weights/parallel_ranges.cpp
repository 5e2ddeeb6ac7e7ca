#include "encoder/weights/parallel_ranges.h"

#include <algorithm>
#include <system_error>
#include <thread>
#include <vector>

namespace deepscope {
namespace {

// Below it, starting a thread costs more than it saves.
constexpr std::int64_t kSmallestRange = 1 << 17;
// Memory, not arithmetic, is the limit beyond.
constexpr std::int64_t kMostThreads = 16;

}  // namespace

void forEachRange(std::int64_t count, const std::function<void(std::int64_t, std::int64_t)>& work) {
    const std::int64_t processors = std::max(1U, std::thread::hardware_concurrency());
    const std::int64_t ranges = std::clamp(count / kSmallestRange, std::int64_t{1}, std::min(processors, kMostThreads));
    // Whole cache lines and pages go to one thread each.
    const std::int64_t step = (count / ranges + 4095) / 4096 * 4096;
    std::vector<std::jthread> threads;
    std::int64_t first = 0;
    try {
        for (; ranges > 1 && count - first > step; first += step) threads.emplace_back(work, first, step);
    } catch (const std::system_error&) {
        // No thread to be had: the rest is done here.
    }
    if (first < count) work(first, count - first);
}

}  // namespace deepscope
