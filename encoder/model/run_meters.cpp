#include "encoder/model/run_meters.h"

#include "encoder/cuda/cuda_backend.h"
#include "encoder/errors.h"

#include <c10/util/Exception.h>

#include <new>
#include <string>

namespace deepscope {
namespace {

// LibTorch's messages carry a stack trace: the first line says what happened.
std::string firstLine(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

bool speaksOfMemory(const std::string& text) {
    return text.find("out of memory") != std::string::npos || text.find("can't allocate memory") != std::string::npos;
}

[[noreturn]] void throwDeviceError(Device device, const std::string& message) {
    if (speaksOfMemory(message)) {
        throw DeviceError({.what = "out of memory",
                           .where = device.name(),
                           .expected = "room for the run's tensors (a smaller mode or fewer --max-tiles needs less)",
                           .got = message});
    }
    throw DeviceError({.what = "the device failed", .where = device.name(), .expected = "", .got = message});
}

}  // namespace

RunMeters::RunMeters(Device device) {
    if (device.isCpu()) {
        auto account = std::make_shared<MemoryAccount>();
        m_scope = std::make_unique<MemoryAccount::Scope>(account);
        m_clock = std::make_unique<SteadyClock>();
        m_memory = std::make_unique<CpuMemoryMeter>(std::move(account));
    } else {
        m_clock = cudaBackend()->makeClock(device.cudaIndex);
        m_memory = cudaBackend()->makeMemoryMeter(device.cudaIndex);
    }
}

c10::Device torchDevice(Device device) {
    if (device.isCpu()) return c10::kCPU;
    return {c10::kCUDA, static_cast<c10::DeviceIndex>(device.cudaIndex)};
}

void withDeviceErrors(Device device, const std::function<void()>& work) {
    try {
        work();
    } catch (const c10::Error& error) {
        throwDeviceError(device, firstLine(error.what_without_backtrace()));
    } catch (const std::bad_alloc&) {
        throwDeviceError(device, "out of memory on the host");
    }
}

}  // namespace deepscope
