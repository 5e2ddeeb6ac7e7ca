#pragma once

#include "encoder/trace/trace.h"

#include <memory>
#include <string>

namespace deepscope {

/// Watches a run from its own thread. A failing observer never harms the run.
class RunObserver {
public:
    virtual ~RunObserver() = default;
    /// `tap` was passed: `done` of `total` stages of all passes lie behind.
    virtual void stagePassed(const std::string& /*tap*/, int /*done*/, int /*total*/) {}
    /// A kept tap is finished and published (last pass only).
    virtual void tapFinished(const std::shared_ptr<const TapRecord>& /*tap*/) {}
    /// A stage's costs are known (last pass only).
    virtual void stageFinished(const StageRecord& /*stage*/) {}
};

}  // namespace deepscope
