#include "app/commands/command.h"
#include "encoder/model/compute_device.h"
#include "encoder/model/self_check.h"
#include "encoder/model/torch_version.h"
#include "encoder/version.h"
#include "encoder/weights/checkpoint.h"

#include <algorithm>
#include <cstdio>
#include <memory>

namespace deepscope {
namespace {

using Json = nlohmann::ordered_json;

std::string checkLine(const CheckResult& check) {
    char line[256];
    std::snprintf(line, sizeof line, "%-6s %-72s error %.1e, allowed %.1e", check.holds ? "ok" : "FAILS", check.name.c_str(),
                  check.error, check.tolerance);
    return line + (check.detail.empty() ? "" : "  " + check.detail);
}

int doctor(const CommonOptions& options) {
    requireWritable(options.json);
    say(options, std::string("deepscope ") + kVersion + "\nLibTorch " + torchVersion() + "\ncompiler " + __VERSION__);
    const auto cached = findCachedCheckpoint();
    say(options, "checkpoint in the Hugging Face cache: " + (cached.empty() ? std::string("none") : cached.string()) + "\n");

    Json devicesJson = Json::array(), checksJson = Json::array();
    std::vector<Device> devices;
    for (const DeviceInfo& info : listDevices()) {
        say(options, info.device.name() + ": " + info.description + (info.available ? "" : ", not available: " + info.whyNot));
        devicesJson.push_back({{"device", info.device.name()}, {"description", info.description}, {"available", info.available}});
        if (info.available) devices.push_back(info.device);
    }
    say(options, "threads: " + std::to_string(usableCores()) + "\n");

    const std::vector<CheckResult> checks = runSelfChecks(devices);
    for (const CheckResult& check : checks) {
        say(options, checkLine(check));
        checksJson.push_back(
            {{"name", check.name}, {"holds", check.holds}, {"error", check.error}, {"tolerance", check.tolerance}});
    }
    const bool allHold = std::all_of(checks.begin(), checks.end(), [](const CheckResult& c) { return c.holds; });
    say(options, allHold ? "\nall checks hold" : "\nsome checks do not hold");
    writeJson(options, {{"schema", 1},
                        {"version", kVersion},
                        {"libtorch", torchVersion()},
                        {"devices", devicesJson},
                        {"threads", usableCores()},
                        {"checks", checksJson},
                        {"all_hold", allHold}});
    return allHold ? kDone : kCheckDoesNotHold;
}

}  // namespace

void addDoctorCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<CommonOptions>();
    CLI::App* command = app.add_subcommand("doctor", "Versions, devices, and whether this machine computes what it should");
    command->add_option("--json", options->json, "Write the figures as JSON; - for stdout")->type_name("FILE");
    command->callback([options, &action] { action = [options] { return doctor(*options); }; });
}

}  // namespace deepscope
