#include "widgets/views/time_chart.h"

#include "widgets/models/cost_model.h"
#include "widgets/models/quantity_text.h"
#include "widgets/views/plot_style.h"
#include "widgets/views/theme.h"

#include <qcustomplot.h>
#include <QEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr int kParts = 5;
constexpr int kTickGapPx = 5;

/// Which labels matter when there is no room for all: the ends of parts and SAM's blocks before CLIP's many layers.
int tickPriority(const std::string& tap) {
    const std::string stage = stageOfTap(tap);
    if (stage.starts_with("sam.blocks.")) return 0;
    if (stage == "fusion.projector" || stage == "sam.neck") return 1;
    if (stagePart(tap) == StagePart::Compressor) return 2;
    if (stage.starts_with("clip.layers.")) return 3;
    return 4;
}

}  // namespace

TimeChart::TimeChart(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot(this)) {
    setAccessibleName(tr("Time per stage"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setMinimumSize(120, 70);
    for (int part = 0; part < kParts; ++part) {
        auto* bars = new QCPBars(m_plot->xAxis, m_plot->yAxis);
        bars->setWidth(0.82);
        bars->setAntialiased(false);
        m_bars.push_back(bars);
    }
    m_currentBar = new QCPBars(m_plot->xAxis, m_plot->yAxis);
    m_currentBar->setWidth(0.98);
    m_currentBar->setBrush(Qt::NoBrush);
    m_tilesLine = new QCPItemStraightLine(m_plot);
    m_tilesLabel = new QCPItemText(m_plot);
    m_tilesLabel->position->setTypeX(QCPItemPosition::ptPlotCoords);
    m_tilesLabel->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_tilesLabel->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_tilesLabel->setPadding(QMargins(5, 0, 0, 0));
    applyColors();

    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        const int row = rowAt(event->pos());
        if (row < 0) {
            QToolTip::hideText();
            return;
        }
        const StageRecord& stage = m_model->stages()[static_cast<std::size_t>(row)];
        QString text = QString::fromStdString(stage.tap) + QLatin1Char('\n') + durationText(stage.time.medianMs);
        if (const QString rate = rateText(stage.flopsExecuted, stage.time.medianMs); !rate.isEmpty()) {
            text += QStringLiteral(" · ") + flopsText(stage.flopsExecuted) + QStringLiteral(" · ") + rate;
        }
        QToolTip::showText(event->globalPosition().toPoint(), text, m_plot);
    });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) {
        const int row = rowAt(event->pos());
        if (row >= 0) Q_EMIT stageClicked(QString::fromStdString(m_model->stages()[static_cast<std::size_t>(row)].tap));
    });
}

void TimeChart::setModel(const CostModel* model) {
    m_model = model;
    // Stages arrive one by one during a run: the plot is rebuilt once per turn of the event loop at most.
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

void TimeChart::setCurrent(const std::string& tap) {
    m_current = tap.starts_with("tile.") ? "tile.*" + tap.substr(tap.find('/')) : tap;
    rebuild();
}

void TimeChart::rebuild() {
    if (!m_model) return;
    std::vector<QVector<double>> keys(kParts);
    std::vector<QVector<double>> values(kParts);
    double highest = 0;
    const auto& stages = m_model->stages();
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const auto part = static_cast<std::size_t>(stagePart(stages[i].tap));
        keys[part] << static_cast<double>(i);
        values[part] << stages[i].time.medianMs;
        highest = std::max(highest, stages[i].time.medianMs);
    }
    for (std::size_t part = 0; part < kParts; ++part) m_bars[part]->setData(keys[part], values[part], true);
    const auto firstTile =
        std::find_if(stages.begin(), stages.end(), [](const StageRecord& s) { return s.tap.starts_with("tile."); });
    const bool tiled = firstTile != stages.end();
    m_tilesLine->setVisible(tiled);
    m_tilesLabel->setVisible(tiled);
    if (tiled) {
        const double border = static_cast<double>(firstTile - stages.begin()) - 0.5;
        m_tilesLine->point1->setCoords(border, 0);
        m_tilesLine->point2->setCoords(border, 1);
        m_tilesLabel->position->setCoords(border, 0.0);
        m_tilesLabel->setText(tr("tiles"));
    }
    const int current = m_model->rowOf(m_current);
    m_currentBar->setData(
        current < 0 ? QVector<double>() : QVector<double>{static_cast<double>(current)},
        current < 0 ? QVector<double>() : QVector<double>{stages[static_cast<std::size_t>(current)].time.medianMs});
    m_plot->xAxis->setRange(
        -0.8, std::max<double>({4, static_cast<double>(stages.size()), static_cast<double>(m_model->expectedStages())}) - 0.2);
    m_plot->yAxis->setRange(0, highest > 0 ? highest * 1.12 : 1);
    m_plot->yAxis->setTickLabels(!stages.empty());
    m_plot->yAxis->setTicks(!stages.empty());
    m_plot->yAxis->grid()->setVisible(!stages.empty());
    layoutTicks();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TimeChart::layoutTicks() {
    if (!m_model) return;
    const auto& stages = m_model->stages();
    const QFontMetricsF metrics(m_plot->xAxis->tickLabelFont());
    const double perStage = m_plot->axisRect()->width() / std::max(1.0, m_plot->xAxis->range().size());
    std::vector<std::size_t> order(stages.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return tickPriority(stages[a].tap) < tickPriority(stages[b].tap); });
    struct Span {
        double from;
        double to;
    };
    std::vector<Span> taken;
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (const std::size_t i : order) {
        const QString label = stageTick(stages[i].tap);
        const double half = metrics.horizontalAdvance(label) / 2 + kTickGapPx / 2.0;
        const double middle = static_cast<double>(i) * perStage;
        const bool free = std::none_of(taken.begin(), taken.end(),
                                       [&](const Span& s) { return middle - half < s.to && middle + half > s.from; });
        if (!free) continue;
        taken.push_back({middle - half, middle + half});
        ticker->addTick(static_cast<double>(i), label);
    }
    m_plot->xAxis->setTicker(ticker);
}

int TimeChart::rowAt(QPoint position) const {
    if (!m_model || !m_plot->axisRect()->rect().contains(position)) return -1;
    const int row = static_cast<int>(std::lround(m_plot->xAxis->pixelToCoord(position.x())));
    return row >= 0 && row < static_cast<int>(m_model->stages().size()) ? row : -1;
}

void TimeChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // The plot's own layout follows after this event: labels are placed when it has.
    QMetaObject::invokeMethod(
        this, [this] { rebuild(); }, Qt::QueuedConnection);
}

void TimeChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) applyColors();
    if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Time per stage"));
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) rebuild();
}

void TimeChart::applyColors() {
    stylePlot(*m_plot, this);
    const ThemeColors& colors = themeOf(this);
    for (int part = 0; part < kParts; ++part) {
        const QColor color = colors.part(static_cast<StagePart>(part));
        m_bars[static_cast<std::size_t>(part)]->setBrush(color);
        m_bars[static_cast<std::size_t>(part)]->setPen(QPen(color));
    }
    m_currentBar->setPen(QPen(colors.text, 1.5));
    m_tilesLine->setPen(QPen(colors.mutedText, 1, Qt::DashLine));
    m_tilesLabel->setColor(colors.mutedText);
    m_tilesLabel->setFont(sizedFont(this, -1.5));
    rebuild();
}

}  // namespace deepscope
