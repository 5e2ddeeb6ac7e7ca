#pragma once

#include "app/batch/shard.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace deepscope {

/// What a manifest's line says of a finished dump, as far as it decides whether the dump still counts.
struct FinishedDump {
    std::string settings;  ///< settingsKey of the run that made it
    std::string imageSha256;
    std::int64_t imageBytes = 0;
    std::int64_t imageModifiedNs = 0;
    std::int64_t dumpBytes = 0;
    std::string finished;  ///< when, as it is sorted
};

/// The members of a manifest's line that say how a dump was made, as one text: dumps with the same are interchangeable.
/// Of a checkpoint its SHA-256 counts and not its path. Empty when `line` is no line of a schema this program knows.
std::string settingsKey(const nlohmann::ordered_json& line);

/// The manifests of a batch's folder: this shard's own, to which lines are appended, and those of all others, which are read.
/// `manifest.I-of-N.jsonl` has a line per finished dump, `failures.I-of-N.jsonl` one per failure of the last run. A line is there
/// whole and synced or not at all; what a killed process left of one is taken away. While this lives no other process can have
/// the same shard of the same folder.
class Journal {
public:
    /// Makes the folder. Throws FileError: it cannot be made or written in, another process has this shard.
    Journal(std::filesystem::path folder, const Shard& shard);
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// By the dump's path in the folder; the newest line of any manifest, or null.
    const FinishedDump* find(const std::string& dump) const;
    /// Takes the lines of dumps that `isStale` out of this shard's manifest, which stays whole throughout. Throws FileError.
    void prune(const std::function<bool(const std::string& dump)>& isStale);
    /// Appends a line about a dump that is in place. Throws FileError.
    void appendFinished(const nlohmann::ordered_json& line);
    void appendFailure(const nlohmann::ordered_json& line);

    const std::filesystem::path& folder() const { return m_folder; }
    std::filesystem::path manifestPath() const;
    std::filesystem::path failuresPath() const;

private:
    void takeLock();
    void heal(const std::filesystem::path& manifest) const;
    void readAll();
    void readManifest(const std::filesystem::path& manifest);
    void append(int& descriptor, const std::filesystem::path& path, const nlohmann::ordered_json& line) const;

    std::filesystem::path m_folder;
    std::string m_tag;
    int m_lock = -1;
    int m_manifest = -1;
    int m_failures = -1;
    std::unordered_map<std::string, FinishedDump> m_finished;
};

}  // namespace deepscope
