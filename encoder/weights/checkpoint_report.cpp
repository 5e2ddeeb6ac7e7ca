#include "encoder/weights/architecture_inference.h"
#include "encoder/weights/checkpoint.h"
#include "encoder/weights/stored_type.h"
#include "encoder/weights/weight_map.h"

#include <set>

namespace deepscope {

CheckpointReport inspectCheckpoint(const Checkpoint& checkpoint) {
    CheckpointReport report;
    report.architecture = inferArchitecture(checkpoint);
    std::set<std::string> known;
    for (const TensorSpec& spec : encoderTensorList(report.architecture)) {
        known.insert(spec.name);
        const auto found = checkpoint.tensors().find(spec.name);
        if (found == checkpoint.tensors().end()) {
            report.missing.push_back(spec.name);
            continue;
        }
        const SafetensorsEntry& entry = found->second.entry;
        if (entry.shape != spec.shape) {
            report.misshapen.push_back(spec.name + ": expected " + shapeText(spec.shape) + ", got " + shapeText(entry.shape));
        } else if (!storedElementType(entry.dtype)) {
            report.misshapen.push_back(spec.name + ": expected F32, BF16 or F16, got " + entry.dtype);
        } else {
            report.used.push_back(spec.name);
        }
    }
    for (const auto& [name, location] : checkpoint.tensors()) {
        if (!known.contains(name)) report.ignored.push_back(name);
    }
    return report;
}

}  // namespace deepscope
