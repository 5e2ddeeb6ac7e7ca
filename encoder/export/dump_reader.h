#pragma once

#include "encoder/export/dump.h"
#include "encoder/export/run_manifest.h"
#include "encoder/tensor_buffer.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace deepscope {

/// One tensor of a dump, not read yet.
struct DumpTensor {
    std::string name;
    Shape shape;
    std::string storedType;  ///< "F32", "F16", "BF16", "F64", or what else its file says ("I64")
    std::uint64_t sizeBytes = 0;

    /// Whether read() can give it: F32, F16, BF16, F64.
    bool isFloat() const;
};

/// A dump on disk: safetensors, npz or a folder of .npy, told apart by content. Headers are read and checked when it is opened,
/// tensors one by one when they are asked for: a dump of 10 GB opens at once. Read-only and safe to share between threads.
class DumpReader {
public:
    /// Throws FileError (absent, none of the three, damaged, a member outside the file …).
    static std::shared_ptr<const DumpReader> open(const std::filesystem::path& path);
    virtual ~DumpReader() = default;

    const std::filesystem::path& path() const { return m_path; }
    DumpFormat format() const { return m_format; }
    /// In the file's order; a folder's by name. `__` in a folder's file names is `/` here.
    const std::vector<DumpTensor>& tensors() const { return m_tensors; }
    /// Null when there is none.
    const DumpTensor* find(std::string_view name) const;
    const RunManifest& manifest() const { return m_manifest; }
    /// The tensor, F64 as F32, the others as stored. Throws FileError: no such tensor, not of floats, damaged, the file
    /// changed since it was opened. Throws Error: out of memory.
    virtual std::shared_ptr<const TensorBuffer> read(const std::string& name) const = 0;

protected:
    DumpReader(std::filesystem::path path, DumpFormat format) : m_path(std::move(path)), m_format(format) {}
    /// Throws FileError: a name twice, empty, over 1024 bytes, not UTF-8 or with control characters.
    void setTensors(std::vector<DumpTensor> tensors);
    void setManifest(RunManifest manifest) { m_manifest = std::move(manifest); }
    /// The tensor to be read. Throws FileError: there is none of that name, or it is not of floats.
    const DumpTensor& readable(const std::string& name) const;
    [[noreturn]] void fail(const std::string& where, const std::string& expected, const std::string& got) const;

private:
    std::filesystem::path m_path;
    DumpFormat m_format;
    std::vector<DumpTensor> m_tensors;
    std::map<std::string, std::size_t, std::less<>> m_places;  ///< in m_tensors, by name
    RunManifest m_manifest;
};

}  // namespace deepscope
