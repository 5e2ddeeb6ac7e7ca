#include "app/commands/command.h"
#include "app/export/export_arguments.h"
#include "encoder/errors.h"
#include "encoder/image/page_address.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace deepscope {
namespace {

struct ExportOptions {
    CommonOptions common;
    std::string image;
    std::string mode = "base";
    ExportArguments what;
};

// "page.base": what encode calls a dump of several.
std::string nameOf(const ExportOptions& options) {
    const std::filesystem::path file = fileOfPage(options.image);
    std::string mode = options.mode;
    std::replace(mode.begin(), mode.end(), ':', '-');
    return file.stem().string() + options.image.substr(file.native().size()) + "." + mode;
}

int exportAll(ExportOptions options) {
    requireWritable(options.common.json);
    if (options.what.name.empty()) options.what.name = nameOf(options);
    const InputFile file(options.image);
    const EncoderInput input =
        file.prepare(parseMode(options.mode), options.common.maxTiles, options.common.order(), interruptToken());
    const auto encoder = loadEncoder(options.common);
    const TapSelection taps = tapsForExport(options.what, input.plan, encoder->architecture());
    std::shared_ptr<const Trace> trace;
    std::vector<WrittenFile> files;
    {
        ProgressLine progress(options.image + " " + options.mode);
        trace = encoder->run(input, {.taps = taps}, &progress, interruptToken());
        // The page outlives the export: it is the input file's.
        const std::shared_ptr<const DecodedImage> page(std::shared_ptr<void>(), file.image());
        files = exportTrace(
            options.what, trace, file.image() ? page : nullptr,
            [&progress](double share, const std::string& what) {
                progress.show(std::to_string(static_cast<int>(100 * share)) + " %  " + what);
            },
            interruptToken());
    }
    auto json = nlohmann::ordered_json::array();
    for (const WrittenFile& each : files) {
        say(options.common, "wrote " + each.path + ", " + std::to_string(each.sizeBytes) + " bytes");
        json.push_back({{"path", each.path}, {"bytes", each.sizeBytes}});
    }
    writeJson(options.common, {{"schema", 1}, {"files", json}});
    return kDone;
}

}  // namespace

void addExportCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<ExportOptions>();
    ExportArguments& what = options->what;
    CLI::App* command = app.add_subcommand("export", "Run, then write taps, attention, pictures and tables into a folder");
    command->add_option("IMAGE", options->image, "Page picture or FILE.pdf#N, or a normalised view as .npy")->required();
    command->add_option("--mode", options->mode)->capture_default_str();
    command->add_option("--out", what.folder, "Folder; made when it is not there")->required()->check(notEmpty());
    command->add_option("--name", what.name, "What every file's name begins with (default: IMAGE.MODE)")->check(notEmpty());
    command->add_option("--taps", what.taps, "Globs by comma, or main, all, none")->capture_default_str();
    command->add_option("--format", what.format, "Of taps and attention: safetensors, npz or npy")->capture_default_str();
    command->add_option("--type", what.type, "Of the taps: f32, or compute (the run's; npz and npy have no bf16)")
        ->capture_default_str();
    command
        ->add_option("--attention", what.attention,
                     "Rows as numbers, TAP@QUERY:HEAD; QUERY R,C, INDEX, cls or all; HEAD a number, mean, max or all")
        ->type_name("TAP@QUERY:HEAD")
        ->allow_extra_args(false);
    command
        ->add_option("--picture", what.pictures,
                     "A stage over the page, TAP=LOOK as of snapshot --look; @R,C where it needs a token")
        ->type_name("TAP=LOOK[@R,C]")
        ->allow_extra_args(false);
    command->add_option("--picture-format", what.pictureFormat)
        ->check(CLI::IsMember({"png", "svg", "pdf"}))
        ->capture_default_str();
    command->add_option("--scale", what.scale, "Of pictures, 1-8")->check(CLI::Range(1, 8))->capture_default_str();
    command->add_flag("--no-page", what.noPage, "Pictures without the page below");
    command->add_flag("--no-legend", what.noLegend, "Pictures without heading, colour bar and facts");
    command->add_option("--colors", what.colors, "Colour maps, rules and opacity as JSON, as Copy as command writes them");
    command->add_option("--table", what.tables, "stages, figures")
        ->check(CLI::IsMember({"stages", "figures"}))
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("--table-format", what.tableFormat)->check(CLI::IsMember({"csv", "json", "both"}))->capture_default_str();
    command->add_flag("--replace", what.replace, "Replace files of an earlier export");
    options->common.addTo(*command);
    command->callback([options, &action] {
        action = [options] {
            options->image = pageOf(options->image, options->common);
            return exportAll(*options);
        };
    });
}

}  // namespace deepscope
