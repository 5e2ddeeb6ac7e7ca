#include "app/batch/batch_runner.h"

#include "app/batch/decode_ahead.h"
#include "app/batch/dump_place.h"
#include "encoder/export/run_json.h"
#include "encoder/image/page_address.h"
#include "encoder/sha256.h"

#include <sys/stat.h>

#include <chrono>
#include <ctime>
#include <fstream>
#include <set>
#include <system_error>
#include <utility>

namespace deepscope {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// A device that is lost fails all that follows: so many in a row are taken for that.
constexpr int kMostDeviceFailures = 3;

/// Size and time of an image's file; −1 when it is not there.
struct ImageStamp {
    std::int64_t bytes = -1;
    std::int64_t modifiedNs = -1;

    static ImageStamp of(const fs::path& page) {
        struct stat status {};
        if (::stat(fileOfPage(page).c_str(), &status) != 0) return {};
        return {status.st_size, std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec};
    }
};

std::string hashOfFile(const fs::path& path) {
    Sha256 sha256;
    std::ifstream file(path, std::ios::binary);
    std::vector<char> buffer(std::size_t{1} << 20);
    while (file.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || file.gcount() > 0) {
        sha256.update(buffer.data(), static_cast<std::size_t>(file.gcount()));
    }
    return file.bad() ? std::string() : sha256.hexDigest();
}

std::string utcNow() {
    const auto now = std::chrono::system_clock::now();
    const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    const auto sinceEpoch = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count();
    char text[40];
    const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    std::snprintf(text + length, sizeof text - length, ".%03dZ", static_cast<int>(sinceEpoch % 1000));
    return text;
}

Json settingsWithMode(const Json& settings, const Mode& mode) {
    Json all = settings;
    all["mode"] = mode.name();
    return all;
}

}  // namespace

BatchRunner::BatchRunner(const BatchTask& task, Journal& journal, Prepare prepare, LoadEncoder load, BatchObserver& observer)
    : m_task(task), m_journal(journal), m_prepare(std::move(prepare)), m_load(std::move(load)), m_observer(observer) {}

BatchSummary BatchRunner::run(const std::stop_token& stop) {
    const auto start = std::chrono::steady_clock::now();
    const auto elapse = [this, start] {
        m_summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    plan();
    m_observer.started(m_summary);
    if (m_jobs.empty()) return m_summary;
    const std::shared_ptr<DeepEncoder> encoder = m_load();
    checkTaps(*encoder);
    DecodeAhead ahead(m_jobs.size(), [this](std::size_t index, const std::stop_token& reading) {
        Job& job = m_jobs[index];  // nobody else looks at it until its input is there
        const ImageStamp stamp = ImageStamp::of(job.item->page);
        job.imageBytes = stamp.bytes;
        job.imageModifiedNs = stamp.modifiedNs;
        if (job.item->problem) throw ImageError(*job.item->problem);
        return m_prepare(*job.item, *job.mode, reading);
    });
    for (const Job& job : m_jobs) {
        elapse();
        m_observer.jobBegun(m_summary, job.item->name, *job.mode);
        const auto prepared = ahead.next(stop);
        if (!prepared || stop.stop_requested()) break;
        try {
            if (const Problem* problem = std::get_if<Problem>(&*prepared)) {
                noteFailure(job, *problem);
            } else {
                runJob(*encoder, job, std::get<EncoderInput>(*prepared), stop);
            }
        } catch (const Cancelled&) {
            break;
        }
    }
    m_summary.interrupted = m_summary.reused + m_summary.written + m_summary.failed < m_summary.jobs;
    elapse();
    return m_summary;
}

void BatchRunner::plan() {
    std::set<std::string> pending;
    for (const CorpusItem& item : m_task.items) {
        for (const Mode& mode : m_task.modes) {
            if (!m_task.shard.holds(item.name, mode.name())) continue;
            ++m_summary.jobs;
            Job job{.item = &item, .mode = &mode, .place = dumpPlace(item.name, mode, m_task.format)};
            if (isFinished(job)) {
                ++m_summary.reused;
            } else {
                pending.insert(job.place);
                m_jobs.push_back(std::move(job));
            }
        }
    }
    m_journal.prune([&pending](const std::string& dump) { return pending.contains(dump); });
    removeLeftovers(m_journal.folder(), pending);
}

bool BatchRunner::isFinished(const Job& job) const {
    const FinishedDump* finished = m_journal.find(job.place);
    if (finished == nullptr || job.item->problem) return false;
    if (finished->settings != settingsKey(settingsWithMode(m_task.settings, *job.mode))) return false;
    if (finished->dumpBytes != dumpBytes(m_journal.folder() / job.place)) return false;
    const ImageStamp now = ImageStamp::of(job.item->page);
    if (now.bytes != finished->imageBytes) return false;
    return now.modifiedNs == finished->imageModifiedNs ||
           (!finished->imageSha256.empty() && hashOfFile(fileOfPage(job.item->page)) == finished->imageSha256);
}

void BatchRunner::checkTaps(const DeepEncoder& encoder) const {
    // A page cut into as many tiles as there may be has every tap that any page has.
    constexpr ImageSize kTall{640, 640 * 9};
    const auto found = m_task.settings.find("max_tiles");
    const int maxTiles = found == m_task.settings.end() ? 9 : found->get<int>();
    std::vector<std::string> names;
    for (const Mode& mode : m_task.modes) {
        for (std::string& name : tapNames(planViews(kTall, mode, maxTiles), encoder.architecture()))
            names.push_back(std::move(name));
    }
    m_task.taps.checkAgainst(names);
}

void BatchRunner::runJob(DeepEncoder& encoder, const Job& job, const EncoderInput& input, const std::stop_token& stop) {
    std::shared_ptr<const Trace> trace;
    try {
        trace = encoder.run(input, {.taps = m_task.taps}, nullptr, stop);
        m_deviceFailures = 0;
    } catch (const Cancelled&) {
        throw;
    } catch (const DeviceError& error) {
        if (++m_deviceFailures >= kMostDeviceFailures) throw;
        noteFailure(job, error.problem());
    } catch (const Error& error) {
        noteFailure(job, error.problem());
    }
    if (trace) writeRun(*trace, job);
}

void BatchRunner::writeRun(const Trace& trace, const Job& job) {
    const fs::path path = m_journal.folder() / job.place;
    const RunProvenance& run = trace.provenance();
    std::error_code error;
    fs::create_directories(path.parent_path(), error);  // where it fails, the dump does, and says why
    Dump dump{.tensors = {}, .manifestJson = dumpManifest(trace)};
    for (const auto& tap : trace.taps()) dump.tensors.emplace_back(tap->name(), tap->tensor());
    writeDump(dump, path, m_task.format);

    const TileGrid grid = run.plan.tileGrid();
    const std::int64_t bytes = dumpBytes(path);
    Json line = {{"schema", m_task.settings.at("schema")},
                 {"version", run.programVersion},
                 {"item", job.item->name},
                 {"image", job.item->page.string()},
                 {"image_sha256", run.image.sha256.empty() ? Json(nullptr) : Json(run.image.sha256)},
                 {"image_bytes", job.imageBytes},
                 {"image_modified_ns", job.imageModifiedNs},
                 {"image_size", {run.plan.page.widthPx, run.plan.page.heightPx}},
                 {"mode", run.plan.mode.name()},
                 {"tile_grid", {grid.columns, grid.rows}},
                 {"token_count", run.plan.tokenCount()},
                 {"dump", job.place},
                 {"dump_bytes", bytes},
                 {"tap_count", dump.tensors.size()}};
    for (const auto& [member, value] : m_task.settings.items()) {
        if (member != "schema") line[member] = value;
    }
    line["device"] = run.device;
    line["impl"] = run.implementation;
    line["threads"] = run.threads;
    line["decode_ms"] = run.image.decodeMs;
    line["preprocess_ms"] = run.preprocessMs;
    line["total_ms"] = trace.total().medianMs;
    line["finished"] = utcNow();
    m_journal.appendFinished(line);
    ++m_summary.written;
    m_summary.writtenBytes += bytes;
}

void BatchRunner::noteFailure(const Job& job, const Problem& problem) {
    m_journal.appendFailure({{"schema", m_task.settings.at("schema")},
                             {"item", job.item->name},
                             {"image", job.item->page.string()},
                             {"mode", job.mode->name()},
                             {"error", problem.sentence()},
                             {"finished", utcNow()}});
    ++m_summary.failed;
    m_observer.jobFailed(job.item->name, *job.mode, problem);
}

}  // namespace deepscope
