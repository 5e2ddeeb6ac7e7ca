#pragma once

#include "encoder/export/run_manifest.h"

#include <string>
#include <vector>

namespace deepscope {

/// What two runs' manifests say differently of what ought to be one and the same: image, mode, tiles, weights. One
/// sentence each; empty when they agree or do not say.
std::vector<std::string> runDisagreements(const RunManifest& a, const RunManifest& b);

}  // namespace deepscope
