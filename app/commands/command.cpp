#include "app/commands/command.h"

#include "encoder/errors.h"
#include "encoder/export/atomic_file.h"
#include "encoder/image/page_address.h"
#include "encoder/model/compute_device.h"
#include "encoder/weights/checkpoint.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <thread>

namespace deepscope {

void CommonOptions::addTo(CLI::App& command) {
    command
        .add_option("--weights", weights, "Checkpoint (file or folder), or synthetic[:SEED]")

        ->type_name("FILE|DIR|synthetic[:SEED]")
        ->check(notEmpty());
    command.add_option("--preset", preset, "Synthetic weights: released, design-note or mini")->capture_default_str();
    command.add_option("--device", device, "auto, cpu or cuda[:N]")->capture_default_str();
    command.add_option("--dtype", dtype, "auto, f32, bf16 or f16")->capture_default_str();
    command.add_option("--impl", implementation, "fused or reference (default: the best this device has)");
    command.add_option("--max-tiles", maxTiles, "Most tiles of gundam, 2-9")->capture_default_str()->check(CLI::Range(2, 9));
    command.add_option("--resize-order", resizeOrder, "pillow12 or pillow13")->capture_default_str();
    command.add_option("--threads", threads, "CPU threads (default: all this process may use)")->check(CLI::Range(1, 1024));
    command.add_option("--dpi", dpi, "Resolution that PDF pages are drawn at, 36-600")
        ->capture_default_str()
        ->check(CLI::Range(kMinPdfDpi, kMaxPdfDpi));
    command.add_option("--json", json, "Write the figures as JSON; - for stdout")->type_name("FILE")->check(notEmpty());
}

ResizeOrder CommonOptions::order() const {
    if (resizeOrder == "pillow12") return ResizeOrder::Pillow12;
    if (resizeOrder == "pillow13") return ResizeOrder::Pillow13;
    throw UsageError(
        {.what = "unknown resize order", .where = "--resize-order", .expected = "pillow12 or pillow13", .got = resizeOrder});
}

WeightSpec CommonOptions::weightSpec() const {
    const Preset chosen = parsePreset(preset);
    if (!weights.empty()) return parseWeightSpec(weights, chosen);
    WeightSpec spec{.preset = chosen};
    if (chosen == Preset::Released) {
        if (const auto cached = findCachedCheckpoint(); !cached.empty()) spec.path = cached;
    }
    return spec;
}

ComputeChoice CommonOptions::computeChoice() const {
    const Device chosen = chooseDevice(device);
    return {.device = chosen,
            .type = chooseComputeType(dtype, chosen),
            .implementation = chooseImplementation(implementation, chosen),
            .threads = threads};
}

void say(const CommonOptions& options, const std::string& text) {
    if (!options.jsonToStdout()) std::fputs((text + "\n").c_str(), stdout);
}

void requireWritable(const std::string& path) {
    if (path.empty() || path == "-") return;
    const AtomicFile probe(path);  // destroyed without a commit, it leaves nothing behind
}

CLI::Validator notEmpty() {
    return {[](const std::string& value) {
                return value.empty() ? std::string("a value is needed, got an empty one") : std::string();
            },
            ""};
}

void writeJson(const CommonOptions& options, const nlohmann::ordered_json& json) {
    if (options.json.empty()) return;
    const std::string text = json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    if (options.jsonToStdout()) {
        std::fputs(text.c_str(), stdout);
    } else {
        writeFileAtomically(options.json, text);
    }
}

void reportProblem(const Error& error) {
    std::fprintf(stderr, "deepscope: %s\n", error.what());
}

std::shared_ptr<DeepEncoder> loadEncoder(const CommonOptions& options) {
    return loadEncoder(options, openWeights(options.weightSpec()));
}

std::shared_ptr<DeepEncoder> loadEncoder(const CommonOptions& options, const std::shared_ptr<const WeightSource>& weights) {
    ProgressLine progress("weights " + options.weightSpec().text());
    return DeepEncoder::load(
        weights, options.computeChoice(),
        [&](double fraction) {
            progress.show("loading " + std::to_string(static_cast<int>(std::lround(100 * fraction))) + " %");
        },
        interruptToken());
}

std::vector<Mode> parseModes(const std::string& text) {
    std::vector<Mode> modes;
    if (text == "all") return {namedModes().begin(), namedModes().end()};
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t comma = std::min(text.find(',', from), text.size());
        const Mode mode = parseMode(text.substr(from, comma - from));
        if (std::find(modes.begin(), modes.end(), mode) == modes.end()) modes.push_back(mode);
        from = comma + 1;
    }
    return modes;
}

std::stop_token interruptToken() {
    // A thread of its own waits for the signal, so that nothing but a stop request happens on its account.
    static std::stop_source source;
    static const bool waiting = [] {
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGINT);
        sigaddset(&signals, SIGTERM);
        sigaddset(&signals, SIGHUP);
        pthread_sigmask(SIG_BLOCK, &signals, nullptr);
        std::thread([signals] {
            int signal = 0;
            sigwait(&signals, &signal);
            source.request_stop();
            sigwait(&signals, &signal);
            ::_exit(128 + signal);  // asked twice
        }).detach();
        return true;
    }();
    static_cast<void>(waiting);
    return source.get_token();
}

ProgressLine::ProgressLine(std::string task) : m_task(std::move(task)), m_isTerminal(::isatty(STDERR_FILENO) != 0) {}

ProgressLine::~ProgressLine() {
    if (m_shown) std::fputs("\r\033[K", stderr);
}

void ProgressLine::stagePassed(const std::string& tap, int done, int total) {
    show(std::to_string(total > 0 ? 100 * done / total : 0) + " %  " + tap);
}

void ProgressLine::show(const std::string& text) {
    if (!m_isTerminal) return;
    m_shown = true;
    std::fprintf(stderr, "\r\033[K%s  %s", m_task.c_str(), text.c_str());
    std::fflush(stderr);
}

}  // namespace deepscope
