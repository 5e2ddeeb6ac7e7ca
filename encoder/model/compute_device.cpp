#include "encoder/model/compute_device.h"

#include "encoder/cuda/cuda_backend.h"
#include "encoder/errors.h"

#include <sched.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <fstream>

namespace deepscope {
namespace {

bool cpuHasBf16() {
    return __builtin_cpu_supports("avx512bf16") != 0;
}

std::string cpuName() {
    std::ifstream info("/proc/cpuinfo");
    std::string line;
    while (std::getline(info, line)) {
        const auto colon = line.find(':');
        if (line.starts_with("model name") && colon + 2 < line.size()) return line.substr(colon + 2);
    }
    return "CPU";
}

std::string cpuDescription() {
    const char* const vectors = cpuHasBf16()                        ? " · AVX-512 bf16"
                                : __builtin_cpu_supports("avx512f") ? " · AVX-512"
                                : __builtin_cpu_supports("avx2")    ? " · AVX2"
                                                                    : "";
    return cpuName() + vectors;
}

// cgroup v2, then v1: quota over period in cores; 0 when there is no limit.
double cgroupCores() {
    std::string quota;
    double period = 0;
    if (std::ifstream v2("/sys/fs/cgroup/cpu.max"); v2 >> quota >> period && quota != "max" && period > 0) {
        return std::atof(quota.c_str()) / period;
    }
    double v1Quota = -1;
    std::ifstream quotaFile("/sys/fs/cgroup/cpu/cpu.cfs_quota_us"), periodFile("/sys/fs/cgroup/cpu/cpu.cfs_period_us");
    if (quotaFile >> v1Quota && periodFile >> period && v1Quota > 0 && period > 0) return v1Quota / period;
    return 0;
}

}  // namespace

std::string Device::name() const {
    return isCpu() ? "cpu" : "cuda:" + std::to_string(cudaIndex);
}

int usableCores() {
    cpu_set_t allowed;
    int cores = 1;
    if (::sched_getaffinity(0, sizeof allowed, &allowed) == 0) cores = std::max(1, CPU_COUNT(&allowed));
    const double quota = cgroupCores();
    if (quota > 0) cores = std::min(cores, std::max(1, static_cast<int>(std::ceil(quota))));
    return cores;
}

std::vector<DeviceInfo> listDevices() {
    std::vector<DeviceInfo> devices{{.device = {}, .description = cpuDescription(), .nativeBf16 = cpuHasBf16()}};
    std::string whyNot;
    CudaBackend* const cuda = cudaBackend(&whyNot);
    if (!cuda) {
        devices.push_back({.device = {0}, .description = "CUDA", .available = false, .whyNot = whyNot});
        return devices;
    }
    for (int i = 0; i < cuda->deviceCount(); ++i) {
        devices.push_back({.device = {i}, .description = cuda->deviceName(i), .nativeBf16 = true});
    }
    return devices;
}

Device chooseDevice(std::string_view text) {
    if (text == "cpu") return {};
    std::string whyNot;
    if (text == "auto") return cudaBackend() ? Device{0} : Device{};
    int index = 0;
    if (text.starts_with("cuda:")) {
        const std::string_view number = text.substr(5);
        const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), index);
        if (error != std::errc{} || end != number.data() + number.size() || index < 0) index = -1;
    } else if (text != "cuda") {
        index = -1;
    }
    if (index < 0) {
        throw UsageError(
            {.what = "unknown device", .where = "--device", .expected = "auto, cpu or cuda[:N]", .got = std::string(text)});
    }
    CudaBackend* const cuda = cudaBackend(&whyNot);
    if (!cuda) {
        throw DeviceError(
            {.what = "no CUDA device", .where = "--device " + std::string(text), .expected = "an NVIDIA GPU", .got = whyNot});
    }
    if (index >= cuda->deviceCount()) {
        throw DeviceError({.what = "no such CUDA device",
                           .where = "--device " + std::string(text),
                           .expected = "an index below " + std::to_string(cuda->deviceCount()),
                           .got = std::to_string(index)});
    }
    return {index};
}

ElementType chooseComputeType(std::string_view text, Device device) {
    if (text == "f32") return ElementType::F32;
    if (text == "bf16") return ElementType::BF16;
    if (text == "f16") return ElementType::F16;
    if (text == "auto") return !device.isCpu() || cpuHasBf16() ? ElementType::BF16 : ElementType::F32;
    throw UsageError(
        {.what = "unknown compute type", .where = "--dtype", .expected = "auto, f32, bf16 or f16", .got = std::string(text)});
}

Implementation chooseImplementation(std::string_view text, Device device) {
    if (text == "auto" || text == "reference") return Implementation::Reference;
    if (text == "fused") {
        throw UsageError({.what = "implementation not available",
                          .where = "--impl fused",
                          .expected = "reference",
                          .got = "fused, which this version does not have for " + device.name()});
    }
    throw UsageError(
        {.what = "unknown implementation", .where = "--impl", .expected = "fused or reference", .got = std::string(text)});
}

std::string_view implementationName(Implementation) {
    return "reference";
}

}  // namespace deepscope
