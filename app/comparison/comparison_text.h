#pragma once

#include "app/comparison/mode_comparison.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace deepscope {

/// A column of a comparison's table, a cell for each mode in its order; "–" where there is no figure.
struct ComparisonColumn {
    std::string name;   ///< "ms", "tokens"
    std::string units;  ///< "ms", "px", "MiB", "GFLOP"; empty for counts and words
    std::string key;    ///< of a CSV file: "total_ms"
    std::vector<std::string> cells;
    bool isNumber = true;
};

/// What each mode does to the page, known before it runs; the first column names the mode.
std::vector<ComparisonColumn> foretoldColumns(const ModeComparison& comparison);
/// What each mode cost and how alike its features are to the largest's; the first column names the mode.
std::vector<ComparisonColumn> measuredColumns(const ModeComparison& comparison);

/// As `compare` prints it: both tables, modes as rows, then the matrix of all pairs.
std::string comparisonText(const ModeComparison& comparison);

/// The table of all pages as CSV: a line of keys, then a line for each page and mode. RFC 4180 quoting.
std::string comparisonCsv(const std::vector<ModeComparison>& comparisons);

/// { "schema": 1, "image", "image_size": [w,h], "tap", "cells": [columns,rows],
///   "modes": [ { "mode", "preview": { "view_side", "fitted": [w,h], "padding": [x,y], "padding_share", "scale": [x,y],
///                "tile_grid": [w,h] or null, "tile_scale": [x,y] or null, "tokens", "sam_tokens", "page_px_per_token",
///                "sam_tokens_per_fused", "token_page_px": [w,h], "token_share", "patch_page_px": [w,h], "flops_needed",
///                "flops_executed", "peak_bytes", "weight_bytes", "least_ms" },
///              "run": the object of `encode --json`, or null, "groups_ms": { "sam", "compressor", "clip", "fusion" } or null,
///              "similarity_to_largest": { "centred", "cosine", "relative_l2", "regions": { "top left": {…}, … } } or null,
///              "error": text or null } ],
///   "similarity": { "labels", "largest", "centred": [[…]], "cosine": [[…]], "relative_l2": [[…]] } or null }
/// `token_page_px` and what follows it are of the finest view. `least_ms` is at the machine's best matrix
/// products, and of a preview alone. Figures that do not exist are null.
nlohmann::ordered_json comparisonJson(const ModeComparison& comparison);

}  // namespace deepscope
