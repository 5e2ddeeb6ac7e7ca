#include "encoder/probe/kept_mass.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace deepscope {

std::vector<bool> strongestMass(std::span<const float> weights, double share) {
    std::vector<std::size_t> order;
    double total = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (!std::isfinite(weights[i]) || weights[i] <= 0) continue;
        order.push_back(i);
        total += weights[i];
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return weights[a] > weights[b]; });

    std::vector<bool> kept(weights.size(), false);
    double held = 0;
    for (const std::size_t i : order) {
        if (share < 1 && held >= share * total) break;
        kept[i] = true;
        held += weights[i];
    }
    return kept;
}

}  // namespace deepscope
