#include "encoder/model/machine_rates.h"

#include "encoder/cuda/cuda_backend.h"
#include "encoder/errors.h"
#include "encoder/model/compute_device.h"
#include "encoder/model/run_meters.h"
#include "encoder/model/tensor_bridge.h"

#include <ATen/Parallel.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/ones.h>
#include <c10/core/InferenceMode.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <ctime>

namespace deepscope {
namespace {

using Steady = std::chrono::steady_clock;

/// x [tokens,in] times w [out,in] transposed.
struct Product {
    std::int64_t tokens, in, out;
    double flops() const { return 2.0 * static_cast<double>(tokens) * static_cast<double>(in) * static_cast<double>(out); }
};

// Cheapest first, so that a slow machine learns what it can afford: CLIP's out_proj and fc1, SAM's proj, qkv and lin1.
constexpr std::array<Product, 5> kProducts{
    {{257, 1024, 1024}, {257, 1024, 4096}, {4096, 768, 768}, {4096, 768, 2304}, {4096, 768, 3072}}};

// Shares of the budget: the sizes differ more than repeats of one copy do.
constexpr double kProductShare = 0.7;
constexpr double kShortestSampleMs = 4;  // shorter ones say more about launches and clocks than about rates
constexpr int kMostCallsPerSample = 256;

std::string nowUtc() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text.data();
}

std::string describe(Device device) {
    for (const DeviceInfo& info : listDevices()) {
        if (info.available && info.device.cudaIndex == device.cudaIndex) return info.description;
    }
    throw DeviceError({.what = "no such device", .where = device.name(), .expected = "a device of this machine", .got = "none"});
}

std::int64_t copyBytesOf(Device device) {
    constexpr std::int64_t kLeast = 128LL << 20, kMost = 512LL << 20;
    if (!device.isCpu()) return kMost;  // second-level caches reach tens of MiB
    return std::clamp<std::int64_t>(4LL * ::sysconf(_SC_LEVEL3_CACHE_SIZE), kLeast, kMost);
}

/// Times repeats of one kind of work within a deadline, and keeps the fastest.
class Sampler {
public:
    Sampler(StageClock& clock, const std::stop_token& stop, std::function<void()> onSample)
        : m_clock(clock), m_stop(stop), m_onSample(std::move(onSample)) {}

    /// Milliseconds of one call in the fastest sample; at least one sample after a warm-up, more until the deadline.
    double bestMs(const std::function<void()>& work, Steady::time_point deadline, int mostSamples) {
        sample(work, 1);  // first touch of memory, kernels chosen and compiled
        double best = sample(work, 1);
        const int calls = static_cast<int>(
            std::clamp(std::ceil(kShortestSampleMs / std::max(best, 1e-6)), 1.0, static_cast<double>(kMostCallsPerSample)));
        for (int i = 0; i < mostSamples; ++i) {
            if (Steady::now() + std::chrono::duration<double, std::milli>(best * calls) > deadline) break;
            best = std::min(best, sample(work, calls));
        }
        return best;
    }

private:
    double sample(const std::function<void()>& work, int calls) {
        if (m_stop.stop_requested()) throw Cancelled("measurement of this machine");
        m_clock.reset();
        const StageClock::Mark from = m_clock.mark();
        for (int i = 0; i < calls; ++i) work();
        const StageClock::Mark to = m_clock.mark();
        const double elapsedMs = m_clock.elapsedMs(from, to) / calls;  // waits for the device
        m_onSample();
        return elapsedMs;
    }

    StageClock& m_clock;
    const std::stop_token& m_stop;
    std::function<void()> m_onSample;
};

double bestGflops(Sampler& sampler, const at::TensorOptions& options, Steady::time_point deadline) {
    constexpr int kSamplesPerSize = 12;
    double best = 0;
    for (std::size_t i = 0; i < kProducts.size(); ++i) {
        const Product& size = kProducts[i];
        // What is left is shared among the sizes to come; one that its warm-up alone would overrun is left out.
        const auto now = Steady::now();
        const auto slice = (deadline - now) / static_cast<int>(kProducts.size() - i);
        const std::chrono::duration<double> expected(best > 0 ? 2 * size.flops() / (best * 1e9) : 0);
        if (best > 0 && expected > deadline - now) break;
        const at::Tensor x = at::ones({size.tokens, size.in}, options);
        const at::Tensor weight = at::ones({size.out, size.in}, options).t();  // as a linear holds it
        at::Tensor y = at::empty({size.tokens, size.out}, options);
        const double ms = sampler.bestMs([&] { at::mm_out(y, x, weight); }, now + slice, kSamplesPerSize);
        best = std::max(best, size.flops() / (ms * 1e6));
    }
    return best;
}

double bestGBs(Sampler& sampler, const at::TensorOptions& options, std::int64_t copyBytes, Steady::time_point deadline) {
    constexpr int kSamples = 40;
    const std::int64_t count = std::max<std::int64_t>(1, copyBytes / 4);
    const at::Tensor from = at::ones({count}, options.dtype(at::kFloat));
    at::Tensor to = at::empty({count}, options.dtype(at::kFloat));
    const double ms = sampler.bestMs([&] { to.copy_(from); }, deadline, kSamples);
    return 2.0 * 4.0 * static_cast<double>(count) / (ms * 1e6);
}

}  // namespace

MachineRates measureMachineRates(const ComputeChoice& choice, const std::stop_token& stop, const MeasureProgress& progress,
                                 const MeasureEffort& effort) {
    MachineRates rates{.device = choice.device.name(),
                       .deviceText = describe(choice.device),
                       .type = choice.type,
                       .threads = choice.threads > 0 ? choice.threads : usableCores()};
    withDeviceErrors(choice.device, [&] {
        const c10::InferenceMode inference;
        at::set_num_threads(rates.threads);
        RunMeters meters(choice.device);
        const auto start = Steady::now();
        const std::chrono::duration<double> budget = effort.budget;
        const auto after = [&](double share) { return start + std::chrono::duration_cast<Steady::duration>(budget * share); };
        Sampler sampler(meters.clock(), stop, [&] {
            if (progress) progress(std::clamp((Steady::now() - start) / budget, 0.0, 1.0));
        });
        const at::TensorOptions options = at::TensorOptions().dtype(scalarType(choice.type)).device(torchDevice(choice.device));
        const std::int64_t copyBytes = effort.copyBytes > 0 ? effort.copyBytes : copyBytesOf(choice.device);
        rates.gemmGflops = bestGflops(sampler, options, after(kProductShare));
        rates.bandwidthGBs = bestGBs(sampler, options, copyBytes, after(1));
    });
    rates.measuredAt = nowUtc();
    return rates;
}

}  // namespace deepscope
