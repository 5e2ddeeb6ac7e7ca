#include "app/comparison/comparison_run.h"

#include "encoder/image/page_address.h"
#include "encoder/model/compute_device.h"
#include "encoder/model/machine_rates.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <utility>

namespace deepscope {
namespace {

std::string stageOf(const std::string& tap) {
    if (tap == "tokens") {
        throw UsageError(
            {.what = "this tap has no place on the page", .where = "--tap", .expected = "a tap of a view", .got = tap});
    }
    return parseTapName(tap.find('/') == std::string::npos ? "global/" + tap : tap).stage;
}

/// Where the window keeps what it measured of this machine.
std::filesystem::path ratesFile() {
    const char* const cache = std::getenv("XDG_CACHE_HOME");
    const char* const home = std::getenv("HOME");
    if (cache && *cache) return std::filesystem::path(cache) / "deepscope" / "machine_rates.json";
    return std::filesystem::path(home ? home : "") / ".cache" / "deepscope" / "machine_rates.json";
}

std::string describedDevice(const Device& device) {
    for (const DeviceInfo& info : listDevices()) {
        if (info.device.name() == device.name()) return info.description;
    }
    return {};
}

/// The best matrix products of this machine: as measured before, else measured now.
double gemmGflopsOf(const ComputeChoice& choice) {
    const std::vector<MachineRates> known = readMachineRates(ratesFile());
    const int threads = choice.threads > 0 ? choice.threads : usableCores();
    if (const MachineRates* rates = findMachineRates(known, describedDevice(choice.device), choice.type, threads)) {
        return rates->gemmGflops;
    }
    ProgressLine progress("measuring this machine");
    return measureMachineRates(choice, interruptToken(), {}, {.budget = std::chrono::milliseconds(600)}).gemmGflops;
}

}  // namespace

ComparisonRun::ComparisonRun(const CommonOptions& options, ComparisonPlan plan) : m_options(options), m_plan(std::move(plan)) {
    m_plan.stage = stageOf(m_plan.stage);
}

PreviewOptions ComparisonRun::previewOptions(const std::string& path) {
    const auto address = parsePageAddress(path);  // a PDF page knows how large its writing is
    const ComputeChoice choice = m_encoder ? m_encoder->choice() : m_options.computeChoice();
    // Only a preview needs to be told a time: runs measure theirs.
    if (m_plan.previewOnly && !m_gemmGflops) m_gemmGflops = gemmGflopsOf(choice);
    return {.maxTiles = m_options.maxTiles,
            .dpi = address ? std::optional(address->dpi) : std::nullopt,
            .machine = {.onCpu = choice.device.isCpu(),
                        .type = choice.type,
                        .threads = choice.threads > 0 ? choice.threads : usableCores()},
            .flopsPerMs = {},
            .gemmGflops = m_gemmGflops};
}

// A preview needs no tensor, only their shapes.
Architecture ComparisonRun::architecture() {
    if (m_encoder) return m_encoder->architecture();
    return openWeights(m_options.weightSpec())->architecture();
}

ModeComparison ComparisonRun::compare(const InputFile& input, const std::string& path) {
    if (!m_plan.previewOnly && !m_encoder) m_encoder = loadEncoder(m_options);
    const ImageSize page = input.image() ? input.image()->upright.size
                                         : ImageSize{input.defaultMode().globalSidePx, input.defaultMode().globalSidePx};
    ModeComparison comparison{.image = path, .page = page, .stage = m_plan.stage};
    const Architecture shape = architecture();
    const PreviewOptions options = previewOptions(path);
    for (const Mode& mode : m_plan.modes) {
        comparison.modes.push_back({.mode = mode, .preview = previewMode(page, mode, shape, options)});
    }
    if (m_plan.previewOnly) return comparison;
    for (ComparedMode& mode : comparison.modes) runMode(mode, input, path);
    compareFeatures(comparison, interruptToken());
    return comparison;
}

void ComparisonRun::runMode(ComparedMode& mode, const InputFile& input, const std::string& path) {
    try {
        const EncoderInput prepared = input.prepare(mode.mode, m_options.maxTiles, m_options.order(), interruptToken());
        std::string globs = "*/" + m_plan.stage;
        if (m_plan.alsoKeep) {
            for (const std::string& tap : m_plan.alsoKeep(m_encoder->architecture())) globs += "," + tap;
        }
        ProgressLine progress(std::filesystem::path(path).filename().string() + " " + mode.mode.name());
        mode.run =
            m_encoder->run(prepared, {.taps = TapSelection::parse(globs), .warmup = m_plan.warmup, .repeat = m_plan.repeat},
                           &progress, interruptToken());
    } catch (const Cancelled&) {
        throw;
    } catch (const UsageError&) {
        throw;  // a stage that no mode has
    } catch (const Error& error) {
        mode.failure = error.problem();
        reportProblem(error);
    }
}

}  // namespace deepscope
