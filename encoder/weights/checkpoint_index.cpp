#include "encoder/weights/checkpoint_index.h"

#include "encoder/errors.h"
#include "encoder/weights/json_events.h"
#include "encoder/weights/mapped_file.h"
#include "encoder/weights/safetensors_header.h"

#include <algorithm>
#include <set>

namespace deepscope {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestIndexBytes = 100'000'000;
constexpr std::size_t kMostShards = 1000;

class IndexEvents : public JsonEvents {
public:
    using JsonEvents::JsonEvents;
    std::map<std::string, std::string> shardByName;
    bool hasMap = false;

private:
    void onStart(Kind kind) override {
        if (m_level == 1 && kind != Kind::Object) onOther("an array");
        if (m_level == 2) onOther("a nested value");
        ++m_level;
    }
    void onEnd() override { --m_level; }

    void onKey(std::string& key) override {
        if (m_level == 2) {
            m_name = std::move(key);
        } else if (key != "weight_map") {
            skipValue();
        } else if (std::exchange(hasMap, true)) {
            fail("\"weight_map\" once", "it twice");
        }
    }

    void onString(std::string& shard) override {
        if (m_level != 2) onOther("\"" + shard + "\"");
        const bool leaves =
            shard.find('/') != std::string::npos || shard.find('\0') != std::string::npos || shard == "." || shard == "..";
        if (shard.empty() || leaves) fail("file names within the index's folder", "\"" + shard + "\" for tensor " + m_name);
        if (shardByName.size() >= kMostTensors) fail("at most " + std::to_string(kMostTensors) + " tensors", "more");
        if (!shardByName.emplace(m_name, std::move(shard)).second) fail("each tensor once", m_name + " twice");
    }

    void onUnsigned(std::uint64_t value) override { onOther(std::to_string(value)); }
    void onOther(const std::string& value) override { fail("\"weight_map\": an object of tensor and file names", value); }

    int m_level = 0;
    std::string m_name;
};

bool isEntry(const fs::path& path) {
    std::error_code ignored;
    // A dangling link counts: opening it then says so, where passing it over would silently load something else.
    return fs::exists(fs::symlink_status(path, ignored));
}

fs::path checkpointInFolder(const fs::path& folder) {
    for (const char* name : {"model.safetensors", "model.safetensors.index.json"}) {
        if (isEntry(folder / name)) return folder / name;
    }
    std::vector<fs::path> indexes;
    std::vector<fs::path> files;
    std::error_code problem;
    fs::directory_iterator entry(folder, problem);
    for (; !problem && entry != fs::directory_iterator(); entry.increment(problem)) {
        const std::string name = entry->path().filename().string();
        if (name.ends_with(".safetensors.index.json")) indexes.push_back(entry->path());
        if (name.ends_with(".safetensors")) files.push_back(entry->path());
    }
    if (problem) throw FileError({"cannot read folder", folder.string(), "", problem.message()});
    if (indexes.size() == 1) return indexes.front();
    if (indexes.empty() && files.size() == 1) return files.front();
    throw CheckpointError({"no checkpoint in folder", folder.string(), "model.safetensors, an index, or one .safetensors file",
                           std::to_string(indexes.size()) + " indexes and " + std::to_string(files.size()) + " files"});
}

}  // namespace

std::map<std::string, std::string> readCheckpointIndex(const fs::path& indexPath) {
    const MappedFile file(indexPath);
    if (file.sizeBytes() > kLargestIndexBytes) {
        throw CheckpointError({"index too large", indexPath.string(), "at most " + std::to_string(kLargestIndexBytes) + " bytes",
                               std::to_string(file.sizeBytes())});
    }
    IndexEvents events(indexPath.string());
    try {
        events.read(file.text(0, file.sizeBytes()));
    } catch (const CheckpointError&) {
        file.checkIntact();
        throw;
    }
    file.checkIntact();
    if (events.shardByName.empty()) {
        throw CheckpointError({"damaged checkpoint", indexPath.string(), "\"weight_map\" with a tensor or more",
                               events.hasMap ? "an empty one" : "none"});
    }
    return std::move(events.shardByName);
}

CheckpointFiles resolveCheckpoint(const fs::path& path) {
    std::error_code problem;
    const fs::path file = fs::is_directory(path, problem) ? checkpointInFolder(path) : path;
    if (!file.filename().string().ends_with(".json")) return {.index = {}, .files = {file}, .shardByName = {}};

    CheckpointFiles resolved{.index = file, .files = {}, .shardByName = readCheckpointIndex(file)};
    std::set<std::string> shards;
    for (const auto& [name, shard] : resolved.shardByName) shards.insert(shard);
    if (shards.size() > kMostShards) {
        throw CheckpointError(
            {"too many shards", file.string(), "at most " + std::to_string(kMostShards), std::to_string(shards.size())});
    }
    for (const std::string& shard : shards) resolved.files.push_back(file.parent_path() / shard);
    return resolved;
}

}  // namespace deepscope
