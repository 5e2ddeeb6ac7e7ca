#include "encoder/probe/block_attention.h"

#include "encoder/errors.h"
#include "encoder/model/sam_attention.h"
#include "encoder/probe/attention_block.h"
#include "encoder/probe/attention_statistics.h"
#include "encoder/probe/attention_walk.h"
#include "encoder/trace/memory_account.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/add.h>
#include <ATen/ops/bmm.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/softmax.h>
#include <ATen/ops/zeros.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <mutex>

namespace deepscope {
namespace {

// x [g,g,D] or [n+1,D] without its bias yet → [s,h,K,64]. Padded places of a window get the bias alone, as in the block.
at::Tensor bySquares(const at::Tensor& x, const at::Tensor& bias, std::int64_t extent) {
    const std::int64_t heads = x.size(-1) / kHeadWidth;
    const at::Tensor squares = extent == 0 || extent == x.size(0) ? x : partitionWindows(x.unsqueeze(0), extent);
    const at::Tensor packed = squares.reshape({-1, extent == 0 ? x.size(0) : extent * extent, heads, kHeadWidth});
    at::Tensor out = at::empty({packed.size(0), heads, packed.size(1), kHeadWidth}, x.options());
    at::add_out(out, packed.transpose(1, 2), bias.view({heads, 1, kHeadWidth}));
    return out;
}

Affine<at::Tensor> partOf(const Affine<at::Tensor>& qkv, std::int64_t part) {
    const std::int64_t width = qkv.weight.size(1);
    const auto own = [&](const at::Tensor& x) { return onHost(x.narrow(0, part * width, width)).clone(); };
    return {own(qkv.weight), own(qkv.bias)};
}

// Index of a token's square, and of the token within it.
struct Seat {
    TokenPlace place;
    std::int64_t sequence = 0;
    std::int64_t index = 0;
};

Seat seatOf(const ProjectedBlock& block, std::int64_t token) {
    if (!block.isSam()) return {.index = token};
    const std::int64_t across = (block.gridSide + block.extent - 1) / block.extent;
    const TokenPlace place = placeOf(token, block.gridSide, block.extent);
    return {.place = place,
            .sequence = place.firstRow / block.extent * across + place.firstColumn / block.extent,
            .index = place.row * block.extent + place.column};
}

}  // namespace

struct BlockAttention::State {
    ProjectedBlock block;  ///< q is not looked at: see below
    int heads = 0;
    Affine<at::Tensor> queryProjection;  ///< its own copy: the model may go

    std::mutex mutex;   ///< guards what follows; nothing is computed under it
    at::Tensor normed;  ///< [g,g,D] or [n+1,D], until all queries were needed:
    at::Tensor q;       ///< then these
    at::Tensor normalisers;
    std::vector<bool> normalised;  ///< by head
    std::shared_ptr<const AttentionSummary> summary;

    bool isWindow() const { return block.isSam() && block.extent != block.gridSide; }

    // All queries and keys. Two threads may both compute the queries: the first to finish is kept.
    ProjectedBlock projected() {
        ProjectedBlock all = block;
        at::Tensor x;
        {
            const std::lock_guard lock(mutex);
            all.q = q;
            x = normed;
        }
        if (all.q.defined()) return all;
        all.q = bySquares(at::linear(x, queryProjection.weight), queryProjection.bias, block.extent);
        const std::lock_guard lock(mutex);
        if (!q.defined()) q = all.q;
        normed.reset();
        return all;
    }

    // q [count,64] of one token: projected by itself as long as nothing asked for all of them.
    at::Tensor queryOf(const Seat& seat, std::int64_t token, std::int64_t first, std::int64_t count) {
        at::Tensor all, x;
        {
            const std::lock_guard lock(mutex);
            all = q;
            x = normed;
        }
        if (all.defined()) return all[seat.sequence].narrow(0, first, count).select(1, seat.index);
        const std::int64_t row = first * kHeadWidth, rows = count * kHeadWidth;
        return at::linear(x.view({-1, x.size(-1)}).narrow(0, token, 1), queryProjection.weight.narrow(0, row, rows),
                          queryProjection.bias.narrow(0, row, rows))
            .view({count, kHeadWidth});
    }

    // [count,tokens], of heads `first`…`first+count`
    at::Tensor normalisersOf(const ProjectedBlock& all, std::int64_t first, std::int64_t count, const std::stop_token& stop) {
        {
            const std::lock_guard lock(mutex);
            const auto begin = normalised.begin() + first;
            if (std::all_of(begin, begin + count, [](bool known) { return known; })) return normalisers.narrow(0, first, count);
        }
        const at::Tensor computed = logNormalisers(all, first, count, stop);
        keepNormalisers(computed, first);
        return computed;
    }

    void keepNormalisers(const at::Tensor& computed, std::int64_t first) {
        const std::lock_guard lock(mutex);
        for (std::int64_t i = 0; i < computed.size(0); ++i) {
            auto known = normalised[static_cast<std::size_t>(first + i)];
            if (known) continue;  // somebody may be reading it
            normalisers[first + i].copy_(computed[i]);
            known = true;
        }
    }
};

BlockAttention::BlockAttention(std::unique_ptr<State> state) : m_state(std::move(state)) {}
BlockAttention::~BlockAttention() = default;

std::shared_ptr<const BlockAttention> BlockAttention::prepare(const Trace& trace, const std::string& tap, std::stop_token stop) {
    const c10::InferenceMode inference;
    const MemoryAccount::Scope uncounted(nullptr);
    const auto checkStop = [&] {
        if (stop.stop_requested()) throw Cancelled("attention of " + tap);
    };
    checkStop();
    const AttentionInput input = AttentionInput::read(trace, tap);
    checkStop();
    auto state = std::make_unique<State>();
    state->heads = input.heads;
    state->normed = input.normed;
    state->queryProjection = partOf(*input.qkv, 0);
    ProjectedBlock& block = state->block;
    block.tap = tap;
    block.gridSide = input.gridSide;
    if (input.block.isSam) {
        block.extent = input.extent;
        block.relH = onHost(input.positions->height);
        block.relW = onHost(input.positions->width);
    }
    const std::int64_t width = input.normed.size(-1);
    block.k = bySquares(at::linear(input.normed, onHost(input.qkv->weight.narrow(0, width, width))),
                        onHost(input.qkv->bias.narrow(0, width, width)), block.extent);
    state->normalisers = at::empty({block.heads(), block.tokens()}, block.k.options());
    state->normalised.resize(static_cast<std::size_t>(input.heads));
    return std::shared_ptr<const BlockAttention>(new BlockAttention(std::move(state)));
}

const std::string& BlockAttention::tap() const {
    return m_state->block.tap;
}
int BlockAttention::heads() const {
    return m_state->heads;
}
int BlockAttention::gridSide() const {
    return static_cast<int>(m_state->block.gridSide);
}
int BlockAttention::tokens() const {
    return static_cast<int>(m_state->block.tokens());
}
bool BlockAttention::isWindow() const {
    return m_state->isWindow();
}
int BlockAttention::windowSide() const {
    return static_cast<int>(m_state->block.extent);
}
bool BlockAttention::hasClassToken() const {
    return !m_state->block.isSam();
}

AttentionRow BlockAttention::from(const AttentionQuery& query) const {
    const c10::InferenceMode inference;
    const MemoryAccount::Scope uncounted(nullptr);
    const ProjectedBlock& block = m_state->block;
    checkQuery(query, block.isSam(), m_state->heads, block.tokens());
    const Seat seat = seatOf(block, query.token);
    AttentionRow row;
    describeRow(row, block.isSam(), block.gridSide, block.extent, seat.place);

    const bool one = query.heads == AttentionQuery::Heads::One;
    const std::int64_t first = one ? query.head : 0, heads = one ? 1 : block.heads();
    const at::Tensor q = m_state->queryOf(seat, query.token, first, heads);  // [h,64]
    const at::Tensor k = block.k[seat.sequence].narrow(0, first, heads);
    const at::Tensor relH = block.isSam() ? block.relH[seat.place.row] : at::Tensor();
    const at::Tensor relW = block.isSam() ? block.relW[seat.place.column] : at::Tensor();
    at::Tensor values = rowLogits(q, k, relH, relW, query.part);
    if (query.part == AttentionPart::Total) values = at::softmax(values, -1);
    fillRow(row, values, query.heads);
    return row;
}

AttentionRow BlockAttention::to(int key, AttentionQuery::Heads heads, int head, const std::stop_token& stop) const {
    const c10::InferenceMode inference;
    const MemoryAccount::Scope uncounted(nullptr);
    checkQuery({.tap = tap(), .token = key, .heads = heads, .head = head}, m_state->block.isSam(), m_state->heads,
               m_state->block.tokens());
    const ProjectedBlock block = m_state->projected();
    const Seat seat = seatOf(block, key);
    AttentionRow column;
    describeRow(column, block.isSam(), block.gridSide, block.extent, seat.place);

    const bool one = heads == AttentionQuery::Heads::One;
    const std::int64_t first = one ? head : 0, count = one ? 1 : block.heads(), e = block.extent;
    const at::Tensor normalisers = m_state->normalisersOf(block, first, count, stop);
    const at::Tensor q = block.q[seat.sequence].narrow(0, first, count);                                      // [h,K,64]
    const at::Tensor k = block.k[seat.sequence].narrow(0, first, count).select(1, seat.index) * kLogitScale;  // [h,64]
    if (!block.isSam()) {
        fillRow(column, (at::matmul(q, k.unsqueeze(2)).squeeze(2) - normalisers).exp_(), heads);
        return column;
    }
    // Per query row one vector (the key, and R_h of that row and the key's), then R_w of each query column.
    const at::Tensor vectors = k.unsqueeze(1) + block.relH.select(1, seat.place.row);  // [h,e,64]
    const at::Tensor byRow =
        at::bmm(q.reshape({count * e, e, kHeadWidth}), vectors.view({count * e, kHeadWidth, 1})).view({count, e, e});
    const at::Tensor columns = q.reshape({count * e, e, kHeadWidth}).transpose(0, 1);  // [e,h·e,64]
    const at::Tensor byColumn =
        at::bmm(columns, block.relW.select(1, seat.place.column).unsqueeze(2)).view({e, count, e}).permute({1, 2, 0});  // [h,e,e]
    const AttentionSquare square = squareOf(block, seat.sequence);
    const auto onGrid = [&](const at::Tensor& x) { return x.narrow(1, 0, square.rows).narrow(2, 0, square.columns); };
    at::Tensor weights = at::zeros({count, e, e}, q.options());
    onGrid(weights).copy_((onGrid(byRow) + onGrid(byColumn) - tokensOf(normalisers, block, square, 0, square.rows)).exp_());
    fillRow(column, weights, heads);
    return column;
}

std::shared_ptr<const AttentionSummary> BlockAttention::summary(const std::stop_token& stop) const {
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->summary) return m_state->summary;
    }
    const c10::InferenceMode inference;
    const MemoryAccount::Scope uncounted(nullptr);
    const ProjectedBlock block = m_state->projected();
    at::Tensor normalisers;
    auto computed = std::make_shared<const AttentionSummary>(summarizeAttention(block, normalisers, stop));
    m_state->keepNormalisers(normalisers, 0);
    const std::lock_guard lock(m_state->mutex);
    if (!m_state->summary) m_state->summary = std::move(computed);
    return m_state->summary;
}

std::vector<float> BlockAttention::spread(std::span<const float> queryWeights, const std::stop_token& stop) const {
    const c10::InferenceMode inference;
    const MemoryAccount::Scope uncounted(nullptr);
    if (queryWeights.size() != static_cast<std::size_t>(tokens())) {
        throw UsageError({.what = "not one weight a token",
                          .where = tap(),
                          .expected = std::to_string(tokens()),
                          .got = std::to_string(queryWeights.size())});
    }
    const ProjectedBlock block = m_state->projected();
    const at::Tensor given = at::from_blob(const_cast<float*>(queryWeights.data()), {1, block.tokens()}, block.k.options());
    std::vector<at::Tensor> parts(static_cast<std::size_t>(kWalkParts));
    const double share = 1.0 / static_cast<double>(block.heads());
    walkQueries(block, 0, block.heads(), stop, [&](std::int64_t part, const WalkStep& step, at::Tensor& logits) {
        at::Tensor& reached = parts[static_cast<std::size_t>(part)];
        if (!reached.defined()) reached = at::zeros({1, block.tokens()}, block.k.options());
        const at::Tensor weights = at::softmax(logits, 2);  // [h,queries,K]
        const at::Tensor byQuery = tokensOf(given, block, step.square, step.row, step.rows).reshape({1, 1, -1});
        const at::Tensor byKey = at::matmul(byQuery, weights).sum(0).mul_(share);  // [1,K]
        addToTokens(reached, block, step.square, byKey);
    });
    at::Tensor reached = at::zeros({block.tokens()}, block.k.options());
    for (const at::Tensor& part : parts) {
        if (part.defined()) reached.add_(part.view(-1));
    }
    return {reached.data_ptr<float>(), reached.data_ptr<float>() + reached.numel()};
}

std::size_t BlockAttention::bytes() const {
    const ProjectedBlock& block = m_state->block;
    const auto of = [](const at::Tensor& x) { return x.defined() ? x.nbytes() : 0; };
    return 2 * of(block.k) + of(block.relH) + of(block.relW) + of(m_state->queryProjection.weight) +
           of(m_state->queryProjection.bias) + 2 * of(m_state->normalisers);  // q is as large as k, `received` as normalisers
}

}  // namespace deepscope
