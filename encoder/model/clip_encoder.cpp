#include "encoder/model/clip_encoder.h"

#include "encoder/weights/architecture.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/layer_norm.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/scaled_dot_product_attention.h>
#include <ATen/ops/sigmoid.h>

#include <string>

namespace deepscope {
namespace {

at::Tensor norm(const at::Tensor& x, const Affine<at::Tensor>& weights) {
    return at::layer_norm(x, {x.size(-1)}, weights.weight, weights.bias, kClipNormEpsilon);
}

at::Tensor attention(const at::Tensor& x, const ClipLayerTensors<at::Tensor>& layer) {
    const std::int64_t batch = x.size(0), tokens = x.size(1), width = x.size(2), heads = width / kHeadWidth;
    const at::Tensor qkv = at::linear(x, layer.qkv.weight, layer.qkv.bias).view({batch, tokens, 3, heads, kHeadWidth});
    const auto part = [&](std::int64_t which) { return qkv.select(2, which).transpose(1, 2); };  // [B,h,n+1,64]
    const at::Tensor attended = at::scaled_dot_product_attention(part(0), part(1), part(2));
    return at::linear(attended.transpose(1, 2).reshape({batch, tokens, width}), layer.outProj.weight, layer.outProj.bias);
}

// QuickGELU, x·sigmoid(1.702x), between the two linears.
at::Tensor mlp(const at::Tensor& x, const ClipLayerTensors<at::Tensor>& layer) {
    const at::Tensor hidden = at::linear(x, layer.fc1.weight, layer.fc1.bias);
    at::Tensor gate = hidden * 1.702;
    at::sigmoid_(gate);
    return at::linear(gate.mul_(hidden), layer.fc2.weight, layer.fc2.bias);
}

}  // namespace

at::Tensor clipLayerMid(const at::Tensor& x, const ClipLayerTensors<at::Tensor>& layer) {
    return x + attention(norm(x, layer.norm1), layer);
}

at::Tensor clipEncoder(const at::Tensor& patches, const at::Tensor& positions, const EncoderTensors<at::Tensor>& weights,
                       TapSink& sink) {
    const at::Tensor classToken = weights.clipClass.expand({patches.size(0), 1, -1});
    at::Tensor x = at::cat({classToken, patches}, 1) + positions;  // [B,n+1,1024]
    sink.tap("clip.embeddings", x);
    x = norm(x, weights.clipPreNorm);
    sink.tap("clip.pre_layrnorm", x);
    for (std::size_t i = 0; i < weights.clipLayers.size(); ++i) {
        const auto& layer = weights.clipLayers[i];
        const std::string name = "clip.layers." + std::to_string(i);
        x = clipLayerMid(x, layer);
        sink.tap(name + ".mid", x);
        x = x + mlp(norm(x, layer.norm2), layer);
        sink.tap(name, x);
    }
    return x;
}

at::Tensor clipPatchEmbedding(const at::Tensor& pixels, const EncoderTensors<at::Tensor>& weights) {
    const std::int64_t side = weights.clipPatch.size(2);
    return at::conv2d(pixels, weights.clipPatch, {}, {side, side}).flatten(2).transpose(1, 2);
}

}  // namespace deepscope
