#include "app/commands/command.h"
#include "app/commands/overlay_picture.h"
#include "encoder/errors.h"
#include "encoder/export/colormap.h"

#include <charconv>
#include <memory>

namespace deepscope {
namespace {

struct HeatmapOptions {
    CommonOptions common;
    std::string image;
    std::string mode = "base";
    std::string tap = "global/fusion.projector";
    std::string view = "norm";
    std::string colormap = "viridis";
    std::string out;
};

struct ViewChoice {
    FeatureView view = FeatureView::Norm;
    int channel = 0;
};

ViewChoice parseView(const std::string& text) {
    if (text == "norm") return {FeatureView::Norm};
    if (text == "mean") return {FeatureView::Mean};
    constexpr std::string_view kChannel = "channel:";
    if (text.starts_with(kChannel)) {
        ViewChoice choice{FeatureView::Channel};
        const char* const end = text.data() + text.size();
        const auto [rest, error] = std::from_chars(text.data() + kChannel.size(), end, choice.channel);
        if (error == std::errc{} && rest == end && choice.channel >= 0) return choice;
    }
    throw UsageError({.what = "unknown view", .where = "--view", .expected = "norm, mean or channel:K", .got = text});
}

int writeHeatmap(const HeatmapOptions& options) {
    const ViewChoice view = parseView(options.view);
    parseColormap(options.colormap);
    if (std::filesystem::path(options.out).extension() != ".png") {
        throw UsageError({.what = "unknown output", .where = "--out", .expected = "FILE.png", .got = options.out});
    }
    if (parseTapName(options.tap).isTokens()) {
        throw UsageError(
            {.what = "this tap has no place on the page", .where = "--tap", .expected = "a tap of a view", .got = options.tap});
    }
    requireWritable(options.out);
    requireWritable(options.common.json);
    const Mode mode = parseMode(options.mode);
    const InputFile file(options.image);
    const EncoderInput input = file.prepare(mode, options.common.maxTiles, options.common.order(), interruptToken());
    const auto encoder = loadEncoder(options.common);
    std::shared_ptr<const Trace> trace;
    {
        ProgressLine progress(file.image() ? options.image + " " + mode.name() : options.image);
        trace = encoder->run(input, {.taps = TapSelection::parse(options.tap)}, &progress, interruptToken());
    }
    const auto tap = trace->find(options.tap);
    if (!tap) {  // a glob: it matched, but names no one tap
        throw UsageError({.what = "one tap is needed", .where = "--tap", .expected = "a tap's whole name", .got = options.tap});
    }
    const FeatureMap map = featureMap(*tap, view.view, view.channel);
    writeFeaturePicture(file, *trace, options.tap, map, options.colormap, options.out);
    say(options.common, options.tap + " " + options.view + ": " + std::to_string(map.min) + " to " + std::to_string(map.max) +
                            ", written to " + options.out);
    writeJson(
        options.common,
        {{"schema", 1}, {"tap", options.tap}, {"view", options.view}, {"min", map.min}, {"max", map.max}, {"out", options.out}});
    return kDone;
}

}  // namespace

void addHeatmapCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<HeatmapOptions>();
    CLI::App* command = app.add_subcommand("heatmap", "A stage's features over the page, as PNG");
    command->add_option("IMAGE", options->image, "Page picture, or a normalised view as .npy")->required();
    command->add_option("--mode", options->mode)->capture_default_str();
    command->add_option("--tap", options->tap)->capture_default_str();
    command->add_option("--view", options->view, "norm, mean or channel:K")->capture_default_str();
    command->add_option("--colormap", options->colormap, "viridis, magma, cividis, turbo, grey or diverging")
        ->capture_default_str();
    command->add_option("--out", options->out, "FILE.png")->required();
    options->common.addTo(*command);
    command->callback([options, &action] { action = [options] { return writeHeatmap(*options); }; });
}

}  // namespace deepscope
