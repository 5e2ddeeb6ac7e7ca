#include "encoder/model/token_compressor.h"

#include "encoder/model/sam_encoder.h"

#include <ATen/ops/conv2d.h>
#include <ATen/ops/layer_norm.h>

namespace deepscope {
namespace {

// LayerNorm over the channels of [B,C,h,w].
at::Tensor channelNorm(const at::Tensor& x, const Affine<at::Tensor>& weights) {
    return at::layer_norm(x.permute({0, 2, 3, 1}), {x.size(1)}, weights.weight, weights.bias, kSamNormEpsilon)
        .permute({0, 3, 1, 2});
}

at::Tensor conv(const at::Tensor& x, const at::Tensor& weight, std::int64_t stride) {
    const std::int64_t padding = weight.size(2) / 2;
    return at::conv2d(x, weight, {}, {stride, stride}, {padding, padding});
}

}  // namespace

at::Tensor tokenCompressor(const at::Tensor& x, const EncoderTensors<at::Tensor>& weights, TapSink& sink) {
    at::Tensor y = conv(x.permute({0, 3, 1, 2}), weights.neckConv1, 1);  // [B,256,g,g]
    y = channelNorm(y, weights.neckNorm1);
    y = conv(y, weights.neckConv2, 1);
    for (const auto& second : weights.neckNorm2) y = channelNorm(y, second);
    sink.tap("sam.neck", y);
    y = conv(y, weights.net2, 2);  // [B,512,g/2,g/2]
    sink.tap("compressor.net_2", y);
    y = conv(y, weights.net3, 2);  // [B,1024,c,c]
    sink.tap("compressor.net_3", y);
    return y;
}

}  // namespace deepscope
