#pragma once

#include "widgets/engine/run_request.h"
#include "widgets/models/run_results.h"

#include <map>
#include <optional>
#include <string>

namespace deepscope {

/// Says how long a run will take, from what runs before it took: the rate of the last one with the same device, type and
/// implementation, for the FLOPs of this one. Knows nothing before the first.
class RunEstimator {
public:
    void learn(const RunChoice& choice, const RunResults& results);
    /// All passes, in milliseconds, without loading.
    std::optional<double> expectedMs(const RunChoice& choice, ImageSize page) const;

private:
    static std::string keyOf(const RunChoice& choice);
    struct Rate {
        double flopsPerMs = 0;
        Architecture architecture;
    };
    std::map<std::string, Rate> m_rates;
};

}  // namespace deepscope
