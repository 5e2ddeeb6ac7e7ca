#include "app/commands/command.h"
#include "encoder/errors.h"
#include "encoder/image/page_address.h"
#include "encoder/version.h"
#ifdef DEEPSCOPE_DESKTOP
#include "app/commands/window_options.h"
#endif

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <new>
#include <system_error>

namespace deepscope {
namespace {

void addCommands(CLI::App& app, Action& action) {
    addEncodeCommand(app, action);
    addAttentionCommand(app, action);
#ifdef DEEPSCOPE_DESKTOP
    addHeatmapCommand(app, action);
    addCompareCommand(app, action);
    addReportCommand(app, action);
    addExportCommand(app, action);
    addSnapshotCommand(app, action);
#endif
    addDiffCommand(app, action);
    addInspectCommand(app, action);
    addBatchCommand(app, action);
    addBenchCommand(app, action);
    addDoctorCommand(app, action);
}

#ifdef DEEPSCOPE_DESKTOP
struct WindowArguments {
    CommonOptions common;
    std::vector<std::string> images;
    std::string mode;
};

// A mistyped subcommand looks like an image's name.
std::filesystem::path imageArgument(const std::string& text) {
    const std::filesystem::path path(text);
    std::error_code error;
    if (std::filesystem::exists(path, error) || path.has_extension() || path.has_parent_path()) return path;
    throw UsageError({.what = "neither a command nor a file",
                      .where = text,
                      .expected = "a subcommand (deepscope --help lists them) or an image",
                      .got = ""});
}

// Without a subcommand the window opens on the images named.
void addWindow(CLI::App& app, Action& action, int argc, char** argv) {
    auto arguments = std::make_shared<WindowArguments>();
    app.add_option("IMAGE", arguments->images, "Page pictures, PDFs or a session (.deepscope) to open in the window");
    app.add_option("--mode", arguments->mode, "Mode the window starts in");
    arguments->common.addTo(app);
    app.callback([&app, &action, arguments, argc, argv] {
        if (!app.get_subcommands().empty()) return;
        action = [arguments, argc, argv] {
            WindowOptions options = windowOptions(arguments->common, arguments->mode);
            for (const std::string& image : arguments->images) {
                // A PDF as such stays one: the window asks which of its pages.
                const std::string page = parsePageAddress(image) ? pageOf(image, arguments->common) : image;
                options.images.push_back(imageArgument(page));
            }
            return runWindow(argc, argv, options);
        };
    });
}
#endif

std::string firstLine(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

int readArguments(CLI::App& app, int argc, char** argv) {
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& asked) {  // --help, --version
        return app.exit(asked);
    } catch (const CLI::ParseError& error) {
        std::fprintf(stderr, "deepscope: wrong usage: %s (deepscope --help tells more)\n", firstLine(error.what()).c_str());
        return kWrongUsage;
    }
    return -1;
}

int act(const Action& action) {
    try {
        return action();
    } catch (const UsageError& error) {
        reportProblem(error);
        return kWrongUsage;
    } catch (const Error& error) {
        reportProblem(error);
    } catch (const std::bad_alloc&) {
        std::fputs("deepscope: out of memory\n", stderr);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "deepscope: the run failed: %s\n", firstLine(error.what()).c_str());
    }
    return kFailed;
}

// What was printed must have arrived: a full disk behind stdout is a failed run, a reader that went away is not.
int flushed(int status) {
    if (std::fflush(stdout) == 0 && !std::ferror(stdout)) return status;
    if (errno == EPIPE) return status;
    std::fputs("deepscope: cannot write: stdout: expected room for the output, got a failed write\n", stderr);
    return status == kDone ? kFailed : status;
}

int run(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away, or a file-size limit, is a failed write, not a death
    std::signal(SIGXFSZ, SIG_IGN);
    CLI::App app("A debugger for DeepSeek-OCR's vision encoder", "deepscope");
    app.set_version_flag("--version", std::string("deepscope ") + kVersion);
    app.option_defaults()->always_capture_default(false);
    Action action;
    addCommands(app, action);
#ifdef DEEPSCOPE_DESKTOP
    addWindow(app, action, argc, argv);
#else
    app.require_subcommand(1);
#endif
    if (const int status = readArguments(app, argc, argv); status >= 0) return flushed(status);
    return flushed(act(action));
}

}  // namespace
}  // namespace deepscope

int main(int argc, char** argv) {
    return deepscope::run(argc, argv);
}
