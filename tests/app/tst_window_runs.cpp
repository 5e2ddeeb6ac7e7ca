#include "app/languages.h"
#include "app/window_app.h"
#include "tests/app/window_under_test.h"
#include "widgets/views/claims_panel.h"
#include "widgets/views/compact_combo.h"
#include "widgets/views/run_queue_panel.h"

#include <QComboBox>
#include <QProgressBar>
#include <QSpinBox>
#include <QStandardItemModel>

using namespace deepscope;

/// Runs through the real window: the queue, repeats, what a mode shows, the what-if, failures.
class TestWindowRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        applyTheme(ThemeChoice::Dark);
        applyLanguage(QStringLiteral("en"));
    }
    void eachRunOfTheQueueCanBeCancelledInItsPanel();
    void escapeCancelsOneAndShiftEscapeAll();
    void escapeOfARunBehindOneThatStopsIsNotLost();
    void sameRunTwiceInARowGoesThrough();
    void measuringGivesMediansWithSpread();
    void chosenModeThatHasRunIsShownAtOnce();
    void unavailableDeviceIsGreyedAndSaysWhy();
    void optionsOfRunsAreRemembered();
    void whatIfRunsFromTheClaims();
    void failureOfOneRunLetsTheNextGoOn();
    void probesAnswerWhileARunGoesOn();
    void measuredRatesAreKept();
};

void TestWindowRuns::eachRunOfTheQueueCanBeCancelledInItsPanel() {
    WindowUnderTest t(Preset::Mini, "large", {900, 900});
    t.show();
    QTRY_VERIFY(t.window->canRun());
    t.window->startRun();
    auto* mode = t.find<CompactCombo>("modeCombo");
    for (const char* each : {"tiny", "small"}) {
        mode->setCurrentIndex(mode->findData(QLatin1String(each)));
        t.action("runAction")->trigger();
    }
    auto* panel = t.find<RunQueuePanel>("runQueuePanel");
    const auto buttons = [panel] { return panel->findChildren<QToolButton*>(QStringLiteral("cancelJob")); };
    QTRY_COMPARE(buttons().size(), 3);
    t.action("runsDockAction")->trigger();
    const auto* total = t.find<QLabel>("runsTotal");
    QTRY_VERIFY(total->isVisible() && !total->text().isEmpty());
    QVERIFY(total->fontMetrics().horizontalAdvance(total->text()) <= total->width());
    // The second row is tiny's, which waits.
    QToolButton* waiting = nullptr;
    for (QToolButton* button : buttons()) {
        if (button->accessibleName().contains(QLatin1String("Tiny"))) waiting = button;
    }
    QVERIFY(waiting);
    waiting->click();
    QTRY_COMPARE(buttons().size(), 2);
    QSignalSpy finished(t.window->session()->queue(), &RunQueue::finished);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 60'000);
    QVERIFY(!t.window->session()->run(t.window->selection()->page(), "tiny"));
    QVERIFY(t.window->session()->run(t.window->selection()->page(), "small"));
}

void TestWindowRuns::escapeCancelsOneAndShiftEscapeAll() {
    WindowUnderTest t(Preset::Mini, "large", {900, 900});
    t.show();
    QTRY_VERIFY(t.window->canRun());
    QSignalSpy cancelled(t.window->session()->queue(), &RunQueue::cancelled);
    QTest::keyClick(t.window.get(), Qt::Key_F5, Qt::ShiftModifier);
    QCOMPARE(t.window->session()->queue()->jobs().size(), std::size_t{5});
    QTest::keyClick(t.window.get(), Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(cancelled.size(), 1, 10'000);
    QVERIFY(t.window->session()->isRunning());
    QTest::keyClick(t.window.get(), Qt::Key_Escape, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!t.window->session()->isRunning(), 10'000);
    QVERIFY(!t.banner()->isVisible());
}

void TestWindowRuns::escapeOfARunBehindOneThatStopsIsNotLost() {
    WindowUnderTest t(Preset::Mini, "large", {900, 900});
    t.show();
    QTRY_VERIFY(t.window->canRun());
    QSignalSpy finished(t.window->session()->queue(), &RunQueue::finished);
    for (int i = 0; i < 10; ++i) {
        QTest::keyClick(t.window.get(), Qt::Key_F5);
        QTest::keyClick(t.window.get(), Qt::Key_Escape);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!t.window->session()->isRunning(), 10'000);
    QCOMPARE(finished.size(), 0);
}

// The second is the queue's first before it has results of its own.
void TestWindowRuns::sameRunTwiceInARowGoesThrough() {
    WindowUnderTest t(Preset::Mini, "large", {900, 900});
    t.show();
    QTRY_VERIFY(t.window->canRun());
    QSignalSpy finished(t.window->session()->queue(), &RunQueue::finished);
    QTest::keyClick(t.window.get(), Qt::Key_F5);
    QTest::keyClick(t.window.get(), Qt::Key_F5);
    QCOMPARE(t.window->session()->queue()->jobs().size(), std::size_t{2});
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 30'000);
}

void TestWindowRuns::measuringGivesMediansWithSpread() {
    WindowUnderTest t;
    t.run();
    QSignalSpy finished(t.window->session()->queue(), &RunQueue::finished);
    t.action("measureAction")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    const TimeSummary total = t.results()->trace->total();
    QCOMPARE(total.count, 5);
    QVERIFY(total.p5Ms <= total.medianMs && total.medianMs <= total.p95Ms && total.p5Ms > 0);
    QTRY_VERIFY(t.find<QLabel>("statusRun")->text().contains(QLatin1String("median of 5")));
}

void TestWindowRuns::chosenModeThatHasRunIsShownAtOnce() {
    WindowUnderTest t;
    t.run();
    auto* mode = t.find<CompactCombo>("modeCombo");
    mode->setCurrentIndex(mode->findData(QStringLiteral("small")));
    QCOMPARE(t.window->selection()->mode(), std::string("tiny"));  // small has not run: what is there stays
    QSignalSpy finished(t.window->session()->queue(), &RunQueue::finished);
    t.action("runAction")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QCOMPARE(t.window->selection()->mode(), std::string("small"));
    mode->setCurrentIndex(mode->findData(QStringLiteral("tiny")));
    QCOMPARE(t.window->selection()->mode(), std::string("tiny"));
    QTRY_COMPARE(t.canvas()->overlay().gridSide, 8);
}

void TestWindowRuns::unavailableDeviceIsGreyedAndSaysWhy() {
    WindowUnderTest t;
    t.show();
    QTRY_VERIFY(t.window->session()->survey());
    auto* device = t.find<CompactCombo>("deviceCombo");
    for (const DeviceInfo& info : t.window->session()->survey()->devices) {
        if (info.available) continue;
        const int row = device->findData(QString::fromStdString(info.device.name()));
        QVERIFY(row >= 0);
        QVERIFY(!qobject_cast<QStandardItemModel*>(device->model())->item(row)->isEnabled());
        QVERIFY(device->itemText(row).contains(QString::fromStdString(info.whyNot)));
    }
    auto* implementation = t.window->findChild<QComboBox*>(QStringLiteral("implementationCombo"));
    QVERIFY(!qobject_cast<QStandardItemModel*>(implementation->model())->item(2)->isEnabled());
}

void TestWindowRuns::optionsOfRunsAreRemembered() {
    WindowUnderTest t;
    t.show();
    t.window->findChild<QSpinBox*>(QStringLiteral("repeatSpin"))->setValue(3);
    t.window->findChild<QSpinBox*>(QStringLiteral("maxTilesSpin"))->setValue(6);
    auto* type = t.find<CompactCombo>("typeCombo");
    type->setCurrentIndex(type->findData(QStringLiteral("bf16")));
    t.run();
    QCOMPARE(t.results()->trace->total().count, 3);
    QCOMPARE(t.results()->plan->compute.type, ElementType::BF16);
    const RunChoice remembered = Settings(t.folder.filePath(QStringLiteral("settings.ini"))).runChoice();
    QCOMPARE(remembered.repeat, 3);
    QCOMPARE(remembered.maxTiles, 6);
    QCOMPARE(remembered.type, std::string("bf16"));
}

void TestWindowRuns::whatIfRunsFromTheClaims() {
    WindowUnderTest t;
    t.show();
    QVERIFY(!t.action("whatIfAction")->isEnabled());
    t.run();
    QVERIFY(t.action("whatIfAction")->isEnabled());
    QSignalSpy done(t.window->session(), &InspectionSession::whatIfFinished);
    auto* button = t.window->findChild<QAbstractButton*>(QStringLiteral("whatIfButton"));
    QVERIFY(button);
    button->click();
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 30'000);
    const InspectionSession::Run* run = t.window->session()->run(t.window->selection()->page(), "tiny");
    QVERIFY(run->whatIf && run->whatIf->flopsExecuted() > 0);
    QVERIFY(t.action("whatIfAction")->isEnabled());
}

void TestWindowRuns::failureOfOneRunLetsTheNextGoOn() {
    WindowUnderTest t;
    t.run();
    InspectionSession* session = t.window->session();
    RunChoice bad = session->run(t.window->selection()->page(), "tiny")->choice;
    bad.weights.path = "/nowhere/model.safetensors";
    RunChoice good = bad;
    good.weights.path.reset();
    good.mode = parseMode("small");
    QSignalSpy finished(session->queue(), &RunQueue::finished);
    session->requestRun(t.window->selection()->page(), bad);
    session->requestRun(t.window->selection()->page(), good);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QVERIFY(t.banner()->isVisible());
    QVERIFY(t.banner()->text().contains(QLatin1String("/nowhere/model.safetensors")));
    QVERIFY(session->run(t.window->selection()->page(), "small"));
    QVERIFY(session->run(t.window->selection()->page(), "tiny"));  // a failed run takes nothing away
}

void TestWindowRuns::probesAnswerWhileARunGoesOn() {
    WindowUnderTest t(Preset::Mini, "tiny", {900, 900});
    t.run();
    t.chooseStage("global/sam.blocks.1");
    QTRY_VERIFY(t.window->isSettled());
    auto* mode = t.find<CompactCombo>("modeCombo");
    mode->setCurrentIndex(mode->findData(QStringLiteral("large")));
    QSignalSpy finished(t.window->session()->queue(), &RunQueue::finished);
    InspectionSession* session = t.window->session();
    RunChoice choice = session->run(t.window->selection()->page(), "tiny")->choice;
    choice.mode = parseMode("large");
    choice.repeat = 20;
    session->requestRun(t.window->selection()->page(), choice);
    QTRY_VERIFY(session->queue()->current() && session->queue()->current()->state == RunJob::State::Running);
    // Attention of the finished run, and another page read, both before the run has ended.
    const QPoint at = t.canvas()->viewport().toScreen(t.canvas()->overlay().cellRect(7, 9)).center().toPoint();
    QTest::mouseClick(t.canvas(), Qt::LeftButton, {}, at);
    QTRY_COMPARE(t.canvas()->overlay().kind, CanvasOverlay::Kind::Attention);
    QSignalSpy ready(session->pages(), &PageCollection::pageReady);
    session->pages()->open(t.savePicture("beside.png", {700, 700}, Qt::red));
    QTRY_COMPARE(ready.size(), 1);
    QVERIFY(finished.isEmpty());
    session->queue()->cancelAll();
    QTRY_VERIFY_WITH_TIMEOUT(!session->isRunning(), 10'000);
}

void TestWindowRuns::measuredRatesAreKept() {
    WindowUnderTest t;
    t.run();
    MachineCalibration* calibration = t.window->session()->calibration();
    QSignalSpy progressed(calibration, &MachineCalibration::progressed);
    QTest::keyClick(t.window.get(), Qt::Key_F7);
    QVERIFY(calibration->isMeasuring());
    QVERIFY(!t.action("calibrateAction")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!calibration->isMeasuring(), 30'000);
    QVERIFY(!progressed.isEmpty());
    const auto rates = readMachineRates(t.folder.filePath(QStringLiteral("machine_rates.json")).toStdString());
    QCOMPARE(rates.size(), std::size_t{1});
    const RunPlan& plan = *t.results()->plan;
    QCOMPARE(rates.front().type, plan.compute.type);
    QVERIFY(calibration->find(rates.front().deviceText, plan.compute.type, t.results()->trace->provenance().threads));
}

QTEST_MAIN(TestWindowRuns)
#include "tst_window_runs.moc"
