#pragma once

#include "encoder/model/deep_encoder.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace deepscope {

/// What a machine reaches at best, measured with LibTorch on the device, in the type and with the threads of a run: the two
/// roofs over a run's stages.
struct MachineRates {
    std::string device;      ///< "cpu", "cuda:0", as a run's provenance names it
    std::string deviceText;  ///< DeviceInfo::description: tells machines and cards apart
    ElementType type = ElementType::F32;
    int threads = 1;
    double gemmGflops = 0;    ///< 1e9 FLOP/s of the best matrix product, 2 FLOPs per multiply-add
    double bandwidthGBs = 0;  ///< 1e9 bytes/s of the best copy, bytes read and bytes written both counted
    std::string measuredAt;   ///< "2026-05-04T12:34:56Z"
};

/// How long a measurement may take, warm-ups included; one repeat under way is finished, so a slow machine takes longer.
struct MeasureEffort {
    std::chrono::milliseconds budget{1600};
    std::int64_t copyBytes = 0;  ///< of the copied buffer; 0: well beyond this device's caches
};

using MeasureProgress = std::function<void(double fraction)>;

/// Best of several matrix products of sizes that the encoder has (SAM's and CLIP's linears at base), and best of several
/// copies of a buffer larger than the caches. Blocks; leaves the thread count of LibTorch at the choice's.
/// Throws DeviceError (absent, out of memory, or the type is not supported there) or Cancelled, between repeats.
MachineRates measureMachineRates(const ComputeChoice& choice, const std::stop_token& stop = {},
                                 const MeasureProgress& progress = {}, const MeasureEffort& effort = {});

/// Everything readable in a cache file. A file that is missing, damaged or hostile holds no rates; never throws for it.
std::vector<MachineRates> readMachineRates(const std::filesystem::path& path);

/// Puts `rates` into the cache file, in the place of older ones of the same device text, type and threads; makes the folder.
/// Throws FileError.
void writeMachineRates(const std::filesystem::path& path, const MachineRates& rates);

/// Null when none were measured. `threads` matters on a CPU alone.
const MachineRates* findMachineRates(const std::vector<MachineRates>& all, const std::string& deviceText, ElementType type,
                                     int threads);

}  // namespace deepscope
