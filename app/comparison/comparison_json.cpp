#include "app/comparison/comparison_text.h"
#include "encoder/export/run_json.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace deepscope {
namespace {

using Json = nlohmann::ordered_json;

Json numberOrNull(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json previewJson(const ModePreview& preview) {
    const ViewScale& finest = preview.finest();
    const auto scale = [](const ViewScale& view) { return Json{view.scaleX, view.scaleY}; };
    Json json{{"view_side", preview.global.sidePx},
              {"fitted", {preview.plan.globalFit.size.widthPx, preview.plan.globalFit.size.heightPx}},
              {"padding", {preview.paddingX, preview.paddingY}},
              {"padding_share", preview.paddingShare},
              {"scale", scale(preview.global)},
              {"tile_grid", nullptr},
              {"tile_scale", nullptr},
              {"tokens", preview.tokenCount},
              {"sam_tokens", preview.samTokens},
              {"page_px_per_token", preview.pagePxPerToken},
              {"sam_tokens_per_fused", preview.samTokensPerFused},
              {"token_page_px", {finest.tokenWidthPx, finest.tokenHeightPx}},
              {"token_share", finest.tokenShare},
              {"patch_page_px", {finest.patchWidthPx, finest.patchHeightPx}},
              {"patch_line_pt", finest.belowPatch.linePt ? Json(*finest.belowPatch.linePt) : Json(nullptr)},
              {"token_line_pt", finest.belowToken.linePt ? Json(*finest.belowToken.linePt) : Json(nullptr)},
              {"flops_needed", preview.flops.needed},
              {"flops_executed", preview.flops.executed},
              {"peak_bytes", preview.peakBytes},
              {"weight_bytes", preview.weightBytes},
              {"least_ms", preview.leastMs ? Json(*preview.leastMs) : Json(nullptr)}};
    if (preview.tiles) {
        json["tile_grid"] = {preview.plan.tiles->columns, preview.plan.tiles->rows};
        json["tile_scale"] = scale(*preview.tiles);
    }
    return json;
}

Json meansJson(const SimilarityMeans& means) {
    return {{"centred", numberOrNull(means.centred)},
            {"cosine", numberOrNull(means.cosine)},
            {"relative_l2", numberOrNull(means.relativeL2)}};
}

Json toLargestJson(const GridSimilarity& similarity) {
    Json json = meansJson(meansOf(similarity));
    const auto regions = meansByRegion(similarity);
    for (int i = 0; i < kPageRegions; ++i) {
        json["regions"][std::string(pageRegionName(static_cast<PageRegion>(i)))] =
            meansJson(regions.at(static_cast<std::size_t>(i)));
    }
    return json;
}

Json matrixJson(const ModeComparison& comparison, double SimilarityMeans::*figure) {
    const std::size_t n = comparison.features.size();
    Json rows = Json::array();
    for (std::size_t i = 0; i < n; ++i) {
        Json row = Json::array();
        for (std::size_t j = 0; j < n; ++j) row.push_back(numberOrNull(comparison.matrix[i * n + j].*figure));
        rows.push_back(std::move(row));
    }
    return rows;
}

Json similarityJson(const ModeComparison& comparison) {
    if (!comparison.hasRuns()) return nullptr;
    Json labels = Json::array();
    for (const ComparedFeatures& features : comparison.features) labels.push_back(features.label);
    return {{"labels", labels},
            {"largest", comparison.features[comparison.largest].label},
            {"centred", matrixJson(comparison, &SimilarityMeans::centred)},
            {"cosine", matrixJson(comparison, &SimilarityMeans::cosine)},
            {"relative_l2", matrixJson(comparison, &SimilarityMeans::relativeL2)}};
}

Json modeJson(const ModeComparison& comparison, std::size_t index) {
    const ComparedMode& mode = comparison.modes[index];
    Json json{{"mode", mode.mode.name()}, {"preview", previewJson(mode.preview)}, {"run", nullptr},
              {"groups_ms", nullptr},     {"similarity_to_largest", nullptr},     {"error", nullptr}};
    if (mode.run) {
        const GroupTimes times = groupTimes(*mode.run);
        json["run"] = runJson(*mode.run);
        json["groups_ms"] = {
            {"sam", times.samMs}, {"compressor", times.compressorMs}, {"clip", times.clipMs}, {"fusion", times.fusionMs}};
    }
    if (const auto features = comparison.featuresOf(index)) {
        json["similarity_to_largest"] = toLargestJson(comparison.toLargest[*features]);
    }
    if (mode.failure) json["error"] = mode.failure->sentence();
    return json;
}

}  // namespace

Json comparisonJson(const ModeComparison& comparison) {
    Json json{{"schema", 1},
              {"image", comparison.image},
              {"image_size", {comparison.page.widthPx, comparison.page.heightPx}},
              {"tap", comparison.stage},
              {"cells", {comparison.cells.columns, comparison.cells.rows}}};
    json["modes"] = Json::array();
    for (std::size_t i = 0; i < comparison.modes.size(); ++i) json["modes"].push_back(modeJson(comparison, i));
    json["similarity"] = similarityJson(comparison);
    return json;
}

}  // namespace deepscope
