#pragma once

#include "encoder/export/dump.h"
#include "encoder/trace/tap_selection.h"
#include "encoder/trace/trace.h"

namespace deepscope {

/// What type a dump's tensors are of.
enum class DumpType { F32, Compute };

/// "f32", "compute". Throws UsageError.
DumpType parseDumpType(std::string_view text);

/// The type that tensors of a run have in a file: npz and npy have no bf16 and hold f32 instead.
ElementType storedType(ElementType computeType, DumpType type, DumpFormat format);

/// A run's chosen taps in pipeline order, with its manifest. Tensors of the type that is kept are shared, others converted.
/// Throws NotKeptError when one was given up for the memory budget. Waits for the weights' hash.
Dump traceDump(const Trace& trace, const TapSelection& taps, ElementType type = ElementType::F32);

}  // namespace deepscope
