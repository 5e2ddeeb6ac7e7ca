#include "encoder/probe/principal_components.h"

#include "encoder/errors.h"
#include "encoder/probe/norm_outliers.h"
#include "encoder/probe/quantile.h"
#include "encoder/probe/token_rows.h"
#include "encoder/probe/vector_sums.h"
#include "encoder/trace/memory_account.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/linalg_eigh.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/zeros.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace deepscope {
namespace {

constexpr std::size_t kCount = PrincipalComponents::kCount;
constexpr std::int64_t kChunk = 512;  // tokens multiplied at a time: cancel is checked between chunks
constexpr std::int64_t kStrip = 192;  // channels: a strip this wide multiplies at full speed, and few waste little
constexpr double kLowShare = 0.02, kHighShare = 0.98;

// Directions below these shares are rounding noise: of all variance, and of the mean's own length. One float that differs in
// its last bit, in one of 10⁷, still stands out above the second.
constexpr double kLeastOfVariance = 1e-12;
constexpr double kLeastOfMean = 1e-24;

// A tap and which of its grid tokens the fit takes.
struct FittedTap {
    const TapRecord* tap;
    std::vector<bool> takesPart;
};

void checkCancelled(const std::stop_token& stop) {
    if (stop.stop_requested()) throw Cancelled("principal components");
}

FittedTap chooseTokens(const TapRecord& tap, const ComponentsOptions& options, PrincipalComponents& result) {
    const FeatureMap norms = featureMap(tap, FeatureView::Norm);
    FittedTap fitted{&tap, std::vector<bool>(norms.values.size())};
    const double threshold = options.leaveOutOutliers ? normOutliers(norms).threshold : std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < norms.values.size(); ++i) {
        const double norm = norms.values[i];
        if (!std::isfinite(norm))
            ++result.nonFinite;
        else if (norm > threshold)
            ++result.outliers;
        else
            fitted.takesPart[i] = true;
    }
    result.tokens += std::count(fitted.takesPart.begin(), fitted.takesPart.end(), true);
    return fitted;
}

template <class Visit>
void forEachFitted(const std::vector<FittedTap>& taps, Visit&& visit) {
    for (const FittedTap& fitted : taps) {
        TokenRows rows(*fitted.tap);
        rows.forEach([&](int token, const float* row) {
            if (token != kClassToken && fitted.takesPart[static_cast<std::size_t>(token)]) visit(row);
        });
    }
}

std::vector<double> meanOf(const std::vector<FittedTap>& taps, std::size_t channels, std::int64_t tokens) {
    std::vector<double> mean(channels);
    forEachFitted(taps, [&mean](const float* row) {
        for (std::size_t c = 0; c < mean.size(); ++c) mean[c] += row[c];
    });
    for (double& m : mean) m /= static_cast<double>(std::max<std::int64_t>(tokens, 1));
    return mean;
}

void center(const float* row, const std::vector<double>& mean, double* out) {
    for (std::size_t c = 0; c < mean.size(); ++c) out[c] = row[c] - mean[c];
}

// Σ x·xᵀ of the centred tokens x: [D,D], of which the lower triangle is filled in, strip by strip: it is symmetric, and nobody
// reads the rest.
at::Tensor scatterOf(const std::vector<FittedTap>& taps, const std::vector<double>& mean, const std::stop_token& stop) {
    const auto channels = static_cast<std::int64_t>(mean.size());
    at::Tensor scatter = at::zeros({channels, channels}, at::kDouble);
    const at::Tensor chunk = at::empty({kChunk, channels}, at::kDouble);
    std::int64_t filled = 0;
    const auto flush = [&] {
        const at::Tensor x = chunk.narrow(0, 0, filled);  // [k,D]
        for (std::int64_t first = 0; first < channels; first += kStrip) {
            const std::int64_t strip = std::min(kStrip, channels - first), end = first + strip;
            scatter.narrow(0, first, strip).narrow(1, 0, end).addmm_(x.narrow(1, first, strip).t(), x.narrow(1, 0, end));
        }
        filled = 0;
        checkCancelled(stop);
    };
    forEachFitted(taps, [&](const float* row) {
        center(row, mean, chunk.data_ptr<double>() + filled * channels);
        if (++filled == kChunk) flush();
    });
    if (filled > 0) flush();
    return scatter;
}

// The centred tokens themselves: [n,D].
at::Tensor centredTokens(const std::vector<FittedTap>& taps, const std::vector<double>& mean, std::int64_t tokens) {
    const at::Tensor x = at::empty({tokens, static_cast<std::int64_t>(mean.size())}, at::kDouble);
    double* out = x.data_ptr<double>();
    forEachFitted(taps, [&](const float* row) {
        center(row, mean, out);
        out += mean.size();
    });
    return x;
}

// Eigenvalues ascending, and the last kCount eigenvectors as rows, largest first, of a symmetric matrix given by its lower
// triangle.
struct Eigen {
    at::Tensor values;   ///< [m]
    at::Tensor vectors;  ///< [k,m], k ≤ kCount
};

Eigen largestEigen(const at::Tensor& symmetric) {
    const auto [values, vectors] = at::linalg_eigh(symmetric, "L");
    const std::int64_t size = values.size(0), count = std::min(static_cast<std::int64_t>(kCount), size);
    return {values, vectors.narrow(1, size - count, count).flip(1).t().contiguous()};
}

// Makes a direction unit and gives it its sign.
std::vector<double> unitAxis(const double* direction, std::size_t channels) {
    std::vector<double> axis(direction, direction + channels);
    double squares = 0;
    std::size_t largest = 0;
    for (std::size_t c = 0; c < channels; ++c) {
        squares += axis[c] * axis[c];
        if (std::abs(axis[c]) > std::abs(axis[largest])) largest = c;
    }
    const double scale = std::copysign(1 / std::sqrt(squares), axis[largest]);
    for (double& entry : axis) entry *= scale;
    return axis;
}

// The symmetric matrix is of whichever side is smaller: channels, or tokens. Both have the same eigenvalues.
void findAxes(PrincipalComponents& result, const std::vector<FittedTap>& taps, const std::stop_token& stop) {
    const auto channels = result.mean.size();
    const bool fewTokens = result.tokens < static_cast<std::int64_t>(channels);
    const at::Tensor x = fewTokens ? centredTokens(taps, result.mean, result.tokens) : at::Tensor();
    const at::Tensor matrix = fewTokens ? at::matmul(x, x.t()) : scatterOf(taps, result.mean, stop);
    checkCancelled(stop);

    double meanSquared = 0;
    for (const double m : result.mean) meanSquared += m * m;
    const double total = matrix.trace().item<double>();
    if (!(total > kLeastOfMean * meanSquared * static_cast<double>(result.tokens))) return;

    const Eigen eigen = largestEigen(matrix);
    const at::Tensor directions = fewTokens ? at::matmul(eigen.vectors, x) : eigen.vectors;  // [k,D]
    for (std::int64_t k = 0; k < directions.size(0); ++k) {
        const double value = eigen.values[eigen.values.size(0) - 1 - k].item<double>();
        if (!(value > kLeastOfVariance * total)) break;
        const auto i = static_cast<std::size_t>(k);
        result.explained[i] = value / total;
        result.axes[i] = unitAxis(directions.data_ptr<double>() + k * directions.size(1), channels);
    }
}

// (row − mean)·axis, as row·axis − mean·axis: the axis is read in order and the row stays in float.
class Projection {
public:
    explicit Projection(const PrincipalComponents& components) : m_components(components) {
        for (std::size_t k = 0; k < kCount; ++k) {
            for (std::size_t c = 0; c < components.mean.size(); ++c) m_offset[k] += components.mean[c] * components.axes[k][c];
        }
    }
    double operator()(const float* row, std::size_t k) const {
        return dotProduct(row, m_components.axes[k].data(), m_components.mean.size()) - m_offset[k];
    }

private:
    const PrincipalComponents& m_components;
    std::array<double, kCount> m_offset{};
};

void findRanges(PrincipalComponents& result, const std::vector<FittedTap>& taps) {
    if (result.tokens == 0) return;
    const Projection project(result);
    std::array<std::vector<double>, kCount> values;
    forEachFitted(taps, [&](const float* row) {
        for (std::size_t k = 0; k < kCount; ++k) values[k].push_back(project(row, k));
    });
    for (std::size_t k = 0; k < kCount; ++k) {
        result.low[k] = quantile(values[k], kLowShare);
        result.high[k] = quantile(values[k], kHighShare);
    }
}

ComponentMap::Color colorOf(const PrincipalComponents& components, const ComponentMap::Values& values) {
    if (std::isnan(values[0])) return ComponentMap::kNoValue;
    ComponentMap::Color color{};
    for (std::size_t k = 0; k < kCount; ++k) {
        const double span = components.high[k] - components.low[k];
        const double t = span > 0 ? std::clamp((values[k] - components.low[k]) / span, 0.0, 1.0) : 0.5;
        color[k] = static_cast<std::uint8_t>(std::lround(t * 255));
    }
    return color;
}

void checkTaps(std::span<const TapRecord* const> taps) {
    if (taps.empty())
        throw UsageError({.what = "components of nothing", .where = "", .expected = "a tap or more", .got = "none"});
    const int channels = tapLayout(*taps.front()).channels;
    for (const TapRecord* tap : taps) {
        if (tapLayout(*tap).channels == channels) continue;
        throw UsageError({.what = "components are fitted on taps of one channel count",
                          .where = taps.front()->name() + " and " + tap->name(),
                          .expected = std::to_string(channels),
                          .got = std::to_string(tapLayout(*tap).channels)});
    }
}

}  // namespace

PrincipalComponents fitComponents(std::span<const TapRecord* const> taps, const ComponentsOptions& options,
                                  const std::stop_token& stop) {
    const c10::InferenceMode inference;
    const MemoryAccount::Scope uncounted(nullptr);
    checkTaps(taps);
    PrincipalComponents result;
    result.channels = tapLayout(*taps.front()).channels;
    const auto channels = static_cast<std::size_t>(result.channels);
    result.axes.fill(std::vector<double>(channels));

    std::vector<FittedTap> fitted;
    for (const TapRecord* tap : taps) {
        fitted.push_back(chooseTokens(*tap, options, result));
        checkCancelled(stop);
    }
    result.mean = meanOf(fitted, channels, result.tokens);
    if (result.tokens > 1) findAxes(result, fitted, stop);
    checkCancelled(stop);
    findRanges(result, fitted);
    return result;
}

ComponentMap projectComponents(const PrincipalComponents& components, const TapRecord& tap) {
    TokenRows rows(tap);
    if (rows.layout().channels != components.channels) {
        throw UsageError({.what = "components of another channel count",
                          .where = tap.name(),
                          .expected = std::to_string(components.channels),
                          .got = std::to_string(rows.layout().channels)});
    }
    const Projection project(components);
    ComponentMap map;
    map.gridSide = rows.layout().gridSide;
    map.values.resize(static_cast<std::size_t>(rows.layout().tokens));
    map.colors.resize(map.values.size());
    rows.forEach([&](int token, const float* row) {
        ComponentMap::Values values{};
        if (std::isfinite(squaredNorm(row, rows.channels()))) {
            for (std::size_t k = 0; k < kCount; ++k) values[k] = static_cast<float>(project(row, k));
        } else {
            values.fill(std::numeric_limits<float>::quiet_NaN());
        }
        if (token == kClassToken) {
            map.classValues = values;
            map.classColor = colorOf(components, values);
        } else {
            map.values[static_cast<std::size_t>(token)] = values;
            map.colors[static_cast<std::size_t>(token)] = colorOf(components, values);
        }
    });
    return map;
}

}  // namespace deepscope
