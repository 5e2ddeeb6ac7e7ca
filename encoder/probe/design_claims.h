#pragma once

#include "encoder/probe/design_figures.h"

#include <string>
#include <string_view>
#include <vector>

namespace deepscope {

/// The single, checkable claims of the design note, in the order they are shown.
/// Source: semantics.md, "The design note's claims".
enum class ClaimId {
    SamParameters,
    ClipParameters,
    TotalParameters,
    WindowSide,
    NoCrossWindow,  ///< figures count SAM's global blocks: none
    PatchFlops,
    SamBlockFlops,
    CompressionFlops,
    SamFlops,
    ClipFlops,
    TotalFlops,
    SamActivations,
    ClipActivations,
    TotalMemory,  ///< weights included
    TotalTime,
    ParallelFlops,  ///< CLIP's layers alone, on SAM's full grid
    ParallelMemory,
    ParallelTime,
    FlopsSaving,  ///< the whole encoder's, as the next two
    MemorySaving,
    TimeSaving,
    AttentionSaving,
    CompressionRatio,
    LessCompression,  ///< 4×: "too dear"
    MoreCompression,  ///< 64×: "loses quality"
    TokenRange,
};

enum class ClaimTopic { Parameters, Windows, Flops, Memory, Time, Parallel, Savings, Compression };

/// What a claim's figures count.
enum class ClaimUnit { Parameters, Side, Blocks, Flops, Bytes, Milliseconds, Times, Tokens, Words };

enum class Verdict {
    Holds,
    DoesNotHold,
    NotMeasured,     ///< it could be, with what OpenReason names
    CannotBeJudged,  ///< not by this tool
};

/// What a claim that was not measured waits for.
enum class OpenReason { None, OtherMode, OtherDevice, WhatIf, NoMeter };

/// A claim holds when the fact lies within a tenth of the note's figure. The note rounds to one or two digits (80 M,
/// 1.2 GB, 50 ms): that alone moves a figure by up to 6 %, and what it leaves out beside (biases, norms, the projector) by
/// a few more; who sizes a machine or a budget by it would still get the same one. Sides, block counts and token counts are
/// exact in the note and must match exactly.
inline constexpr double kClaimTolerance = 0.1;

struct DesignClaim {
    ClaimId id{};
    ClaimTopic topic{};
    ClaimUnit unit{};
    double note = 0;             ///< the note's figure in the unit; 0 where it gives only words
    std::optional<double> fact;  ///< this run's; empty when it was not measured
    Verdict verdict = Verdict::NotMeasured;
    OpenReason open = OpenReason::None;
};

/// The note's table held against one run.
struct DesignReport {
    DesignFigures figures;
    std::vector<DesignClaim> claims;  ///< one of each ClaimId, in order

    int count(Verdict verdict) const;
    const DesignClaim& claim(ClaimId id) const;
};

/// `deviceName` is the device in words ("NVIDIA A100-SXM4-80GB"): times that the note gives for an A100 are judged on one
/// alone. Figures that the note gives for base are judged where the run's global view is base's (gundam too). Parameters,
/// windows, token counts and ratios of counts are judged in every mode.
/// `whatIf`: as in designFigures.
DesignReport designReport(const Trace& run, const Trace* whatIf, std::string_view deviceName = {});

}  // namespace deepscope
