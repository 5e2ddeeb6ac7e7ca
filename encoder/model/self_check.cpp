#include "encoder/model/self_check.h"

#include "encoder/model/sam_attention.h"
#include "encoder/model/tensor_bridge.h"
#include "encoder/weights/synthetic_weights.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/sin.h>
#include <ATen/ops/softmax.h>
#include <c10/core/InferenceMode.h>

#include <bit>
#include <cmath>
#include <cstring>

namespace deepscope {
namespace {

class NoSink final : public TapSink {
public:
    void tap(const std::string&, const at::Tensor&) override {}
    void checkCancelled() override {}
};

double relativeError(const at::Tensor& got, const at::Tensor& want) {
    const at::Tensor w = want.to(at::kDouble), g = got.to(at::kDouble);
    return ((g - w).abs().max() / w.std()).item<double>();
}

// A tensor that any machine makes the same: no random generator is involved.
at::Tensor wave(at::IntArrayRef shape, double pitch) {
    std::int64_t count = 1;
    for (const std::int64_t side : shape) count *= side;
    return at::sin(at::arange(count, at::kDouble) * pitch).to(at::kFloat).view(shape);
}

CheckResult checkSyntheticWeights() {
    // The first two values of two tensors, by the definition's own arithmetic.
    struct Known {
        const char* name;
        Shape shape;
        std::uint32_t bits[2];
    };
    const Known known[] = {{"model.sam_model.blocks.0.attn.qkv.weight", {2304, 768}, {0xBC4BA900U, 0x3DBBDCB4U}},
                           {"model.vision_model.pre_layrnorm.weight", {1024}, {0x3F8C2765U, 0x3F8B3D35U}}};
    CheckResult result{.name = "synthetic weights, bit for bit", .holds = true};
    for (const Known& k : known) {
        float values[2];
        fillSyntheticWeights(k.name, k.shape, 0, 0, 2, values);
        for (int i = 0; i < 2; ++i) {
            if (std::bit_cast<std::uint32_t>(values[i]) == k.bits[i]) continue;
            result.holds = false;
            result.error = 1;
            result.detail = k.name;
        }
    }
    return result;
}

// softmax(q·k/8 + rel_h + rel_w)·v with every term written out, in float64.
at::Tensor attentionWrittenOut(const at::Tensor& x, const SamBlockTensors<at::Tensor>& block,
                               const RelativePositions& positions) {
    const std::int64_t s = x.size(0), e = x.size(1), d = x.size(3), n = e * e, heads = d / kHeadWidth;
    const auto wide = [](const at::Tensor& t) { return t.to(at::kDouble); };
    const at::Tensor qkv = at::linear(wide(x), wide(block.qkv.weight), wide(block.qkv.bias))
                               .view({s, n, 3, heads, kHeadWidth})
                               .permute({2, 0, 3, 1, 4});
    const at::Tensor q = qkv[0], k = qkv[1], v = qkv[2];  // [s,h,n,64]
    const at::Tensor grid = q.reshape({s, heads, e, e, kHeadWidth});
    const at::Tensor relH =
        (grid.unsqueeze(4) * wide(positions.height).view({1, 1, e, 1, e, kHeadWidth})).sum(-1);  // [s,h,e,e,key row]
    const at::Tensor relW = (grid.unsqueeze(4) * wide(positions.width).view({1, 1, 1, e, e, kHeadWidth})).sum(-1);
    const at::Tensor bias = (relH.unsqueeze(5) + relW.unsqueeze(4)).view({s, heads, n, n});
    const at::Tensor attended = at::matmul(at::softmax(at::matmul(q, k.transpose(2, 3)) / 8 + bias, -1), v);
    return at::linear(attended.transpose(1, 2).reshape({s, e, e, d}), wide(block.proj.weight), wide(block.proj.bias));
}

CheckResult checkAttention(std::int64_t sequences, std::int64_t extent, const Device& device) {
    constexpr std::int64_t kWidth = 128;
    SamBlockTensors<at::Tensor> block;
    block.qkv = {wave({3 * kWidth, kWidth}, 0.7) * 0.15, wave({3 * kWidth}, 0.3) * 0.05};
    block.proj = {wave({kWidth, kWidth}, 1.1) * 0.1, wave({kWidth}, 0.9) * 0.05};
    const RelativePositions positions{wave({extent, extent, kHeadWidth}, 0.37) * 0.2,
                                      wave({extent, extent, kHeadWidth}, 0.53) * 0.2};
    const at::Tensor x = wave({sequences, extent, extent, kWidth}, 0.61);
    const at::Tensor want = attentionWrittenOut(x, block, positions);

    const at::Device on =
        device.isCpu() ? at::Device(at::kCPU) : at::Device(at::kCUDA, static_cast<c10::DeviceIndex>(device.cudaIndex));
    const auto move = [&](at::Tensor& t) { t = t.to(on); };
    for (at::Tensor* t : {&block.qkv.weight, &block.qkv.bias, &block.proj.weight, &block.proj.bias}) move(*t);
    NoSink sink;
    const at::Tensor got = samAttention(x.to(on), block, {positions.height.to(on), positions.width.to(on)}, sink).to(at::kCPU);
    const double error = relativeError(got, want);
    return {.name = "attention with relative positions, " + std::to_string(sequences) + " × " + std::to_string(extent) + "×" +
                    std::to_string(extent) + ", f32, " + device.name(),
            .holds = error <= 1e-4,
            .error = error,
            .tolerance = 1e-4};
}

EncoderInput checkInput() {
    const Mode mode = modeOfSide(256);
    auto view = std::make_shared<TensorBuffer>(Shape{3, 256, 256}, ElementType::F32);
    const at::Tensor pixels = wave({3, 256, 256}, 0.013);
    std::memcpy(view->data(), pixels.data_ptr<float>(), view->sizeBytes());
    return {.pixels = std::shared_ptr<const TensorBuffer>(view),
            .plan = {.page = {256, 256}, .mode = mode, .globalFit = {.size = {256, 256}}, .tiles = std::nullopt}};
}

std::shared_ptr<const Trace> runMini(Device device, ElementType type, const TapSelection& taps) {
    const auto encoder = DeepEncoder::load(openWeights({.preset = Preset::Mini}), {.device = device, .type = type});
    return encoder->run(checkInput(), {.taps = taps});
}

at::Tensor tokensOf(const Trace& trace) {
    return viewOf(*trace.tensor("tokens")).clone();
}

CheckResult checkObservedRun() {
    const at::Tensor alone = tokensOf(*runMini({}, ElementType::F32, TapSelection::parse("tokens")));
    const at::Tensor watched = tokensOf(*runMini({}, ElementType::F32, TapSelection::parse("all")));
    const bool same = alone.equal(watched);
    return {.name = "watching every tap changes no bit", .holds = same, .error = same ? 0 : relativeError(watched, alone)};
}

CheckResult checkDevice(Device device, ElementType type, double tolerance) {
    const TapSelection taps = TapSelection::parse("tokens");
    const double error = relativeError(tokensOf(*runMini(device, type, taps)), tokensOf(*runMini({}, ElementType::F32, taps)));
    return {.name = "whole encoder (mini) against f32 on the CPU, " + std::string(elementTypeName(type)) + ", " + device.name(),
            .holds = error <= tolerance,
            .error = error,
            .tolerance = tolerance};
}

}  // namespace

std::vector<CheckResult> runSelfChecks(const std::vector<Device>& devices) {
    const c10::InferenceMode inference;
    std::vector<CheckResult> results{checkSyntheticWeights(), checkObservedRun()};
    for (const Device& device : devices) {
        results.push_back(checkAttention(3, 14, device));
        results.push_back(checkAttention(1, 16, device));
        results.push_back(checkAttention(2, 20, device));
        if (!device.isCpu()) results.push_back(checkDevice(device, ElementType::F32, 1e-3));
        results.push_back(checkDevice(device, ElementType::BF16, 0.15));
        results.push_back(checkDevice(device, ElementType::F16, 0.03));
    }
    return results;
}

}  // namespace deepscope
