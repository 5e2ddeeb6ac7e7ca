#include "encoder/export/run_json.h"

#include <nlohmann/json.hpp>

namespace deepscope {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kSchema = 1;

Json orNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json weightsJson(const Trace& trace) {
    const auto& provenance = trace.provenance();
    const WeightIdentity& identity = provenance.hashedWeights.valid() ? provenance.hashedWeights.get() : provenance.weights;
    return {{"source", identity.source},
            {"preset", orNull(identity.preset)},
            {"seed", identity.synthetic ? Json(identity.seed) : Json(nullptr)},
            {"sha256", orNull(identity.sha256)}};
}

Json timeJson(const TimeSummary& time) {
    return {{"median", time.medianMs}, {"p5", time.p5Ms}, {"p95", time.p95Ms}};
}

Json stageJson(const StageRecord& stage) {
    Json json{{"tap", stage.tap},
              {"shape", stage.shape},
              {"ms", timeJson(stage.time)},
              {"flops_needed", stage.flopsNeeded},
              {"flops_executed", stage.flopsExecuted},
              {"live_bytes", stage.liveBytes},
              {"peak_bytes", stage.peakBytes}};
    if (stage.values) {
        json["min"] = stage.values->min;
        json["max"] = stage.values->max;
        json["mean"] = stage.values->mean;
        json["std"] = stage.values->std;
        json["nan"] = stage.values->nanCount;
        json["inf"] = stage.values->infCount;
    }
    return json;
}

// What a run was: the members that its JSON and its dump's manifest share.
Json provenanceJson(const Trace& trace) {
    const RunProvenance& run = trace.provenance();
    const TileGrid grid = run.plan.tileGrid();
    return {{"schema", kSchema},
            {"version", run.programVersion},
            {"image", orNull(run.image.path)},
            {"image_size", {run.plan.page.widthPx, run.plan.page.heightPx}},
            {"mode", run.plan.mode.name()},
            {"tile_grid", {grid.columns, grid.rows}},
            {"token_count", run.plan.tokenCount()},
            {"weights", weightsJson(trace)},
            {"device", run.device},
            {"dtype", elementTypeName(run.computeType)},
            {"impl", run.implementation},
            {"threads", run.threads}};
}

Json stagesJson(const Trace& trace) {
    Json stages = Json::array();
    for (const StageRecord& stage : trace.stages()) stages.push_back(stageJson(stage));
    return stages;
}

}  // namespace

Json runJson(const Trace& trace) {
    Json json = provenanceJson(trace);
    Json total = timeJson(trace.total());
    total["n"] = trace.total().count;
    json["decode_ms"] = trace.provenance().image.decodeMs;
    json["load_ms"] = trace.provenance().loadMs;
    json["preprocess_ms"] = trace.provenance().preprocessMs;
    json["total_ms"] = std::move(total);
    json["weight_bytes"] = trace.weightBytes();
    json["peak_bytes"] = trace.peakBytes();
    json["rss_peak_bytes"] = trace.residentPeakBytes();
    json["flops_needed"] = trace.flopsNeeded();
    json["flops_executed"] = trace.flopsExecuted();
    json["stages"] = stagesJson(trace);
    return json;
}

std::string dumpManifest(const Trace& trace) {
    Json json = provenanceJson(trace);
    const RunProvenance& run = trace.provenance();
    json["image_sha256"] = orNull(run.image.sha256);
    json["image_bytes"] = run.image.fileBytes;
    json["resize_order"] = run.resizeOrder == ResizeOrder::Pillow12 ? "pillow12" : "pillow13";
    json["peak_bytes"] = trace.peakBytes();
    json["stages"] = stagesJson(trace);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace deepscope
