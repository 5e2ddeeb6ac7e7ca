#pragma once

#include "encoder/model/deep_encoder.h"

#include <string>
#include <string_view>
#include <vector>

namespace deepscope {

/// What this machine offers, in words a window can show.
struct DeviceInfo {
    Device device;
    std::string description;  ///< "CPU · AVX-512 · 2 threads", "NVIDIA H200"
    bool available = true;
    std::string whyNot;  ///< when it is not available: "no NVIDIA driver on this machine"
    bool nativeBf16 = false;
};

/// The CPU first, then CUDA devices; where there is none, one unavailable CUDA entry that says why.
std::vector<DeviceInfo> listDevices();

/// Cores this process may use: affinity and cgroup quota respected.
int usableCores();

/// Reads "auto", "cpu", "cuda", "cuda:N". Throws UsageError (unreadable) or DeviceError (not there).
Device chooseDevice(std::string_view text);
/// Reads "auto", "f32", "bf16", "f16"; auto: bf16 on CUDA and on CPUs with native bf16, else f32.
ElementType chooseComputeType(std::string_view text, Device device);
/// Reads "auto", "reference", "fused". Throws UsageError: "fused" where there is none yet.
Implementation chooseImplementation(std::string_view text, Device device);
std::string_view implementationName(Implementation implementation);

}  // namespace deepscope
