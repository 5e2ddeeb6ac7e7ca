#include "encoder/export/npy_folder.h"

#include "encoder/errors.h"
#include "encoder/export/atomic_file.h"
#include "encoder/export/npy.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <random>
#include <system_error>

namespace deepscope {
namespace {

namespace fs = std::filesystem;

constexpr auto kManifest = "manifest.json";

[[noreturn]] void failWriting(const fs::path& path, const std::string& expected, const std::string& got) {
    throw FileError({.what = "cannot write dump folder", .where = path.string(), .expected = expected, .got = got});
}

std::string errnoText(int error) {
    return error == ENOSPC ? std::string("a full disk") : std::generic_category().message(error);
}

bool isDumpFile(const fs::directory_entry& entry) {
    std::error_code error;
    if (entry.symlink_status(error).type() != fs::file_type::regular) return false;
    return entry.path().filename() == kManifest || entry.path().extension() == ".npy";
}

// Only the manifest's own members are kept while parsing: what else a stranger's file holds takes no memory.
bool isDumpManifest(const fs::path& path) {
    constexpr std::uintmax_t kLargest = std::uintmax_t{16} << 20;
    std::error_code error;
    if (fs::symlink_status(path, error).type() != fs::file_type::regular) return false;
    if (fs::file_size(path, error) > kLargest || error) return false;
    std::ifstream file(path);
    const auto topLevelAlone = [](int depth, nlohmann::json::parse_event_t, nlohmann::json&) { return depth <= 1; };
    const nlohmann::json manifest = nlohmann::json::parse(file, topLevelAlone, /*allow_exceptions=*/false);
    return manifest.is_object() && manifest.contains("schema");
}

enum class Present { Nothing, EmptyFolder, OurDump };

Present whatIsThere(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) return Present::Nothing;
    if (status.type() != fs::file_type::directory) {
        failWriting(path, "a folder or nothing", error ? error.message() : "a file that is no folder");
    }
    bool empty = true;
    fs::directory_iterator entries(path, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        empty = false;
        if (isDumpFile(*entries)) continue;
        failWriting(path, "an empty folder or an older dump", "a folder that also holds " + entries->path().filename().string());
    }
    if (error) failWriting(path, "a readable folder", error.message());
    if (empty) return Present::EmptyFolder;
    if (!isDumpManifest(path / kManifest)) {
        failWriting(path, "an empty folder or an older dump", "a folder without a dump's manifest.json");
    }
    return Present::OurDump;
}

// Takes away what a dump consists of and nothing else, then the folder if that left it empty.
void removeDump(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator entries(folder, error); !error && entries != fs::directory_iterator(); entries.increment(error)) {
        if (isDumpFile(*entries)) files.push_back(entries->path());
    }
    for (const fs::path& file : files) fs::remove(file, error);
    ::rmdir(folder.c_str());
}

/// A folder of ours beside the target; gone again unless it was moved into place.
class TemporaryFolder {
public:
    explicit TemporaryFolder(const fs::path& target) {
        constexpr int kTries = 100;
        std::random_device random;
        for (int attempt = 0; attempt < kTries; ++attempt) {
            char suffix[16];
            std::snprintf(suffix, sizeof suffix, ".%06x", static_cast<unsigned>(random() & 0xFFFFFF));
            std::string name(1, '.');
            name.append(target.filename().native(), 0, 200).append(suffix);
            m_path = target.parent_path() / name;
            if (::mkdir(m_path.c_str(), 0777) == 0) return;
            if (errno != EEXIST) failWriting(target, "a folder that can be written in", errnoText(errno));
        }
        failWriting(target, "a free temporary name", "none");
    }
    ~TemporaryFolder() { removeDump(m_path); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

// After this the temporary name holds the older dump, which TemporaryFolder takes away.
void exchange(const fs::path& temporary, const fs::path& target) {
    if (::renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0) return;
    if (errno != EINVAL && errno != ENOSYS) failWriting(target, "to put it in place", errnoText(errno));
    // A file system that cannot exchange: two renames, and back if the second fails.
    const fs::path older = temporary.string() + ".old";
    if (::rename(target.c_str(), older.c_str()) != 0) failWriting(target, "to put it in place", errnoText(errno));
    if (::rename(temporary.c_str(), target.c_str()) != 0) {
        const int error = errno;
        [[maybe_unused]] const int undone = ::rename(older.c_str(), target.c_str());
        failWriting(target, "to put it in place", errnoText(error));
    }
    removeDump(older);
}

void syncFolder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

// Absolute, links resolved, without a slash at its end.
fs::path resolveFolder(const fs::path& path, Present present) {
    std::error_code error;
    if (present != Present::Nothing) {
        fs::path target = fs::canonical(path, error);
        if (error || !target.has_filename()) failWriting(path, "a folder with a name", error ? error.message() : "the root");
        return target;
    }
    const fs::path named = path.has_filename() ? path : path.parent_path();
    if (named.empty()) failWriting(path, "a folder's name", "none");
    if (fs::is_symlink(fs::symlink_status(named, error))) failWriting(path, "a folder or nothing", "a link that leads nowhere");
    const fs::path parent = fs::canonical(named.has_parent_path() ? named.parent_path() : fs::path("."), error);
    if (error) failWriting(path, "an existing folder to write in", error.message());
    return parent / named.filename();
}

}  // namespace

std::string npyFileName(std::string_view tensorName) {
    std::string name;
    for (const char c : tensorName) {
        if (c == '/')
            name += "__";
        else
            name += c;
    }
    return name + ".npy";
}

void writeNpyFolder(const Dump& dump, const fs::path& path, const DumpWatch& watch) {
    const Present present = whatIsThere(path);
    const fs::path target = resolveFolder(path, present);
    const TemporaryFolder temporary(target);
    std::size_t written = 0;
    for (const auto& [name, tensor] : dump.tensors) {
        const fs::path file = temporary.path() / npyFileName(name);
        if (fs::exists(file)) failWriting(path, "tensor names that make different file names", name);
        writeNpy(*tensor, file);
        if (watch) watch(++written);
    }
    writeFileAtomically(temporary.path() / kManifest, dump.manifestJson);

    if (present == Present::OurDump) {
        exchange(temporary.path(), target);
    } else if (::rename(temporary.path().c_str(), target.c_str()) != 0) {  // takes an empty folder's place, no other
        failWriting(target, "to put it in place", errnoText(errno));
    }
    syncFolder(target.parent_path());
}

}  // namespace deepscope
