#pragma once

#include "encoder/weights/architecture.h"

#include <cstdint>
#include <string>

namespace deepscope {

/// Floating-point operations of a stage for one view, 2 per multiply-add: convolutions, linears, q·k, p·v and
/// relative-position products; nothing else.
struct StageFlops {
    std::int64_t needed = 0;    ///< linears and queries on real tokens only; a window query has all its w² keys
    std::int64_t executed = 0;  ///< by the reference formulation: windows padded

    StageFlops& operator+=(const StageFlops& o) {
        needed += o.needed;
        executed += o.executed;
        return *this;
    }
    StageFlops operator-(const StageFlops& o) const { return {needed - o.needed, executed - o.executed}; }
};

/// FLOPs of a tap's whole stage ("sam.blocks.3": attention and MLP) or of its attention half ("sam.blocks.3.mid").
/// 0 for stages that only move or add. `sidePx` is the view's side.
StageFlops stageFlops(const std::string& stage, const Architecture& architecture, int sidePx);

/// The same for CLIP's stages of the parallel what-if, in which CLIP alone sees `patches` patches and CLS:
/// "clip.patch_embed" (its own convolution) and "clip.layers.I"[".mid"].
StageFlops parallelStageFlops(const std::string& stage, const Architecture& architecture, std::int64_t patches);

}  // namespace deepscope
