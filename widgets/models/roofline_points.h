#pragma once

#include "widgets/models/run_results.h"

#include <vector>

namespace deepscope {

class CostModel;

/// A stage under a machine's roofs.
struct RooflinePoint {
    int row = 0;           ///< in the cost model
    double intensity = 0;  ///< FLOP executed per byte that the stage must move at least
    double gflops = 0;     ///< reached
    double share = 0;      ///< of the run's time
};

/// The stages that compute at all, in execution order. Empty while the run's plan is not known.
std::vector<RooflinePoint> rooflinePoints(const CostModel& costs, const RunResults& run);

/// GFLOP/s that the roofs leave to an intensity.
double roofAt(double intensity, double gemmGflops, double bandwidthGBs);

}  // namespace deepscope
