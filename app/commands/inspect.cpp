#include "app/commands/command.h"
#include "encoder/errors.h"
#include "encoder/weights/checkpoint.h"
#include "encoder/weights/weight_map.h"

#include <algorithm>
#include <memory>

namespace deepscope {
namespace {

using Json = nlohmann::ordered_json;

struct InspectOptions {
    CommonOptions common;
    std::string checkpoint;
};

Json architectureJson(const Architecture& a) {
    Json windows = Json::array();
    for (const int window : a.samWindow) windows.push_back(window);
    return {{"sam_width", a.samWidth},
            {"sam_depth", a.samDepth()},
            {"sam_heads", a.samHeads()},
            {"sam_windows", windows},
            {"sam_position_grid", a.samPositionGrid},
            {"neck_width", a.neckWidth},
            {"neck_norms", a.neckHasSecondNorm ? 2 : 1},
            {"net_2_width", a.net2Width},
            {"clip_width", a.clipWidth},
            {"clip_depth", a.clipDepth},
            {"clip_heads", a.clipHeads()},
            {"clip_position_grid", a.clipPositionGrid},
            {"fused_width", a.fusedWidth}};
}

std::string windowsText(const Architecture& a) {
    std::string windows, globals;
    for (int i = 0; i < a.samDepth(); ++i) {
        const int window = a.samWindow[static_cast<std::size_t>(i)];
        std::string& list = window ? windows : globals;
        list += (list.empty() ? "" : ", ") + std::to_string(i) +
                (window ? " (" + std::to_string(window) + "×" + std::to_string(window) + ")" : "");
    }
    return "  window blocks: " + (windows.empty() ? "none" : windows) +
           "\n  global blocks: " + (globals.empty() ? "none" : globals);
}

std::string listed(const std::vector<std::string>& names, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(most, names.size()); ++i) text += "\n  " + names[i];
    if (names.size() > most) text += "\n  … and " + std::to_string(names.size() - most) + " more";
    return text;
}

std::string reportText(const Checkpoint& checkpoint, const CheckpointReport& report) {
    const Architecture& a = report.architecture;
    const ParameterCounts counts = parameterCounts(a);
    const auto millions = [](std::int64_t n) {
        char text[32];
        std::snprintf(text, sizeof text, "%.2f M", static_cast<double>(n) * 1e-6);
        return std::string(text);
    };
    std::string text = checkpoint.path().string() + ": " + std::to_string(checkpoint.files().size()) + " file(s), " +
                       std::to_string(checkpoint.tensors().size()) + " tensors\n";
    text += "SAM: " + std::to_string(a.samDepth()) + " blocks, width " + std::to_string(a.samWidth) + ", " +
            std::to_string(a.samHeads()) + " heads, " + millions(counts.sam) + " parameters\n" + windowsText(a) + "\n";
    text += "compressor: neck " + std::to_string(a.neckWidth) + " (" + (a.neckHasSecondNorm ? "2 norms" : "1 norm") + ") → " +
            std::to_string(a.net2Width) + " → " + std::to_string(a.clipWidth) + "\n";
    text += "CLIP: " + std::to_string(a.clipDepth) + " layers, width " + std::to_string(a.clipWidth) + ", " +
            std::to_string(a.clipHeads()) + " heads, " + millions(counts.clip) + " parameters\n";
    text += "fusion: " + std::to_string(2 * a.clipWidth) + " → " + std::to_string(a.fusedWidth) + ", " +
            millions(counts.projector) + " parameters\n";
    text += "tensors used: " + std::to_string(report.used.size());
    text += "\ntensors ignored: " + std::to_string(report.ignored.size()) + listed(report.ignored, 8);
    text += "\ntensors missing: " + std::to_string(report.missing.size()) + listed(report.missing, 20);
    if (!report.misshapen.empty())
        text += "\ntensors misshapen: " + std::to_string(report.misshapen.size()) + listed(report.misshapen, 20);
    return text;
}

int inspect(const InspectOptions& options) {
    requireWritable(options.common.json);
    const auto checkpoint = Checkpoint::open(options.checkpoint);
    const CheckpointReport report = inspectCheckpoint(*checkpoint);
    say(options.common, reportText(*checkpoint, report));
    writeJson(options.common, {{"schema", 1},
                               {"path", checkpoint->path().string()},
                               {"architecture", architectureJson(report.architecture)},
                               {"parameters", parameterCounts(report.architecture).all},
                               {"used", report.used},
                               {"ignored", report.ignored},
                               {"missing", report.missing},
                               {"misshapen", report.misshapen}});
    if (!report.complete()) {
        throw CheckpointError({.what = "the checkpoint cannot be run",
                               .where = options.checkpoint,
                               .expected = "every encoder tensor in its shape",
                               .got = std::to_string(report.missing.size()) + " missing, " +
                                      std::to_string(report.misshapen.size()) + " misshapen"});
    }
    return kDone;
}

}  // namespace

void addInspectCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<InspectOptions>();
    CLI::App* command = app.add_subcommand("inspect", "What a checkpoint holds: architecture, tensors used, ignored, missing");
    command->add_option("CHECKPOINT", options->checkpoint, "A safetensors file, an index, or a folder")->required();
    command->add_option("--json", options->common.json, "Write the figures as JSON; - for stdout")->type_name("FILE");
    command->callback([options, &action] { action = [options] { return inspect(*options); }; });
}

}  // namespace deepscope
