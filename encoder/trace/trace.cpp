#include "encoder/trace/trace.h"

#include "encoder/errors.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>
#include <utility>

namespace deepscope {
namespace {

// Between the two nearest values, as numpy.quantile does.
double quantileOf(const std::vector<double>& sorted, double quantile) {
    const double place = quantile * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

[[noreturn]] void failTapName(std::string_view text) {
    throw UsageError({.what = "wrong tap name",
                      .where = "",
                      .expected = "global/TAP, tile.K/TAP or tokens",
                      .got = "'" + std::string(text) + "'"});
}

}  // namespace

TimeSummary summarize(std::vector<double> timesMs) {
    if (timesMs.empty()) return {};
    std::sort(timesMs.begin(), timesMs.end());
    return {.medianMs = quantileOf(timesMs, 0.5),
            .p5Ms = quantileOf(timesMs, 0.05),
            .p95Ms = quantileOf(timesMs, 0.95),
            .count = static_cast<int>(timesMs.size())};
}

TapRecord::TapRecord(std::string name, Shape shape, ValueStatistics values, std::shared_ptr<const TensorBuffer> tensor)
    : m_name(std::move(name)), m_shape(std::move(shape)), m_values(values), m_tensor(std::move(tensor)) {}

std::shared_ptr<const TensorBuffer> TapRecord::tensor() const {
    const std::lock_guard lock(m_mutex);
    return m_tensor;
}

std::size_t TapRecord::keptBytes() const {
    const auto kept = tensor();
    return kept ? kept->sizeBytes() : 0;
}

void TapRecord::release() const {
    std::shared_ptr<const TensorBuffer> given;  // freed after the lock is open again
    const std::lock_guard lock(m_mutex);
    given.swap(m_tensor);
}

std::string TapName::text() const {
    return isTokens() ? stage : view.name() + "/" + stage;
}

TapName parseTapName(std::string_view text) {
    constexpr std::string_view kTile = "tile.";
    if (text == "tokens") return {ViewId::global(), "tokens"};
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) failTapName(text);
    const std::string_view view = text.substr(0, slash);
    const std::string_view stage = text.substr(slash + 1);
    if (stage.empty() || stage == "tokens") failTapName(text);
    if (view == "global") return {ViewId::global(), std::string(stage)};

    if (!view.starts_with(kTile)) failTapName(text);
    const std::string_view number = view.substr(kTile.size());
    int tile = -1;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), tile);
    // Written back it must be the same: no sign, no leading zeros, nothing behind.
    if (error != std::errc() || tile < 0 || end != number.data() + number.size() || number != std::to_string(tile))
        failTapName(text);
    return {ViewId::ofTile(tile), std::string(stage)};
}

Trace::Trace(Contents contents) : m_contents(std::move(contents)) {
    std::erase(m_contents.taps, nullptr);
    for (std::size_t i = 0; i < m_contents.taps.size(); ++i) m_index.try_emplace(m_contents.taps[i]->name(), i);
}

std::int64_t Trace::flopsNeeded() const {
    return std::accumulate(stages().begin(), stages().end(), std::int64_t{0},
                           [](std::int64_t sum, const StageRecord& stage) { return sum + stage.flopsNeeded; });
}

std::int64_t Trace::flopsExecuted() const {
    return std::accumulate(stages().begin(), stages().end(), std::int64_t{0},
                           [](std::int64_t sum, const StageRecord& stage) { return sum + stage.flopsExecuted; });
}

std::shared_ptr<const TapRecord> Trace::find(std::string_view tap) const {
    const auto found = m_index.find(tap);
    return found == m_index.end() ? nullptr : m_contents.taps[found->second];
}

std::shared_ptr<const TensorBuffer> Trace::tensor(std::string_view tap) const {
    const auto record = find(tap);
    auto tensor = record ? record->tensor() : nullptr;
    if (tensor) return tensor;
    throw NotKeptError({.what = "tensor not kept",
                        .where = std::string(tap),
                        .expected = "a tap that this run kept",
                        .got = record ? "one given up for the memory budget" : "one it did not keep"});
}

std::size_t Trace::keptBytes() const {
    return std::accumulate(taps().begin(), taps().end(), std::size_t{0},
                           [](std::size_t sum, const auto& tap) { return sum + tap->keptBytes(); });
}

void Trace::releaseTensors() const {
    m_released = true;
    for (const auto& tap : taps()) tap->release();
}

}  // namespace deepscope
