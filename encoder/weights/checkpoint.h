#pragma once

#include "encoder/weights/architecture.h"
#include "encoder/weights/safetensors_file.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace deepscope {

/// A checkpoint on disk: one safetensors file, an index with its shards, or a folder holding either.
class Checkpoint {
public:
    /// Throws CheckpointError or FileError; the message names the file, what was expected and what was found.
    static std::shared_ptr<const Checkpoint> open(const std::filesystem::path& path);

    struct Location {
        std::size_t file = 0;
        SafetensorsEntry entry;
    };
    const std::filesystem::path& path() const { return m_path; }
    const std::vector<std::shared_ptr<const SafetensorsFile>>& files() const { return m_files; }
    const std::map<std::string, Location>& tensors() const { return m_tensors; }

private:
    std::filesystem::path m_path;
    std::vector<std::shared_ptr<const SafetensorsFile>> m_files;
    std::map<std::string, Location> m_tensors;
};

/// What a checkpoint holds for the encoder, as `inspect` prints it.
struct CheckpointReport {
    Architecture architecture;
    std::vector<std::string> used;
    std::vector<std::string> ignored;  ///< the language model, position_ids, …
    std::vector<std::string> missing;
    std::vector<std::string> misshapen;  ///< "NAME: expected [..], got [..]"
    bool complete() const { return missing.empty() && misshapen.empty(); }
};

/// Reads the architecture from the tensors' names and shapes. Throws CheckpointError when they do not
/// say one (no encoder tensors, gaps in block numbers, widths that are no multiple of 64, …).
CheckpointReport inspectCheckpoint(const Checkpoint& checkpoint);

/// The newest complete snapshot of deepseek-ai/DeepSeek-OCR in the Hugging Face cache
/// (HF_HUB_CACHE, HF_HOME/hub, ~/.cache/huggingface/hub), or empty.
std::filesystem::path findCachedCheckpoint();

}  // namespace deepscope
