#pragma once

#include "encoder/element_type.h"
#include "encoder/image/views.h"
#include "encoder/weights/architecture.h"

#include <cstdint>

namespace deepscope {

/// Where and how a run that has not happened would happen.
struct MachineChoice {
    bool onCpu = true;
    ElementType type = ElementType::F32;
    int threads = 1;  ///< of a CPU
};

/// Bytes of the most tensor memory live at once during a run, weights and kept taps excluded, before it: what a run reports as
/// `peak_bytes`. A sum of the tensors that SAM's attention or its MLP holds, whichever is more: later stages see a sixteenth
/// of the tokens. Within a percent of runs on a CPU; on a device the attention kernel's own workspace is not known and left out.
std::int64_t predictedPeakBytes(const ViewPlan& plan, const Architecture& architecture, const MachineChoice& machine);

/// Bytes of the weights in the compute type.
std::int64_t predictedWeightBytes(const Architecture& architecture, ElementType type);

}  // namespace deepscope
