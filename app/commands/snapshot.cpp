#include "app/commands/command.h"
#include "app/commands/window_options.h"
#include "encoder/errors.h"

#include <cmath>
#include <cstdio>
#include <memory>
#include <utility>

namespace deepscope {
namespace {

struct SnapshotOptions {
    CommonOptions common;
    std::string image;
    std::string mode = "tiny";
    std::string out;
    std::string size = "1600x1000";
    std::string theme = "dark";
    std::string pin;
    std::string zoom;
    SnapshotLook look;
};

/// Two whole numbers with a sign between them. Throws UsageError.
std::pair<int, int> readPair(const std::string& text, char sign, const char* option, const char* expected) {
    int first = 0;
    int second = 0;
    char between = 0;
    char after = 0;
    if (std::sscanf(text.c_str(), "%6d%c%6d%c", &first, &between, &second, &after) != 3 || between != sign) {
        throw UsageError({"unreadable value", option, expected, text});
    }
    return {first, second};
}

/// Throws UsageError.
SnapshotZoom readZoom(const std::string& text) {
    SnapshotZoom zoom;
    char after = 0;
    const bool read = std::sscanf(text.c_str(), "%lf@%lf,%lf%c", &zoom.scale, &zoom.x, &zoom.y, &after) == 3;
    if (!read || !(zoom.scale > 0 && zoom.scale <= 1000) || !(std::abs(zoom.x) < 1e6) || !(std::abs(zoom.y) < 1e6)) {
        throw UsageError(
            {"unreadable value", "--zoom", "SCALE@X,Y: pixels a page pixel, and the page's point in the middle", text});
    }
    return zoom;
}

SnapshotLook lookOf(const SnapshotOptions& options) {
    SnapshotLook look = options.look;
    const auto [width, height] = readPair(options.size, 'x', "--size", "WIDTHxHEIGHT in pixels, from 960x640 to 7680x4320");
    if (width < 960 || height < 640 || width > 7680 || height > 4320) {
        throw UsageError({"size out of range", "--size", "from 960x640 to 7680x4320", options.size});
    }
    look.size = {width, height};
    look.dark = options.theme == "dark";
    if (!options.pin.empty()) {
        const auto [row, column] = readPair(options.pin, ',', "--pin", "ROW,COLUMN");
        look.pin = GridPosition{row, column};
    }
    if (!options.zoom.empty()) look.zoom = readZoom(options.zoom);
    return look;
}

}  // namespace

void addSnapshotCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<SnapshotOptions>();
    CLI::App* command = app.add_subcommand("snapshot", "Run, then save a picture of the window (works without a display)");
    command->add_option("IMAGE", options->image, "Page picture or FILE.pdf#N")->required();
    command->add_option("--mode", options->mode)->capture_default_str();
    command->add_option("--out", options->out, "FILE.png")->required();
    command->add_option("--size", options->size, "Of the window, WxH")->capture_default_str();
    command->add_option("--theme", options->theme)->check(CLI::IsMember({"dark", "light"}))->capture_default_str();
    command->add_option("--language", options->look.language)->check(CLI::IsMember({"en", "de", "zh_CN"}))->capture_default_str();
    command->add_option("--tap", options->look.tap, "The stage to look at (default: the fused features)");
    command->add_option("--look", options->look.way, "How it is looked at: norm, channel:17, components, attn-from:3, rollout …")
        ->capture_default_str();
    command->add_option("--pin", options->pin, "The token to pin, R,C in the grid of the tap");
    command
        ->add_option("--panel", options->look.panels,
                     "Panels to bring to the front: images, runs, inspector, time, timeline, stages, roofline, memory, claims, "
                     "kept, token, lineage, ranks, region, heads, parts, tensor")
        ->delimiter(',');
    command->add_option("--workspace", options->look.workspace, "Tab of the window")
        ->check(CLI::IsMember({"inspect", "compare", "diff"}))
        ->capture_default_str();
    command->add_option("--modes", options->look.modes, "Compare: modes side by side, all of which are run")->delimiter(',');
    command
        ->add_option("--diff", options->look.dumps,
                     "Diff: the dumps A,B; one alone is compared against the run of IMAGE (with --tap: a tap of theirs)")
        ->delimiter(',')
        ->expected(1, 2)
        ->allow_extra_args(false);
    command->add_flag("--preview", options->look.previewOnly, "Compare: as it is before anything has run");
    command->add_option("--zoom", options->zoom,
                        "Where the canvas looks, SCALE@X,Y in the page's pixels (default: the whole page)");
    command->add_option("--colors", options->look.colors,
                        "Colour maps, rules and opacity as JSON, as Copy as command writes them");
    command->add_option("--repeat", options->look.repeat, "Timed passes")->check(CLI::Range(1, 1000))->capture_default_str();
    options->common.addTo(*command);
    command->callback([options, &action] {
        action = [options] {
            saveSnapshot(windowOptions(options->common, options->mode), pageOf(options->image, options->common), options->out,
                         lookOf(*options));
            say(options->common, "written to " + options->out);
            return kDone;
        };
    });
}

}  // namespace deepscope
