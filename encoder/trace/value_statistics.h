#pragma once

#include <array>
#include <cstdint>

namespace deepscope {

class TensorBuffer;

/// What a tensor's values look like. NaN and Inf are counted and left out of everything else.
struct ValueStatistics {
    static constexpr int kBins = 64;
    static constexpr std::array<double, 7> kQuantiles{0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};

    std::int64_t count = 0;  ///< all elements
    std::int64_t nanCount = 0;
    std::int64_t infCount = 0;
    double min = 0;  ///< of the finite values, as are all that follow; 0 when there are none
    double max = 0;
    double mean = 0;
    double std = 0;                                     ///< population
    std::array<std::int64_t, kBins> histogram{};        ///< equal bins from min to max
    std::array<double, kQuantiles.size()> quantiles{};  ///< to within (max−min)/4096
};

ValueStatistics computeStatistics(const TensorBuffer& tensor);

/// Statistics of two tensors taken together. Exact but for histogram and quantiles, which are re-binned.
ValueStatistics merged(const ValueStatistics& a, const ValueStatistics& b);

}  // namespace deepscope
