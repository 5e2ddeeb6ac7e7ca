#pragma once

#include "widgets/engine/run_request.h"

#include <map>
#include <string>

namespace deepscope {

/// FLOPs of a whole pass over the plan's views, as the reference executes them.
std::int64_t passFlops(const ViewPlan& plan, const Architecture& architecture);

/// How far a run is, told by the work behind it: a global block counts for more than a layer of CLIP.
class RunProgress {
public:
    RunProgress() = default;
    /// `passes`: warm-up and timed ones together.
    RunProgress(const RunPlan& plan, int passes);

    /// A stage was passed ("global/sam.blocks.0", "tile.*/…", "tokens"); `total` is the run's count of them.
    void passed(const std::string& tap, int total);
    /// 0 to 1.
    double fraction() const;

private:
    std::map<std::string, double> m_weights;  // by stage label, of one pass
    int m_passes = 1;
    double m_passWeight = 0;
    double m_done = 0;
    int m_stagesOfView = 0;
    bool m_tiled = false;
};

}  // namespace deepscope
