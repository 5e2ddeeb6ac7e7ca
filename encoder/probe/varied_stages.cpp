#include "encoder/probe/varied_stages.h"

#include "encoder/model/sam_attention.h"
#include "encoder/weights/architecture.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/layer_norm.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/scaled_dot_product_attention.h>
#include <ATen/ops/sigmoid.h>

#include <algorithm>
#include <cmath>

namespace deepscope {
namespace {

// q [h,r,c,64] with R_h [r,r,64] and R_w [c,c,64] -> bias [1,h,r·c,r·c]
at::Tensor relativeBias(const at::Tensor& q, const at::Tensor& relH, const at::Tensor& relW) {
    const std::int64_t heads = q.size(0), rows = q.size(1), columns = q.size(2);
    const at::Tensor byRow =
        at::matmul(q.permute({1, 0, 2, 3}).reshape({rows, heads * columns, kHeadWidth}), relH.transpose(1, 2));
    const at::Tensor byColumn =
        at::matmul(q.permute({2, 0, 1, 3}).reshape({columns, heads * rows, kHeadWidth}), relW.transpose(1, 2));
    const at::Tensor biasH = byRow.view({rows, heads, columns, rows}).permute({1, 0, 2, 3});        // [h,r,c, key row]
    const at::Tensor biasW = byColumn.view({columns, heads, rows, columns}).permute({1, 2, 0, 3});  // [h,r,c, key column]
    return (biasH.unsqueeze(4) + biasW.unsqueeze(3)).reshape({1, heads, rows * columns, rows * columns});
}

// The real tokens of one window, r×c of them, attend to one another alone: x [r,c,D] -> [r,c,D], not projected yet.
at::Tensor attendRectangle(const at::Tensor& x, const SamBlockTensors<at::Tensor>& block, const RelativePositions& positions) {
    const std::int64_t rows = x.size(0), columns = x.size(1), width = x.size(2), heads = width / kHeadWidth;
    const at::Tensor qkv = at::linear(x, block.qkv.weight, block.qkv.bias).view({rows, columns, 3, heads, kHeadWidth});
    const auto part = [&](std::int64_t which) { return qkv.select(2, which).permute({2, 0, 1, 3}); };  // [h,r,c,64]
    const auto flat = [&](const at::Tensor& t) { return t.reshape({1, heads, rows * columns, kHeadWidth}); };
    const at::Tensor q = part(0);
    const at::Tensor bias = relativeBias(q, positions.height.narrow(0, 0, rows).narrow(1, 0, rows),
                                         positions.width.narrow(0, 0, columns).narrow(1, 0, columns));
    const at::Tensor attended = at::scaled_dot_product_attention(flat(q), flat(part(1)), flat(part(2)), bias);  // [1,h,r·c,64]
    return attended.transpose(1, 2).reshape({rows, columns, width});
}

// Window attention in which padded keys are masked out: the same as windows cut off at the grid's edge.
at::Tensor maskedWindows(const at::Tensor& x, const SamBlockTensors<at::Tensor>& block, const RelativePositions& positions,
                         TapSink& sink) {
    const std::int64_t grid = x.size(1), extent = positions.height.size(0);
    at::Tensor out = at::empty_like(x);
    for (std::int64_t b = 0; b < x.size(0); ++b) {
        for (std::int64_t row = 0; row < grid; row += extent) {
            sink.checkCancelled();
            for (std::int64_t column = 0; column < grid; column += extent) {
                const auto window = [&](const at::Tensor& t) {
                    return t.select(0, b)
                        .narrow(0, row, std::min(extent, grid - row))
                        .narrow(1, column, std::min(extent, grid - column));
                };
                window(out).copy_(attendRectangle(window(x), block, positions));
            }
        }
    }
    return at::linear(out, block.proj.weight, block.proj.bias);
}

at::Tensor samAttentionOf(const at::Tensor& normed, const SamBlockTensors<at::Tensor>& block, const RelativePositions& positions,
                          bool masked, TapSink& sink) {
    const std::int64_t grid = normed.size(1), extent = positions.height.size(0);
    if (extent == grid) return samAttention(normed, block, positions, sink);
    if (masked && grid % extent != 0) return maskedWindows(normed, block, positions, sink);
    return joinWindows(samAttention(partitionWindows(normed, extent), block, positions, sink), normed.size(0), grid);
}

at::Tensor channelNorm(const at::Tensor& x, const Affine<at::Tensor>& weights, double epsilon) {
    return layerNorm(x.permute({0, 2, 3, 1}), weights, epsilon).permute({0, 3, 1, 2});
}

at::Tensor convolution(const at::Tensor& x, const at::Tensor& weight, std::int64_t stride) {
    const std::int64_t padding = weight.size(2) / 2;
    return at::conv2d(x, weight, {}, {stride, stride}, {padding, padding});
}

at::Tensor activated(const at::Tensor& hidden, ClipLayerVariation::Activation activation) {
    switch (activation) {
        case ClipLayerVariation::Activation::TanhGelu:
            return at::gelu(hidden, "tanh");
        case ClipLayerVariation::Activation::ErfGelu:
            return at::gelu(hidden);
        case ClipLayerVariation::Activation::QuickGelu:
            break;
    }
    return hidden * at::sigmoid(hidden * 1.702);
}

}  // namespace

at::Tensor layerNorm(const at::Tensor& x, const Affine<at::Tensor>& weights, double epsilon) {
    return at::layer_norm(x, {x.size(-1)}, weights.weight, weights.bias, epsilon);
}

at::Tensor variedSamMid(const at::Tensor& x, const SamBlockTensors<at::Tensor>& block, const RelativePositions& positions,
                        const SamBlockVariation& variation, TapSink& sink) {
    const at::Tensor normed = layerNorm(x, block.norm1, variation.epsilon);
    if (!variation.scaledRelativePositions) return x + samAttentionOf(normed, block, positions, variation.maskedPadding, sink);
    // (q/√64)·R is q·(R/√64), exactly: a division by a power of two.
    const double scale = std::sqrt(static_cast<double>(kHeadWidth));
    const RelativePositions scaled{positions.height / scale, positions.width / scale};
    return x + samAttentionOf(normed, block, scaled, variation.maskedPadding, sink);
}

at::Tensor variedSamBlock(const at::Tensor& mid, const SamBlockTensors<at::Tensor>& block, const SamBlockVariation& variation) {
    at::Tensor hidden = at::linear(layerNorm(mid, block.norm2, variation.epsilon), block.lin1.weight, block.lin1.bias);
    at::gelu_(hidden, variation.tanhGelu ? "tanh" : "none");
    return mid + at::linear(hidden, block.lin2.weight, block.lin2.bias);
}

at::Tensor variedNeck(const at::Tensor& x, const EncoderTensors<at::Tensor>& weights, double epsilon) {
    at::Tensor y = convolution(x.permute({0, 3, 1, 2}), weights.neckConv1, 1);
    y = channelNorm(y, weights.neckNorm1, epsilon);
    y = convolution(y, weights.neckConv2, 1);
    for (const auto& second : weights.neckNorm2) y = channelNorm(y, second, epsilon);
    return y;
}

at::Tensor halved(const at::Tensor& x, const at::Tensor& weight) {
    return convolution(x, weight, 2);
}

at::Tensor variedClipMid(const at::Tensor& x, const ClipLayerTensors<at::Tensor>& layer, const ClipLayerVariation& variation) {
    const std::int64_t batch = x.size(0), tokens = x.size(1), width = x.size(2), heads = width / kHeadWidth;
    const at::Tensor normed = layerNorm(x, layer.norm1, variation.epsilon);
    const at::Tensor qkv = at::linear(normed, layer.qkv.weight, layer.qkv.bias).view({batch, tokens, 3, heads, kHeadWidth});
    const auto part = [&](std::int64_t which) { return qkv.select(2, which).transpose(1, 2); };  // [B,h,n+1,64]
    const at::Tensor attended = at::scaled_dot_product_attention(part(0), part(1), part(2));
    return x + at::linear(attended.transpose(1, 2).reshape({batch, tokens, width}), layer.outProj.weight, layer.outProj.bias);
}

at::Tensor variedClipLayer(const at::Tensor& mid, const ClipLayerTensors<at::Tensor>& layer,
                           const ClipLayerVariation& variation) {
    const at::Tensor hidden = at::linear(layerNorm(mid, layer.norm2, variation.epsilon), layer.fc1.weight, layer.fc1.bias);
    return mid + at::linear(activated(hidden, variation.activation), layer.fc2.weight, layer.fc2.bias);
}

}  // namespace deepscope
