#include "tests/widgets/look.h"
#include "tests/widgets/made_costs.h"
#include "widgets/models/cost_model.h"
#include "widgets/models/quantity_text.h"
#include "widgets/views/chart_header.h"
#include "widgets/views/memory_chart.h"
#include "widgets/views/reference_bars.h"
#include "widgets/views/roofline_chart.h"
#include "widgets/views/stage_table.h"
#include "widgets/views/theme.h"
#include "widgets/views/time_chart.h"
#include "widgets/views/timeline_chart.h"

#include <qcustomplot.h>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace deepscope;

namespace {

/// A language in which every word is marked.
class Marked : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override {
        return QStringLiteral("~") + QLatin1String(text);
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

/// Time and memory as charts: what they draw, and what mouse and keys ask for.
class TestCostCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        applyTheme(ThemeChoice::Dark);
    }
    void init();
    void emptyChartsSaySo();
    void barsAreTheMedians();
    void clickAsksForTheBarsStage();
    void keysGoFromStageToStage();
    void whiskersOnlyWhereTheRunWasRepeated();
    void logarithmicSwitch();
    void stagesArrivingAreDrawnOncePerTurn();
    void memoryMarksThePeakAndClicks();
    void memoryBandsAreTheParts();
    void headerOutlivesNeitherNorLeaks();
    void coloursFollowTheTheme();
    void everyTextFollowsTheLanguage();
    void headersGiveWayAndStayLow();
    void aReferenceIsDrawnAsGhosts();
    void subtractShowsTheSignedDifferences();
    void memoryDrawsTheReferenceDashed();
    void aReferenceCostsNoDrawingWhileStagesArrive();
    void looksBesideAReference();

private:
    /// The same stages, of which some took longer and some less, with half the memory more.
    static std::vector<StageRecord> changed(std::vector<StageRecord> stages) {
        for (std::size_t i = 0; i < stages.size(); ++i) {
            stages[i].time.medianMs *= i % 3 == 0 ? 0.6 : 1.4;
            stages[i].peakBytes += stages[i].peakBytes / 2;
        }
        return stages;
    }
    template <class Chart>
    void showChart(Chart& chart, const std::vector<StageRecord>& stages) {
        m_model->setExpectedStages(static_cast<int>(stages.size()));
        m_model->setStages(stages);
        chart.resize(700, 200);
        chart.setModel(m_model.get());
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QCoreApplication::processEvents();
        QTest::qWait(1);
    }
    static QCustomPlot* plotOf(QWidget& chart) { return chart.findChild<QCustomPlot*>(); }

    std::unique_ptr<CostModel> m_model;
};

void TestCostCharts::init() {
    m_model = std::make_unique<CostModel>();
}

void TestCostCharts::emptyChartsSaySo() {
    TimeChart time;
    MemoryChart memory;
    for (CostView* chart : {static_cast<CostView*>(&time), static_cast<CostView*>(&memory)}) {
        chart->resize(300, 120);
        chart->setModel(m_model.get());
        chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(chart));
        auto* words = chart->findChild<QLabel*>(chart->objectName() + QStringLiteral("Empty"));
        QTRY_VERIFY(words && words->isVisible() && !words->text().isEmpty());
        QVERIFY(!plotOf(*chart)->isVisible());
        QTest::mouseClick(chart, Qt::LeftButton);
        QTest::keyClick(chart, Qt::Key_Right);
    }
    m_model->setExpectedStages(40);  // a run has begun: places are kept free
    QTRY_VERIFY(plotOf(time)->isVisible());
    QTRY_COMPARE(qRound(plotOf(time)->xAxis->range().upper), 40);
}

void TestCostCharts::barsAreTheMedians() {
    TimeChart chart;
    const auto run = madeCosts("base");
    showChart(chart, run->stages);
    double drawn = 0;
    int bars = 0;
    for (int i = 0; i < plotOf(chart)->plottableCount(); ++i) {
        const auto* part = qobject_cast<QCPBars*>(plotOf(chart)->plottable(i));
        if (!part || part->brush().style() == Qt::NoBrush) continue;
        for (const QCPBarsData& bar : *part->data()) {
            QCOMPARE(bar.value, run->stages.at(static_cast<std::size_t>(bar.key)).time.medianMs);
            drawn += bar.value;
            ++bars;
        }
    }
    QCOMPARE(bars, static_cast<int>(run->stages.size()));
    QVERIFY(std::abs(drawn - m_model->totalMs()) < 1e-6);
}

void TestCostCharts::clickAsksForTheBarsStage() {
    TimeChart chart;
    showChart(chart, madeCosts("base")->stages);
    QSignalSpy clicks(&chart, &CostView::stageClicked);
    const int row = m_model->rowOf("global/sam.blocks.8");
    auto* plot = plotOf(chart);
    QTest::mouseClick(plot, Qt::LeftButton, {}, plot->mapFrom(&chart, chart.barCentre(row)));
    QCOMPARE(clicks.size(), 1);
    QCOMPARE(clicks.first().first().toString(), QStringLiteral("global/sam.blocks.8"));
    QTest::mouseClick(plot, Qt::RightButton, {}, plot->mapFrom(&chart, chart.barCentre(row)));
    QTest::mouseClick(plot, Qt::LeftButton, {}, QPoint(1, plot->height() - 1));  // below the axis
    QCOMPARE(clicks.size(), 1);
}

void TestCostCharts::keysGoFromStageToStage() {
    TimeChart chart;
    showChart(chart, madeCosts("base")->stages);
    QSignalSpy clicks(&chart, &CostView::stageClicked);
    chart.setCurrent("global/sam.blocks.8");
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(clicks.last().first().toString(), QStringLiteral("global/sam.blocks.9"));
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(clicks.last().first().toString(), QStringLiteral("global/sam.blocks.7"));
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(clicks.last().first().toString(), QStringLiteral("tokens"));
}

void TestCostCharts::whiskersOnlyWhereTheRunWasRepeated() {
    TimeChart chart;
    showChart(chart, madeCosts("tiny")->stages);
    auto* header = qobject_cast<ChartHeader*>(chart.header());
    QCOMPARE(chart.whiskerCount(), 0);
    QVERIFY(!header->legendText().contains(QLatin1String("median")));
    const auto stages = madeCosts("tiny", 9)->stages;
    m_model->setStages(stages);
    QTRY_COMPARE(chart.whiskerCount(), static_cast<int>(stages.size()));
    QVERIFY2(header->legendText().contains(QLatin1String("median of 9")), qPrintable(header->legendText()));
    const auto* whiskers = [&] {
        for (int i = 0; i < plotOf(chart)->plottableCount(); ++i) {
            if (auto* found = qobject_cast<QCPErrorBars*>(plotOf(chart)->plottable(i))) return found;
        }
        return static_cast<QCPErrorBars*>(nullptr);
    }();
    const TimeSummary& time = stages[5].time;
    QVERIFY(std::abs(whiskers->data()->at(5).errorMinus - (time.medianMs - time.p5Ms)) < 1e-9);
    QVERIFY(std::abs(whiskers->data()->at(5).errorPlus - (time.p95Ms - time.medianMs)) < 1e-9);
}

void TestCostCharts::logarithmicSwitch() {
    TimeChart chart;
    showChart(chart, madeCosts("base")->stages);
    auto* button = chart.header()->findChild<QToolButton*>(QStringLiteral("timeLogButton"));
    QVERIFY(button && button->isCheckable() && !button->accessibleName().isEmpty());
    QSignalSpy changes(&chart, &TimeChart::logarithmicChanged);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(chart.isLogarithmic());
    QCOMPARE(changes.size(), 1);
    QCPAxis* axis = plotOf(chart)->yAxis;
    QTRY_COMPARE(axis->scaleType(), QCPAxis::stLogarithmic);
    double longest = 0, shortest = 1e9;
    for (const StageRecord& stage : m_model->stages()) {
        longest = std::max(longest, stage.time.medianMs);
        shortest = std::min(shortest, stage.time.medianMs);
    }
    QVERIFY(axis->range().lower > 0 && axis->range().lower < shortest);
    QVERIFY(axis->range().upper > longest);
    chart.setLogarithmic(false);
    QTRY_COMPARE(axis->scaleType(), QCPAxis::stLinear);
    QCOMPARE(axis->range().lower, 0.0);
}

void TestCostCharts::stagesArrivingAreDrawnOncePerTurn() {
    TimeChart chart;
    showChart(chart, {});
    const auto stages = madeCosts("base")->stages;
    QSignalSpy replots(plotOf(chart), &QCustomPlot::beforeReplot);
    for (const StageRecord& stage : stages) m_model->append(stage);
    QCOMPARE(replots.size(), 0);
    QTRY_VERIFY(!replots.isEmpty());
    QTest::qWait(50);
    QVERIFY2(replots.size() <= 2, qPrintable(QString::number(replots.size())));
}

void TestCostCharts::memoryMarksThePeakAndClicks() {
    MemoryChart chart;
    showChart(chart, madeCosts("base")->stages);
    const StageRecord& peak = m_model->stages().at(static_cast<std::size_t>(m_model->peakRow()));
    QVERIFY2(chart.peakText().contains(bytesText(peak.peakBytes)), qPrintable(chart.peakText()));
    QSignalSpy clicks(&chart, &CostView::stageClicked);
    auto* plot = plotOf(chart);
    for (const char* tap : {"global/sam.blocks.2", "global/sam.blocks.10", "global/clip.layers.12"}) {
        QTest::mouseClick(plot, Qt::LeftButton, {}, plot->mapFrom(&chart, chart.stageCentre(m_model->rowOf(tap))));
        QCOMPARE(clicks.last().first().toString(), QLatin1String(tap));
    }
    m_model->clear();
    QTRY_VERIFY(chart.peakText().isEmpty());
}

void TestCostCharts::memoryBandsAreTheParts() {
    MemoryChart chart;
    showChart(chart, madeCosts("base")->stages);
    QCOMPARE(chart.bandCount(), 4);  // SAM, compressor, CLIP, fusion
    m_model->setStages(madeCosts("gundam", 1, {1700, 1200})->stages);
    QTRY_COMPARE(chart.bandCount(), 8);
}

void TestCostCharts::headerOutlivesNeitherNorLeaks() {
    QPointer<QWidget> alone, adopted;
    auto chart = std::make_unique<TimeChart>();
    alone = chart->header();
    chart.reset();
    QVERIFY(!alone);
    {
        QWidget dock;
        chart = std::make_unique<TimeChart>(&dock);
        adopted = chart->header();
        adopted->setParent(&dock);
        chart->setParent(nullptr);
        chart->setModel(m_model.get());
    }
    QVERIFY(!adopted);
    m_model->setStages(madeCosts("tiny")->stages);  // the chart goes on without its header
    QCoreApplication::processEvents();
    chart->setLogarithmic(true);
    QVERIFY(!chart->header());
}

void TestCostCharts::coloursFollowTheTheme() {
    MemoryChart chart;
    showChart(chart, madeCosts("tiny")->stages);
    const auto ground = [&] { return chart.grab().toImage().pixelColor(2, 2).lightness(); };
    QVERIFY(ground() < 80);
    applyTheme(ThemeChoice::Light);
    QTRY_VERIFY(ground() > 200);
    applyTheme(ThemeChoice::Dark);
}

void TestCostCharts::everyTextFollowsTheLanguage() {
    TimeChart time;
    MemoryChart memory;
    TimelineChart timeline;
    StageTable table;
    RooflineChart roofline;
    const auto run = madeCosts("tiny", 3);
    roofline.setRun(run);
    const std::vector<CostView*> views{&time, &memory, &timeline, &table, &roofline};
    for (CostView* view : views) showChart(*view, run->stages);
    Marked language;
    QCoreApplication::installTranslator(&language);
    QTest::qWait(20);
    const auto isMarked = [](const QString& text) { return text.contains(QLatin1Char('~')); };
    for (CostView* view : views) {
        QVERIFY2(isMarked(view->title()) && isMarked(view->accessibleName()), qPrintable(view->objectName()));
        auto* header = qobject_cast<ChartHeader*>(view->header());
        QTRY_VERIFY2(isMarked(header->legendText()), qPrintable(view->objectName()));
        for (const QToolButton* button : header->findChildren<QToolButton*>()) {
            QVERIFY2(isMarked(button->text()) && isMarked(button->accessibleName()) && isMarked(button->toolTip()),
                     qPrintable(button->objectName()));
        }
    }
    QVERIFY2(isMarked(memory.peakText()), qPrintable(memory.peakText()));
    QVERIFY(isMarked(table.totalsText()));
    QVERIFY(isMarked(table.table()->model()->headerData(0, Qt::Horizontal).toString()));
    QVERIFY(isMarked(roofline.noteText()));
    QCoreApplication::removeTranslator(&language);
    m_model->clear();
    m_model->setExpectedStages(0);
    QTRY_VERIFY(table.totalsText().isEmpty());
}

void TestCostCharts::headersGiveWayAndStayLow() {
    TimeChart chart;
    showChart(chart, madeCosts("tiny", 3)->stages);
    QWidget* header = chart.header();
    QCOMPARE(header->sizeHint().height(), 24);
    QVERIFY(header->minimumSizeHint().width() < header->sizeHint().width() / 2);  // the legend is cut, the button is not
    header->resize(header->minimumSizeHint().width() + 40, 24);
    QVERIFY(!header->grab().isNull());
    const auto* button = header->findChild<QToolButton*>();
    QVERIFY(header->rect().contains(button->geometry()));
    QVERIFY(button->width() >= button->sizeHint().width());
    QCOMPARE(header->toolTip(), qobject_cast<ChartHeader*>(header)->legendText());  // whole
}

void TestCostCharts::aReferenceIsDrawnAsGhosts() {
    TimeChart chart;
    const auto stages = madeCosts("base")->stages;
    showChart(chart, stages);
    auto* subtract = chart.header()->findChild<QToolButton*>(QStringLiteral("timeSubtractButton"));
    QVERIFY(subtract->isHidden());
    QCOMPARE(chart.referenceBars()->ghostCount(), 0);
    auto reference = changed(stages);
    reference.resize(20);  // it lacks the rest
    double longest = 0;
    for (StageRecord& stage : reference) {
        stage.time.medianMs *= 3;
        longest = std::max(longest, stage.time.medianMs);
    }
    m_model->setReference(reference, QStringLiteral("f32 · 14:02"));
    QTRY_COMPARE(chart.referenceBars()->ghostCount(), 20);
    QVERIFY(plotOf(chart)->yAxis->range().upper > longest);  // the ghosts are whole
    QVERIFY(!subtract->isHidden());
    auto* header = qobject_cast<ChartHeader*>(chart.header());
    QVERIFY2(header->legendText().contains(QStringLiteral("f32 · 14:02")), qPrintable(header->legendText()));
    chart.setLogarithmic(true);
    QTRY_COMPARE(plotOf(chart)->yAxis->scaleType(), QCPAxis::stLogarithmic);
    QCOMPARE(chart.referenceBars()->ghostCount(), 20);
    m_model->clearReference();
    QTRY_COMPARE(chart.referenceBars()->ghostCount(), 0);
    QVERIFY(subtract->isHidden());
}

void TestCostCharts::subtractShowsTheSignedDifferences() {
    TimeChart chart;
    const auto stages = madeCosts("base", 5)->stages;
    showChart(chart, stages);
    const auto reference = changed(stages);
    m_model->setReference(reference, QStringLiteral("f32"));
    QSignalSpy switched(&chart, &TimeChart::subtractingChanged);
    auto* subtract = chart.header()->findChild<QToolButton*>(QStringLiteral("timeSubtractButton"));
    QTRY_VERIFY(!subtract->isHidden());
    QTest::mouseClick(subtract, Qt::LeftButton);
    QVERIFY(chart.isSubtracting());
    QCOMPARE(switched.size(), 1);
    const int slower = static_cast<int>((stages.size() + 2) / 3);
    QTRY_COMPARE(chart.referenceBars()->slowerCount(), slower);
    QCOMPARE(chart.referenceBars()->fasterCount(), static_cast<int>(stages.size()) - slower);
    QCOMPARE(chart.referenceBars()->ghostCount(), 0);
    QCOMPARE(chart.whiskerCount(), 0);
    double lowest = 0, highest = 0;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        lowest = std::min(lowest, stages[i].time.medianMs - reference[i].time.medianMs);
        highest = std::max(highest, stages[i].time.medianMs - reference[i].time.medianMs);
    }
    QVERIFY(plotOf(chart)->yAxis->range().lower < lowest && plotOf(chart)->yAxis->range().upper > highest);
    QVERIFY(!chart.header()->findChild<QToolButton*>(QStringLiteral("timeLogButton"))->isEnabled());
    // A click on what a stage takes less asks for it all the same.
    QSignalSpy clicks(&chart, &CostView::stageClicked);
    const int row = m_model->rowOf("global/sam.blocks.8");
    QTest::mouseClick(plotOf(chart), Qt::LeftButton, {}, plotOf(chart)->mapFrom(&chart, chart.barCentre(row)));
    QCOMPARE(clicks.size(), 1);
    QCOMPARE(clicks.first().first().toString(), QStringLiteral("global/sam.blocks.8"));
    m_model->clearReference();  // the times again
    QTRY_COMPARE(plotOf(chart)->yAxis->range().lower, 0.0);
    QCOMPARE(chart.whiskerCount(), static_cast<int>(stages.size()));
    QVERIFY(chart.header()->findChild<QToolButton*>(QStringLiteral("timeLogButton"))->isEnabled());
}

void TestCostCharts::memoryDrawsTheReferenceDashed() {
    MemoryChart chart;
    const auto stages = madeCosts("base")->stages;
    showChart(chart, stages);
    const double before = plotOf(chart)->yAxis->range().upper;
    QCOMPARE(chart.comparedCount(), 0);
    m_model->setReference(changed(stages), QStringLiteral("f32"));
    QTRY_COMPARE(chart.comparedCount(), static_cast<int>(stages.size()));
    QVERIFY(plotOf(chart)->yAxis->range().upper > 1.4 * before);
    auto* header = qobject_cast<ChartHeader*>(chart.header());
    QVERIFY2(header->legendText().contains(QLatin1String("dashed: f32")), qPrintable(header->legendText()));
    bool drawn = false;
    for (int i = 0; i < plotOf(chart)->graphCount(); ++i) {
        const QCPGraph* graph = plotOf(chart)->graph(i);
        if (graph->pen().style() != Qt::DashLine) continue;
        drawn = true;
        const int row = m_model->rowOf("global/sam.blocks.2");
        const double mib = static_cast<double>(m_model->referenceOf(row)->peakBytes) / (1 << 20);
        QCOMPARE(graph->data()->at(row)->value, mib);
        QCOMPARE(graph->data()->at(row)->key, m_model->startMs(row));
    }
    QVERIFY(drawn);
}

void TestCostCharts::aReferenceCostsNoDrawingWhileStagesArrive() {
    TimeChart chart;
    const auto stages = madeCosts("base")->stages;
    m_model->setReference(changed(stages), QStringLiteral("f32"));
    showChart(chart, {});
    QSignalSpy replots(plotOf(chart), &QCustomPlot::beforeReplot);
    for (const StageRecord& stage : stages) m_model->append(stage);
    QCOMPARE(replots.size(), 0);
    QTRY_COMPARE(chart.referenceBars()->ghostCount(), static_cast<int>(stages.size()));
    QTest::qWait(50);
    QVERIFY2(replots.size() <= 2, qPrintable(QString::number(replots.size())));
}

void TestCostCharts::looksBesideAReference() {
    const auto stages = madeCosts("base")->stages;
    m_model->setReference(changed(stages), QStringLiteral("f32 · 14:02"));
    for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
        applyTheme(theme);
        const QString suffix = theme == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        TimeChart time;
        MemoryChart memory;
        StageTable table;
        for (CostView* chart : std::initializer_list<CostView*>{&time, &memory, &table}) {
            showChart(*chart, stages);
            chart->resize(chart == &table ? 1150 : 900, 200);
            chart->setCurrent("global/sam.blocks.5");
            QCoreApplication::processEvents();
            QTest::qWait(20);
            keepLook(*chart, chart->objectName() + QLatin1Char('_') + suffix);
        }
        time.setSubtracting(true);
        QTest::qWait(20);
        QVERIFY(time.referenceBars()->fasterCount() > 0);
        keepLook(time, QStringLiteral("timeSubtract_") + suffix);
        time.resize(260, 120);
        time.setSubtracting(false);
        QTest::qWait(20);
        QCOMPARE(time.referenceBars()->ghostCount(), static_cast<int>(stages.size()));
        keepLook(time, QStringLiteral("timeNarrow_") + suffix);
    }
    applyTheme(ThemeChoice::Dark);
}

QTEST_MAIN(TestCostCharts)
#include "tst_cost_charts.moc"
