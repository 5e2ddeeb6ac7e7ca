#include "tests/widgets/made_costs.h"
#include "widgets/models/cost_model.h"
#include "widgets/models/quantity_text.h"
#include "widgets/views/theme.h"
#include "widgets/views/timeline_chart.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace deepscope;

class TestTimelineChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        applyTheme(ThemeChoice::Dark);
    }
    void init();
    void boxesAreAsLongAsTheirMedians();
    void dragMeasures();
    void dragFromRightToLeftMeasuresTheSame();
    void escapeAndClicksElsewhereForget();
    void clickAsksForTheStage();
    void wheelZoomsAtTheCursor();
    void middleAndShiftDragPan();
    void keysPanZoomAndFit();
    void doubleClickAndButtonFit();
    void ownKeysWinOverTheWindows();
    void aNewRunForgetsTheOldOnesMeasure();
    void anEmptyTimelineTakesEverything();

private:
    QPoint at(double ms) const {
        return {qRound(m_chart->axis().toPx(ms)), qRound(m_chart->stageRect(m_model->rowAtMs(ms)).center().y())};
    }
    QPoint middleOf(const char* tap) const { return m_chart->stageRect(m_model->rowOf(tap)).center().toPoint(); }
    void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers keys = {});
    void wheel(QPoint position, int notches, Qt::KeyboardModifiers keys = {});

    std::unique_ptr<CostModel> m_model;
    std::unique_ptr<TimelineChart> m_chart;
};

void TestTimelineChart::init() {
    m_chart.reset();
    m_model = std::make_unique<CostModel>();
    m_model->setStages(madeCosts("base")->stages);
    m_chart = std::make_unique<TimelineChart>();
    m_chart->resize(1000, 160);
    m_chart->setModel(m_model.get());
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    QTRY_VERIFY(m_chart->axis().totalMs() > 0);
}

void TestTimelineChart::drag(QPoint from, QPoint to, Qt::MouseButton button, Qt::KeyboardModifiers keys) {
    const auto send = [&](QEvent::Type type, QPoint place, Qt::MouseButton changed, Qt::MouseButtons held) {
        QMouseEvent event(type, place, m_chart->mapToGlobal(place), changed, held, keys);
        QCoreApplication::sendEvent(m_chart.get(), &event);
    };
    send(QEvent::MouseButtonPress, from, button, button);
    for (int step = 1; step <= 5; ++step) send(QEvent::MouseMove, from + (to - from) * step / 5, Qt::NoButton, button);
    send(QEvent::MouseButtonRelease, to, button, Qt::NoButton);
}

void TestTimelineChart::wheel(QPoint position, int notches, Qt::KeyboardModifiers keys) {
    QWheelEvent event(position, m_chart->mapToGlobal(position), {}, {0, 120 * notches}, Qt::NoButton, keys, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(m_chart.get(), &event);
}

void TestTimelineChart::boxesAreAsLongAsTheirMedians() {
    const double pxPerMs = 980.0 / m_model->totalMs();
    for (const char* tap : {"global/sam.blocks.0", "global/sam.blocks.2", "global/sam.neck"}) {
        const int row = m_model->rowOf(tap);
        const QRectF box = m_chart->stageRect(row);
        QVERIFY(std::abs(box.width() - m_model->stages()[static_cast<std::size_t>(row)].time.medianMs * pxPerMs) < 1e-6);
        QVERIFY(std::abs(box.left() - (10 + m_model->startMs(row) * pxPerMs)) < 1e-6);
    }
    QVERIFY(m_chart->stageRect(-1).isEmpty());
    QVERIFY(m_chart->stageRect(m_model->rowOf("global/preprocess.pixels")).width() >= 1);  // never nothing
}

void TestTimelineChart::dragMeasures() {
    // From within block 3 to within block 6: four stages have a part in it.
    const QPoint from = middleOf("global/sam.blocks.3"), to = middleOf("global/sam.blocks.6");
    drag(from, to);
    const auto measure = m_chart->measure();
    QVERIFY(measure);
    const double msPerPx = m_model->totalMs() / 980;
    QVERIFY(std::abs(measure->ms() - (to.x() - from.x()) * msPerPx) < 1e-6);
    QCOMPARE(measure->stages, 4);
    QVERIFY(std::abs(measure->share - measure->ms() / m_model->totalMs()) < 1e-12);
    const QString text = m_chart->measureText();
    QVERIFY2(text.contains(durationText(measure->ms())) && text.contains(QStringLiteral("ΔT")), qPrintable(text));
    QVERIFY2(text.contains(QString::number(100 * measure->share, 'f', 1)), qPrintable(text));
    QCOMPARE(m_chart->accessibleDescription(), text);
    wheel({400, 80}, 3);  // stays through zooming
    QCOMPARE(m_chart->measure()->fromMs, measure->fromMs);
}

void TestTimelineChart::dragFromRightToLeftMeasuresTheSame() {
    const QPoint from = middleOf("global/sam.blocks.3"), to = middleOf("global/sam.blocks.6");
    drag(to, from);
    const auto backwards = m_chart->measure();
    drag(from, to);
    QVERIFY(backwards && m_chart->measure());
    QCOMPARE(backwards->fromMs, m_chart->measure()->fromMs);
    QCOMPARE(backwards->toMs, m_chart->measure()->toMs);
    drag(from, QPoint(5000, 60));  // what lies beyond the run is not measured
    QCOMPARE(m_chart->measure()->toMs, m_model->totalMs());
}

void TestTimelineChart::escapeAndClicksElsewhereForget() {
    drag(middleOf("global/sam.blocks.3"), middleOf("global/sam.blocks.6"));
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, middleOf("global/sam.blocks.5"));
    QVERIFY(m_chart->measure());  // within: it stays
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, middleOf("global/sam.blocks.10"));
    QVERIFY(!m_chart->measure());
    drag(middleOf("global/sam.blocks.3"), middleOf("global/sam.blocks.6"));
    QTest::keyClick(m_chart.get(), Qt::Key_Escape);
    QVERIFY(!m_chart->measure());
    QVERIFY(m_chart->measureText().isEmpty());
}

void TestTimelineChart::clickAsksForTheStage() {
    QSignalSpy clicks(m_chart.get(), &CostView::stageClicked);
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, middleOf("global/sam.blocks.7"));
    QCOMPARE(clicks.size(), 1);
    QCOMPARE(clicks.first().first().toString(), QStringLiteral("global/sam.blocks.7"));
    QVERIFY(!m_chart->measure());
    drag(middleOf("global/sam.blocks.3"), middleOf("global/sam.blocks.6"));
    QCOMPARE(clicks.size(), 1);  // a drag asks for nothing
    m_chart->setCurrent("global/sam.blocks.7");
    QTest::keyClick(m_chart.get(), Qt::Key_Down);
    QCOMPARE(clicks.last().first().toString(), QStringLiteral("global/sam.blocks.8"));
}

void TestTimelineChart::wheelZoomsAtTheCursor() {
    for (const int x : {250, 611}) {
        const double before = m_chart->axis().msAt(x);
        wheel({x, 80}, 2);
        QVERIFY(std::abs(m_chart->axis().msAt(x) - before) < 1e-6 * m_model->totalMs());
    }
    QVERIFY(std::abs((m_chart->axis().toMs() - m_chart->axis().fromMs()) * std::pow(1.25, 4) - m_model->totalMs()) <
            1e-6 * m_model->totalMs());
    wheel({500, 80}, -40);
    QVERIFY(m_chart->axis().isFitted());
}

void TestTimelineChart::middleAndShiftDragPan() {
    for (int i = 0; i < 4; ++i) wheel({500, 80}, 1);
    const double before = m_chart->axis().msAt(500);
    drag({500, 80}, {430, 90}, Qt::MiddleButton);
    QVERIFY(std::abs(m_chart->axis().msAt(430) - before) < 1e-6 * m_model->totalMs());  // the time stays under the hand
    drag({430, 80}, {500, 80}, Qt::LeftButton, Qt::ShiftModifier);
    QVERIFY(std::abs(m_chart->axis().msAt(500) - before) < 1e-6 * m_model->totalMs());
    QVERIFY(!m_chart->measure());
    const double from = m_chart->axis().fromMs();
    wheel({500, 80}, -1, Qt::ShiftModifier);
    QVERIFY(m_chart->axis().fromMs() > from);
}

void TestTimelineChart::keysPanZoomAndFit() {
    QTest::keyClick(m_chart.get(), Qt::Key_Plus);
    const double spanMs = m_chart->axis().toMs() - m_chart->axis().fromMs(), from = m_chart->axis().fromMs();
    QVERIFY(std::abs(spanMs * 1.5 - m_model->totalMs()) < 1e-6 * m_model->totalMs());
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QVERIFY(std::abs(m_chart->axis().fromMs() - from - spanMs / 10) < 1e-6 * m_model->totalMs());
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QVERIFY(std::abs(m_chart->axis().fromMs() - from) < 1e-6 * m_model->totalMs());
    QTest::keyClick(m_chart.get(), Qt::Key_Minus);
    QVERIFY(m_chart->axis().toMs() - m_chart->axis().fromMs() > spanMs);
    QTest::keyClick(m_chart.get(), Qt::Key_Plus);
    QTest::keyClick(m_chart.get(), Qt::Key_F);
    QVERIFY(m_chart->axis().isFitted());
}

void TestTimelineChart::doubleClickAndButtonFit() {
    auto* button = m_chart->header()->findChild<QToolButton*>(QStringLiteral("timelineFitButton"));
    QVERIFY(button && !button->isEnabled());
    wheel({500, 80}, 3);
    QVERIFY(button->isEnabled());
    QTest::mouseDClick(m_chart.get(), Qt::LeftButton, {}, QPoint(500, 60));
    QVERIFY(m_chart->axis().isFitted());
    wheel({500, 80}, 3);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_chart->axis().isFitted());
    QVERIFY(!button->isEnabled());
}

void TestTimelineChart::ownKeysWinOverTheWindows() {
    // As in the window, whose Esc cancels the run and whose F fits the page.
    QAction cancel, fitPage;
    cancel.setShortcut(Qt::Key_Escape);
    fitPage.setShortcut(Qt::Key_F);
    m_chart->addActions({&cancel, &fitPage});
    QSignalSpy cancelled(&cancel, &QAction::triggered), fitted(&fitPage, &QAction::triggered);
    wheel({500, 80}, 3);
    drag({200, 60}, {400, 60});
    QTest::keyClick(m_chart.get(), Qt::Key_F);
    QVERIFY(m_chart->axis().isFitted());
    QCOMPARE(fitted.size(), 0);
    QTest::keyClick(m_chart.get(), Qt::Key_Escape);
    QVERIFY(!m_chart->measure());
    QCOMPARE(cancelled.size(), 0);
    QTest::keyClick(m_chart.get(), Qt::Key_Escape);  // nothing measured: the window's again
    QCOMPARE(cancelled.size(), 1);
}

void TestTimelineChart::aNewRunForgetsTheOldOnesMeasure() {
    drag(middleOf("global/sam.blocks.3"), middleOf("global/sam.blocks.6"));
    wheel({500, 80}, 2);
    m_model->setStages(madeCosts("base")->stages);  // the same run, sealed
    QVERIFY(m_chart->measure());
    QVERIFY(!m_chart->axis().isFitted());
    m_model->setStages(madeCosts("tiny")->stages);
    QVERIFY(!m_chart->measure());
    QTRY_COMPARE(m_chart->axis().toMs(), m_model->totalMs());
}

void TestTimelineChart::anEmptyTimelineTakesEverything() {
    m_model->clear();
    QTRY_COMPARE(m_chart->axis().totalMs(), 0.0);
    drag({100, 60}, {300, 60});
    wheel({300, 60}, 2);
    for (const auto key : {Qt::Key_F, Qt::Key_Plus, Qt::Key_Left, Qt::Key_Escape, Qt::Key_Down})
        QTest::keyClick(m_chart.get(), key);
    QVERIFY(!m_chart->measure());
    QVERIFY(!m_chart->grab().isNull());
}

QTEST_MAIN(TestTimelineChart)
#include "tst_timeline_chart.moc"
