#include "encoder/cuda/cuda_backend.h"

#include <dlfcn.h>

#include <filesystem>
#include <mutex>

namespace deepscope {
namespace {

constexpr const char* kModuleName = "libdeepscope_cuda.so";

bool hasDriver() {
    void* const driver = ::dlopen("libcuda.so.1", RTLD_LAZY | RTLD_LOCAL);
    if (driver) ::dlclose(driver);
    return driver != nullptr;
}

std::filesystem::path modulePath() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    for (const auto& folder : {program.parent_path(), program.parent_path() / "../lib/deepscope"}) {
        if (std::filesystem::exists(folder / kModuleName, error)) return folder / kModuleName;
    }
    return std::filesystem::path(DEEPSCOPE_MODULE_DIR) / kModuleName;
}

}  // namespace

CudaBackend* loadCudaModule(std::string& whyNot) {
    // LibTorch's CUDA operations must be visible to the whole process, and the module never unloads.
    void* const module = ::dlopen(modulePath().c_str(), RTLD_NOW | RTLD_GLOBAL);
    if (!module) {
        whyNot = std::string("the CUDA module cannot be loaded: ") + ::dlerror();
        return nullptr;
    }
    const auto make = reinterpret_cast<CudaBackend* (*)()>(::dlsym(module, "deepscopeCudaBackend"));
    if (!make) {
        whyNot = "the CUDA module is of another version than the program";
        return nullptr;
    }
    return make();
}

CudaBackend* cudaBackend(std::string* whyNot) {
    static std::once_flag once;
    static CudaBackend* backend = nullptr;
    static std::string reason;
    std::call_once(once, [] {
        if (!hasDriver()) {
            reason = "no NVIDIA driver on this machine";
            return;
        }
        backend = loadCudaModule(reason);
        if (backend && backend->deviceCount() == 0) {
            backend = nullptr;
            reason = "the NVIDIA driver reports no usable device";
        }
    });
    if (whyNot) *whyNot = reason;
    return backend;
}

}  // namespace deepscope
