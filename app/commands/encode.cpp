#include "app/commands/command.h"
#include "app/commands/stage_table.h"
#include "encoder/errors.h"
#include "encoder/export/run_json.h"

#include <memory>
#include <set>
#include <system_error>

namespace deepscope {
namespace {

namespace fs = std::filesystem;

struct EncodeOptions {
    CommonOptions common;
    std::vector<std::string> images;
    std::string modes;
    std::string dump;
    std::string format = "safetensors";
    std::string taps = "main";
    int repeat = 1;
    int warmup = 0;
};

// "page.base.safetensors" in the dump folder; a second page.png becomes "page-2.base…".
class DumpNames {
public:
    DumpNames(fs::path folder, DumpFormat format) : m_folder(std::move(folder)), m_extension(dumpExtension(format)) {}

    fs::path next(const fs::path& image, const Mode& mode) {
        std::string modeName = mode.name();
        std::replace(modeName.begin(), modeName.end(), ':', '-');
        const std::string stem = image.stem().string();
        std::string name = stem + "." + modeName;
        for (int n = 2; !m_taken.insert(name).second; ++n) name = stem + "-" + std::to_string(n) + "." + modeName;
        return m_folder / (name + std::string(m_extension));
    }

private:
    fs::path m_folder;
    std::string_view m_extension;
    std::set<std::string> m_taken;
};

class EncodeRun {
public:
    explicit EncodeRun(const EncodeOptions& options)
        : m_options(options),
          m_taps(TapSelection::parse(options.taps)),
          m_format(parseDumpFormat(options.format)),
          m_modes(options.modes.empty() ? std::vector<Mode>{} : parseModes(options.modes)),
          m_names(options.dump, m_format) {
        static_cast<void>(options.common.order());
        const bool oneDump = options.images.size() == 1 && m_modes.size() <= 1;
        m_dumpIsFolder = !options.dump.empty() && !oneDump;
        if (m_dumpIsFolder) makeFolder(options.dump);
    }

    int execute() {
        int status = kDone;
        for (const std::string& path : m_options.images) {
            try {
                encodeImage(path);
            } catch (const UsageError&) {
                throw;
            } catch (const Cancelled&) {
                throw;
            } catch (const Error& error) {
                if (m_options.images.size() == 1) throw;
                reportProblem(error);  // the other images are still worth their run
                status = kFailed;
            }
        }
        if (!m_json.empty() || m_options.images.size() > 1) {
            const bool several = m_options.images.size() > 1 || m_json.size() > 1;
            writeJson(m_options.common, several ? m_json : m_json.front());
        }
        return status;
    }

private:
    static void makeFolder(const fs::path& folder) {
        std::error_code error;
        fs::create_directories(folder, error);
        if (!fs::is_directory(folder)) {
            throw FileError({.what = "cannot dump several runs there",
                             .where = folder.string(),
                             .expected = "a folder",
                             .got = error ? error.message() : "something else of that name"});
        }
    }

    void encodeImage(const fs::path& path) {
        const InputFile input(path);
        const std::vector<Mode> modes = m_modes.empty() ? std::vector<Mode>{input.defaultMode()} : m_modes;
        for (const Mode& mode : modes) {
            const EncoderInput prepared =
                input.prepare(mode, m_options.common.maxTiles, m_options.common.order(), interruptToken());
            if (!m_encoder) m_encoder = loadEncoder(m_options.common);
            std::shared_ptr<const Trace> trace;
            {
                ProgressLine progress(path.filename().string() + " " + mode.name());
                trace = m_encoder->run(prepared, {.taps = m_taps, .warmup = m_options.warmup, .repeat = m_options.repeat},
                                       &progress, interruptToken());
            }
            say(m_options.common, stageTable(*trace));
            if (!m_options.dump.empty()) writeDump(*trace, m_dumpIsFolder ? m_names.next(path, mode) : fs::path(m_options.dump));
            if (!m_options.common.json.empty()) m_json.push_back(runJson(*trace));
        }
    }

    void writeDump(const Trace& trace, const fs::path& path) {
        Dump dump{.tensors = {}, .manifestJson = dumpManifest(trace)};
        for (const auto& tap : trace.taps()) dump.tensors.emplace_back(tap->name(), tap->tensor());
        deepscope::writeDump(dump, path, m_format);
        say(m_options.common, "wrote " + std::to_string(dump.tensors.size()) + " taps to " + path.string());
    }

    const EncodeOptions& m_options;
    TapSelection m_taps;
    DumpFormat m_format;
    std::vector<Mode> m_modes;
    DumpNames m_names;
    bool m_dumpIsFolder = false;
    std::shared_ptr<DeepEncoder> m_encoder;
    nlohmann::ordered_json m_json = nlohmann::ordered_json::array();
};

}  // namespace

void addEncodeCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<EncodeOptions>();
    CLI::App* command = app.add_subcommand("encode", "Run the encoder, print what each stage cost, dump its taps");
    command->add_option("IMAGE", options->images, "Page pictures, or a normalised view [3,S,S] as .npy")->required();
    command->add_option("--mode", options->modes, "tiny, small, base, large, gundam, custom:S; several by comma; all")
        ->type_name("M[,M…]|all");
    command->add_option("--dump", options->dump, "Where to write the taps; a folder when there are several images or modes")
        ->type_name("PATH");
    command->add_option("--format", options->format, "safetensors, npz or npy")->capture_default_str();
    command->add_option("--taps", options->taps, "Globs by comma, or main, all, none")->capture_default_str();
    command->add_option("--repeat", options->repeat, "Timed passes")->check(CLI::Range(1, 10000))->capture_default_str();
    command->add_option("--warmup", options->warmup, "Passes before them")->check(CLI::Range(0, 10000))->capture_default_str();
    options->common.addTo(*command);
    command->callback([options, &action] { action = [options] { return EncodeRun(*options).execute(); }; });
}

}  // namespace deepscope
