#include "app/batch/corpus.h"

#include "app/batch/name_hash.h"
#include "app/batch/path_glob.h"
#include "encoder/image/page_address.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace deepscope {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargestList = 256U << 20;

bool isPageName(const fs::path& file, bool pdfs) {
    std::string suffix = file.extension().string();
    for (char& c : suffix) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
#ifdef DEEPSCOPE_DESKTOP
    static constexpr std::array<std::string_view, 7> kSuffixes{".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".bmp"};
#else
    static constexpr std::array<std::string_view, 1> kSuffixes{".npy"};
#endif
    return std::find(kSuffixes.begin(), kSuffixes.end(), suffix) != kSuffixes.end() || (pdfs && suffix == ".pdf");
}

bool isUtf8(std::string_view text) {
    int following = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (following > 0) {
            if ((byte & 0xC0) != 0x80) return false;
            --following;
        } else if (byte >= 0x80) {
            following = byte >= 0xC2 && byte < 0xE0 ? 1 : (byte & 0xF0) == 0xE0 ? 2 : byte >= 0xF0 && byte < 0xF5 ? 3 : -1;
            if (following < 0) return false;
        }
    }
    return following == 0;
}

/// Names go into JSON lines and come back from there: what would not is written as %XX.
std::string plainName(const fs::path& path) {
    const std::string text = path.generic_string();
    const bool utf8 = isUtf8(text);
    std::string name;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F || (byte >= 0x80 && !utf8)) {
            char escaped[4];
            std::snprintf(escaped, sizeof escaped, "%%%02X", byte);
            name += escaped;
        } else {
            name += c;
        }
    }
    return name;
}

class Listing {
public:
    Listing(int dpi, const CountPages& countPages, const std::stop_token& stop)
        : m_dpi(dpi), m_countPages(countPages), m_stop(stop) {}

    void add(const std::string& input) {
        std::error_code error;
        const fs::path path(input);
        const bool namedAsWritten = path.is_relative() && std::find(path.begin(), path.end(), "..") == path.end();
        if (fs::is_directory(path, error)) {
            addFolder(path, namedAsWritten ? path : fs::path());
        } else if (fs::exists(path, error) || !isPathGlob(input)) {
            addFile(path, namedAsWritten ? path : path.filename());
        } else {
            addGlob(input, namedAsWritten);
        }
    }

    void addList(const fs::path& list) {
        std::error_code error;
        const auto size = fs::file_size(list, error);
        std::ifstream file(list);
        if (error || !fs::is_regular_file(list) || size > kLargestList || !file) {
            throw UsageError({.what = "cannot read the list of inputs",
                              .where = list.string(),
                              .expected = "a text file, one input a line",
                              .got = error ? error.message() : "something else"});
        }
        for (std::string line; std::getline(file, line);) {
            if (!line.empty() && line.back() == '\r') line.pop_back();
            if (!line.empty() && line.front() != '#') add(line);
        }
    }

    std::vector<CorpusItem> take() {
        std::map<std::string, std::vector<std::pair<std::string, CorpusItem>>> byName;
        for (auto& [identity, item] : m_items) byName[item.name].emplace_back(identity, std::move(item));
        std::vector<CorpusItem> items;
        for (auto& [name, alike] : byName) {
            for (auto& [identity, item] : alike) {
                if (alike.size() > 1) item.name += nameMark(identity);
                items.push_back(std::move(item));
            }
        }
        std::sort(items.begin(), items.end(), [](const CorpusItem& a, const CorpusItem& b) { return a.name < b.name; });
        return items;
    }

private:
    void addGlob(const std::string& glob, bool namedAsWritten) {
        const fs::path fixed = fixedPartOf(glob);
        const std::vector<fs::path> found = expandGlob(glob, m_stop);
        if (found.empty()) {
            throw UsageError(
                {.what = "no such pages", .where = glob, .expected = "a glob that finds something", .got = "nothing"});
        }
        for (const fs::path& path : found) {
            const fs::path name = namedAsWritten ? path : path.lexically_relative(fixed);
            std::error_code error;
            if (fs::is_directory(path, error)) {
                addFolder(path, name);
            } else {
                addFile(path, name);
            }
        }
    }

    void addFolder(const fs::path& folder, const fs::path& name) {
        std::set<std::pair<dev_t, ino_t>> visited;
        walk(folder, name, visited);
    }

    void walk(const fs::path& folder, const fs::path& name, std::set<std::pair<dev_t, ino_t>>& visited) {
        if (m_stop.stop_requested()) throw Cancelled("looking for pages");
        struct stat status {};
        if (::stat(folder.c_str(), &status) != 0 || !visited.insert({status.st_dev, status.st_ino}).second) return;
        std::vector<fs::path> names;
        std::error_code error;
        fs::directory_iterator entries(folder, error);
        for (; !error && entries != fs::directory_iterator(); entries.increment(error))
            names.push_back(entries->path().filename());
        if (error) {
            put(folder, {.name = plainName((name.empty() ? folder.filename() : name).lexically_normal()),
                         .page = folder,
                         .problem = Problem{"cannot read folder", folder.string(), "one that opens", error.message()}});
        }
        std::sort(names.begin(), names.end());
        for (const fs::path& entry : names) {
            if (entry.native().front() == '.') continue;
            const fs::path path = folder / entry;
            if (fs::is_directory(path, error)) {
                walk(path, name / entry, visited);
            } else if (isPageName(entry, m_countPages != nullptr)) {
                addFile(path, name / entry);
            }
        }
    }

    void addFile(const fs::path& path, const fs::path& name) {
        std::error_code error;
        if (!m_countPages || !hasPdfName(path) || !fs::is_regular_file(path, error)) return addOne(path, name);
        int pages = 0;
        try {
            pages = m_countPages(path);
        } catch (const Error& problem) {
            put(path, {.name = plainName(name.lexically_normal()), .page = path, .problem = problem.problem()});
        }
        for (int page = 1; page <= pages; ++page) {
            addOne(PageAddress{path, page, m_dpi}.path(), PageAddress{name, page, m_dpi}.path());
        }
    }

    void addOne(const fs::path& path, const fs::path& name) {
        CorpusItem item{.name = plainName(name.lexically_normal()), .page = path, .problem = std::nullopt};
        try {
            if (auto address = parsePageAddress(path);
                address && path.native().find('@', address->file.native().size()) == std::string::npos) {
                address->dpi = m_dpi;
                item.page = address->path();
                item.name = plainName(PageAddress{fileOfPage(name).lexically_normal(), address->page, m_dpi}.path());
            }
        } catch (const Error& problem) {
            item.problem = problem.problem();
        }
        put(path, std::move(item));
    }

    /// One page come to in two ways keeps the shorter name, and of two as short the earlier.
    void put(const fs::path& path, CorpusItem item) {
        std::error_code error;
        const fs::path file = fileOfPage(path);
        const fs::path real = fs::weakly_canonical(file, error);
        const std::string behind =
            item.page.native().size() > file.native().size() ? item.page.native().substr(file.native().size()) : "";
        const std::string identity = (error ? file : real).string() + behind;
        const auto [at, isNew] = m_items.try_emplace(identity, item);
        const auto shorter = [](const std::string& a, const std::string& b) {
            return std::pair(a.size(), a) < std::pair(b.size(), b);
        };
        if (!isNew && shorter(item.name, at->second.name)) at->second = std::move(item);
    }

    int m_dpi;
    const CountPages& m_countPages;
    const std::stop_token& m_stop;
    std::map<std::string, CorpusItem> m_items;  // by what the file really is, and the page
};

}  // namespace

std::vector<CorpusItem> listCorpus(const std::vector<std::string>& inputs, int dpi, const CountPages& countPages,
                                   const std::stop_token& stop) {
    Listing listing(dpi, countPages, stop);
    for (const std::string& input : inputs) {
        std::error_code error;
        if (input.size() > 1 && input.front() == '@' && !fs::exists(input, error)) {
            listing.addList(input.substr(1));
        } else {
            listing.add(input);
        }
    }
    std::vector<CorpusItem> items = listing.take();
    if (items.empty()) {
        throw UsageError({.what = "no pages to work on",
                          .where = inputs.empty() ? "" : inputs.front(),
                          .expected = "pictures or PDFs in what is named",
                          .got = "none"});
    }
    return items;
}

}  // namespace deepscope
