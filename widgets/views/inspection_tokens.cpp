// How tokens are read and pinned, and what of it can be undone.
#include "widgets/views/color_bar.h"
#include "widgets/views/inspection_presenter.h"
#include "widgets/views/inspector.h"
#include "widgets/views/page_canvas.h"

#include <algorithm>

namespace deepscope {

namespace {
const QLatin1String kTokenTag("token");
}

void InspectionPresenter::connectCanvas() {
    const PageCanvas* canvas = m_views.canvas;
    connect(canvas, &PageCanvas::tokenHovered, this, &InspectionPresenter::onHovered);
    connect(canvas, &PageCanvas::tokenClicked, this, &InspectionPresenter::onClicked);
    connect(canvas, &PageCanvas::pinMoveRequested, this, &InspectionPresenter::movePin);
    connect(canvas, &PageCanvas::unpinRequested, this, &InspectionPresenter::unpin);
    connect(canvas, &PageCanvas::viewportChanged, this, [this](ViewChange how) {
        m_viewToRestore.reset();  // the person has gone on
        Q_EMIT viewChanged(how);
    });
}

void InspectionPresenter::onHovered(const std::optional<TokenHit>& hit) {
    m_selection->setHover(hit ? std::optional(pinOf(*hit)) : std::nullopt);
    readToken(hit);
}

void InspectionPresenter::readToken(const std::optional<TokenHit>& hit) {
    std::optional<double> mark;
    if (hit && m_views.canvas->overlay().kind != CanvasOverlay::Kind::Pixels) mark = hit->value;
    m_views.bar->setMark(mark);
    // The pinned token keeps the inspector; another one is read at the cursor.
    const auto pinned = pinnedHit();
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

std::optional<TokenHit> InspectionPresenter::pinnedHit() const {
    const auto& pin = m_selection->pin();
    return pin ? hitOfPin(m_views.canvas->overlay(), *pin) : std::nullopt;
}

void InspectionPresenter::pin(const TokenHit& hit) {
    m_selection->setPin(pinOf(hit));
    Q_EMIT viewChanged(ViewChange::Token);
}

void InspectionPresenter::unpin() {
    m_selection->setPin(std::nullopt);
    Q_EMIT viewChanged(ViewChange::Token);
}

void InspectionPresenter::onClicked(const TokenHit& hit) {
    if (pinnedHit() == hit) {
        unpin();
    } else {
        pin(hit);
    }
}

void InspectionPresenter::goTo(const TokenHit& hit) {
    m_views.canvas->ensureVisible(hit.sceneRect);
    pin(hit);
}

void InspectionPresenter::movePin(int rows, int columns) {
    const CanvasOverlay& overlay = m_views.canvas->overlay();
    const auto pinned = pinnedHit();
    if (!pinned || pinned->isClassToken) return;
    const bool laidOut = overlay.kind == CanvasOverlay::Kind::Layout;
    const int height = laidOut ? overlay.rows : overlay.gridSide;
    const int width = laidOut ? overlay.columns : overlay.gridSide;
    const int row = std::clamp(pinned->position.row + rows, 0, height - 1);
    int column = std::clamp(pinned->position.column + columns, 0, width - 1);
    // Lines of a layout end where their tokens do.
    auto moved = hitTest(overlay, overlay.cellRect(row, column).center());
    while (!moved && column > 0) moved = hitTest(overlay, overlay.cellRect(row, --column).center());
    if (moved && !(*moved == *pinned)) goTo(*moved);
}

// ---- Undo and redo

ViewState InspectionPresenter::viewState() const {
    return {m_selection->state(), m_colors, m_viewToRestore.value_or(m_views.canvas->view())};
}

void InspectionPresenter::restore(const ViewState& state) {
    const bool colored = !(state.colors == m_colors);
    m_viewToRestore = state.canvas;
    setColors(state.colors);
    m_selection->restore(state.selection);
    // What is still asked for may fit the canvas again when it comes.
    m_views.canvas->setView(state.canvas);
    if (!m_overlayPending) m_viewToRestore.reset();
    if (colored) Q_EMIT colorsChanged();
}

void InspectionPresenter::restorePendingView() {
    if (!m_viewToRestore) return;
    m_views.canvas->setView(*m_viewToRestore);
    m_viewToRestore.reset();
}

}  // namespace deepscope
