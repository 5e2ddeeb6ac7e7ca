#pragma once

#include "encoder/tensor_buffer.h"

#include <ATen/core/Tensor.h>

#include <memory>

namespace deepscope {

c10::ScalarType scalarType(ElementType type);
Shape shapeOf(const at::Tensor& tensor);

/// A copy in host memory, contiguous, in `type`; from any device.
std::shared_ptr<const TensorBuffer> toBuffer(const at::Tensor& tensor, ElementType type);

/// A CPU tensor over the buffer's memory, valid as long as the buffer: not to be written.
at::Tensor viewOf(const TensorBuffer& buffer);

}  // namespace deepscope
