#include "widgets/models/view_words.h"

#include "encoder/model/block_name.h"
#include "widgets/models/stage_names.h"
#include "widgets/models/view_figures.h"

#include <QCoreApplication>
#include <QLocale>

namespace deepscope {

namespace {

QString number(int value) {
    return QLocale().toString(value);
}

/// What a block's queries see; of `.mid` stages too, which are a block's first half.
enum class Attends { Nowhere, Window, Global, Clip };

Attends attendsAt(const std::string& stage, const Architecture& architecture) {
    const int block = parseBlockName(stage, "sam.blocks.").index;
    if (block >= 0 && block < architecture.samDepth()) {
        return architecture.samWindow[static_cast<std::size_t>(block)] > 0 ? Attends::Window : Attends::Global;
    }
    const int layer = parseBlockName(stage, "clip.layers.").index;
    return layer >= 0 && layer < architecture.clipDepth ? Attends::Clip : Attends::Nowhere;
}

/// Joins sentences; empty ones leave no gap.
QString sentences(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(sentenceGap());
}

/// Words for one kind at one stage of one run.
class Words {
    Q_DECLARE_TR_FUNCTIONS(ViewWords)

public:
    Words(const TapView& view, const ViewSubject& subject) : m_view(view), m_subject(subject), m_stage(stageOfTap(subject.tap)) {
        if (!subject.plan) return;
        m_figures = viewFigures(*subject.plan, viewId());
        m_attends = attendsAt(m_stage, subject.plan->architecture);
        m_channels = stageChannels(subject.tap, subject.plan->architecture);
    }

    static QString synthetic();
    bool isPixels() const { return m_stage == "preprocess.pixels"; }
    ViewWords page() const;
    ViewWords pixels() const;
    /// What Automatic stands for here.
    ViewKind automatic() const;
    ViewWords norm() const;
    ViewWords mean() const;
    ViewWords channel() const;
    ViewWords components() const;
    ViewWords similarity() const;
    ViewWords difference() const;
    ViewWords attentionAdds() const;
    ViewWords mlpAdds() const;
    ViewWords defects() const;
    ViewWords clipPart() const;
    ViewWords samPart() const;
    ViewWords partAngle() const;
    ViewWords clipShare() const;
    ViewWords attentionFrom() const;
    ViewWords attentionTo() const;
    ViewWords attentionReceived() const;
    ViewWords rollout() const;

private:
    ViewId viewId() const { return m_stage.empty() || m_stage == "tokens" ? ViewId::global() : parseTapName(m_subject.tap).view; }
    QString vector() const;
    QString heads() const;
    QString keys() const;
    QString part() const;
    QString pinFirst() const;
    QString compareParts() const;

    const TapView& m_view;
    const ViewSubject& m_subject;
    std::string m_stage;
    ViewFigures m_figures;
    Attends m_attends = Attends::Nowhere;
    int m_channels = 0;
};

/// "its vector of 768 channels".
QString Words::vector() const {
    return m_channels > 0 ? tr("its vector of %1 channels").arg(number(m_channels)) : tr("its vector");
}

QString Words::heads() const {
    if (m_view.heads == AttentionQuery::Heads::One) return tr("Head %1 alone.").arg(m_view.head);
    if (m_view.heads == AttentionQuery::Heads::Mean) return tr("Mean over the heads.");
    return tr("At each token the largest of any head.");
}

/// What a query of this block can see.
QString Words::keys() const {
    switch (m_attends) {
        case Attends::Window:
            return tr("the %1×%1 keys of its window").arg(m_figures.window);
        case Attends::Global:
            return tr("all %1 tokens").arg(number(m_figures.tokens));
        case Attends::Clip:
            return tr("all %1 tokens and CLS").arg(number(m_figures.compressedTokens));
        case Attends::Nowhere:
            break;
    }
    return tr("all keys");
}

QString Words::part() const {
    switch (m_view.part) {
        case AttentionPart::Content:
            return tr("What the content of query and key alone, q·k/8, gives each key, before softmax.");
        case AttentionPart::RelH:
            return tr("What the distance in rows alone gives each key (rel_h), before softmax.");
        case AttentionPart::RelW:
            return tr("What the distance in columns alone gives each key (rel_w), before softmax.");
        case AttentionPart::Total:
            break;
    }
    return {};
}

QString Words::pinFirst() const {
    return m_subject.pinned ? QString() : tr("Pin a token first: click it, or press Enter on the canvas.");
}

QString Words::compareParts() const {
    return tr("Compare with the other part, with their angle, and with CLIP's share.");
}

ViewWords Words::page() const {
    ViewWords words;
    if (m_subject.plan) {
        const ImageSize page = m_subject.plan->views.page;
        words.shows = tr("The page itself, %1×%2 pixels, upright as its file says; nothing is laid over it.")
                          .arg(page.widthPx)
                          .arg(page.heightPx);
    } else {
        words.shows = tr("The page itself, upright as its file says; nothing is laid over it.");
    }
    words.misread = tr(
        "The encoder never sees these pixels: it gets a copy that was resized to the mode's side, and padded or cut into tiles.");
    words.howTo =
        tr("Choose a stage in the strip above, or step through them with Ctrl+Left and Ctrl+Right. The wheel zooms, a drag "
           "pans, F fits.");
    return words;
}

ViewWords Words::pixels() const {
    const QString size = m_subject.plan ? tr("The view as the encoder gets it, %1×%1 pixels.").arg(m_figures.sidePx)
                                        : tr("The view as the encoder gets it.");
    return {sentences({size, tr("Each of a pixel's three values goes in scaled to −1…1.")}),
            tr("It looks like the page, but what resizing has blurred is gone: no later stage can bring it back."),
            tr("Zoom in, or hold M for the magnifier, and compare it with the page itself, the first entry of the strip."),
            {}};
}

ViewKind Words::automatic() const {
    const bool isBlock = m_attends != Attends::Nowhere && !m_stage.ends_with(".mid");
    return isBlock && m_subject.pinned ? ViewKind::AttentionFrom : ViewKind::Norm;
}

ViewWords Words::norm() const {
    if (m_stage == "tokens") {
        return {tr("The length of every row that the language model gets, line by line as they are laid out."),
                tr("Newline rows are all one learned vector, and so is the separator: their colour says nothing of the page."),
                tr("Point at a row for its place in the sequence; Lineage shows where on the page it comes from."),
                {}};
    }
    return {tr("How long each token is: the L2 norm of %1.").arg(vector()),
            tr("Long is not important: a few channels or outlier tokens can be most of it, and different stages do not compare."),
            tr("Ranks lists the longest tokens, outliers first. If one outlier darkens all others, take percentiles (%) or the "
               "logarithm in the colour bar."),
            {}};
}

ViewWords Words::mean() const {
    return {tr("The mean of each token's channels: of %1.").arg(vector()),
            tr("Positive and negative channels cancel: a mean near 0 can hide a long vector, and the LayerNorms take it away."),
            tr("Compare it with the norm; a range that is symmetric round 0 (±, in the colour bar) shows the sign."),
            {}};
}

ViewWords Words::channel() const {
    const QString which = m_channels > 0 ? tr("channel %1 of %2").arg(m_view.channel).arg(number(m_channels))
                                         : tr("channel %1").arg(m_view.channel);
    return {
        tr("One number of each token's vector: %1, counted from 0.").arg(which),
        tr("A channel that seems to trace lines or letters is seldom a detector of them: what a model knows is spread over many "
           "channels."),
        tr("Turn the wheel over the channel's number. Ranks lists channels by spread, Token those that are strongest at the "
           "pinned token."),
        {}};
}

ViewWords Words::components() const {
    const QString fit = m_view.sharedComponents ? tr("fitted over all runs of this stage that are there")
                                                : tr("fitted on this run's tokens of this stage");
    const QString without = m_view.leaveOutOutliers ? tr("Tokens of exceptional norm took no part in the fit.") : QString();
    return {sentences({tr("The three directions in which tokens differ most, as red, green and blue, %1.").arg(fit), without}),
            m_view.sharedComponents ? tr("Colours compare between the runs that were fitted together, and with no others.")
                                    : tr("Colours hold for this fit alone: red here is not red in another stage, page or run."),
            tr("Fit over all runs to compare modes and pages; leave outliers out when one of them takes a colour for itself."),
            tr("Close colours may be far apart in directions that are not shown.")};
}

ViewWords Words::similarity() const {
    return {tr("The cosine between each token and the pinned one: 1 is the same direction, 0 a right angle, −1 the opposite."),
            tr("Tokens of a stage mostly share a direction, so cosines are high everywhere: read differences, not the level."),
            sentences({pinFirst(), tr("Arrow keys move the pin; narrow the range in the colour bar to tell high values apart.")}),
            tr("Length is ignored.")};
}

ViewWords Words::difference() const {
    return {tr("How far each token lies from the same token of the run compared against: the length of the difference."),
            tr("It is absolute: long vectors differ by more, and between number types it grows with depth by rounding alone."),
            tr("Keep a run, run again another way, and choose which one to compare against in Kept runs."),
            tr("Kept runs gives the figure relative to the values' spread.")};
}

ViewWords Words::attentionAdds() const {
    const QString reads = m_attends == Attends::Window
                              ? tr("It can only bring what lies in the token's own %1×%1 window.").arg(m_figures.window)
                              : QString();
    return {
        sentences({tr("How much the block's attention adds to each token: the length of .mid less the block's input."), reads}),
        tr("Much is not useful: what is added can point along the token, against it, or be undone by a later block."),
        tr("Compare with what the MLP adds, and with the norm, which tells how much was there before."),
        {}};
}

ViewWords Words::mlpAdds() const {
    return {tr("How much the block's MLP adds to each token: the length of the output less .mid. It sees each token by itself."),
            tr("A large MLP part does not make attention idle: the MLP works on what attention has just brought."),
            tr("Step through the blocks with Ctrl+Left and Ctrl+Right to see where most is written."),
            {}};
}

ViewWords Words::defects() const {
    return {tr("Values that are not a number, infinite or exactly 0, counted in %1.").arg(vector()),
            tr("None found does not mean that values are right: wrong ones are finite too."),
            tr("The strip marks stages that hold NaN or Inf; a region's counts are in its figures."),
            tr("A single NaN reaches every token that attends to it: look for the first stage that has one.")};
}

ViewWords Words::clipPart() const {
    return {tr("How long CLIP's part of each fused token is: W_clip·clip, what the projector makes of CLIP's output."),
            tr("It is no second look at the page: CLIP reads SAM's compressed tokens, so this part descends from SAM as well."),
            compareParts(),
            {}};
}

ViewWords Words::samPart() const {
    return {tr("How long SAM's part of each fused token is: W_sam·sam, what the projector makes of net_3 directly, past CLIP."),
            tr("Long is not decisive: both parts can point against each other and cancel, and the bias belongs to neither."),
            compareParts(),
            {}};
}

ViewWords Words::partAngle() const {
    const QString where = m_subject.plan ? tr("In %1 dimensions").arg(number(m_subject.plan->architecture.fusedWidth))
                                         : tr("In so many dimensions");
    return {
        tr("The angle between CLIP's and SAM's part of each fused token: below 90° they support each other, above they cancel."),
        tr("%1 unrelated vectors stand near 90° anyway: only what departs from it clearly says something.").arg(where),
        tr("Set the range round 90° by hand: drag the colour bar's ends."),
        {}};
}

ViewWords Words::clipShare() const {
    return {
        tr("CLIP's share of each fused token: how much of its length, less the bias, W_clip·clip makes up; at 0.5 both give as "
           "much."),
        tr("It is a projection, not a cause, and leaves 0 to 1 where the parts oppose each other."),
        tr("Compare text, pictures and empty paper: where CLIP's context makes the feature, and where SAM's detail."),
        tr("It does not tell what the language model uses.")};
}

ViewWords Words::attentionFrom() const {
    if (const QString logits = part(); !logits.isEmpty()) {
        return {sentences({logits, heads()}),
                tr("Only differences between keys count: softmax takes away what all keys of a query have in common."),
                sentences({pinFirst(), tr("The Parts panel shows all parts of the pinned query side by side.")}),
                tr("The three parts add up before softmax, not after.")};
    }
    const QString kept = m_view.keptMass < 1 ? tr("Keys outside the strongest %1 % of the weight are hidden, not 0.")
                                                   .arg(QLocale().toString(100 * m_view.keptMass, 'g', 3))
                                             : QString();
    const bool padded = m_attends == Attends::Window && m_figures.hasPaddedWindows();
    const bool sumsToOne = m_view.heads == AttentionQuery::Heads::One || m_view.heads == AttentionQuery::Heads::Mean;
    const QString looks = sumsToOne ? tr("Where the pinned token looks: the weights that its query gives to %1, which sum to 1.")
                                    : tr("Where the pinned token looks: the weights that its query gives to %1.");
    return {sentences({looks.arg(keys()), heads(), kept}),
            tr("Attention is not explanation: a weight says from where a value is read, not that the result depends on it."),
            sentences({pinFirst(), tr("Arrow keys move the pin; the Heads panel shows every head of every layer.")}),
            padded ? tr("Hatched keys beyond the grid are padding, and they do take weight: the model has no mask.") : QString()};
}

ViewWords Words::attentionTo() const {
    const QString window = m_attends == Attends::Window ? tr("Only tokens of the same window can look at it.") : QString();
    return {sentences({tr("Who looks at the pinned token: the weight that each query gives to its key."), window, heads()}),
            tr("Each value belongs to another query's softmax, so they do not sum to 1; and being read is not being needed."),
            sentences({pinFirst(), tr("Compare with “%1”: attention is seldom mutual.").arg(viewName(ViewKind::AttentionFrom))}),
            {}};
}

ViewWords Words::attentionReceived() const {
    return {
        sentences({tr("How much each token is looked at: the weight its key gets, averaged over all queries."), heads()}),
        tr("A token that all look at need not matter: idle heads tend to park their weight on a few tokens of little content."),
        tr("Choose single heads in the Heads panel; sort them by entropy or distance to find those that are selective."),
        {}};
}

ViewWords Words::rollout() const {
    const QString whose = m_subject.pinned ? tr("the pinned token") : tr("CLS");
    return {
        tr("Attention followed down to CLIP's first layer: from which tokens %1 is mixed, with heads averaged and half of each "
           "layer passed on unchanged.")
            .arg(whose),
        tr("That is an assumption: layers do not mix linearly, skip and attention do not count alike, MLPs are left out."),
        tr("Step through the layers to see it widen; pin a token for its own, unpin (Ctrl+U) for CLS."),
        tr("CLIP's own input is no raw page: SAM has mixed it before.")};
}

/// Where a person would look for meaning.
bool isSemantic(ViewKind kind) {
    return isAttention(kind) || kind == ViewKind::Components || kind == ViewKind::Similarity || kind == ViewKind::ClipPart ||
           kind == ViewKind::SamPart || kind == ViewKind::ClipShare;
}

ViewWords wordsOf(const Words& words, ViewKind kind) {
    switch (kind) {
        case ViewKind::Automatic:
        case ViewKind::Norm:
            return words.norm();
        case ViewKind::Mean:
            return words.mean();
        case ViewKind::Channel:
            return words.channel();
        case ViewKind::Components:
            return words.components();
        case ViewKind::Similarity:
            return words.similarity();
        case ViewKind::Difference:
            return words.difference();
        case ViewKind::AttentionAdds:
            return words.attentionAdds();
        case ViewKind::MlpAdds:
            return words.mlpAdds();
        case ViewKind::Defects:
            return words.defects();
        case ViewKind::ClipPart:
            return words.clipPart();
        case ViewKind::SamPart:
            return words.samPart();
        case ViewKind::PartAngle:
            return words.partAngle();
        case ViewKind::ClipShare:
            return words.clipShare();
        case ViewKind::AttentionFrom:
            return words.attentionFrom();
        case ViewKind::AttentionTo:
            return words.attentionTo();
        case ViewKind::AttentionReceived:
            return words.attentionReceived();
        case ViewKind::Rollout:
            return words.rollout();
    }
    return {};
}

QString Words::synthetic() {
    return tr("These weights are synthetic: patterns come from random numbers and the page, none from training.");
}

}  // namespace

QString sentenceGap() {
    return QLocale().language() == QLocale::Chinese ? QString() : QStringLiteral(" ");
}

ViewWords viewWords(const TapView& view, const ViewSubject& subject) {
    const Words words(view, subject);
    if (subject.tap.empty()) return words.page();
    if (words.isPixels()) return words.pixels();
    const ViewKind kind = view.kind == ViewKind::Automatic ? words.automatic() : view.kind;
    ViewWords told = wordsOf(words, kind);
    const bool synthetic = subject.plan && subject.plan->weights.synthetic;
    if (synthetic && isSemantic(kind)) told.alsoMind = sentences({told.alsoMind, Words::synthetic()});
    return told;
}

}  // namespace deepscope
