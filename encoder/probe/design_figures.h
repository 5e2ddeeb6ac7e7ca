#pragma once

#include "encoder/trace/trace.h"
#include "encoder/weights/weight_map.h"

#include <optional>
#include <vector>

namespace deepscope {

/// The side of the global view that the design note speaks of: mode base, and gundam's global view.
inline constexpr int kNoteSidePx = 1024;

/// FLOPs of an encoder's parts for one view, as the reference executes them (windows padded).
struct PartFlops {
    std::int64_t patchEmbedding = 0;
    std::int64_t samBlocks = 0;
    std::int64_t globalBlocks = 0;  ///< of samBlocks: those without windows
    std::int64_t neck = 0;
    std::int64_t convolutions = 0;  ///< net_2 and net_3
    std::int64_t clip = 0;
    std::int64_t fusion = 0;

    std::int64_t compression() const { return neck + convolutions; }
    std::int64_t sam() const { return patchEmbedding + samBlocks + compression(); }
    std::int64_t total() const { return sam() + clip + fusion; }
};
/// By formula, for an architecture that need not have been run.
PartFlops partFlops(const Architecture& architecture, int sidePx);

/// What CLIP would cost on other than the compressed tokens, by formula.
struct ClipAlternative {
    std::int64_t tokens = 0;      ///< without CLS
    std::int64_t clipFlops = 0;   ///< of its layers
    std::int64_t totalFlops = 0;  ///< with SAM and compression as they are and the projector on as many tokens
};

/// What the parallel what-if measured: CLIP alone on SAM's full grid.
struct WhatIfFigures {
    double ms = 0;
    std::int64_t flops = 0;  ///< with its own patch convolution
    std::int64_t peakBytes = 0;
    std::int64_t weightBytes = 0;
};

/// Everything about a run that the design note makes claims of, and that a sentence about them needs. Bytes and times are
/// of the global view's stages; those of a tiled run's tiles are left out. A byte count of 0 was not measured.
struct DesignFigures {
    ParameterCounts parameters;
    std::vector<int> windowSides;   ///< those that occur, ascending
    std::vector<int> globalBlocks;  ///< indices
    int samDepth = 0;

    std::int64_t samTokens = 0;         ///< N
    std::int64_t compressedTokens = 0;  ///< n
    int laidOutTokens = 0;
    int fewestTokens = 0;  ///< of the named modes without tiles
    int mostTokens = 0;

    PartFlops flops;
    PartFlops flopsAtBase;
    ClipAlternative lessCompression;  ///< 4×
    ClipAlternative moreCompression;  ///< 64×
    std::int64_t parallelClipFlops = 0;
    std::int64_t parallelPatchFlops = 0;  ///< of CLIP's own patch convolution

    std::int64_t samPeakBytes = 0;  ///< most activations live at once
    std::int64_t clipPeakBytes = 0;
    std::int64_t peakBytes = 0;
    std::int64_t weightBytes = 0;

    double samMs = 0;  ///< with compression
    double totalMs = 0;

    std::optional<WhatIfFigures> whatIf;

    std::int64_t serialPairs() const { return (compressedTokens + 1) * (compressedTokens + 1); }
    std::int64_t parallelPairs() const { return (samTokens + 1) * (samTokens + 1); }
    std::int64_t serialBytes() const { return peakBytes + weightBytes; }
    /// SAM runs beside the what-if's CLIP: both costs add. Throws std::bad_optional_access without a what-if.
    double parallelMs() const { return samMs + whatIf.value().ms; }
    std::int64_t parallelBytes() const { return samPeakBytes + whatIf.value().peakBytes + weightBytes; }
    std::int64_t parallelFlops() const { return flops.sam() + parallelClipFlops + parallelPatchFlops; }
};

/// Whether a what-if is of the run's page, mode, weights, device and type, so that their costs may be compared.
bool isWhatIfOf(const Trace& whatIf, const Trace& run);

/// `whatIf` is what DeepEncoder::runParallelWhatIf returned; null, or one of another run: left out.
DesignFigures designFigures(const Trace& run, const Trace* whatIf);

}  // namespace deepscope
