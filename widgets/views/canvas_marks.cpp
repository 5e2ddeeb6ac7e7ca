#include "widgets/views/canvas_marks.h"

#include "widgets/models/pin_lineage.h"
#include "widgets/views/canvas_painter.h"
#include "widgets/views/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace deepscope {

namespace {

using Kind = CanvasMark::Kind;

constexpr double kSmallestMarkPx = 7;      // never smaller than can be seen
constexpr double kLongestStrokePx = 4096;  // dashes beyond the canvas cost time and are not seen
// Over pictures, not over the theme: the same in both.
const QColor kHoverColor(0xff, 0xd2, 0x4a);
const QColor kCounterpartColor(0x8e, 0xcb, 0xff);
const QColor kLabelGround(12, 14, 17, 225);
const QColor kLabelText(0xe8, 0xeb, 0xef);

struct RegionText {
    Q_DECLARE_TR_FUNCTIONS(CanvasPainter)
};

QRectF extentOf(const CanvasScene& scene, ViewId view, const TokenBlock& block, int gridSide) {
    return toQRectF(blockExtent(*scene.plan, view, block, gridSide));
}

/// The token itself and the same place in other views, where the scene has cells or page for them.
void addPlaces(const CanvasScene& scene, const TokenLineage& lineage, bool itself, Kind kind, std::vector<CanvasMark>& marks) {
    const ViewPlan& plan = scene.plan->plan();
    const bool layout = scene.overlay.kind == CanvasOverlay::Kind::Layout;
    const bool patch = lineage.kind == TokenLineage::Kind::Patch;
    if (lineage.kind == TokenLineage::Kind::ClassToken || (!layout && !patch)) return;
    const TokenGrid own = lineage.token.grid;
    const TokenGrid grid = own == TokenGrid::LaidOut ? TokenGrid::Fused : own;
    for (const Counterpart& other : lineage.counterparts) {
        if (layout) {
            const int side = gridSideOf(plan, other.view, grid);
            const int fused = gridSideOf(plan, other.view, TokenGrid::Fused);
            const GridPosition at{other.position.row * fused / side, other.position.column * fused / side};
            const LaidOutToken row = laidOutToken(plan, other.view, at);
            marks.push_back({Kind::Counterpart, scene.overlay.cellRect(row.line, row.place)});
        } else {
            const int side = gridSideOf(plan, other.view, grid);
            marks.push_back({Kind::Counterpart, extentOf(scene, other.view, {other.position, 1, 1}, side)});
        }
    }
    if (!itself) return;
    if (layout) {
        marks.push_back({kind, scene.overlay.cellRect(lineage.laidOut.line, lineage.laidOut.place)});
        return;
    }
    const ViewId view = lineage.token.view;
    const bool laidOut = own == TokenGrid::LaidOut;
    const GridPosition at = laidOut ? lineage.laidOut.position : lineage.token.position;
    marks.push_back({kind, extentOf(scene, view, {at, 1, 1}, gridSideOf(plan, view, grid))});
}

void addPinned(const CanvasScene& scene, std::vector<CanvasMark>& marks) {
    PinnedToken pin = *scene.pin;
    const CanvasOverlay& overlay = scene.overlay;
    const bool framed = hitOfPin(overlay, pin).has_value();
    // What is shown is a token of this stage, which may be another than the one that was pinned.
    if (framed && overlay.hasGrid() && !pin.isClassToken) {
        pin = {pin.view, pin.inGrid(overlay.gridSide), overlay.gridSide, false};
    }
    const auto lineage = lineageOf(*scene.plan, pin);
    if (!lineage) return;
    if (lineage->kind == TokenLineage::Kind::Patch && overlay.kind != CanvasOverlay::Kind::Layout) {
        const GridLineage& patch = lineage->of(TokenGrid::Net3);
        const GridLineage& sam = lineage->of(TokenGrid::Sam);
        const bool compressed = lineage->token.grid > TokenGrid::Neck;
        const ViewId view = lineage->token.view;
        if (compressed) {
            marks.push_back({Kind::ReceptiveField, extentOf(scene, view, sam.field, sam.gridSide)});
        } else {
            marks.push_back({Kind::AncestorBlock, extentOf(scene, view, patch.block, patch.gridSide)});
        }
    }
    addPlaces(scene, *lineage, !framed, Kind::Place, marks);
}

void addHover(const CanvasScene& scene, std::vector<CanvasMark>& marks) {
    const PinnedToken& hover = *scene.otherHover;
    if (hover.isClassToken) {
        const bool here = scene.overlay.classValue && hover.view == scene.overlay.view;
        if (here) marks.push_back({Kind::HoverElsewhere, scene.overlay.classRect()});
        return;
    }
    if (const auto lineage = lineageOf(*scene.plan, hover)) addPlaces(scene, *lineage, true, Kind::HoverElsewhere, marks);
}

QColor colorOf(Kind kind) {
    switch (kind) {
        case Kind::HoverElsewhere:
            return kHoverColor;
        case Kind::Counterpart:
            return kCounterpartColor;
        default:
            return Qt::white;
    }
}

}  // namespace

std::vector<CanvasMark> canvasMarks(const CanvasScene& scene) {
    std::vector<CanvasMark> marks;
    if (!scene.plan) return marks;
    if (scene.pin && scene.decorations.lineage) addPinned(scene, marks);
    // The cursor is in one place: on a token of the canvas's own, or in another panel.
    if (scene.otherHover && !scene.hovered) addHover(scene, marks);
    return marks;
}

QRectF regionRect(const CanvasScene& scene, const TokenRegion& region) {
    if (!scene.plan || !scene.showsPage() || region.gridSide <= 0) return {};
    const auto& tiles = scene.plan->plan().tiles;
    if (!region.view.isGlobal() && !(tiles && region.view.tile < tiles->count())) return {};
    return extentOf(scene, region.view, {region.first, region.rows, region.columns}, region.gridSide);
}

void CanvasPainter::paintTokenMarks() const {
    for (const CanvasMark& mark : canvasMarks(m_scene)) {
        QRectF frame = m_viewport.toScreen(mark.rect);
        const double grow = std::max(0.0, (kSmallestMarkPx - std::min(frame.width(), frame.height())) / 2);
        frame.adjust(-grow, -grow, grow, grow);
        if (!frame.intersects(m_area)) continue;
        if (std::max(frame.width(), frame.height()) > kLongestStrokePx) frame &= m_area.adjusted(-9, -9, 9, 9);
        const bool dashed = mark.kind == Kind::ReceptiveField;
        const double width = mark.kind == Kind::HoverElsewhere ? 2 : 1;
        strokeTwice(m_painter, frame, colorOf(mark.kind), width, dashed ? Qt::DashLine : Qt::SolidLine);
    }
}

void CanvasPainter::paintRegion() const {
    if (!m_scene.region) return;
    const TokenRegion& region = *m_scene.region;
    const QRectF frame = m_viewport.toScreen(regionRect(m_scene, region));
    if (frame.isEmpty() || !frame.intersects(m_area)) return;
    strokeTwice(m_painter, frame, themeOf(m_widget).accent.lighter(150), 2);
    const QString size = RegionText::tr("%1×%2 token(s)", "columns, rows", region.rows * region.columns)
                             .arg(QLocale().toString(region.columns), QLocale().toString(region.rows));
    const QFont font = sizedFont(m_widget, -0.5, true);
    const QFontMetricsF metrics(font);
    QRectF plate(0, 0, metrics.horizontalAdvance(size) + 12, metrics.height() + 4);
    // Above the frame where there is room, else inside its top; never beyond the canvas.
    plate.moveBottomLeft(frame.topLeft() - QPointF(2, 3));
    if (plate.top() < m_area.top()) plate.moveTop(std::max(m_area.top(), frame.top()) + 3);
    plate.moveLeft(std::clamp(plate.left(), m_area.left() + 2, std::max(m_area.left() + 2, m_area.right() - plate.width() - 2)));
    m_painter.fillRect(plate, kLabelGround);
    m_painter.setFont(font);
    m_painter.setPen(kLabelText);
    m_painter.drawText(plate, Qt::AlignCenter, size);
}

}  // namespace deepscope
