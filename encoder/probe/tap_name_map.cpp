#include "encoder/errors.h"
#include "encoder/probe/tap_order.h"
#include "encoder/probe/tap_source.h"
#include "encoder/weights/json_events.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <system_error>

namespace deepscope {
namespace {

// Thousands of names fit many times over.
constexpr std::uintmax_t kMostBytes = 16 << 20;

// A flat object of strings, as it stands in the file.
class NamePairs final : public JsonEvents {
public:
    using JsonEvents::JsonEvents;
    std::vector<std::pair<std::string, std::string>> pairs;

private:
    void onStart(Kind kind) override {
        if (m_open || kind == Kind::Array) refuse(kind == Kind::Array ? "an array" : "an object");
        m_open = true;
    }
    void onEnd() override {}
    void onKey(std::string& key) override { m_key = std::move(key); }
    void onString(std::string& value) override { pairs.emplace_back(m_key, std::move(value)); }
    void onUnsigned(std::uint64_t value) override { refuse(std::to_string(value)); }
    void onOther(const std::string& value) override { refuse(value); }

    [[noreturn]] void refuse(const std::string& got) const {
        throw UsageError({.what = "wrong map of tap names",
                          .where = m_key.empty() ? where() : where() + ", \"" + m_key + "\"",
                          .expected = "names as strings: {\"their name\": \"global/sam.neck\"}",
                          .got = got});
    }

    bool m_open = false;
    std::string m_key;
};

std::string textOf(const std::filesystem::path& path) {
    const auto refuse = [&](const char* expected, const std::string& got) {
        throw FileError({.what = "cannot read the map of tap names", .where = path.string(), .expected = expected, .got = got});
    };
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) {
        refuse("a JSON file", error ? error.message() : "something else");
    }
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (error) refuse("a JSON file", error.message());
    if (size > kMostBytes) refuse("at most 16 MiB", std::to_string(size) + " bytes");
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) refuse("a readable JSON file", "a failed read");
    return text.str();
}

bool isTap(const std::string& name) {
    return !tapPlace(name).isForeign();
}

}  // namespace

TapNameMap readTapNameMap(const std::filesystem::path& path) {
    NamePairs file(path.string());
    try {
        file.read(textOf(path));
    } catch (const CheckpointError& error) {
        throw FileError({.what = "damaged map of tap names",
                         .where = path.string(),
                         .expected = error.problem().expected,
                         .got = error.problem().got});
    }
    const bool keysAreOurs = std::any_of(file.pairs.begin(), file.pairs.end(), [](const auto& p) { return isTap(p.first); });
    const bool valuesAreOurs = std::any_of(file.pairs.begin(), file.pairs.end(), [](const auto& p) { return isTap(p.second); });
    const bool turned = keysAreOurs && !valuesAreOurs;

    TapNameMap names;
    std::map<std::string, std::string> theirs;  // by our name
    for (auto& [key, value] : file.pairs) {
        if (turned) std::swap(key, value);
        const bool fresh = names.emplace(key, value).second;
        const auto [other, freshTap] = theirs.emplace(value, key);
        if (fresh && freshTap) continue;
        throw UsageError({.what = "wrong map of tap names",
                          .where = path.string() + ", \"" + (fresh ? value : key) + "\"",
                          .expected = "each name once",
                          .got = fresh ? "\"" + other->second + "\" and \"" + key + "\"" : "it twice"});
    }
    return names;
}

}  // namespace deepscope
