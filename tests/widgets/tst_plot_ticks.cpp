#include "widgets/views/log_axis.h"
#include "widgets/views/plot_ticks.h"
#include "widgets/views/time_axis.h"

#include <QLocale>
#include <QTest>

#include <cmath>

using namespace deepscope;

class TestPlotTicks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void linearTicksAreRoundAndFew();
    void decades();
    void timeTexts();
    void timeAxisKeepsThePointUnderTheCursor();
    void timeAxisStaysWithinTheRun();
    void timeAxisFollowsARunWhileFitted();
    void logAxisInverts();
};

void TestPlotTicks::linearTicksAreRoundAndFew() {
    QCOMPARE(linearTicks(0, 1000, 4), (std::vector<double>{0, 500, 1000}));
    QCOMPARE(linearTicks(0, 1000, 5), (std::vector<double>{0, 200, 400, 600, 800, 1000}));
    QCOMPARE(linearTicks(13, 29, 4), (std::vector<double>{15, 20, 25}));
    for (const double span : {0.0003, 0.7, 17.0, 7420.0, 1e9}) {
        for (const int most : {1, 3, 7, 20}) {
            const auto ticks = linearTicks(span / 3, span / 3 + span, most);
            QVERIFY(static_cast<int>(ticks.size()) <= most + 1);
            for (const double tick : ticks) QVERIFY(tick >= span / 3 * (1 - 1e-6) && tick <= span / 3 + span * (1 + 1e-6));
        }
    }
    QVERIFY(linearTicks(5, 5, 4).empty());
    QVERIFY(linearTicks(0, std::nan(""), 4).empty());
    QVERIFY(linearTicks(0, HUGE_VAL, 4).empty());
}

void TestPlotTicks::decades() {
    QCOMPARE(decadeTicks(0.5, 2000), (std::vector<double>{1, 10, 100, 1000}));
    QCOMPARE(decadeTicks(1, 100), (std::vector<double>{1, 10, 100}));
    QCOMPARE(decadeTicks(15, 80), (std::vector<double>{20, 50}));
    QVERIFY(decadeTicks(0, 10).empty());
    QVERIFY(decadeTicks(-1, 10).empty());
}

void TestPlotTicks::timeTexts() {
    QCOMPARE(timeTickText(0, 250, 1000), QStringLiteral("0"));
    QCOMPARE(timeTickText(250, 250, 900), QStringLiteral("250 ms"));
    QCOMPARE(timeTickText(0.25, 0.05, 0.4), QStringLiteral("0.25 ms"));
    QCOMPARE(timeTickText(1500, 500, 7000), QStringLiteral("1.5 s"));
    QCOMPARE(timeTickText(4000, 2000, 7000), QStringLiteral("4 s"));
    QCOMPARE(timeTickText(1000.5, 0.5, 1001), QStringLiteral("1.0005 s"));
}

void TestPlotTicks::timeAxisKeepsThePointUnderTheCursor() {
    TimeAxis axis;
    axis.setSpan(10, 780);
    axis.setTotal(7420);
    QVERIFY(axis.isFitted());
    QCOMPARE(axis.toPx(0), 10.0);
    QCOMPARE(axis.toPx(7420), 790.0);
    for (const double px : {300.0, 611.5}) {
        const double before = axis.msAt(px);
        axis.zoomAt(px, 1.7);
        QVERIFY(std::abs(axis.msAt(px) - before) < 1e-6);
        QVERIFY(!axis.isFitted());
    }
    axis.fit();
    QVERIFY(axis.isFitted());
    QCOMPARE(axis.toMs(), 7420.0);
}

void TestPlotTicks::timeAxisStaysWithinTheRun() {
    TimeAxis axis;
    axis.setSpan(0, 100);
    axis.setTotal(1000);
    axis.zoomAt(50, 4);
    axis.panByPx(-1e9);
    QCOMPARE(axis.fromMs(), 0.0);
    axis.panByPx(1e9);
    QCOMPARE(axis.toMs(), 1000.0);
    axis.zoomAt(50, 1e-9);
    QVERIFY(axis.isFitted());
    axis.zoomAt(50, 1e30);
    QVERIFY(axis.toMs() > axis.fromMs());
    TimeAxis nothing;
    nothing.zoomAt(0, 2);
    QCOMPARE(nothing.toMs(), 0.0);
    QVERIFY(std::isfinite(nothing.toPx(5)));
}

void TestPlotTicks::timeAxisFollowsARunWhileFitted() {
    TimeAxis axis;
    axis.setSpan(0, 100);
    axis.setTotal(10);
    axis.setTotal(30);
    QCOMPARE(axis.toMs(), 30.0);
    axis.zoomAt(0, 2);
    axis.setTotal(60);  // zoomed, it stays where it is
    QCOMPARE(axis.toMs(), 15.0);
}

void TestPlotTicks::logAxisInverts() {
    LogAxis axis = logAxisOver(3, 4);
    QVERIFY(axis.high / axis.low >= 99.9);
    QVERIFY(axis.low < 3 && axis.high > 4);
    axis.lowPx = 300;  // upside down, as on a screen
    axis.highPx = 20;
    for (const double value : {0.5, 3.0, 17.0}) QVERIFY(std::abs(axis.valueAt(axis.toPx(value)) - value) < 1e-9 * value);
    QVERIFY(axis.toPx(4) < axis.toPx(3));
    QVERIFY(std::isfinite(axis.toPx(0)));
}

QTEST_GUILESS_MAIN(TestPlotTicks)
#include "tst_plot_ticks.moc"
