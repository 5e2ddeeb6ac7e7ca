// The module behind CudaBackend: the only part of the program that links LibTorch's CUDA libraries.
#include "encoder/cuda/cuda_backend.h"
#include "encoder/errors.h"

#include <ATen/cuda/CUDAEvent.h>
#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAFunctions.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>
#include <cuda_runtime_api.h>

#include <deque>

namespace deepscope {
namespace {

void check(cudaError_t status, const char* what) {
    if (status != cudaSuccess) {
        throw DeviceError({.what = "CUDA call failed", .where = what, .expected = "success", .got = cudaGetErrorString(status)});
    }
}

class EventClock final : public StageClock {
public:
    explicit EventClock(int device) : m_device(static_cast<c10::DeviceIndex>(device)) {}

    Mark mark() override {
        const c10::cuda::CUDAGuard guard(m_device);
        if (m_used == m_events.size()) m_events.emplace_back(cudaEventDefault);  // with timing
        m_events[m_used].record(c10::cuda::getCurrentCUDAStream(m_device));
        return m_used++;
    }
    double elapsedMs(Mark from, Mark to) override {
        m_events[to].synchronize();
        return static_cast<double>(m_events[from].elapsed_time(m_events[to]));
    }
    void reset() override { m_used = 0; }

private:
    c10::DeviceIndex m_device;
    std::deque<at::cuda::CUDAEvent> m_events;  // reused from pass to pass
    std::size_t m_used = 0;
};

constexpr auto kAll = static_cast<std::size_t>(c10::CachingAllocator::StatType::AGGREGATE);

class CachingAllocatorMeter final : public MemoryMeter {
public:
    explicit CachingAllocatorMeter(int device) : m_device(static_cast<c10::DeviceIndex>(device)), m_baseline(stat().current) {}

    std::int64_t liveBytes() const override { return stat().current - m_baseline; }
    std::int64_t peakBytes() const override { return stat().peak - m_baseline; }
    void resetPeak() override { c10::cuda::CUDACachingAllocator::resetPeakStats(m_device); }

private:
    c10::CachingAllocator::Stat stat() const {
        return c10::cuda::CUDACachingAllocator::getDeviceStats(m_device).allocated_bytes[kAll];
    }
    c10::DeviceIndex m_device;
    std::int64_t m_baseline;
};

class Backend final : public CudaBackend {
public:
    int deviceCount() override { return c10::cuda::device_count(); }
    std::string deviceName(int device) override { return properties(device).name; }
    std::int64_t totalBytes(int device) override { return static_cast<std::int64_t>(properties(device).totalGlobalMem); }
    std::unique_ptr<StageClock> makeClock(int device) override { return std::make_unique<EventClock>(device); }
    std::unique_ptr<MemoryMeter> makeMemoryMeter(int device) override { return std::make_unique<CachingAllocatorMeter>(device); }
    void synchronize(int device) override {
        const c10::cuda::CUDAGuard guard(static_cast<c10::DeviceIndex>(device));
        check(cudaDeviceSynchronize(), "cudaDeviceSynchronize");
    }

private:
    static cudaDeviceProp properties(int device) {
        cudaDeviceProp properties{};
        check(cudaGetDeviceProperties(&properties, device), "cudaGetDeviceProperties");
        return properties;
    }
};

}  // namespace
}  // namespace deepscope

extern "C" __attribute__((visibility("default"))) deepscope::CudaBackend* deepscopeCudaBackend() {
    static deepscope::Backend backend;
    return &backend;
}
