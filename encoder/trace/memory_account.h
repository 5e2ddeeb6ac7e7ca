#pragma once

#include <atomic>
#include <cstdint>
#include <memory>

namespace deepscope {

/// Tensor memory of one run on the CPU: what its thread allocates while a Scope is open, until it is freed
/// (by whichever thread). Weights and kept taps are allocated outside a Scope and so are not counted.
class MemoryAccount {
public:
    std::int64_t liveBytes() const { return m_live; }
    std::int64_t peakBytes() const { return m_peak; }
    void resetPeak() { m_peak = m_live.load(); }

    void allocated(std::int64_t bytes);
    void freed(std::int64_t bytes) { m_live -= bytes; }

    /// Counts this thread's CPU tensors on `account`; a null account pauses counting. Nests.
    class Scope {
    public:
        explicit Scope(std::shared_ptr<MemoryAccount> account);
        ~Scope();
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        std::shared_ptr<MemoryAccount> m_previous;
    };

private:
    std::atomic<std::int64_t> m_live = 0;
    std::atomic<std::int64_t> m_peak = 0;
};

/// Wraps LibTorch's CPU allocator so that accounts see every tensor. Idempotent; call before the first run.
void installCountingAllocator();

/// The process's resident size now, and the most it has been, from the kernel.
std::int64_t residentBytes();
std::int64_t residentPeakBytes();

}  // namespace deepscope
