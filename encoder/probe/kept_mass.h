#pragma once

#include <span>
#include <vector>

namespace deepscope {

/// The fewest strongest keys that together hold at least `share` (0 to 1) of the weights' sum, true where kept. Of equal
/// weights the first go first. Only positive finite weights count: NaN, infinite and negative ones are never kept; share 1
/// keeps all that count, share 0 none.
std::vector<bool> strongestMass(std::span<const float> weights, double share);

}  // namespace deepscope
