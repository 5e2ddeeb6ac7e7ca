#include "widgets/views/inspection_presenter.h"

#include "widgets/models/stage_names.h"
#include "widgets/views/canvas_header.h"
#include "widgets/views/color_bar.h"
#include "widgets/views/inspector.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/view_bar.h"

#include <utility>

namespace deepscope {

namespace {
const QLatin1String kOverlayTag("overlay");
constexpr int kDwellMs = 300;
}  // namespace

InspectionPresenter::InspectionPresenter(InspectionSession* session, Selection* selection, Views views, QObject* parent)
    : QObject(parent), m_session(session), m_selection(selection), m_views(views) {
    connectCanvas();
    connectHeader();
    connectLooks();
    connectBar();
    connectProbe();
    connect(selection, &Selection::tapChanged, this, &InspectionPresenter::refresh);
    connect(selection, &Selection::viewChanged, this, &InspectionPresenter::updatePlan);
    connect(selection, &Selection::lookChanged, this, &InspectionPresenter::refresh);
    connect(selection, &Selection::pinChanged, this, [this] {
        m_views.canvas->setPin(m_selection->pin());
        refresh();
    });
    m_columns.setSingleShot(true);
    m_columns.setInterval(kDwellMs);
    connect(&m_columns, &QTimer::timeout, this, &InspectionPresenter::prepareColumns);
    setColors({});
}

void InspectionPresenter::connectProbe() {
    ProbeWorker* probe = m_session->probe();
    connect(probe, &ProbeWorker::viewPixelsReady, this, [this](const ProbeTicket& ticket, const auto& answer) {
        const auto pixels = pixelMap();
        if (ticket.tag != kOverlayTag || ticket.serial != m_pixelsSerial || !pixels) return;
        answered(std::exchange(m_askedPixels, {}), {answer->tap, pixelsOverlay(*answer, *pixels), nullptr});
    });
    connect(probe, &ProbeWorker::tokenDescribed, this, [this](const ProbeTicket& ticket, const auto& token) {
        if (ticket.serial == m_tokenSerial) m_views.inspector->setTokenDescription(token.get());
    });
    connect(probe, &ProbeWorker::requestFailed, this, [this](const ProbeTicket& ticket, const Problem& problem) {
        if (ticket.tag == kOverlayTag && ticket.serial == m_pixelsSerial) failed(problem);
    });
}

std::shared_ptr<const RunResults> InspectionPresenter::results() const {
    if (m_flippedTo) return m_flippedTo;
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
            showNothing(stageLabel(name), m_flippedTo ? tr("%1 has no such stage").arg(m_flippedName) : tr("not run yet"));
        }
        return;
    }
    const bool pixels = stageOfTap(name) == "preprocess.pixels";
    OverlayCache::Question question{tap, "pixels"};
    TapViewRequest request;
    if (!pixels) request = viewRequest(shownLook(), question.how);
    showLooks();
    if (const auto kept = m_cache.find(question)) {
        forgetAsked();
        show(*kept);
    } else if (pixels) {
        requestPixels(question);
    } else {
        requestView(question, std::move(request));
    }
}

// An answer still on its way is no longer wanted.
void InspectionPresenter::forgetAsked() {
    m_pixelsSerial = 0;
    m_askedPixels = {};
    m_session->viewProbe()->forget(kOverlayTag);
    m_overlayPending = false;
}

void InspectionPresenter::requestPixels(const OverlayCache::Question& question) {
    forgetAsked();
    m_overlayPending = true;
    m_askedPixels = question;
    m_pixelsSerial = m_session->probe()->post(kOverlayTag, ViewPixelsRequest{question.tap});
}

void InspectionPresenter::requestView(const OverlayCache::Question& question, TapViewRequest request) {
    m_pixelsSerial = 0;
    m_askedPixels = {};
    m_overlayPending = true;
    m_session->viewProbe()->ask(
        kOverlayTag, this, [request = std::move(request)](std::stop_token stop) { return viewTap(request, std::move(stop)); },
        [this, question](const TapViewAnswer& answer) {
            const auto pixels = pixelMap();
            if (!pixels) return;
            auto kept = std::make_shared<TapViewAnswer>(answer);
            kept->tap.reset();  // the cache must hold no tap alive
            answered(question, {answer.tap, tapViewOverlay(answer, *pixels), kept});
        },
        [this](const Problem& problem) { failed(problem); });
}

void InspectionPresenter::answered(const OverlayCache::Question& question, OverlayCache::Answer answer) {
    m_cache.add(question, answer);
    show(answer);
}

void InspectionPresenter::failed(const Problem& problem) {
    showNothing(tr("Nothing to show"), QString::fromStdString(problem.what));
    Q_EMIT problemFound(problem);
}

void InspectionPresenter::showNothing(const QString& title, const QString& detail) {
    forgetAsked();
    m_shown.reset();
    m_shownTap.reset();
    m_beforeDrag.reset();
    m_views.canvas->setOverlay({}, std::nullopt);
    m_views.bar->clear();
    m_views.looks->setOffers({});
    Q_EMIT offersChanged();
    m_views.header->setLogarithmic(false, false);
    m_views.header->setTitle(title, detail);
    m_views.inspector->setAttention(nullptr);
    requestToken(std::nullopt);
    restorePendingView();
    Q_EMIT overlayShown();
}

void InspectionPresenter::show(const OverlayCache::Answer& answer) {
    m_overlayPending = false;
    m_shown = answer.answer;
    m_shownTap = answer.tap;
    CanvasOverlay overlay = answer.overlay;
    if (overlay.kind == CanvasOverlay::Kind::Attention) keepMass(overlay, m_selection->look().keptMass);
    m_views.canvas->setOverlay(std::move(overlay), pixelMap());
    showAttentionFigures();
    if (m_shown && m_shown->look.kind == ViewKind::AttentionFrom) m_columns.start();
    applyScale();
    showTitle();
    readToken(m_views.canvas->hovered());  // another panel may hold the hover
    restorePendingView();
    Q_EMIT overlayShown();
}

// Only a query's weights are a distribution: entropy and strongest key mean nothing over the queries of a key, or of logits.
void InspectionPresenter::showAttentionFigures() {
    const bool weights = m_shown && m_shown->attention && !m_views.canvas->overlay().logits &&
                         (m_shown->look.kind == ViewKind::AttentionFrom || m_shown->look.kind == ViewKind::Rollout);
    m_views.inspector->setAttention(weights ? &*m_shown->attention : nullptr);
}

}  // namespace deepscope
