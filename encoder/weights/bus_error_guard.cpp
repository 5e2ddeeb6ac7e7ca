#include "encoder/weights/bus_error_guard.h"

#include "encoder/errors.h"

#include <sys/mman.h>
#include <unistd.h>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <mutex>

namespace deepscope {
namespace {

enum SlotState : int { kFree, kClaimed, kGuarding };

struct Slot {
    std::atomic<int> state{kFree};
    std::atomic<std::uintptr_t> begin{0};
    std::atomic<std::uintptr_t> end{0};
    std::atomic<bool> damaged{false};
};

// The handler may run in any thread at any instant: it takes no lock and allocates nothing.
static_assert(std::atomic<std::uintptr_t>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);
std::array<Slot, BusErrorGuard::kMostGuards> g_slots;
std::atomic<std::uintptr_t> g_pageBytes{4096};
struct sigaction g_previous {};

Slot* slotAround(std::uintptr_t address) {
    for (Slot& slot : g_slots) {
        if (slot.state.load(std::memory_order_acquire) == kGuarding && address >= slot.begin.load() &&
            address < slot.end.load()) {
            return &slot;
        }
    }
    return nullptr;
}

bool repair(std::uintptr_t address) {
    Slot* const slot = slotAround(address);
    if (!slot) return false;
    // What lies behind the new end is gone as well: one mapping for the rest spares a signal per page.
    const std::uintptr_t page = address & ~(g_pageBytes.load() - 1);
    const std::uintptr_t end = slot->end.load();
    slot->damaged.store(true);
    void* const zeros = mmap(reinterpret_cast<void*>(page), end - page, PROT_READ,
                             MAP_FIXED | MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return zeros != MAP_FAILED;
}

void passOn(int signal, siginfo_t* info, void* context) {
    if (g_previous.sa_flags & SA_SIGINFO) return g_previous.sa_sigaction(signal, info, context);
    if (g_previous.sa_handler != SIG_DFL && g_previous.sa_handler != SIG_IGN) return g_previous.sa_handler(signal);
    // Raised while blocked, it is delivered, and ends the process, when this handler returns.
    ::signal(signal, SIG_DFL);
    raise(signal);
}

void onBusError(int signal, siginfo_t* info, void* context) {
    const int savedErrno = errno;
    // A code above 0 comes from the kernel; then si_addr is the address that faulted.
    if (info->si_code <= 0 || !repair(reinterpret_cast<std::uintptr_t>(info->si_addr))) passOn(signal, info, context);
    errno = savedErrno;
}

void installOnce() {
    static std::once_flag once;
    std::call_once(once, [] {
        g_pageBytes = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
        struct sigaction action {};
        action.sa_sigaction = onBusError;
        action.sa_flags = SA_SIGINFO | SA_ONSTACK;
        sigemptyset(&action.sa_mask);
        // Read first: a fault between the two calls must already find whom to pass on to.
        sigaction(SIGBUS, nullptr, &g_previous);
        sigaction(SIGBUS, &action, nullptr);
    });
}

}  // namespace

BusErrorGuard::BusErrorGuard(const void* begin, std::size_t sizeBytes) {
    installOnce();
    for (m_slot = 0; m_slot < g_slots.size(); ++m_slot) {
        Slot& slot = g_slots[m_slot];
        int expected = kFree;
        if (!slot.state.compare_exchange_strong(expected, kClaimed)) continue;
        slot.begin = reinterpret_cast<std::uintptr_t>(begin);
        slot.end = slot.begin + sizeBytes;
        slot.damaged = false;
        slot.state.store(kGuarding, std::memory_order_release);
        return;
    }
    throw FileError({"too many mapped files", "", "at most " + std::to_string(kMostGuards), ""});
}

BusErrorGuard::~BusErrorGuard() {
    g_slots[m_slot].state.store(kFree, std::memory_order_release);
}

bool BusErrorGuard::damaged() const {
    return g_slots[m_slot].damaged.load();
}

}  // namespace deepscope
