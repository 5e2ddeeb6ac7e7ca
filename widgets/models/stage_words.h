#pragma once

#include "widgets/engine/run_request.h"

#include <QString>

#include <string>

namespace deepscope {

/// What a stage computes, in a sentence or two with this run's own numbers, in the language of now. `tap` is a tap's full
/// name ("tile.0/sam.blocks.3", "tokens"). Empty for a name that is no stage of the run.
QString stageWords(const std::string& tap, const RunPlan& plan);

}  // namespace deepscope
