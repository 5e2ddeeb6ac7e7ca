#include "encoder/image/resample.h"

#include "encoder/errors.h"

#include <algorithm>
#include <cmath>
#include <cstring>

// The hot loops are plain C++ that the compiler vectorises; a clone for AVX2 is chosen when the program starts.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define DEEPSCOPE_VECTOR_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define DEEPSCOPE_VECTOR_CLONES
#endif

namespace deepscope {
namespace {

constexpr int kFractionBits = 22;
constexpr std::int32_t kHalf = 1 << (kFractionBits - 1);
constexpr int kChannels = 3;
/// Rows that pass through the horizontal filter together, one per vector lane.
constexpr int kLanes = 16;

/// One output sample: `count` source samples from `first`, weights at `weights`.
struct Taps {
    int first = 0;
    int count = 0;
    const std::int32_t* weights = nullptr;
    int end() const { return first + count; }
};

double bicubic(double x) {
    constexpr double a = -0.5;
    x = std::fabs(x);
    if (x < 1.0) return ((a + 2.0) * x - (a + 3.0)) * x * x + 1.0;
    if (x < 2.0) return (((x - 5.0) * x + 8.0) * x - 4.0) * a;
    return 0.0;
}

/// The taps of every output sample along one axis. Weights sit one after another, as many as each sample has.
class AxisFilter {
public:
    AxisFilter(int sourceSize, int targetSize) : m_taps(static_cast<std::size_t>(targetSize)) {
        // Pillow passes the box as 32-bit floats; beyond 2^24 pixels that rounds.
        const double extent = static_cast<double>(static_cast<float>(sourceSize));
        const double scale = extent / targetSize;
        const double filterScale = std::max(scale, 1.0);
        const double support = 2.0 * filterScale;
        const double inverse = 1.0 / filterScale;
        std::vector<std::size_t> starts;
        std::vector<double> weights;
        starts.reserve(m_taps.size());
        for (int i = 0; i < targetSize; ++i) {
            const double centre = (i + 0.5) * scale;
            const int first = std::clamp(static_cast<int>(centre - support + 0.5), 0, sourceSize);
            const int end = std::clamp(static_cast<int>(centre + support + 0.5), first, sourceSize);
            weights.clear();
            double sum = 0;
            for (int x = first; x < end; ++x) {
                const double weight = bicubic((x - centre + 0.5) * inverse);
                weights.push_back(weight);
                sum += weight;
            }
            starts.push_back(m_weights.size());
            for (const double weight : weights) m_weights.push_back(toFixed(sum != 0.0 ? weight / sum : weight));
            m_taps[static_cast<std::size_t>(i)] = {first, end - first, nullptr};
        }
        for (std::size_t i = 0; i < m_taps.size(); ++i) m_taps[i].weights = m_weights.data() + starts[i];
    }
    const Taps& operator[](int i) const { return m_taps[static_cast<std::size_t>(i)]; }
    int size() const { return static_cast<int>(m_taps.size()); }

private:
    static std::int32_t toFixed(double weight) {
        return static_cast<std::int32_t>(weight * (1 << kFractionBits) + (weight < 0 ? -0.5 : 0.5));
    }
    std::vector<Taps> m_taps;
    std::vector<std::int32_t> m_weights;
};

inline std::uint8_t toByte(std::int32_t sum) {
    return static_cast<std::uint8_t>(std::clamp(sum >> kFractionBits, 0, 255));
}

/// Up to kLanes rows, horizontally. Rows are turned so that a sample's rows lie together and fill a vector.
/// in: `rows` rows of widthPx·3 bytes, out: the same of filter.size()·3. `turned` is scratch for 3·widthPx·kLanes bytes.
DEEPSCOPE_VECTOR_CLONES
void filterRows(const std::uint8_t* in, int widthPx, int rows, const Taps* taps, int targetWidthPx, std::uint8_t* out,
                std::uint8_t* turned) {
    const std::size_t inStride = static_cast<std::size_t>(widthPx) * kChannels;
    const std::size_t outStride = static_cast<std::size_t>(targetWidthPx) * kChannels;
    for (std::size_t i = 0; i < inStride; ++i) {
        for (int r = 0; r < rows; ++r)
            turned[i * kLanes + static_cast<std::size_t>(r)] = in[static_cast<std::size_t>(r) * inStride + i];
    }
    for (int x = 0; x < targetWidthPx; ++x) {
        std::int32_t sums[kChannels][kLanes];
        for (auto& channel : sums) {
            for (auto& sum : channel) sum = kHalf;
        }
        const std::uint8_t* sample = turned + static_cast<std::size_t>(taps[x].first) * kChannels * kLanes;
        for (int k = 0; k < taps[x].count; ++k, sample += kChannels * kLanes) {
            const std::int32_t weight = taps[x].weights[k];
            for (int c = 0; c < kChannels; ++c) {
                for (int r = 0; r < kLanes; ++r) sums[c][r] += sample[c * kLanes + r] * weight;
            }
        }
        for (int r = 0; r < rows; ++r) {
            std::uint8_t* pixel = out + static_cast<std::size_t>(r) * outStride + static_cast<std::size_t>(x) * kChannels;
            for (int c = 0; c < kChannels; ++c) pixel[c] = toByte(sums[c][r]);
        }
    }
}

/// sums[i] += Σ rows[r][i]·weights[r]: `count` rows of `width` bytes, `stride` apart.
DEEPSCOPE_VECTOR_CLONES
void accumulateRows(const std::uint8_t* rows, std::size_t stride, int count, const std::int32_t* weights, std::int32_t* sums,
                    std::size_t width) {
    constexpr std::size_t kChunk = 64;
    std::size_t i = 0;
    for (; i + kChunk <= width; i += kChunk) {
        std::int32_t chunk[kChunk];
        std::memcpy(chunk, sums + i, sizeof chunk);
        const std::uint8_t* row = rows + i;
        for (int r = 0; r < count; ++r, row += stride) {
            for (std::size_t j = 0; j < kChunk; ++j) chunk[j] += row[j] * weights[r];
        }
        std::memcpy(sums + i, chunk, sizeof chunk);
    }
    for (int r = 0; r < count; ++r) {
        const std::uint8_t* row = rows + static_cast<std::size_t>(r) * stride;
        for (std::size_t j = i; j < width; ++j) sums[j] += row[j] * weights[r];
    }
}

DEEPSCOPE_VECTOR_CLONES
void finishRow(const std::int32_t* sums, std::uint8_t* out, std::size_t width) {
    for (std::size_t i = 0; i < width; ++i) out[i] = toByte(sums[i]);
}

RgbImage resizeHorizontally(const RgbImage& image, int targetWidthPx) {
    const AxisFilter filter(image.size.widthPx, targetWidthPx);
    RgbImage out({targetWidthPx, image.size.heightPx});
    std::vector<std::uint8_t> turned(static_cast<std::size_t>(image.size.widthPx) * kChannels * kLanes);
    for (int y = 0; y < image.size.heightPx; y += kLanes) {
        filterRows(image.row(y), image.size.widthPx, std::min(kLanes, image.size.heightPx - y), &filter[0], targetWidthPx,
                   out.row(y), turned.data());
    }
    return out;
}

RgbImage resizeVertically(const RgbImage& image, int targetHeightPx) {
    const AxisFilter filter(image.size.heightPx, targetHeightPx);
    RgbImage out({image.size.widthPx, targetHeightPx});
    const std::size_t width = static_cast<std::size_t>(image.size.widthPx) * kChannels;
    std::vector<std::int32_t> sums(width);
    for (int y = 0; y < targetHeightPx; ++y) {
        std::fill(sums.begin(), sums.end(), kHalf);
        accumulateRows(image.row(filter[y].first), width, filter[y].count, filter[y].weights, sums.data(), width);
        finishRow(sums.data(), out.row(y), width);
    }
    return out;
}

/// Both passes in one sweep: each block of rows is filtered horizontally and added at once to the output rows that
/// it reaches, so that the picture between the passes (as tall as the page) never exists.
RgbImage resizeHorizontalFirst(const RgbImage& image, ImageSize target) {
    const AxisFilter columns(image.size.widthPx, target.widthPx);
    const AxisFilter lines(image.size.heightPx, target.heightPx);
    RgbImage out(target);
    const std::size_t width = static_cast<std::size_t>(target.widthPx) * kChannels;
    std::vector<std::uint8_t> turned(static_cast<std::size_t>(image.size.widthPx) * kChannels * kLanes);
    std::vector<std::uint8_t> block(width * kLanes);
    // Output rows from `oldest` on are still open; row y adds up in slot y - oldest.
    std::vector<std::vector<std::int32_t>> open;
    int oldest = 0;
    for (int y = 0; y < image.size.heightPx; y += kLanes) {
        const int blockEnd = std::min(y + kLanes, image.size.heightPx);
        filterRows(image.row(y), image.size.widthPx, blockEnd - y, &columns[0], target.widthPx, block.data(), turned.data());
        for (int line = oldest; line < target.heightPx && lines[line].first < blockEnd; ++line) {
            const auto slot = static_cast<std::size_t>(line - oldest);
            if (slot == open.size()) open.emplace_back(width, kHalf);
            const Taps& taps = lines[line];
            const int first = std::max(taps.first, y);
            const int end = std::min(taps.end(), blockEnd);
            if (first >= end) continue;
            accumulateRows(block.data() + static_cast<std::size_t>(first - y) * width, width, end - first,
                           taps.weights + (first - taps.first), open[slot].data(), width);
        }
        std::size_t done = 0;
        while (done < open.size() && lines[oldest + static_cast<int>(done)].end() <= blockEnd) {
            finishRow(open[done].data(), out.row(oldest + static_cast<int>(done)), width);
            ++done;
        }
        open.erase(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(done));
        oldest += static_cast<int>(done);
    }
    return out;
}

/// Vertical, then horizontal: an output row needs its source rows alone, so sixteen are made and narrowed at a time.
RgbImage resizeVerticalFirst(const RgbImage& image, ImageSize target) {
    const AxisFilter columns(image.size.widthPx, target.widthPx);
    const AxisFilter lines(image.size.heightPx, target.heightPx);
    RgbImage out(target);
    const std::size_t width = static_cast<std::size_t>(image.size.widthPx) * kChannels;
    std::vector<std::uint8_t> turned(width * kLanes);
    std::vector<std::uint8_t> block(width * kLanes);
    std::vector<std::int32_t> sums(width);
    for (int y = 0; y < target.heightPx; y += kLanes) {
        const int rows = std::min(kLanes, target.heightPx - y);
        for (int r = 0; r < rows; ++r) {
            const Taps& taps = lines[y + r];
            std::fill(sums.begin(), sums.end(), kHalf);
            accumulateRows(image.row(taps.first), width, taps.count, taps.weights, sums.data(), width);
            finishRow(sums.data(), block.data() + static_cast<std::size_t>(r) * width, width);
        }
        filterRows(block.data(), image.size.widthPx, rows, &columns[0], target.widthPx, out.row(y), turned.data());
    }
    return out;
}

bool verticalFirst(ImageSize from, ImageSize to, ResizeOrder order) {
    if (order == ResizeOrder::Pillow12) return false;
    const std::int64_t shrinkY = std::int64_t{from.heightPx} - to.heightPx;
    const std::int64_t shrinkX = std::int64_t{from.widthPx} - to.widthPx;
    return shrinkY > 0 && shrinkY > 2 * shrinkX;
}

}  // namespace

RgbImage resizeBicubic(const RgbImage& image, ImageSize target, ResizeOrder order) {
    if (image.size.widthPx < 1 || image.size.heightPx < 1 || target.widthPx < 1 || target.heightPx < 1) {
        const auto text = [](ImageSize s) { return std::to_string(s.widthPx) + "x" + std::to_string(s.heightPx); };
        throw ShapeError({.what = "cannot resize",
                          .where = "bicubic resampling",
                          .expected = "sides of at least 1 pixel",
                          .got = text(image.size) + " to " + text(target)});
    }
    const bool horizontal = image.size.widthPx != target.widthPx;
    const bool vertical = image.size.heightPx != target.heightPx;
    if (!horizontal && !vertical) return image;
    if (!vertical) return resizeHorizontally(image, target.widthPx);
    if (!horizontal) return resizeVertically(image, target.heightPx);
    return verticalFirst(image.size, target, order) ? resizeVerticalFirst(image, target) : resizeHorizontalFirst(image, target);
}

}  // namespace deepscope
