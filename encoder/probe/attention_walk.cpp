#include "encoder/probe/attention_walk.h"

#include "encoder/errors.h"
#include "encoder/probe/attention_block.h"
#include "encoder/probe/attention_workers.h"
#include "encoder/weights/architecture.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/add.h>
#include <ATen/ops/baddbmm.h>
#include <ATen/ops/bmm.h>
#include <ATen/ops/empty.h>

#include <algorithm>
#include <vector>

namespace deepscope {
namespace {

// One step's logits: they and what is made of them stay in the second-level cache.
constexpr std::int64_t kStepFloats = 1 << 18;

// Some rows of queries of one square: what a part is made of.
struct RowChunk {
    AttentionSquare square;
    std::int64_t row = 0;
    std::int64_t rows = 0;
};

// In order, so many that all parts have some where there are rows enough, each of a size that one step holds.
std::vector<RowChunk> chunksOf(const ProjectedBlock& block) {
    const std::int64_t squares = block.k.size(0), partsEach = (kWalkParts + squares - 1) / squares;
    std::vector<RowChunk> chunks;
    for (std::int64_t sequence = 0; sequence < squares; ++sequence) {
        const AttentionSquare square = squareOf(block, sequence);
        const std::int64_t most = std::max<std::int64_t>(1, kStepFloats / (square.columns * block.keys()));
        const std::int64_t rows = std::min(most, (square.rows + partsEach - 1) / partsEach);
        for (std::int64_t row = 0; row < square.rows; row += rows) {
            chunks.push_back({square, row, std::min(rows, square.rows - row)});
        }
    }
    return chunks;
}

// The relative terms of some rows of queries, not yet spread over keys: [h, query row, query column, key row or column].
struct RelativeTerms {
    at::Tensor byRow;
    at::Tensor byColumn;
};

// q [h,r,C,64]; each query row has its own R_h [e,64], each query column its own R_w.
RelativeTerms relativeTerms(const at::Tensor& q, const at::Tensor& relH, const at::Tensor& relW) {
    const std::int64_t h = q.size(0), r = q.size(1), columns = q.size(2), e = relH.size(1);
    const at::Tensor byRow = q.permute({1, 0, 2, 3}).reshape({r, h * columns, kHeadWidth});
    const at::Tensor byColumn = q.permute({2, 0, 1, 3}).reshape({columns, h * r, kHeadWidth});
    return {at::bmm(byRow, relH.transpose(1, 2)).view({r, h, columns, e}).permute({1, 0, 2, 3}),
            at::bmm(byColumn, relW.transpose(1, 2)).view({columns, h, r, e}).permute({1, 2, 0, 3})};
}

/// One part's way through its chunks.
class PartWalk {
public:
    PartWalk(const ProjectedBlock& block, std::int64_t head, std::int64_t heads) : m_block(block), m_head(head), m_heads(heads) {}

    template <class Visit>
    void walk(const RowChunk& chunk, const std::stop_token& stop, const Visit& visit) {
        const AttentionSquare& square = chunk.square;
        const std::int64_t keys = m_block.keys(), side = m_block.isSam() ? m_block.extent : keys;
        const std::int64_t queries = chunk.rows * square.columns;
        const at::Tensor k = m_block.k[square.sequence].narrow(0, m_head, m_heads).transpose(1, 2);  // [h,64,K]
        const at::Tensor q = m_block.q[square.sequence]
                                 .narrow(0, m_head, m_heads)
                                 .view({m_heads, side, m_block.isSam() ? side : 1, kHeadWidth})
                                 .narrow(1, chunk.row, chunk.rows)
                                 .narrow(2, 0, square.columns);  // [h,r,C,64]
        const RelativeTerms terms = m_block.isSam() ? relativeTerms(q, m_block.relH.narrow(0, chunk.row, chunk.rows),
                                                                    m_block.relW.narrow(0, 0, square.columns))
                                                    : RelativeTerms{};
        const at::Tensor flat = q.reshape({m_heads, queries, kHeadWidth});
        const std::int64_t atOnce = std::clamp<std::int64_t>(kStepFloats / (queries * keys), 1, m_heads);
        for (std::int64_t first = 0; first < m_heads; first += atOnce) {
            if (stop.stop_requested()) throw Cancelled("attention of " + m_block.tap);
            const std::int64_t count = std::min(atOnce, m_heads - first);
            at::Tensor logits = scratch(count * queries * keys).view({count, queries, keys});
            if (m_block.isSam()) {
                at::Tensor bias = logits.view({count, chunk.rows, square.columns, side, side});
                at::add_out(bias, terms.byRow.narrow(0, first, count).unsqueeze(4),
                            terms.byColumn.narrow(0, first, count).unsqueeze(3));
                logits.baddbmm_(flat.narrow(0, first, count), k.narrow(0, first, count), 1, kLogitScale);
            } else {
                at::bmm_out(logits, flat.narrow(0, first, count), k.narrow(0, first, count));
                logits.mul_(kLogitScale);
            }
            visit({.square = square, .head = m_head + first, .heads = count, .row = chunk.row, .rows = chunk.rows}, logits);
        }
    }

private:
    at::Tensor scratch(std::int64_t floats) {
        if (!m_scratch.defined() || m_scratch.numel() < floats) m_scratch = at::empty({floats}, m_block.k.options());
        return m_scratch.narrow(0, 0, floats);
    }

    const ProjectedBlock& m_block;
    std::int64_t m_head = 0;
    std::int64_t m_heads = 0;
    at::Tensor m_scratch;
};

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
                 const std::function<void(std::int64_t part, const WalkStep&, at::Tensor& logits)>& visit) {
    const std::vector<RowChunk> chunks = chunksOf(block);
    const auto count = static_cast<std::int64_t>(chunks.size()), parts = std::min(count, kWalkParts);
    AttentionWorkers::shared().run(parts, [&](std::int64_t part) {
        PartWalk walk(block, head, heads);
        for (std::int64_t i = part * count / parts; i < (part + 1) * count / parts; ++i) {
            walk.walk(chunks[static_cast<std::size_t>(i)], stop,
                      [&](const WalkStep& step, at::Tensor& logits) { visit(part, step, logits); });
        }
    });
}

at::Tensor tokensOf(const at::Tensor& x, const ProjectedBlock& block, const AttentionSquare& square, std::int64_t row,
                    std::int64_t rows) {
    if (!block.isSam()) return x.narrow(1, row, rows).unsqueeze(2);
    return x.view({x.size(0), block.gridSide, block.gridSide})
        .narrow(1, square.firstRow + row, rows)
        .narrow(2, square.firstColumn, square.columns);
}

void addToTokens(const at::Tensor& x, const ProjectedBlock& block, const AttentionSquare& square, const at::Tensor& byKey) {
    const at::Tensor tokens = tokensOf(x, block, square, 0, square.rows);
    if (!block.isSam()) {
        tokens.add_(byKey.unsqueeze(2));
        return;
    }
    tokens.add_(byKey.view({byKey.size(0), block.extent, block.extent}).narrow(1, 0, square.rows).narrow(2, 0, square.columns));
}

}  // namespace deepscope
