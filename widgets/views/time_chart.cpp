#include "widgets/views/time_chart.h"

#include "widgets/models/cost_model.h"
#include "widgets/views/chart_header.h"
#include "widgets/views/plot_style.h"
#include "widgets/views/reference_bars.h"
#include "widgets/views/theme.h"

#include <qcustomplot.h>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr int kParts = 5;
constexpr int kTickGapPx = 5;
constexpr int kTimeTickPx = 24;
constexpr int kGroupRoomPx = 24;     // over the highest bar, for the names of parts
constexpr double kDecadesShown = 5;  // of a logarithmic axis at most: what takes longer than a hundred-thousandth
constexpr double kLeastShownMs = 1e-3;

/// Which labels matter when there is no room for all: the ends of parts and SAM's blocks before CLIP's many layers.
int tickPriority(const std::string& tap) {
    const std::string stage = stageOfTap(tap);
    if (stage.starts_with("sam.blocks.")) return 0;
    if (stage == "fusion.projector" || stage == "sam.neck") return 1;
    if (stagePart(tap) == StagePart::Compressor) return 2;
    if (stage.starts_with("clip.layers.")) return 3;
    return 4;
}

bool isTile(const StageRecord& stage) {
    return stage.tap.starts_with("tile.");
}

}  // namespace

TimeChart::TimeChart(QWidget* parent)
    : CostView("timeChart", parent),
      m_plot(new QCustomPlot(this)),
      m_log(chartHeader()->addButton(QStringLiteral("timeLogButton"))),
      m_subtract(chartHeader()->addButton(QStringLiteral("timeSubtractButton"))) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_plot);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMinimumSize(120, 60);
    m_reference = std::make_unique<ReferenceBars>(*m_plot);
    for (int part = 0; part < kParts; ++part) {
        auto* bars = new QCPBars(m_plot->xAxis, m_plot->yAxis);
        bars->setWidth(0.82);
        bars->setAntialiased(false);
        m_bars.push_back(bars);
    }
    m_currentBar = new QCPBars(m_plot->xAxis, m_plot->yAxis);
    m_currentBar->setWidth(0.98);
    m_currentBar->setBrush(Qt::NoBrush);
    m_medians = m_plot->addGraph();
    m_medians->setLineStyle(QCPGraph::lsNone);
    m_whiskers = new QCPErrorBars(m_plot->xAxis, m_plot->yAxis);
    m_whiskers->setDataPlottable(m_medians);
    m_whiskers->setErrorType(QCPErrorBars::etValueError);
    m_whiskers->setSymbolGap(0);
    m_tilesLine = new QCPItemStraightLine(m_plot);
    m_log->setCheckable(true);
    m_subtract->setCheckable(true);
    m_subtract->hide();

    connect(m_subtract, &QToolButton::toggled, this, [this](bool subtracting) {
        m_subtracting = subtracting;
        queueRebuild();
        Q_EMIT subtractingChanged(subtracting);
    });
    connect(m_log, &QToolButton::toggled, this, [this](bool logarithmic) {
        m_logarithmic = logarithmic;
        queueRebuild();
        Q_EMIT logarithmicChanged(logarithmic);
    });
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

TimeChart::~TimeChart() = default;

QString TimeChart::title() const {
    return tr("Time");
}

void TimeChart::setLogarithmic(bool logarithmic) {
    if (chartHeader()) m_log->setChecked(logarithmic);
}

void TimeChart::setSubtracting(bool subtracting) {
    if (chartHeader()) m_subtract->setChecked(subtracting);
}

bool TimeChart::showsDifferences() const {
    return m_subtracting && model() && model()->hasReference();
}

void TimeChart::retranslate() {
    setAccessibleName(tr("Time per stage"));
    if (!chartHeader()) return;
    m_log->setText(tr("Log"));
    m_log->setAccessibleName(tr("Logarithmic time axis"));
    m_subtract->setText(tr("Subtract"));
    m_subtract->setAccessibleName(tr("Differences to the reference"));
}

void TimeChart::rebuild() {
    applyColors();
    m_plot->setVisible(!isEmpty());
    if (!model()) return;
    fillBars();
    fillWhiskers();
    if (showsDifferences()) {
        setDifferenceRange();
    } else {
        setRanges();
    }
    settleLayout(*m_plot);
    layoutTicks();
    layoutGroups();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    updateHeader();
}

void TimeChart::updateHeader() {
    if (!chartHeader()) return;
    const bool compared = model()->hasReference();
    const QString& reference = model()->referenceLabel();
    m_subtract->setVisible(compared);
    m_subtract->setToolTip(tr("What each stage takes more or less than in %1").arg(reference));
    m_log->setEnabled(!showsDifferences());
    m_log->setToolTip(showsDifferences() ? tr("Differences have a sign: their axis is linear")
                                         : tr("Logarithmic time axis: short stages beside long ones"));
    if (showsDifferences()) {
        chartHeader()->setLegend({{tr("ms per stage, less %1: below 0 is faster").arg(reference), {}}});
        return;
    }
    const int repeats = model()->repeats();
    std::vector<LegendItem> legend{
        {repeats > 1 ? tr("ms per stage, median of %n, whiskers p5–p95", "", repeats) : tr("ms per stage"), {}}};
    if (compared) legend.push_back({tr("behind: %1").arg(reference), {}});
    for (LegendItem& part : partLegend()) legend.push_back(std::move(part));
    chartHeader()->setLegend(std::move(legend));
}

void TimeChart::fillBars() {
    std::vector<QVector<double>> keys(kParts);
    std::vector<QVector<double>> values(kParts);
    const auto& stages = model()->stages();
    const std::size_t shown = showsDifferences() ? 0 : stages.size();
    for (std::size_t i = 0; i < shown; ++i) {
        const auto part = static_cast<std::size_t>(stagePart(stages[i].tap));
        keys[part] << static_cast<double>(i);
        values[part] << stages[i].time.medianMs;
    }
    for (std::size_t part = 0; part < kParts; ++part) m_bars[part]->setData(keys[part], values[part], true);
    const int row = currentRow();
    const StageRecord* current = stageAt(row);
    const StageRecord* other = model()->referenceOf(row);
    m_currentBar->data()->clear();
    if (current && (other || !showsDifferences())) {
        m_currentBar->addData(row, current->time.medianMs - (showsDifferences() ? other->time.medianMs : 0));
    }
    if (showsDifferences()) m_reference->showDifferences(*model());
}

void TimeChart::fillWhiskers() {
    QVector<double> keys, medians, below, above;
    const auto& stages = model()->stages();
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const TimeSummary& time = stages[i].time;
        if (time.count < 2 || showsDifferences()) continue;
        keys << static_cast<double>(i);
        medians << time.medianMs;
        below << std::max(0.0, time.medianMs - time.p5Ms);
        above << std::max(0.0, time.p95Ms - time.medianMs);
    }
    m_medians->setData(keys, medians, true);
    m_whiskers->setData(below, above);
}

int TimeChart::whiskerCount() const {
    return m_whiskers->dataCount();
}

void TimeChart::setRanges() {
    double highest = 0;
    double lowest = 0;
    const auto take = [&](const StageRecord& stage) {
        highest = std::max({highest, stage.time.medianMs, stage.time.count > 1 ? stage.time.p95Ms : 0});
        if (stage.time.medianMs > 0 && (lowest == 0 || stage.time.medianMs < lowest)) lowest = stage.time.medianMs;
    };
    for (int row = 0; row < model()->rowCount(); ++row) {
        take(*stageAt(row));
        if (const StageRecord* other = model()->referenceOf(row)) take(*other);
    }
    setStageRange();
    const bool logarithmic = isLogarithmic() && highest > kLeastShownMs;
    double base = 0;
    if (logarithmic) {
        lowest = std::max({lowest, highest * std::pow(10, -kDecadesShown), kLeastShownMs});
        base = std::pow(10, std::floor(std::log10(std::min(lowest, highest / 10))));
        const double room = upperWithRoom(std::log10(highest / base), *m_plot, kGroupRoomPx);
        m_plot->yAxis->setScaleType(QCPAxis::stLogarithmic);
        m_plot->yAxis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
        m_plot->yAxis->setRange(base, base * std::pow(10, room));
    } else {
        setLinear();
        m_plot->yAxis->setRange(0, upperWithRoom(highest, *m_plot, kGroupRoomPx));
    }
    m_reference->showTimes(*model(), base);
    for (QCPBars* bars : m_bars) bars->setBaseValue(base);
    m_currentBar->setBaseValue(base);
}

void TimeChart::setDifferenceRange() {
    double lowest = 0;
    double highest = 0;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const StageRecord* other = model()->referenceOf(row);
        const double deltaMs = other ? stageAt(row)->time.medianMs - other->time.medianMs : 0;
        lowest = std::min(lowest, deltaMs);
        highest = std::max(highest, deltaMs);
    }
    if (lowest == highest) highest = 1;
    setStageRange();
    setLinear();
    const double upper = upperWithRoom(highest - lowest, *m_plot, kGroupRoomPx) + lowest;
    m_plot->yAxis->setRange(lowest - 0.04 * (upper - lowest), upper);
    m_currentBar->setBaseValue(0);
}

void TimeChart::setStageRange() {
    const bool any = model()->rowCount() > 0;
    m_plot->xAxis->setRange(-0.8, std::max({4, model()->rowCount(), model()->expectedStages()}) - 0.2);
    m_plot->yAxis->setNumberFormat(QStringLiteral("gb"));
    m_plot->yAxis->setNumberPrecision(6);
    m_plot->yAxis->setTickLabels(any);
    m_plot->yAxis->setTicks(any);
    m_plot->yAxis->grid()->setVisible(any);
    m_plot->yAxis->grid()->setZeroLinePen(showsDifferences() ? QPen(themeOf(this).mutedText, 1) : QPen(Qt::NoPen));
}

void TimeChart::setLinear() {
    m_plot->yAxis->setScaleType(QCPAxis::stLinear);
    const auto ticker = QSharedPointer<QCPAxisTicker>::create();
    ticker->setTickCount(std::clamp(m_plot->axisRect()->height() / kTimeTickPx, 2, 6));
    m_plot->yAxis->setTicker(ticker);
}

void TimeChart::layoutTicks() {
    const auto& stages = model()->stages();
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

// Names of parts over their bars, the larger parts first; one that would run into another's name is left to the legend.
void TimeChart::layoutGroups() {
    for (QCPAbstractItem* item : m_groups) m_plot->removeItem(item);
    m_groups.clear();
    const auto& stages = model()->stages();
    const auto firstTile = std::find_if(stages.begin(), stages.end(), isTile);
    m_tilesLine->setVisible(firstTile != stages.end());
    const double border = static_cast<double>(firstTile - stages.begin()) - 0.5;
    m_tilesLine->point1->setCoords(border, m_plot->yAxis->range().lower);
    m_tilesLine->point2->setCoords(border, m_plot->yAxis->range().upper);

    struct Group {
        int first;
        int last;
    };
    std::vector<Group> groups;
    const int count = static_cast<int>(stages.size());
    const auto same = [&](int a, int b) {
        return stagePart(stageAt(a)->tap) == stagePart(stageAt(b)->tap) && isTile(*stageAt(a)) == isTile(*stageAt(b));
    };
    for (int row = 0; row < count; ++row) {
        if (groups.empty() || !same(groups.back().first, row)) groups.push_back({row, row});
        groups.back().last = row;
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group& a, const Group& b) { return a.last - a.first > b.last - b.first; });
    std::vector<std::pair<double, double>> taken;
    for (const Group& group : groups) {
        const StageRecord& stage = *stageAt(group.first);
        const StagePart part = stagePart(stage.tap);
        if (part == StagePart::Input) continue;
        const QString name = isTile(stage) ? tr("%1 of tiles").arg(partName(part)) : partName(part);
        addGroup(group.first, group.last, name, themeOf(this).part(part), taken);
    }
}

void TimeChart::addGroup(int first, int last, const QString& name, QColor color, std::vector<std::pair<double, double>>& taken) {
    auto* line = new QCPItemLine(m_plot);
    m_groups.push_back(line);
    line->setPen(QPen(color, 2));
    for (QCPItemPosition* end : {line->start, line->end}) end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    line->start->setCoords(first - 0.41, 0);
    line->end->setCoords(last + 0.41, 0);

    const QFont font = sizedFont(this, -1.5);
    const double half = QFontMetricsF(font).horizontalAdvance(name) / 2 + 4;
    const QRect axes = m_plot->axisRect()->rect();
    const double middle = m_plot->xAxis->coordToPixel((first + last) / 2.0);
    // A name at an end leans inwards, so that it is whole.
    const double place = std::clamp(middle, axes.left() + half, std::max(axes.left() + half, axes.right() - half));
    const bool free = std::none_of(taken.begin(), taken.end(),
                                   [&](const auto& span) { return place - half < span.second && place + half > span.first; });
    if (!free) return;
    taken.emplace_back(place - half, place + half);
    auto* text = new QCPItemText(m_plot);
    m_groups.push_back(text);
    text->position->setTypeX(QCPItemPosition::ptAbsolute);
    text->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    text->position->setCoords(place, 0);
    text->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
    text->setPadding(QMargins(0, 3, 0, 0));
    text->setText(name);
    text->setFont(font);
    text->setColor(themeOf(this).mutedText);
}

int TimeChart::rowAt(QPoint position) const {
    if (!m_plot->axisRect()->rect().contains(position)) return -1;
    const int row = static_cast<int>(std::lround(m_plot->xAxis->pixelToCoord(position.x())));
    return stageAt(row) ? row : -1;
}

QPoint TimeChart::barCentre(int row) const {
    const StageRecord* stage = stageAt(row);
    if (!stage) return {};
    if (showsDifferences()) {
        const StageRecord* other = model()->referenceOf(row);
        const double deltaMs = other ? stage->time.medianMs - other->time.medianMs : 0;
        return m_plot->mapTo(this, QPointF(m_plot->xAxis->coordToPixel(row), m_plot->yAxis->coordToPixel(deltaMs / 2)).toPoint());
    }
    const QRect axes = m_plot->axisRect()->rect();
    const double top = std::clamp<double>(m_plot->yAxis->coordToPixel(stage->time.medianMs), axes.top(), axes.bottom());
    return m_plot->mapTo(this, QPointF(m_plot->xAxis->coordToPixel(row), (top + axes.bottom()) / 2).toPoint());
}

void TimeChart::applyColors() {
    stylePlot(*m_plot, this);
    const ThemeColors& colors = themeOf(this);
    m_reference->setColors(colors);
    for (int part = 0; part < kParts; ++part) {
        const QColor color = colors.part(static_cast<StagePart>(part));
        m_bars[static_cast<std::size_t>(part)]->setBrush(color);
        m_bars[static_cast<std::size_t>(part)]->setPen(QPen(color));
    }
    m_currentBar->setPen(QPen(colors.text, 1.5));
    m_whiskers->setPen(QPen(colors.text, 1));
    m_whiskers->setWhiskerWidth(5);
    m_tilesLine->setPen(QPen(colors.mutedText, 1, Qt::DashLine));
}

}  // namespace deepscope
