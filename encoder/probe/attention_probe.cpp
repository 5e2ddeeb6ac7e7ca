#include "encoder/probe/attention_probe.h"

#include "encoder/model/model_weights.h"
#include "encoder/probe/attention_block.h"
#include "encoder/trace/memory_account.h"

#include <ATen/ops/constant_pad_nd.h>
#include <ATen/ops/softmax.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>

namespace deepscope {
namespace {

// The grid's window that starts at a place, zero-padded after the norm as the block does: [w,w,D].
at::Tensor windowOf(const at::Tensor& grid, std::int64_t firstRow, std::int64_t firstColumn, std::int64_t window) {
    const std::int64_t side = grid.size(0);
    const std::int64_t rows = std::min(window, side - firstRow), columns = std::min(window, side - firstColumn);
    return at::constant_pad_nd(grid.narrow(0, firstRow, rows).narrow(1, firstColumn, columns),
                               {0, 0, 0, window - columns, 0, window - rows});
}

}  // namespace

std::string attentionInputTap(const std::string& tap, const Architecture& architecture) {
    const AttentionBlock block = AttentionBlock::parse(tap, architecture);
    const char* const first = block.isSam ? "sam.pos_embed" : "clip.pre_layrnorm";
    const char* const prefix = block.isSam ? "sam.blocks." : "clip.layers.";
    return TapName{block.view, block.index == 0 ? first : prefix + std::to_string(block.index - 1)}.text();
}

int attentionHeads(const std::string& tap, const Architecture& architecture) {
    return AttentionBlock::parse(tap, architecture).isSam ? architecture.samHeads() : architecture.clipHeads();
}

AttentionRow attentionRow(const Trace& trace, const AttentionQuery& query) {
    const c10::InferenceMode inference;
    const MemoryAccount::Scope uncounted(nullptr);
    const AttentionInput input = AttentionInput::read(trace, query.tap);
    checkQuery(query, input.block.isSam, input.heads, input.tokens());

    AttentionRow row;
    TokenPlace place;
    at::Tensor keys = input.normed, relH, relW;  // [K,D]; [extent,64] of this query
    std::int64_t index = query.token;            // of the query among its keys
    if (input.block.isSam) {
        place = placeOf(query.token, input.gridSide, input.extent);
        index = place.row * input.extent + place.column;
        if (input.isWindow()) keys = windowOf(keys, place.firstRow, place.firstColumn, input.extent);
        keys = keys.reshape({input.extent * input.extent, -1});
        relH = onHost(input.positions->height[place.row]);
        relW = onHost(input.positions->width[place.column]);
    }
    describeRow(row, input.block.isSam, input.gridSide, input.extent, place);

    const bool one = query.heads == AttentionQuery::Heads::One;
    const std::int64_t heads = one ? 1 : input.heads, first = one ? query.head * kHeadWidth : 0;
    const auto project = [&](const at::Tensor& x, std::int64_t part) {
        return projectPart(x, *input.qkv, part, first, heads * kHeadWidth).view({x.size(0), heads, kHeadWidth});
    };
    const at::Tensor q = project(keys.narrow(0, index, 1), 0)[0];  // [h,64]
    const at::Tensor k = project(keys, 1).transpose(0, 1);         // [h,K,64]
    at::Tensor values = rowLogits(q, k, relH, relW, query.part);   // [h,K]
    if (query.part == AttentionPart::Total) values = at::softmax(values, -1);
    fillRow(row, values, query.heads);
    return row;
}

}  // namespace deepscope
