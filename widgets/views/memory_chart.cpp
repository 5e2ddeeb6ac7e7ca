#include "widgets/views/memory_chart.h"

#include "widgets/models/cost_model.h"
#include "widgets/models/quantity_text.h"
#include "widgets/views/chart_header.h"
#include "widgets/views/plot_style.h"
#include "widgets/views/plot_ticks.h"
#include "widgets/views/theme.h"

#include <qcustomplot.h>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace deepscope {

namespace {

constexpr double kMiB = 1024.0 * 1024.0;
constexpr int kBandNameRoomPx = 17;
constexpr int kPeakRoomPx = 19;
constexpr int kTimeTickPx = 90;
constexpr int kMemoryTickPx = 24;
constexpr const char* kBandLayer = "bands";

double mib(std::int64_t bytes) {
    return static_cast<double>(bytes) / kMiB;
}

}  // namespace

MemoryChart::MemoryChart(QWidget* parent) : CostView("memoryChart", parent), m_plot(new QCustomPlot(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_plot);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMinimumSize(120, 60);
    m_plot->addLayer(QLatin1String(kBandLayer), m_plot->layer(QStringLiteral("background")), QCustomPlot::limAbove);
    m_peak = m_plot->addGraph();
    m_peak->setLineStyle(QCPGraph::lsStepLeft);
    m_live = m_plot->addGraph();
    m_live->setLineStyle(QCPGraph::lsStepLeft);
    m_reference = m_plot->addGraph();
    m_reference->setLineStyle(QCPGraph::lsStepLeft);
    m_mark = m_plot->addGraph();
    m_mark->setLineStyle(QCPGraph::lsNone);
    m_label = new QCPItemText(m_plot);
    m_label->setClipToAxisRect(false);
    m_current = new QCPItemRect(m_plot);
    for (QCPItemPosition* corner : {m_current->topLeft, m_current->bottomRight})
        corner->setTypeY(QCPItemPosition::ptAxisRectRatio);

    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        const int row = rowAt(event->pos());
        m_plot->setCursor(row < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
        QToolTip::showText(event->globalPosition().toPoint(), stageText(row), m_plot);
    });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) {
        if (event->button() == Qt::LeftButton) clickStage(rowAt(event->pos()));
    });
    retranslate();
}

QString MemoryChart::title() const {
    return tr("Memory");
}

void MemoryChart::retranslate() {
    setAccessibleName(tr("Memory over time"));
}

void MemoryChart::rebuild() {
    applyColors();
    m_plot->setVisible(!isEmpty());
    if (!model()) return;
    fillCurves();
    setRanges();
    settleLayout(*m_plot);
    layoutBands();
    markPeak();
    markCurrent();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    if (!chartHeader()) return;
    std::vector<LegendItem> legend{{tr("MiB of tensors live, beside the weights"), {}},
                                   {tr("filled: most within a stage, line: after it"), {}}};
    if (model()->hasReference()) legend.insert(legend.begin() + 1, {tr("dashed: %1").arg(model()->referenceLabel()), {}});
    chartHeader()->setLegend(std::move(legend));
}

void MemoryChart::fillCurves() {
    QVector<double> times;
    QVector<double> peak;
    QVector<double> live;
    QVector<double> reference;
    m_comparedCount = 0;
    const auto& stages = model()->stages();
    for (std::size_t i = 0; i < stages.size(); ++i) {
        times << model()->startMs(static_cast<int>(i));
        peak << mib(stages[i].peakBytes);
        live << mib(stages[i].liveBytes);
        const StageRecord* other = model()->referenceOf(static_cast<int>(i));
        reference << (other ? mib(other->peakBytes) : qQNaN());
        m_comparedCount += other ? 1 : 0;
    }
    if (!times.isEmpty()) {  // the last step has a length too
        times << model()->totalMs();
        peak << peak.back();
        live << live.back();
        reference << reference.back();
    }
    m_peak->setData(times, peak, true);
    m_live->setData(times, live, true);
    m_reference->setData(m_comparedCount > 0 ? times : QVector<double>(), m_comparedCount > 0 ? reference : QVector<double>(),
                         true);
}

void MemoryChart::setRanges() {
    const StageRecord* top = stageAt(model()->peakRow());
    const double endMs = model()->totalMs();
    std::int64_t highest = top ? top->peakBytes : 0;
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (const StageRecord* other = model()->referenceOf(row)) highest = std::max(highest, other->peakBytes);
    }
    m_plot->xAxis->setRange(0, endMs > 0 ? endMs : 1);
    m_plot->yAxis->setRange(0, upperWithRoom(mib(highest), *m_plot, kBandNameRoomPx + kPeakRoomPx));
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setTicks(top);
        axis->setTickLabels(top);
    }
    m_plot->yAxis->grid()->setVisible(top);
    m_plot->yAxis->setNumberFormat(QStringLiteral("gb"));
    m_plot->yAxis->setNumberPrecision(6);
    m_plot->yAxis->ticker()->setTickCount(std::clamp(m_plot->axisRect()->height() / kMemoryTickPx, 2, 6));

    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const std::vector<double> ticks = linearTicks(0, endMs, std::max(1, m_plot->axisRect()->width() / kTimeTickPx));
    const double stepMs = ticks.size() > 1 ? ticks[1] - ticks[0] : endMs;
    for (const double tick : ticks) ticker->addTick(tick, timeTickText(tick, stepMs, endMs));
    m_plot->xAxis->setTicker(ticker);
}

void MemoryChart::layoutBands() {
    for (QCPAbstractItem* item : m_bands) m_plot->removeItem(item);
    m_bands.clear();
    m_bandCount = 0;
    const ThemeColors& colors = themeOf(this);
    const QFont font = sizedFont(this, -1.5);
    const int count = model()->rowCount();
    for (int first = 0, last = 0; first < count; first = last + 1) {
        const StagePart part = stagePart(stageAt(first)->tap);
        last = first;
        while (last + 1 < count && stagePart(stageAt(last + 1)->tap) == part) ++last;
        if (part == StagePart::Input) continue;
        auto* band = new QCPItemRect(m_plot);
        m_bands.push_back(band);
        ++m_bandCount;
        band->setLayer(QLatin1String(kBandLayer));
        band->setPen(Qt::NoPen);
        QColor ground = colors.part(part);
        ground.setAlpha(colors.dark ? 34 : 38);
        band->setBrush(ground);
        for (QCPItemPosition* corner : {band->topLeft, band->bottomRight}) corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
        band->topLeft->setCoords(model()->startMs(first), 0);
        band->bottomRight->setCoords(model()->endMs(last), 1);

        const double widePx =
            m_plot->xAxis->coordToPixel(model()->endMs(last)) - m_plot->xAxis->coordToPixel(model()->startMs(first));
        const QString name = partName(part);
        if (QFontMetricsF(font).horizontalAdvance(name) + 8 > widePx) continue;
        auto* text = new QCPItemText(m_plot);
        m_bands.push_back(text);
        text->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        text->position->setCoords(model()->startMs(first), 0);
        text->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
        text->setPadding(QMargins(4, 1, 0, 0));
        text->setText(name);
        text->setFont(font);
        text->setColor(colors.mutedText);
    }
}

void MemoryChart::markPeak() {
    const int row = model()->peakRow();
    m_label->setVisible(row >= 0);
    m_mark->data()->clear();
    if (row < 0) return;
    const StageRecord& stage = *stageAt(row);
    const double at = (model()->startMs(row) + model()->endMs(row)) / 2;
    m_mark->addData(at, mib(stage.peakBytes));
    m_label->setText(tr("peak %1 · %2").arg(bytesText(stage.peakBytes), stageLabel(stage.tap)));
    // The label stands on the mark as long as it is whole there.
    const double half = QFontMetricsF(m_label->font()).horizontalAdvance(m_label->text()) / 2 + 4;
    const QRect axes = m_plot->axisRect()->rect();
    const double place =
        std::clamp(m_plot->xAxis->coordToPixel(at), axes.left() + half, std::max(axes.left() + half, axes.right() - half));
    m_label->position->setTypeX(QCPItemPosition::ptAbsolute);
    m_label->position->setCoords(place, mib(stage.peakBytes));
    m_label->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    m_label->setPadding(QMargins(2, 0, 2, 4));
}

void MemoryChart::markCurrent() {
    const int row = currentRow();
    m_current->setVisible(row >= 0);
    if (row < 0) return;
    m_current->topLeft->setCoords(model()->startMs(row), 0);
    m_current->bottomRight->setCoords(model()->endMs(row), 1);
}

QString MemoryChart::peakText() const {
    return m_label->visible() ? m_label->text() : QString();
}

int MemoryChart::rowAt(QPoint position) const {
    if (!model() || !m_plot->axisRect()->rect().contains(position)) return -1;
    return model()->rowAtMs(m_plot->xAxis->pixelToCoord(position.x()));
}

QPoint MemoryChart::stageCentre(int row) const {
    if (!stageAt(row)) return {};
    const double x = m_plot->xAxis->coordToPixel((model()->startMs(row) + model()->endMs(row)) / 2);
    return m_plot->mapTo(this, QPointF(x, m_plot->axisRect()->center().y()).toPoint());
}

void MemoryChart::applyColors() {
    stylePlot(*m_plot, this);
    const ThemeColors& colors = themeOf(this);
    const QColor curve = colors.dark ? QColor(0xb9, 0xc4, 0xd0) : QColor(0x4a, 0x56, 0x64);
    QColor ground = curve;
    ground.setAlpha(colors.dark ? 70 : 60);
    m_peak->setPen(QPen(curve, 1));
    m_peak->setBrush(ground);
    m_live->setPen(QPen(colors.text, 1, Qt::DotLine));
    m_reference->setPen(QPen(colors.text, 1.5, Qt::DashLine));
    m_mark->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(colors.text), QBrush(colors.text), 6));
    m_label->setColor(colors.text);
    m_label->setFont(sizedFont(this, -1.5));
    QColor current = colors.accent;
    m_current->setPen(QPen(current, 1));
    current.setAlpha(50);
    m_current->setBrush(current);
}

}  // namespace deepscope
