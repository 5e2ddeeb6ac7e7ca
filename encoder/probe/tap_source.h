#pragma once

#include "encoder/export/run_manifest.h"
#include "encoder/tensor_buffer.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace deepscope {

class DumpReader;
class Trace;

/// Where a diff takes a run's taps from: a dump on disk, or a trace in memory. Safe to share between threads.
class TapSource {
public:
    /// What is known of a tap before it is read.
    struct Entry {
        std::string tap;  ///< our name
        Shape shape;
        std::string storedType;  ///< "F32", "BF16", …
        std::string storedName;  ///< the name it has at its source, where that differs from ours
    };

    virtual ~TapSource() = default;
    /// For people: the dump's path, or "run of page.png, base, bf16".
    virtual std::string title() const = 0;
    virtual const std::vector<Entry>& entries() const = 0;
    virtual const RunManifest& manifest() const = 0;
    /// Throws FileError, NotKeptError.
    virtual std::shared_ptr<const TensorBuffer> read(std::string_view tap) const = 0;
    /// Null when there is none.
    const Entry* find(std::string_view tap) const;
};

/// Their names to ours, as a person's --map file says.
using TapNameMap = std::map<std::string, std::string>;
/// Reads a JSON object {"their name": "global/sam.neck", …}; the other way round is understood too where only that makes our
/// taps of it. Throws FileError, UsageError (two names for one tap, a name that is no string).
TapNameMap readTapNameMap(const std::filesystem::path& path);

/// A dump's tensors; those that `names` maps go by our names.
std::shared_ptr<const TapSource> dumpSource(std::shared_ptr<const DumpReader> dump, const TapNameMap& names = {});
/// A run's kept taps. The trace lives as long as the source.
std::shared_ptr<const TapSource> traceSource(std::shared_ptr<const Trace> trace);

}  // namespace deepscope
