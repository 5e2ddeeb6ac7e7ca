#include "encoder/weights/checkpoint.h"

#include "encoder/errors.h"
#include "encoder/weights/checkpoint_index.h"
#include "encoder/weights/safetensors_header.h"

namespace deepscope {
namespace {

// Links can name one large header as many shards: what all hold together is bounded, not only each.
constexpr std::uint64_t kMostHeaderBytes = 200'000'000;

std::vector<std::shared_ptr<const SafetensorsFile>> openShards(const CheckpointFiles& resolved) {
    std::vector<std::shared_ptr<const SafetensorsFile>> files;
    std::uint64_t headerBytes = 0;
    std::size_t tensorCount = 0;
    for (const std::filesystem::path& path : resolved.files) {
        files.push_back(SafetensorsFile::open(path));
        headerBytes += files.back()->headerBytes();
        tensorCount += files.back()->tensors().size();
        if (headerBytes > kMostHeaderBytes || tensorCount > 2 * kMostTensors) {
            throw CheckpointError({"checkpoint too large", path.string(),
                                   "headers of at most " + std::to_string(kMostHeaderBytes) + " bytes and " +
                                       std::to_string(2 * kMostTensors) + " tensors in all",
                                   "more"});
        }
    }
    return files;
}

}  // namespace

std::shared_ptr<const Checkpoint> Checkpoint::open(const std::filesystem::path& path) {
    const CheckpointFiles resolved = resolveCheckpoint(path);
    const auto opened = std::make_shared<Checkpoint>();
    opened->m_path = path;
    opened->m_files = openShards(resolved);

    if (resolved.index.empty()) {
        for (const auto& [name, entry] : opened->m_files.front()->tensors()) opened->m_tensors.emplace(name, Location{0, entry});
        return opened;
    }
    std::map<std::string, std::size_t> fileByShard;
    for (std::size_t i = 0; i < resolved.files.size(); ++i) fileByShard[resolved.files[i].filename().string()] = i;
    for (const auto& [name, shard] : resolved.shardByName) {
        const std::size_t file = fileByShard.at(shard);
        const auto& tensors = opened->m_files[file]->tensors();
        const auto found = tensors.find(name);
        if (found == tensors.end()) {
            throw CheckpointError({"damaged checkpoint", resolved.files[file].string(), "tensor " + name + ", as the index says",
                                   "none of that name"});
        }
        opened->m_tensors.emplace(name, Location{file, found->second});
    }
    return opened;
}

}  // namespace deepscope
