#pragma once

#include "encoder/probe/variation.h"
#include "encoder/weights/encoder_tensors.h"

#include <ATen/core/Tensor.h>

namespace deepscope {

/// pos_embed [1,G,G,D] as a port may lay it on a grid of side g: [1,g,g,D]. A corner is cut only where g ≤ G.
at::Tensor variedSamPositions(const at::Tensor& table, std::int64_t gridSide, const SamPositionVariation& variation);

/// position_embedding [1+G²,W] as a port may lay it on c×c tokens: [1,c²+1,W]. FirstRows only where the table has so many,
/// Corner only where c ≤ G.
at::Tensor variedClipPositions(const at::Tensor& table, std::int64_t side, const ClipEmbeddingVariation& variation);

/// Side of the grid in a position table with a row for CLS.
std::int64_t gridSideOfTable(const at::Tensor& table);

}  // namespace deepscope
