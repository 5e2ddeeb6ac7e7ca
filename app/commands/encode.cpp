#include "app/commands/command.h"
#include "app/commands/stage_table.h"
#include "encoder/errors.h"
#include "encoder/export/atomic_file.h"
#include "encoder/export/run_json.h"
#include "encoder/export/stage_rows.h"
#include "encoder/export/trace_dump.h"
#include "encoder/image/page_address.h"

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
    std::string type = "f32";
    std::string csv;
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
        const std::string stem = stemOf(image);
        std::string name = stem + "." + modeName;
        for (int n = 2; !m_taken.insert(name).second; ++n) name = stem + "-" + std::to_string(n) + "." + modeName;
        return m_folder / (name + std::string(m_extension));
    }

private:
    // "scan#3" of "scan.pdf#3": the pages of a PDF differ in what stands behind its suffix.
    static std::string stemOf(const fs::path& image) {
        const fs::path file = fileOfPage(image);
        return file.stem().string() + image.native().substr(file.native().size());
    }

    fs::path m_folder;
    std::string_view m_extension;
    std::set<std::string> m_taken;
};

class EncodeRun {
public:
    explicit EncodeRun(const EncodeOptions& options)
        : m_options(options),
          m_pages(pagesOf(options.images, options.common)),
          m_taps(TapSelection::parse(options.taps)),
          m_format(parseDumpFormat(options.format)),
          m_type(parseDumpType(options.type)),
          m_modes(options.modes.empty() ? std::vector<Mode>{} : parseModes(options.modes)),
          m_names(options.dump, m_format) {
        static_cast<void>(options.common.order());
        const bool oneDump = m_pages.size() == 1 && m_modes.size() <= 1;
        m_dumpIsFolder = !options.dump.empty() && !oneDump;
        const auto apart = [](const std::string& a, const std::string& b, const char* expected) {
            if (a.empty() || a != b) return;
            throw UsageError({.what = "two outputs in one place", .where = a, .expected = expected, .got = "the same"});
        };
        apart(options.dump, options.common.json, "--dump and --json apart");
        apart(options.csv, options.common.json, "--csv and --json apart");
        apart(options.csv, options.dump, "--csv and --dump apart");
        requireWritable(options.common.json);
        requireWritable(options.csv);
        if (m_dumpIsFolder) {
            makeFolder(options.dump);
        } else if (m_format != DumpFormat::Npy) {
            requireWritable(options.dump);
        }
    }

    ~EncodeRun() {
        std::error_code ignored;
        if (m_madeFolder) fs::remove(m_options.dump, ignored);  // only when nothing was put into it
    }
    EncodeRun(const EncodeRun&) = delete;
    EncodeRun& operator=(const EncodeRun&) = delete;

    int execute() {
        int status = kDone;
        for (const std::string& path : m_pages) {
            if (const auto input = read(path)) {
                encodeImage(*input, path);
            } else {
                status = kFailed;
            }
        }
        if (!m_options.csv.empty()) writeFileAtomically(m_options.csv, csvText(joinRows(m_tables)));
        if (m_pages.size() == 1 && m_json.size() == 1) {
            writeJson(m_options.common, m_json.front());
        } else {
            writeJson(m_options.common, m_json);
        }
        return status;
    }

private:
    // An image that cannot be read ends the run when it is the only one; among others it is told and passed over.
    std::unique_ptr<const InputFile> read(const std::string& path) const {
        try {
            return std::make_unique<const InputFile>(path);
        } catch (const Error& error) {
            if (m_pages.size() == 1) throw;
            reportProblem(error);
            return nullptr;
        }
    }

    void makeFolder(const fs::path& folder) {
        std::error_code error;
        m_madeFolder = fs::create_directories(folder, error);
        if (!fs::is_directory(folder)) {
            throw FileError({.what = "cannot dump several runs there",
                             .where = folder.string(),
                             .expected = "a folder",
                             .got = error ? error.message() : "something else of that name"});
        }
    }

    void encodeImage(const InputFile& input, const fs::path& path) {
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
            if (!m_options.csv.empty()) m_tables.push_back(stageRows(*trace));
            if (!m_options.common.json.empty()) m_json.push_back(runJson(*trace));
        }
    }

    void writeDump(const Trace& trace, const fs::path& path) {
        const Dump dump = traceDump(trace, m_taps, storedType(trace.provenance().computeType, m_type, m_format));
        deepscope::writeDump(dump, path, m_format);
        say(m_options.common, "wrote " + std::to_string(dump.tensors.size()) + " taps to " + path.string());
    }

    const EncodeOptions& m_options;
    std::vector<std::string> m_pages;
    TapSelection m_taps;
    DumpFormat m_format;
    DumpType m_type;
    std::vector<Table> m_tables;
    std::vector<Mode> m_modes;
    DumpNames m_names;
    bool m_dumpIsFolder = false;
    bool m_madeFolder = false;
    std::shared_ptr<DeepEncoder> m_encoder;
    nlohmann::ordered_json m_json = nlohmann::ordered_json::array();
};

}  // namespace

void addEncodeCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<EncodeOptions>();
    CLI::App* command = app.add_subcommand("encode", "Run the encoder, print what each stage cost, dump its taps");
    command->add_option("IMAGE", options->images, "Page pictures, PDFs or FILE.pdf#N, or a normalised view [3,S,S] as .npy")
        ->required();
    command->add_option("--mode", options->modes, "tiny, small, base, large, gundam, custom:S; several by comma; all")
        ->type_name("M[,M…]|all")
        ->check(notEmpty());
    command->add_option("--dump", options->dump, "Where to write the taps; a folder when there are several images or modes")
        ->type_name("PATH")
        ->check(notEmpty());
    command->add_option("--format", options->format, "safetensors, npz or npy")->capture_default_str();
    command->add_option("--taps", options->taps, "Globs by comma, or main, all, none")->capture_default_str();
    command->add_option("--type", options->type, "Of the dumped tensors: f32, or compute (the run's; npz and npy have no bf16)")
        ->capture_default_str();
    command->add_option("--csv", options->csv, "Where to write the stage table as CSV")->type_name("FILE")->check(notEmpty());
    command->add_option("--repeat", options->repeat, "Timed passes")->check(CLI::Range(1, 10000))->capture_default_str();
    command->add_option("--warmup", options->warmup, "Passes before them")->check(CLI::Range(0, 10000))->capture_default_str();
    options->common.addTo(*command);
    command->callback([options, &action] { action = [options] { return EncodeRun(*options).execute(); }; });
}

}  // namespace deepscope
