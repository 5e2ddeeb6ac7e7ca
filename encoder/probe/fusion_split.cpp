#include "encoder/probe/fusion_split.h"

#include "encoder/errors.h"
#include "encoder/model/model_weights.h"
#include "encoder/model/tensor_bridge.h"
#include "encoder/probe/vector_sums.h"
#include "encoder/trace/memory_account.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/matmul.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace deepscope {
namespace {

constexpr float kNoValue = std::numeric_limits<float>::quiet_NaN();

// What each half of the concatenation becomes, in float32 on the CPU.
struct SplitTensors {
    at::Tensor clip;  ///< [n,D]
    at::Tensor sam;   ///< [n,D]
    at::Tensor bias;  ///< [D]
};

at::Tensor onHost(const at::Tensor& tensor) {
    return tensor.to(at::kCPU, at::kFloat).contiguous();
}

// `concat` [k,2048]: rows of the kept tap.
SplitTensors split(const at::Tensor& concat, const Affine<at::Tensor>& projector, std::int64_t clipWidth) {
    const std::int64_t samWidth = concat.size(1) - clipWidth;
    const at::Tensor both = onHost(concat), weight = onHost(projector.weight);  // [k,2048], [D,2048]
    return {at::matmul(both.narrow(1, 0, clipWidth), weight.narrow(1, 0, clipWidth).t()).contiguous(),
            at::matmul(both.narrow(1, clipWidth, samWidth), weight.narrow(1, clipWidth, samWidth).t()).contiguous(),
            onHost(projector.bias)};
}

std::string concatTap(ViewId view) {
    return TapName{view, "fusion.concat"}.text();
}

const ModelWeights& modelOf(const Trace& trace, ViewId view) {
    if (trace.model()) return *trace.model();
    throw UsageError(
        {.what = "this run has no projector", .where = concatTap(view), .expected = "a run of the encoder", .got = ""});
}

// ⟨a, a+b⟩ and so on from the three products of a token's two parts.
void measureToken(FusionSplit& result, std::size_t token, double clipSquared, double samSquared, double product) {
    const double lengths = std::sqrt(clipSquared * samSquared);
    const double fusedSquared = clipSquared + 2 * product + samSquared;
    result.clipNorm.values[token] = static_cast<float>(std::sqrt(clipSquared));
    result.samNorm.values[token] = static_cast<float>(std::sqrt(samSquared));
    result.angleDegrees.values[token] =
        lengths > 0 ? static_cast<float>(std::acos(std::clamp(product / lengths, -1.0, 1.0)) * 180 / std::numbers::pi) : kNoValue;
    result.clipShare.values[token] = fusedSquared > 0 ? static_cast<float>((clipSquared + product) / fusedSquared) : kNoValue;
}

std::vector<float> valuesOf(const at::Tensor& vector) {
    const auto* const first = vector.data_ptr<float>();
    return {first, first + vector.numel()};
}

}  // namespace

FusionSplit fusionSplit(const Trace& trace, ViewId view) {
    const c10::InferenceMode inference;
    const MemoryAccount::Scope uncounted(nullptr);
    const ModelWeights& model = modelOf(trace, view);
    const auto concat = trace.tensor(concatTap(view));
    const SplitTensors parts = split(viewOf(*concat), model.tensors().projector, model.architecture().clipWidth);

    const auto tokens = static_cast<std::size_t>(parts.clip.size(0)), width = static_cast<std::size_t>(parts.clip.size(1));
    FusionSplit result;
    for (FeatureMap* map : {&result.clipNorm, &result.samNorm, &result.angleDegrees, &result.clipShare}) {
        map->gridSide = tapLayout(concatTap(view), concat->shape()).gridSide;
        map->values.resize(tokens);
    }
    for (std::size_t token = 0; token < tokens; ++token) {
        const float* const clip = parts.clip.data_ptr<float>() + token * width;
        const float* const sam = parts.sam.data_ptr<float>() + token * width;
        measureToken(result, token, squaredNorm(clip, width), squaredNorm(sam, width), dotProduct(clip, sam, width));
    }
    for (FeatureMap* map : {&result.clipNorm, &result.samNorm, &result.angleDegrees, &result.clipShare}) map->findRange();
    result.biasNorm = std::sqrt(squaredNorm(parts.bias.data_ptr<float>(), width));
    return result;
}

FusionParts fusionParts(const Trace& trace, ViewId view, int token) {
    const c10::InferenceMode inference;
    const MemoryAccount::Scope uncounted(nullptr);
    const ModelWeights& model = modelOf(trace, view);
    const auto concat = trace.tensor(concatTap(view));
    const auto tokens = static_cast<int>(concat->shape().at(0));
    if (token < 0 || token >= tokens) {
        throw UsageError({.what = "no such token",
                          .where = concatTap(view),
                          .expected = "0 to " + std::to_string(tokens - 1),
                          .got = std::to_string(token)});
    }
    const SplitTensors parts =
        split(viewOf(*concat).narrow(0, token, 1), model.tensors().projector, model.architecture().clipWidth);
    return {valuesOf(parts.clip), valuesOf(parts.sam), valuesOf(parts.bias)};
}

}  // namespace deepscope
