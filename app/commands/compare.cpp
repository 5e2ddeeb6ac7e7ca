#include "app/commands/command.h"
#include "app/comparison/comparison_run.h"
#include "app/comparison/comparison_text.h"
#include "app/report/report_page.h"
#include "encoder/export/atomic_file.h"

#include <memory>
#include <set>

namespace deepscope {
namespace {

struct CompareOptions {
    CommonOptions common;
    std::vector<std::string> images;
    std::string modes;
    std::string tap = "fusion.projector";
    std::string html;
    std::string csv;
    int repeat = 1;
    int warmup = 0;
    bool preview = false;
};

void checkOutputs(const CompareOptions& options, std::size_t pages) {
    for (const std::string& place : {options.html, options.csv}) {
        if (place == "-") {
            throw UsageError(
                {.what = "only JSON goes to stdout", .where = "compare", .expected = "the name of a file", .got = "-"});
        }
    }
    std::set<std::string> places;
    for (const std::string& place : {options.common.json, options.html, options.csv}) {
        if (place.empty()) continue;
        if (!places.insert(place).second) {
            throw UsageError({.what = "two outputs in one place",
                              .where = place,
                              .expected = "--json, --html and --csv apart",
                              .got = "the same"});
        }
        requireWritable(place);
    }
    if (options.preview && !options.html.empty()) {
        throw UsageError(
            {.what = "nothing to report", .where = "--html", .expected = "modes that run", .got = "--preview, which runs none"});
    }
    if (!options.html.empty() && pages > 1) {
        throw UsageError(
            {.what = "one page is of one image", .where = "--html", .expected = "one IMAGE", .got = std::to_string(pages)});
    }
}

class Compare {
public:
    explicit Compare(const CompareOptions& options)
        : m_options(options),
          m_pages(pagesOf(options.images, options.common)),
          m_run(options.common, {.modes = parseModes(options.modes),
                                 .stage = options.tap,
                                 .alsoKeep = options.html.empty() ? nullptr : reportTaps,
                                 .repeat = options.repeat,
                                 .warmup = options.warmup,
                                 .previewOnly = options.preview}) {}

    int execute() {
        checkOutputs(m_options, m_pages.size());
        for (const std::string& path : m_pages) compareImage(path);
        if (!m_options.csv.empty()) writeFileAtomically(m_options.csv, comparisonCsv(m_done));
        if (!m_options.common.json.empty()) {
            auto json = nlohmann::ordered_json::array();
            for (const ModeComparison& comparison : m_done) json.push_back(comparisonJson(comparison));
            writeJson(m_options.common, m_pages.size() == 1 ? json.at(0) : json);
        }
        return m_status;
    }

private:
    // An image that cannot be read ends the run when it is the only one; among others it is told and passed over.
    std::unique_ptr<const InputFile> read(const std::string& path) {
        try {
            return std::make_unique<const InputFile>(path);
        } catch (const Error& error) {
            if (m_pages.size() == 1) throw;
            reportProblem(error);
            m_status = kFailed;
            return nullptr;
        }
    }

    void compareImage(const std::string& path) {
        const auto input = read(path);
        if (!input) return;
        m_done.push_back(m_run.compare(*input, path));
        ModeComparison& comparison = m_done.back();
        if (comparison.hasFailures()) m_status = kFailed;
        say(m_options.common, comparisonText(comparison));
        if (!m_options.html.empty()) {
            writeFileAtomically(m_options.html, reportPage(comparison, *input));
            say(m_options.common, "wrote " + m_options.html);
        }
        for (ComparedMode& mode : comparison.modes) {
            if (mode.run) mode.run->releaseTensors();  // the next page needs the room
        }
    }

    const CompareOptions& m_options;
    std::vector<std::string> m_pages;
    ComparisonRun m_run;
    std::vector<ModeComparison> m_done;
    int m_status = kDone;
};

}  // namespace

void addCompareCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<CompareOptions>();
    CLI::App* command =
        app.add_subcommand("compare", "A page in several modes side by side: costs and how alike their features are");
    command->add_option("IMAGE", options->images, "Page pictures, or normalised views as .npy")->required();
    command->add_option("--modes", options->modes, "tiny, small, base, large, gundam, custom:S; several by comma; all")
        ->type_name("M,M,…|all")
        ->required()
        ->check(notEmpty());
    command->add_option("--tap", options->tap, "Stage whose features are compared")->capture_default_str()->check(notEmpty());
    command->add_option("--html", options->html, "Write the comparison as one page that opens offline")
        ->type_name("FILE")
        ->check(notEmpty());
    command->add_option("--csv", options->csv, "Write the table as CSV")->type_name("FILE")->check(notEmpty());
    command->add_option("--repeat", options->repeat, "Timed passes")->check(CLI::Range(1, 10000))->capture_default_str();
    command->add_option("--warmup", options->warmup, "Passes before them")->check(CLI::Range(0, 10000))->capture_default_str();
    command->add_flag("--preview", options->preview, "Say what each mode would do, without running any");
    options->common.addTo(*command);
    command->callback([options, &action] { action = [options] { return Compare(*options).execute(); }; });
}

}  // namespace deepscope
