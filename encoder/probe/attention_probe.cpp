#include "encoder/probe/attention_probe.h"

#include "encoder/errors.h"
#include "encoder/model/clip_encoder.h"
#include "encoder/model/model_weights.h"
#include "encoder/model/sam_encoder.h"
#include "encoder/model/tensor_bridge.h"
#include "encoder/trace/memory_account.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/constant_pad_nd.h>
#include <ATen/ops/layer_norm.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/softmax.h>
#include <c10/core/InferenceMode.h>

#include <charconv>
#include <cmath>

namespace deepscope {
namespace {

constexpr double kLogitScale = 0.125;  // 1/√64

// A block that attends, as a tap names it.
struct AttentionBlock {
    ViewId view;
    bool isSam = true;
    int index = 0;
};

AttentionBlock parseBlock(const std::string& tap, const Architecture& architecture) {
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

at::Tensor onHost(const at::Tensor& tensor) {
    return tensor.to(at::kCPU, at::kFloat);
}

// q [h,64] of one token, k [h,K,64] of its keys, in float32 on the CPU.
struct QueryAndKeys {
    at::Tensor q;
    at::Tensor k;
};

// keys [K,D], normed; `query` is a row of it. A block's heads `first`…`first+count`.
QueryAndKeys project(const at::Tensor& keys, std::int64_t query, const Affine<at::Tensor>& qkv, int first, int count) {
    const std::int64_t width = keys.size(1), from = static_cast<std::int64_t>(first) * kHeadWidth,
                       rows = static_cast<std::int64_t>(count) * kHeadWidth;
    const auto rowsOf = [&](std::int64_t part, const at::Tensor& x) {
        const std::int64_t start = part * width + from;
        return at::linear(x, onHost(qkv.weight.narrow(0, start, rows)), onHost(qkv.bias.narrow(0, start, rows)));
    };
    return {rowsOf(0, keys.narrow(0, query, 1)).view({count, kHeadWidth}),
            rowsOf(1, keys).view({keys.size(0), count, kHeadWidth}).transpose(0, 1)};
}

// The part asked for: [h,K]; rel_h and rel_w are of the extent's rows and columns, spread over all keys.
at::Tensor logitsOf(const QueryAndKeys& qk, const RelativePositions* positions, std::int64_t row, std::int64_t column,
                    AttentionPart part) {
    const auto content = [&] { return at::matmul(qk.k, (qk.q * kLogitScale).unsqueeze(2)).squeeze(2); };  // [h,K]
    if (!positions) return content();
    const std::int64_t heads = qk.q.size(0), extent = positions->height.size(0);
    const auto relH = [&] {
        const at::Tensor byRow = at::matmul(qk.q, onHost(positions->height[row]).t());  // [h,extent]
        return byRow.unsqueeze(2).expand({heads, extent, extent}).reshape({heads, -1});
    };
    const auto relW = [&] {
        const at::Tensor byColumn = at::matmul(qk.q, onHost(positions->width[column]).t());
        return byColumn.unsqueeze(1).expand({heads, extent, extent}).reshape({heads, -1});
    };
    switch (part) {
        case AttentionPart::Content:
            return content();
        case AttentionPart::RelH:
            return relH();
        case AttentionPart::RelW:
            return relW();
        case AttentionPart::Total:
            break;
    }
    return content() + (relH() + relW());
}

// The grid's window that holds a token, zero-padded after the norm as the block does: [w,w,D].
at::Tensor windowOf(const at::Tensor& grid, std::int64_t firstRow, std::int64_t firstColumn, std::int64_t window) {
    const std::int64_t side = grid.size(0);
    const std::int64_t rows = std::min(window, side - firstRow), columns = std::min(window, side - firstColumn);
    return at::constant_pad_nd(grid.narrow(0, firstRow, rows).narrow(1, firstColumn, columns),
                               {0, 0, 0, window - columns, 0, window - rows});
}

void checkRange(const char* what, const std::string& where, std::int64_t value, std::int64_t count) {
    if (value >= 0 && value < count) return;
    throw UsageError(
        {.what = what, .where = where, .expected = "0 to " + std::to_string(count - 1), .got = std::to_string(value)});
}

}  // namespace

std::string attentionInputTap(const std::string& tap, const Architecture& architecture) {
    const AttentionBlock block = parseBlock(tap, architecture);
    const char* const first = block.isSam ? "sam.pos_embed" : "clip.pre_layrnorm";
    const char* const prefix = block.isSam ? "sam.blocks." : "clip.layers.";
    return TapName{block.view, block.index == 0 ? first : prefix + std::to_string(block.index - 1)}.text();
}

int attentionHeads(const std::string& tap, const Architecture& architecture) {
    return parseBlock(tap, architecture).isSam ? architecture.samHeads() : architecture.clipHeads();
}

namespace {

// What a query attends to: its keys' normed vectors, its own place among them, and where they lie on the grid.
struct KeySet {
    at::Tensor keys;  ///< [K,D]
    std::int64_t place = 0;
    const RelativePositions* positions = nullptr;  ///< SAM only
    std::int64_t row = 0;                          ///< of the query within its window or grid
    std::int64_t column = 0;
};

at::Tensor normed(const at::Tensor& x, const Affine<at::Tensor>& norm, double epsilon) {
    return at::layer_norm(x, {x.size(-1)}, onHost(norm.weight), onHost(norm.bias), epsilon);
}

// x [g,g,D]: the query's window, or the whole grid for a global block. Fills in where that is.
KeySet samKeys(const at::Tensor& x, const SamBlockTensors<at::Tensor>& block, const RelativePositions& positions, int token,
               AttentionRow& row) {
    const std::int64_t side = x.size(0), extent = positions.height.size(0);
    KeySet set{.positions = &positions, .row = token / side % extent, .column = token % side % extent};
    row.isWindow = extent != side;
    row.windowRow = static_cast<int>(token / side - set.row);
    row.windowColumn = static_cast<int>(token % side - set.column);
    row.windowSide = static_cast<int>(extent);
    row.gridSide = static_cast<int>(side);
    row.shape = {extent, extent};
    const at::Tensor grid = normed(x, block.norm1, kSamNormEpsilon);
    set.keys = (row.isWindow ? windowOf(grid, row.windowRow, row.windowColumn, extent) : grid).reshape({extent * extent, -1});
    set.place = set.row * extent + set.column;
    return set;
}

// x [n+1,D]: every token, CLS first.
KeySet clipKeys(const at::Tensor& x, const ClipLayerTensors<at::Tensor>& layer, int token, AttentionRow& row) {
    row.hasClassToken = true;
    row.gridSide = static_cast<int>(std::lround(std::sqrt(static_cast<double>(x.size(0) - 1))));
    row.shape = {x.size(0)};
    return {.keys = normed(x, layer.norm1, kClipNormEpsilon), .place = token};
}

void checkQuery(const AttentionQuery& query, const AttentionBlock& block, int heads, std::int64_t tokens) {
    checkRange("no such token", query.tap, query.token, tokens);
    if (query.heads == AttentionQuery::Heads::One) checkRange("no such head", query.tap, query.head, heads);
    if (!block.isSam && query.part != AttentionPart::Total && query.part != AttentionPart::Content) {
        throw UsageError(
            {.what = "CLIP has no relative positions", .where = query.tap, .expected = "part total or content", .got = ""});
    }
}

}  // namespace

AttentionRow attentionRow(const Trace& trace, const AttentionQuery& query) {
    const c10::InferenceMode inference;
    const MemoryAccount::Scope uncounted(nullptr);
    const ModelWeights& model = *trace.model();
    const AttentionBlock block = parseBlock(query.tap, model.architecture());
    const int heads = attentionHeads(query.tap, model.architecture());
    const auto input = trace.tensor(attentionInputTap(query.tap, model.architecture()));
    const at::Tensor x = viewOf(*input).to(at::kFloat);  // [g,g,D] or [n+1,D]
    checkQuery(query, block, heads, block.isSam ? x.size(0) * x.size(1) : x.size(0));

    const auto index = static_cast<std::size_t>(block.index);
    const auto& tensors = model.tensors();
    AttentionRow row;
    KeySet set;
    if (block.isSam) {
        const GridPositions& positions = model.positions().forGrid(static_cast<int>(x.size(0)));
        set = samKeys(x, tensors.samBlocks[index], positions.relative[index], query.token, row);
    } else {
        set = clipKeys(x, tensors.clipLayers[index], query.token, row);
    }

    const bool one = query.heads == AttentionQuery::Heads::One;
    const Affine<at::Tensor>& qkv = block.isSam ? tensors.samBlocks[index].qkv : tensors.clipLayers[index].qkv;
    const QueryAndKeys qk = project(set.keys, set.place, qkv, one ? query.head : 0, one ? 1 : heads);
    at::Tensor values = logitsOf(qk, set.positions, set.row, set.column, query.part);  // [h,K]
    if (query.part == AttentionPart::Total) values = at::softmax(values, -1);
    if (query.heads == AttentionQuery::Heads::All) row.shape.insert(row.shape.begin(), heads);
    if (query.heads == AttentionQuery::Heads::Mean) values = values.mean(0);
    values = values.contiguous();
    row.values.assign(values.data_ptr<float>(), values.data_ptr<float>() + values.numel());
    return row;
}

}  // namespace deepscope
