#pragma once

#include "encoder/weights/encoder_tensors.h"

#include <ATen/core/Tensor.h>

#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace deepscope {

/// Relative positions of one SAM block for one grid: R_h and R_w gathered by (query, key), [extent, extent, 64].
struct RelativePositions {
    at::Tensor height;
    at::Tensor width;
};

/// Every position table of the encoder for one SAM grid side g.
struct GridPositions {
    at::Tensor sam;                           ///< [1, g, g, D]
    at::Tensor clip;                          ///< [1, (g/4)² + 1, 1024], CLS row first
    std::vector<RelativePositions> relative;  ///< per SAM block
};

/// Position tables resized to the grid that a view needs: computed once per grid in float32, cast back, cached.
/// Source: sam_vary_sdpa.py and clip_sdpa.py, get_abs_pos; get_rel_pos.
class PositionTables {
public:
    explicit PositionTables(const EncoderTensors<at::Tensor>& weights) : m_weights(weights) {}

    /// `gridSide` is a multiple of 4. Thread-safe; the result lives as long as this.
    const GridPositions& forGrid(int gridSide) const;
    /// CLIP's position rows resized to side×side, CLS row first: [1, side² + 1, 1024].
    at::Tensor clipRows(int side) const;

private:
    GridPositions compute(int gridSide) const;

    const EncoderTensors<at::Tensor>& m_weights;
    mutable std::mutex m_mutex;
    mutable std::map<int, std::unique_ptr<const GridPositions>> m_grids;
};

}  // namespace deepscope
