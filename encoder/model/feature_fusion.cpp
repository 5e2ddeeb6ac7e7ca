#include "encoder/model/feature_fusion.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/linear.h>

namespace deepscope {

at::Tensor featureFusion(const at::Tensor& clip, const at::Tensor& compressed, const EncoderTensors<at::Tensor>& weights,
                         TapSink& sink) {
    const at::Tensor sam = compressed.flatten(2).transpose(1, 2);         // [B,n,1024]
    const at::Tensor both = at::cat({clip.slice(1, 1), sam}, /*dim=*/2);  // [B,n,2048]
    sink.tap("fusion.concat", both);
    const at::Tensor fused = at::linear(both, weights.projector.weight, weights.projector.bias);
    sink.tap("fusion.projector", fused);
    return fused;
}

}  // namespace deepscope
