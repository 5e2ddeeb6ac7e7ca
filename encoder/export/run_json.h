#pragma once

#include "encoder/trace/trace.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace deepscope {

/// A run's figures as `encode --json` and `bench --json` write them (interface.md, JSON). Waits for the weights' hash.
nlohmann::ordered_json runJson(const Trace& trace);

/// A dump's manifest: what made it, and the figures of its stages.
std::string dumpManifest(const Trace& trace);

}  // namespace deepscope
