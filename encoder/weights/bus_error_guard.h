#pragma once

#include <cstddef>

namespace deepscope {

/// Turns the SIGBUS of a mapped file that shrinks into a mark on its mapping. While a guard lives, a fault inside
/// [begin, begin+sizeBytes) puts zero pages there and marks the guard damaged; any other SIGBUS goes to whichever
/// handler was installed before. begin is page-aligned. Throws FileError when too many mappings are guarded at once.
class BusErrorGuard {
public:
    BusErrorGuard(const void* begin, std::size_t sizeBytes);
    ~BusErrorGuard();
    BusErrorGuard(const BusErrorGuard&) = delete;
    BusErrorGuard& operator=(const BusErrorGuard&) = delete;

    bool damaged() const;

    static constexpr std::size_t kMostGuards = 4096;

private:
    std::size_t m_slot = 0;
};

}  // namespace deepscope
