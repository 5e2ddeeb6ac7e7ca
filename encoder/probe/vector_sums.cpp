#include "encoder/probe/vector_sums.h"

// Each function is compiled for plain x86-64 and for AVX2; the loader picks what the machine has. The thread sanitizer is not
// ready yet when the loader asks.
#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__SANITIZE_THREAD__)
#define DEEPSCOPE_VECTOR_CLONES [[gnu::target_clones("default", "avx2")]]
#else
#define DEEPSCOPE_VECTOR_CLONES
#endif

namespace deepscope {
namespace {

// Sums run in lanes of their own so that the compiler may use vector registers without reordering anybody's arithmetic.
constexpr std::size_t kLanes = 8;

template <class Term>
[[gnu::always_inline]] inline double sumInLanes(std::size_t count, Term&& term) {
    double lanes[kLanes] = {};
    std::size_t i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) lanes[lane] += term(i + lane);
    }
    for (; i < count; ++i) lanes[i % kLanes] += term(i);
    double sum = 0;
    for (const double lane : lanes) sum += lane;
    return sum;
}

}  // namespace

DEEPSCOPE_VECTOR_CLONES double sumOf(const float* vector, std::size_t count) {
    return sumInLanes(
        count, [vector](std::size_t i) __attribute__((always_inline)) { return static_cast<double>(vector[i]); });
}

DEEPSCOPE_VECTOR_CLONES double squaredNorm(const float* vector, std::size_t count) {
    return sumInLanes(
        count, [vector](std::size_t i) __attribute__((always_inline)) { return static_cast<double>(vector[i]) * vector[i]; });
}

DEEPSCOPE_VECTOR_CLONES double dotProduct(const float* a, const float* b, std::size_t count) {
    return sumInLanes(
        count, [ a, b ](std::size_t i) __attribute__((always_inline)) { return static_cast<double>(a[i]) * b[i]; });
}

DEEPSCOPE_VECTOR_CLONES double squaredDistance(const float* a, const float* b, std::size_t count) {
    return sumInLanes(
        count, [ a, b ](std::size_t i) __attribute__((always_inline)) {
            const double difference = static_cast<double>(a[i]) - b[i];
            return difference * difference;
        });
}

DEEPSCOPE_VECTOR_CLONES double dotProduct(const float* vector, const double* axis, std::size_t count) {
    return sumInLanes(
        count, [ vector, axis ](std::size_t i) __attribute__((always_inline)) { return vector[i] * axis[i]; });
}

}  // namespace deepscope
