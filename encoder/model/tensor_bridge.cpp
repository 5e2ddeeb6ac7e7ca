#include "encoder/model/tensor_bridge.h"

#include <ATen/ops/from_blob.h>

namespace deepscope {

c10::ScalarType scalarType(ElementType type) {
    switch (type) {
        case ElementType::BF16:
            return c10::kBFloat16;
        case ElementType::F16:
            return c10::kHalf;
        case ElementType::F32:
            break;
    }
    return c10::kFloat;
}

Shape shapeOf(const at::Tensor& tensor) {
    return tensor.sizes().vec();
}

std::shared_ptr<const TensorBuffer> toBuffer(const at::Tensor& tensor, ElementType type) {
    auto buffer = std::make_shared<TensorBuffer>(shapeOf(tensor), type);
    at::from_blob(buffer->data(), tensor.sizes(), at::TensorOptions(scalarType(type))).copy_(tensor);
    return buffer;
}

at::Tensor viewOf(const TensorBuffer& buffer) {
    // from_blob wants a mutable pointer; callers only read.
    return at::from_blob(const_cast<std::byte*>(buffer.data()), buffer.shape(), at::TensorOptions(scalarType(buffer.type())));
}

}  // namespace deepscope
