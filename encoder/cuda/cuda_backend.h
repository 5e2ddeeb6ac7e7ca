#pragma once

#include "encoder/trace/stage_meters.h"

#include <cstdint>
#include <memory>
#include <string>

namespace deepscope {

/// What the encoder needs of CUDA beyond LibTorch's operations. Lives in a module of its own, loaded only where there is
/// an NVIDIA driver: LibTorch's CUDA libraries cost 0.2 s of start and 350 MB, which a machine without a device need not pay.
class CudaBackend {
public:
    virtual ~CudaBackend() = default;
    virtual int deviceCount() = 0;
    virtual std::string deviceName(int device) = 0;
    virtual std::int64_t totalBytes(int device) = 0;
    /// CUDA events on the device's current stream.
    virtual std::unique_ptr<StageClock> makeClock(int device) = 0;
    /// The caching allocator's statistics; what is live when it is made (the weights) counts as nothing.
    virtual std::unique_ptr<MemoryMeter> makeMemoryMeter(int device) = 0;
    virtual void synchronize(int device) = 0;
};

/// The backend, or null where there is none; then `whyNot` says why in words. Loads the module on the first call, which must
/// come before LibTorch is first asked about CUDA. The result is the same for the whole process.
CudaBackend* cudaBackend(std::string* whyNot = nullptr);

/// Loads the module whether or not there is a driver: for its test. Null, with the reason, when it cannot be loaded.
CudaBackend* loadCudaModule(std::string& whyNot);

}  // namespace deepscope
