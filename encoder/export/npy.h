#pragma once

#include "encoder/export/atomic_file.h"
#include "encoder/tensor_buffer.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace deepscope {

/// The .npy header (format 1.0, or 2.0 when long) for a C-ordered array of this shape and type. BF16 has no npy type:
/// callers convert first, or UsageError. Source: numpy.lib.format.
std::string npyHeader(const Shape& shape, ElementType type);

/// A tensor as .npy bytes, header first, handed to `sink` in pieces; BF16 becomes F32.
void streamNpy(const TensorBuffer& tensor, const std::function<void(const void* bytes, std::size_t sizeBytes)>& sink);
/// How many bytes streamNpy hands over.
std::size_t npySizeBytes(const TensorBuffer& tensor);

/// Writes a tensor whole or not at all; BF16 becomes F32. Throws FileError.
void writeNpy(const TensorBuffer& tensor, const std::filesystem::path& path);

/// Reads a C- or Fortran-ordered float16/32/64 .npy, either endianness, to F32. The header is checked before anything is
/// allocated; more than maxElements, or a file longer or shorter than its header says, is refused. Throws FileError.
std::shared_ptr<const TensorBuffer> readNpy(const std::filesystem::path& path, std::int64_t maxElements);

}  // namespace deepscope
