#include "encoder/probe/region_statistics.h"

#include "encoder/errors.h"
#include "encoder/probe/token_rows.h"
#include "encoder/probe/vector_sums.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace deepscope {

namespace {

constexpr int kTokensBetweenStops = 256;

/// Adds norms one by one.
class NormSum {
public:
    void add(double norm) {
        if (!std::isfinite(norm)) {
            ++m_figures.nonFinite;
            return;
        }
        m_min = std::min(m_min, norm);
        m_figures.max = std::max(m_figures.max, norm);
        m_sum += norm;
        ++m_figures.count;
    }
    NormFigures figures() const {
        NormFigures figures = m_figures;
        if (figures.count > 0) {
            figures.min = m_min;
            figures.mean = m_sum / figures.count;
        }
        return figures;
    }

private:
    NormFigures m_figures;
    double m_min = std::numeric_limits<double>::infinity();
    double m_sum = 0;
};

void checkBox(const TapRecord& tap, const TapLayout& layout, const TokenBox& box) {
    const int side = layout.gridSide;
    const bool isInside = box.first.row >= 0 && box.first.column >= 0 && box.rows > 0 && box.columns > 0 &&
                          box.first.row + box.rows <= side && box.first.column + box.columns <= side;
    if (side > 0 && isInside) return;
    throw UsageError({.what = side > 0 ? "no tokens of this stage" : "this tap has no token grid",
                      .where = tap.name(),
                      .expected = "a rectangle inside the grid of " + std::to_string(side),
                      .got = std::to_string(box.rows) + "×" + std::to_string(box.columns) + " at " +
                             std::to_string(box.first.row) + "," + std::to_string(box.first.column)});
}

}  // namespace

TokenBox boxInGrid(const TokenBox& box, int fromSide, int toSide) {
    if (fromSide <= 0 || toSide <= 0) return {};
    const auto floorScaled = [&](int i) { return static_cast<int>(static_cast<std::int64_t>(i) * toSide / fromSide); };
    const auto ceilScaled = [&](int i) {
        return static_cast<int>((static_cast<std::int64_t>(i) * toSide + fromSide - 1) / fromSide);
    };
    const int top = std::clamp(floorScaled(box.first.row), 0, toSide);
    const int left = std::clamp(floorScaled(box.first.column), 0, toSide);
    const int bottom = std::clamp(ceilScaled(box.first.row + box.rows), top, toSide);
    const int right = std::clamp(ceilScaled(box.first.column + box.columns), left, toSide);
    return {{top, left}, bottom - top, right - left};
}

RegionStatistics regionStatistics(const TapRecord& tap, const TokenBox& box, std::stop_token stop) {
    TokenRows rows(tap);
    const TapLayout& layout = rows.layout();
    checkBox(tap, layout, box);
    const std::size_t channels = rows.channels();
    TensorBuffer inside({box.count(), static_cast<std::int64_t>(channels)}, ElementType::F32);
    std::byte* into = inside.data();
    NormSum norms;
    NormSum allNorms;
    double energy = 0;
    double allEnergy = 0;
    rows.forEach([&](int token, const float* vector) {
        if (token == kClassToken) return;
        if (token % kTokensBetweenStops == 0 && stop.stop_requested()) throw Cancelled(tap.name());
        const double squared = squaredNorm(vector, channels);
        const double norm = std::sqrt(squared);
        const int row = token / layout.gridSide - box.first.row;
        const int column = token % layout.gridSide - box.first.column;
        allNorms.add(norm);
        if (std::isfinite(squared)) allEnergy += squared;
        if (row < 0 || row >= box.rows || column < 0 || column >= box.columns) return;
        norms.add(norm);
        if (std::isfinite(squared)) energy += squared;
        std::memcpy(into, vector, channels * sizeof(float));
        into += channels * sizeof(float);
    });
    RegionStatistics result;
    result.box = box;
    result.gridTokens = layout.tokens;
    result.norms = norms.figures();
    result.allNorms = allNorms.figures();
    result.values = computeStatistics(inside);
    result.allValues = tap.values();
    result.energyShare = allEnergy > 0 ? energy / allEnergy : 0;
    return result;
}

}  // namespace deepscope
