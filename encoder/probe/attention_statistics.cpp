#include "encoder/probe/attention_statistics.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/_log_softmax.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/dot.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/exp.h>
#include <ATen/ops/logsumexp.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/mul.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/zeros.h>

#include <cmath>
#include <memory>

namespace deepscope {
namespace {

// Where tokens lie within their square, and which of them lie on the grid: CLS and padded places do not. Each [K].
struct Places {
    at::Tensor row;
    at::Tensor column;
    at::Tensor onGrid;  // 1 or 0
};

Places placesOf(const ProjectedBlock& block, const AttentionSquare& square) {
    const auto options = block.k.options();
    const std::int64_t side = block.isSam() ? block.extent : block.gridSide;
    const at::Tensor line = at::arange(side, options);
    const at::Tensor row = line.unsqueeze(1).expand({side, side}), column = line.unsqueeze(0).expand({side, side});
    if (block.isSam()) {
        at::Tensor onGrid = at::zeros({side, side}, options);
        onGrid.narrow(0, 0, square.rows).narrow(1, 0, square.columns).fill_(1);
        return {row.reshape(-1), column.reshape(-1), onGrid.view(-1)};
    }
    const auto behindClass = [&](const at::Tensor& grid, double ofClass) {
        at::Tensor all = at::zeros({block.keys()}, options).fill_(ofClass);
        all.narrow(0, 1, grid.numel()).copy_(grid.reshape(-1));
        return all;
    };
    return {behindClass(row, 0), behindClass(column, 0), behindClass(at::ones({side, side}, options), 0)};
}

/// Adds up one part of a block, step by step. Parts write the normalisers of different queries.
class SummaryPass {
public:
    SummaryPass(const ProjectedBlock& block, const at::Tensor& normalisers)
        : m_block(block),
          m_normalisers(normalisers),
          m_received(at::zeros({block.heads(), block.tokens()}, block.k.options())),
          m_heads(static_cast<std::size_t>(block.heads())) {}

    // logits [h,queries,K]
    void add(const WalkStep& step, at::Tensor& logits) {
        if (!m_scratch.defined() || m_scratch.numel() < logits.numel()) m_scratch = at::empty_like(logits).view(-1);
        at::Tensor logWeights = m_scratch.narrow(0, 0, logits.numel()).view(logits.sizes());
        at::_log_softmax_out(logWeights, logits, 2, false);
        const at::Tensor places = tokensOf(m_normalisers, m_block, step.square, step.row, step.rows);
        places.narrow(0, step.head, step.heads)
            .copy_((logits.select(2, 0) - logWeights.select(2, 0)).view({step.heads, step.rows, step.square.columns}));

        at::Tensor& weights = logits;
        at::exp_out(weights, logWeights);
        for (std::int64_t i = 0; i < step.heads; ++i) {
            head(step, i).entropy -= at::dot(weights[i].view(-1), logWeights[i].view(-1)).item<float>();
        }
        addReceived(step, weights);
        addDistance(step, weights, logWeights);
    }

    void add(const SummaryPass& part) {
        m_received.add_(part.m_received);
        for (std::size_t h = 0; h < m_heads.size(); ++h) {
            m_heads[h].entropy += part.m_heads[h].entropy;
            m_heads[h].distance += part.m_heads[h].distance;
            m_heads[h].classMass += part.m_heads[h].classMass;
            m_heads[h].paddedMass += part.m_heads[h].paddedMass;
        }
    }

    AttentionSummary finish() && {
        const std::int64_t tokens = m_block.tokens(), gridTokens = m_block.gridSide * m_block.gridSide;
        AttentionSummary summary{.gridSide = static_cast<int>(m_block.gridSide), .hasClassToken = !m_block.isSam()};
        for (HeadSummary& head : m_heads) {
            head.entropy /= static_cast<double>(tokens);
            head.entropyShare = head.entropy / std::log(static_cast<double>(m_block.keys()));
            head.distance /= static_cast<double>(gridTokens);
            head.classMass /= static_cast<double>(tokens);
            head.paddedMass /= static_cast<double>(tokens);
        }
        summary.heads = std::move(m_heads);
        summary.received.assign(m_received.data_ptr<float>(), m_received.data_ptr<float>() + m_received.numel());
        return summary;
    }

private:
    HeadSummary& head(const WalkStep& step, std::int64_t i) { return m_heads[static_cast<std::size_t>(step.head + i)]; }

    void addReceived(const WalkStep& step, const at::Tensor& weights) {
        const AttentionSquare& square = step.square;
        const double share = 1.0 / static_cast<double>(square.rows * square.columns);
        const at::Tensor byKey = weights.sum(1).mul_(share);  // [h,K]
        addToTokens(m_received.narrow(0, step.head, step.heads), m_block, square, byKey);
    }

    // `scratch` may be overwritten.
    void addDistance(const WalkStep& step, const at::Tensor& weights, at::Tensor& scratch) {
        if (step.square.sequence != m_sequence) {
            m_sequence = step.square.sequence;
            m_places = placesOf(m_block, step.square);
            m_distanceRow = -1;
        }
        if (step.row != m_distanceRow) {
            m_distanceRow = step.row;
            m_distances = distances(step);
        }
        const bool allOnGrid = m_block.isSam() && step.square.rows * step.square.columns == m_block.keys();
        if (allOnGrid) {
            const at::Tensor flat = m_distances.view(-1);
            for (std::int64_t i = 0; i < step.heads; ++i) {
                head(step, i).distance += at::dot(weights[i].view(-1), flat).item<float>();
            }
            return;
        }
        const at::Tensor onGrid = at::matmul(weights, m_places.onGrid);  // [h,queries]
        at::mul_out(scratch, weights, m_distances);
        const at::Tensor expected = scratch.sum(2) / onGrid.clamp_min(1e-30);
        const at::Tensor distance = expected.sum(1), offGrid = (1 - onGrid).sum(1), ofClass = weights.select(2, 0).sum(1);
        for (std::int64_t i = 0; i < step.heads; ++i) {
            head(step, i).distance += distance[i].item<float>();
            (m_block.isSam() ? head(step, i).paddedMass += offGrid[i].item<float>()
                             : head(step, i).classMass += ofClass[i].item<float>());
        }
    }

    // [queries,K], 0 where either end is not on the grid.
    at::Tensor distances(const WalkStep& step) const {
        const auto queries = [&](const at::Tensor& x) {
            if (!m_block.isSam()) return x.narrow(0, step.row, step.rows).unsqueeze(1);
            return x.view({m_block.extent, m_block.extent})
                .narrow(0, step.row, step.rows)
                .narrow(1, 0, step.square.columns)
                .reshape({-1, 1});
        };
        at::Tensor distances = (queries(m_places.row) - m_places.row).square_();
        distances.add_((queries(m_places.column) - m_places.column).square_()).sqrt_();
        return distances.mul_(m_places.onGrid).mul_(queries(m_places.onGrid));
    }

    const ProjectedBlock& m_block;
    at::Tensor m_normalisers;
    at::Tensor m_received;
    at::Tensor m_scratch;
    Places m_places;
    at::Tensor m_distances;  // of the step's rows, for all heads
    std::int64_t m_sequence = -1;
    std::int64_t m_distanceRow = -1;
    std::vector<HeadSummary> m_heads;
};

}  // namespace

at::Tensor logNormalisers(const ProjectedBlock& block, std::int64_t head, std::int64_t heads, const std::stop_token& stop) {
    at::Tensor normalisers = at::empty({heads, block.tokens()}, block.k.options());
    walkQueries(block, head, heads, stop, [&](std::int64_t, const WalkStep& step, at::Tensor& logits) {
        const at::Tensor places = tokensOf(normalisers, block, step.square, step.row, step.rows);
        places.narrow(0, step.head - head, step.heads)
            .copy_(at::logsumexp(logits, 2).view({step.heads, step.rows, step.square.columns}));
    });
    return normalisers;
}

AttentionSummary summarizeAttention(const ProjectedBlock& block, at::Tensor& normalisers, const std::stop_token& stop) {
    normalisers = at::empty({block.heads(), block.tokens()}, block.k.options());
    std::vector<std::unique_ptr<SummaryPass>> parts(static_cast<std::size_t>(kWalkParts));
    walkQueries(block, 0, block.heads(), stop, [&](std::int64_t part, const WalkStep& step, at::Tensor& logits) {
        auto& pass = parts[static_cast<std::size_t>(part)];
        if (!pass) pass = std::make_unique<SummaryPass>(block, normalisers);
        pass->add(step, logits);
    });
    SummaryPass all(block, normalisers);
    for (const auto& part : parts) {
        if (part) all.add(*part);
    }
    return std::move(all).finish();
}

}  // namespace deepscope
