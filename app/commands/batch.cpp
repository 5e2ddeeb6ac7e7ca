#include "app/batch/batch_runner.h"
#include "app/commands/command.h"
#include "encoder/errors.h"
#include "encoder/model/compute_device.h"
#ifdef DEEPSCOPE_DESKTOP
#include "encoder/image/pdf_file.h"
#endif

#include <sys/ioctl.h>
#include <unistd.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <memory>
#include <optional>

namespace deepscope {
namespace {

namespace fs = std::filesystem;

struct BatchOptions {
    CommonOptions common;
    std::vector<std::string> inputs;
    std::string modes;
    std::string out;
    std::string shard = "1/1";
    std::string format = "safetensors";
    std::string taps = "main";
};

std::string countText(std::int64_t count, const char* one, const char* several) {
    return std::to_string(count) + " " + (count == 1 ? one : several);
}

std::string durationText(double seconds) {
    const auto whole = static_cast<long long>(std::llround(seconds));
    char text[40];
    if (whole < 60) {
        std::snprintf(text, sizeof text, "%lld s", whole);
    } else if (whole < 3600) {
        std::snprintf(text, sizeof text, "%lld min %02lld s", whole / 60, whole % 60);
    } else {
        std::snprintf(text, sizeof text, "%lld h %02lld min", whole / 3600, whole / 60 % 60);
    }
    return text;
}

/// A line that wraps could not be written over.
std::string cutToTerminal(std::string text) {
    winsize size{};
    if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 2) return text;
    int columns = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) continue;  // within a character
        if (++columns >= size.ws_col) return text.substr(0, i);
    }
    return text;
}

/// Progress on stderr: one line that is written over on a terminal, a line every ten seconds in a log.
class BatchReport final : public BatchObserver {
public:
    explicit BatchReport(std::string shard) : m_shard(std::move(shard)), m_isTerminal(::isatty(STDERR_FILENO) != 0) {}
    ~BatchReport() override { clear(); }

    void started(const BatchSummary& summary) override {
        std::fprintf(stderr, "batch %s: %s to do%s\n", m_shard.c_str(),
                     countText(summary.jobs - summary.reused, "dump", "dumps").c_str(),
                     summary.reused > 0 ? (", " + std::to_string(summary.reused) + " finished before").c_str() : "");
    }
    void jobBegun(const BatchSummary& summary, const std::string& item, const Mode& mode) override {
        const auto now = std::chrono::steady_clock::now();
        if (!m_isTerminal && now - m_told < std::chrono::seconds(10)) return;
        m_told = now;
        std::string text = lineFor(summary) + item + " " + mode.name();
        if (m_isTerminal) text = cutToTerminal(std::move(text));
        std::fprintf(stderr, m_isTerminal ? "\r\033[K%s" : "%s\n", text.c_str());
        std::fflush(stderr);
        m_shown = m_isTerminal;
    }
    void jobFailed(const std::string& item, const Mode& mode, const Problem& problem) override {
        if (m_failures.size() < kMostTold) m_failures.push_back(item + " " + mode.name() + ": " + problem.sentence());
    }

    /// The failures, at the end; the rest of many is in the list.
    void tellFailures(const BatchSummary& summary, const fs::path& list) {
        clear();
        for (const std::string& failure : m_failures) std::fprintf(stderr, "deepscope: failed: %s\n", failure.c_str());
        if (summary.failed > 0) {
            std::fprintf(stderr, "deepscope: %s, listed in %s\n", countText(summary.failed, "failure", "failures").c_str(),
                         list.c_str());
        }
    }

private:
    static constexpr std::size_t kMostTold = 20;

    // "37 of 200 · 41.2 pages/min · 4 min 03 s left · "
    static std::string lineFor(const BatchSummary& summary) {
        const std::int64_t done = summary.written + summary.failed;
        const std::int64_t total = summary.jobs - summary.reused;
        std::string line = std::to_string(done + 1) + " of " + std::to_string(total) + " · ";
        if (done == 0 || summary.seconds <= 0) return line;
        const double perSecond = static_cast<double>(done) / summary.seconds;
        char rate[40];
        std::snprintf(rate, sizeof rate, "%.1f pages/min · ", perSecond * 60);
        return line + rate + durationText(static_cast<double>(total - done) / perSecond) + " left · ";
    }
    void clear() {
        if (m_shown) std::fputs("\r\033[K", stderr);
        m_shown = false;
    }

    std::string m_shard;
    bool m_isTerminal;
    bool m_shown = false;
    std::chrono::steady_clock::time_point m_told;
    std::vector<std::string> m_failures;
};

CountPages pdfPages() {
#ifdef DEEPSCOPE_DESKTOP
    return [](const fs::path& path) { return PdfFile::countPages(path); };
#else
    return nullptr;
#endif
}

nlohmann::ordered_json settingsOf(const BatchOptions& options, const WeightSource& weights) {
    WeightIdentity identity;
    try {
        identity = weights.hashedIdentity().get();
    } catch (const Cancelled&) {
        throw;
    } catch (const Error&) {
        identity = weights.identity();  // what cannot be hashed goes by its path
    }
    const auto orNull = [](const std::string& text) {
        return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
    };
    return {{"schema", 1},
            {"taps", options.taps},
            {"format", options.format},
            {"weights",
             {{"source", identity.source},
              {"preset", orNull(identity.preset)},
              {"seed", identity.synthetic ? nlohmann::ordered_json(identity.seed) : nlohmann::ordered_json(nullptr)},
              {"sha256", orNull(identity.sha256)}}},
            {"dtype", elementTypeName(options.common.computeChoice().type)},
            {"resize_order", options.common.resizeOrder},
            {"max_tiles", options.common.maxTiles}};
}

/// Prepares inputs; an item's modes come one after the other and share its decoded page.
class PageInputs {
public:
    explicit PageInputs(const CommonOptions& options) : m_options(options) {}

    EncoderInput prepare(const CorpusItem& item, const Mode& mode, const std::stop_token& stop) {
        if (!m_input || m_page != item.page) {
            m_input.reset();
            m_input.emplace(item.page);
            m_page = item.page;
        }
        return m_input->prepare(mode, m_options.maxTiles, m_options.order(), stop);
    }

private:
    const CommonOptions& m_options;
    fs::path m_page;
    std::optional<InputFile> m_input;
};

nlohmann::ordered_json summaryJson(const BatchSummary& summary, const Shard& shard, const Journal& journal) {
    const double minutes = summary.seconds / 60;
    return {{"schema", 1},
            {"shard", {{"index", shard.index}, {"count", shard.count}}},
            {"manifest", journal.manifestPath().string()},
            {"failures",
             summary.failed > 0 ? nlohmann::ordered_json(journal.failuresPath().string()) : nlohmann::ordered_json(nullptr)},
            {"jobs", summary.jobs},
            {"reused", summary.reused},
            {"written", summary.written},
            {"failed", summary.failed},
            {"interrupted", summary.interrupted},
            {"written_bytes", summary.writtenBytes},
            {"seconds", summary.seconds},
            {"pages_per_minute", minutes > 0 ? static_cast<double>(summary.written) / minutes : 0}};
}

int runBatch(const BatchOptions& options) {
    const std::stop_token stop = interruptToken();
    BatchTask task{.items = {},
                   .modes = parseModes(options.modes),
                   .shard = Shard::parse(options.shard),
                   .format = parseDumpFormat(options.format),
                   .taps = TapSelection::parse(options.taps),
                   .settings = {}};
    static_cast<void>(options.common.order());
    requireWritable(options.common.json);
    task.items = listCorpus(options.inputs, options.common.dpi, pdfPages(), stop);
    Journal journal(options.out, task.shard);
    const auto weights = openWeights(options.common.weightSpec());
    task.settings = settingsOf(options, *weights);

    PageInputs inputs(options.common);
    BatchReport report(options.shard);
    BatchRunner runner(
        task, journal,
        [&inputs](const CorpusItem& item, const Mode& mode, const std::stop_token& reading) {
            return inputs.prepare(item, mode, reading);
        },
        [&options, &weights] { return loadEncoder(options.common, weights); }, report);
    const BatchSummary summary = runner.run(stop);
    report.tellFailures(summary, journal.failuresPath());
    say(options.common, countText(summary.written, "dump", "dumps") + " written, " + std::to_string(summary.reused) +
                            " finished before, " + std::to_string(summary.failed) + " failed, in " +
                            durationText(summary.seconds) + "; " + journal.manifestPath().string());
    writeJson(options.common, summaryJson(summary, task.shard, journal));
    if (summary.interrupted) {
        std::fprintf(stderr,
                     "deepscope: interrupted: %lld of %lld dumps are finished: the same command again goes on from there\n",
                     static_cast<long long>(summary.reused + summary.written), static_cast<long long>(summary.jobs));
    }
    return summary.interrupted || summary.failed > 0 ? kFailed : kDone;
}

}  // namespace

void addBatchCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<BatchOptions>();
    CLI::App* command =
        app.add_subcommand("batch", "Dump many pages in several modes: folders, globs, PDFs; goes on where it ended");
    command->add_option("INPUT", options->inputs, "Folders, pictures, PDFs, quoted globs, @LIST.txt")->required();
    command->add_option("--modes", options->modes, "tiny, small, base, large, gundam, custom:S; several by comma; all")
        ->type_name("M[,M…]|all")
        ->required()
        ->check(notEmpty());
    command->add_option("--out", options->out, "Folder of the dumps and manifests")
        ->type_name("DIR")
        ->required()
        ->check(notEmpty());
    command->add_option("--shard", options->shard, "Do the I-th of N parts")->type_name("I/N")->capture_default_str();
    command->add_option("--taps", options->taps, "Globs by comma, or main, all, none")->capture_default_str();
    command->add_option("--format", options->format, "safetensors, npz or npy")->capture_default_str();
    options->common.addTo(*command);
    command->callback([options, &action] { action = [options] { return runBatch(*options); }; });
}

}  // namespace deepscope
