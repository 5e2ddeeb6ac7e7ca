#pragma once

#include "encoder/model/deep_encoder.h"

#include <string>
#include <vector>

namespace deepscope {

/// One thing that was checked on this machine.
struct CheckResult {
    std::string name;
    bool holds = false;
    double error = 0;      ///< worst, relative to the spread of what was expected
    double tolerance = 0;  ///< error allowed
    std::string detail;
};

/// Checks this machine's arithmetic with small weights: the synthetic weights' bits, window and global attention against
/// their formula written out, that watching a run changes no bit of it, and each device against the CPU. A few seconds.
std::vector<CheckResult> runSelfChecks(const std::vector<Device>& devices);

}  // namespace deepscope
