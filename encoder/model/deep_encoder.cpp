#include "encoder/model/deep_encoder.h"

#include "encoder/cuda/cuda_backend.h"
#include "encoder/errors.h"
#include "encoder/model/clip_encoder.h"
#include "encoder/model/compute_device.h"
#include "encoder/model/feature_fusion.h"
#include "encoder/model/model_weights.h"
#include "encoder/model/pixel_tensor.h"
#include "encoder/model/run_meters.h"
#include "encoder/model/sam_encoder.h"
#include "encoder/model/stage_flops.h"
#include "encoder/model/tensor_bridge.h"
#include "encoder/model/token_compressor.h"
#include "encoder/model/token_layout.h"
#include "encoder/trace/run_recorder.h"
#include "encoder/version.h"

#include <ATen/Parallel.h>
#include <ATen/ops/cat.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace deepscope {

// Views that go through the encoder together: pixels [B,3,S,S] float32 on the device.
struct ViewBatch {
    std::vector<ViewId> views;
    at::Tensor pixels;
};

namespace {

int gridSide(const ViewBatch& batch) {
    return static_cast<int>(batch.pixels.size(2)) / kPatchSidePx;
}

// Activations of all tiles at once would be gigabytes on a small machine: so many bytes' worth go together.
constexpr std::int64_t kCpuTileBytes = 256LL << 20;
constexpr std::int64_t kCudaTileBytes = 8LL << 30;

std::size_t tilesPerBatch(const Architecture& architecture, const ComputeChoice& choice) {
    const std::int64_t tokens = (kTileSidePx / kPatchSidePx) * (kTileSidePx / kPatchSidePx);
    const std::int64_t perToken = architecture.samMlpWidth + 6 * architecture.samWidth;  // MLP, qkv, residual, norm, windows
    const std::int64_t perTile = tokens * perToken * static_cast<std::int64_t>(elementBytes(choice.type));
    return static_cast<std::size_t>(
        std::max<std::int64_t>(1, (choice.device.isCpu() ? kCpuTileBytes : kCudaTileBytes) / perTile));
}

std::vector<ViewBatch> makeBatches(const EncoderInput& input, std::size_t tilesTogether, const at::Device& device) {
    if (const auto* given = std::get_if<std::shared_ptr<const TensorBuffer>>(&input.pixels)) {
        const std::int64_t side = input.plan.mode.globalSidePx;
        if ((*given)->shape() != Shape{3, side, side} || input.plan.tiles) {
            throw ShapeError({.what = "pixels do not fit the mode",
                              .where = input.image.path,
                              .expected = shapeText({3, side, side}),
                              .got = shapeText((*given)->shape())});
        }
        return {{{ViewId::global()}, viewOf(**given).to(at::kFloat).unsqueeze(0).to(device)}};
    }
    const Views& views = std::get<Views>(input.pixels);
    std::vector<ViewBatch> batches{{{ViewId::global()}, pixelTensor({&views.global}).to(device)}};
    for (std::size_t first = 0; first < views.tiles.size(); first += tilesTogether) {
        ViewBatch batch;
        std::vector<const RgbImage*> images;
        for (std::size_t i = first; i < std::min(first + tilesTogether, views.tiles.size()); ++i) {
            batch.views.push_back(ViewId::ofTile(static_cast<int>(i)));
            images.push_back(&views.tiles[i]);
        }
        batch.pixels = pixelTensor(images).to(device);
        batches.push_back(std::move(batch));
    }
    return batches;
}

// Stages that a pass reports: each batch has those of the global view; halves of blocks only where they are kept.
int stagesPerPass(const std::vector<std::string>& taps, const TapSelection& kept, std::size_t batches) {
    int perBatch = 0, alone = 0;
    for (const std::string& tap : taps) {
        if (tap == "tokens") ++alone;
        if (tap.starts_with("global/") && (!tap.ends_with(".mid") || kept.keeps(tap))) ++perBatch;
    }
    return perBatch * static_cast<int>(batches) + alone;
}

}  // namespace

Mode parallelInputMode(const Mode& mode) {
    constexpr int kClipPatchSidePx = 14;
    return {.kind = mode.stretches() ? mode.kind : ModeKind::Custom,
            .globalSidePx = mode.globalSidePx / kPatchSidePx * kClipPatchSidePx};
}

struct DeepEncoder::Impl {
    ComputeChoice choice;
    std::shared_ptr<const ModelWeights> weights;
    double loadMs = 0;

    at::Tensor encodeBatch(const ViewBatch& batch, TapSink& sink) const;
    void encode(const std::vector<ViewBatch>& batches, const ViewPlan& plan, RunRecorder& recorder) const;
    RunProvenance provenance(const EncoderInput& input) const;
};

// Pixels to fused features [B,n,1280]: the pipeline, stage by stage.
at::Tensor DeepEncoder::Impl::encodeBatch(const ViewBatch& batch, TapSink& sink) const {
    const EncoderTensors<at::Tensor>& tensors = weights->tensors();
    const GridPositions& positions = weights->positions().forGrid(gridSide(batch));

    sink.tap("preprocess.pixels", batch.pixels);
    const at::Tensor pixels = batch.pixels.to(scalarType(choice.type));
    const at::Tensor sam = samEncoder(pixels, tensors, positions, sink);          // [B,g,g,D]
    const at::Tensor compressed = tokenCompressor(sam, tensors, sink);            // [B,1024,c,c]
    const at::Tensor patches = compressed.flatten(2).transpose(1, 2);             // [B,n,1024]
    const at::Tensor clip = clipEncoder(patches, positions.clip, tensors, sink);  // [B,n+1,1024]
    return featureFusion(clip, compressed, tensors, sink);                        // [B,n,1280]
}

void DeepEncoder::Impl::encode(const std::vector<ViewBatch>& batches, const ViewPlan& plan, RunRecorder& recorder) const {
    at::Tensor global;
    std::vector<at::Tensor> tiles;
    for (const ViewBatch& batch : batches) weights->positions().forGrid(gridSide(batch));  // resized once, in no stage's time
    for (const ViewBatch& batch : batches) {
        recorder.beginBatch(batch.views);
        const at::Tensor fused = encodeBatch(batch, recorder);
        if (batch.views.front().isGlobal()) {
            global = fused[0];
        } else {
            tiles.push_back(fused);
        }
    }
    recorder.beginBatch({});
    const at::Tensor mosaic = tiles.empty() ? at::Tensor() : at::cat(tiles);  // [K,100,1280]
    recorder.tap("tokens", tokenLayout(global, mosaic, plan.tileGrid(), weights->tensors()));
    weights->source().checkIntact();
}

RunProvenance DeepEncoder::Impl::provenance(const EncoderInput& input) const {
    const auto* views = std::get_if<Views>(&input.pixels);
    return {.programVersion = kVersion,
            .image = input.image,
            .plan = input.plan,
            .resizeOrder = input.resizeOrder,
            .architecture = weights->architecture(),
            .weights = weights->source().identity(),
            .hashedWeights = weights->source().hashedIdentity(),
            .device = choice.device.name(),
            .computeType = choice.type,
            .implementation = std::string(implementationName(choice.implementation)),
            .threads = choice.threads,
            .preprocessMs = views ? views->preprocessMs : 0,
            .loadMs = loadMs};
}

DeepEncoder::DeepEncoder(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
DeepEncoder::~DeepEncoder() = default;

std::shared_ptr<DeepEncoder> DeepEncoder::load(std::shared_ptr<const WeightSource> weights, ComputeChoice choice,
                                               LoadProgress progress, std::stop_token stop) {
    installCountingAllocator();
    auto impl = std::make_unique<Impl>();
    if (choice.threads <= 0) choice.threads = usableCores();
    impl->choice = choice;
    const auto start = std::chrono::steady_clock::now();
    withDeviceErrors(choice.device, [&] {
        impl->weights = ModelWeights::load(std::move(weights), choice.type, torchDevice(choice.device), progress, stop);
    });
    impl->loadMs = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return std::shared_ptr<DeepEncoder>(new DeepEncoder(std::move(impl)));
}

// What a kind of run does in a pass, and what it reports.
struct DeepEncoder::Pipeline {
    std::vector<std::string> taps;
    std::function<StageFlops(const std::string& stage, ViewId view)> flops;
    std::function<void(const std::vector<ViewBatch>& batches, RunRecorder& recorder)> pass;
};

std::shared_ptr<const Trace> DeepEncoder::run(const EncoderInput& input, const RunOptions& options, RunObserver* observer,
                                              std::stop_token stop) {
    const Pipeline pipeline{.taps = tapNames(input.plan, architecture()),
                            .flops = [&](const std::string& stage,
                                         ViewId view) { return stageFlops(stage, architecture(), input.plan.sidePx(view)); },
                            .pass = [&](const std::vector<ViewBatch>& batches,
                                        RunRecorder& recorder) { m_impl->encode(batches, input.plan, recorder); }};
    return execute(pipeline, input, options, observer, stop);
}

std::shared_ptr<const Trace> DeepEncoder::runParallelWhatIf(const EncoderInput& input, const RunOptions& options,
                                                            RunObserver* observer, std::stop_token stop) {
    const int grid = input.plan.mode.globalSidePx / architecture().clipPatchSidePx;
    const at::Tensor positions = m_impl->weights->positions().clipRows(grid);
    const Pipeline pipeline{
        .taps = parallelTapNames(architecture()),
        .flops = [&](const std::string& stage,
                     ViewId) { return parallelStageFlops(stage, architecture(), static_cast<std::int64_t>(grid) * grid); },
        .pass =
            [&](const std::vector<ViewBatch>& batches, RunRecorder& recorder) {
                recorder.beginBatch(batches.front().views);
                recorder.tap("preprocess.pixels", batches.front().pixels);
                const at::Tensor patches =
                    clipPatchEmbedding(batches.front().pixels.to(scalarType(choice().type)), m_impl->weights->tensors());
                recorder.tap("clip.patch_embed", patches);
                clipEncoder(patches, positions, m_impl->weights->tensors(), recorder);
                m_impl->weights->source().checkIntact();
            }};
    return execute(pipeline, input, options, observer, stop);
}

std::shared_ptr<const Trace> DeepEncoder::execute(const Pipeline& pipeline, const EncoderInput& input, const RunOptions& options,
                                                  RunObserver* observer, const std::stop_token& stop) {
    using Pass = RunRecorder::Pass;
    options.taps.checkAgainst(pipeline.taps);

    Trace::Contents contents;
    withDeviceErrors(choice().device, [&] {
        const c10::InferenceMode inference;
        at::set_num_threads(choice().threads);
        RunMeters meters(choice().device);
        const std::vector<ViewBatch> batches =
            makeBatches(input, tilesPerBatch(architecture(), choice()), torchDevice(choice().device));
        const int passes = options.warmup + std::max(1, options.repeat);
        RunRecorder recorder({.taps = options.taps,
                              .keepAs = options.keepAs,
                              .observeValues = options.observeValues && !options.taps.keepsNothing(),
                              .observer = observer,
                              .stop = stop,
                              .clock = meters.clock(),
                              .memory = meters.memory(),
                              .flops = pipeline.flops,
                              .stagesInRun = passes * stagesPerPass(pipeline.taps, options.taps, batches.size())});
        for (int pass = 0; pass < passes; ++pass) {
            recorder.beginPass(pass < options.warmup ? Pass::Warmup : pass + 1 < passes ? Pass::Timed : Pass::Last);
            pipeline.pass(batches, recorder);
            recorder.endPass();
        }
        contents.stages = recorder.stages();
        contents.taps = recorder.taps();
        contents.total = recorder.total();
        contents.peakBytes = recorder.peakBytes();
    });
    contents.provenance = m_impl->provenance(input);
    contents.weightBytes = weightBytes();
    contents.residentPeakBytes = residentPeakBytes();
    contents.model = m_impl->weights;
    return std::make_shared<const Trace>(std::move(contents));
}

const ComputeChoice& DeepEncoder::choice() const {
    return m_impl->choice;
}
const Architecture& DeepEncoder::architecture() const {
    return m_impl->weights->architecture();
}
const WeightSource& DeepEncoder::weights() const {
    return m_impl->weights->source();
}
std::int64_t DeepEncoder::weightBytes() const {
    return m_impl->weights->sizeBytes();
}

}  // namespace deepscope
