#pragma once

#include "encoder/trace/memory_account.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

namespace deepscope {

/// Points in a device's time. Marks are cheap; elapsedMs may wait for the device to reach the later one.
class StageClock {
public:
    using Mark = std::size_t;
    virtual ~StageClock() = default;
    virtual Mark mark() = 0;
    virtual double elapsedMs(Mark from, Mark to) = 0;
    /// Forgets all marks.
    virtual void reset() = 0;
};

/// Tensor memory of a run on its device, weights and kept taps excluded.
class MemoryMeter {
public:
    virtual ~MemoryMeter() = default;
    virtual std::int64_t liveBytes() const = 0;
    virtual std::int64_t peakBytes() const = 0;
    virtual void resetPeak() = 0;
};

class SteadyClock final : public StageClock {
public:
    Mark mark() override {
        m_marks.push_back(std::chrono::steady_clock::now());
        return m_marks.size() - 1;
    }
    double elapsedMs(Mark from, Mark to) override {
        return std::chrono::duration<double, std::milli>(m_marks[to] - m_marks[from]).count();
    }
    void reset() override { m_marks.clear(); }

private:
    std::vector<std::chrono::steady_clock::time_point> m_marks;
};

class CpuMemoryMeter final : public MemoryMeter {
public:
    explicit CpuMemoryMeter(std::shared_ptr<MemoryAccount> account) : m_account(std::move(account)) {}
    std::int64_t liveBytes() const override { return m_account->liveBytes(); }
    std::int64_t peakBytes() const override { return m_account->peakBytes(); }
    void resetPeak() override { m_account->resetPeak(); }

private:
    std::shared_ptr<MemoryAccount> m_account;
};

}  // namespace deepscope
