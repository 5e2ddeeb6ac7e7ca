// What the guided tour says at each step, with the numbers of the run that is looked at.
#include "app/tour.h"
#include "encoder/model/block_name.h"
#include "encoder/probe/design_claims.h"
#include "widgets/models/quantity_text.h"
#include "widgets/models/run_text.h"
#include "widgets/models/stage_names.h"
#include "widgets/models/view_figures.h"
#include "widgets/models/view_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr int kMostTiles = 9;

QString number(qint64 value) {
    return QLocale().toString(value);
}
QString percent(double share) {
    return QLocale().toString(100 * share, 'f', share < 0.1 ? 1 : 0);
}
QString sidesText(int side) {
    return QStringLiteral("%1×%1").arg(side);
}

/// The texts of one run's tour.
class Teller {
    Q_DECLARE_TR_FUNCTIONS(Tour)

public:
    Teller(const TourStep& step, const TourFacts& facts)
        : m_step(step), m_facts(facts), m_plan(facts.run ? facts.run->plan.get() : nullptr) {
        if (m_plan) m_view = viewFigures(*m_plan, ViewId::global());
    }

    static QString heading(TourTopic topic);
    TourText text() const;

private:
    TourText page() const;
    TourText views() const;
    TourText patches() const;
    TourText positions() const;
    TourText windows() const;
    TourText global() const;
    TourText residual() const;
    TourText compressor() const;
    TourText lineage() const;
    TourText clip() const;
    TourText rollout() const;
    TourText fusion() const;
    TourText layout() const;
    TourText cost() const;

    const Architecture& architecture() const { return m_plan->architecture; }
    std::string stage() const { return stageOfTap(tourTap(m_step, architecture())); }
    QString block() const { return QString::number(parseBlockName(stage(), "sam.blocks.").index); }
    int globalBlocks() const {
        return static_cast<int>(std::count(architecture().samWindow.begin(), architecture().samWindow.end(), 0));
    }
    double timeShare(bool (*counts)(const std::string& stage, const Architecture&)) const;
    double spread(const std::string& stage) const;

    const TourStep& m_step;
    const TourFacts& m_facts;
    const RunPlan* m_plan;
    ViewFigures m_view;
};

bool isSam(const std::string& stage, const Architecture&) {
    const StagePart part = stagePart(stage);
    return part == StagePart::Sam || part == StagePart::Compressor;
}
bool isClip(const std::string& stage, const Architecture&) {
    return stagePart(stage) == StagePart::Clip;
}
bool isGlobalBlock(const std::string& stage, const Architecture& architecture) {
    const int index = parseBlockName(stageOfTap(stage), "sam.blocks.").index;
    return index >= 0 && index < architecture.samDepth() && architecture.samWindow[static_cast<std::size_t>(index)] == 0;
}

/// Of the whole run's time.
double Teller::timeShare(bool (*counts)(const std::string& stage, const Architecture&)) const {
    double part = 0;
    double whole = 0;
    for (const StageRecord& record : m_facts.run->stages) {
        whole += record.time.medianMs;
        if (counts(record.tap, architecture())) part += record.time.medianMs;
    }
    return whole > 0 ? part / whole : 0;
}

double Teller::spread(const std::string& stage) const {
    const auto tap = m_facts.run->tap(TapName{ViewId::global(), stage}.text());
    return tap ? tap->values().std : std::nan("");
}

QString Teller::heading(TourTopic topic) {
    switch (topic) {
        case TourTopic::Page:
            return tr("One page, five modes");
        case TourTopic::Views:
            return tr("Stretched, padded or cut");
        case TourTopic::Patches:
            return tr("From pixels to tokens");
        case TourTopic::Positions:
            return tr("Where am I?");
        case TourTopic::Windows:
            return tr("SAM looks through windows");
        case TourTopic::Global:
            return tr("And sometimes at everything");
        case TourTopic::Residual:
            return tr("Blocks add, they do not replace");
        case TourTopic::Compressor:
            return tr("Sixteen tokens become one");
        case TourTopic::Lineage:
            return tr("What stands behind a token");
        case TourTopic::Clip:
            return tr("CLIP reads what is left");
        case TourTopic::Rollout:
            return tr("All layers at once");
        case TourTopic::Fusion:
            return tr("Two halves, one token");
        case TourTopic::Layout:
            return tr("What the language model gets");
        case TourTopic::Cost:
            return tr("Where the time goes");
    }
    return {};
}

TourText Teller::page() const {
    QStringList modes;
    QString gundam;
    for (const Mode& mode : namedModes()) {
        const ViewPlan plan = planViews(m_facts.page, mode, kMostTiles);
        const QString name = modeTitle(mode);
        if (!mode.tiles()) {
            modes << tr("%1 %2, %3 tokens").arg(name, sidesText(mode.globalSidePx), number(plan.tokenCount()));
        } else if (plan.tiles) {
            gundam = tr("%1 adds %2×%3 tiles of %4 pixels for small print: %5 tokens.")
                         .arg(name)
                         .arg(plan.tiles->columns)
                         .arg(plan.tiles->rows)
                         .arg(sidesText(kTileSidePx), number(plan.tokenCount()));
        }
    }
    return {
        .text =
            tr("This page has %1×%2 pixels, but the encoder only ever sees square views of it, and a mode says how large: %3. %4")
                .arg(m_facts.page.widthPx)
                .arg(m_facts.page.heightPx)
                .arg(modes.join(sentenceGap().isEmpty() ? QStringLiteral("；") : QStringLiteral("; ")), gundam) +
            QLatin1Char('\n') +
            tr("One set of weights serves them all. The tour goes through the stages in mode %1, which is the quickest.")
                .arg(modeTitle(parseMode(kTourMode))),
        .tryThis = tr("zoom into the small print with the wheel, and move the page by dragging; F fits it again.")};
}

TourText Teller::views() const {
    const ImageSize page = m_facts.page;
    const ViewPlan base = planViews(page, parseMode("base"), kMostTiles);
    RunPlan padded = *m_plan;
    padded.views = base;
    const double grey = viewFigures(padded, ViewId::global()).greyShare;
    return {
        .text =
            tr("Tiny and small stretch: this view of %1 pixels keeps %2 % of the page's width but %3 % of its height. Base and "
               "large keep its shape and fill up with grey; at base that is %4 % of the view, and its tokens cost as much as "
               "any. Gundam cuts the page into tiles, and adds the whole as base does.")
                .arg(sidesText(m_view.sidePx), percent(m_view.sidePx / static_cast<double>(page.widthPx)),
                     percent(m_view.sidePx / static_cast<double>(page.heightPx)), percent(grey)) +
            QLatin1Char('\n') + tr("What you see is the view itself, the pixels as they go in."),
        .tryThis = tr("hold M over the footer: what cannot be read here, the encoder cannot read either.")};
}

TourText Teller::patches() const {
    return {
        .text =
            tr("Every square of %1 pixels becomes a token: its %2 values go through one linear map to %3 channels. That makes "
               "%4 = %5 tokens, each for about %6×%7 pixels of the page. No token knows of any other yet.")
                .arg(sidesText(kPatchSidePx), number(3 * kPatchSidePx * kPatchSidePx), number(architecture().samWidth),
                     sidesText(m_view.grid), number(m_view.tokens), number(m_facts.page.widthPx / m_view.grid),
                     number(m_facts.page.heightPx / m_view.grid)) +
            QLatin1Char('\n') + tr("Colours show how long each token is, its norm."),
        .tryThis = tr("point at a token to read it. The sentence above the canvas says what a view shows, and how it misleads.")};
}

TourText Teller::positions() const {
    const int table = architecture().samPositionGrid;
    const QString resized =
        table == m_view.grid
            ? QString()
            : sentenceGap() +
                  tr("The table has %1 places and is resized to %2 for this mode.").arg(sidesText(table), sidesText(m_view.grid));
    return {
        .text = tr("Two patches of empty paper were the very same token until now. Adding a learned vector for each place tells "
                   "them apart.") +
                resized + QLatin1Char('\n') +
                tr("Colours show the cosine to the pinned token: 1 is the same direction. It is high nearly everywhere in many "
                   "models, so look at the differences."),
        .tryThis = tr("hold B to see the stage before, where empty paper is all alike.")};
}

TourText Teller::windows() const {
    if (m_view.window == 0) {
        return {.text = tr("This architecture has no window blocks: all %1 attend globally.").arg(architecture().samDepth()),
                .tryThis = tr("move the pin with the arrow keys.")};
    }
    QString text = tr("Block %1 attends within windows of %2 tokens. Across a border nothing is seen here, however near it is.")
                       .arg(block(), sidesText(m_view.window));
    const auto pin = tourPin(m_step, *m_plan);
    if (m_view.hasPaddedWindows() && pin) {
        const int side = m_view.window;
        const auto real = [&](int place) { return std::min(side, m_view.grid - place / side * side); };
        const int tokens = real(pin->position.row) * real(pin->position.column);
        text += sentenceGap() +
                tr("The grid of %1 does not divide into them and is padded to %2: %3 % of these places hold no token.")
                    .arg(sidesText(m_view.grid), sidesText(m_view.paddedGrid), percent(m_view.paddedShare)) +
                QLatin1Char('\n') +
                tr("The pinned token's window has %1 tokens and %2 padded keys, hatched. There is no mask, so padding gets its "
                   "share of "
                   "the attention.")
                    .arg(number(tokens), number(side * side - tokens));
    } else {
        text += sentenceGap() + tr("The grid of %1 divides evenly into them.").arg(sidesText(m_view.grid));
    }
    return {.text = text, .tryThis = tr("move the pin with the arrow keys across a border: its keys change all at once.")};
}

TourText Teller::global() const {
    const int count = globalBlocks();
    if (count == 0) {
        return {
            .text =
                tr("This architecture has no global block: every one of its %1 blocks stays within windows, and no token ever "
                   "hears of another window before the neck's convolution.")
                    .arg(architecture().samDepth()),
            .tryThis = tr("step through the blocks with Ctrl+Right: the windows never move.")};
    }
    const qint64 pairs = static_cast<qint64>(m_view.tokens) * m_view.tokens;
    return {
        .text =
            tr("Block %1 ◆ is one of %2 in which every token attends to all %3. In %4 heads that is %5 million weights; none of "
               "them is stored. What you see was computed just now, for the pinned token alone.")
                .arg(block(), number(count), number(m_view.tokens), number(architecture().samHeads()),
                     QLocale().toString(static_cast<double>(pairs) * architecture().samHeads() / 1e6, 'f', 1)) +
            QLatin1Char('\n') +
            tr("A weight is made of three terms: how well query and key fit, and two for their distance, in rows and in columns. "
               "The Parts panel shows each. Where a token looks does not yet explain what comes out of it."),
        .tryThis = tr("click on other words and on empty paper, and compare.")};
}

TourText Teller::residual() const {
    const double before = spread("sam.pos_embed");
    const double after = spread("sam.blocks." + std::to_string(architecture().samDepth() - 1));
    const QString grows = std::isfinite(before) && std::isfinite(after)
                              ? sentenceGap() + tr("From the first to the last block the values' spread goes from %1 to %2 here.")
                                                    .arg(valueText(before), valueText(after))
                              : QString();
    return {
        .text =
            tr("A token is never replaced on its way: each block adds to it twice, first what attention brings from elsewhere "
               "(.mid), then what the MLP makes of it.") +
            grows + QLatin1Char('\n') +
            tr("Colours show how much attention adds in block %1. Much is not the same as important: the next block may take it "
               "away again.")
                .arg(block()),
        .tryThis = tr("choose “%1” above the canvas, then step through the blocks with Ctrl+Left and Ctrl+Right.")
                       .arg(viewName(ViewKind::MlpAdds))};
}

TourText Teller::compressor() const {
    const ParameterCounts weights = designFigures(*m_facts.run->trace, nullptr).parameters;
    const double clipWeights = static_cast<double>(weights.clip) / static_cast<double>(weights.all);
    return {.text = tr("The neck takes %1 channels to %2; then two convolutions in steps of two halve the grid's side twice. Of "
                       "%3 tokens "
                       "%4 are left, a sixteenth, with %5 channels each.")
                        .arg(number(architecture().samWidth), number(architecture().neckWidth), number(m_view.tokens),
                             number(m_view.compressedTokens), number(architecture().clipWidth)) +
                    QLatin1Char('\n') +
                    tr("That is the point of the design: pairs in attention fall about 256 times. CLIP holds %1 % of the "
                       "weights, and takes "
                       "%2 % of this run's time.")
                        .arg(percent(clipWeights), percent(timeShare(isClip))),
            .tryThis = tr("hold B to flip to net_2, then step back to the neck, to see where small print disappears.")};
}

TourText Teller::lineage() const {
    return {
        .text =
            tr("One compressed token stands for a block of 4×4 of SAM's tokens, about %1×%2 pixels of the page. Its convolutions "
               "read more than that: 7×7 tokens of the neck, which itself reads one further on each side.")
                .arg(number(m_facts.page.widthPx / m_view.compressed), number(m_facts.page.heightPx / m_view.compressed)) +
            QLatin1Char('\n') +
            tr("The Lineage panel follows the pinned token both ways, from the page's pixels to its place in the sequence. This "
               "is where a token stands, not all that it knows: attention has carried in the rest of the page before."),
        .tryThis = tr("click a line in the Lineage panel: it goes to that stage with the same place pinned.")};
}

TourText Teller::clip() const {
    const int layers = architecture().clipDepth;
    const int heads = architecture().clipHeads();
    return {
        .text =
            tr("CLIP gets the %1 compressed tokens and one more, CLS, which is learned and has no place on the page. %2 layers "
               "of "
               "%3 heads make %4 patterns of attention; CLIP has no terms for distance, only positions added at its start.")
                .arg(number(m_view.compressedTokens), number(layers), number(heads), number(layers * heads)) +
            QLatin1Char('\n') +
            tr("Here is where CLS looks in layer %1. The Heads panel shows every head of every layer at once.").arg(layers / 2),
        .tryThis =
            tr("sort the heads by entropy: at one end are those that look at few tokens, at the other those that look at all. "
               "Click one to see it here.")};
}

TourText Teller::rollout() const {
    return {.text = tr("A layer's attention only tells of the layer below. Rollout multiplies all %1 of them, with heads "
                       "averaged and half "
                       "of each layer passed on unchanged, and so follows CLS down to CLIP's input.")
                        .arg(number(architecture().clipDepth)) +
                    QLatin1Char('\n') +
                    tr("That half is an assumption and the MLPs are left out: take it as a map of paths, not of influence. And "
                       "CLIP's input "
                       "is no raw page: SAM has mixed it already."),
            .tryThis = tr("switch to “%1” to see the last layer alone, then click a token for its own rollout.")
                           .arg(viewName(ViewKind::AttentionFrom))};
}

TourText Teller::fusion() const {
    return {
        .text =
            tr("At each of %1 places CLIP's %2 channels and the compressor's %2 lie side by side, and one linear map takes both "
               "to "
               "%3. So each fused token is exactly a sum: W_clip·clip + W_sam·sam + b.")
                .arg(sidesText(m_view.compressed), number(architecture().clipWidth), number(architecture().fusedWidth)) +
            QLatin1Char('\n') +
            tr("Colours show CLIP's share of it: above 0.5 CLIP gives more, below it SAM does. It is a share of length, not of "
               "what the "
               "language model will use, and CLIP's part descends from SAM too."),
        .tryThis = tr("choose “%1”, “%2” and “%3” above the canvas.")
                       .arg(viewName(ViewKind::ClipPart), viewName(ViewKind::SamPart), viewName(ViewKind::PartAngle))};
}

TourText Teller::layout() const {
    const int rows = m_plan->views.tokenCount();
    const int side = m_view.compressed;
    return {.text = tr("The %1 tokens are laid out line by line: %2 lines, each with image_newline at its end, and "
                       "view_seperator after the "
                       "last. %3 + %2 + 1 = %4 rows of %5 channels are all that the language model gets of the page.")
                        .arg(number(m_view.compressedTokens), number(side), number(m_view.compressedTokens), number(rows),
                             number(architecture().fusedWidth)) +
                    QLatin1Char('\n') + tr("Newline and separator are learned vectors: the same on every page."),
            .tryThis = tr("point at a newline, then at a token: only the token has a place on the page.")};
}

TourText Teller::cost() const {
    const Trace& trace = *m_facts.run->trace;
    const DesignReport report = designReport(trace, nullptr);
    const QString global =
        globalBlocks() > 0
            ? sentenceGap() + tr("SAM's global blocks alone make up %1 % of the whole.").arg(percent(timeShare(isGlobalBlock)))
            : QString();
    return {.text = tr("This run took %1, for %2 of arithmetic. SAM with the compressor took %3 % of that time, CLIP %4 %.")
                        .arg(durationText(trace.total().medianMs), flopsText(trace.flopsExecuted()), percent(timeShare(isSam)),
                             percent(timeShare(isClip))) +
                    global + QLatin1Char('\n') +
                    tr("The Claims panel holds the design note's figures against this run: of %1 claims %2 hold and %3 do not; "
                       "the others "
                       "need another mode, device or run.")
                        .arg(number(static_cast<qint64>(report.claims.size())), number(report.count(Verdict::Holds)),
                             number(report.count(Verdict::DoesNotHold))),
            .tryThis = tr("measure with Ctrl+F5, then run the page in all modes with Shift+F5 and compare them.")};
}

TourText Teller::text() const {
    switch (m_step.topic) {
        case TourTopic::Page:
            return page();
        case TourTopic::Views:
            return views();
        case TourTopic::Patches:
            return patches();
        case TourTopic::Positions:
            return positions();
        case TourTopic::Windows:
            return windows();
        case TourTopic::Global:
            return global();
        case TourTopic::Residual:
            return residual();
        case TourTopic::Compressor:
            return compressor();
        case TourTopic::Lineage:
            return lineage();
        case TourTopic::Clip:
            return clip();
        case TourTopic::Rollout:
            return rollout();
        case TourTopic::Fusion:
            return fusion();
        case TourTopic::Layout:
            return layout();
        case TourTopic::Cost:
            return cost();
    }
    return {};
}

}  // namespace

QString tourHeading(TourTopic topic) {
    return Teller::heading(topic);
}

TourText tourText(const TourStep& step, const TourFacts& facts) {
    TourText told;
    if (step.mode.empty() || (facts.run && facts.run->plan && facts.run->trace)) told = Teller(step, facts).text();
    told.heading = tourHeading(step.topic);
    return told;
}

}  // namespace deepscope
