#include "widgets/views/roofline_chart.h"

#include "widgets/models/cost_model.h"
#include "widgets/views/chart_header.h"
#include "widgets/views/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr double kLeastRadiusPx = 3.5;
constexpr double kMostRadiusPx = 16;
constexpr double kReachPx = 3;  // beyond a dot's edge it can still be meant
constexpr int kProgressSteps = 1000;

QString textOf(std::string_view type) {
    return QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size()));
}

}  // namespace

RooflineChart::RooflineChart(QWidget* parent)
    : CostView("rooflineChart", parent),
      m_measureButton(chartHeader()->addButton(QStringLiteral("rooflineMeasureButton"))),
      m_offer(new QPushButton(this)),
      m_progress(new QProgressBar(this)) {
    setMouseTracking(true);
    m_offer->setObjectName(QStringLiteral("rooflineOfferButton"));
    m_offer->hide();
    m_progress->setObjectName(QStringLiteral("rooflineProgress"));
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->hide();
    connect(m_measureButton, &QToolButton::clicked, this, &RooflineChart::measureRequested);
    connect(m_offer, &QPushButton::clicked, this, &RooflineChart::measureRequested);
    retranslate();
}

QString RooflineChart::title() const {
    return tr("Roofline");
}

void RooflineChart::setRun(std::shared_ptr<const RunResults> run) {
    m_run = std::move(run);
    queueRebuild();
}

void RooflineChart::setRates(std::optional<MachineRates> rates) {
    m_rates = std::move(rates);
    queueRebuild();
}

void RooflineChart::setMeasuring(bool measuring, double fraction) {
    m_measuring = measuring;
    m_progress->setValue(static_cast<int>(std::lround(std::clamp(fraction, 0.0, 1.0) * kProgressSteps)));
    queueRebuild();
}

void RooflineChart::retranslate() {
    setAccessibleName(tr("Roofline of the stages"));
    m_offer->setText(tr("Measure this machine"));
    m_offer->setAccessibleName(tr("Measure this machine"));
    m_progress->setAccessibleName(tr("Measurement of this machine"));
    if (!chartHeader()) return;
    m_measureButton->setText(tr("Measure this machine"));
    m_measureButton->setAccessibleName(tr("Measure this machine again"));
    m_measureButton->setToolTip(tr("Times matrix products and copies on the run's device: about two seconds"));
}

void RooflineChart::rebuild() {
    m_points = model() && m_run ? rooflinePoints(*model(), *m_run) : std::vector<RooflinePoint>();
    m_hovered = -1;
    placeControls();
    setAxes();
    if (chartHeader()) {
        m_measureButton->setEnabled(!m_measuring);
        std::vector<LegendItem> legend{{tr("GFLOP/s over FLOP per byte"), {}}};
        for (LegendItem& part : partLegend()) legend.push_back(std::move(part));
        chartHeader()->setLegend(std::move(legend));
    }
    setAccessibleDescription(noteText());
    update();
}

QString RooflineChart::emptyText() const {
    // Roofs alone are worth drawing: then nothing is said in their place.
    if (m_rates || m_measuring) return {};
    return tr("How near each stage comes to what this machine can do. Run the encoder, and measure the machine once.");
}

QString RooflineChart::mismatchText() const {
    if (!m_rates || !m_run || !m_run->plan) return {};
    const ComputeChoice& run = m_run->plan->compute;
    const bool threadsDiffer = run.device.isCpu() && run.threads > 0 && run.threads != m_rates->threads;
    if (m_rates->device == run.device.name() && m_rates->type == run.type && !threadsDiffer) return {};
    const auto where = [this](const std::string& device, ElementType type, int threads) {
        QStringList parts{QString::fromStdString(device), textOf(elementTypeName(type))};
        if (device == "cpu" && threads > 0) parts << tr("%n thread(s)", "", threads);
        return parts.join(QStringLiteral(", "));
    };
    return tr("The roofs are of %1; this run was on %2.")
        .arg(where(m_rates->device, m_rates->type, m_rates->threads), where(run.device.name(), run.type, run.threads));
}

QString RooflineChart::noteText() const {
    if (m_measuring) return tr("Measuring this machine…");
    if (!m_rates) return isEmpty() ? QString() : tr("This machine was not measured yet: the dots have no roof.");
    return mismatchText();
}

void RooflineChart::placeControls() {
    m_progress->setVisible(m_measuring);
    m_offer->setFont(sizedFont(this, -0.5));
    // Below the words, which stand in the middle; where there is no room the header's button is enough.
    constexpr int kGapPx = 10;
    const QSize size = m_offer->sizeHint();
    const QRect room(0, 0, std::max(40, width() - 24), 10'000);
    const int wordsPx = QFontMetrics(font()).boundingRect(room, Qt::TextWordWrap, emptyText()).height();
    const int top = (height() + wordsPx) / 2 + kGapPx;
    m_offer->setGeometry((width() - size.width()) / 2, top, size.width(), size.height());
    m_offer->setVisible(isEmpty() && !m_rates && !m_measuring && top + size.height() < height());
    m_progress->setGeometry(width() / 4, 4, width() / 2, 6);
}

void RooflineChart::setAxes() {
    double least = 1, most = 100, slowest = 1, fastest = 100;
    bool any = false;
    const auto include = [&](double intensity, double gflops) {
        least = any ? std::min(least, intensity) : intensity;
        most = any ? std::max(most, intensity) : intensity;
        slowest = any ? std::min(slowest, gflops) : gflops;
        fastest = any ? std::max(fastest, gflops) : gflops;
        any = true;
    };
    for (const RooflinePoint& point : m_points) include(point.intensity, point.gflops);
    if (m_rates) {
        const double ridge = m_rates->gemmGflops / m_rates->bandwidthGBs;
        include(ridge, m_rates->gemmGflops);
        include(ridge / 4, m_rates->gemmGflops / 4);  // something of the slope is always seen
    }
    const QRectF plot = plotRect();
    m_x = logAxisOver(least, most);
    m_x.lowPx = plot.left();
    m_x.highPx = std::max(plot.left() + 1, plot.right());
    m_y = logAxisOver(slowest, fastest);
    m_y.lowPx = std::max(plot.top() + 1, plot.bottom());
    m_y.highPx = plot.top();
}

QPointF RooflineChart::dotCentre(const RooflinePoint& point) const {
    return {m_x.toPx(point.intensity), m_y.toPx(point.gflops)};
}

double RooflineChart::dotRadius(const RooflinePoint& point) const {
    // A fifth of the time is a dot of the full size: areas compare.
    const double most = std::clamp(plotRect().height() / 12, 8.0, kMostRadiusPx);
    return std::clamp(most * std::sqrt(point.share / 0.2), kLeastRadiusPx, most);
}

int RooflineChart::pointAt(QPointF position) const {
    int nearest = -1;
    double best = 0;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QPointF off = dotCentre(m_points[i]) - position;
        const double distance = std::hypot(off.x(), off.y());
        if (distance > dotRadius(m_points[i]) + kReachPx) continue;
        if (nearest >= 0 && distance >= best) continue;
        nearest = static_cast<int>(i);
        best = distance;
    }
    return nearest;
}

QString RooflineChart::pointText(const RooflinePoint& point) const {
    const QLocale locale;
    QString text = stageText(point.row) + QLatin1Char('\n') +
                   tr("%1 FLOP per byte moved at least").arg(locale.toString(point.intensity, 'f', point.intensity < 10 ? 2 : 0));
    if (!m_rates) return text;
    const double roof = roofAt(point.intensity, m_rates->gemmGflops, m_rates->bandwidthGBs);
    const bool fed = point.intensity * m_rates->bandwidthGBs >= m_rates->gemmGflops;
    const QString percent = locale.toString(100 * point.gflops / roof, 'f', 0);
    return text + QLatin1Char('\n') +
           (fed ? tr("%1 % of what arithmetic allows").arg(percent) : tr("%1 % of what memory allows").arg(percent));
}

void RooflineChart::setHovered(int point) {
    if (point == m_hovered) return;
    m_hovered = point;
    setCursor(point < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

bool RooflineChart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return CostView::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int point = pointAt(help->pos());
    QToolTip::showText(help->globalPos(), point < 0 ? QString() : pointText(m_points[static_cast<std::size_t>(point)]), this);
    return true;
}

void RooflineChart::mouseMoveEvent(QMouseEvent* event) {
    setHovered(pointAt(event->position()));
}

void RooflineChart::mouseReleaseEvent(QMouseEvent* event) {
    const int point = event->button() == Qt::LeftButton ? pointAt(event->position()) : -1;
    if (point >= 0) clickStage(m_points[static_cast<std::size_t>(point)].row);
}

void RooflineChart::leaveEvent(QEvent*) {
    setHovered(-1);
}

}  // namespace deepscope
