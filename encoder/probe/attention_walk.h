#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <stop_token>
#include <string>

namespace deepscope {

/// One block's queries and keys by the squares that attend to themselves: SAM's windows, the whole grid, CLIP's token list.
struct ProjectedBlock {
    at::Tensor q;     ///< [s,h,K,64]; the queries of padded places are there, but mean nothing
    at::Tensor k;     ///< [s,h,K,64]
    at::Tensor relH;  ///< [e,e,64] by (query, key); SAM only
    at::Tensor relW;
    std::int64_t gridSide = 0;
    std::int64_t extent = 0;  ///< SAM: e, so that K = e²; CLIP 0
    std::string tap;

    bool isSam() const { return extent != 0; }
    std::int64_t heads() const { return k.size(1); }
    std::int64_t keys() const { return k.size(2); }
    std::int64_t tokens() const { return isSam() ? gridSide * gridSide : keys(); }
};

/// A square of a block on its grid. CLIP's has its tokens as rows of one column, CLS first.
struct AttentionSquare {
    std::int64_t sequence = 0;  ///< first index of q and k
    std::int64_t firstRow = 0;  ///< on the grid
    std::int64_t firstColumn = 0;
    std::int64_t rows = 0;  ///< that lie on the grid
    std::int64_t columns = 0;
};
AttentionSquare squareOf(const ProjectedBlock& block, std::int64_t sequence);

/// Some heads and whole rows of real queries of one square.
struct WalkStep {
    AttentionSquare square;
    std::int64_t head = 0;
    std::int64_t heads = 0;
    std::int64_t row = 0;  ///< within the square
    std::int64_t rows = 0;
    std::int64_t queries() const { return rows * square.columns; }
};

/// The most parts that a walk is cut into; what a visitor adds up per part and then in the parts' order does not depend on
/// the number of cores.
inline constexpr std::int64_t kWalkParts = 32;

/// Calls visit(part, step, logits [h,queries,K]) until each real query of heads `head`…`head+heads` has had its turn, one
/// step's logits (about a MB) at a time; the visitor may overwrite them. Parts, below kWalkParts, run side by side on
/// AttentionWorkers, the steps of a part one after another: all heads of some rows before the next rows.
/// Throws Cancelled, between steps.
void walkQueries(const ProjectedBlock& block, std::int64_t head, std::int64_t heads, const std::stop_token& stop,
                 const std::function<void(std::int64_t part, const WalkStep&, at::Tensor& logits)>& visit);

/// The places of a step's queries or a square's tokens in a tensor over all tokens: x [h,T] → [h,rows,columns], a view.
at::Tensor tokensOf(const at::Tensor& x, const ProjectedBlock& block, const AttentionSquare& square, std::int64_t row,
                    std::int64_t rows);

/// Adds what a square's keys got, byKey [h,K], to its tokens in x [h,T]; padded keys are left out.
void addToTokens(const at::Tensor& x, const ProjectedBlock& block, const AttentionSquare& square, const at::Tensor& byKey);

}  // namespace deepscope
