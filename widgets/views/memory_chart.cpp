#include "widgets/views/memory_chart.h"

#include "widgets/models/cost_model.h"
#include "widgets/models/quantity_text.h"
#include "widgets/views/plot_style.h"
#include "widgets/views/theme.h"

#include <qcustomplot.h>
#include <QEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace deepscope {

namespace {
constexpr double kMiB = 1024.0 * 1024.0;
}

MemoryChart::MemoryChart(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot(this)) {
    setAccessibleName(tr("Memory over time"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setMinimumSize(120, 70);
    m_peak = m_plot->addGraph();
    m_peak->setLineStyle(QCPGraph::lsStepLeft);
    m_live = m_plot->addGraph();
    m_live->setLineStyle(QCPGraph::lsStepLeft);
    m_mark = m_plot->addGraph();
    m_mark->setLineStyle(QCPGraph::lsNone);
    m_label = new QCPItemText(m_plot);
    m_label->setVisible(false);
    m_label->setClipToAxisRect(false);
    m_plot->xAxis->ticker()->setTickCount(4);
    m_plot->yAxis->ticker()->setTickCount(4);
    applyColors();

    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        if (!m_model) return;
        const double ms = m_plot->xAxis->pixelToCoord(event->pos().x()) * 1000;
        const auto& stages = m_model->stages();
        const auto under = std::find_if(stages.begin(), stages.end(), [ms](const StageRecord& s) {
            return ms >= s.startMs && ms < s.startMs + s.time.medianMs;
        });
        if (under == stages.end() || !m_plot->axisRect()->rect().contains(event->pos())) {
            QToolTip::hideText();
            return;
        }
        QToolTip::showText(event->globalPosition().toPoint(),
                           tr("%1\npeak %2 · %3 after")
                               .arg(QString::fromStdString(under->tap), bytesText(under->peakBytes), bytesText(under->liveBytes)),
                           m_plot);
    });
}

void MemoryChart::setModel(const CostModel* model) {
    m_model = model;
    const auto queue = [this] {
        if (m_rebuildQueued) return;
        m_rebuildQueued = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_rebuildQueued = false;
                rebuild();
            },
            Qt::QueuedConnection);
    };
    connect(model, &CostModel::rowsInserted, this, queue);
    connect(model, &CostModel::modelReset, this, queue);
    rebuild();
}

void MemoryChart::rebuild() {
    if (!m_model) return;
    const auto& stages = m_model->stages();
    QVector<double> seconds;
    QVector<double> peak;
    QVector<double> live;
    double end = 0;
    for (const StageRecord& stage : stages) {
        seconds << stage.startMs / 1000;
        peak << static_cast<double>(stage.peakBytes) / kMiB;
        live << static_cast<double>(stage.liveBytes) / kMiB;
        end = std::max(end, (stage.startMs + stage.time.medianMs) / 1000);
    }
    if (!seconds.isEmpty()) {  // the last step has a length too
        seconds << end;
        peak << peak.back();
        live << live.back();
    }
    m_peak->setData(seconds, peak, true);
    m_live->setData(seconds, live, true);
    const int top = m_model->peakRow();
    const double highest = top < 0 ? 0 : static_cast<double>(stages[static_cast<std::size_t>(top)].peakBytes) / kMiB;
    m_plot->xAxis->setRange(0, end > 0 ? end : 1);
    m_plot->yAxis->setRange(0, highest > 0 ? highest * 1.28 : 1);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setTicks(top >= 0);
        axis->setTickLabels(top >= 0);
    }
    m_plot->yAxis->grid()->setVisible(top >= 0);
    m_plot->xAxis->setLabel(top >= 0 ? tr("seconds") : QString());
    m_label->setVisible(top >= 0);
    m_mark->data()->clear();
    if (top >= 0) {
        const StageRecord& stage = stages[static_cast<std::size_t>(top)];
        const double at = (stage.startMs + stage.time.medianMs / 2) / 1000;
        m_mark->addData(at, highest);
        m_label->setText(tr("peak %1 · %2").arg(bytesText(stage.peakBytes), stageLabel(stage.tap)));
        m_label->position->setCoords(at, highest);
        // The label leans inwards, so that it is whole at either end.
        const double place = end > 0 ? at / end : 0;
        const Qt::Alignment side = place < 0.35 ? Qt::AlignLeft : place > 0.65 ? Qt::AlignRight : Qt::AlignHCenter;
        m_label->setPositionAlignment(side | Qt::AlignBottom);
        m_label->setPadding(QMargins(2, 0, 2, 5));
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void MemoryChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) applyColors();
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Memory over time"));
        rebuild();
    }
}

void MemoryChart::applyColors() {
    stylePlot(*m_plot, this);
    const ThemeColors& colors = themeOf(this);
    const QColor blue = colors.part(StagePart::Sam);
    QColor ground = blue;
    ground.setAlpha(colors.dark ? 90 : 70);
    m_peak->setPen(QPen(blue, 1));
    m_peak->setBrush(ground);
    m_live->setPen(QPen(colors.mutedText, 1));
    m_mark->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(colors.text), QBrush(colors.text), 6));
    m_label->setColor(colors.text);
    m_label->setFont(sizedFont(this, -1.5));
    rebuild();
}

}  // namespace deepscope
