#include "encoder/probe/tensor_levels.h"

#include "encoder/errors.h"
#include "encoder/probe/token_rows.h"

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr int kTokensBetweenStops = 256;

}  // namespace

double symmetricReach(const ValueStatistics& values) {
    const double percentile = std::max(std::abs(values.quantiles.front()), std::abs(values.quantiles.back()));
    return percentile > 0 ? percentile : std::max(std::abs(values.min), std::abs(values.max));
}

TensorLevels tensorLevels(const TapRecord& tap, std::stop_token stop) {
    TokenRows rows(tap);
    const TapLayout& layout = rows.layout();
    TensorLevels result;
    result.tokens = layout.tokens + (layout.hasClassToken ? 1 : 0);
    result.channels = layout.channels;
    result.reach = symmetricReach(tap.values());
    result.levels.resize(static_cast<std::size_t>(result.tokens) * rows.channels());
    // Without a reach every finite value is 0; infinite ones still take the ends' levels.
    const double perUnit = result.reach > 0 ? static_cast<double>(TensorLevels::kZero) / static_cast<double>(result.reach) : 1.0;
    std::uint8_t* into = result.levels.data();
    rows.forEach([&](int token, const float* vector) {
        if (token % kTokensBetweenStops == 0 && stop.stop_requested()) throw Cancelled(tap.name());
        for (std::size_t c = 0; c < rows.channels(); ++c) {
            // The comparison is false for NaN alone; infinite values take the ends' levels.
            const double level = std::clamp(static_cast<double>(vector[c]) * perUnit, -127.0, 127.0) + 127.5;
            *into++ = vector[c] == vector[c] ? static_cast<std::uint8_t>(level) : TensorLevels::kNan;
        }
    });
    return result;
}

}  // namespace deepscope
