#include "encoder/probe/design_claims.h"

#include <algorithm>
#include <cmath>

namespace deepscope {
namespace {

// Where a claim's figure may be judged.
enum class Scope { EveryMode, BaseMode, BaseModeOnA100 };

struct NoteClaim {
    ClaimId id;
    ClaimTopic topic;
    ClaimUnit unit;
    double note;
    Scope scope;
};

constexpr NoteClaim kNote[] = {
    {ClaimId::SamParameters, ClaimTopic::Parameters, ClaimUnit::Parameters, 80e6, Scope::EveryMode},
    {ClaimId::ClipParameters, ClaimTopic::Parameters, ClaimUnit::Parameters, 300e6, Scope::EveryMode},
    {ClaimId::TotalParameters, ClaimTopic::Parameters, ClaimUnit::Parameters, 380e6, Scope::EveryMode},
    {ClaimId::WindowSide, ClaimTopic::Windows, ClaimUnit::Side, 8, Scope::EveryMode},
    {ClaimId::NoCrossWindow, ClaimTopic::Windows, ClaimUnit::Blocks, 0, Scope::EveryMode},
    {ClaimId::PatchFlops, ClaimTopic::Flops, ClaimUnit::Flops, 1.6e9, Scope::BaseMode},
    {ClaimId::SamBlockFlops, ClaimTopic::Flops, ClaimUnit::Flops, 60e9, Scope::BaseMode},
    {ClaimId::CompressionFlops, ClaimTopic::Flops, ClaimUnit::Flops, 3e9, Scope::BaseMode},
    {ClaimId::SamFlops, ClaimTopic::Flops, ClaimUnit::Flops, 65e9, Scope::BaseMode},
    {ClaimId::ClipFlops, ClaimTopic::Flops, ClaimUnit::Flops, 180e9, Scope::BaseMode},
    {ClaimId::TotalFlops, ClaimTopic::Flops, ClaimUnit::Flops, 245e9, Scope::BaseMode},
    {ClaimId::SamActivations, ClaimTopic::Memory, ClaimUnit::Bytes, 1.2e9, Scope::BaseMode},
    {ClaimId::ClipActivations, ClaimTopic::Memory, ClaimUnit::Bytes, 260e6, Scope::BaseMode},
    {ClaimId::TotalMemory, ClaimTopic::Memory, ClaimUnit::Bytes, 1.5e9, Scope::BaseMode},
    {ClaimId::TotalTime, ClaimTopic::Time, ClaimUnit::Milliseconds, 50, Scope::BaseModeOnA100},
    {ClaimId::ParallelFlops, ClaimTopic::Parallel, ClaimUnit::Flops, 2800e9, Scope::BaseMode},
    {ClaimId::ParallelMemory, ClaimTopic::Parallel, ClaimUnit::Bytes, 16e9, Scope::BaseMode},
    {ClaimId::ParallelTime, ClaimTopic::Parallel, ClaimUnit::Milliseconds, 800, Scope::BaseModeOnA100},
    {ClaimId::FlopsSaving, ClaimTopic::Savings, ClaimUnit::Times, 11, Scope::BaseMode},
    {ClaimId::MemorySaving, ClaimTopic::Savings, ClaimUnit::Times, 10, Scope::BaseMode},
    {ClaimId::TimeSaving, ClaimTopic::Savings, ClaimUnit::Times, 16, Scope::BaseMode},
    {ClaimId::AttentionSaving, ClaimTopic::Savings, ClaimUnit::Times, 256, Scope::EveryMode},
    {ClaimId::CompressionRatio, ClaimTopic::Compression, ClaimUnit::Times, 16, Scope::EveryMode},
    {ClaimId::LessCompression, ClaimTopic::Compression, ClaimUnit::Words, 0, Scope::EveryMode},
    {ClaimId::MoreCompression, ClaimTopic::Compression, ClaimUnit::Words, 0, Scope::EveryMode},
    {ClaimId::TokenRange, ClaimTopic::Compression, ClaimUnit::Tokens, 421, Scope::EveryMode},
};
constexpr int kNoteFewestTokens = 73;

std::optional<double> ratio(double above, double below) {
    if (below <= 0) return std::nullopt;
    return above / below;
}

// A meter that is not there reads 0.
std::optional<double> metered(double value) {
    if (value <= 0) return std::nullopt;
    return value;
}

std::optional<double> measuredByWhatIf(ClaimId id, const DesignFigures& f) {
    if (!f.whatIf) return std::nullopt;
    const bool hasMemory = f.whatIf->peakBytes > 0 && f.peakBytes > 0;
    switch (id) {
        case ClaimId::ParallelMemory:
            return hasMemory ? metered(static_cast<double>(f.whatIf->peakBytes + f.whatIf->weightBytes)) : std::nullopt;
        case ClaimId::ParallelTime:
            return metered(f.whatIf->ms);
        case ClaimId::MemorySaving:
            return hasMemory ? ratio(static_cast<double>(f.parallelBytes()), static_cast<double>(f.serialBytes())) : std::nullopt;
        default:
            return ratio(f.parallelMs(), f.totalMs);
    }
}

bool needsWhatIf(ClaimId id) {
    return id == ClaimId::ParallelMemory || id == ClaimId::ParallelTime || id == ClaimId::MemorySaving ||
           id == ClaimId::TimeSaving;
}

std::optional<double> factOf(ClaimId id, const DesignFigures& f) {
    const auto number = [](auto value) { return std::optional(static_cast<double>(value)); };
    switch (id) {
        case ClaimId::SamParameters:
            return number(f.parameters.sam);
        case ClaimId::ClipParameters:
            return number(f.parameters.clip);
        case ClaimId::TotalParameters:
            return number(f.parameters.all);
        case ClaimId::WindowSide:
            return f.windowSides.empty() ? std::nullopt : number(f.windowSides.back());
        case ClaimId::NoCrossWindow:
            return number(f.globalBlocks.size());
        case ClaimId::PatchFlops:
            return number(f.flops.patchEmbedding);
        case ClaimId::SamBlockFlops:
            return number(f.flops.samBlocks);
        case ClaimId::CompressionFlops:
            return number(f.flops.compression());
        case ClaimId::SamFlops:
            return number(f.flops.sam());
        case ClaimId::ClipFlops:
            return number(f.flops.clip);
        case ClaimId::TotalFlops:
            return number(f.flops.total());
        case ClaimId::SamActivations:
            return metered(static_cast<double>(f.samPeakBytes));
        case ClaimId::ClipActivations:
            return metered(static_cast<double>(f.clipPeakBytes));
        case ClaimId::TotalMemory:
            return f.peakBytes > 0 ? number(f.serialBytes()) : std::nullopt;
        case ClaimId::TotalTime:
            return metered(f.totalMs);
        case ClaimId::ParallelFlops:
            return number(f.parallelClipFlops);
        case ClaimId::ParallelMemory:
        case ClaimId::ParallelTime:
        case ClaimId::MemorySaving:
        case ClaimId::TimeSaving:
            return measuredByWhatIf(id, f);
        case ClaimId::FlopsSaving:
            return ratio(static_cast<double>(f.parallelFlops()), static_cast<double>(f.flops.total()));
        case ClaimId::AttentionSaving:
            return ratio(static_cast<double>(f.parallelPairs()), static_cast<double>(f.serialPairs()));
        case ClaimId::CompressionRatio:
            return ratio(static_cast<double>(f.samTokens), static_cast<double>(f.compressedTokens));
        case ClaimId::LessCompression:
            return number(f.lessCompression.totalFlops);
        case ClaimId::MoreCompression:
            return number(f.moreCompression.totalFlops);
        case ClaimId::TokenRange:
            return number(f.laidOutTokens);
    }
    return std::nullopt;
}

bool agrees(const DesignClaim& claim, const DesignFigures& f) {
    switch (claim.id) {
        case ClaimId::WindowSide:  // every side that occurs
            return f.windowSides.size() == 1 && f.windowSides.front() == static_cast<int>(claim.note);
        case ClaimId::NoCrossWindow:
            return f.globalBlocks.empty();
        case ClaimId::CompressionRatio:
            return f.samTokens == static_cast<std::int64_t>(claim.note) * f.compressedTokens;
        case ClaimId::TokenRange:
            return f.fewestTokens == kNoteFewestTokens && f.mostTokens == static_cast<int>(claim.note) &&
                   f.laidOutTokens >= kNoteFewestTokens && f.laidOutTokens <= f.mostTokens;
        default:
            return std::abs(claim.fact.value() - claim.note) <= kClaimTolerance * claim.note;
    }
}

void judge(DesignClaim& claim, Scope scope, const DesignFigures& figures, bool isBase, bool isA100) {
    const auto leaveOpen = [&claim](OpenReason reason) { claim.open = reason; };
    if (claim.unit == ClaimUnit::Words) {
        claim.verdict = Verdict::CannotBeJudged;
        return;
    }
    if (scope != Scope::EveryMode && !isBase) return leaveOpen(OpenReason::OtherMode);
    if (needsWhatIf(claim.id) && !figures.whatIf) return leaveOpen(OpenReason::WhatIf);
    // No window at all contradicts "8×8 windows"; it is no missing meter.
    if (!claim.fact && claim.id != ClaimId::WindowSide) return leaveOpen(OpenReason::NoMeter);
    if (scope == Scope::BaseModeOnA100 && !isA100) return leaveOpen(OpenReason::OtherDevice);
    claim.verdict = agrees(claim, figures) ? Verdict::Holds : Verdict::DoesNotHold;
}

}  // namespace

int DesignReport::count(Verdict verdict) const {
    return static_cast<int>(
        std::count_if(claims.begin(), claims.end(), [&](const DesignClaim& claim) { return claim.verdict == verdict; }));
}

const DesignClaim& DesignReport::claim(ClaimId id) const {
    return claims.at(static_cast<std::size_t>(id));
}

DesignReport designReport(const Trace& run, const Trace* whatIf, std::string_view deviceName) {
    DesignReport report{.figures = designFigures(run, whatIf), .claims = {}};
    const bool isBase = run.provenance().plan.mode.globalSidePx == kNoteSidePx;
    const bool isA100 = deviceName.find("A100") != std::string_view::npos;
    for (const NoteClaim& said : kNote) {
        DesignClaim claim{
            .id = said.id, .topic = said.topic, .unit = said.unit, .note = said.note, .fact = factOf(said.id, report.figures)};
        judge(claim, said.scope, report.figures, isBase, isA100);
        report.claims.push_back(claim);
    }
    return report;
}

}  // namespace deepscope
