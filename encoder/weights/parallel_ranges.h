#pragma once

#include <cstdint>
#include <functional>

namespace deepscope {

/// Cuts [0, count) into one range per processor and calls work(first, size) for each on a thread of its own; small
/// counts are done here and now. `work` must not throw.
void forEachRange(std::int64_t count, const std::function<void(std::int64_t first, std::int64_t size)>& work);

}  // namespace deepscope
