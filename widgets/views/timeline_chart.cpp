#include "widgets/views/timeline_chart.h"

#include "widgets/models/cost_model.h"
#include "widgets/models/quantity_text.h"
#include "widgets/views/chart_header.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr double kWheelZoom = 1.25;  // per notch
constexpr double kKeyZoom = 1.5;
constexpr double kKeyPan = 0.1;  // of the width
constexpr double kNotch = 120;   // QWheelEvent's

bool isOwnKey(const QKeyEvent& event, bool measured) {
    switch (event.key()) {
        case Qt::Key_Escape:
            return measured;
        case Qt::Key_F:
        case Qt::Key_Plus:
        case Qt::Key_Equal:
        case Qt::Key_Minus:
            return !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        default:
            return false;
    }
}

}  // namespace

TimelineChart::TimelineChart(QWidget* parent)
    : CostView("timelineChart", parent), m_fitButton(chartHeader()->addButton(QStringLiteral("timelineFitButton"))) {
    setMouseTracking(true);
    connect(m_fitButton, &QToolButton::clicked, this, &TimelineChart::fit);
    retranslate();
}

QString TimelineChart::title() const {
    return tr("Timeline");
}

void TimelineChart::setModel(const CostModel* model) {
    // A new run has other times: what was measured in the old one means nothing in it.
    connect(model, &CostModel::modelReset, this, [this, model] {
        if (model->totalMs() == m_axis.totalMs()) return;  // the same run, sealed or shown again
        m_span.reset();
        m_hovered = -1;
        m_axis.fit();
    });
    CostView::setModel(model);
}

void TimelineChart::retranslate() {
    setAccessibleName(tr("Timeline of the run"));
    if (!chartHeader()) return;
    m_fitButton->setText(tr("Fit"));
    m_fitButton->setAccessibleName(tr("Show the whole run"));
    m_fitButton->setToolTip(tr("Show the whole run (F, or double click)"));
}

void TimelineChart::rebuild() {
    m_axis.setSpan(plotRect().left(), plotRect().width());
    m_axis.setTotal(model() ? model()->totalMs() : 0);
    if (chartHeader()) {
        m_fitButton->setEnabled(!m_axis.isFitted());
        std::vector<LegendItem> legend = partLegend();
        legend.push_back({tr("drag to measure"), {}});
        if (model() && model()->repeats() > 1) legend.push_back({tr("medians of %n", "", model()->repeats()), {}});
        chartHeader()->setLegend(std::move(legend));
    }
    describe();
    update();
}

void TimelineChart::describe() {
    setAccessibleDescription(m_span ? measureText() : QString());
}

std::optional<TimelineChart::Measure> TimelineChart::measure() const {
    if (!m_span || !model() || model()->totalMs() <= 0) return std::nullopt;
    Measure measure{.fromMs = m_span->first, .toMs = m_span->second};
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (model()->startMs(row) < measure.toMs && model()->endMs(row) > measure.fromMs) ++measure.stages;
    }
    measure.share = measure.ms() / model()->totalMs();
    return measure;
}

QString TimelineChart::measureText() const {
    const auto measured = measure();
    if (!measured) return {};
    return tr("ΔT %1 · %2 · %3 % of the run")
        .arg(durationText(measured->ms()), tr("%n stage(s)", "", measured->stages),
             QLocale().toString(100 * measured->share, 'f', 1));
}

void TimelineChart::fit() {
    m_axis.fit();
    axisMoved();
}

void TimelineChart::clearMeasure() {
    m_span.reset();
    describe();
    update();
}

void TimelineChart::axisMoved() {
    if (chartHeader()) m_fitButton->setEnabled(!m_axis.isFitted());
    update();
}

int TimelineChart::rowAt(QPointF position) const {
    if (!model() || !plotRect().contains(position)) return -1;
    return model()->rowAtMs(m_axis.msAt(position.x()));
}

double TimelineChart::clampedMs(double px) const {
    return std::clamp(m_axis.msAt(px), 0.0, m_axis.totalMs());
}

void TimelineChart::setHovered(int row) {
    if (row == m_hovered) return;
    m_hovered = row;
    update();
}

bool TimelineChart::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event), m_span.has_value())) {
        event->accept();  // the window has these keys too; here they are the timeline's
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), stageText(rowAt(help->pos())), this);
        return true;
    }
    return CostView::event(event);
}

void TimelineChart::mousePressEvent(QMouseEvent* event) {
    if (m_drag != Drag::None || m_axis.totalMs() <= 0) return;
    m_pressed = m_last = event->position();
    const bool pans =
        event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && (event->modifiers() & Qt::ShiftModifier));
    if (pans) {
        m_drag = Drag::Pan;
        setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton) {
        m_drag = Drag::Press;
        m_pressedMs = clampedMs(m_pressed.x());
    }
}

void TimelineChart::mouseMoveEvent(QMouseEvent* event) {
    const QPointF position = event->position();
    if (m_drag == Drag::Press && std::abs(position.x() - m_pressed.x()) >= QApplication::startDragDistance()) {
        m_drag = Drag::Measure;
        setCursor(Qt::SizeHorCursor);
    }
    if (m_drag == Drag::Measure) {
        m_span = std::minmax(m_pressedMs, clampedMs(position.x()));
        describe();
        update();
    } else if (m_drag == Drag::Pan) {
        m_axis.panByPx(m_last.x() - position.x());
        axisMoved();
    } else {
        setHovered(rowAt(position));
    }
    m_last = position;
}

void TimelineChart::mouseReleaseEvent(QMouseEvent* event) {
    const Drag drag = m_drag;
    if (drag == Drag::None || (drag != Drag::Pan && event->button() != Qt::LeftButton)) return;
    m_drag = Drag::None;
    unsetCursor();
    if (drag != Drag::Press) return;
    const bool within = m_span && m_pressedMs >= m_span->first && m_pressedMs <= m_span->second;
    if (!within) clearMeasure();
    clickStage(rowAt(event->position()));
}

void TimelineChart::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) fit();
}

void TimelineChart::wheelEvent(QWheelEvent* event) {
    if (m_axis.totalMs() <= 0) return;
    const QPoint angle = event->angleDelta();
    const bool pans = angle.y() == 0 || (event->modifiers() & Qt::ShiftModifier);
    if (pans) {
        const int along = angle.x() ? angle.x() : angle.y();
        m_axis.panByPx(-along / kNotch * kKeyPan * plotRect().width());
    } else {
        m_axis.zoomAt(event->position().x(), std::pow(kWheelZoom, angle.y() / kNotch));
    }
    axisMoved();
    setHovered(rowAt(event->position()));
    event->accept();
}

void TimelineChart::keyPressEvent(QKeyEvent* event) {
    const QRectF plot = plotRect();
    switch (event->key()) {
        case Qt::Key_Left:
            m_axis.panByPx(-kKeyPan * plot.width());
            break;
        case Qt::Key_Right:
            m_axis.panByPx(kKeyPan * plot.width());
            break;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            m_axis.zoomAt(plot.center().x(), kKeyZoom);
            break;
        case Qt::Key_Minus:
            m_axis.zoomAt(plot.center().x(), 1 / kKeyZoom);
            break;
        case Qt::Key_F:
            m_axis.fit();
            break;
        case Qt::Key_Escape:
            if (!m_span) {
                event->ignore();
                return;
            }
            clearMeasure();
            break;
        default:
            CostView::keyPressEvent(event);
            return;
    }
    axisMoved();
}

void TimelineChart::leaveEvent(QEvent*) {
    setHovered(-1);
}

}  // namespace deepscope
