#pragma once

#include "encoder/model/deep_encoder.h"
#include "encoder/trace/stage_meters.h"

#include <c10/core/Device.h>

#include <functional>
#include <memory>

namespace deepscope {

/// Clock and memory meter of one run on its device; counts this thread's tensors while it lives.
class RunMeters {
public:
    explicit RunMeters(Device device);

    StageClock& clock() { return *m_clock; }
    MemoryMeter& memory() { return *m_memory; }

private:
    std::unique_ptr<StageClock> m_clock;
    std::unique_ptr<MemoryMeter> m_memory;
    std::unique_ptr<MemoryAccount::Scope> m_scope;
};

c10::Device torchDevice(Device device);

/// Runs `work` and turns LibTorch's and the allocator's exceptions into DeviceError.
void withDeviceErrors(Device device, const std::function<void()>& work);

}  // namespace deepscope
