#include "app/batch/journal.h"

#include "app/batch/line_reader.h"
#include "encoder/errors.h"
#include "encoder/export/atomic_file.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace deepscope {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int kSchema = 1;

[[noreturn]] void fail(const std::string& what, const fs::path& where, const std::string& expected, int error) {
    throw FileError({.what = what,
                     .where = where.string(),
                     .expected = expected,
                     .got = error == ENOSPC ? std::string("a full disk") : std::generic_category().message(error)});
}

std::string textOf(const Json& line, const char* member) {
    const auto found = line.find(member);
    return found != line.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t numberOf(const Json& line, const char* member) {
    const auto found = line.find(member);
    return found != line.end() && found->is_number_integer() ? found->get<std::int64_t>() : -1;
}

bool isManifestName(const std::string& name) {
    return name.starts_with("manifest.") && name.ends_with(".jsonl");
}

}  // namespace

std::string settingsKey(const Json& line) {
    if (!line.is_object() || numberOf(line, "schema") != kSchema) return {};
    Json key;
    for (const char* member : {"mode", "taps", "format", "dtype", "resize_order", "max_tiles"}) {
        const auto found = line.find(member);
        if (found == line.end()) return {};
        key[member] = *found;
    }
    const auto weights = line.find("weights");
    if (weights == line.end() || !weights->is_object()) return {};
    const std::string sha256 = textOf(*weights, "sha256");
    if (sha256.empty()) {
        key["weights"] = {textOf(*weights, "source"), textOf(*weights, "preset"), numberOf(*weights, "seed")};
    } else {
        key["weights"] = sha256;
    }
    return key.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Journal::Journal(fs::path folder, const Shard& shard) : m_folder(std::move(folder)), m_tag(shard.fileTag()) {
    std::error_code error;
    fs::create_directories(m_folder, error);
    if (!fs::is_directory(m_folder)) {
        throw FileError({.what = "cannot dump there",
                         .where = m_folder.string(),
                         .expected = "a folder",
                         .got = error ? error.message() : "something else of that name"});
    }
    takeLock();
    try {
        heal(manifestPath());
        readAll();
        fs::remove(failuresPath(), error);
    } catch (...) {
        ::close(m_lock);
        throw;
    }
}

Journal::~Journal() {
    for (const int descriptor : {m_manifest, m_failures, m_lock}) {
        if (descriptor >= 0) ::close(descriptor);
    }
}

fs::path Journal::manifestPath() const {
    return m_folder / ("manifest." + m_tag + ".jsonl");
}

fs::path Journal::failuresPath() const {
    return m_folder / ("failures." + m_tag + ".jsonl");
}

const FinishedDump* Journal::find(const std::string& dump) const {
    const auto found = m_finished.find(dump);
    return found == m_finished.end() ? nullptr : &found->second;
}

void Journal::takeLock() {
    const fs::path path = m_folder / (".lock." + m_tag);
    m_lock = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (m_lock < 0) fail("cannot write in the batch's folder", path, "a folder that can be written in", errno);
    if (::flock(m_lock, LOCK_EX | LOCK_NB) == 0) return;
    const int error = errno;
    ::close(m_lock);
    if (error != EWOULDBLOCK) fail("cannot lock the batch's folder", path, "a file system with locks", error);
    throw FileError({.what = "this part of the batch is being worked on",
                     .where = m_folder.string(),
                     .expected = "no other process with shard " + m_tag,
                     .got = "one that is running"});
}

// A process that was killed in the midst of a line left one without an end.
void Journal::heal(const fs::path& manifest) const {
    const int file = ::open(manifest.c_str(), O_RDWR | O_CLOEXEC);
    if (file < 0) {
        if (errno == ENOENT) return;
        fail("cannot read the batch's manifest", manifest, "a file that can be read and written", errno);
    }
    off_t end = ::lseek(file, 0, SEEK_END);
    for (char last = 0; end > 0 && ::pread(file, &last, 1, end - 1) == 1 && last != '\n';) --end;
    const bool healed = end < 0 || ::ftruncate(file, end) == 0;
    const int error = errno;
    ::close(file);
    if (!healed) fail("cannot mend the batch's manifest", manifest, "a file that can be written", error);
}

void Journal::readAll() {
    std::vector<fs::path> manifests;
    std::error_code error;
    fs::directory_iterator entries(m_folder, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        if (isManifestName(entries->path().filename().string())) manifests.push_back(entries->path());
    }
    if (error) fail("cannot read the batch's folder", m_folder, "a readable folder", error.value());
    std::sort(manifests.begin(), manifests.end());
    for (const fs::path& manifest : manifests) {
        if (manifest != manifestPath()) readManifest(manifest);
    }
    readManifest(manifestPath());  // last: of lines of one time its own counts
}

void Journal::readManifest(const fs::path& manifest) {
    LineReader lines(manifest);
    for (std::string text; lines.next(text);) {
        const Json line = Json::parse(text, nullptr, /*allow_exceptions=*/false);
        const std::string settings = settingsKey(line);
        if (settings.empty()) continue;
        const std::string dump = textOf(line, "dump");
        if (dump.empty()) continue;
        FinishedDump& known = m_finished[dump];
        std::string finished = textOf(line, "finished");
        if (finished < known.finished) continue;
        known = {.settings = settings,
                 .imageSha256 = textOf(line, "image_sha256"),
                 .imageBytes = numberOf(line, "image_bytes"),
                 .imageModifiedNs = numberOf(line, "image_modified_ns"),
                 .dumpBytes = numberOf(line, "dump_bytes"),
                 .finished = std::move(finished)};
    }
}

void Journal::prune(const std::function<bool(const std::string& dump)>& isStale) {
    const auto keeps = [&isStale](const std::string& text) {
        const Json line = Json::parse(text, nullptr, /*allow_exceptions=*/false);
        return line.is_object() && !isStale(textOf(line, "dump"));
    };
    bool anyStale = false;
    LineReader lines(manifestPath());
    for (std::string text; !anyStale && lines.next(text);) anyStale = !keeps(text);
    if (!anyStale) return;
    AtomicFile pruned(manifestPath());
    LineReader again(manifestPath());
    for (std::string text; again.next(text);) {
        if (keeps(text)) pruned.write(text + "\n");
    }
    pruned.commit();
}

void Journal::appendFinished(const Json& line) {
    append(m_manifest, manifestPath(), line);
}

void Journal::appendFailure(const Json& line) {
    append(m_failures, failuresPath(), line);
}

void Journal::append(int& descriptor, const fs::path& path, const Json& line) const {
    constexpr auto kWhat = "cannot write to the batch's list";
    if (descriptor < 0) descriptor = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0) fail(kWhat, path, "a file that can be appended to", errno);
    const std::string text = line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    const off_t start = ::lseek(descriptor, 0, SEEK_END);
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written != static_cast<ssize_t>(text.size())) {
        const int error = written < 0 ? errno : ENOSPC;
        if (written > 0 && ::ftruncate(descriptor, start) != 0) fail(kWhat, path, "room for a whole line", errno);
        fail(kWhat, path, "room for a line", error);
    }
    // Some file systems cannot sync and say EINVAL; any other refusal means lost bytes.
    if (::fsync(descriptor) != 0 && errno != EINVAL && errno != ENOTSUP) fail(kWhat, path, "a disk that takes it", errno);
}

}  // namespace deepscope
