#include "encoder/trace/value_statistics.h"

#include "encoder/tensor_buffer.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <vector>

namespace deepscope {
namespace {

// Values pass in blocks that stay in the nearest cache. Sums run in kLanes of their own so that the compiler may use
// vector registers without reordering anybody's arithmetic; totals are in double, blocks of at most kBlock apart.
constexpr std::size_t kBlock = 2048;
constexpr std::size_t kLanes = 8;
constexpr int kFineBins = 4096;
constexpr std::uint32_t kExponent = 0x7F800000u;

struct NonFinite {
    std::int64_t nan = 0;
    std::int64_t inf = 0;
};

// Moves the finite values to the front; returns how many there are.
std::size_t dropNonFinite(float* values, std::size_t count, NonFinite& dropped) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (std::isfinite(values[i]))
            values[kept++] = values[i];
        else if (std::isnan(values[i]))
            ++dropped.nan;
        else
            ++dropped.inf;
    }
    return kept;
}

bool anyNonFinite(const float* values, std::size_t count) {
    std::uint32_t found = 0;
    for (std::size_t i = 0; i < count; ++i) {
        std::uint32_t bits;
        std::memcpy(&bits, values + i, sizeof bits);
        found |= (bits & kExponent) == kExponent;
    }
    return found != 0;
}

/// Calls use(values, count) with the tensor's finite values, block by block, as floats.
template <class Use>
NonFinite forFiniteBlocks(const TensorBuffer& tensor, Use&& use) {
    NonFinite dropped;
    alignas(64) float block[kBlock];
    const auto total = static_cast<std::size_t>(tensor.count());
    for (std::size_t at = 0; at < total; at += kBlock) {
        std::size_t count = std::min(kBlock, total - at);
        const std::byte* bytes = tensor.data() + at * elementBytes(tensor.type());
        const float* values = block;
        if (tensor.type() == ElementType::F32) {
            values = reinterpret_cast<const float*>(bytes);  // in place: most blocks are all finite
        } else {
            convertElements(bytes, tensor.type(), reinterpret_cast<std::byte*>(block), ElementType::F32, count);
        }
        if (anyNonFinite(values, count)) {
            if (values != block) std::copy_n(values, count, block);
            values = block;
            count = dropNonFinite(block, count, dropped);
        }
        if (count > 0) use(values, count);
    }
    return dropped;
}

/// Smallest, largest and sum of all blocks.
struct Extent {
    float min = std::numeric_limits<float>::infinity();
    float max = -std::numeric_limits<float>::infinity();
    double sum = 0;
    std::int64_t count = 0;

    void add(const float* values, std::size_t size) {
        float low[kLanes];
        float high[kLanes];
        double sums[kLanes] = {};
        std::fill_n(low, kLanes, values[0]);
        std::fill_n(high, kLanes, values[0]);
        std::size_t i = 0;
        for (; i + kLanes <= size; i += kLanes) {
            for (std::size_t lane = 0; lane < kLanes; ++lane) {
                const float value = values[i + lane];
                low[lane] = value < low[lane] ? value : low[lane];
                high[lane] = value > high[lane] ? value : high[lane];
                sums[lane] += static_cast<double>(value);
            }
        }
        for (; i < size; ++i) {
            low[0] = std::min(low[0], values[i]);
            high[0] = std::max(high[0], values[i]);
            sums[0] += static_cast<double>(values[i]);
        }
        min = std::min(min, *std::min_element(low, low + kLanes));
        max = std::max(max, *std::max_element(high, high + kLanes));
        for (const double laneSum : sums) sum += laneSum;
        count += static_cast<std::int64_t>(size);
    }
};

/// Squared deviations from the mean and the fine histogram: the second pass.
class Distribution {
public:
    Distribution(double min, double max, double mean)
        : m_min(min), m_perBin(max > min ? kFineBins / (max - min) : 0), m_mean(mean), m_bins(2 * kFineBins) {}

    void add(const float* values, std::size_t size) {
        double squares[kLanes] = {};
        alignas(64) std::int32_t bin[kBlock];
        std::size_t i = 0;
        for (; i + kLanes <= size; i += kLanes) {
            for (std::size_t lane = 0; lane < kLanes; ++lane) {
                const double value = static_cast<double>(values[i + lane]);
                const double deviation = value - m_mean;
                squares[lane] += deviation * deviation;
                bin[i + lane] = static_cast<std::int32_t>((value - m_min) * m_perBin);
            }
        }
        for (; i < size; ++i) {
            const double deviation = static_cast<double>(values[i]) - m_mean;
            squares[0] += deviation * deviation;
            bin[i] = static_cast<std::int32_t>((static_cast<double>(values[i]) - m_min) * m_perBin);
        }
        // Two tables: neighbours that fall into one bin need not wait for each other's store.
        for (std::size_t j = 0; j < size; ++j) {
            ++m_bins[(j & 1) * kFineBins + static_cast<std::size_t>(std::min(bin[j], kFineBins - 1))];
        }
        for (const double laneSquares : squares) m_squares += laneSquares;
    }
    double squares() const { return m_squares; }
    std::vector<std::int64_t> bins() const {
        std::vector<std::int64_t> sums(m_bins.begin(), m_bins.begin() + kFineBins);
        for (std::size_t bin = 0; bin < kFineBins; ++bin) sums[bin] += m_bins[kFineBins + bin];
        return sums;
    }

private:
    double m_min;
    double m_perBin;
    double m_mean;
    double m_squares = 0;
    std::vector<std::int64_t> m_bins;
};

/// Values by rank, told from the fine histogram: each to within its bin.
class RankedValues {
public:
    RankedValues(const std::vector<std::int64_t>& bins, double min, double max)
        : m_bins(bins), m_min(min), m_max(max), m_binWidth((max - min) / kFineBins) {}

    /// Ranks asked must not fall.
    double at(std::int64_t rank) {
        while (rank >= m_before + m_bins[m_bin]) m_before += m_bins[m_bin++];
        const double within = (static_cast<double>(rank - m_before) + 0.5) / static_cast<double>(m_bins[m_bin]);
        return std::clamp(m_min + (static_cast<double>(m_bin) + within) * m_binWidth, m_min, m_max);
    }

private:
    const std::vector<std::int64_t>& m_bins;
    double m_min;
    double m_max;
    double m_binWidth;
    std::size_t m_bin = 0;
    std::int64_t m_before = 0;
};

// Between the two nearest ranks, as numpy.quantile does; these may lie in bins far apart.
double quantileOf(const std::vector<std::int64_t>& bins, const Extent& extent, double quantile) {
    const double place = quantile * static_cast<double>(extent.count - 1);
    const auto rank = static_cast<std::int64_t>(place);
    RankedValues values(bins, static_cast<double>(extent.min), static_cast<double>(extent.max));
    const double below = values.at(rank);
    const double above = values.at(std::min(rank + 1, extent.count - 1));
    return std::lerp(below, above, place - static_cast<double>(rank));
}

}  // namespace

ValueStatistics computeStatistics(const TensorBuffer& tensor) {
    ValueStatistics statistics;
    statistics.count = tensor.count();
    Extent extent;
    const NonFinite dropped = forFiniteBlocks(tensor, [&](const float* values, std::size_t size) { extent.add(values, size); });
    statistics.nanCount = dropped.nan;
    statistics.infCount = dropped.inf;
    if (extent.count == 0) return statistics;

    const auto finite = static_cast<double>(extent.count);
    statistics.min = static_cast<double>(extent.min);
    statistics.max = static_cast<double>(extent.max);
    statistics.mean = extent.sum / finite;
    Distribution distribution(statistics.min, statistics.max, statistics.mean);
    forFiniteBlocks(tensor, [&](const float* values, std::size_t size) { distribution.add(values, size); });
    statistics.std = std::sqrt(distribution.squares() / finite);

    const std::vector<std::int64_t> bins = distribution.bins();
    constexpr std::size_t kFinePerBin = kFineBins / ValueStatistics::kBins;
    for (std::size_t bin = 0; bin < bins.size(); ++bin) statistics.histogram[bin / kFinePerBin] += bins[bin];
    for (std::size_t i = 0; i < ValueStatistics::kQuantiles.size(); ++i) {
        statistics.quantiles[i] = quantileOf(bins, extent, ValueStatistics::kQuantiles[i]);
    }
    return statistics;
}

}  // namespace deepscope
