#include "app/commands/command.h"
#include "app/comparison/comparison_run.h"
#include "app/report/report_page.h"
#include "encoder/export/atomic_file.h"

#include <memory>

namespace deepscope {
namespace {

struct ReportOptions {
    CommonOptions common;
    std::string image;
    std::string modes;
    std::string out;
    int repeat = 1;
    int warmup = 0;
};

int report(const ReportOptions& options) {
    const std::vector<Mode> modes = parseModes(options.modes);
    if (options.out == "-") {
        throw UsageError({.what = "only JSON goes to stdout", .where = "--out", .expected = "the name of a file", .got = "-"});
    }
    if (options.out == options.common.json) {
        throw UsageError(
            {.what = "two outputs in one place", .where = options.out, .expected = "--out and --json apart", .got = "the same"});
    }
    requireWritable(options.out);
    requireWritable(options.common.json);
    const std::string image = pageOf(options.image, options.common);
    const InputFile input(image);
    ComparisonRun run(options.common,
                      {.modes = modes, .alsoKeep = reportTaps, .repeat = options.repeat, .warmup = options.warmup});
    const ModeComparison comparison = run.compare(input, image);
    if (!comparison.hasRuns()) return kFailed;  // each mode has said why
    const std::string page = reportPage(comparison, input);
    writeFileAtomically(options.out, page);
    say(options.common, "wrote " + options.out + " (" + std::to_string((page.size() + 1023) / 1024) + " KiB)");
    writeJson(options.common, {{"schema", 1}, {"out", options.out}, {"bytes", page.size()}});
    return comparison.hasFailures() ? kFailed : kDone;
}

}  // namespace

void addReportCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<ReportOptions>();
    CLI::App* command = app.add_subcommand("report", "One self-contained HTML page of an image in one or more modes");
    command->add_option("IMAGE", options->image, "Page picture, or a normalised view as .npy")->required();
    command->add_option("--modes", options->modes, "tiny, small, base, large, gundam, custom:S; several by comma; all")
        ->type_name("M,…|all")
        ->required()
        ->check(notEmpty());
    command->add_option("--out", options->out, "FILE.html")->required()->check(notEmpty());
    command->add_option("--repeat", options->repeat, "Timed passes")->check(CLI::Range(1, 10000))->capture_default_str();
    command->add_option("--warmup", options->warmup, "Passes before them")->check(CLI::Range(0, 10000))->capture_default_str();
    options->common.addTo(*command);
    command->callback([options, &action] { action = [options] { return report(*options); }; });
}

}  // namespace deepscope
