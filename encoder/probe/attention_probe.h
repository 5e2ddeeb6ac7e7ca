#pragma once

#include "encoder/trace/trace.h"

#include <optional>
#include <string>
#include <vector>

namespace deepscope {

enum class AttentionPart { Total, Content, RelH, RelW };

/// One query of one block. Attention is recomputed from the block's kept input, never stored.
struct AttentionQuery {
    enum class Heads { One, Mean, Max, All };  ///< Max: the largest of the heads, key by key

    std::string tap;  ///< "global/sam.blocks.2", "tile.0/clip.layers.5"
    int token = 0;    ///< row of the tap's token list: row·side + column in SAM; in CLIP 0 is CLS
    Heads heads = Heads::Mean;
    int head = 0;                               ///< when heads is One
    AttentionPart part = AttentionPart::Total;  ///< SAM only; parts are logits, total is after softmax
};

/// A query's row over its keys.
struct AttentionRow {
    Shape shape;  ///< SAM [g,g] or [w,w]; CLIP [n+1]; with heads All a leading [heads]
    std::vector<float> values;
    bool isWindow = false;
    int windowRow = 0;  ///< grid position of the window's first key
    int windowColumn = 0;
    int windowSide = 0;          ///< keys reach past the grid's edge where the window is padded
    int gridSide = 0;            ///< of the tokens: SAM g, CLIP c
    bool hasClassToken = false;  ///< CLIP: values[0] is CLS
};

/// The tap that holds a block's input: what a run must keep for its attention. Throws UsageError when `tap`
/// is no attention block of this architecture.
std::string attentionInputTap(const std::string& tap, const Architecture& architecture);
int attentionHeads(const std::string& tap, const Architecture& architecture);

/// One row by itself: only what it needs is projected. For many of one block see BlockAttention.
/// Throws UsageError (no such block, token or head), NotKeptError (its input was not kept).
AttentionRow attentionRow(const Trace& trace, const AttentionQuery& query);

}  // namespace deepscope
