// Mouse, wheel and keys of the colour bar.
#include "widgets/models/quantity_text.h"
#include "widgets/views/color_bar.h"
#include "widgets/views/range_end.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace deepscope {

namespace {

constexpr double kGrabPx = 7;          // round an end of the bar
constexpr double kNearestEnds = 0.01;  // of the bar, that dragged ends keep apart
constexpr double kStep = 0.01;         // of the range, an arrow key's
constexpr double kWheelStep = 1.15;
constexpr double kWheelNotch = 120;

/// The scale with ends apart: one of equal values has no length to move on.
ColorScale usable(ColorScale scale) {
    if (scale.max > scale.lowest()) return scale;
    const double reach = std::max(std::abs(scale.max) * 0.05, 1e-6);
    scale.logarithmic = false;
    scale.min -= reach;
    scale.max += reach;
    return scale;
}

}  // namespace

ColorBar::Part ColorBar::partAt(QPointF point) const {
    const QRect bar = barRect();
    if (!m_active) return Part::None;
    if (m_max->geometry().contains(point.toPoint())) return Part::Max;
    if (m_min->geometry().contains(point.toPoint())) return Part::Min;
    if (point.x() < bar.left() - 4 || point.x() > bar.right() + 10) return Part::None;
    if (point.y() < bar.top() - 14 || point.y() > bar.bottom() + 14) return Part::None;
    if (point.y() <= bar.top() + kGrabPx) return Part::Max;
    return point.y() >= bar.bottom() - kGrabPx ? Part::Min : Part::Middle;
}

void ColorBar::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_drag = {partAt(event->position()), usable(scale()), positionAt(event->position().y()), false};
    if (m_drag.part == Part::Middle) setCursor(Qt::ClosedHandCursor);
}

void ColorBar::mouseMoveEvent(QMouseEvent* event) {
    if (m_drag.part == Part::None) {
        const Part part = partAt(event->position());
        setCursor(part == Part::None ? Qt::ArrowCursor : part == Part::Middle ? Qt::OpenHandCursor : Qt::SizeVerCursor);
        return;
    }
    const double position = positionAt(event->position().y());
    if (!m_drag.moved && position == m_drag.pressedAt) return;
    m_drag.moved = true;
    const ValueRange range = dragged(position);
    Q_EMIT rangeDragged(range.min, range.max);
}

ValueRange ColorBar::dragged(double position) const {
    const double by = position - m_drag.pressedAt;
    const ColorScale& axis = m_drag.axis;
    switch (m_drag.part) {
        case Part::Max:
            return {axis.min, axis.valueAt(std::max(kNearestEnds, 1 + by))};
        case Part::Min:
            return {axis.valueAt(std::min(1 - kNearestEnds, by)), axis.max};
        case Part::Middle:
            return {axis.valueAt(by), axis.valueAt(1 + by)};
        case Part::None:
            break;
    }
    return {axis.min, axis.max};
}

void ColorBar::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) endDrag(true);
}

void ColorBar::endDrag(bool keep) {
    const Drag drag = std::exchange(m_drag, {});
    setCursor(Qt::ArrowCursor);
    if (drag.moved && keep) Q_EMIT rangeChosen(scale().min, scale().max);
    if (drag.moved && !keep) Q_EMIT dragCancelled();
    layoutParts();
}

void ColorBar::mouseDoubleClickEvent(QMouseEvent* event) {
    const Part part = partAt(event->position());
    if (event->button() != Qt::LeftButton || part == Part::None) return;
    Q_EMIT ruleChosen(RangeRule::Auto, m_state.choice.percentile);
}

void ColorBar::wheelEvent(QWheelEvent* event) {
    if (!m_active) return;
    event->accept();
    const double notches = event->angleDelta().y() / kWheelNotch;
    if (notches != 0) widen(std::pow(kWheelStep, -notches), std::clamp(positionAt(event->position().y()), 0.0, 1.0));
}

bool ColorBar::event(QEvent* event) {
    // Esc gives a drag up, not the run that the window would cancel.
    if (event->type() == QEvent::ShortcutOverride && m_drag.part != Part::None &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ColorBar::keyPressEvent(QKeyEvent* event) {
    if (!m_active) return QWidget::keyPressEvent(event);
    switch (event->key()) {
        case Qt::Key_Escape:
            if (m_drag.part == Part::None) break;
            return endDrag(false);
        case Qt::Key_Up:
            return shift(kStep);
        case Qt::Key_Down:
            return shift(-kStep);
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return widen(1 / kWheelStep, 0.5);
        case Qt::Key_Minus:
            return widen(kWheelStep, 0.5);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return m_max->edit();
        case Qt::Key_Home:
            Q_EMIT ruleChosen(RangeRule::Auto, m_state.choice.percentile);
            return;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

void ColorBar::moveEnd(Part end, int steps) {
    const ColorScale now = usable(scale());
    const double by = kStep * steps;
    if (end == Part::Max) choose({now.min, now.valueAt(std::max(kNearestEnds, 1 + by))});
    if (end == Part::Min) choose({now.valueAt(std::min(1 - kNearestEnds, by)), now.max});
}

void ColorBar::shift(double share) {
    const ColorScale now = usable(scale());
    choose({now.valueAt(share), now.valueAt(1 + share)});
}

void ColorBar::widen(double factor, double around) {
    const ColorScale now = usable(scale());
    choose({now.valueAt(around - around * factor), now.valueAt(around + (1 - around) * factor)});
}

void ColorBar::choose(ValueRange range) {
    // Beyond a double's reach there is nothing to see.
    if (!(range.max > range.min) || !std::isfinite(range.min) || !std::isfinite(range.max)) return;
    Q_EMIT rangeChosen(range.min, range.max);
}

QString ColorBar::problemWith(Part end, double value) const {
    if (end == Part::Max && value <= scale().min) {
        return tr("The upper end must be above the lower one, %1.").arg(valueText(scale().min));
    }
    if (end == Part::Min && value >= scale().max) {
        return tr("The lower end must be below the upper one, %1.").arg(valueText(scale().max));
    }
    return {};
}

}  // namespace deepscope
