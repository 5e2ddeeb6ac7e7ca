// Which way the selected tap is looked at, what that asks of the probe, and how it is called.
#include "widgets/models/quantity_text.h"
#include "widgets/models/stage_names.h"
#include "widgets/views/canvas_header.h"
#include "widgets/views/inspection_presenter.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/view_bar.h"

#include "encoder/probe/channel_ranking.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace deepscope {

namespace {

const QLatin1String kSuggestionTag("channel suggestions");
const QLatin1String kColumnsTag("columns");
constexpr std::size_t kSuggestions = 8;

ChannelSuggestions suggestionsFor(const TapRecord& tap, std::optional<int> token) {
    ChannelSuggestions suggestions;
    const std::vector<ChannelFigures> ranking = channelRanking(tap);
    for (std::size_t i = 0; i < std::min(kSuggestions, ranking.size()); ++i)
        suggestions.largestSpread.push_back({ranking[i].channel, ranking[i].std});
    if (!token) return suggestions;
    const std::vector<float> vector = tokenVector(tap, *token);
    for (const int channel : strongestChannels(vector, kSuggestions))
        suggestions.strongest.push_back({channel, vector[static_cast<std::size_t>(channel)]});
    return suggestions;
}

std::string headName(const TapView& look) {
    switch (look.heads) {
        case AttentionQuery::Heads::One:
            return std::to_string(look.head);
        case AttentionQuery::Heads::Max:
            return "max";
        default:
            return "mean";
    }
}

QString partName(AttentionPart part) {
    switch (part) {
        case AttentionPart::Content:
            return QStringLiteral("q·k");
        case AttentionPart::RelH:
            return QStringLiteral("rel_h");
        case AttentionPart::RelW:
            return QStringLiteral("rel_w");
        case AttentionPart::Total:
            break;
    }
    return {};
}

}  // namespace

void InspectionPresenter::connectLooks() {
    connect(m_views.looks, &ViewBar::lookChosen, this, &InspectionPresenter::chooseLook);
    connect(m_views.looks, &ViewBar::suggestionsWanted, this, &InspectionPresenter::suggestChannels);
}

void InspectionPresenter::chooseLook(const TapView& look) {
    if (look == m_selection->look()) return;
    m_selection->setLook(look);
    Q_EMIT viewChanged(ViewChange::Look);
}

void InspectionPresenter::chooseChannel(int channel) {
    TapView look = m_selection->look();
    look.kind = ViewKind::Channel;
    look.channel = channel;
    chooseLook(look);
}

void InspectionPresenter::chooseHead(const std::string& tap, int head) {
    if (tap != m_selection->tap()) Q_EMIT stageWanted(QString::fromStdString(tap));
    TapView look = m_selection->look();
    const bool perHead = isAttention(look.kind) && look.kind != ViewKind::Rollout;
    if (!perHead) look.kind = ViewKind::AttentionFrom;
    // Without a token of this stage pinned there is nothing to look from.
    if (!isAttention(resolveView(look.kind, context()).kind)) look.kind = ViewKind::AttentionReceived;
    look.heads = AttentionQuery::Heads::One;
    look.head = head;
    chooseLook(look);
}

void InspectionPresenter::setCompared(std::shared_ptr<const RunResults> run, const QString& name) {
    const bool same = run == m_compared && name == m_comparedName;
    if (run != m_compared) ++m_comparedSerial;
    m_compared = std::move(run);
    m_comparedName = name;
    if (!same && !m_selection->tap().empty()) refresh();
}

void InspectionPresenter::flipTo(std::shared_ptr<const RunResults> run, const QString& name) {
    if (run == m_flippedTo) return;
    m_flippedTo = std::move(run);
    m_flippedName = name;
    refresh();
}

std::optional<int> InspectionPresenter::pinnedToken() const {
    const auto& pin = m_selection->pin();
    const auto run = results();
    const auto tap = run ? run->tap(m_selection->tap()) : nullptr;
    if (!pin || !tap) return std::nullopt;
    const TapName name = parseTapName(tap->name());
    const TapLayout layout = tapLayout(*tap);
    if (name.isTokens()) {
        const int row = pin->position.row;
        return pin->gridSide == 0 && !pin->isClassToken && row < layout.tokens ? std::optional(row) : std::nullopt;
    }
    if (!(name.view == pin->view)) return std::nullopt;
    if (pin->isClassToken) return layout.hasClassToken ? std::optional(kClassToken) : std::nullopt;
    if (pin->gridSide <= 0 || layout.gridSide <= 0) return std::nullopt;
    const GridPosition at = pin->inGrid(layout.gridSide);
    return at.row * layout.gridSide + at.column;
}

std::shared_ptr<const TapRecord> InspectionPresenter::comparedTap() const {
    const auto run = results();
    const auto tap = run ? run->tap(m_selection->tap()) : nullptr;
    const auto compared = m_compared ? m_compared->tap(m_selection->tap()) : nullptr;
    return tap && compared && compared != tap && compared->tensor() && compared->shape() == tap->shape() ? compared : nullptr;
}

ViewContext InspectionPresenter::context() const {
    const auto run = results();
    ViewContext context;
    context.tap = m_selection->tap();
    if (!run || !run->plan || !run->tap(context.tap)) return context;
    context.architecture = &run->plan->architecture;
    const auto token = pinnedToken();
    context.pinned = token.has_value();
    context.pinnedClassToken = token == kClassToken;
    context.finished = run->trace != nullptr;
    context.hasParts = context.finished;
    context.hasCompared = comparedTap() != nullptr;
    return context;
}

// The same stage of every run that is there, of any page, mode and view: what one fit of components is made over.
std::vector<std::shared_ptr<const TapRecord>> InspectionPresenter::tapsOfThisStage(std::string& how) const {
    const std::string stage = stageOfTap(m_selection->tap());
    const std::int64_t channels = tapLayout(*results()->tap(m_selection->tap())).channels;
    std::vector<std::shared_ptr<const TapRecord>> taps;
    std::set<const RunResults*> taken;  // a kept run may be its mode's newest as well
    const auto take = [&](const RunResults& run, const std::string& name) {
        if (!taken.insert(&run).second || !run.trace || run.trace->tensorsReleased()) return;
        how += " " + name;
        for (const auto& [tapName, tap] : run.taps) {
            if (stageOfTap(tapName) == stage && tap->tensor() && tapLayout(*tap).channels == channels) taps.push_back(tap);
        }
    };
    for (const int page : m_session->pages()->order()) {
        for (const auto& [mode, run] : m_session->runs(page)) take(*run.results, std::to_string(run.job));
    }
    for (const KeptRun* run : m_session->kept()->all()) take(*run->results, "kept " + std::to_string(run->id));
    return taps;
}

TapViewRequest InspectionPresenter::viewRequest(ViewKind kind, std::string& how) const {
    const auto run = results();
    TapViewRequest request;
    request.tap = run->tap(m_selection->tap());
    request.look = m_selection->look();
    request.look.kind = kind;
    request.trace = run->trace;
    request.attention = m_session->attentionCache();
    how = viewId(kind);
    const auto token = pinnedToken();
    switch (kind) {
        case ViewKind::Channel:
            request.look.channel = std::clamp(request.look.channel, 0, std::max(0, tapLayout(*request.tap).channels - 1));
            how += " " + std::to_string(request.look.channel);
            break;
        case ViewKind::Components:
            if (request.look.sharedComponents) request.fitted = tapsOfThisStage(how);
            how += request.look.leaveOutOutliers ? " without outliers" : "";
            break;
        case ViewKind::Similarity:
            request.token = token.value_or(0);
            how += " " + std::to_string(request.token);
            break;
        case ViewKind::Difference:
            request.compared = comparedTap();
            how += " " + std::to_string(m_comparedSerial);
            break;
        case ViewKind::AttentionFrom:
        case ViewKind::AttentionTo:
        case ViewKind::AttentionReceived:
        case ViewKind::Rollout: {
            const bool clip = tapLayout(*request.tap).hasClassToken;  // its row 0 is CLS
            request.token = clip ? token.value_or(kClassToken) + 1 : token.value_or(0);
            const int heads = attentionHeads(request.tap->name(), run->plan->architecture);
            request.look.head = std::clamp(request.look.head, 0, std::max(0, heads - 1));
            if (clip || kind != ViewKind::AttentionFrom) request.look.part = AttentionPart::Total;
            how += " " + std::to_string(request.token) + " " + headName(request.look) + " " +
                   std::to_string(static_cast<int>(request.look.part));
            break;
        }
        default:
            break;
    }
    return request;
}

void InspectionPresenter::showLooks() {
    const ViewContext now = context();
    m_views.looks->setOffers(viewOffers(now));
    Q_EMIT offersChanged();
    if (!now.architecture) return;
    const auto tap = results()->tap(now.tap);
    const AttentionKind attention = attentionKind(now.tap, *now.architecture);
    const int heads = attention == AttentionKind::None ? 0 : attentionHeads(now.tap, *now.architecture);
    const bool sam = attention == AttentionKind::Window || attention == AttentionKind::Global;
    m_views.looks->setLook(m_selection->look(), resolveView(m_selection->look().kind, now).kind, tapLayout(*tap).channels, heads,
                           sam);
}

void InspectionPresenter::suggestChannels() {
    const auto run = results();
    const auto tap = run ? run->tap(m_selection->tap()) : nullptr;
    if (!tap) return;
    m_session->probe()->ask(
        kSuggestionTag, this, [tap, token = pinnedToken()](std::stop_token) { return suggestionsFor(*tap, token); },
        [this](const ChannelSuggestions& suggestions) { m_views.looks->setSuggestions(suggestions); },
        [this](const Problem& problem) { Q_EMIT problemFound(problem); });
}

// Who looks at a token, and what all queries together look at, need every query's normaliser: a second for a global block. They
// are worked out while a person reads where the token itself looks, so that the next question is answered at once.
void InspectionPresenter::prepareColumns() {
    const auto run = results();
    if (!m_shown || m_shown->look.kind != ViewKind::AttentionFrom || !m_shownTap || !run || !run->trace) return;
    m_session->backgroundProbe()->ask(
        kColumnsTag, this,
        [cache = m_session->attentionCache(), trace = run->trace, tap = m_shownTap->name()](std::stop_token stop) {
            return cache->get(trace, tap, stop)->summary(stop);
        },
        [](const auto&) {}, [](const Problem&) {}, ProbeWorker::Urgency::Background);
}

QString InspectionPresenter::attentionDetail() const {
    const auto run = results();
    const TapView& look = m_shown->look;
    const int heads = run && run->plan ? attentionHeads(m_shownTap->name(), run->plan->architecture) : 0;
    // As every panel numbers tokens: CLS apart, though it is row 0 of the list.
    const int token = m_shown->query - (m_shown->attention->hasClassToken ? 1 : 0);
    const QString name = token < 0 ? QStringLiteral("CLS") : QString::number(token);
    QStringList words;
    switch (look.kind) {
        case ViewKind::AttentionFrom:
            words << tr("query %1").arg(name);
            break;
        case ViewKind::AttentionTo:
            words << tr("key %1").arg(name);
            break;
        case ViewKind::AttentionReceived:
            words << tr("mean of all queries");
            break;
        default:
            words << (m_shown->query == 0 ? tr("for CLS") : tr("for token %1").arg(m_shown->query - 1))
                  << tr("through this layer and those before it");
            break;
    }
    if (look.kind != ViewKind::Rollout) {
        if (look.heads == AttentionQuery::Heads::One) words << tr("head %1").arg(look.head);
        if (look.heads == AttentionQuery::Heads::Mean) words << tr("mean of %n head(s)", "", heads);
        if (look.heads == AttentionQuery::Heads::Max) words << tr("max of %n head(s)", "", heads);
    }
    const QString part = partName(look.part);
    if (!part.isEmpty()) words << tr("%1 alone, logits").arg(part);
    const double mass = m_selection->look().keptMass;
    if (part.isEmpty() && mass < 1) words << tr("top %1 % of mass").arg(std::lround(100 * mass));
    return words.join(QStringLiteral(" · "));
}

QString InspectionPresenter::lookDetail() const {
    if (!m_shown) return {};
    if (m_shown->attention) return attentionDetail();
    if (m_shown->components) {
        QStringList shares;
        for (const double share : m_shown->explained) shares << QLocale().toString(100 * share, 'f', 1);
        return tr("red, green, blue hold %1 % of the variance").arg(shares.join(QStringLiteral(" · ")));
    }
    if (m_shown->defects) {
        const DefectMap& map = *m_shown->defects;
        return tr("NaN %L1 (red) · Inf %L2 (orange) · zeros %L3 (blue)").arg(map.nanCount).arg(map.infCount).arg(map.zeroCount);
    }
    if (m_shown->look.kind == ViewKind::Difference) return tr("against %1").arg(m_comparedName);
    return {};
}

void InspectionPresenter::showTitle() {
    const std::string name = m_shownTap ? m_shownTap->name() : std::string();
    QString detail = QString::fromStdString(name);
    const auto kind = m_views.canvas->overlay().kind;
    if (kind == CanvasOverlay::Kind::None) return;
    if (kind == CanvasOverlay::Kind::Pixels) {
        m_views.header->setTitle(tr("Pixels"), tr("%1 · what the encoder sees").arg(detail));
        return;
    }
    if (m_flippedTo) detail += QStringLiteral(" · ") + m_flippedName;
    const ViewContext now = context();
    const TapView& wish = m_selection->look();
    const QString whyNot = resolveView(wish.kind, now).whyNot;
    if (const QString more = lookDetail(); !more.isEmpty()) detail += QStringLiteral(" · ") + more;
    if (kind == CanvasOverlay::Kind::Layout)
        detail += QStringLiteral(" · ") + tr("each line closed by a newline, the separator last");
    if (m_flippedTo) {
        // The other run is shown as it can be: what the wish lacks there is no news.
    } else if (!whyNot.isEmpty()) {
        detail += QStringLiteral(" · ") + whyNot;
    } else if (wish.kind == ViewKind::Automatic && kind == CanvasOverlay::Kind::Features && m_selection->pin() &&
               now.architecture) {
        const bool block = attentionKind(name, *now.architecture) != AttentionKind::None;
        if (!block) detail += QStringLiteral(" · ") + tr("no attention at this stage");
        if (block && !now.finished) detail += QStringLiteral(" · ") + tr("attention when the run is done");
    }
    QString what = viewName(m_shown->look.kind);
    if (m_shown->look.kind == ViewKind::Channel) what = tr("Channel %1").arg(m_shown->look.channel);
    m_views.header->setTitle(what, detail);
}

}  // namespace deepscope
