#include "widgets/views/page_canvas.h"

#include "widgets/views/token_readout.h"

#include <utility>

namespace deepscope {

namespace {
constexpr double kFitMarginPx = 14;
}

PageCanvas::PageCanvas(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("pageCanvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Page with token values"));
}

void PageCanvas::setPicture(std::shared_ptr<const PagePicture> picture) {
    if (picture == m_scene.picture) return;
    m_scene.picture = std::move(picture);
    m_scene.overlay = {};
    m_scene.heatmap = {};
    m_scene.plan.reset();
    m_map.reset();
    m_scene.hovered.reset();
    fitScene();
}

void PageCanvas::setMessage(const QString& heading, const QString& detail) {
    m_heading = heading;
    m_detail = detail;
    update();
}

void PageCanvas::setHint(const QString& hint) {
    m_hint = hint;
    update();
}

void PageCanvas::setPlan(std::optional<PixelMap> plan, ViewId view) {
    m_scene.plan = plan;
    m_scene.view = view;
    if (m_fitted) fitScene();
    update();
}

void PageCanvas::setOverlay(CanvasOverlay overlay, std::optional<PixelMap> map) {
    const bool otherScene =
        (overlay.kind == CanvasOverlay::Kind::Layout) != (m_scene.overlay.kind == CanvasOverlay::Kind::Layout);
    m_scene.overlay = std::move(overlay);
    m_map = map;
    m_cellsStale = true;
    if (m_fitted || otherScene) fitScene();
    updateHover(m_cursor);
    describe();
    update();
}

void PageCanvas::setScale(const ColorScale& scale) {
    m_scene.scale = scale;
    m_cellsStale = true;
    update();
}

void PageCanvas::setOpacity(double opacity) {
    m_scene.opacity = opacity;
    update();
}

void PageCanvas::setPin(std::optional<PinnedToken> pin) {
    m_scene.pin = pin;
    describe();
    update();
}

void PageCanvas::setOtherHover(std::optional<PinnedToken> token) {
    if (token == m_scene.otherHover) return;
    m_scene.otherHover = token;
    update();
}

void PageCanvas::setWindowSide(int tokens) {
    m_scene.windowSide = tokens;
    update();
}

/// The pinned token and the framed ones in words, for those who do not see them.
void PageCanvas::describe() {
    const auto pinned = m_scene.pin ? hitOfPin(m_scene.overlay, *m_scene.pin) : std::nullopt;
    QStringList lines = pinned ? tokenReadout(m_scene.overlay, *pinned, m_map ? &*m_map : nullptr, true) : QStringList();
    if (m_scene.region) lines << tr("%1×%2 tokens framed").arg(m_scene.region->columns).arg(m_scene.region->rows);
    setAccessibleDescription(lines.join(QStringLiteral(", ")));
}

void PageCanvas::setDecorations(const CanvasDecorations& decorations) {
    m_scene.decorations = decorations;
    if (m_fitted) fitScene();
    update();
}

void PageCanvas::setMagnifier(bool shown) {
    const bool before = magnifierShown();
    m_magnifier = shown;
    if (magnifierShown() != before) Q_EMIT magnifierChanged(magnifierShown());
    update();
}

CanvasView PageCanvas::view() const {
    return {m_viewport.scale(), m_viewport.centre(size()), m_fitted};
}

void PageCanvas::setView(const CanvasView& view) {
    if (view.fitted) {
        fitScene();
        return;
    }
    m_viewport.look(view.scale, view.centre, size());
    m_fitted = false;
    viewMoved();
}

void PageCanvas::ensureVisible(const QRectF& scene) {
    if (scene.isEmpty() || !m_viewport.ensureVisible(scene, size())) return;
    m_fitted = false;
    viewMoved();
}

void PageCanvas::fitScene() {
    m_viewport.fit(m_scene.rect(), size(), kFitMarginPx);
    m_fitted = true;
    viewMoved();
}

void PageCanvas::fit() {
    fitScene();
    Q_EMIT viewportChanged(ViewChange::Fit);
}

void PageCanvas::oneToOne() {
    m_viewport.setScaleAt(rect().center(), 1.0 / devicePixelRatioF());
    looked(ViewChange::Zoom);
}

void PageCanvas::zoomBy(double factor) {
    zoomAt(rect().center(), factor);
}

void PageCanvas::zoomAt(QPointF point, double factor) {
    m_viewport.zoomAt(point, factor);
    looked(ViewChange::Zoom);
}

void PageCanvas::panBy(QPointF delta, ViewChange how) {
    m_viewport.pan(delta);
    looked(how);
}

void PageCanvas::looked(ViewChange how) {
    m_fitted = false;
    viewMoved();
    Q_EMIT viewportChanged(how);
}

void PageCanvas::viewMoved() {
    if (!m_fitted) m_viewport.keepVisible(m_scene.rect(), size());
    Q_EMIT zoomChanged(m_viewport.scale());
    update();
}

void PageCanvas::resizeEvent(QResizeEvent*) {
    if (m_fitted) {
        fitScene();
    } else {
        viewMoved();
    }
}

void PageCanvas::updateHover(QPointF screen) {
    m_cursor = screen;
    std::optional<TokenHit> hit;
    if (!m_dragging && !m_framing && rect().contains(screen.toPoint()))
        hit = hitTest(m_scene.overlay, m_viewport.toScene(screen));
    const bool changed = hit != m_scene.hovered;
    m_scene.hovered = hit;
    if (changed) Q_EMIT tokenHovered(hit);
    update();
}

}  // namespace deepscope
