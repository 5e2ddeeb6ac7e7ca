#include "widgets/views/inspection_presenter.h"

#include "widgets/models/stage_names.h"
#include "widgets/views/canvas_header.h"
#include "widgets/views/color_bar.h"
#include "widgets/views/inspector.h"
#include "widgets/views/page_canvas.h"

#include <utility>

namespace deepscope {

namespace {
const QLatin1String kOverlayTag("overlay");
const QLatin1String kTokenTag("token");
}  // namespace

InspectionPresenter::InspectionPresenter(InspectionSession* session, Selection* selection, Views views, QObject* parent)
    : QObject(parent), m_session(session), m_selection(selection), m_views(views) {
    connectCanvas();
    connectHeader();
    connectBar();
    connectProbe();
    connect(selection, &Selection::tapChanged, this, &InspectionPresenter::refresh);
    connect(selection, &Selection::viewChanged, this, &InspectionPresenter::updatePlan);
    connect(selection, &Selection::pinChanged, this, [this] {
        m_views.canvas->setPin(m_selection->pin());
        refresh();
    });
    setColors({});
}

void InspectionPresenter::connectProbe() {
    ProbeWorker* probe = m_session->probe();
    const auto current = [this](const ProbeTicket& ticket) {
        return ticket.tag == kOverlayTag && ticket.serial == m_overlaySerial;
    };
    connect(probe, &ProbeWorker::tokenMapReady, this, [this, current](const ProbeTicket& ticket, const auto& map) {
        const auto run = results();
        const auto pixels = pixelMap();
        if (!current(ticket) || !run || !pixels) return;
        const bool laidOut = parseTapName(map->tap->name()).isTokens();
        answered(laidOut ? layoutOverlay(*map, run->plan->views) : featureOverlay(*map, *pixels), map->tap);
    });
    connect(probe, &ProbeWorker::viewPixelsReady, this, [this, current](const ProbeTicket& ticket, const auto& answer) {
        const auto pixels = pixelMap();
        if (!current(ticket) || !pixels) return;
        answered(pixelsOverlay(*answer, *pixels), answer->tap);
    });
    connect(probe, &ProbeWorker::attentionReady, this, [this, current](const ProbeTicket& ticket, const auto& answer) {
        const auto pixels = pixelMap();
        if (!current(ticket) || !pixels) return;
        answered(attentionOverlay(*answer, *pixels), m_asked.tap, answer);
    });
    connect(probe, &ProbeWorker::tokenDescribed, this, [this](const ProbeTicket& ticket, const auto& token) {
        if (ticket.serial == m_tokenSerial) m_views.inspector->setTokenDescription(token.get());
    });
    connect(probe, &ProbeWorker::requestFailed, this, [this, current](const ProbeTicket& ticket, const Problem& problem) {
        if (!current(ticket)) return;
        showNothing(tr("Nothing to show"), tr("run again to see this stage"));
        Q_EMIT problemFound(problem);
    });
}

std::shared_ptr<const RunResults> InspectionPresenter::results() const {
    return m_session->results(m_selection->page(), m_selection->mode());
}

std::optional<PixelMap> InspectionPresenter::pixelMap() const {
    const auto run = results();
    if (!run || !run->plan) return std::nullopt;
    return PixelMap(run->plan->views, run->plan->orientation);
}

void InspectionPresenter::updatePlan() {
    m_views.canvas->setPlan(pixelMap(), m_selection->view());
}

void InspectionPresenter::refreshFigures() {
    const auto run = results();
    const std::string& name = m_selection->tap();
    const auto tap = run ? run->tap(name) : nullptr;
    const StageRecord* stage = run ? run->stage(name) : nullptr;
    const Architecture* architecture = run && run->plan ? &run->plan->architecture : nullptr;
    m_views.inspector->setTap(name, tap.get(), stage, architecture);
}

void InspectionPresenter::refresh() {
    updatePlan();
    refreshFigures();
    const auto run = results();
    const std::string& name = m_selection->tap();
    const auto tap = run ? run->tap(name) : nullptr;
    if (!tap) {
        if (name.empty()) {
            showNothing(tr("Page"), {});
        } else {
            showNothing(stageLabel(name), tr("not run yet"));
        }
        return;
    }
    const bool pixels = stageOfTap(name) == "preprocess.pixels";
    const OverlayCache::Question question{tap, pixels ? std::nullopt : pinnedQuery()};
    if (const auto kept = m_cache.find(question)) {
        m_overlaySerial = 0;  // an answer still on its way is no longer wanted
        show(*kept);
    } else if (pixels) {
        requestOverlay(question, ViewPixelsRequest{tap});
    } else if (question.query) {
        requestOverlay(question, AttentionRequest{run->trace, *question.query});
    } else {
        requestOverlay(question, TokenMapRequest{tap});
    }
}

std::optional<AttentionQuery> InspectionPresenter::pinnedQuery() const {
    const auto run = results();
    const auto& pin = m_selection->pin();
    if (!pin || !run || !run->trace || !run->plan) return std::nullopt;
    const std::string& name = m_selection->tap();
    const BlockAttention attention = blockAttention(name, run->plan->architecture);
    const auto tap = run->tap(name);
    if (attention == BlockAttention::None || !tap || !(parseTapName(name).view == pin->view)) return std::nullopt;
    const bool clip = attention == BlockAttention::Clip;
    AttentionQuery query;
    query.tap = name;
    if (pin->isClassToken) {
        if (!clip) return std::nullopt;
        query.token = 0;
        return query;
    }
    const int side = tapLayout(*tap).gridSide;
    if (pin->gridSide <= 0 || side <= 0) return std::nullopt;
    const GridPosition at = pin->inGrid(side);
    query.token = at.row * side + at.column + (clip ? 1 : 0);  // in CLIP row 0 is CLS
    return query;
}

void InspectionPresenter::requestOverlay(const OverlayCache::Question& question, ProbeRequest request) {
    m_overlayPending = true;
    m_asked = question;
    m_overlaySerial = m_session->probe()->post(kOverlayTag, std::move(request));
}

void InspectionPresenter::answered(CanvasOverlay overlay, std::shared_ptr<const TapRecord> tap,
                                   std::shared_ptr<const AttentionAnswer> attention) {
    const OverlayCache::Answer answer{std::move(tap), std::move(overlay), std::move(attention)};
    m_cache.add(std::exchange(m_asked, {}), answer);
    show(answer);
}

void InspectionPresenter::showNothing(const QString& title, const QString& detail) {
    m_overlaySerial = 0;  // an answer still on its way is no longer wanted
    m_overlayPending = false;
    m_attention.reset();
    m_shownTap.reset();
    m_beforeDrag.reset();
    m_views.canvas->setOverlay({}, std::nullopt);
    m_views.bar->clear();
    m_views.header->setLogarithmic(false, false);
    m_views.header->setTitle(title, detail);
    m_views.inspector->setAttention(nullptr);
    requestToken(std::nullopt);
    restorePendingView();
    Q_EMIT overlayShown();
}

void InspectionPresenter::show(const OverlayCache::Answer& answer) {
    m_overlayPending = false;
    m_attention = answer.attention;
    m_shownTap = answer.tap;
    m_views.canvas->setOverlay(answer.overlay, pixelMap());
    m_views.inspector->setAttention(m_attention.get());
    applyScale();
    showTitle();
    onHovered(m_views.canvas->hovered());
    restorePendingView();
    Q_EMIT overlayShown();
}

void InspectionPresenter::showTitle() {
    const std::string name = m_shownTap ? m_shownTap->name() : std::string();
    const QString tap = QString::fromStdString(name);
    switch (m_views.canvas->overlay().kind) {
        case CanvasOverlay::Kind::Pixels:
            m_views.header->setTitle(tr("Pixels"), tr("%1 · what the encoder sees").arg(tap));
            break;
        case CanvasOverlay::Kind::Layout:
            m_views.header->setTitle(tr("Layout"), tr("norm of %1, each line closed by a newline, the separator last").arg(tap));
            break;
        case CanvasOverlay::Kind::Attention: {
            const auto run = results();
            const int heads = run && run->plan ? attentionHeads(name, run->plan->architecture) : 0;
            m_views.header->setTitle(tr("Attention"),
                                     tr("%1 · query %2 · mean of %n head(s)", "", heads).arg(tap).arg(m_attention->query.token));
            break;
        }
        case CanvasOverlay::Kind::Features: {
            const auto run = results();
            const bool block = run && run->plan && blockAttention(name, run->plan->architecture) != BlockAttention::None;
            QString detail = tap;
            if (m_selection->pin() && !block) detail += QStringLiteral(" · ") + tr("no attention at this stage");
            if (m_selection->pin() && block && !run->trace)
                detail += QStringLiteral(" · ") + tr("attention when the run is done");
            m_views.header->setTitle(tr("Norm"), detail);
            break;
        }
        case CanvasOverlay::Kind::None:
            break;
    }
}

}  // namespace deepscope
