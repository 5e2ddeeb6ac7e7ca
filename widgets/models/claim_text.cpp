#include "widgets/models/claim_text.h"

#include "widgets/models/quantity_text.h"

#include <QLocale>
#include <QStringList>

namespace deepscope {

namespace {

/// Three significant digits, thousands whole.
QString digits(double value) {
    const int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return QLocale().toString(value, 'f', decimals);
}

/// The note's own figure, with no more digits than it has.
QString plain(double value) {
    return QLocale().toString(value, 'g', 4);
}

QString scaled(double value, ClaimUnit unit, QString (*number)(double)) {
    switch (unit) {
        case ClaimUnit::Parameters:
            return QStringLiteral("%1 M").arg(number(value / 1e6));
        case ClaimUnit::Flops:
            return QStringLiteral("%1 GFLOP").arg(number(value / 1e9));
        case ClaimUnit::Bytes:
            return value < 1e9 ? QStringLiteral("%1 MB").arg(number(value / 1e6))
                               : QStringLiteral("%1 GB").arg(number(value / 1e9));
        case ClaimUnit::Milliseconds:
            // In seconds as long as those are read, so that two times side by side have one unit.
            return value >= 60'000 && value < 600'000 ? QStringLiteral("%1 s").arg(number(value / 1000)) : durationText(value);
        case ClaimUnit::Times:
            return QStringLiteral("%1×").arg(number(value));
        case ClaimUnit::Side:
        case ClaimUnit::Blocks:
        case ClaimUnit::Tokens:
        case ClaimUnit::Words:
            break;
    }
    return QLocale().toString(static_cast<qlonglong>(value));
}

QString timesDigits(double value) {
    return QLocale().toString(value, 'f', value >= 100 ? 0 : 1);
}

}  // namespace

QString claimCount(std::int64_t value) {
    return QLocale().toString(static_cast<qlonglong>(value));
}

QString windowSidesText(const std::vector<int>& windows) {
    QStringList list;
    for (const int side : windows) list << QStringLiteral("%1×%1").arg(side);
    return list.join(QStringLiteral(", "));
}

QString claimQuantity(double value, ClaimUnit unit) {
    return scaled(value, unit, unit == ClaimUnit::Times ? timesDigits : digits);
}

QString ClaimText::topic(ClaimTopic topic) {
    switch (topic) {
        case ClaimTopic::Parameters:
            return tr("Parameters");
        case ClaimTopic::Windows:
            return tr("Windows");
        case ClaimTopic::Flops:
            return tr("Arithmetic");
        case ClaimTopic::Memory:
            return tr("Memory");
        case ClaimTopic::Time:
            return tr("Time");
        case ClaimTopic::Parallel:
            return tr("CLIP on all of SAM's tokens");
        case ClaimTopic::Savings:
            return tr("What the serial design saves");
        case ClaimTopic::Compression:
            return tr("Compression and tokens");
    }
    return {};
}

QString ClaimText::name(ClaimId id) {
    switch (id) {
        case ClaimId::SamParameters:
            return tr("SAM parameters");
        case ClaimId::ClipParameters:
            return tr("CLIP parameters");
        case ClaimId::TotalParameters:
            return tr("Total parameters");
        case ClaimId::WindowSide:
            return tr("SAM windows");
        case ClaimId::NoCrossWindow:
            return tr("Blocks across windows");
        case ClaimId::PatchFlops:
            return tr("Patch embedding FLOPs");
        case ClaimId::SamBlockFlops:
            return tr("SAM block FLOPs");
        case ClaimId::CompressionFlops:
            return tr("Compression FLOPs");
        case ClaimId::SamFlops:
            return tr("SAM FLOPs");
        case ClaimId::ClipFlops:
            return tr("CLIP FLOPs");
        case ClaimId::TotalFlops:
            return tr("Total FLOPs");
        case ClaimId::SamActivations:
            return tr("SAM activations");
        case ClaimId::ClipActivations:
            return tr("CLIP activations");
        case ClaimId::TotalMemory:
            return tr("Total memory");
        case ClaimId::TotalTime:
            return tr("Time on an A100");
        case ClaimId::ParallelFlops:
            return tr("Parallel FLOPs");
        case ClaimId::ParallelMemory:
            return tr("Parallel memory");
        case ClaimId::ParallelTime:
            return tr("Parallel time");
        case ClaimId::FlopsSaving:
            return tr("Saved FLOPs");
        case ClaimId::MemorySaving:
            return tr("Saved memory");
        case ClaimId::TimeSaving:
            return tr("Saved time");
        case ClaimId::AttentionSaving:
            return tr("Saved attention");
        case ClaimId::CompressionRatio:
            return tr("Compression");
        case ClaimId::LessCompression:
            return tr("Compressing only 4×");
        case ClaimId::MoreCompression:
            return tr("Compressing 64×");
        case ClaimId::TokenRange:
            return tr("Laid-out tokens");
    }
    return {};
}

QString ClaimText::verdict(Verdict verdict) {
    switch (verdict) {
        case Verdict::Holds:
            return tr("holds");
        case Verdict::DoesNotHold:
            return tr("does not");
        case Verdict::NotMeasured:
            return tr("open");
        case Verdict::CannotBeJudged:
            return tr("no verdict");
    }
    return {};
}

QString ClaimText::verdictInFull(Verdict verdict) {
    switch (verdict) {
        case Verdict::Holds:
            return tr("holds");
        case Verdict::DoesNotHold:
            return tr("does not hold");
        case Verdict::NotMeasured:
            return tr("not measured");
        case Verdict::CannotBeJudged:
            return tr("cannot be judged here");
    }
    return {};
}

QString ClaimText::note(const DesignClaim& claim) {
    switch (claim.id) {
        case ClaimId::WindowSide:
            return QStringLiteral("%1×%1").arg(claim.note);
        case ClaimId::NoCrossWindow:
            return tr("none");
        case ClaimId::TotalTime:
        case ClaimId::ParallelTime:
            return QStringLiteral("%1 ms").arg(plain(claim.note));
        case ClaimId::CompressionRatio:
            return QStringLiteral("%1 → %2").arg(claimCount(4096), claimCount(256));
        case ClaimId::LessCompression:
            return tr("too dear");
        case ClaimId::MoreCompression:
            return tr("loses quality");
        case ClaimId::TokenRange:
            return QStringLiteral("%1–%2").arg(claimCount(73), claimCount(static_cast<std::int64_t>(claim.note)));
        default:
            return scaled(claim.note, claim.unit, plain);
    }
}

QString ClaimText::fact(const DesignClaim& claim, const DesignFigures& figures) {
    switch (claim.id) {
        case ClaimId::WindowSide:
            return figures.windowSides.empty() ? tr("none") : windowSidesText(figures.windowSides);
        case ClaimId::NoCrossWindow:
            return figures.globalBlocks.empty() ? tr("none")
                                                : tr("%1 of %2").arg(figures.globalBlocks.size()).arg(figures.samDepth);
        case ClaimId::CompressionRatio:
            return QStringLiteral("%1 → %2").arg(claimCount(figures.samTokens), claimCount(figures.compressedTokens));
        default:
            break;
    }
    if (!claim.fact) return QStringLiteral("–");
    return claimQuantity(*claim.fact, claim.unit == ClaimUnit::Words ? ClaimUnit::Flops : claim.unit);
}

}  // namespace deepscope
