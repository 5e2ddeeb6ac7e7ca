#include "app/commands/stage_table.h"

#include <cstdarg>
#include <cstdio>

namespace deepscope {
namespace {

__attribute__((format(printf, 1, 2))) std::string format(const char* pattern, ...) {
    char line[512];
    std::va_list arguments;
    va_start(arguments, pattern);
    std::vsnprintf(line, sizeof line, pattern, arguments);
    va_end(arguments);
    return line;
}

double mebibytes(std::int64_t bytes) {
    return static_cast<double>(bytes) / (1 << 20);
}

std::string spread(const TimeSummary& time) {
    return time.count > 1 ? format("%.2f–%.2f", time.p5Ms, time.p95Ms) : std::string("one run");
}

// printf pads by bytes; an en dash has three.
std::string padded(const std::string& text, int width) {
    int shown = 0;
    for (const char c : text) shown += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return std::string(static_cast<std::size_t>(std::max(0, width - shown)), ' ') + text;
}

std::string row(const StageRecord& stage) {
    const double gigaflop = static_cast<double>(stage.flopsNeeded) * 1e-9;
    const double rate = stage.time.medianMs > 0 ? gigaflop / stage.time.medianMs * 1e3 : 0;
    std::string values = "-";
    if (stage.values) {
        values =
            format("%lld/%lld", static_cast<long long>(stage.values->nanCount), static_cast<long long>(stage.values->infCount));
    }
    return format("%-28s %-16s %10.2f ", stage.tap.c_str(), shapeText(stage.shape).c_str(), stage.time.medianMs) +
           padded(spread(stage.time), 17) +
           format(" %9.2f %8.1f %9.1f %9.1f %8s\n", gigaflop, rate, mebibytes(stage.liveBytes), mebibytes(stage.peakBytes),
                  values.c_str());
}

}  // namespace

std::string weightsLine(const WeightIdentity& weights) {
    if (!weights.synthetic) return "weights: " + weights.source;
    return "weights: SYNTHETIC, preset " + weights.preset + ", seed " + std::to_string(weights.seed) +
           " (not the real checkpoint)";
}

std::string stageTable(const Trace& trace) {
    const RunProvenance& run = trace.provenance();
    std::string text = format("%s · %s · %d×%d px", run.image.path.c_str(), run.plan.mode.name().c_str(), run.plan.page.widthPx,
                              run.plan.page.heightPx);
    if (run.plan.tiles) text += format(" · %d×%d tiles", run.plan.tiles->columns, run.plan.tiles->rows);
    text += format(" · %d tokens · %s · %s · %s · %d threads\n", run.plan.tokenCount(), run.device.c_str(),
                   std::string(elementTypeName(run.computeType)).c_str(), run.implementation.c_str(), run.threads);
    text += weightsLine(run.weights) + "\n\n";
    text += format("%-28s %-16s %10s %17s %9s %8s %9s %9s %8s\n", "tap", "shape", "ms", "p5–p95", "GFLOP", "GFLOP/s", "live MiB",
                   "peak MiB", "NaN/Inf");
    for (const StageRecord& stage : trace.stages()) text += row(stage);

    const double gigaflop = static_cast<double>(trace.flopsNeeded()) * 1e-9;
    text +=
        format("\ntotal %.2f ms (%s of %d), %.1f GFLOP needed, %.1f executed, %.1f GFLOP/s\n", trace.total().medianMs,
               spread(trace.total()).c_str(), trace.total().count, gigaflop, static_cast<double>(trace.flopsExecuted()) * 1e-9,
               trace.total().medianMs > 0 ? gigaflop / trace.total().medianMs * 1e3 : 0.0);
    text += format(
        "decode %.1f ms, preprocess %.1f ms, load weights %.0f ms; peak %.1f MiB beside %.1f MiB of weights, process %.1f MiB",
        run.image.decodeMs, run.preprocessMs, run.loadMs, mebibytes(trace.peakBytes()), mebibytes(trace.weightBytes()),
        mebibytes(trace.residentPeakBytes()));
    return text;
}

}  // namespace deepscope
