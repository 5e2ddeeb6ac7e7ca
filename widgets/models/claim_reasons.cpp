#include "widgets/models/claim_reasons.h"

#include "widgets/models/claim_text.h"

#include <QLocale>
#include <QStringList>

#include <cmath>

namespace deepscope {

namespace {

QString quantity(std::int64_t value, ClaimUnit unit) {
    return claimQuantity(static_cast<double>(value), unit);
}
QString times(double above, double below) {
    return below > 0 ? claimQuantity(above / below, ClaimUnit::Times) : QStringLiteral("–");
}
QString percent(double part, double whole, int decimals) {
    const double value = whole > 0 ? 100 * part / whole : 0;
    return QStringLiteral("%1 %").arg(QLocale().toString(value, 'f', decimals));
}
QString share(double part, double whole) {
    return percent(part, whole, 0);
}
/// With a decimal where it decides whether a claim holds.
QString differencePercent(double part, double whole) {
    return percent(part, whole, part < 0.2 * whole ? 1 : 0);
}

}  // namespace

QString ClaimReasons::device() const {
    if (m_run.device == "cpu") return tr("the CPU");
    return m_deviceName.isEmpty() ? QString::fromStdString(m_run.device) : m_deviceName;
}

QString ClaimReasons::circumstances() const {
    const std::string_view type = elementTypeName(m_run.computeType);
    return tr("in %1 on %2, %3 formulation")
        .arg(QString::fromLatin1(type.data(), static_cast<qsizetype>(type.size())), device(),
             QString::fromStdString(m_run.implementation));
}

QString ClaimReasons::difference(const DesignClaim& claim) const {
    if (!claim.fact || claim.note <= 0 || claim.unit == ClaimUnit::Side || claim.unit == ClaimUnit::Tokens ||
        claim.id == ClaimId::CompressionRatio)
        return {};
    const double more = *claim.fact - claim.note;
    const QString part = differencePercent(std::abs(more), claim.note);
    if (claim.verdict == Verdict::Holds) {
        if (std::abs(more) < 0.0005 * claim.note) return tr("As the note says.");
        return more > 0 ? tr("%1 more than the note says, within its rounding.").arg(part)
                        : tr("%1 less than the note says, within its rounding.").arg(part);
    }
    if (more >= claim.note) return tr("%1 what the note says.").arg(times(*claim.fact, claim.note));
    if (more > 0) return tr("%1 more than the note says.").arg(part);
    if (2 * *claim.fact >= claim.note) return tr("%1 less than the note says.").arg(part);
    return tr("Only %1 of what the note says.").arg(differencePercent(*claim.fact, claim.note));
}

QString ClaimReasons::whyOpen(const DesignClaim& claim) const {
    const bool parallel = claim.topic == ClaimTopic::Parallel;
    switch (claim.open) {
        case OpenReason::OtherMode: {
            const QString mode =
                tr("The note speaks of mode base; this run is %1.").arg(QString::fromStdString(m_run.plan.mode.name()));
            if (claim.topic != ClaimTopic::Flops) return mode + QLatin1Char(' ') + tr("Run base to judge it.");
            const PartFlops& base = m_figures.flopsAtBase;
            const std::int64_t flops = claim.id == ClaimId::PatchFlops         ? base.patchEmbedding
                                       : claim.id == ClaimId::SamBlockFlops    ? base.samBlocks
                                       : claim.id == ClaimId::CompressionFlops ? base.compression()
                                       : claim.id == ClaimId::SamFlops         ? base.sam()
                                       : claim.id == ClaimId::ClipFlops        ? base.clip
                                                                               : base.total();
            return mode + QLatin1Char(' ') + tr("At base this architecture takes %1.").arg(quantity(flops, ClaimUnit::Flops));
        }
        case OpenReason::OtherDevice:
            return (parallel ? tr("The note's time is an A100's; CLIP alone took %1 here, %2.")
                             : tr("The note's time is an A100's; this run took %1, %2."))
                .arg(claimQuantity(*claim.fact, ClaimUnit::Milliseconds), circumstances());
        case OpenReason::WhatIf:
            return tr("Not measured yet: run the parallel what-if.");
        case OpenReason::NoMeter:
        case OpenReason::None:
            break;
    }
    return tr("This run did not measure it.");
}

QString ClaimReasons::why(const DesignClaim& claim) const {
    QStringList sentences;
    sentences << (claim.verdict == Verdict::NotMeasured ? whyOpen(claim) : difference(claim)) << detail(claim.id);
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QString ClaimReasons::detail(ClaimId id) const {
    switch (m_report.claim(id).topic) {
        case ClaimTopic::Parameters:
            return parameterDetail(id);
        case ClaimTopic::Windows:
            return windowDetail(id);
        case ClaimTopic::Flops:
        case ClaimTopic::Parallel:
            return id == ClaimId::ParallelMemory || id == ClaimId::ParallelTime ? memoryDetail(id) : flopsDetail(id);
        case ClaimTopic::Memory:
        case ClaimTopic::Time:
            return memoryDetail(id);
        case ClaimTopic::Savings:
            return savingDetail(id);
        case ClaimTopic::Compression:
            return compressionDetail(id);
    }
    return {};
}

QString ClaimReasons::parameterDetail(ClaimId id) const {
    switch (id) {
        case ClaimId::SamParameters:
            return tr("Counted over %n block(s), the neck and both compression convolutions.", "", m_figures.samDepth);
        case ClaimId::ClipParameters:
            return tr("With its own patch convolution, which the serial design does not use.");
        default:
            return tr("With the projector's %1.").arg(quantity(m_figures.parameters.projector, ClaimUnit::Parameters));
    }
}

QString ClaimReasons::windowDetail(ClaimId id) const {
    if (id == ClaimId::WindowSide) {
        if (m_figures.windowSides.empty()) return tr("No block has windows: all of them attend over the whole grid.");
        return tr("Blocks with windows attend within %1 tokens.").arg(windowSidesText(m_figures.windowSides));
    }
    if (m_figures.globalBlocks.empty()) return tr("No block attends over the whole grid.");
    QStringList blocks;
    for (const int block : m_figures.globalBlocks) blocks << QString::number(block);
    return tr("%n block(s) attend over the whole grid, and so join the windows: %1.", "", static_cast<int>(blocks.size()))
        .arg(QLocale().createSeparatedList(blocks));
}

QString ClaimReasons::flopsDetail(ClaimId id) const {
    const PartFlops& flops = m_figures.flops;
    const auto part = [&](std::int64_t of) { return share(static_cast<double>(of), static_cast<double>(flops.total())); };
    switch (id) {
        case ClaimId::PatchFlops:
            return tr("A %1×%1 convolution over 3 channels, at %2 places.")
                .arg(kPatchSidePx)
                .arg(claimCount(m_figures.samTokens));
        case ClaimId::SamBlockFlops:
            if (flops.globalBlocks == 0) return {};
            return tr("The blocks that attend over the whole grid take %1 of it.")
                .arg(share(static_cast<double>(flops.globalBlocks), static_cast<double>(flops.samBlocks)));
        case ClaimId::CompressionFlops:
            return tr("Neck %1, net_2 and net_3 %2.")
                .arg(quantity(flops.neck, ClaimUnit::Flops), quantity(flops.convolutions, ClaimUnit::Flops));
        case ClaimId::SamFlops:
            return tr("Patch embedding, blocks, neck and compression, as executed: windows padded.");
        case ClaimId::ClipFlops:
            return tr("%n layer(s) on %1 tokens, CLS among them.", "", m_run.architecture.clipDepth)
                .arg(claimCount(m_figures.compressedTokens + 1));
        case ClaimId::TotalFlops:
            return tr("SAM takes %1 of it and CLIP %2; in the note it is %3 and %4.")
                .arg(part(flops.sam()), part(flops.clip),
                     share(m_report.claim(ClaimId::SamFlops).note, m_report.claim(ClaimId::TotalFlops).note),
                     share(m_report.claim(ClaimId::ClipFlops).note, m_report.claim(ClaimId::TotalFlops).note));
        default:
            return tr("%n layer(s) on %1 tokens. Its own patch convolution adds %2, and SAM beside it %3.", "",
                      m_run.architecture.clipDepth)
                .arg(claimCount(m_figures.samTokens + 1), quantity(m_figures.parallelPatchFlops, ClaimUnit::Flops),
                     quantity(flops.sam(), ClaimUnit::Flops));
    }
}

QString ClaimReasons::memoryDetail(ClaimId id) const {
    const auto bytes = [](std::int64_t value) { return quantity(value, ClaimUnit::Bytes); };
    switch (id) {
        case ClaimId::SamActivations:
        case ClaimId::ClipActivations:
            return tr("Most tensors live at once in its stages, beside the weights, %1.").arg(circumstances());
        case ClaimId::TotalMemory:
            return tr("%1 of weights and %2 of activations at the peak, %3.")
                .arg(bytes(m_figures.weightBytes), bytes(m_figures.peakBytes), circumstances());
        case ClaimId::ParallelMemory:
            if (!m_figures.whatIf) return {};
            return tr("%1 of weights and %2 of activations at the peak, %3.")
                .arg(bytes(m_figures.whatIf->weightBytes), bytes(m_figures.whatIf->peakBytes), circumstances());
        default:
            return {};
    }
}

QString ClaimReasons::savingDetail(ClaimId id) const {
    const auto bytes = [](std::int64_t value) { return quantity(value, ClaimUnit::Bytes); };
    const auto flops = [](std::int64_t value) { return quantity(value, ClaimUnit::Flops); };
    const DesignFigures& f = m_figures;
    const auto time = [](double ms) { return claimQuantity(ms, ClaimUnit::Milliseconds); };
    const auto parallelClip = static_cast<double>(f.parallelClipFlops);
    if (id == ClaimId::FlopsSaving) {
        return tr("With SAM beside it, the parallel design takes %1 instead of %2; CLIP alone grows %3. The note divides CLIP "
                  "alone by "
                  "the whole serial encoder, which comes to %4.")
            .arg(flops(f.parallelFlops()), flops(f.flops.total()), times(parallelClip, static_cast<double>(f.flops.clip)),
                 times(parallelClip, static_cast<double>(f.flops.total())));
    }
    if (id == ClaimId::AttentionSaving) {
        return tr("A head of CLIP compares %1² pairs of tokens instead of %2².")
            .arg(claimCount(f.compressedTokens + 1), claimCount(f.samTokens + 1));
    }
    if (!f.whatIf) return {};
    if (id == ClaimId::MemorySaving) {
        return tr("With SAM beside it and the weights, the parallel design holds %1 instead of %2; CLIP's own activations grow "
                  "%3, %4.")
            .arg(bytes(f.parallelBytes()), bytes(f.serialBytes()),
                 times(static_cast<double>(f.whatIf->peakBytes), static_cast<double>(f.clipPeakBytes)), circumstances());
    }
    return tr("SAM %1 and CLIP %2 instead of %3 in all, %4.")
        .arg(time(f.samMs), time(f.whatIf->ms), time(f.totalMs), circumstances());
}

QString ClaimReasons::compressionDetail(ClaimId id) const {
    const DesignFigures& f = m_figures;
    const auto flops = [](std::int64_t value) { return quantity(value, ClaimUnit::Flops); };
    // Of CLIP first, then of the whole encoder.
    const auto costs = [&](const ClipAlternative& other) {
        return tr("CLIP would see %1 tokens and take %2 instead of %3, the whole encoder %4 instead of %5.")
            .arg(claimCount(other.tokens), flops(other.clipFlops), flops(f.flops.clip), flops(other.totalFlops),
                 flops(f.flops.total()));
    };
    switch (id) {
        case ClaimId::CompressionRatio:
            return tr("16 tokens of SAM become one, in every mode.");
        case ClaimId::LessCompression:
            return costs(f.lessCompression) + QLatin1Char(' ') + tr("What would be too dear, the note gives no figure for.");
        case ClaimId::MoreCompression:
            return costs(f.moreCompression) + QLatin1Char(' ') +
                   tr("What quality that would lose only the language model can tell, which is not here.");
        default:
            break;
    }
    const QString range =
        tr("The named modes without tiles lay out %1 to %2.").arg(claimCount(f.fewestTokens), claimCount(f.mostTokens));
    if (f.laidOutTokens >= f.fewestTokens && f.laidOutTokens <= f.mostTokens) return range;
    return range + QLatin1Char(' ') +
           tr("This run lies outside: %1 has %2.")
               .arg(QString::fromStdString(m_run.plan.mode.name()), claimCount(f.laidOutTokens));
}

}  // namespace deepscope
