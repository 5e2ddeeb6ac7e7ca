#include "app/commands/attention_request.h"
#include "app/commands/command.h"
#include "encoder/errors.h"
#include "encoder/export/npy.h"
#include "encoder/export/run_json.h"
#include "encoder/probe/block_attention.h"
#ifdef DEEPSCOPE_DESKTOP
#include "app/commands/overlay_picture.h"
#endif

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <vector>

namespace deepscope {
namespace {

namespace fs = std::filesystem;

struct AttentionOptions {
    CommonOptions common;
    std::string image;
    std::string mode = "base";
    std::string tap;
    std::string query;
    std::string head = "mean";
    std::string part = "total";
    std::string requests;
    std::string colormap = "viridis";
    std::string out;
};

std::shared_ptr<const TensorBuffer> asTensor(const AttentionRow& row) {
    auto tensor = std::make_shared<TensorBuffer>(row.shape, ElementType::F32);
    std::memcpy(tensor->data(), row.values.data(), tensor->sizeBytes());
    return tensor;
}

void checkOptions(const AttentionOptions& options) {
    const std::string extension = fs::path(options.out).extension();
    if (options.requests.empty()) {
        if (options.tap.empty() || options.query.empty()) {
            throw UsageError({.what = "nothing asked",
                              .where = "attention",
                              .expected = "--tap and --query, or --requests",
                              .got = "neither"});
        }
        if (extension != ".npy" && extension != ".png") {
            throw UsageError(
                {.what = "unknown output", .where = "--out " + options.out, .expected = ".npy or .png", .got = extension});
        }
    } else {
        if (!options.tap.empty() || !options.query.empty()) {
            throw UsageError(
                {.what = "asked twice", .where = "attention", .expected = "--requests, or --tap and --query", .got = "both"});
        }
        if (extension != ".npz") {
            throw UsageError({.what = "unknown output",
                              .where = "--out " + options.out,
                              .expected = ".npz with --requests",
                              .got = extension});
        }
    }
}

// Runs the encoder, keeping the inputs of the blocks that are asked about and nothing else.
std::shared_ptr<const Trace> runFor(const AttentionOptions& options, const InputFile& file,
                                    const std::vector<AttentionRequest>& requests) {
    const Mode mode = parseMode(options.mode);
    const EncoderInput input = file.prepare(mode, options.common.maxTiles, options.common.order(), interruptToken());
    const auto encoder = loadEncoder(options.common);
    const std::vector<std::string> known = tapNames(input.plan, encoder->architecture());
    TapSelection taps = TapSelection::none();
    for (const AttentionRequest& request : requests) {
        const std::string needed = attentionInputTap(request.tap, encoder->architecture());
        if (std::find(known.begin(), known.end(), needed) == known.end()) {
            throw UsageError({.what = "no such view in this run",
                              .where = request.tap,
                              .expected = "a view of mode " + mode.name(),
                              .got = request.tap});
        }
        request.resolve(input.plan, encoder->architecture());  // wrong usage is told before the run, not after
        taps.add(needed);
    }
    ProgressLine progress(fs::path(options.image).filename().string() + " " + mode.name());
    return encoder->run(input, {.taps = taps}, &progress, interruptToken());
}

int answerOne(const AttentionOptions& options) {
    const AttentionRequest request = AttentionRequest::fromText(options.tap, options.query, options.head, options.part);
    const InputFile file(options.image);
    const auto trace = runFor(options, file, {request});
    const AttentionRow row = attentionRow(*trace, request.resolve(trace->provenance().plan, trace->provenance().architecture));
    if (fs::path(options.out).extension() == ".npy") {
        writeNpy(*asTensor(row), options.out);
    } else {
#ifdef DEEPSCOPE_DESKTOP
        writeAttentionPicture(file, *trace, request.tap, row, options.colormap, options.out);
#else
        throw UsageError(
            {.what = "this build writes no pictures", .where = "--out " + options.out, .expected = ".npy", .got = ".png"});
#endif
    }
    const auto [min, max] = std::minmax_element(row.values.begin(), row.values.end());
    say(options.common, request.tap + " " + shapeText(row.shape) + ", " + std::to_string(*min) + " to " + std::to_string(*max) +
                            ", written to " + options.out);
    writeJson(options.common,
              {{"schema", 1}, {"tap", request.tap}, {"shape", row.shape}, {"min", *min}, {"max", *max}, {"out", options.out}});
    return kDone;
}

// Requests of one block are answered together: its keys are projected once, and one block's at a time are held.
std::vector<AttentionRow> answerInOrder(const Trace& trace, const std::vector<AttentionRequest>& requests) {
    std::map<std::string, std::vector<std::size_t>> byTap;
    for (std::size_t i = 0; i < requests.size(); ++i) byTap[requests[i].tap].push_back(i);
    std::vector<AttentionRow> rows(requests.size());
    for (const auto& [tap, indices] : byTap) {
        const auto block = indices.size() > 1 ? BlockAttention::prepare(trace, tap, interruptToken()) : nullptr;
        for (const std::size_t i : indices) {
            const AttentionQuery query = requests[i].resolve(trace.provenance().plan, trace.provenance().architecture);
            rows[i] = block ? block->from(query) : attentionRow(trace, query);
        }
    }
    return rows;
}

int answerMany(const AttentionOptions& options) {
    const std::vector<AttentionRequest> requests = readAttentionRequests(options.requests);
    const auto trace = runFor(options, InputFile(options.image), requests);
    Dump dump{.tensors = {}, .manifestJson = dumpManifest(*trace)};
    for (const AttentionRow& row : answerInOrder(*trace, requests)) {
        dump.tensors.emplace_back(std::to_string(dump.tensors.size()), asTensor(row));
    }
    writeDump(dump, options.out, DumpFormat::Npz);
    say(options.common, std::to_string(requests.size()) + " rows written to " + options.out);
    writeJson(options.common, {{"schema", 1}, {"rows", requests.size()}, {"out", options.out}});
    return kDone;
}

}  // namespace

void addAttentionCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<AttentionOptions>();
    CLI::App* command = app.add_subcommand("attention", "One query's attention in one block, as numbers or over the page");
    command->add_option("IMAGE", options->image, "Page picture or FILE.pdf#N, or a normalised view as .npy")->required();
    command->add_option("--mode", options->mode)->capture_default_str();
    command->add_option("--tap", options->tap, "VIEW/sam.blocks.I or VIEW/clip.layers.I");
    command->add_option("--query", options->query, "Grid position R,C, row INDEX of the tap's tokens, or cls");
    command->add_option("--head", options->head, "Head number, mean or all")->capture_default_str();
    command->add_option("--part", options->part, "total (after softmax), content, rel_h or rel_w (logits)")
        ->capture_default_str();
    command->add_option("--requests", options->requests, "JSON array of {tap, query, head}: many rows from one run")
        ->type_name("FILE.json");
    command->add_option("--colormap", options->colormap)->capture_default_str();
    command->add_option("--out", options->out, "FILE.npy or FILE.png; FILE.npz with --requests")->required();
    options->common.addTo(*command);
    command->callback([options, &action] {
        action = [options] {
            options->image = pageOf(options->image, options->common);
            checkOptions(*options);
            requireWritable(options->out);
            requireWritable(options->common.json);
            return options->requests.empty() ? answerOne(*options) : answerMany(*options);
        };
    });
}

}  // namespace deepscope
