#include "encoder/model/patch_embedding.h"

#include <ATen/ops/conv2d.h>

namespace deepscope {

at::Tensor patchEmbedding(const at::Tensor& pixels, const Affine<at::Tensor>& weights) {
    const std::int64_t side = weights.weight.size(2);
    const at::Tensor planes = at::conv2d(pixels, weights.weight, weights.bias, /*stride=*/{side, side});  // [B,D,g,g]
    return planes.permute({0, 2, 3, 1}).contiguous();
}

}  // namespace deepscope
