#include "tests/widgets/look.h"
#include "tests/widgets/numbers_under_test.h"
#include "widgets/models/region_figures_model.h"
#include "widgets/views/histogram_view.h"
#include "widgets/views/region_panel.h"
#include "widgets/views/theme.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSemaphore>
#include <QToolButton>

#include <cmath>

using namespace deepscope;

class TestRegionPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void figuresAreOfTheFramedTokens();
    void theFrameFollowsIntoOtherGrids();
    void saysWhyThereIsNothing();
    void aNewerFrameReplacesTheOlder();
    void histogramIsTheFrames();
    void aFrameThatComesBackKeepsItsFigures();
    void withoutFiniteNumbersNoFigureIsGiven();

private:
    void settle() const { QTRY_VERIFY(m_panel->isSettled()); }
    double number(int figure, int column) const {
        const RegionFiguresModel* model = m_panel->model();
        return model->index(model->rowOf(figure), column).data(NumberTableModel::NumberRole).toDouble();
    }
    QString label(const char* name) const { return m_panel->findChild<QLabel*>(QLatin1String(name))->text(); }
    static TokenRegion region(int side, GridPosition first, int rows, int columns) {
        return {ViewId::global(), side, first, rows, columns};
    }

    std::unique_ptr<NumbersUnderTest> m_t;
    std::unique_ptr<RegionPanel> m_panel;
};

void TestRegionPanel::initTestCase() {
    QLocale::setDefault(QLocale::c());
    applyTheme(ThemeChoice::Light);
    m_t = std::make_unique<NumbersUnderTest>();
    QVERIFY(m_t->run());
}

void TestRegionPanel::init() {
    m_panel.reset();
    m_t->selection.restore({});
    m_panel = std::make_unique<RegionPanel>(&m_t->session, &m_t->selection);
    m_panel->resize(330, 520);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_t->selection.setPage(0, "tiny");
    m_t->selection.setTap("global/sam.blocks.1");
    settle();
}

void TestRegionPanel::figuresAreOfTheFramedTokens() {
    const QAbstractItemModelTester tester(const_cast<RegionFiguresModel*>(m_panel->model()));
    m_t->selection.setRegion(region(32, {4, 6}, 3, 2));
    settle();
    double sum = 0, least = INFINITY, count = 0;
    for (int row = 4; row < 7; ++row) {
        for (int column = 6; column < 8; ++column) {
            double squares = 0;
            for (const float v : m_t->vectorOf("global/sam.blocks.1", row * 32 + column)) {
                sum += double(v);
                squares += double(v) * double(v);
                ++count;
            }
            least = std::min(least, std::sqrt(squares));
        }
    }
    QCOMPARE(number(RegionFiguresModel::Tokens, RegionFiguresModel::RegionColumn), 6.0);
    QCOMPARE(number(RegionFiguresModel::Tokens, RegionFiguresModel::WholeColumn), 1024.0);
    QVERIFY(std::abs(number(RegionFiguresModel::Mean, RegionFiguresModel::RegionColumn) - sum / count) < 1e-9);
    QVERIFY(std::abs(number(RegionFiguresModel::NormMin, RegionFiguresModel::RegionColumn) - least) < 1e-6);
    const ValueStatistics& whole = m_t->tap("global/sam.blocks.1")->values();
    QCOMPARE(number(RegionFiguresModel::Std, RegionFiguresModel::WholeColumn), whole.std);
    QCOMPARE(number(RegionFiguresModel::FirstQuantile + 3, RegionFiguresModel::WholeColumn), whole.quantiles[3]);
    QVERIFY2(label("regionPlace").contains(QStringLiteral("rows 4–6, columns 6–7")), qPrintable(label("regionPlace")));
    QVERIFY(label("regionShares").startsWith(QLatin1String("0.59 %")));
    keepLook(*m_panel, QStringLiteral("region_light"));
}

void TestRegionPanel::theFrameFollowsIntoOtherGrids() {
    m_t->selection.setRegion(region(32, {4, 6}, 3, 3));
    settle();
    m_t->selection.setTap("global/fusion.projector");
    settle();
    QCOMPARE(number(RegionFiguresModel::Tokens, RegionFiguresModel::RegionColumn), 2.0);  // row 1, columns 1 and 2 of 8
    QVERIFY(label("regionPlace").contains(QStringLiteral("rows 1, columns 1–2")));
}

void TestRegionPanel::saysWhyThereIsNothing() {
    QVERIFY(label("regionPanelEmpty").contains(QLatin1String("Shift")));
    auto* clear = m_panel->header()->findChild<QToolButton*>(QStringLiteral("clearRegionButton"));
    QVERIFY(!clear->isEnabled());
    m_t->selection.setRegion(region(32, {4, 6}, 3, 3));
    m_t->selection.setTap("tokens");
    settle();
    QVERIFY(label("regionPanelEmpty").contains(QLatin1String("no tokens at this stage")));
    QCOMPARE(m_panel->model()->rowCount(), 0);
    m_t->selection.setTap("global/sam.blocks.1");
    settle();
    QVERIFY(m_panel->model()->rowCount() > 0);
    QTest::mouseClick(clear, Qt::LeftButton);
    settle();
    QVERIFY(!m_t->selection.region());
    QCOMPARE(m_panel->model()->rowCount(), 0);
}

void TestRegionPanel::aNewerFrameReplacesTheOlder() {
    for (int rows = 1; rows <= 12; ++rows) {
        m_t->selection.setRegion(region(32, {4, 6}, rows, 2));
        QCoreApplication::processEvents();
    }
    settle();
    QCOMPARE(number(RegionFiguresModel::Tokens, RegionFiguresModel::RegionColumn), 24.0);
}

void TestRegionPanel::histogramIsTheFrames() {
    m_t->selection.setRegion(region(32, {4, 6}, 1, 1));
    settle();
    HistogramView* histogram = m_panel->histogram();
    QTest::mouseMove(histogram, QPoint(1, histogram->height() / 2));
    const std::vector<float> vector = m_t->vectorOf("global/sam.blocks.1", 4 * 32 + 6);
    const double low = *std::min_element(vector.begin(), vector.end());
    const double high = *std::max_element(vector.begin(), vector.end());
    QVERIFY(histogram->readout().contains(QLatin1String(" to ")));
    QCOMPARE(number(RegionFiguresModel::Min, RegionFiguresModel::RegionColumn), low);
    QCOMPARE(number(RegionFiguresModel::Max, RegionFiguresModel::RegionColumn), high);
}

void TestRegionPanel::aFrameThatComesBackKeepsItsFigures() {
    m_t->selection.setRegion(region(32, {4, 6}, 3, 2));
    settle();
    // Nothing is answered in between.
    const auto hold = std::make_shared<QSemaphore>();
    m_t->session.probe()->ask(
        QStringLiteral("hold"), this, [hold](std::stop_token) { return hold->tryAcquire(1, 10'000); }, [](bool) {},
        [](const Problem&) {});
    m_t->selection.setRegion(region(32, {4, 6}, 9, 9));
    QCoreApplication::sendPostedEvents(m_panel.get());
    QVERIFY(!m_panel->isSettled());
    m_t->selection.setRegion(region(32, {4, 6}, 3, 2));
    QCoreApplication::sendPostedEvents(m_panel.get());
    hold->release();
    QTRY_VERIFY(m_t->session.probe()->isIdle());
    settle();
    QCOMPARE(number(RegionFiguresModel::Tokens, RegionFiguresModel::RegionColumn), 6.0);
}

void TestRegionPanel::withoutFiniteNumbersNoFigureIsGiven() {
    RegionStatistics statistics;
    statistics.box = {{0, 0}, 1, 2};
    statistics.gridTokens = 4;
    statistics.norms.nonFinite = 2;
    statistics.allNorms = {.min = 1, .mean = 2, .max = 3, .count = 2, .nonFinite = 2};
    statistics.values.count = 6;
    statistics.values.nanCount = 5;
    statistics.values.infCount = 1;
    statistics.allValues.count = 12;
    statistics.allValues.nanCount = 6;
    RegionFiguresModel model;
    model.setStatistics(statistics);
    const auto numberOf = [&model](int figure, int column) {
        return model.index(model.rowOf(figure), column).data(NumberTableModel::NumberRole).toDouble();
    };
    for (const int figure : {RegionFiguresModel::NormMin, RegionFiguresModel::NormMean, RegionFiguresModel::NormMax,
                             RegionFiguresModel::Mean, RegionFiguresModel::Std, RegionFiguresModel::FirstQuantile}) {
        QVERIFY(std::isnan(numberOf(figure, RegionFiguresModel::RegionColumn)));
        QVERIFY(std::isfinite(numberOf(figure, RegionFiguresModel::WholeColumn)));
    }
    QCOMPARE(numberOf(RegionFiguresModel::Nan, RegionFiguresModel::RegionColumn), 5.0);
    QCOMPARE(numberOf(RegionFiguresModel::NormMin, RegionFiguresModel::WholeColumn), 1.0);
}

QTEST_MAIN(TestRegionPanel)
#include "tst_region_panel.moc"
