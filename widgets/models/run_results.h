#pragma once

#include "encoder/trace/trace.h"
#include "widgets/engine/run_request.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace deepscope {

/// What is known of a run so far: grows while the run goes on, complete once its trace is sealed.
struct RunResults {
    std::shared_ptr<const RunPlan> plan;  ///< null until the weights are loaded
    std::map<std::string, std::shared_ptr<const TapRecord>> taps;
    std::vector<StageRecord> stages;
    std::shared_ptr<const Trace> trace;  ///< null while the run goes on

    std::shared_ptr<const TapRecord> tap(const std::string& name) const {
        const auto found = taps.find(name);
        return found == taps.end() ? nullptr : found->second;
    }
    /// The stage a tap ended: tiles run in one batch and share "tile.*/…". Null when it has not run.
    const StageRecord* stage(const std::string& tapName) const {
        const std::string batch = tapName.starts_with("tile.") ? "tile.*" + tapName.substr(tapName.find('/')) : tapName;
        for (const StageRecord& record : stages) {
            if (record.tap == batch) return &record;
        }
        return nullptr;
    }
};

}  // namespace deepscope
