#include "encoder/export/stage_rows.h"

#include "encoder/errors.h"

namespace deepscope {
namespace {

// "tile.3/sam.neck" → what stands in front of each row: which run it is of.
std::vector<TableCell> runCells(const Trace& trace) {
    const RunProvenance& run = trace.provenance();
    return {run.image.path, run.plan.mode.name(), run.device, std::string(elementTypeName(run.computeType)), run.implementation};
}

void append(std::vector<TableCell>& row, const ValueStatistics& values) {
    row.insert(row.end(), {static_cast<double>(values.min), static_cast<double>(values.max), static_cast<double>(values.mean),
                           static_cast<double>(values.std), values.nanCount, values.infCount});
}

}  // namespace

Table stageRows(const Trace& trace) {
    Table table{
        .name = "stages",
        .columns = {"image",  "mode",   "device",   "dtype",        "impl",           "tap",        "shape",      "ms",  "ms_p5",
                    "ms_p95", "passes", "start_ms", "flops_needed", "flops_executed", "live_bytes", "peak_bytes", "min", "max",
                    "mean",   "std",    "nan",      "inf"},
        .rows = {}};
    for (const StageRecord& stage : trace.stages()) {
        std::vector<TableCell> row = runCells(trace);
        row.insert(row.end(), {stage.tap, shapeText(stage.shape), stage.time.medianMs, stage.time.p5Ms, stage.time.p95Ms,
                               static_cast<std::int64_t>(stage.time.count), stage.startMs, stage.flopsNeeded, stage.flopsExecuted,
                               stage.liveBytes, stage.peakBytes});
        if (stage.values) append(row, *stage.values);
        row.resize(table.columns.size());
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table figureRows(const Trace& trace) {
    Table table{
        .name = "figures",
        .columns = {"image", "mode", "device", "dtype", "impl", "tap", "shape", "min", "max", "mean", "std", "nan", "inf"},
        .rows = {}};
    for (const auto& tap : trace.taps()) {
        std::vector<TableCell> row = runCells(trace);
        row.insert(row.end(), {tap->name(), shapeText(tap->shape())});
        append(row, tap->values());
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table joinRows(const std::vector<Table>& tables) {
    Table joined;
    for (const Table& table : tables) {
        if (joined.columns.empty()) {
            joined = table;
            continue;
        }
        if (table.columns != joined.columns) {
            throw ShapeError({.what = "cannot join tables",
                              .where = table.name,
                              .expected = "the headings of " + joined.name,
                              .got = "others"});
        }
        joined.rows.insert(joined.rows.end(), table.rows.begin(), table.rows.end());
    }
    return joined;
}

}  // namespace deepscope
