#pragma once

#include "encoder/weights/architecture.h"

#include <cstdint>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deepscope {

/// Which weights a person asked for: a checkpoint's path, or synthetic ones.
struct WeightSpec {
    std::optional<std::filesystem::path> path;  ///< empty: synthetic
    Preset preset = Preset::Released;           ///< synthetic only
    std::uint64_t seed = 0;                     ///< synthetic only

    bool isSynthetic() const { return !path; }
    /// "synthetic:0 (mini)", or the path.
    std::string text() const;
};

/// Reads "synthetic", "synthetic:SEED" or a path. Throws UsageError.
WeightSpec parseWeightSpec(std::string_view text, Preset preset = Preset::Released);

/// What was loaded, for manifests and the status line.
struct WeightIdentity {
    bool synthetic = true;
    std::string source;  ///< "synthetic", or the checkpoint's path
    std::string preset;  ///< synthetic only
    std::uint64_t seed = 0;
    std::string sha256;  ///< checkpoints only: of the file, or of the list "sha256  name\n" of its shards
};

/// Where the encoder's tensors come from. Read-only and safe to share between threads.
class WeightSource {
public:
    virtual ~WeightSource() = default;

    virtual const Architecture& architecture() const = 0;
    virtual Shape shape(const std::string& name) const = 0;
    /// The type the tensor is stored in (synthetic: F32).
    virtual ElementType storedType(const std::string& name) const = 0;
    /// Fills `out` (elementCount·elementBytes(type) bytes) with the tensor in `type`, rounding to nearest even.
    /// Throws CheckpointError when the file has shrunk beneath its mapping.
    virtual void read(const std::string& name, ElementType type, std::byte* out) const = 0;
    /// The tensor in place when it is mapped in `type` and aligned to it; else null. Valid while this lives.
    virtual const std::byte* mapped(const std::string& name, ElementType type) const = 0;
    /// Throws CheckpointError if a mapped file has shrunk since it was opened: call it after using mapped().
    virtual void checkIntact() const = 0;
    /// Identity without its hash: immediate.
    virtual WeightIdentity identity() const = 0;
    /// Identity with the hash, computed once on a thread of its own; later calls share the result.
    virtual std::shared_future<WeightIdentity> hashedIdentity() const = 0;
};

/// Opens a checkpoint (file, index or folder) or sets up synthetic weights. Nothing large is read yet.
/// Throws CheckpointError, FileError.
std::shared_ptr<const WeightSource> openWeights(const WeightSpec& spec);

}  // namespace deepscope
