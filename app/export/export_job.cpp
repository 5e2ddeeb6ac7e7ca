#include "app/export/export_job.h"

#include "app/export/run_picture.h"
#include "app/export/staging_folder.h"
#include "encoder/errors.h"
#include "encoder/export/atomic_file.h"
#include "encoder/export/run_json.h"
#include "encoder/export/stage_rows.h"
#include "encoder/probe/block_attention.h"

#include <algorithm>
#include <cstring>
#include <set>
#include <system_error>

namespace deepscope {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kPictureGuessBytes = 512 * 1024;
constexpr std::int64_t kRoomBytes = 4 << 20;  // what else a disk should have left

bool wantsTaps(const ExportRequest& request) {
    return !request.taps.keepsNothing();
}

std::string tensorFile(const ExportRequest& request, const char* what) {
    return request.name + what + std::string(dumpExtension(request.format));
}

// Whatever a tap or a way to look is called, no slash, colon or comma gets into a file's name.
std::string pictureFile(const ExportRequest& request, const ExportedPicture& picture) {
    std::string name;
    for (const char c : pictureText(picture)) {
        if (c == '/') {
            name += "__";
        } else if (c == '=' || c == '@') {
            name += '.';
        } else {
            name += c == ':' || c == ',' ? '-' : c;
        }
    }
    return request.name + "." + name + "." + std::string(pictureFormatName(request.pictureFormat));
}

std::vector<std::string> tableFiles(const ExportRequest& request) {
    std::vector<std::string> files;
    for (const std::string& table : request.tables) {
        if (request.tablesAsCsv) files.push_back(request.name + "." + table + ".csv");
        if (request.tablesAsJson) files.push_back(request.name + "." + table + ".json");
    }
    return files;
}

std::vector<fs::path> fileNames(const ExportRequest& request) {
    std::vector<fs::path> names;
    if (wantsTaps(request)) names.emplace_back(tensorFile(request, ""));
    if (!request.attention.empty()) names.emplace_back(tensorFile(request, ".attention"));
    for (const ExportedPicture& picture : request.pictures) names.emplace_back(pictureFile(request, picture));
    for (const std::string& file : tableFiles(request)) names.emplace_back(file);
    return names;
}

std::int64_t treeBytes(const fs::path& path) {
    std::error_code error;
    if (!fs::is_directory(path, error)) return static_cast<std::int64_t>(fs::file_size(path, error));
    std::int64_t bytes = 0;
    for (const auto& entry : fs::directory_iterator(path, error)) bytes += static_cast<std::int64_t>(entry.file_size(error));
    return bytes;
}

/// Only what an export of ours may have left may be replaced: a file, or a folder of .npy with its manifest.
bool isReplaceable(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(path, error);
    if (fs::is_regular_file(status)) return true;
    if (!fs::is_directory(status) || !fs::exists(path / "manifest.json", error)) return false;
    for (const auto& entry : fs::directory_iterator(path, error)) {
        const fs::path name = entry.path().filename();
        if (!entry.is_regular_file(error) || (name != "manifest.json" && name.extension() != ".npy")) return false;
    }
    return true;
}

std::shared_ptr<const TensorBuffer> asTensor(const AttentionRow& row, std::int64_t queries) {
    Shape shape = row.shape;
    if (queries > 0) shape.insert(shape.begin(), queries);
    auto tensor = std::make_shared<TensorBuffer>(shape, ElementType::F32);
    std::memcpy(tensor->data(), row.values.data(), tensor->sizeBytes());
    return tensor;
}

class ExportRun {
public:
    ExportRun(const ExportRequest& request, const ExportSource& source, const ExportProgress& progress,
              const std::stop_token& stop)
        : m_request(request), m_source(source), m_progress(progress), m_stop(stop), m_names(fileNames(request)) {
        checkRequest();
        checkPlaces();
        checkRoom();
        std::size_t taps = 0;
        for (const auto& tap : source.trace->taps()) taps += request.taps.keeps(tap->name()) ? 1 : 0;
        m_steps = taps + request.attention.size() + request.pictures.size() + request.tables.size();
    }

    std::vector<ExportedFile> execute() {
        StagingFolder staging(m_request.folder);
        try {
            return writeAll(staging);
        } catch (const FileError& error) {  // of where the file would be, not of where it is made
            Problem problem = error.problem();
            const std::string hidden = staging.place("").string();
            if (problem.where.starts_with(hidden))
                problem.where = (m_request.folder / problem.where.substr(hidden.size())).string();
            throw FileError(problem);
        }
    }

private:
    std::vector<ExportedFile> writeAll(StagingFolder& staging) {
        if (wantsTaps(m_request)) writeTaps(staging);
        if (!m_request.attention.empty()) writeAttention(staging);
        for (const ExportedPicture& picture : m_request.pictures) writePicture(staging, picture);
        for (const std::string& table : m_request.tables) writeTable(staging, table);
        std::vector<ExportedFile> files;
        for (const fs::path& name : m_names) files.push_back({m_request.folder / name, treeBytes(staging.place(name))});
        if (m_stop.stop_requested()) throw Cancelled("export");
        staging.moveOut(m_names);
        return files;
    }

    void checkRequest() const {
        if (m_names.empty()) {
            throw UsageError({"nothing to export", "", "taps, attention, pictures or tables", "none"});
        }
        if (m_request.name.empty() || m_request.name.find('/') != std::string::npos || m_request.name.front() == '.') {
            throw UsageError({"unusable name for files", m_request.name, "a name without / and no . in front", m_request.name});
        }
        if (std::set<fs::path>(m_names.begin(), m_names.end()).size() != m_names.size()) {
            throw UsageError({"the same picture or table twice", "", "each once", "one of them again"});
        }
        if (m_request.pictureScale < 1 || m_request.pictureScale > 8) {
            throw UsageError({"scale out of range", "", "1 to 8", std::to_string(m_request.pictureScale)});
        }
    }

    void checkPlaces() const {
        const std::vector<fs::path> obstacles = exportObstacles(m_request);
        if (obstacles.empty()) return;
        if (!m_request.replace) {
            const std::string more = obstacles.size() > 1 ? " and " + std::to_string(obstacles.size() - 1) + " more" : "";
            throw FileError({"files are in the way", obstacles.front().string(), "places that are free, or leave to replace them",
                             obstacles.front().filename().string() + more});
        }
        for (const fs::path& path : obstacles) {
            if (!isReplaceable(path)) {
                throw FileError({"cannot replace", path.string(), "a file or an earlier export", "something else of that name"});
            }
        }
    }

    void checkRoom() const {
        fs::path there = fs::absolute(m_request.folder);
        std::error_code error;
        while (!fs::exists(there, error) && there.has_relative_path()) there = there.parent_path();
        const fs::space_info space = fs::space(there, error);
        const std::int64_t pictures = static_cast<std::int64_t>(m_request.pictures.size()) * kPictureGuessBytes;
        const std::int64_t needed = exportTensorBytes(m_request, *m_source.trace) + pictures + kRoomBytes;
        if (error || space.available == static_cast<std::uintmax_t>(-1)) return;  // unknown: writing tells
        if (static_cast<std::int64_t>(space.available) < needed) {
            throw FileError({"not enough room", m_request.folder.string(), std::to_string(needed >> 20) + " MiB free",
                             std::to_string(space.available >> 20) + " MiB"});
        }
    }

    void step(const std::string& what) {
        if (m_stop.stop_requested()) throw Cancelled("export");
        if (m_progress) m_progress(static_cast<double>(m_done) / static_cast<double>(std::max<std::size_t>(1, m_steps)), what);
        ++m_done;
    }

    void writeTaps(const StagingFolder& staging) {
        const Trace& trace = *m_source.trace;
        const Dump dump =
            traceDump(trace, m_request.taps, storedType(trace.provenance().computeType, m_request.type, m_request.format));
        if (dump.tensors.empty()) throw UsageError({"no tap to export", "", "taps that the run kept", "none of them"});
        writeDump(dump, staging.place(tensorFile(m_request, "")), m_request.format,
                  [&](std::size_t written) { step(dump.tensors[written - 1].first); });
    }

    void writeAttention(const StagingFolder& staging) {
        Dump dump{.tensors = {}, .manifestJson = dumpManifest(*m_source.trace)};
        for (const ExportedAttention& attention : m_request.attention) {
            const std::string name = attentionText(attention);
            step(name);
            dump.tensors.emplace_back(name, attention.allQueries ? allRows(attention.query) : row(attention.query));
        }
        writeDump(dump, staging.place(tensorFile(m_request, ".attention")), m_request.format);
    }

    std::shared_ptr<const BlockAttention> block(const std::string& tap) const {
        return m_source.attention ? m_source.attention->get(m_source.trace, tap, m_stop)
                                  : BlockAttention::prepare(*m_source.trace, tap, m_stop);
    }
    std::shared_ptr<const TensorBuffer> row(const AttentionQuery& query) const {
        return asTensor(block(query.tap)->from(query), 0);
    }
    // [queries, …row]
    std::shared_ptr<const TensorBuffer> allRows(AttentionQuery query) const {
        const auto attention = block(query.tap);
        const int queries = attention->tokens();
        std::shared_ptr<TensorBuffer> grid;
        for (query.token = 0; query.token < queries; ++query.token) {
            if (m_stop.stop_requested()) throw Cancelled("export");
            const AttentionRow one = attention->from(query);
            if (!grid) {
                Shape shape = one.shape;
                shape.insert(shape.begin(), queries);
                grid = std::make_shared<TensorBuffer>(shape, ElementType::F32);
            }
            const std::size_t bytes = one.values.size() * sizeof(float);
            std::memcpy(grid->data() + static_cast<std::size_t>(query.token) * bytes, one.values.data(), bytes);
        }
        return grid;
    }

    void writePicture(const StagingFolder& staging, const ExportedPicture& picture) {
        step(pictureText(picture));
        writeDrawing(runPicture(picture, m_request, m_source, m_stop), staging.place(pictureFile(m_request, picture)),
                     m_request.pictureFormat, m_request.pictureScale);
    }

    void writeTable(const StagingFolder& staging, const std::string& name) {
        step(name);
        if (name != "stages" && name != "figures") throw UsageError({"unknown table", "", "stages or figures", name});
        const Table table = name == "stages" ? stageRows(*m_source.trace) : figureRows(*m_source.trace);
        const std::string place = m_request.name + "." + name;
        if (m_request.tablesAsCsv) writeFileAtomically(staging.place(place + ".csv"), csvText(table));
        if (m_request.tablesAsJson) writeFileAtomically(staging.place(place + ".json"), jsonText(table));
    }

    const ExportRequest& m_request;
    const ExportSource& m_source;
    const ExportProgress& m_progress;
    const std::stop_token& m_stop;
    std::vector<fs::path> m_names;
    std::size_t m_steps = 0;
    std::size_t m_done = 0;
};

std::int64_t attentionBytes(const ExportedAttention& attention, const Trace& trace) {
    const auto input = trace.find(attention.query.tap);
    if (!input) return 0;
    const TapLayout layout = tapLayout(*input);
    const std::int64_t tokens = layout.tokens + (layout.hasClassToken ? 1 : 0);
    const std::int64_t heads = attention.query.heads == AttentionQuery::Heads::All
                                   ? attentionHeads(attention.query.tap, trace.provenance().architecture)
                                   : 1;
    return tokens * heads * (attention.allQueries ? tokens : 1) * 4;
}

}  // namespace

std::vector<fs::path> exportPaths(const ExportRequest& request) {
    std::vector<fs::path> paths;
    for (const fs::path& name : fileNames(request)) paths.push_back(request.folder / name);
    return paths;
}

std::vector<fs::path> exportObstacles(const ExportRequest& request) {
    std::vector<fs::path> there;
    std::error_code error;
    for (const fs::path& path : exportPaths(request)) {
        if (fs::exists(fs::symlink_status(path, error))) there.push_back(path);
    }
    return there;
}

std::int64_t exportTensorBytes(const ExportRequest& request, const Trace& trace) {
    const auto width = elementBytes(storedType(trace.provenance().computeType, request.type, request.format));
    std::int64_t bytes = 0;
    for (const auto& tap : trace.taps()) {
        if (request.taps.keeps(tap->name())) bytes += elementCount(tap->shape()) * static_cast<std::int64_t>(width);
    }
    for (const ExportedAttention& attention : request.attention) bytes += attentionBytes(attention, trace);
    return bytes;
}

std::vector<ExportedFile> runExport(const ExportRequest& request, const ExportSource& source, const ExportProgress& progress,
                                    const std::stop_token& stop) {
    return ExportRun(request, source, progress, stop).execute();
}

}  // namespace deepscope
