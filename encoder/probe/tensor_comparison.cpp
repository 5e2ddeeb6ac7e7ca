#include "encoder/probe/tensor_comparison.h"

#include "encoder/errors.h"
#include "encoder/weights/parallel_ranges.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>
#include <mutex>
#include <vector>

// Compiled for plain x86-64 and for AVX2; the loader picks what the machine has. The thread sanitizer is not ready yet when
// the loader asks.
#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__SANITIZE_THREAD__)
#define DEEPSCOPE_VECTOR_CLONES [[gnu::target_clones("default", "avx2")]]
#else
#define DEEPSCOPE_VECTOR_CLONES
#endif

namespace deepscope {
namespace {

constexpr std::size_t kBlock = 4096;
constexpr std::size_t kLanes = 8;

// a is taken about an origin: sums of squares of offset data would lose digits.
struct Sums {
    std::int64_t first = 0;  // of the range they are of
    std::int64_t finite = 0;
    std::int64_t nonFiniteA = 0;
    std::int64_t nonFiniteB = 0;
    std::int64_t unlike = 0;
    double maxAbs = 0;
    double difference = 0;    // Σ(a−b)²
    double about = 0;         // Σ(a−origin)
    double aboutSquared = 0;  // Σ(a−origin)²
    double bSquared = 0;      // Σb²

    void add(const Sums& other) {
        finite += other.finite;
        nonFiniteA += other.nonFiniteA;
        nonFiniteB += other.nonFiniteB;
        unlike += other.unlike;
        maxAbs = std::max(maxAbs, other.maxAbs);
        difference += other.difference;
        about += other.about;
        aboutSquared += other.aboutSquared;
        bSquared += other.bSquared;
    }

    void add(float x, float y, double origin) {
        const double d = static_cast<double>(x) - y, o = x - origin;
        ++finite;
        maxAbs = std::max(maxAbs, std::abs(d));
        difference += d * d;
        about += o;
        aboutSquared += o * o;
        bSquared += static_cast<double>(y) * y;
    }

    bool areFinite() const { return std::isfinite(difference + aboutSquared + bSquared); }
};

// Lanes of their own let the compiler use vector registers without reordering anybody's arithmetic.
DEEPSCOPE_VECTOR_CLONES Sums finiteSums(const float* a, const float* b, std::size_t count, double origin) {
    std::array<double, kLanes> most{}, difference{}, about{}, aboutSquared{}, bSquared{};
    std::size_t i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const double x = a[i + lane], y = b[i + lane];
            const double d = x - y, o = x - origin, size = d < 0 ? -d : d;
            most[lane] = size > most[lane] ? size : most[lane];
            difference[lane] += d * d;
            about[lane] += o;
            aboutSquared[lane] += o * o;
            bSquared[lane] += y * y;
        }
    }
    Sums sums;
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        sums.maxAbs = std::max(sums.maxAbs, most[lane]);
        sums.difference += difference[lane];
        sums.about += about[lane];
        sums.aboutSquared += aboutSquared[lane];
        sums.bSquared += bSquared[lane];
    }
    sums.finite = static_cast<std::int64_t>(i);
    for (; i < count; ++i) sums.add(a[i], b[i], origin);
    return sums;
}

Sums carefulSums(const float* a, const float* b, std::size_t count, double origin) {
    Sums sums;
    for (std::size_t i = 0; i < count; ++i) {
        const bool finiteA = std::isfinite(a[i]), finiteB = std::isfinite(b[i]);
        if (finiteA && finiteB) {
            sums.add(a[i], b[i], origin);
            continue;
        }
        sums.nonFiniteA += !finiteA;
        sums.nonFiniteB += !finiteB;
        sums.unlike += !sameNonFinite(a[i], b[i]);
    }
    return sums;
}

// A tensor's elements as floats: in place where they are, else through a block of its own.
class FloatBlocks {
public:
    explicit FloatBlocks(const TensorBuffer& tensor) : m_tensor(tensor) {}

    const float* at(std::int64_t first, std::size_t count) {
        const std::byte* const from = m_tensor.data() + static_cast<std::size_t>(first) * elementBytes(m_tensor.type());
        if (m_tensor.type() == ElementType::F32) return reinterpret_cast<const float*>(from);
        convertElements(from, m_tensor.type(), reinterpret_cast<std::byte*>(m_block.data()), ElementType::F32, count);
        return m_block.data();
    }

private:
    const TensorBuffer& m_tensor;
    std::array<float, kBlock> m_block;
};

double firstFinite(const TensorBuffer& tensor) {
    const std::int64_t most = std::min<std::int64_t>(tensor.count(), kBlock);
    for (std::int64_t i = 0; i < most; ++i) {
        const float value = tensor.at(i);
        if (std::isfinite(value)) return value;
    }
    return 0;
}

Sums sumsOf(const TensorBuffer& a, const TensorBuffer& b, double origin, const std::stop_token& stop) {
    std::vector<Sums> parts;
    std::mutex mutex;
    forEachRange(a.count(), [&](std::int64_t first, std::int64_t size) {
        Sums sums;
        FloatBlocks blocksA(a), blocksB(b);
        for (std::int64_t at = first; at < first + size && !stop.stop_requested(); at += kBlock) {
            const auto count = static_cast<std::size_t>(std::min<std::int64_t>(kBlock, first + size - at));
            const float* const x = blocksA.at(at, count);
            const float* const y = blocksB.at(at, count);
            const Sums block = finiteSums(x, y, count, origin);
            sums.add(block.areFinite() ? block : carefulSums(x, y, count, origin));
        }
        sums.first = first;
        const std::lock_guard lock(mutex);
        parts.push_back(sums);
    });
    if (stop.stop_requested()) throw Cancelled("diff");
    // Always in the same order: the last digits do not depend on which thread was done first.
    std::sort(parts.begin(), parts.end(), [](const Sums& l, const Sums& r) { return l.first < r.first; });
    Sums all;
    for (const Sums& part : parts) all.add(part);
    return all;
}

}  // namespace

bool sameNonFinite(float a, float b) {
    return (std::isnan(a) && std::isnan(b)) || (std::isinf(a) && a == b);
}

double TensorComparison::scale() const {
    return spread > 0 ? spread : std::abs(mean);
}

double TensorComparison::magnitude() const {
    return spread > 0 ? std::hypot(1.0, mean / spread) : 1.0;
}

TensorComparison compareTensors(const TensorBuffer& a, const TensorBuffer& b, const std::stop_token& stop) {
    if (a.shape() != b.shape()) {
        throw ShapeError({.what = "only tensors of one shape are compared",
                          .where = "",
                          .expected = shapeText(a.shape()),
                          .got = shapeText(b.shape())});
    }
    const double origin = firstFinite(a);
    const Sums sums = sumsOf(a, b, origin, stop);
    TensorComparison result{.count = a.count(),
                            .finite = sums.finite,
                            .nonFiniteA = sums.nonFiniteA,
                            .nonFiniteB = sums.nonFiniteB,
                            .unlike = sums.unlike,
                            .maxAbs = sums.maxAbs,
                            .cosine = std::numeric_limits<double>::quiet_NaN()};
    if (sums.finite == 0) return result;
    const auto n = static_cast<double>(sums.finite);
    const double offset = sums.about / n;
    result.rms = std::sqrt(sums.difference / n);
    result.mean = origin + offset;
    result.spread = std::sqrt(std::max(0.0, sums.aboutSquared / n - offset * offset));
    const double aSquared = sums.aboutSquared + 2 * origin * sums.about + n * origin * origin;
    if (aSquared > 0 && sums.bSquared > 0) {
        // a·b from |a|², |b|² and |a−b|²: equal tensors come out as exactly 1.
        const double product = (aSquared + sums.bSquared - sums.difference) / 2;
        result.cosine = sums.difference == 0 ? 1 : std::clamp(product / std::sqrt(aSquared * sums.bSquared), -1.0, 1.0);
    }
    return result;
}

}  // namespace deepscope
