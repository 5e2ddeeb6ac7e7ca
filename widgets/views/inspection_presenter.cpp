#include "widgets/views/inspection_presenter.h"

#include "widgets/models/stage_names.h"
#include "widgets/views/canvas_header.h"
#include "widgets/views/color_bar.h"
#include "widgets/views/inspector.h"
#include "widgets/views/page_canvas.h"

#include <algorithm>

namespace deepscope {

namespace {
const QLatin1String kOverlayTag("overlay");
const QLatin1String kTokenTag("token");
}  // namespace

InspectionPresenter::InspectionPresenter(InspectionSession* session, Selection* selection, Views views, QObject* parent)
    : QObject(parent), m_session(session), m_selection(selection), m_views(views) {
    connectViews();
    connectProbe();
    connect(selection, &Selection::tapChanged, this, &InspectionPresenter::refresh);
    connect(selection, &Selection::pinChanged, this, [this] {
        m_views.canvas->setPin(m_selection->pin());
        refresh();
    });
    setColors({});
}

void InspectionPresenter::connectViews() {
    connect(m_views.canvas, &PageCanvas::tokenHovered, this, &InspectionPresenter::onHovered);
    connect(m_views.canvas, &PageCanvas::tokenClicked, this, &InspectionPresenter::onClicked);
    connect(m_views.canvas, &PageCanvas::pinMoveRequested, this, &InspectionPresenter::movePin);
    connect(m_views.canvas, &PageCanvas::unpinRequested, this, [this] { m_selection->setPin(std::nullopt); });
    connect(m_views.header, &CanvasHeader::colormapChosen, this, [this](Colormap map) {
        const bool attention = m_views.canvas->overlay().kind == CanvasOverlay::Kind::Attention;
        (attention ? m_colors.attention : m_colors.features) = map;
        applyScale();
        Q_EMIT colorsChanged();
    });
    connect(m_views.header, &CanvasHeader::logarithmicChosen, this, [this](bool logarithmic) {
        m_colors.attentionLogarithmic = logarithmic;
        applyScale();
        Q_EMIT colorsChanged();
    });
    connect(m_views.header, &CanvasHeader::opacityChosen, this, [this](double opacity) {
        m_colors.opacity = opacity;
        m_views.canvas->setOpacity(opacity);
        Q_EMIT colorsChanged();
    });
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
        m_attention.reset();
        m_shownTap = map->tap;
        show(parseTapName(map->tap->name()).isTokens() ? layoutOverlay(*map, run->plan->views) : featureOverlay(*map, *pixels));
    });
    connect(probe, &ProbeWorker::viewPixelsReady, this, [this, current](const ProbeTicket& ticket, const auto& answer) {
        const auto pixels = pixelMap();
        if (!current(ticket) || !pixels) return;
        m_attention.reset();
        m_shownTap = answer->tap;
        show(pixelsOverlay(*answer, *pixels));
    });
    connect(probe, &ProbeWorker::attentionReady, this, [this, current](const ProbeTicket& ticket, const auto& answer) {
        const auto run = results();
        const auto pixels = pixelMap();
        if (!current(ticket) || !run || !pixels) return;
        m_attention = answer;
        m_shownTap = run->tap(answer->query.tap);
        show(attentionOverlay(*answer, *pixels));
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
    return m_session->results(m_selection->page());
}

std::optional<PixelMap> InspectionPresenter::pixelMap() const {
    const auto run = results();
    if (!run || !run->plan) return std::nullopt;
    return PixelMap(run->plan->views, run->plan->orientation);
}

void InspectionPresenter::setColors(const ColorSettings& colors) {
    m_colors = colors;
    m_views.header->setOpacity(colors.opacity);
    m_views.canvas->setOpacity(colors.opacity);
    applyScale();
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
    refreshFigures();
    const auto run = results();
    const std::string& name = m_selection->tap();
    const auto tap = run ? run->tap(name) : nullptr;
    if (!tap) {
        m_views.inspector->setAttention(nullptr);
        if (name.empty()) {
            showNothing(tr("Page"), {});
        } else {
            showNothing(stageLabel(name), tr("not run yet"));
        }
        return;
    }
    const std::string stageName = stageOfTap(name);
    if (stageName == "preprocess.pixels") {
        requestOverlay(ViewPixelsRequest{tap});
    } else if (const auto query = pinnedQuery()) {
        requestOverlay(AttentionRequest{run->trace, *query});
    } else {
        requestOverlay(TokenMapRequest{tap});
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

void InspectionPresenter::requestOverlay(ProbeRequest request) {
    m_overlayPending = true;
    m_overlaySerial = m_session->probe()->post(kOverlayTag, std::move(request));
}

void InspectionPresenter::showNothing(const QString& title, const QString& detail) {
    m_overlaySerial = 0;  // an answer still on its way is no longer wanted
    m_overlayPending = false;
    m_attention.reset();
    m_shownTap.reset();
    m_views.canvas->setOverlay({}, std::nullopt);
    m_views.bar->clear();
    m_views.header->setLogarithmic(false, false);
    m_views.header->setTitle(title, detail);
    m_views.inspector->setAttention(nullptr);
    requestToken(std::nullopt);
    Q_EMIT overlayShown();
}

void InspectionPresenter::show(CanvasOverlay overlay) {
    m_overlayPending = false;
    m_views.canvas->setOverlay(std::move(overlay), pixelMap());
    m_views.inspector->setAttention(m_attention.get());
    applyScale();
    showTitle();
    onHovered(m_views.canvas->hovered());
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

void InspectionPresenter::applyScale() {
    const CanvasOverlay& overlay = m_views.canvas->overlay();
    const bool attention = overlay.kind == CanvasOverlay::Kind::Attention;
    ColorScale scale;
    scale.map = attention ? m_colors.attention : m_colors.features;
    scale.logarithmic = attention && m_colors.attentionLogarithmic;
    std::tie(scale.min, scale.max) = overlay.range();
    if (attention && !scale.logarithmic) scale.min = 0;
    m_views.header->setColormap(scale.map);
    m_views.header->setLogarithmic(m_colors.attentionLogarithmic, attention);
    m_views.canvas->setScale(scale);
    if (overlay.values.empty()) {
        m_views.bar->clear();
    } else {
        m_views.bar->setScale(scale);
    }
}

void InspectionPresenter::onHovered(const std::optional<TokenHit>& hit) {
    std::optional<double> mark;
    if (hit && m_views.canvas->overlay().kind != CanvasOverlay::Kind::Pixels) mark = hit->value;
    m_views.bar->setMark(mark);
    // The pinned token keeps the inspector; another one is read at the cursor.
    const CanvasOverlay& overlay = m_views.canvas->overlay();
    const auto pinned = m_selection->pin() ? hitOfPin(overlay, *m_selection->pin()) : std::nullopt;
    requestToken(pinned ? pinned : hit);
}

void InspectionPresenter::requestToken(const std::optional<TokenHit>& hit) {
    const CanvasOverlay& overlay = m_views.canvas->overlay();
    const auto pixels = pixelMap();
    const bool mapped = pixels && overlay.kind != CanvasOverlay::Kind::Layout && overlay.kind != CanvasOverlay::Kind::None;
    m_views.inspector->setToken(hit, overlay, mapped ? &*pixels : nullptr, hit && m_selection->pin().has_value());
    const bool vector = hit && m_shownTap && overlay.kind != CanvasOverlay::Kind::Pixels;
    if (!vector) {
        m_tokenSerial = 0;
        m_views.inspector->setTokenDescription(nullptr);
        return;
    }
    m_tokenSerial = m_session->probe()->post(kTokenTag, TokenRequest{m_shownTap, hit->token});
}

PinnedToken InspectionPresenter::pinOf(const TokenHit& hit) const {
    const CanvasOverlay& overlay = m_views.canvas->overlay();
    if (overlay.kind == CanvasOverlay::Kind::Layout) return {m_selection->view(), {hit.token, 0}, 0, false};
    return {overlay.view, hit.position, overlay.gridSide, hit.isClassToken};
}

void InspectionPresenter::onClicked(const TokenHit& hit) {
    const auto& pin = m_selection->pin();
    const auto pinned = pin ? hitOfPin(m_views.canvas->overlay(), *pin) : std::nullopt;
    if (pinned && *pinned == hit) {
        m_selection->setPin(std::nullopt);
    } else {
        m_selection->setPin(pinOf(hit));
    }
}

void InspectionPresenter::movePin(int rows, int columns) {
    const CanvasOverlay& overlay = m_views.canvas->overlay();
    const auto& pin = m_selection->pin();
    const auto pinned = pin ? hitOfPin(overlay, *pin) : std::nullopt;
    if (!pinned || pinned->isClassToken || !overlay.hasGrid()) return;
    TokenHit moved = *pinned;
    moved.position.row = std::clamp(moved.position.row + rows, 0, overlay.gridSide - 1);
    moved.position.column = std::clamp(moved.position.column + columns, 0, overlay.gridSide - 1);
    m_selection->setPin(pinOf(moved));
}

}  // namespace deepscope
