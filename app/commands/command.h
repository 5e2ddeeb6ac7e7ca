#pragma once

#include "encoder/errors.h"
#include "encoder/export/dump.h"
#include "encoder/model/deep_encoder.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace deepscope {

/// What the chosen subcommand does once the arguments are read; its result is the exit status.
using Action = std::function<int()>;

/// Exit statuses of interface.md.
inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kWrongUsage = 2;
inline constexpr int kCheckDoesNotHold = 3;

/// Options every subcommand that runs the encoder shares.
struct CommonOptions {
    std::string weights;  ///< empty: a cached checkpoint, else synthetic:0
    std::string preset = "released";
    std::string device = "auto";
    std::string dtype = "auto";
    std::string implementation = "auto";
    int maxTiles = 9;
    std::string resizeOrder = "pillow12";
    int threads = 0;
    int dpi = 144;  ///< of PDF pages that do not say theirs
    std::string json;

    void addTo(CLI::App& command);
    bool jsonToStdout() const { return json == "-"; }
    ResizeOrder order() const;
    WeightSpec weightSpec() const;
    ComputeChoice computeChoice() const;
};

/// Prints for people: nothing when stdout is given to JSON.
void say(const CommonOptions& options, const std::string& text);
/// Refuses a place that cannot be written to before the work rather than after it. Empty and "-" pass. Throws FileError.
void requireWritable(const std::string& path);
/// Writes the figures where --json says.
void writeJson(const CommonOptions& options, const nlohmann::ordered_json& json);
/// "deepscope: …" on stderr.
void reportProblem(const Error& error);

/// Loads weights as the options say, with progress on a terminal.
std::shared_ptr<DeepEncoder> loadEncoder(const CommonOptions& options);

/// The same with weights that are open already.
std::shared_ptr<DeepEncoder> loadEncoder(const CommonOptions& options, const std::shared_ptr<const WeightSource>& weights);

/// What the images on a command line open: of FILE.pdf every page, drawn at --dpi where it does not say; others as they are.
/// Throws UsageError (an address that says no page).
std::vector<std::string> pagesOf(const std::vector<std::string>& images, const CommonOptions& options);
/// For commands that take one page: the only one of a PDF. Throws UsageError as well when it has several.
std::string pageOf(const std::string& image, const CommonOptions& options);

/// A page or a normalised view (.npy), decoded once and prepared for a mode as often as needed.
class InputFile {
public:
    explicit InputFile(const std::filesystem::path& path);
    EncoderInput prepare(const Mode& mode, int maxTiles, ResizeOrder order, const std::stop_token& stop) const;
    /// The mode when none was asked for: base, or the one whose side a .npy view has.
    Mode defaultMode() const;
    /// Null for a .npy view.
    const DecodedImage* image() const { return m_image.get(); }
    /// [3,S,S]; null for a page picture.
    const TensorBuffer* view() const { return m_view.get(); }

private:
    std::shared_ptr<const DecodedImage> m_image;
    std::shared_ptr<const TensorBuffer> m_view;
    ImageProvenance m_provenance;
};

/// Reads "base,large" or "all"; repeated modes count once. Throws UsageError.
std::vector<Mode> parseModes(const std::string& text);

/// Set when the user interrupts: runs end as cancelled, files that are half written vanish.
std::stop_token interruptToken();

/// Stage names and a percentage on stderr, when that is a terminal.
class ProgressLine final : public RunObserver {
public:
    explicit ProgressLine(std::string task);
    ~ProgressLine() override;
    void stagePassed(const std::string& tap, int done, int total) override;
    void show(const std::string& text);

private:
    std::string m_task;
    bool m_isTerminal;
    bool m_shown = false;
};

/// For options whose value must say something.
CLI::Validator notEmpty();

void addEncodeCommand(CLI::App& app, Action& action);
void addAttentionCommand(CLI::App& app, Action& action);
void addHeatmapCommand(CLI::App& app, Action& action);
void addCompareCommand(CLI::App& app, Action& action);
void addExportCommand(CLI::App& app, Action& action);
void addReportCommand(CLI::App& app, Action& action);
void addDiffCommand(CLI::App& app, Action& action);
void addInspectCommand(CLI::App& app, Action& action);
void addBatchCommand(CLI::App& app, Action& action);
void addBenchCommand(CLI::App& app, Action& action);
void addDoctorCommand(CLI::App& app, Action& action);
void addSnapshotCommand(CLI::App& app, Action& action);

}  // namespace deepscope
