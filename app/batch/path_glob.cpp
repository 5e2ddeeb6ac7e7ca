#include "app/batch/path_glob.h"

#include "encoder/errors.h"

#include <fnmatch.h>
#include <sys/stat.h>

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

namespace deepscope {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> partsOf(const std::string& glob) {
    std::vector<std::string> parts;
    for (const fs::path& part : fs::path(glob)) {
        if (part == "/" || part == "." || part.empty()) continue;
        if (part == "**" && !parts.empty() && parts.back() == "**") continue;
        parts.push_back(part.string());
    }
    return parts;
}

class Expansion {
public:
    Expansion(std::vector<std::string> parts, const std::stop_token& stop) : m_parts(std::move(parts)), m_stop(stop) {}

    void match(const fs::path& folder, std::size_t at) {
        if (m_stop.stop_requested()) throw Cancelled("looking for pages");
        if (at == m_parts.size()) {
            m_found.insert(folder);
            return;
        }
        const std::string& part = m_parts[at];
        if (part == "**") {
            // A folder come to at this part before, by a link or another way through the parts, has told all it has.
            if (!m_gone.insert({at, nodeOf(folder)}).second) return;
            match(folder, at + 1);
            for (const fs::path& name : namesIn(folder)) {
                if (name.native().front() != '.' && isFolder(folder / name)) match(folder / name, at);
            }
            if (at + 1 == m_parts.size()) addFiles(folder);
        } else if (isPathGlob(part)) {
            for (const fs::path& name : namesIn(folder)) {
                if (::fnmatch(part.c_str(), name.c_str(), FNM_PERIOD) == 0) match(folder / name, at + 1);
            }
        } else if (std::error_code error; fs::exists(folder / part, error)) {
            match(folder / part, at + 1);
        }
    }

    std::vector<fs::path> take() {
        if (!m_parts.empty() && m_parts.back() == "**")
            std::erase_if(m_found, [](const fs::path& path) { return isFolder(path); });
        return {m_found.begin(), m_found.end()};
    }

private:
    using Node = std::pair<dev_t, ino_t>;

    static bool isFolder(const fs::path& path) {
        std::error_code error;
        return fs::is_directory(path, error);
    }

    static Node nodeOf(const fs::path& folder) {
        struct stat status {};
        if (::stat(folder.empty() ? "." : folder.c_str(), &status) != 0) return {};
        return {status.st_dev, status.st_ino};
    }

    void addFiles(const fs::path& folder) {
        for (const fs::path& name : namesIn(folder)) {
            if (name.native().front() != '.' && !isFolder(folder / name)) m_found.insert(folder / name);
        }
    }

    static std::vector<fs::path> namesIn(const fs::path& folder) {
        std::vector<fs::path> names;
        std::error_code error;
        fs::directory_iterator entries(folder.empty() ? "." : folder, error);
        for (; !error && entries != fs::directory_iterator(); entries.increment(error))
            names.push_back(entries->path().filename());
        std::sort(names.begin(), names.end());
        return names;
    }

    std::vector<std::string> m_parts;
    const std::stop_token& m_stop;
    std::set<fs::path> m_found;
    std::set<std::pair<std::size_t, Node>> m_gone;
};

}  // namespace

bool isPathGlob(const std::string& text) {
    return text.find_first_of("*?[") != std::string::npos;
}

fs::path fixedPartOf(const std::string& glob) {
    fs::path fixed;
    for (const fs::path& part : fs::path(glob)) {
        if (isPathGlob(part.string())) break;
        fixed /= part;
    }
    return fixed;
}

std::vector<fs::path> expandGlob(const std::string& glob, const std::stop_token& stop) {
    Expansion expansion(partsOf(glob), stop);
    expansion.match(fs::path(glob).is_absolute() ? fs::path("/") : fs::path(), 0);
    return expansion.take();
}

}  // namespace deepscope
