#include "encoder/trace/memory_account.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>

#include <unistd.h>

#include <cstdio>
#include <mutex>
#include <utility>

namespace deepscope {
namespace {

thread_local std::shared_ptr<MemoryAccount> t_account;

// Stands before every allocation's bytes. LibTorch also frees by the data pointer alone (raw_deallocate), so what is
// needed to do so must be found from it; 64 bytes keep the data as aligned as the real allocator made it.
struct alignas(64) Header {
    std::int64_t sizeBytes;
    std::shared_ptr<MemoryAccount> account;  ///< null: not counted
};
static_assert(sizeof(Header) == 64);

c10::Allocator* g_real = nullptr;

void freeCounted(void* data) {
    if (!data) return;
    Header* const header = static_cast<Header*>(data) - 1;
    if (header->account) header->account->freed(header->sizeBytes);
    header->~Header();
    g_real->raw_deallocate(header);
}

class CountingAllocator final : public c10::Allocator {
public:
    c10::DataPtr allocate(std::size_t sizeBytes) override {
        if (sizeBytes == 0) return {nullptr, nullptr, &freeCounted, c10::kCPU};
        void* const memory = g_real->raw_allocate(sizeBytes + sizeof(Header));
        Header* const header = new (memory) Header{static_cast<std::int64_t>(sizeBytes), t_account};
        if (header->account) header->account->allocated(header->sizeBytes);
        void* const data = header + 1;
        return {data, data, &freeCounted, c10::kCPU};
    }
    c10::DeleterFnPtr raw_deleter() const override { return &freeCounted; }
    void copy_data(void* to, const void* from, std::size_t count) const override { g_real->copy_data(to, from, count); }
};

// One number of /proc/self/status, given in kB.
std::int64_t processStatus(const char* format) {
    std::FILE* file = std::fopen("/proc/self/status", "re");
    if (!file) return 0;
    char line[256];
    long long kib = 0;
    while (std::fgets(line, sizeof line, file) && std::sscanf(line, format, &kib) != 1) {
    }
    std::fclose(file);
    return kib * 1024;
}

}  // namespace

void MemoryAccount::allocated(std::int64_t bytes) {
    const std::int64_t live = m_live += bytes;
    std::int64_t peak = m_peak;
    while (live > peak && !m_peak.compare_exchange_weak(peak, live)) {
    }
}

MemoryAccount::Scope::Scope(std::shared_ptr<MemoryAccount> account) : m_previous(std::exchange(t_account, std::move(account))) {}

MemoryAccount::Scope::~Scope() {
    t_account = std::move(m_previous);
}

void installCountingAllocator() {
    static std::once_flag once;
    std::call_once(once, [] {
        static CountingAllocator allocator;
        g_real = c10::GetCPUAllocator();
        c10::SetCPUAllocator(&allocator, /*priority=*/100);
    });
}

std::int64_t residentBytes() {
    long long pages = 0;
    if (std::FILE* file = std::fopen("/proc/self/statm", "re")) {
        if (std::fscanf(file, "%*d %lld", &pages) != 1) pages = 0;
        std::fclose(file);
    }
    return pages * ::sysconf(_SC_PAGESIZE);
}

std::int64_t residentPeakBytes() {
    return processStatus("VmHWM: %lld kB");
}

}  // namespace deepscope
