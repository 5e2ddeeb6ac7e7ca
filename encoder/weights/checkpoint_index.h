#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace deepscope {

/// Tensor name -> shard file name, as `model.safetensors.index.json` says. The shards lie beside the index:
/// a name that leaves its folder is refused. Throws CheckpointError, FileError.
std::map<std::string, std::string> readCheckpointIndex(const std::filesystem::path& indexPath);

/// What a checkpoint path stands for.
struct CheckpointFiles {
    std::filesystem::path index;                     ///< empty when there is none
    std::vector<std::filesystem::path> files;        ///< each once, sorted by name
    std::map<std::string, std::string> shardByName;  ///< the index's entries
};

/// Resolves a file, an index or a folder holding either: `model.safetensors`, else the index, else the only *.safetensors.
/// The files themselves are not opened and may be absent. Throws CheckpointError, FileError.
CheckpointFiles resolveCheckpoint(const std::filesystem::path& path);

}  // namespace deepscope
