// A plain program, so that it runs where there is no Qt: the CUDA module loads, and what a device computes is what the CPU
// computes. Exits with 77 (CTest: skipped) after the first part where there is no device.
#include "encoder/cuda/cuda_backend.h"
#include "encoder/errors.h"
#include "encoder/model/compute_device.h"
#include "encoder/model/self_check.h"

#include <cstdio>
#include <string>

namespace {

constexpr int kSkipped = 77;
int failures = 0;

void expect(bool holds, const std::string& what) {
    std::printf("%s %s\n", holds ? "ok   " : "FAILS", what.c_str());
    failures += !holds;
}

}  // namespace

int main() {
    using namespace deepscope;
    std::string whyNot;
    CudaBackend* const module = loadCudaModule(whyNot);
    expect(module != nullptr, "the CUDA module loads " + whyNot);
    if (!module) return 1;
    if (module->deviceCount() == 0) {
        const bool none = cudaBackend(&whyNot) == nullptr;
        expect(none && !whyNot.empty(), "without a device there is a reason: " + whyNot);
        bool refused = false;
        try {
            chooseDevice("cuda");
        } catch (const DeviceError&) {
            refused = true;
        }
        expect(refused, "--device cuda is refused in words");
        expect(chooseDevice("auto").isCpu(), "--device auto is the CPU");
        std::puts("no CUDA device: nothing is computed on one");
        return failures ? 1 : kSkipped;
    }
    for (int i = 0; i < module->deviceCount(); ++i) {
        std::printf("cuda:%d %s, %.1f GiB\n", i, module->deviceName(i).c_str(),
                    static_cast<double>(module->totalBytes(i)) / (1 << 30));
        for (const CheckResult& check : runSelfChecks({Device{i}}))
            expect(check.holds, check.name + ", error " + std::to_string(check.error));
    }
    return failures ? 1 : 0;
}
