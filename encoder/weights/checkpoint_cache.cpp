#include "encoder/errors.h"
#include "encoder/weights/checkpoint.h"
#include "encoder/weights/checkpoint_index.h"
#include "encoder/weights/mapped_file.h"

#include <algorithm>
#include <cstdlib>

// Source: the cache layout that the huggingface_hub documentation describes.
namespace deepscope {
namespace {

namespace fs = std::filesystem;

constexpr const char* kRepositoryFolder = "models--deepseek-ai--DeepSeek-OCR";

/// An environment variable's path with a leading ~ expanded; empty when unset.
fs::path environmentPath(const char* variable) {
    const char* const value = std::getenv(variable);
    if (!value || !*value) return {};
    const std::string text = value;
    const char* const home = std::getenv("HOME");
    if (home && (text == "~" || text.starts_with("~/"))) return fs::path(home + text.substr(1));
    return text;
}

/// The first place that the environment names, as the hub's own library does it.
fs::path hubCacheFolder() {
    if (const fs::path cache = environmentPath("HF_HUB_CACHE"); !cache.empty()) return cache;
    if (const fs::path home = environmentPath("HF_HOME"); !home.empty()) return home / "hub";
    if (const fs::path cache = environmentPath("XDG_CACHE_HOME"); !cache.empty()) return cache / "huggingface" / "hub";
    if (const fs::path home = environmentPath("HOME"); !home.empty()) return home / ".cache" / "huggingface" / "hub";
    return {};
}

bool isComplete(const fs::path& snapshot) {
    try {
        const CheckpointFiles resolved = resolveCheckpoint(snapshot);
        // Follows links: a download that broke off leaves a dangling one, or none.
        return std::all_of(resolved.files.begin(), resolved.files.end(), [](const fs::path& file) {
            std::error_code problem;
            return fs::is_regular_file(file, problem) && fs::file_size(file, problem) > 0 && !problem;
        });
    } catch (const Error&) {
        return false;
    }
}

/// The revision that refs/main names, or empty.
std::string mainRevision(const fs::path& repository) {
    constexpr std::uint64_t kLongestRevision = 200;
    try {
        const MappedFile file(repository / "refs" / "main");
        if (file.sizeBytes() > kLongestRevision) return {};
        std::string text(file.text(0, file.sizeBytes()));
        while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' ')) text.pop_back();
        const bool isName = text.find_first_of(std::string("/\0", 2)) == std::string::npos && text != "." && text != "..";
        return isName ? text : std::string();
    } catch (const Error&) {
        return {};
    }
}

}  // namespace

fs::path findCachedCheckpoint() {
    const fs::path cache = hubCacheFolder();
    if (cache.empty()) return {};
    const fs::path repository = cache / kRepositoryFolder;
    const std::string revision = mainRevision(repository);
    if (!revision.empty() && isComplete(repository / "snapshots" / revision)) return repository / "snapshots" / revision;

    fs::path newest;
    fs::file_time_type newestTime = fs::file_time_type::min();
    std::error_code problem;
    fs::directory_iterator entry(repository / "snapshots", problem);
    for (; !problem && entry != fs::directory_iterator(); entry.increment(problem)) {
        std::error_code unreadable;
        const bool isFolder = entry->is_directory(unreadable);
        const fs::file_time_type time = entry->last_write_time(unreadable);
        if (!isFolder || unreadable || (!newest.empty() && time <= newestTime) || !isComplete(entry->path())) continue;
        newest = entry->path();
        newestTime = time;
    }
    return newest;
}

}  // namespace deepscope
