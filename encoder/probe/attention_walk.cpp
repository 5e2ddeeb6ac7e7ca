#include "encoder/probe/attention_walk.h"

#include "encoder/errors.h"
#include "encoder/probe/attention_block.h"
#include "encoder/weights/architecture.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/add.h>
#include <ATen/ops/baddbmm.h>
#include <ATen/ops/bmm.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/matmul.h>

#include <algorithm>

namespace deepscope {
namespace {

// One step's logits: they and what is made of them stay in the second-level cache.
constexpr std::int64_t kStepFloats = 1 << 18;

// The relative terms of a square, spread over neither rows nor columns yet: [h, query row, query column, key row or column].
struct RelativeTerms {
    at::Tensor byRow;
    at::Tensor byColumn;
};

// q [h,e,e,64]; each query row has its own R_h [e,64], each query column its own R_w.
RelativeTerms relativeTerms(const at::Tensor& q, const at::Tensor& relH, const at::Tensor& relW) {
    const std::int64_t h = q.size(0), e = q.size(1);
    const at::Tensor rows = q.permute({1, 0, 2, 3}).reshape({e, h * e, kHeadWidth});
    const at::Tensor columns = q.permute({2, 0, 1, 3}).reshape({e, h * e, kHeadWidth});
    return {at::bmm(rows, relH.transpose(1, 2)).view({e, h, e, e}).permute({1, 0, 2, 3}),
            at::bmm(columns, relW.transpose(1, 2)).view({e, h, e, e}).permute({1, 2, 0, 3})};
}

}  // namespace

AttentionSquare squareOf(const ProjectedBlock& block, std::int64_t sequence) {
    if (!block.isSam()) return {.rows = block.keys(), .columns = 1};
    const std::int64_t across = (block.gridSide + block.extent - 1) / block.extent;
    AttentionSquare square{
        .sequence = sequence, .firstRow = sequence / across * block.extent, .firstColumn = sequence % across * block.extent};
    square.rows = std::min(block.extent, block.gridSide - square.firstRow);
    square.columns = std::min(block.extent, block.gridSide - square.firstColumn);
    return square;
}

void walkQueries(const ProjectedBlock& block, std::int64_t head, std::int64_t heads, const std::stop_token& stop,
                 const std::function<void(const WalkStep&, at::Tensor& logits)>& visit) {
    const std::int64_t keys = block.keys(), e = block.extent;
    at::Tensor scratch;
    for (std::int64_t sequence = 0; sequence < block.k.size(0); ++sequence) {
        const AttentionSquare square = squareOf(block, sequence);
        const std::int64_t rowFloats = square.columns * keys;
        const std::int64_t rows = std::clamp<std::int64_t>(kStepFloats / rowFloats, 1, square.rows);
        const std::int64_t headsAtOnce = std::clamp<std::int64_t>(kStepFloats / (rowFloats * rows), 1, heads);
        if (!scratch.defined() || scratch.numel() < headsAtOnce * rows * rowFloats) {
            scratch = at::empty({headsAtOnce * rows * rowFloats}, block.k.options());
        }
        const at::Tensor k = block.k[sequence].narrow(0, head, heads).transpose(1, 2);  // [h,64,K]
        at::Tensor q = block.q[sequence].narrow(0, head, heads);
        q = q.view({heads, block.isSam() ? e : keys, block.isSam() ? e : 1, kHeadWidth});
        const RelativeTerms terms = block.isSam() ? relativeTerms(q, block.relH, block.relW) : RelativeTerms{};

        for (std::int64_t row = 0; row < square.rows; row += rows) {
            for (std::int64_t first = 0; first < heads; first += headsAtOnce) {
                if (stop.stop_requested()) throw Cancelled("attention of " + block.tap);
                const WalkStep step{.square = square,
                                    .head = head + first,
                                    .heads = std::min(headsAtOnce, heads - first),
                                    .row = row,
                                    .rows = std::min(rows, square.rows - row)};
                const auto part = [&](const at::Tensor& x) {
                    return x.narrow(0, first, step.heads).narrow(1, row, step.rows).narrow(2, 0, square.columns);
                };
                at::Tensor logits =
                    scratch.narrow(0, 0, step.heads * step.queries() * keys).view({step.heads, step.queries(), keys});
                const at::Tensor queries = part(q).reshape({step.heads, step.queries(), kHeadWidth});
                if (block.isSam()) {
                    at::Tensor bias = logits.view({step.heads, step.rows, square.columns, e, e});
                    at::add_out(bias, part(terms.byRow).unsqueeze(4), part(terms.byColumn).unsqueeze(3));
                    logits.baddbmm_(queries, k.narrow(0, first, step.heads), 1, kLogitScale);
                } else {
                    at::bmm_out(logits, queries, k.narrow(0, first, step.heads));
                    logits.mul_(kLogitScale);
                }
                visit(step, logits);
            }
        }
    }
}

at::Tensor tokensOf(const at::Tensor& x, const ProjectedBlock& block, const AttentionSquare& square, std::int64_t row,
                    std::int64_t rows) {
    if (!block.isSam()) return x.narrow(1, row, rows).unsqueeze(2);
    return x.view({x.size(0), block.gridSide, block.gridSide})
        .narrow(1, square.firstRow + row, rows)
        .narrow(2, square.firstColumn, square.columns);
}

}  // namespace deepscope
