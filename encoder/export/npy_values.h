#pragma once

#include "encoder/export/npy_header.h"
#include "encoder/tensor_buffer.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>

namespace deepscope {

/// Gives the next bytes of a stream, all that are asked for, or throws FileError.
using ByteSource = std::function<void(void* to, std::size_t sizeBytes)>;

/// Reads a .npy stream up to its first value. sizeBytes is the whole stream's: one that does not fit its header is refused
/// before anything is allocated. Throws FileError with its expected and got filled.
NpyLayout readNpyStart(const ByteSource& next, std::uint64_t sizeBytes, std::int64_t maxElements);

enum class NpyHalves { Widened, Kept };

/// Reads the values that follow, row-major whatever the order they are stored in. layout.isFloat(). Float32 and float64 make
/// F32, float16 makes F16 when Kept, else F32.
std::shared_ptr<TensorBuffer> readNpyValues(const ByteSource& next, const NpyLayout& layout, NpyHalves halves);

}  // namespace deepscope
