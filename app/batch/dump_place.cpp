#include "app/batch/dump_place.h"

#include "app/batch/name_hash.h"

#include <algorithm>
#include <map>
#include <system_error>
#include <vector>

namespace deepscope {
namespace {

namespace fs = std::filesystem;

// Room is left for mode, extension and the temporary name's own letters within 255 bytes.
constexpr std::size_t kLongestPart = 180;
constexpr std::size_t kTemporaryNameBytes = 200;  // as AtomicFile and the npy folder take over from a name
constexpr std::size_t kTemporarySuffixBytes = 7;  // ".a1b2c3"

std::string shortened(std::string_view part) {
    if (part.size() <= kLongestPart) return std::string(part);
    std::size_t cut = kLongestPart;
    while (cut > 0 && (static_cast<unsigned char>(part[cut]) & 0xC0) == 0x80) --cut;  // not within a character
    return std::string(part.substr(0, cut)) + nameMark(part);
}

void removeLeftover(const fs::path& path) {
    std::error_code error;
    if (!fs::is_directory(fs::symlink_status(path, error))) {
        fs::remove(path, error);
        return;
    }
    std::vector<fs::path> files;
    fs::directory_iterator entries(path, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        const fs::path& file = entries->path();
        if (file.extension() == ".npy" || file.filename().string().find("manifest.json") != std::string::npos)
            files.push_back(file);
    }
    for (const fs::path& file : files) fs::remove(file, error);
    fs::remove(path, error);  // only when nothing else is in it
}

}  // namespace

std::string dumpPlace(std::string_view itemName, const Mode& mode, DumpFormat format) {
    std::string place;
    for (std::size_t from = 0; from <= itemName.size();) {
        const std::size_t slash = std::min(itemName.find('/', from), itemName.size());
        place += shortened(itemName.substr(from, slash - from));
        if (slash < itemName.size()) place += '/';
        from = slash + 1;
    }
    std::string modeName = mode.name();
    std::replace(modeName.begin(), modeName.end(), ':', '-');
    return place + "." + modeName + std::string(dumpExtension(format));
}

std::int64_t dumpBytes(const fs::path& dump) {
    std::error_code error;
    const fs::file_status status = fs::status(dump, error);
    if (fs::is_regular_file(status)) {
        const auto bytes = fs::file_size(dump, error);
        return error ? -1 : static_cast<std::int64_t>(bytes);
    }
    if (!fs::is_directory(status)) return -1;
    std::int64_t sum = 0;
    fs::directory_iterator entries(dump, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        std::error_code sizeError;
        const auto bytes = entries->file_size(sizeError);
        if (!sizeError) sum += static_cast<std::int64_t>(bytes);
    }
    return error ? -1 : sum;
}

void removeLeftovers(const fs::path& folder, const std::set<std::string>& places) {
    std::map<fs::path, std::set<std::string>> byFolder;  // the beginnings of temporary names
    for (const std::string& place : places) {
        const fs::path path = folder / place;
        byFolder[path.parent_path()].insert("." + path.filename().string().substr(0, kTemporaryNameBytes));
    }
    for (const auto& [parent, beginnings] : byFolder) {
        std::vector<fs::path> leftovers;
        std::error_code error;
        fs::directory_iterator entries(parent, error);
        for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
            const std::string name = entries->path().filename().string();
            if (name.size() <= kTemporarySuffixBytes || name.front() != '.') continue;
            const std::size_t cut = name.size() - kTemporarySuffixBytes;
            if (name[cut] == '.' && beginnings.contains(name.substr(0, cut))) leftovers.push_back(entries->path());
        }
        for (const fs::path& leftover : leftovers) removeLeftover(leftover);
    }
}

}  // namespace deepscope
