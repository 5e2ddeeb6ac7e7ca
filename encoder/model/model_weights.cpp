#include "encoder/model/model_weights.h"

#include "encoder/errors.h"
#include "encoder/model/tensor_bridge.h"
#include "encoder/trace/memory_account.h"
#include "encoder/weights/weight_map.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>

namespace deepscope {
namespace {

at::Tensor loadTensor(const WeightSource& source, const TensorSpec& spec, ElementType type, const at::Device& device) {
    const at::TensorOptions host(scalarType(type));
    if (device.is_cpu()) {
        if (const std::byte* mapped = source.mapped(spec.name, type)) {
            // Mapped read-only: the model never writes to its weights.
            return at::from_blob(const_cast<std::byte*>(mapped), spec.shape, host);
        }
    }
    at::Tensor tensor = at::empty(spec.shape, host);
    source.read(spec.name, type, static_cast<std::byte*>(tensor.data_ptr()));
    return device.is_cpu() ? tensor : tensor.to(device);
}

}  // namespace

std::shared_ptr<const ModelWeights> ModelWeights::load(std::shared_ptr<const WeightSource> source, ElementType type,
                                                       const at::Device& device, const std::function<void(double)>& progress,
                                                       const std::stop_token& stop) {
    const MemoryAccount::Scope uncounted(nullptr);
    const std::shared_ptr<ModelWeights> loaded(new ModelWeights);
    WeightMap map = weightMap(source->architecture());

    std::int64_t total = 0;
    EncoderTensors<at::Tensor> tensors;
    forEachTensorPair(map, tensors, [&](const TensorSpec& spec, at::Tensor&) { total += elementCount(spec.shape); });
    std::int64_t done = 0;
    forEachTensorPair(map, tensors, [&](const TensorSpec& spec, at::Tensor& tensor) {
        if (stop.stop_requested()) throw Cancelled("loading weights");
        tensor = loadTensor(*source, spec, type, device);
        done += elementCount(spec.shape);
        loaded->m_sizeBytes += tensor.numel() * static_cast<std::int64_t>(tensor.element_size());
        if (progress) progress(static_cast<double>(done) / static_cast<double>(total));
    });
    loaded->m_source = std::move(source);
    loaded->m_tensors = std::move(tensors);
    loaded->m_positions = std::make_unique<PositionTables>(loaded->m_tensors);
    return loaded;
}

}  // namespace deepscope
