#include "app/commands/command.h"
#include "app/commands/diff_table.h"
#include "encoder/export/dump_reader.h"
#include "encoder/image/image_file.h"
#include "encoder/probe/divergence_cause.h"
#include "encoder/probe/run_agreement.h"
#include "encoder/probe/tap_diff.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>

namespace deepscope {
namespace {

using Json = nlohmann::ordered_json;

struct DiffOptions {
    CommonOptions common;
    std::string a;
    std::string b;
    std::optional<double> rtol;
    std::string map;
    bool noCause = false;
    int top = 3;
};

Json finite(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json tokenJson(const TapComparison& tap, const TokenError& error) {
    if (error.token == kClassToken) return {{"token", "cls"}, {"error", finite(error.relativeL2)}};
    Json json{{"token", error.token}, {"error", finite(error.relativeL2)}};
    if (const int side = tapLayout(tap.tap, tap.shapeA).gridSide; side > 0) {
        json["row"] = error.token / side;
        json["column"] = error.token % side;
    }
    return json;
}

Json tapJson(const TapComparison& tap) {
    Json json{{"tap", tap.tap}, {"status", tapStatusName(tap.status)}};
    const bool compared = tap.compared();
    json["max"] = compared ? finite(tap.max) : Json(nullptr);
    json["rms"] = compared ? finite(tap.rms) : Json(nullptr);
    json["cosine"] = compared ? finite(tap.cosine) : Json(nullptr);
    const auto shape = [](const Shape& sides) { return sides.empty() ? Json(nullptr) : Json(sides); };
    json["shape_a"] = shape(tap.shapeA);
    json["shape_b"] = shape(tap.shapeB);
    if (compared) {
        json["spread"] = finite(tap.spread);
        json["max_limit"] = finite(tap.maxLimit);
        json["rms_limit"] = tap.rmsLimit > 0 ? finite(tap.rmsLimit) : Json(nullptr);
        json["non_finite"] = {tap.nonFiniteA, tap.nonFiniteB};
        Json worst = Json::array();
        for (const TokenError& error : tap.worst) worst.push_back(tokenJson(tap, error));
        json["worst"] = std::move(worst);
    }
    if (!tap.note.empty()) json["note"] = tap.note;
    return json;
}

Json trialJson(const CauseTrial& trial) {
    return {{"cause", causeName(trial.id)},
            {"variant", trial.variant},
            {"rms", finite(trial.rms)},
            {"explained", finite(trial.explained)}};
}

class DiffCommand {
public:
    explicit DiffCommand(const DiffOptions& options) : m_options(options) {
        requireWritable(options.common.json);
        if (options.rtol && !(*options.rtol >= 0 && std::isfinite(*options.rtol))) {
            throw UsageError({.what = "no such tolerance",
                              .where = "--rtol",
                              .expected = "a number from 0 on",
                              .got = std::to_string(*options.rtol)});
        }
        if (!options.common.weights.empty())
            m_asked = openWeights(parseWeightSpec(options.common.weights, parsePreset(options.common.preset)));
    }

    int execute() {
        open();
        compare();
        if (m_diff.first && !m_options.noCause) search();
        say(m_options.common, diffTable(m_diff, *m_a, *m_b));
        say(m_options.common, m_diff.explanation);
        if (const std::string worst = worstTokens(m_diff, m_options.top); !worst.empty()) say(m_options.common, worst);
        if (!m_causeText.empty()) say(m_options.common, m_causeText);
        writeJson(m_options.common, json());
        const bool sharesNone = m_diff.count(TapStatus::Missing) + m_diff.count(TapStatus::Extra) == m_diff.taps.size();
        return m_diff.first || sharesNone ? kCheckDoesNotHold : kDone;
    }

private:
    void open() {
        const TapNameMap names = m_options.map.empty() ? TapNameMap{} : readTapNameMap(m_options.map);
        m_a = dumpSource(DumpReader::open(m_options.a));
        const auto theirs = DumpReader::open(m_options.b);
        m_b = dumpSource(theirs, names);
        std::size_t unused = 0;
        for (const auto& [name, tap] : names) unused += theirs->find(name) ? 0 : 1;
        if (unused > 0) {
            warn(std::to_string(unused) + " of the " + std::to_string(names.size()) + " names in " + m_options.map +
                 " are not in " + m_options.b);
        }
        for (const std::string& difference : runDisagreements(m_a->manifest(), m_b->manifest())) warn(difference);
    }

    void compare() {
        ProgressLine line("diff");
        m_diff = diffTaps(
            *m_a, *m_b, {.rtol = m_options.rtol},
            [&](const std::string& tap, int done, int total) { line.stagePassed(tap, done, total); }, interruptToken());
    }

    // Why the two part ways. That it cannot be looked for is told, and is no failure of the diff.
    void search() {
        try {
            const auto weights = openedWeights();
            ProgressLine line("causes");
            CauseSearchInput input{.a = m_a,
                                   .b = m_b,
                                   .weights = weights,
                                   .imageFolders = imageFolders(),
                                   .readImage = {},
                                   .threads = m_options.common.threads};
#ifdef DEEPSCOPE_DESKTOP
            input.readImage = readImageFile;
#endif
            m_search = findCause(
                input, m_diff, [&](const std::string& what, int done, int total) { line.stagePassed(what, done, total); },
                interruptToken());
            m_causeText = m_search->explanation + (weights ? "" : " (" + m_noWeights + ")");
            for (const std::string& untried : m_search->untried) m_causeText += "\nnot tried: " + untried;
        } catch (const Cancelled&) {
            throw;
        } catch (const Error& error) {
            m_causeText = std::string("no cause could be looked for: ") + error.what();
        }
    }

    /// Null when A does not say which: what pixels and layout alone can show is tried all the same.
    std::shared_ptr<const WeightSource> openedWeights() {
        const RunManifest& run = m_a->manifest();
        if (!m_asked && !run.weights) {
            m_noWeights = m_a->title() + " does not say which weights it is of; --weights says it";
            return nullptr;
        }
        auto weights = m_asked ? m_asked : openWeights(*run.weights);
        if (!run.weightsSha256.empty() && !weights->identity().synthetic) {
            const std::string sha256 = weights->hashedIdentity().get().sha256;
            if (sha256 != run.weightsSha256) {
                warn("the weights are not those of A's run: " + weights->identity().source + " has SHA-256 " +
                     sha256.substr(0, 12) + "…, A's " + run.weightsSha256.substr(0, 12) + "…");
            }
        }
        return weights;
    }

    std::vector<std::filesystem::path> imageFolders() const {
        std::vector<std::filesystem::path> folders{"."};
        for (const std::string& dump : {m_options.a, m_options.b}) {
            folders.push_back(std::filesystem::absolute(dump).lexically_normal().parent_path());
        }
        return folders;
    }

    void warn(const std::string& text) {
        std::fprintf(stderr, "deepscope: warning: %s\n", Problem{.what = text}.sentence().c_str());
        m_warnings.push_back(text);
    }

    Json json() const {
        Json taps = Json::array();
        for (const TapComparison& tap : m_diff.taps) taps.push_back(tapJson(tap));
        const TapComparison* const first = m_diff.firstDivergence();
        const bool named = m_search && m_search->cause;
        Json result{{"schema", 1},
                    {"a", m_a->title()},
                    {"b", m_b->title()},
                    {"dtype_a", elementTypeName(m_diff.typeA)},
                    {"dtype_b", elementTypeName(m_diff.typeB)},
                    {"taps", std::move(taps)},
                    {"first_divergence", first ? Json(first->tap) : Json(nullptr)},
                    {"cause", named ? Json(causeName(m_search->cause->id)) : Json(nullptr)},
                    {"explanation", m_diff.explanation + (m_causeText.empty() ? "" : ". " + m_causeText)}};
        if (m_search) {
            result["explained"] = named ? finite(m_search->cause->explained) : Json(nullptr);
            result["computed_from"] = {{"tap", m_search->startTap}, {"of", m_search->startIsPorts ? "b" : "a"}};
            Json trials = Json::array();
            for (const CauseTrial& trial : m_search->trials) trials.push_back(trialJson(trial));
            result["trials"] = std::move(trials);
            result["untried"] = m_search->untried;
        }
        result["warnings"] = m_warnings;
        return result;
    }

    const DiffOptions& m_options;
    std::shared_ptr<const WeightSource> m_asked;  // --weights
    std::shared_ptr<const TapSource> m_a;
    std::shared_ptr<const TapSource> m_b;
    TapDiff m_diff;
    std::optional<CauseSearch> m_search;
    std::string m_causeText;
    std::string m_noWeights;
    std::vector<std::string> m_warnings;
};

}  // namespace

void addDiffCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<DiffOptions>();
    CLI::App* command =
        app.add_subcommand("diff", "Where a port's dump leaves ours: two dumps, tap by tap, and the likely cause");
    command->add_option("A", options->a, "Our dump: safetensors, npz or a folder of npy")->required()->check(notEmpty());
    command->add_option("B", options->b, "The port's dump, in any of these formats")->required()->check(notEmpty());
    command
        ->add_option("--rtol", options->rtol,
                     "Largest error, relative to spread, of a tap that is the same (default: the noise "
                     "that the compute types make)")
        ->type_name("X");
    command->add_option("--map", options->map, "JSON object of B's names and ours")->type_name("NAMES.json")->check(notEmpty());
    command
        ->add_option("--weights", options->common.weights,
                     "What causes are tried with: a checkpoint, or synthetic[:SEED] (default: as A's manifest says)")
        ->type_name("FILE|DIR|synthetic[:SEED]")
        ->check(notEmpty());
    command->add_option("--preset", options->common.preset, "Synthetic weights: released, design-note or mini")
        ->capture_default_str();
    command->add_flag("--no-cause", options->noCause, "Do not look for the cause");
    command->add_option("--threads", options->common.threads, "CPU threads of that (default: all this process may use)")
        ->check(CLI::Range(1, 1024));
    command->add_option("--top", options->top, "How many of the worst tokens to print")
        ->check(CLI::Range(0, kWorstTokens))
        ->capture_default_str();
    command->add_option("--json", options->common.json, "Write the figures as JSON; - for stdout")
        ->type_name("FILE")
        ->check(notEmpty());
    command->callback([options, &action] { action = [options] { return DiffCommand(*options).execute(); }; });
}

}  // namespace deepscope
