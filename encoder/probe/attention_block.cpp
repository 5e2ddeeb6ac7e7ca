#include "encoder/probe/attention_block.h"

#include "encoder/errors.h"
#include "encoder/model/clip_encoder.h"
#include "encoder/model/model_weights.h"
#include "encoder/model/sam_encoder.h"
#include "encoder/model/tensor_bridge.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/amax.h>
#include <ATen/ops/layer_norm.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/matmul.h>

#include <charconv>
#include <cmath>

namespace deepscope {
namespace {

at::Tensor normedBy(const Affine<at::Tensor>& norm, const at::Tensor& x, double epsilon) {
    return at::layer_norm(x, {x.size(-1)}, onHost(norm.weight), onHost(norm.bias), epsilon);
}

void checkRange(const char* what, const std::string& where, std::int64_t value, std::int64_t count) {
    if (value >= 0 && value < count) return;
    throw UsageError(
        {.what = what, .where = where, .expected = "0 to " + std::to_string(count - 1), .got = std::to_string(value)});
}

}  // namespace

AttentionBlock AttentionBlock::parse(const std::string& tap, const Architecture& architecture) {
    const TapName name = parseTapName(tap);
    AttentionBlock block{.view = name.view};
    for (const bool isSam : {true, false}) {
        const std::string prefix = isSam ? "sam.blocks." : "clip.layers.";
        if (!name.stage.starts_with(prefix)) continue;
        const char* const end = name.stage.data() + name.stage.size();
        const auto [rest, error] = std::from_chars(name.stage.data() + prefix.size(), end, block.index);
        block.isSam = isSam;
        const int depth = isSam ? architecture.samDepth() : architecture.clipDepth;
        const bool canonical = name.stage == prefix + std::to_string(block.index);  // no "01", no "+1"
        if (error == std::errc{} && rest == end && canonical && block.index >= 0 && block.index < depth) return block;
    }
    throw UsageError({.what = "no attention at this tap",
                      .where = tap,
                      .expected = "VIEW/sam.blocks.I (I below " + std::to_string(architecture.samDepth()) +
                                  ") or VIEW/clip.layers.I (I below " + std::to_string(architecture.clipDepth) + ")",
                      .got = name.stage});
}

AttentionInput AttentionInput::read(const Trace& trace, const std::string& tap) {
    const ModelWeights& model = *trace.model();
    const Architecture& architecture = model.architecture();
    AttentionInput input{.block = AttentionBlock::parse(tap, architecture), .tap = tap};
    input.heads = attentionHeads(tap, architecture);
    const auto kept = trace.tensor(attentionInputTap(tap, architecture));
    const at::Tensor x = viewOf(*kept).to(at::kFloat);  // [g,g,D] or [n+1,D]
    const auto index = static_cast<std::size_t>(input.block.index);
    if (input.block.isSam) {
        const SamBlockTensors<at::Tensor>& block = model.tensors().samBlocks[index];
        input.gridSide = x.size(0);
        input.positions = &model.positions().forGrid(static_cast<int>(x.size(0))).relative[index];
        input.extent = input.positions->height.size(0);
        input.qkv = &block.qkv;
        input.normed = normedBy(block.norm1, x, kSamNormEpsilon);
    } else {
        const ClipLayerTensors<at::Tensor>& layer = model.tensors().clipLayers[index];
        input.gridSide = std::lround(std::sqrt(static_cast<double>(x.size(0) - 1)));
        input.qkv = &layer.qkv;
        input.normed = normedBy(layer.norm1, x, kClipNormEpsilon);
    }
    return input;
}

TokenPlace placeOf(std::int64_t token, std::int64_t gridSide, std::int64_t extent) {
    const std::int64_t row = token / gridSide, column = token % gridSide;
    return {
        .firstRow = row - row % extent, .firstColumn = column - column % extent, .row = row % extent, .column = column % extent};
}

void describeRow(AttentionRow& row, bool isSam, std::int64_t gridSide, std::int64_t extent, const TokenPlace& place) {
    row.gridSide = static_cast<int>(gridSide);
    row.hasClassToken = !isSam;
    row.shape = {gridSide * gridSide + 1};
    if (!isSam) return;
    row.shape = {extent, extent};
    row.isWindow = extent != gridSide;
    row.windowRow = static_cast<int>(place.firstRow);
    row.windowColumn = static_cast<int>(place.firstColumn);
    row.windowSide = static_cast<int>(extent);
}

at::Tensor onHost(const at::Tensor& tensor) {
    return tensor.to(at::kCPU, at::kFloat);
}

at::Tensor projectPart(const at::Tensor& x, const Affine<at::Tensor>& qkv, std::int64_t part, std::int64_t first,
                       std::int64_t count) {
    const std::int64_t start = part * x.size(-1) + first;
    return at::linear(x, onHost(qkv.weight.narrow(0, start, count)), onHost(qkv.bias.narrow(0, start, count)));
}

at::Tensor rowLogits(const at::Tensor& q, const at::Tensor& k, const at::Tensor& relH, const at::Tensor& relW,
                     AttentionPart part) {
    const auto content = [&] { return at::matmul(k, (q * kLogitScale).unsqueeze(2)).squeeze(2); };  // [h,K]
    if (!relH.defined()) return content();
    const std::int64_t heads = q.size(0), extent = relH.size(0);
    const auto byRow = [&] {
        const at::Tensor logits = at::matmul(q, relH.t());  // [h,extent]
        return logits.unsqueeze(2).expand({heads, extent, extent}).reshape({heads, -1});
    };
    const auto byColumn = [&] {
        const at::Tensor logits = at::matmul(q, relW.t());
        return logits.unsqueeze(1).expand({heads, extent, extent}).reshape({heads, -1});
    };
    switch (part) {
        case AttentionPart::Content:
            return content();
        case AttentionPart::RelH:
            return byRow();
        case AttentionPart::RelW:
            return byColumn();
        case AttentionPart::Total:
            break;
    }
    return content() + (byRow() + byColumn());
}

void checkQuery(const AttentionQuery& query, bool isSam, int heads, std::int64_t tokens) {
    checkRange("no such token", query.tap, query.token, tokens);
    if (query.heads == AttentionQuery::Heads::One) checkRange("no such head", query.tap, query.head, heads);
    if (!isSam && query.part != AttentionPart::Total && query.part != AttentionPart::Content) {
        throw UsageError(
            {.what = "CLIP has no relative positions", .where = query.tap, .expected = "part total or content", .got = ""});
    }
}

void fillRow(AttentionRow& row, at::Tensor values, AttentionQuery::Heads heads) {
    if (heads == AttentionQuery::Heads::All) row.shape.insert(row.shape.begin(), values.size(0));
    if (heads == AttentionQuery::Heads::Mean) values = values.mean(0);
    if (heads == AttentionQuery::Heads::Max) values = values.amax(0);
    values = values.contiguous();
    row.values.assign(values.data_ptr<float>(), values.data_ptr<float>() + values.numel());
}

}  // namespace deepscope
