#pragma once

#include "encoder/element_type.h"
#include "encoder/model/position_tables.h"
#include "encoder/weights/encoder_tensors.h"
#include "encoder/weights/weight_source.h"

#include <ATen/core/Tensor.h>

#include <functional>
#include <memory>
#include <stop_token>

namespace deepscope {

/// The encoder's tensors in the compute type on the device, ready to use. Read-only after loading and shared
/// between the run and the probes.
class ModelWeights {
public:
    /// Tensors that the source has mapped in the right type are used in place (CPU). Throws CheckpointError,
    /// DeviceError, Cancelled.
    static std::shared_ptr<const ModelWeights> load(std::shared_ptr<const WeightSource> source, ElementType type,
                                                    const at::Device& device, const std::function<void(double)>& progress,
                                                    const std::stop_token& stop);

    const Architecture& architecture() const { return m_source->architecture(); }
    const WeightSource& source() const { return *m_source; }
    const EncoderTensors<at::Tensor>& tensors() const { return m_tensors; }
    const PositionTables& positions() const { return *m_positions; }
    std::int64_t sizeBytes() const { return m_sizeBytes; }

private:
    ModelWeights() = default;

    std::shared_ptr<const WeightSource> m_source;
    EncoderTensors<at::Tensor> m_tensors;
    std::unique_ptr<PositionTables> m_positions;
    std::int64_t m_sizeBytes = 0;
};

}  // namespace deepscope
