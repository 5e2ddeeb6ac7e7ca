#pragma once

#include "encoder/model/position_tables.h"
#include "encoder/probe/attention_probe.h"
#include "encoder/weights/encoder_tensors.h"

#include <ATen/core/Tensor.h>

#include <string>

namespace deepscope {

inline constexpr double kLogitScale = 0.125;  ///< 1/√64

/// A block that attends, as a tap names it.
struct AttentionBlock {
    ViewId view;
    bool isSam = true;
    int index = 0;

    /// Throws UsageError when `tap` is no attention block of this architecture.
    static AttentionBlock parse(const std::string& tap, const Architecture& architecture);
};

/// What a block's attention is computed from, in float32 on the CPU.
struct AttentionInput {
    AttentionBlock block;
    std::string tap;
    int heads = 0;
    std::int64_t gridSide = 0;                     ///< of the tokens: SAM g, CLIP c
    std::int64_t extent = 0;                       ///< SAM: side of the square that attends to itself, g or the window
    at::Tensor normed;                             ///< the kept input after norm1: SAM [g,g,D], CLIP [n+1,D]
    const Affine<at::Tensor>* qkv = nullptr;       ///< of the model, in its own type and place
    const RelativePositions* positions = nullptr;  ///< SAM only

    /// Throws UsageError, NotKeptError.
    static AttentionInput read(const Trace& trace, const std::string& tap);

    bool isWindow() const { return block.isSam && extent != gridSide; }
    std::int64_t tokens() const { return block.isSam ? gridSide * gridSide : normed.size(0); }
};

/// One token's place: its square, and where it lies in there. CLIP: all zero.
struct TokenPlace {
    std::int64_t firstRow = 0;  ///< of the square, on the grid
    std::int64_t firstColumn = 0;
    std::int64_t row = 0;  ///< within the square
    std::int64_t column = 0;
};

TokenPlace placeOf(std::int64_t token, std::int64_t gridSide, std::int64_t extent);

/// Sets a row's shape and where it lies, for SAM from the token's place.
void describeRow(AttentionRow& row, bool isSam, std::int64_t gridSide, std::int64_t extent, const TokenPlace& place);

/// A tensor in float32 in host memory.
at::Tensor onHost(const at::Tensor& tensor);

/// Rows `first`…`first+count` of the packed projection applied to x [T,D]: [T,count]. Part 0 is q, 1 is k.
at::Tensor projectPart(const at::Tensor& x, const Affine<at::Tensor>& qkv, std::int64_t part, std::int64_t first,
                       std::int64_t count);

/// The part asked for, of one query: q [h,64], k [h,K,64] → [h,K]. rel_h and rel_w belong to the square's rows and columns,
/// given for this query as [extent,64], and are spread over all keys; both empty in CLIP.
at::Tensor rowLogits(const at::Tensor& q, const at::Tensor& k, const at::Tensor& relH, const at::Tensor& relW,
                     AttentionPart part);

/// Throws UsageError: no such token, head or part.
void checkQuery(const AttentionQuery& query, bool isSam, int heads, std::int64_t tokens);

/// Reduces [h,…] over its heads as asked and stores it in row.values.
void fillRow(AttentionRow& row, at::Tensor values, AttentionQuery::Heads heads);

}  // namespace deepscope
