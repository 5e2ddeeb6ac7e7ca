#include "app/commands/command.h"
#include "app/commands/stage_table.h"
#include "encoder/errors.h"
#include "encoder/export/atomic_file.h"
#include "encoder/export/run_json.h"
#include "encoder/export/stage_rows.h"
#include "encoder/model/compute_device.h"

#include <cstdio>
#include <memory>

namespace deepscope {
namespace {

struct BenchOptions {
    CommonOptions common;
    std::string modes = "all";
    std::string implementations;
    std::string csv;
    int repeat = 5;
    int warmup = 1;
};

// A page of text-like blocks: what is on it changes no time, but zeros would.
RgbImage benchPage() {
    RgbImage page(ImageSize{1700, 2200});
    std::uint32_t state = 1;
    for (int y = 0; y < page.size.heightPx; ++y) {
        std::uint8_t* row = page.row(y);
        for (int x = 0; x < page.size.widthPx; ++x) {
            state = state * 1664525U + 1013904223U;
            const bool ink = y / 12 % 2 == 1 && (state >> 24) < 80;
            row[3 * x] = row[3 * x + 1] = row[3 * x + 2] = ink ? 20 : 245;
        }
    }
    return page;
}

std::vector<std::string> splitNames(const std::string& text) {
    std::vector<std::string> names;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t comma = std::min(text.find(',', from), text.size());
        names.push_back(text.substr(from, comma - from));
        from = comma + 1;
    }
    return names;
}

std::string benchRow(const Trace& trace) {
    const TimeSummary& t = trace.total();
    char line[256];
    std::snprintf(line, sizeof line, "%-12s %-10s %10.2f %10.2f %10.2f %9.1f %10.1f %5d",
                  trace.provenance().plan.mode.name().c_str(), trace.provenance().implementation.c_str(), t.medianMs, t.p5Ms,
                  t.p95Ms, static_cast<double>(trace.flopsNeeded()) * 1e-6 / t.medianMs,
                  static_cast<double>(trace.peakBytes()) / (1 << 20), t.count);
    return line;
}

int bench(const BenchOptions& options) {
    requireWritable(options.common.json);
    requireWritable(options.csv);
    if (!options.csv.empty() && options.csv == options.common.json) {
        throw UsageError(
            {.what = "two outputs in one place", .where = options.csv, .expected = "--csv and --json apart", .got = "the same"});
    }
    const std::vector<Mode> modes = parseModes(options.modes);
    const Device device = chooseDevice(options.common.device);
    const std::string named = options.implementations.empty() ? "auto" : options.implementations;
    for (const std::string& name : splitNames(named)) static_cast<void>(chooseImplementation(name, device));
    const ResizeOrder order = options.common.order();

    const auto encoder = loadEncoder(options.common);
    say(options.common, weightsLine(encoder->weights().identity()) + "\n" + encoder->choice().device.name() + " · " +
                            std::string(elementTypeName(encoder->choice().type)) + " · " +
                            std::to_string(encoder->choice().threads) +
                            " threads\n\nmode         impl        median ms      p5 ms     p95 ms   GFLOP/s   peak MiB  runs");
    const RgbImage page = benchPage();
    auto json = nlohmann::ordered_json::array();
    std::vector<Table> tables;
    for (const Mode& mode : modes) {
        const ViewPlan plan = planViews(page.size, mode, options.common.maxTiles);
        const EncoderInput input{
            .pixels = prepareViews(page, plan, order, interruptToken()), .plan = plan, .image = {}, .resizeOrder = order};
        ProgressLine progress("bench " + mode.name());
        const auto trace = encoder->run(
            input, {.taps = TapSelection::none(), .warmup = options.warmup, .repeat = options.repeat, .observeValues = false},
            &progress, interruptToken());
        say(options.common, benchRow(*trace));
        json.push_back(runJson(*trace));
        if (!options.csv.empty()) tables.push_back(stageRows(*trace));
    }
    if (!options.csv.empty()) writeFileAtomically(options.csv, csvText(joinRows(tables)));
    writeJson(options.common, json);
    return kDone;
}

}  // namespace

void addBenchCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<BenchOptions>();
    CLI::App* command = app.add_subcommand("bench", "Time the encoder on this machine, mode by mode");
    command->add_option("--modes", options->modes, "Modes by comma, or all")->capture_default_str();
    options->common.addTo(*command);
    command->remove_option(command->get_option("--impl"));
    command->add_option("--impl", options->implementations,
                        "Implementations by comma, run in turn (this version has: reference)");
    command->add_option("--repeat", options->repeat, "Timed passes")->check(CLI::Range(1, 10000))->capture_default_str();
    command->add_option("--csv", options->csv, "Where to write every stage's figures as CSV")
        ->type_name("FILE")
        ->check(notEmpty());
    command->add_option("--warmup", options->warmup, "Passes before them")->check(CLI::Range(0, 10000))->capture_default_str();
    command->callback([options, &action] { action = [options] { return bench(*options); }; });
}

}  // namespace deepscope
