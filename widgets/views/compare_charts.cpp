#include "widgets/views/compare_charts.h"

#include "widgets/models/compare_figures.h"
#include "widgets/models/stage_names.h"
#include "widgets/views/plot_style.h"
#include "widgets/views/theme.h"

#include <qcustomplot.h>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolTip>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace deepscope {

namespace {

constexpr std::array kPartColumns{CompareFigures::SamColumn, CompareFigures::CompressorColumn, CompareFigures::ClipColumn,
                                  CompareFigures::FusionColumn};
constexpr std::array kParts{StagePart::Sam, StagePart::Compressor, StagePart::Clip, StagePart::Fusion};
constexpr int kLabelRoomPx = 18;

/// A unit in which a chart's numbers are short.
struct Unit {
    double size = 1;
    QString name;
};

Unit unitOf(int column, double highest) {
    const auto pick = [highest](std::initializer_list<Unit> units) {
        Unit best = *units.begin();
        for (const Unit& unit : units) {
            if (highest >= unit.size) best = unit;
        }
        return best;
    };
    switch (column) {
        case CompareFigures::TimeColumn:
            return pick({{1, QStringLiteral("ms")}, {1000, QStringLiteral("s")}, {60'000, QStringLiteral("min")}});
        case CompareFigures::FlopsColumn:
            return pick({{1e6, QStringLiteral("MFLOP")}, {1e9, QStringLiteral("GFLOP")}, {1e12, QStringLiteral("TFLOP")}});
        case CompareFigures::PeakColumn:
            return pick({{1 << 10, QStringLiteral("KiB")}, {1 << 20, QStringLiteral("MiB")}, {1 << 30, QStringLiteral("GiB")}});
        default:
            return {};
    }
}

}  // namespace

CompareCharts::CompareCharts(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("compareCharts"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 4);
    layout->setSpacing(10);
    addChart(CompareFigures::TokensColumn, false);
    addChart(CompareFigures::PagePxColumn, false);
    addChart(CompareFigures::TimeColumn, true);
    addChart(CompareFigures::FlopsColumn, false);
    addChart(CompareFigures::PeakColumn, false);
    retranslate();
}

CompareCharts::~CompareCharts() = default;

void CompareCharts::addChart(int column, bool stacked) {
    auto* cell = new QVBoxLayout;
    cell->setSpacing(0);
    Chart chart{new QCustomPlot(this), new QLabel, nullptr, nullptr, {}, column};
    chart.title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setMuted(chart.title);
    chart.plot->setMinimumSize(60, 40);
    chart.plot->setFocusPolicy(Qt::NoFocus);
    chart.solid = new QCPBars(chart.plot->xAxis, chart.plot->yAxis);
    chart.hollow = new QCPBars(chart.plot->xAxis, chart.plot->yAxis);
    for (std::size_t i = 0; stacked && i < kParts.size(); ++i) {
        auto* bars = new QCPBars(chart.plot->xAxis, chart.plot->yAxis);
        if (!chart.parts.empty()) bars->moveAbove(chart.parts.back());
        chart.parts.push_back(bars);
    }
    std::vector<QCPBars*> all = chart.parts;
    all.insert(all.end(), {chart.solid, chart.hollow});
    for (QCPBars* bars : all) {
        bars->setWidth(0.62);
        bars->setAntialiased(false);
    }
    cell->addWidget(chart.title);
    cell->addWidget(chart.plot, 1);
    static_cast<QHBoxLayout*>(layout())->addLayout(cell, 1);
    connect(chart.plot, &QCustomPlot::mouseMove, this, [this, plot = chart.plot, column](QMouseEvent* event) {
        const int row = static_cast<int>(std::lround(plot->xAxis->pixelToCoord(event->pos().x())));
        QString words;
        if (m_model && row >= 0 && row < m_model->rowCount() && plot->axisRect()->rect().contains(event->pos())) {
            words = m_model->index(row, CompareFigures::ModeColumn).data().toString() + QStringLiteral(": ") +
                    m_model->index(row, column).data().toString();
            for (const int part : kPartColumns) {
                if (column == CompareFigures::TimeColumn && m_model->figures()[static_cast<std::size_t>(row)].run)
                    words += QLatin1Char('\n') + m_model->headerData(part, Qt::Horizontal).toString() + QLatin1Char(' ') +
                             m_model->index(row, part).data().toString();
            }
        }
        QToolTip::showText(event->globalPosition().toPoint(), words, plot);
    });
    m_charts.push_back(chart);
}

void CompareCharts::setModel(const CompareFigures* model) {
    m_model = model;
    const auto queue = [this] {
        if (std::exchange(m_queued, true)) return;
        QMetaObject::invokeMethod(this, &CompareCharts::rebuild, Qt::QueuedConnection);
    };
    connect(model, &QAbstractItemModel::modelReset, this, queue);
    connect(model, &QAbstractItemModel::dataChanged, this, queue);
    rebuild();
}

double CompareCharts::barOf(int chart, int row) const {
    const Chart& c = m_charts[static_cast<std::size_t>(chart)];
    std::vector<QCPBars*> all = c.parts;
    all.insert(all.end(), {c.solid, c.hollow});
    double sum = 0;
    for (const QCPBars* bars : all) {
        for (const QCPBarsData& bar : *bars->data()) {
            if (std::lround(bar.key) == row) sum += bar.value;
        }
    }
    return sum * c.plot->property("unit").toDouble();
}

void CompareCharts::rebuild() {
    m_queued = false;
    if (!m_model || !isVisible()) return;
    for (Chart& chart : m_charts) {
        restyle(chart);
        fill(chart);
    }
    retranslate();
}

void CompareCharts::fill(Chart& chart) {
    double highest = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const double value = m_model->number(row, chart.column);
        if (std::isfinite(value)) highest = std::max(highest, value);
    }
    const Unit unit = unitOf(chart.column, highest);
    chart.plot->setProperty("unit", unit.size);
    chart.plot->setProperty("unitName", unit.name);
    QVector<double> solidKeys, solid, hollowKeys, hollow;
    std::vector<QVector<double>> parts(chart.parts.size());
    QVector<double> partKeys;
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        // As much of its name as there is room for.
        const QString name = m_model->index(row, CompareFigures::ModeColumn).data().toString();
        const int roomPx = std::max(1, chart.plot->axisRect()->width()) / std::max(1, m_model->rowCount()) - 4;
        const QFontMetrics metrics(chart.plot->xAxis->tickLabelFont());
        const bool fits = metrics.horizontalAdvance(name) <= roomPx;
        ticker->addTick(row, fits ? name : name.left(std::max(1, roomPx / metrics.averageCharWidth())));
        const double value = m_model->number(row, chart.column) / unit.size;
        if (!std::isfinite(value)) continue;
        const bool run = m_model->figures()[static_cast<std::size_t>(row)].run != nullptr;
        if (run && !chart.parts.empty()) {
            partKeys << row;
            for (std::size_t i = 0; i < parts.size(); ++i) parts[i] << m_model->number(row, kPartColumns[i]) / unit.size;
        } else if (m_model->isEstimate(row, chart.column)) {
            hollowKeys << row;
            hollow << value;
        } else {
            solidKeys << row;
            solid << value;
        }
    }
    for (std::size_t i = 0; i < parts.size(); ++i) chart.parts[i]->setData(partKeys, parts[i], true);
    chart.solid->setData(solidKeys, solid, true);
    chart.hollow->setData(hollowKeys, hollow, true);
    chart.plot->xAxis->setTicker(ticker);
    chart.plot->xAxis->setRange(-0.6, std::max(1, m_model->rowCount()) - 0.4);
    settleLayout(*chart.plot);
    chart.plot->yAxis->setRange(0, upperWithRoom(highest / unit.size, *chart.plot, kLabelRoomPx / 3));
    chart.plot->yAxis->setTickLabels(highest > 0);
    chart.plot->setProperty("known", highest > 0);
    chart.plot->replot(QCustomPlot::rpQueuedReplot);
}

void CompareCharts::restyle(Chart& chart) {
    stylePlot(*chart.plot, this);
    const ThemeColors& colors = themeOf(this);
    chart.plot->xAxis->setTickPen(Qt::NoPen);
    chart.plot->yAxis->ticker()->setTickCount(4);
    chart.solid->setBrush(colors.accent);
    chart.solid->setPen(Qt::NoPen);
    chart.hollow->setBrush(Qt::NoBrush);
    chart.hollow->setPen(QPen(colors.mutedText, 1, Qt::DashLine));
    for (std::size_t i = 0; i < chart.parts.size(); ++i) {
        chart.parts[i]->setBrush(colors.part(kParts[i]));
        chart.parts[i]->setPen(Qt::NoPen);
    }
}

void CompareCharts::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) rebuild();
}

void CompareCharts::resizeEvent(QResizeEvent*) {
    rebuild();
}

void CompareCharts::showEvent(QShowEvent*) {
    rebuild();
}

void CompareCharts::retranslate() {
    setAccessibleName(tr("Charts of the modes"));
    const std::array titles{tr("Tokens"), tr("Page pixels a token"), tr("Time by part"), tr("Arithmetic"), tr("Peak memory")};
    for (std::size_t i = 0; i < m_charts.size(); ++i) {
        const QString unit = m_charts[i].plot->property("unitName").toString();
        QString title = unit.isEmpty() ? titles[i] : QStringLiteral("%1 · %2").arg(titles[i], unit);
        if (m_model && !m_charts[i].plot->property("known").toBool())
            title = titles[i] + QStringLiteral(" · ") + tr("not known yet");
        const bool foretold = !m_charts[i].hollow->data()->isEmpty();
        if (foretold) title += QStringLiteral(" · ") + tr("dashed: ≈");
        m_charts[i].title->setText(title);
        m_charts[i].title->setToolTip(foretold ? tr("Dashed bars are foretold: these modes have not run.") : QString());
    }
}

}  // namespace deepscope
