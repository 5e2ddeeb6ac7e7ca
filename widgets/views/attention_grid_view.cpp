#include "widgets/views/attention_grid_view.h"

#include "widgets/views/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace deepscope {

namespace {
constexpr int kSideStepPx = 4;
constexpr int kWheelStep = 120;
}  // namespace

AttentionGridView::AttentionGridView(AttentionGridModel* model, QWidget* parent) : QAbstractScrollArea(parent), m_model(model) {
    setObjectName(QStringLiteral("attentionGridView"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_pictures.clear();
        m_cursor.reset();
        m_current.reset();
        m_solo.reset();
        relayout();
    });
    connect(model, &QAbstractItemModel::layoutChanged, this, &AttentionGridView::relayout);
    connect(model, &AttentionGridModel::layerChanged, this, [this](int layer) {
        if (layer < static_cast<int>(m_pictures.size())) m_pictures[static_cast<std::size_t>(layer)].clear();
        viewport()->update();
    });
    retranslate();
}

void AttentionGridView::retranslate() {
    setAccessibleName(tr("Heads of all layers"));
    relayout();
}

void AttentionGridView::setCellSide(int sidePx) {
    sidePx = std::clamp(sidePx, kLeastSidePx, kMostSidePx);
    if (sidePx == m_side) return;
    m_side = sidePx;
    relayout();
    Q_EMIT cellSideChanged(sidePx);
}

void AttentionGridView::setColormap(Colormap map) {
    m_colormap = map;
    m_pictures.clear();
    viewport()->update();
}

void AttentionGridView::setLogarithmic(bool logarithmic) {
    m_logarithmic = logarithmic;
    m_pictures.clear();
    viewport()->update();
}

void AttentionGridView::setCurrentLayer(int layer) {
    m_currentLayer = layer;
    viewport()->update();
}

void AttentionGridView::setCurrentHead(std::optional<Head> head) {
    m_current = head;
    viewport()->update();
}

void AttentionGridView::release() {
    if (!m_solo) return;
    m_solo.reset();
    viewport()->update();
    Q_EMIT headSoloed(-1, -1);
}

void AttentionGridView::solo(Head head) {
    if (m_solo == head) {
        release();
        return;
    }
    m_solo = head;
    viewport()->update();
    Q_EMIT headSoloed(head.layer, head.head);
}

bool AttentionGridView::isDimmed(Head head) const {
    return m_solo && head.layer != m_solo->layer && head.head != m_solo->head;
}

bool AttentionGridView::hasBars() const {
    return !m_model->layers().empty() && m_model->layers().front().isClip;
}

void AttentionGridView::relayout() {
    const QFontMetrics metrics(sizedFont(this, -1));
    const int cells = m_model->rowCount();
    if (isByLayer()) {
        int heads = 0, widest = 0;
        for (std::size_t layer = 0; layer < m_model->layers().size(); ++layer) {
            heads = std::max(heads, m_model->layers()[layer].heads);
            widest = std::max(widest, metrics.horizontalAdvance(layerName(static_cast<int>(layer))));
        }
        m_layout = AttentionGridLayout::byLayer(cells, heads, m_side, {widest + 16, metrics.height() + 6}, hasBars());
    } else {
        const QSize caption(metrics.horizontalAdvance(QStringLiteral("L00 H00")), metrics.height());
        m_layout = AttentionGridLayout::wrapped(cells, m_side, caption, viewport()->width(), hasBars());
    }
    const QSize beyond = m_layout.size() - viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, beyond.width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(m_layout.pitchPx);
    verticalScrollBar()->setRange(0, std::max(0, beyond.height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(std::max(8, m_layout.lineHeightPx / 2));
    m_hovered = -1;
    m_pressed = -1;
    viewport()->update();
}

QPoint AttentionGridView::offset() const {
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

int AttentionGridView::cellAt(QPoint inViewport) const {
    // Headings lie over what is scrolled beneath them.
    if (isByLayer() && (inViewport.x() < m_layout.leftPx || inViewport.y() < m_layout.topPx)) return -1;
    return m_layout.cellAt(inViewport + offset());
}

QRect AttentionGridView::pictureRect(Head head) const {
    const int row = m_model->rowOf(head);
    return row < 0 ? QRect() : m_layout.pictureRect(row).translated(-offset());
}

void AttentionGridView::setHovered(int cell) {
    if (cell == m_hovered) return;
    m_hovered = cell;
    viewport()->setCursor(cell < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    viewport()->update();
}

void AttentionGridView::setCursorCell(int cell) {
    if (cell < 0 || cell >= m_model->rowCount()) return;
    m_cursor = m_model->headAt(cell);
    ensureVisible(cell);
    setAccessibleDescription(m_model->data(m_model->index(cell), Qt::AccessibleTextRole).toString());
    viewport()->update();
}

void AttentionGridView::ensureVisible(int cell) {
    const QRect rect = m_layout.cellRect(cell).translated(-offset());
    const int left = isByLayer() ? m_layout.leftPx : 0, top = isByLayer() ? m_layout.topPx : 0;
    const auto reach = [](QScrollBar* bar, int from, int to, int first, int end) {
        if (from < first) bar->setValue(bar->value() + from - first);
        if (to > end) bar->setValue(bar->value() + to - end);
    };
    reach(horizontalScrollBar(), rect.left(), rect.right() + 1, left, viewport()->width());
    reach(verticalScrollBar(), rect.top(), rect.bottom() + 1, top, viewport()->height());
}

void AttentionGridView::scrollToLayer(int layer) {
    if (isByLayer() && layer >= 0) {
        const int row = m_model->rowOf({layer, 0});
        const int x = horizontalScrollBar()->value();
        if (row >= 0) ensureVisible(row);
        horizontalScrollBar()->setValue(x);
    }
}

void AttentionGridView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void AttentionGridView::mouseMoveEvent(QMouseEvent* event) {
    setHovered(cellAt(event->position().toPoint()));
}

void AttentionGridView::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) m_pressed = cellAt(event->position().toPoint());
}

void AttentionGridView::mouseReleaseEvent(QMouseEvent* event) {
    const int cell = cellAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || cell < 0 || cell != std::exchange(m_pressed, -1)) return;
    setCursorCell(cell);
    Q_EMIT headChosen(m_cursor->layer, m_cursor->head);
}

void AttentionGridView::mouseDoubleClickEvent(QMouseEvent* event) {
    const int cell = cellAt(event->position().toPoint());
    m_pressed = -1;
    if (event->button() == Qt::LeftButton && cell >= 0) solo(m_model->headAt(cell));
}

void AttentionGridView::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_wheelRest += event->angleDelta().y();
    const int steps = m_wheelRest / kWheelStep;
    m_wheelRest -= steps * kWheelStep;
    // What lies under the cursor stays there.
    const QPoint at = event->position().toPoint();
    const int cell = cellAt(at);
    const QRect before = cell < 0 ? QRect() : m_layout.pictureRect(cell).translated(-offset());
    setCellSide(m_side + steps * kSideStepPx);
    if (cell >= 0) {
        const QPoint now = m_layout.pictureRect(cell).center();
        horizontalScrollBar()->setValue(now.x() - before.center().x());
        verticalScrollBar()->setValue(now.y() - before.center().y());
    }
    event->accept();
}

void AttentionGridView::keyPressEvent(QKeyEvent* event) {
    const int cells = m_model->rowCount();
    const int cell = m_cursor ? m_model->rowOf(*m_cursor) : -1;
    const auto step = [&](int by) { setCursorCell(cell < 0 ? 0 : cell + by); };
    switch (cells == 0 ? 0 : event->key()) {
        case Qt::Key_Left:
            return step(-1);
        case Qt::Key_Right:
            return step(1);
        case Qt::Key_Up:
            return step(-m_layout.columns);
        case Qt::Key_Down:
            return step(m_layout.columns);
        case Qt::Key_Home:
            return setCursorCell(0);
        case Qt::Key_End:
            return setCursorCell(cells - 1);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (cell >= 0) Q_EMIT headChosen(m_cursor->layer, m_cursor->head);
            return;
        case Qt::Key_Space:
            if (cell >= 0) solo(*m_cursor);
            return;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return setCellSide(m_side + kSideStepPx);
        case Qt::Key_Minus:
            return setCellSide(m_side - kSideStepPx);
        case Qt::Key_Escape:
            if (m_solo) return release();
            break;
        default:
            break;
    }
    event->ignore();
}

void AttentionGridView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    if (!m_cursor && m_model->rowCount() > 0) m_cursor = m_current ? *m_current : Head{std::max(m_currentLayer, 0), 0};
    viewport()->update();
}

void AttentionGridView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void AttentionGridView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) relayout();
    if (event->type() == QEvent::PaletteChange) viewport()->update();
}

bool AttentionGridView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) setHovered(-1);
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int cell = cellAt(help->pos());
        const QString text = cell < 0 ? QString() : m_model->data(m_model->index(cell), Qt::ToolTipRole).toString();
        QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

}  // namespace deepscope
