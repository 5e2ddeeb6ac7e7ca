#include "encoder/probe/run_agreement.h"

namespace deepscope {
namespace {

std::string gridText(const TileGrid& grid) {
    return std::to_string(grid.columns) + "×" + std::to_string(grid.rows);
}

bool otherWeights(const RunManifest& a, const RunManifest& b) {
    if (!a.weightsSha256.empty() && !b.weightsSha256.empty()) return a.weightsSha256 != b.weightsSha256;
    if (!a.weights || !b.weights || !a.weights->isSynthetic() || !b.weights->isSynthetic())
        return false;  // a path may have moved
    return a.weights->preset != b.weights->preset || a.weights->seed != b.weights->seed;
}

std::string weightsText(const RunManifest& run) {
    return run.weights ? run.weights->text() : "sha256 " + run.weightsSha256.substr(0, 12) + "…";
}

}  // namespace

std::vector<std::string> runDisagreements(const RunManifest& a, const RunManifest& b) {
    std::vector<std::string> found;
    const auto tell = [&](const char* what, const std::string& ours, const std::string& theirs) {
        found.push_back(std::string("A and B are of ") + what + ": " + ours + " and " + theirs);
    };
    if (!a.imageSha256.empty() && !b.imageSha256.empty() && a.imageSha256 != b.imageSha256) {
        tell("different images", a.imagePath.empty() ? a.imageSha256.substr(0, 12) : a.imagePath,
             b.imagePath.empty() ? b.imageSha256.substr(0, 12) : b.imagePath);
    }
    if (a.mode && b.mode && !(*a.mode == *b.mode)) tell("different modes", a.mode->name(), b.mode->name());
    if (a.tileGrid && b.tileGrid && !(*a.tileGrid == *b.tileGrid)) {
        tell("different tile grids", gridText(*a.tileGrid), gridText(*b.tileGrid));
    }
    if (otherWeights(a, b)) tell("different weights", weightsText(a), weightsText(b));
    return found;
}

}  // namespace deepscope
