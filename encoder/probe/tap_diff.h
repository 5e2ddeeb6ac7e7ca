#pragma once

#include "encoder/element_type.h"
#include "encoder/image/views.h"
#include "encoder/probe/feature_map.h"
#include "encoder/probe/tap_source.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace deepscope {

/// How one tap of two runs compares; `A` is ours, `B` the port's.
enum class TapStatus { Same, Differs, Missing, Extra, Misshapen };
/// "same", "differs", "missing" (B lacks it), "extra" (A lacks it), "shape" (Misshapen).
std::string_view tapStatusName(TapStatus status);

/// A token that differs, and by how much.
struct TokenError {
    int token = 0;          ///< on the tap's grid, row-major; a laid-out row; kClassToken
    double relativeL2 = 0;  ///< ‖a−b‖₂ of its vector over √D·spread
};

/// One tap of both runs. Errors are relative to the spread, the population standard deviation of A's values; to A's value
/// where that is constant (the note says so).
struct TapComparison {
    std::string tap;
    TapStatus status = TapStatus::Same;
    Shape shapeA;  ///< empty when missing there
    Shape shapeB;
    double spread = 0;
    double max = 0;       ///< largest |a−b| / spread; infinite where one side alone is NaN or Inf, or A is zero throughout
    double rms = 0;       ///< √mean (a−b)² / spread, of the finite elements
    double cosine = 0;    ///< of the tensors as two long vectors; NaN when either is zero
    double rmsLimit = 0;  ///< what the runs' compute types may differ by here
    double maxLimit = 0;
    std::int64_t nonFiniteA = 0;
    std::int64_t nonFiniteB = 0;
    std::vector<TokenError> worst;  ///< the tokens that differ most, largest first; at most kWorstTokens
    std::string note;               ///< what a person should know: "B has it transposed", "constant in A", …

    bool compared() const { return status == TapStatus::Same || status == TapStatus::Differs; }
};
inline constexpr int kWorstTokens = 8;

struct TapDiffOptions {
    std::optional<double> rtol;  ///< in place of the expected noise: the largest error relative to spread
    /// Called with each tap once its figures are known, before it is judged: `same` may still become `differs`, for limits are
    /// those of the types that all values together show.
    std::function<void(const TapComparison&)> compared = {};
};

/// Two runs, tap by tap.
struct TapDiff {
    std::vector<TapComparison> taps;       ///< in pipeline order, `.mid` ones in their place; names that are no taps of ours last
    std::optional<std::size_t> first;      ///< the first tap in both that is `differs` or `shape`
    ElementType typeA = ElementType::F32;  ///< compute types, as told or as the values show
    ElementType typeB = ElementType::F32;
    std::string explanation;  ///< one sentence on the first divergence, or on there being none

    const TapComparison* firstDivergence() const { return first ? &taps[*first] : nullptr; }
    std::size_t count(TapStatus status) const;
};

/// Called after each tap, with how much is done.
using DiffProgress = std::function<void(const std::string& tap, int done, int total)>;

/// Compares every tap of either run, one at a time: no more than two tensors are in memory. A tap that cannot be read is a
/// finding (its note says why, status `shape`), not a failure. Throws Cancelled.
TapDiff diffTaps(const TapSource& a, const TapSource& b, const TapDiffOptions& options = {}, const DiffProgress& progress = {},
                 const std::stop_token& stop = {});

/// Pipeline order of tap names: global, tiles, tokens; `.mid` before its block. Names that are no taps come last, as text.
bool comesBefore(const std::string& tapA, const std::string& tapB);

/// What a tap may differ by when two runs of these types do the same arithmetic in another order: RMS, relative to √mean a²
/// (which is the spread where the mean is 0: rounding goes by the values, not by how they vary). Measured, with a margin:
/// tests/data/noise, docs/diff.md.
double expectedNoise(const std::string& tap, ElementType typeA, ElementType typeB);
/// How many times its RMS the largest error of such noise may be.
double expectedPeak(const std::string& tap, ElementType typeA, ElementType typeB);

/// A type's name for the values of a tensor: BF16 or F16 when every value is one of that type's, else F32.
ElementType shownType(const TensorBuffer& tensor);

/// Whether a tap of this shape has tokens and channels to tell errors of: a tap of ours in a layout of its own.
bool hasTokens(const std::string& tap, const Shape& shape);
/// ‖a−b‖₂ of each token over √D·spread, for the error heatmap; and of each channel, √mean over tokens, over the spread.
/// Equal NaN and Inf are no difference, unlike ones an infinite one; where A is constant its value stands for the spread.
/// Throws ShapeError (other shapes), UsageError (no tokens).
FeatureMap tokenErrors(const std::string& tap, const TensorBuffer& a, const TensorBuffer& b);
std::vector<float> channelErrors(const std::string& tap, const TensorBuffer& a, const TensorBuffer& b);

}  // namespace deepscope
