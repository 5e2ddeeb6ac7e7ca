#include "app/commands/command.h"
#include "app/commands/overlay_picture.h"
#include "encoder/errors.h"
#include "encoder/export/colormap.h"
#include "encoder/image/pixel_map.h"
#include "encoder/probe/similarity_map.h"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <cstdio>
#include <memory>
#include <optional>
#include <string_view>
#include <variant>

namespace deepscope {
namespace {

struct HeatmapOptions {
    CommonOptions common;
    std::string image;
    std::string mode = "base";
    std::string tap = "global/fusion.projector";
    std::string view = "norm";
    std::string colormap;  ///< empty: the view's own
    std::string out;
};

/// What --view asks for.
struct FeatureChoice {
    FeatureView view = FeatureView::Norm;
    int channel = 0;
};
struct CosineChoice {
    GridPosition picked;
};
struct ComponentsChoice {};
using ViewChoice = std::variant<FeatureChoice, CosineChoice, ComponentsChoice>;

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || rest != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<ViewChoice> readView(std::string_view text) {
    if (text == "norm") return FeatureChoice{FeatureView::Norm};
    if (text == "mean") return FeatureChoice{FeatureView::Mean};
    if (text == "pca") return ComponentsChoice{};
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view kind = text.substr(0, colon), argument = text.substr(colon + 1);
    if (kind == "channel") {
        if (const auto channel = number(argument)) return FeatureChoice{FeatureView::Channel, *channel};
    } else if (kind == "cosine") {
        const std::size_t comma = argument.find(',');
        if (comma == std::string_view::npos) return std::nullopt;
        const auto row = number(argument.substr(0, comma)), column = number(argument.substr(comma + 1));
        if (row && column) return CosineChoice{{*row, *column}};
    }
    return std::nullopt;
}

ViewChoice parseView(const std::string& text) {
    if (const auto choice = readView(text)) return *choice;
    throw UsageError(
        {.what = "unknown view", .where = "--view", .expected = "norm, mean, pca, channel:K or cosine:R,C", .got = text});
}

/// The tap and the run it is of, ready to be painted.
struct HeatmapSubject {
    const InputFile& file;
    const Trace& trace;
    const TapRecord& tap;
};

/// What was painted, for people and for machines.
struct HeatmapFigures {
    std::string text;
    nlohmann::ordered_json json;  ///< members beside tap, view and out
};

HeatmapFigures paintMap(const HeatmapSubject& subject, const FeatureMap& map, const PictureScale& scale, const std::string& out) {
    writeFeaturePicture(subject.file, subject.trace, subject.tap.name(), map, scale, out);
    return {std::to_string(map.min) + " to " + std::to_string(map.max), {{"min", map.min}, {"max", map.max}}};
}

HeatmapFigures paint(const HeatmapSubject& subject, const FeatureChoice& choice, const HeatmapOptions& options) {
    const FeatureMap map = featureMap(subject.tap, choice.view, choice.channel);
    return paintMap(subject, map, {map.min, map.max, options.colormap.empty() ? "viridis" : options.colormap}, options.out);
}

// Painted from −1 to 1 whatever occurs, so that pictures of different tokens compare.
HeatmapFigures paint(const HeatmapSubject& subject, const CosineChoice& choice, const HeatmapOptions& options) {
    const int side = tapLayout(subject.tap).gridSide;
    const auto [row, column] = choice.picked;
    if (row < 0 || column < 0 || row >= side || column >= side) {
        throw UsageError({.what = "the token lies outside the grid",
                          .where = subject.tap.name(),
                          .expected = "rows and columns 0 to " + std::to_string(side - 1),
                          .got = std::to_string(row) + "," + std::to_string(column)});
    }
    const FeatureMap map = similarityMap(subject.tap, row * side + column);
    return paintMap(subject, map, {-1, 1, options.colormap.empty() ? "diverging" : options.colormap}, options.out);
}

HeatmapFigures paint(const HeatmapSubject& subject, const ComponentsChoice&, const HeatmapOptions& options) {
    const TapRecord* const tap = &subject.tap;
    const PrincipalComponents components = fitComponents({&tap, 1}, {}, interruptToken());
    writeComponentPicture(subject.file, subject.trace, tap->name(), projectComponents(components, *tap), options.out);
    std::array<char, 64> text{};
    const auto [red, green, blue] = components.explained;
    std::snprintf(text.data(), text.size(), "%.1f %%, %.1f %%, %.1f %% of the variance", red * 100, green * 100, blue * 100);
    return {text.data(), {{"explained", components.explained}, {"tokens", components.tokens}}};
}

// Refuses what can be known to be wrong before the run.
ViewChoice checkedView(const HeatmapOptions& options) {
    const ViewChoice view = parseView(options.view);
    if (!options.colormap.empty()) parseColormap(options.colormap);
    if (std::filesystem::path(options.out).extension() != ".png") {
        throw UsageError({.what = "unknown output", .where = "--out", .expected = "FILE.png", .got = options.out});
    }
    if (parseTapName(options.tap).isTokens()) {
        throw UsageError(
            {.what = "this tap has no place on the page", .where = "--tap", .expected = "a tap of a view", .got = options.tap});
    }
    requireWritable(options.out);
    requireWritable(options.common.json);
    return view;
}

int writeHeatmap(const HeatmapOptions& options) {
    const ViewChoice view = checkedView(options);
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
    const HeatmapSubject subject{file, *trace, *tap};
    const HeatmapFigures figures = std::visit([&](const auto& choice) { return paint(subject, choice, options); }, view);
    say(options.common, options.tap + " " + options.view + ": " + figures.text + ", written to " + options.out);
    nlohmann::ordered_json json{{"schema", 1}, {"tap", options.tap}, {"view", options.view}};
    json.update(figures.json);
    json["out"] = options.out;
    writeJson(options.common, json);
    return kDone;
}

}  // namespace

void addHeatmapCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<HeatmapOptions>();
    CLI::App* command = app.add_subcommand("heatmap", "A stage's features over the page, as PNG");
    command->add_option("IMAGE", options->image, "Page picture or FILE.pdf#N, or a normalised view as .npy")->required();
    command->add_option("--mode", options->mode)->capture_default_str();
    command->add_option("--tap", options->tap)->capture_default_str();
    command->add_option("--view", options->view, "norm, mean, pca, channel:K or cosine:R,C")->capture_default_str();
    command->add_option("--colormap", options->colormap,
                        "viridis (default), magma, cividis, turbo, grey or diverging (default of cosine); pca has colours of "
                        "its own");
    command->add_option("--out", options->out, "FILE.png")->required();
    options->common.addTo(*command);
    command->callback([options, &action] {
        action = [options] {
            options->image = pageOf(options->image, options->common);
            return writeHeatmap(*options);
        };
    });
}

}  // namespace deepscope
