#include "widgets/models/compare_figures.h"

#include "widgets/models/quantity_text.h"
#include "widgets/models/run_text.h"
#include "widgets/models/stage_names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <array>
#include <cmath>
#include <limits>

namespace deepscope {

namespace {

struct FiguresText {
    Q_DECLARE_TR_FUNCTIONS(CompareFigures)
};

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::array<const char*, CompareFigures::ColumnCount> kIds{
    "mode",           "tokens",          "sam_tokens",  "page_px_per_token",
    "token_width_px", "token_height_px", "token_share", "padding_share",
    "x_height_px",    "time_ms",         "sam_ms",      "compressor_ms",
    "clip_ms",        "fusion_ms",       "flops",       "peak_bytes",
    "centred_cosine", "cosine",          "relative_l2", "framed_centred_cosine",
    "picked_norm",    "picked_cosine"};

QString approximately(const QString& text) {
    return QStringLiteral("≈ ") + text;
}

QString percentText(double share) {
    const double percent = 100 * share;
    return FiguresText::tr("%1 %").arg(QLocale().toString(percent, 'f',
                                                          percent >= 10 || percent == 0 ? 0
                                                          : percent >= 1                ? 1
                                                                                        : 2));
}

QString pxText(double px) {
    return QLocale().toString(px, 'f', px >= 20 ? 0 : 1);
}

QString cosineText(double value) {
    if (std::isnan(value)) return QStringLiteral("–");
    return QLocale().toString(value, 'f', 3).replace(QLatin1Char('-'), QChar(0x2212));
}

ModeFact tokenFact(const ModePreview& preview) {
    ModeFact fact{FiguresText::tr("tokens"), QLocale().toString(preview.tokenCount), {}};
    fact.words = FiguresText::tr("%L1 fused tokens, with newlines and separator %L2; SAM sees %L3 patches.")
                     .arg(preview.imageTokens)
                     .arg(preview.tokenCount)
                     .arg(preview.samTokens);
    return fact;
}

ModeFact coverFact(const ModePreview& preview) {
    const ViewScale& scale = preview.finest();
    return {FiguresText::tr("a token covers"),
            QStringLiteral("%1 × %2 px").arg(pxText(scale.tokenWidthPx), pxText(scale.tokenHeightPx)),
            FiguresText::tr("%1 of the page's pixels; %L2 page pixels for each laid-out token.")
                .arg(percentText(scale.tokenShare))
                .arg(std::lround(preview.pagePxPerToken))};
}

ModeFact textFact(const ModePreview& preview) {
    const TextLimit& limit = preview.finest().belowPatch;
    QString figure = FiguresText::tr("x-height < %1 px").arg(pxText(limit.heightPx));
    if (limit.xHeightPt) figure += QStringLiteral(" (%1 pt)").arg(QLocale().toString(*limit.xHeightPt, 'f', 1));
    return {FiguresText::tr("below a patch"), figure,
            FiguresText::tr("Writing whose small letters are lower than this is less than one patch of 16 view pixels high.")};
}

void addFit(std::vector<ModeFact>& facts, const ModePreview& preview) {
    const ViewPlan& plan = preview.plan;
    facts.push_back({FiguresText::tr("fitted"),
                     QStringLiteral("%1 × %2 → %3 × %4")
                         .arg(plan.page.widthPx)
                         .arg(plan.page.heightPx)
                         .arg(plan.globalFit.size.widthPx)
                         .arg(plan.globalFit.size.heightPx),
                     FiguresText::tr("What the page becomes in the global view, in pixels.")});
    if (plan.mode.stretches()) {
        facts.push_back({FiguresText::tr("stretched"), QLocale().toString(preview.stretch, 'f', 2) + QStringLiteral(" : 1"),
                         FiguresText::tr("How much wider than high the page's proportions become.")});
    } else {
        facts.push_back(
            {FiguresText::tr("padding"), percentText(preview.paddingShare),
             FiguresText::tr("Of the global view: %1 × %2 pixels beside the page.").arg(preview.paddingX).arg(preview.paddingY)});
    }
    if (plan.tiles) {
        facts.push_back({FiguresText::tr("tiles"), QStringLiteral("%1 × %2").arg(plan.tiles->columns).arg(plan.tiles->rows),
                         FiguresText::tr("Of 640 × 640 pixels each, stretched %1 : 1.")
                             .arg(QLocale().toString(preview.tileStretch, 'f', 2))});
    }
}

std::vector<ModeFact> factsBefore(const ModeFigures& figures) {
    const ModePreview& preview = figures.preview;
    std::vector<ModeFact> facts;
    addFit(facts, preview);
    facts.push_back(tokenFact(preview));
    facts.push_back(coverFact(preview));
    facts.push_back(textFact(preview));
    const bool expected = preview.expectedMs.has_value();
    QString time = QStringLiteral("–");
    if (expected) time = approximately(durationText(*preview.expectedMs));
    if (!expected && preview.leastMs) time = QStringLiteral("≥ ") + durationText(*preview.leastMs);
    facts.push_back({FiguresText::tr("time"), time, figures.timeSource});
    facts.push_back(
        {FiguresText::tr("arithmetic"), flopsText(preview.flops.executed), FiguresText::tr("Counted from the shapes.")});
    facts.push_back({FiguresText::tr("peak memory"), approximately(bytesText(preview.peakBytes)),
                     FiguresText::tr("Predicted from the shapes, on top of %1 of weights.").arg(bytesText(preview.weightBytes))});
    return facts;
}

QString timeText(const TimeSummary& time) {
    if (time.count < 2) return durationText(time.medianMs);
    return QStringLiteral("%1 ± %2").arg(durationText(time.medianMs), durationText((time.p95Ms - time.p5Ms) / 2));
}

void addPicked(std::vector<ModeFact>& facts, const ModeFigures& figures) {
    if (!figures.picked) return;
    const PickedToken& picked = *figures.picked;
    const PlacedToken& token = picked.token;
    const QString view = token.view.isGlobal() ? QString() : FiguresText::tr("tile %1, ").arg(token.view.tile);
    facts.push_back({FiguresText::tr("token at the point"),
                     view + FiguresText::tr("r%1 c%2").arg(token.position.row).arg(token.position.column),
                     FiguresText::tr("Token %L1 of its view.").arg(token.index())});
    facts.push_back({FiguresText::tr("its norm"), valueText(picked.norm), {}});
    if (picked.cosine) {
        facts.push_back({FiguresText::tr("its cosine to the reference"), cosineText(*picked.cosine),
                         FiguresText::tr("With the token that covers the point in the reference mode.")});
    }
}

void addSimilarity(std::vector<ModeFact>& facts, const ModeFigures& figures, const QString& reference) {
    if (!figures.whole) return;
    const SimilarityMeans& whole = *figures.whole;
    facts.push_back(
        {FiguresText::tr("similarity to %1").arg(reference),
         figures.isReference ? FiguresText::tr("reference") : cosineText(whole.centred),
         FiguresText::tr("Centred cosine, mean over the page; plain cosine %1, relative L2 %2. All of it on one grid of "
                         "cells over the page.")
             .arg(cosineText(whole.cosine), cosineText(whole.relativeL2))});
    if (figures.framed && !figures.isReference) {
        facts.push_back({FiguresText::tr("within the frame"), cosineText(figures.framed->centred),
                         FiguresText::tr("Plain cosine %1, relative L2 %2.")
                             .arg(cosineText(figures.framed->cosine), cosineText(figures.framed->relativeL2))});
    }
}

QVariant headerText(int column) {
    switch (column) {
        case CompareFigures::ModeColumn:
            return FiguresText::tr("Mode");
        case CompareFigures::TokensColumn:
            return FiguresText::tr("Tokens");
        case CompareFigures::SamTokensColumn:
            return FiguresText::tr("Patches");
        case CompareFigures::PagePxColumn:
            return FiguresText::tr("Page px a token");
        case CompareFigures::TokenWidthColumn:
            return FiguresText::tr("Token width");
        case CompareFigures::TokenHeightColumn:
            return FiguresText::tr("Token height");
        case CompareFigures::ShareColumn:
            return FiguresText::tr("Of the page");
        case CompareFigures::PaddingColumn:
            return FiguresText::tr("Padding");
        case CompareFigures::SmallestColumn:
            return FiguresText::tr("x-height of a patch");
        case CompareFigures::TimeColumn:
            return FiguresText::tr("Time");
        case CompareFigures::SamColumn:
            return FiguresText::tr("SAM");
        case CompareFigures::CompressorColumn:
            return FiguresText::tr("Compressor");
        case CompareFigures::ClipColumn:
            return FiguresText::tr("CLIP");
        case CompareFigures::FusionColumn:
            return FiguresText::tr("Fusion");
        case CompareFigures::FlopsColumn:
            return FiguresText::tr("Arithmetic");
        case CompareFigures::PeakColumn:
            return FiguresText::tr("Peak memory");
        case CompareFigures::CentredColumn:
            return FiguresText::tr("Centred cosine");
        case CompareFigures::CosineColumn:
            return FiguresText::tr("Cosine");
        case CompareFigures::RelativeColumn:
            return FiguresText::tr("Relative L2");
        case CompareFigures::FramedColumn:
            return FiguresText::tr("In the frame");
        case CompareFigures::PickNormColumn:
            return FiguresText::tr("Norm at point");
        case CompareFigures::PickCosineColumn:
            return FiguresText::tr("Cosine at point");
        default:
            return {};
    }
}

}  // namespace

PartTimes partTimes(const Trace& run) {
    PartTimes times;
    for (const StageRecord& record : run.stages()) {
        const double ms = record.time.medianMs;
        switch (stagePart(record.tap)) {
            case StagePart::Sam:
                times.samMs += ms;
                break;
            case StagePart::Compressor:
                times.compressorMs += ms;
                break;
            case StagePart::Clip:
                times.clipMs += ms;
                break;
            case StagePart::Fusion:
                times.fusionMs += ms;
                break;
            case StagePart::Input:
                break;
        }
    }
    return times;
}

QString modeDetail(const ModePreview& preview) {
    const ViewPlan& plan = preview.plan;
    const QString side = QString::number(plan.mode.globalSidePx);
    if (plan.tiles) return FiguresText::tr("%n tile(s) of 640", "", plan.tiles->count()) + QStringLiteral(" + ") + side;
    return plan.mode.stretches() ? FiguresText::tr("%1 · stretched").arg(side) : FiguresText::tr("%1 · padded").arg(side);
}

std::vector<ModeFact> modeFacts(const ModeFigures& figures, const QString& reference) {
    if (!figures.run) return factsBefore(figures);
    const Trace& run = *figures.run;
    std::vector<ModeFact> facts{tokenFact(figures.preview)};
    const PartTimes parts = partTimes(run);
    facts.push_back({FiguresText::tr("time"), timeText(run.total()),
                     FiguresText::tr("Median of %n pass(es). SAM %1, compressor %2, CLIP %3, fusion %4.", "", run.total().count)
                         .arg(durationText(parts.samMs), durationText(parts.compressorMs), durationText(parts.clipMs),
                              durationText(parts.fusionMs))});
    facts.push_back(
        {FiguresText::tr("arithmetic"), flopsText(run.flopsExecuted()), rateText(run.flopsExecuted(), run.total().medianMs)});
    facts.push_back(coverFact(figures.preview));
    facts.push_back({FiguresText::tr("peak memory"), bytesText(run.peakBytes()),
                     FiguresText::tr("Tensors live at once, on top of %1 of weights.").arg(bytesText(run.weightBytes()))});
    addSimilarity(facts, figures, reference);
    addPicked(facts, figures);
    return facts;
}

int CompareFigures::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_figures.size());
}

int CompareFigures::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

void CompareFigures::setFigures(std::vector<ModeFigures> figures) {
    const bool sameRows = figures.size() == m_figures.size();
    if (!sameRows) beginResetModel();
    m_figures = std::move(figures);
    if (!sameRows) {
        endResetModel();
    } else if (!m_figures.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

double CompareFigures::number(int row, int column) const {
    const ModeFigures& f = m_figures[static_cast<std::size_t>(row)];
    const ModePreview& preview = f.preview;
    const PartTimes parts = f.run ? partTimes(*f.run) : PartTimes();
    const auto measured = [&f](double value) { return f.run ? value : kNone; };
    switch (column) {
        case ModeColumn:
            return row;
        case TokensColumn:
            return preview.tokenCount;
        case SamTokensColumn:
            return static_cast<double>(preview.samTokens);
        case PagePxColumn:
            return preview.pagePxPerToken;
        case TokenWidthColumn:
            return preview.finest().tokenWidthPx;
        case TokenHeightColumn:
            return preview.finest().tokenHeightPx;
        case ShareColumn:
            return preview.finest().tokenShare;
        case PaddingColumn:
            return preview.paddingShare;
        case SmallestColumn:
            return preview.finest().belowPatch.heightPx;
        case TimeColumn:
            return f.run ? f.run->total().medianMs : preview.expectedMs.value_or(kNone);
        case SamColumn:
            return measured(parts.samMs);
        case CompressorColumn:
            return measured(parts.compressorMs);
        case ClipColumn:
            return measured(parts.clipMs);
        case FusionColumn:
            return measured(parts.fusionMs);
        case FlopsColumn:
            return static_cast<double>(f.run ? f.run->flopsExecuted() : preview.flops.executed);
        case PeakColumn:
            return static_cast<double>(f.run ? f.run->peakBytes() : preview.peakBytes);
        case CentredColumn:
            return f.whole ? f.whole->centred : kNone;
        case CosineColumn:
            return f.whole ? f.whole->cosine : kNone;
        case RelativeColumn:
            return f.whole ? f.whole->relativeL2 : kNone;
        case FramedColumn:
            return f.framed ? f.framed->centred : kNone;
        case PickNormColumn:
            return f.picked ? f.picked->norm : kNone;
        case PickCosineColumn:
            return f.picked && f.picked->cosine ? *f.picked->cosine : kNone;
        default:
            return kNone;
    }
}

bool CompareFigures::isEstimate(int row, int column) const {
    return (column == TimeColumn || column == PeakColumn) && !m_figures[static_cast<std::size_t>(row)].run;
}

QVariant CompareFigures::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const int column = index.column();
    const double value = number(index.row(), column);
    if (role == NumberRole) return value;
    if (role == EstimateRole) return isEstimate(index.row(), column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((column == ModeColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    if (column == ModeColumn) return modeTitle(m_figures[static_cast<std::size_t>(index.row())].preview.plan.mode);
    if (std::isnan(value)) return QStringLiteral("–");
    QString text;
    switch (column) {
        case TokensColumn:
        case SamTokensColumn:
        case PagePxColumn:
            return QLocale().toString(value, 'f', 0);
        case TokenWidthColumn:
        case TokenHeightColumn:
        case SmallestColumn:
            return QStringLiteral("%1 px").arg(pxText(value));
        case ShareColumn:
        case PaddingColumn:
            return percentText(value);
        case TimeColumn:
        case SamColumn:
        case CompressorColumn:
        case ClipColumn:
        case FusionColumn:
            text = durationText(value);
            break;
        case FlopsColumn:
            return flopsText(static_cast<std::int64_t>(value));
        case PeakColumn:
            text = bytesText(static_cast<std::int64_t>(value));
            break;
        case PickNormColumn:
            return valueText(value);
        default:
            return cosineText(value);
    }
    return isEstimate(index.row(), column) ? approximately(text) : text;
}

QVariant CompareFigures::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return headerText(section);
}

QByteArray CompareFigures::toCsv() const {
    QByteArray csv;
    for (const char* id : kIds) csv += QByteArray(id) + ',';
    csv += "estimates\n";
    for (int row = 0; row < rowCount(); ++row) {
        csv += m_figures[static_cast<std::size_t>(row)].mode;
        QByteArray estimates;
        for (int column = 1; column < ColumnCount; ++column) {
            const double value = number(row, column);
            csv += ',' + (std::isfinite(value) ? QByteArray::number(value, 'g', 15) : QByteArray());
            if (isEstimate(row, column) && std::isfinite(value))
                estimates += (estimates.isEmpty() ? "" : " ") + QByteArray(kIds[static_cast<std::size_t>(column)]);
        }
        csv += ',' + estimates + '\n';
    }
    return csv;
}

QByteArray CompareFigures::toJson(const QString& page, const std::string& stage) const {
    QJsonArray modes;
    QString reference;
    for (int row = 0; row < rowCount(); ++row) {
        const ModeFigures& figures = m_figures[static_cast<std::size_t>(row)];
        if (figures.isReference) reference = QString::fromStdString(figures.mode);
        QJsonObject mode{{QStringLiteral("mode"), QString::fromStdString(figures.mode)},
                         {QStringLiteral("measured"), figures.run != nullptr}};
        for (int column = 1; column < ColumnCount; ++column) {
            const double value = number(row, column);
            mode.insert(QLatin1String(kIds[static_cast<std::size_t>(column)]),
                        std::isfinite(value) ? QJsonValue(value) : QJsonValue(QJsonValue::Null));
        }
        if (figures.regions) {
            QJsonObject regions;
            for (int i = 0; i < kPageRegions; ++i) {
                const std::string_view name = pageRegionName(static_cast<PageRegion>(i));
                const double centred = (*figures.regions)[static_cast<std::size_t>(i)].centred;
                regions.insert(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())),
                               std::isfinite(centred) ? QJsonValue(centred) : QJsonValue(QJsonValue::Null));
            }
            mode.insert(QStringLiteral("regions_centred_cosine"), regions);
        }
        modes.append(mode);
    }
    const QJsonObject all{
        {QStringLiteral("schema"), 1},
        {QStringLiteral("page"), page},
        {QStringLiteral("stage"), QString::fromStdString(stage)},
        {QStringLiteral("reference"), reference.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(reference)},
        {QStringLiteral("modes"), modes}};
    return QJsonDocument(all).toJson();
}

}  // namespace deepscope
