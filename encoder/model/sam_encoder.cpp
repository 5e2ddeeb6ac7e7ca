#include "encoder/model/sam_encoder.h"

#include "encoder/model/patch_embedding.h"
#include "encoder/model/sam_attention.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/layer_norm.h>
#include <ATen/ops/linear.h>

#include <string>

namespace deepscope {
namespace {

at::Tensor norm(const at::Tensor& x, const Affine<at::Tensor>& weights) {
    return at::layer_norm(x, {x.size(-1)}, weights.weight, weights.bias, kSamNormEpsilon);
}

// The MLP's erf GELU, in place on the hidden activations: they are used once.
at::Tensor mlp(const at::Tensor& x, const SamBlockTensors<at::Tensor>& block) {
    at::Tensor hidden = at::linear(x, block.lin1.weight, block.lin1.bias);
    at::gelu_(hidden);
    return at::linear(hidden, block.lin2.weight, block.lin2.bias);
}

// norm1 comes before the windows are padded: a padded token is 0, not the norm's bias.
at::Tensor attention(const at::Tensor& x, const SamBlockTensors<at::Tensor>& block, const RelativePositions& positions,
                     TapSink& sink) {
    const at::Tensor normed = norm(x, block.norm1);
    const std::int64_t grid = x.size(1), extent = positions.height.size(0);
    if (extent == grid) return samAttention(normed, block, positions, sink);
    return joinWindows(samAttention(partitionWindows(normed, extent), block, positions, sink), x.size(0), grid);
}

}  // namespace

at::Tensor samBlockMid(const at::Tensor& x, const SamBlockTensors<at::Tensor>& block, const RelativePositions& positions,
                       TapSink& sink) {
    return x + attention(x, block, positions, sink);
}

at::Tensor samEncoder(const at::Tensor& pixels, const EncoderTensors<at::Tensor>& weights, const GridPositions& positions,
                      TapSink& sink) {
    at::Tensor x = patchEmbedding(pixels, weights.samPatch);  // [B,g,g,D]
    sink.tap("sam.patch_embed", x);
    x = x + positions.sam;
    sink.tap("sam.pos_embed", x);
    for (std::size_t i = 0; i < weights.samBlocks.size(); ++i) {
        const auto& block = weights.samBlocks[i];
        const std::string name = "sam.blocks." + std::to_string(i);
        x = samBlockMid(x, block, positions.relative[i], sink);
        sink.tap(name + ".mid", x);
        x = x + mlp(norm(x, block.norm2), block);
        sink.tap(name, x);
    }
    return x;
}

}  // namespace deepscope
