#pragma once

#include "encoder/probe/attention_probe.h"

#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace deepscope {

/// One head of one block, over all of a view's queries. Padded queries of window blocks never count.
struct HeadSummary {
    double entropy = 0;       ///< mean over queries, in nats
    double entropyShare = 0;  ///< of its most, log of the number of keys: 0 looks at one key, 1 at all alike
    /// Mean over grid queries of the expected distance to the key, in tokens of the grid, of what falls on the grid's keys:
    /// CLS and padded keys have no distance, and the rest is taken to sum to 1.
    double distance = 0;
    double classMass = 0;   ///< CLIP: mean weight on CLS over all queries, CLS among them
    double paddedMass = 0;  ///< SAM windows: mean weight on the keys that reach past the grid
};

struct AttentionSummary {
    std::vector<HeadSummary> heads;
    int gridSide = 0;
    bool hasClassToken = false;
    /// [heads, tokens], CLS first where there is one: mean weight that a token gets from the queries that can see it
    /// (all of them, or its window's). Weight on padded keys is not here.
    std::vector<float> received;
    std::size_t tokens() const { return heads.empty() ? 0 : received.size() / heads.size(); }
};

/// One block's queries and keys for one view, computed once from its kept input: answers questions in milliseconds.
/// Immutable to its callers and thread-safe; what it works out on the way (queries, normalisers, the summary) it keeps.
/// Holds neither the trace nor the model.
class BlockAttention {
public:
    /// Projects the block's keys. Throws UsageError (no attention at this tap), NotKeptError, Cancelled.
    static std::shared_ptr<const BlockAttention> prepare(const Trace& trace, const std::string& tap, std::stop_token stop = {});
    ~BlockAttention();

    const std::string& tap() const;
    int heads() const;
    int gridSide() const;  ///< of the tokens: SAM g, CLIP c
    int tokens() const;    ///< g², or c² + 1
    bool isWindow() const;
    int windowSide() const;  ///< SAM: side of the square that attends to itself (g in a global block); CLIP 0
    bool hasClassToken() const;

    /// A query's row, as attentionRow gives it; query.tap is not looked at. Throws UsageError (no such token, head, part).
    AttentionRow from(const AttentionQuery& query) const;

    /// Every query's weight on one key, laid out as a row is: SAM [g,g], in a window block the key's window [w,w] with 0
    /// where it reaches past the grid (no query there); CLIP [n+1]. With heads All a leading [heads].
    /// The first call for a head works out its normalisers. Throws UsageError (no such token, head), Cancelled.
    AttentionRow to(int key, AttentionQuery::Heads heads, int head = 0, const std::stop_token& stop = {}) const;

    /// All heads over all queries, in blocks of queries: computed once, then kept. Throws Cancelled.
    std::shared_ptr<const AttentionSummary> summary(const std::stop_token& stop = {}) const;

    /// What reaches each token when query t gives queryWeights[t] away by the mean over heads:
    /// out[k] = Σ_t queryWeights[t] · mean_h p[h,t,k], [tokens] → [tokens]; padded keys are left out.
    /// Throws UsageError (not one weight a token), Cancelled.
    std::vector<float> spread(std::span<const float> queryWeights, const std::stop_token& stop = {}) const;

    /// Memory that it takes once everything above has been asked.
    std::size_t bytes() const;

private:
    struct State;
    explicit BlockAttention(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

}  // namespace deepscope
