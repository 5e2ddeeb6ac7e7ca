#include "app/commands/command.h"
#include "app/commands/window_options.h"
#include "encoder/errors.h"

#include <memory>

namespace deepscope {
namespace {

struct SnapshotOptions {
    CommonOptions common;
    std::string image;
    std::string mode = "tiny";
    std::string out;
};

}  // namespace

void addSnapshotCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<SnapshotOptions>();
    CLI::App* command = app.add_subcommand("snapshot", "Run, then save a picture of the window (works without a display)");
    command->add_option("IMAGE", options->image, "Page picture")->required();
    command->add_option("--mode", options->mode)->capture_default_str();
    command->add_option("--out", options->out, "FILE.png")->required();
    options->common.addTo(*command);
    command->callback([options, &action] {
        action = [options] {
            saveSnapshot(windowOptions(options->common, options->mode), options->image, options->out);
            say(options->common, "written to " + options->out);
            return kDone;
        };
    });
}

}  // namespace deepscope
