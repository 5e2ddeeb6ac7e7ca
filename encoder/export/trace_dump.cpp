#include "encoder/export/trace_dump.h"

#include "encoder/errors.h"
#include "encoder/export/run_json.h"

namespace deepscope {
namespace {

std::shared_ptr<const TensorBuffer> inType(const std::shared_ptr<const TensorBuffer>& tensor, ElementType type) {
    if (tensor->type() == type) return tensor;
    auto converted = std::make_shared<TensorBuffer>(tensor->shape(), type);
    convertElements(tensor->data(), tensor->type(), converted->data(), type, static_cast<std::size_t>(tensor->count()));
    return converted;
}

}  // namespace

DumpType parseDumpType(std::string_view text) {
    if (text == "f32") return DumpType::F32;
    if (text == "compute") return DumpType::Compute;
    throw UsageError({.what = "unknown type", .where = "--type", .expected = "f32 or compute", .got = std::string(text)});
}

ElementType storedType(ElementType computeType, DumpType type, DumpFormat format) {
    if (type == DumpType::F32) return ElementType::F32;
    const bool holds = format == DumpFormat::Safetensors || computeType != ElementType::BF16;
    return holds ? computeType : ElementType::F32;
}

Dump traceDump(const Trace& trace, const TapSelection& taps, ElementType type) {
    Dump dump{.tensors = {}, .manifestJson = dumpManifest(trace)};
    for (const auto& tap : trace.taps()) {
        if (taps.keeps(tap->name())) dump.tensors.emplace_back(tap->name(), inType(trace.tensor(tap->name()), type));
    }
    return dump;
}

}  // namespace deepscope
