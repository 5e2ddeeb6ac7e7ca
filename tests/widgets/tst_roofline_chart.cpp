#include "encoder/model/stage_traffic.h"
#include "tests/widgets/made_costs.h"
#include "widgets/models/cost_model.h"
#include "widgets/views/roofline_chart.h"
#include "widgets/views/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace deepscope;

class TestRooflineChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        applyTheme(ThemeChoice::Dark);
    }
    void init();
    void pointsAreFlopsOverTraffic();
    void tilesReadTheirWeightsOnce();
    void halvesOfABlockAreTwoPoints();
    void dotsStandUnderTheRoof();
    void clickAsksForTheStage();
    void emptyExplainsAndOffers();
    void saysWhenTheRoofsAreAnothers();
    void showsAMeasurementUnderWay();
    void aRunWithoutItsPlanHasNoPoints();

private:
    static MachineRates rates() { return {"cpu", "A CPU", ElementType::F32, 2, 150, 12, "2026-01-02T03:04:05Z"}; }
    const RooflinePoint& point(const char* tap) const {
        for (const RooflinePoint& p : m_chart->points()) {
            if (p.row == m_model->rowOf(tap)) return p;
        }
        qFatal("no such point");
    }
    void showRun(std::shared_ptr<RunResults> run) {
        m_model->setExpectedStages(static_cast<int>(run->stages.size()));
        m_model->setStages(run->stages);
        m_chart->setRun(std::move(run));
        QTRY_VERIFY(!m_chart->points().empty());
    }
    static std::shared_ptr<RunResults> run(const char* mode, ImageSize page = {850, 1100}) {
        return std::make_shared<RunResults>(*madeCosts(mode, 1, page));
    }

    std::unique_ptr<CostModel> m_model;
    std::unique_ptr<RooflineChart> m_chart;
};

void TestRooflineChart::init() {
    m_chart.reset();
    m_model = std::make_unique<CostModel>();
    m_chart = std::make_unique<RooflineChart>();
    m_chart->resize(700, 300);
    m_chart->setModel(m_model.get());
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    QCoreApplication::processEvents();
}

void TestRooflineChart::pointsAreFlopsOverTraffic() {
    showRun(run("base"));
    // 24 layers, 12 blocks, patch embedding, neck, two compressor stages, projector; nothing else computes.
    QCOMPARE(m_chart->points().size(), std::size_t{41});
    const RooflinePoint& projector = point("global/fusion.projector");
    // 2·256·2048·1280 FLOP over 4 bytes of weights, bias, input and output.
    const double bytes = 4.0 * (2048.0 * 1280 + 1280 + 256 * (2048 + 1280));
    QVERIFY(std::abs(projector.intensity - 2.0 * 256 * 2048 * 1280 / bytes) < 1e-9);
    QVERIFY(std::abs(projector.gflops -
                     m_model->index(projector.row, CostModel::RateColumn).data(CostModel::NumberRole).toDouble()) < 1e-9);
    QVERIFY(std::abs(projector.share -
                     m_model->index(projector.row, CostModel::ShareColumn).data(CostModel::NumberRole).toDouble()) < 1e-12);
}

void TestRooflineChart::tilesReadTheirWeightsOnce() {
    const auto tiled = run("gundam", {1700, 1200});
    const int tiles = tiled->plan->views.tileGrid().count();
    QVERIFY(tiles > 1);
    showRun(tiled);
    const RooflinePoint& layer = point("tile.*/clip.layers.0");
    const StageTraffic one = stageTraffic("clip.layers.0", tiled->plan->architecture, 640, ElementType::F32);
    const double flops = static_cast<double>(stageFlops("clip.layers.0", tiled->plan->architecture, 640).executed);
    QVERIFY(std::abs(layer.intensity - tiles * flops / static_cast<double>(one.weightBytes + tiles * one.activationBytes)) <
            1e-9);
}

void TestRooflineChart::halvesOfABlockAreTwoPoints() {
    auto halved = run("base");
    StageRecord half = halved->stages[3];
    QCOMPARE(half.tap, std::string("global/sam.blocks.0"));
    half.tap += ".mid";
    halved->stages.insert(halved->stages.begin() + 3, half);
    showRun(halved);
    const StageTraffic mlp =
        stageTraffic("sam.blocks.0", halved->plan->architecture, 1024, ElementType::F32, BlockSpan::SecondHalf);
    const RooflinePoint& second = point("global/sam.blocks.0");
    QVERIFY(std::abs(second.intensity - static_cast<double>(half.flopsExecuted) / static_cast<double>(mlp.bytes())) < 1e-9);
    QVERIFY(point("global/sam.blocks.0.mid").row == 3);
}

void TestRooflineChart::dotsStandUnderTheRoof() {
    QCOMPARE(roofAt(1, 150, 12), 12.0);
    QCOMPARE(roofAt(1000, 150, 12), 150.0);
    m_chart->setRates(rates());
    showRun(run("base"));
    const RooflinePoint &block = point("global/sam.blocks.2"), &layer = point("global/clip.layers.0");
    QVERIFY(m_chart->dotCentre(block).x() > m_chart->dotCentre(layer).x());  // more arithmetic per byte
    QVERIFY(m_chart->dotCentre(block).y() < m_chart->dotCentre(layer).y());  // and faster
    QVERIFY(m_chart->dotRadius(block) > m_chart->dotRadius(layer));          // and longer
    for (const RooflinePoint& p : m_chart->points()) QVERIFY(m_chart->rect().contains(m_chart->dotCentre(p).toPoint()));
}

void TestRooflineChart::clickAsksForTheStage() {
    m_chart->setRates(rates());
    showRun(run("base"));
    QSignalSpy clicks(m_chart.get(), &CostView::stageClicked);
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, m_chart->dotCentre(point("global/fusion.projector")).toPoint());
    QCOMPARE(clicks.size(), 1);
    QCOMPARE(clicks.first().first().toString(), QStringLiteral("global/fusion.projector"));
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, QPoint(3, 3));
    QCOMPARE(clicks.size(), 1);
}

void TestRooflineChart::emptyExplainsAndOffers() {
    auto* words = m_chart->findChild<QLabel*>(QStringLiteral("rooflineChartEmpty"));
    auto* offer = m_chart->findChild<QPushButton*>(QStringLiteral("rooflineOfferButton"));
    auto* button = m_chart->header()->findChild<QToolButton*>(QStringLiteral("rooflineMeasureButton"));
    QTRY_VERIFY(words->isVisible() && !words->text().isEmpty());
    QVERIFY(offer->isVisible() && !offer->accessibleName().isEmpty());
    QSignalSpy asked(m_chart.get(), &RooflineChart::measureRequested);
    QTest::mouseClick(offer, Qt::LeftButton);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.size(), 2);
    m_chart->setRates(rates());
    QTRY_VERIFY(!offer->isVisible());
    m_chart->setRates(std::nullopt);
    showRun(run("base"));
    QTRY_VERIFY(!words->isVisible() && !offer->isVisible());
    QVERIFY(!m_chart->noteText().isEmpty());
}

void TestRooflineChart::saysWhenTheRoofsAreAnothers() {
    m_chart->setRates(rates());
    showRun(run("base"));
    QVERIFY2(m_chart->noteText().isEmpty(), qPrintable(m_chart->noteText()));
    MachineRates other = rates();
    other.threads = 8;
    m_chart->setRates(other);
    QVERIFY2(m_chart->noteText().contains(QLatin1Char('8')), qPrintable(m_chart->noteText()));
    other = rates();
    other.type = ElementType::BF16;
    m_chart->setRates(other);
    QVERIFY2(m_chart->noteText().contains(QLatin1String("bf16")), qPrintable(m_chart->noteText()));
    other = rates();
    other.device = "cuda:0";
    m_chart->setRates(other);
    QVERIFY2(m_chart->noteText().contains(QLatin1String("cuda:0")), qPrintable(m_chart->noteText()));
    // On a card the CPU's threads say nothing.
    auto card = run("base");
    auto plan = std::make_shared<RunPlan>(*card->plan);
    plan->compute.device.cudaIndex = 0;
    card->plan = plan;
    other.threads = 64;
    m_chart->setRates(other);
    m_chart->setRun(card);
    QVERIFY2(m_chart->noteText().isEmpty(), qPrintable(m_chart->noteText()));
}

void TestRooflineChart::showsAMeasurementUnderWay() {
    auto* progress = m_chart->findChild<QProgressBar*>(QStringLiteral("rooflineProgress"));
    auto* button = m_chart->header()->findChild<QToolButton*>(QStringLiteral("rooflineMeasureButton"));
    m_chart->setMeasuring(true, 0.25);
    QTRY_VERIFY(progress->isVisible() && !button->isEnabled());
    QCOMPARE(progress->value() * 4, progress->maximum());
    m_chart->setMeasuring(true, 7);
    QCOMPARE(progress->value(), progress->maximum());
    m_chart->setMeasuring(false);
    QTRY_VERIFY(!progress->isVisible() && button->isEnabled());
}

void TestRooflineChart::aRunWithoutItsPlanHasNoPoints() {
    auto unknown = run("base");
    showRun(run("base"));
    unknown->plan.reset();
    m_chart->setRun(unknown);
    QTRY_VERIFY(m_chart->points().empty());
    m_chart->setRun(nullptr);
    QVERIFY(!m_chart->grab().isNull());
}

QTEST_MAIN(TestRooflineChart)
#include "tst_roofline_chart.moc"
