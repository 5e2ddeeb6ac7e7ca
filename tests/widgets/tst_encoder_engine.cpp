#include "tests/widgets/mini_run.h"
#include "widgets/engine/encoder_engine.h"
#include "widgets/engine/worker_thread.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace deepscope;

class TestEncoderEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void surveyNamesTheCpuAndCudaWithAReason();
    void runDeliversEveryTapThenItsTrace();
    void weightsAreLoadedOnceForTheSameChoice();
    void cancelInMidRunEndsItAndTheNextRunWorks();
    void cancelBeforeTheStartCancelsWhatWaits();
    void failureBecomesAProblem();
    void wrongDeviceBecomesAProblem();
    void destructionInMidRunIsQuick();
};

void TestEncoderEngine::surveyNamesTheCpuAndCudaWithAReason() {
    WorkerThread<EncoderEngine> engine("test");
    QSignalSpy surveyed(engine.get(), &EncoderEngine::machineSurveyed);
    engine->requestSurvey();
    QVERIFY(surveyed.wait());
    const auto survey = surveyed.at(0).at(0).value<std::shared_ptr<const MachineSurvey>>();
    QVERIFY(!survey->devices.empty());
    QVERIFY(survey->devices.front().device.isCpu());
    for (const DeviceInfo& device : survey->devices) QVERIFY(device.available || !device.whyNot.empty());
}

void TestEncoderEngine::runDeliversEveryTapThenItsTrace() {
    WorkerThread<EncoderEngine> engine("test");
    QSignalSpy planned(engine.get(), &EncoderEngine::runPlanned);
    QSignalSpy started(engine.get(), &EncoderEngine::stageStarted);
    QSignalSpy taps(engine.get(), &EncoderEngine::tapFinished);
    QSignalSpy loading(engine.get(), &EncoderEngine::weightsLoading);
    QSignalSpy finished(engine.get(), &EncoderEngine::runFinished);
    engine->requestRun({7, madePage(90, 60), miniChoice("tiny")});
    QVERIFY(finished.wait(30'000));
    QCOMPARE(finished.at(0).at(0).toULongLong(), 7ULL);
    const auto trace = finished.at(0).at(1).value<std::shared_ptr<const Trace>>();
    QVERIFY(trace);
    QVERIFY(loading.size() >= 2);
    QCOMPARE(loading.last().at(1).toDouble(), 1.0);

    const auto plan = planned.at(0).at(1).value<std::shared_ptr<const RunPlan>>();
    std::set<std::string> published;
    for (const auto& call : taps) published.insert(call.at(1).value<std::shared_ptr<const TapRecord>>()->name());
    QCOMPARE(published, std::set<std::string>(plan->taps.begin(), plan->taps.end()));
    QCOMPARE(trace->taps().size(), plan->taps.size());
    int before = -1;
    for (const auto& call : started) {
        const int done = call.at(2).toInt();
        QVERIFY(done >= before && done <= call.at(3).toInt());
        before = done;
    }
}

void TestEncoderEngine::weightsAreLoadedOnceForTheSameChoice() {
    WorkerThread<EncoderEngine> engine("test");
    QSignalSpy loading(engine.get(), &EncoderEngine::weightsLoading);
    QSignalSpy finished(engine.get(), &EncoderEngine::runFinished);
    engine->requestRun({1, madePage(40, 40), miniChoice("tiny")});
    QVERIFY(finished.wait(30'000));
    loading.clear();
    engine->requestRun({2, madePage(40, 40), miniChoice("small")});
    QVERIFY(finished.wait(30'000));
    QCOMPARE(loading.size(), 0);
    RunChoice other = miniChoice("tiny");
    other.weights.seed = 5;
    engine->requestRun({3, madePage(40, 40), other});
    QVERIFY(finished.wait(30'000));
    QVERIFY(loading.size() > 0);
}

void TestEncoderEngine::cancelInMidRunEndsItAndTheNextRunWorks() {
    WorkerThread<EncoderEngine> engine("test");
    QSignalSpy taps(engine.get(), &EncoderEngine::tapFinished);
    QSignalSpy cancelled(engine.get(), &EncoderEngine::runCancelled);
    QSignalSpy finished(engine.get(), &EncoderEngine::runFinished);
    connect(engine.get(), &EncoderEngine::tapFinished, engine.get(), [&engine](quint64 run) {
        if (run == 1) engine->cancel();  // in the engine's own thread: certainly before the next block
    });
    engine->requestRun({1, madePage(200, 200), miniChoice("base")});
    QVERIFY(cancelled.wait(30'000));
    QCOMPARE(finished.size(), 0);
    QVERIFY(taps.size() < 8);
    engine->requestRun({2, madePage(40, 40), miniChoice("tiny")});
    QVERIFY(finished.wait(30'000));
    QCOMPARE(cancelled.size(), 1);
}

void TestEncoderEngine::cancelBeforeTheStartCancelsWhatWaits() {
    WorkerThread<EncoderEngine> engine("test");
    QSignalSpy cancelled(engine.get(), &EncoderEngine::runCancelled);
    QSignalSpy finished(engine.get(), &EncoderEngine::runFinished);
    engine->requestRun({1, madePage(200, 200), miniChoice("base")});
    engine->requestRun({2, madePage(200, 200), miniChoice("base")});
    engine->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(cancelled.size(), 2, 20'000);
    QCOMPARE(finished.size(), 0);
}

void TestEncoderEngine::failureBecomesAProblem() {
    WorkerThread<EncoderEngine> engine("test");
    QSignalSpy failed(engine.get(), &EncoderEngine::runFailed);
    RunChoice choice = miniChoice("tiny");
    choice.weights.path = "/nowhere/model.safetensors";
    engine->requestRun({4, madePage(40, 40), choice});
    QVERIFY(failed.wait(20'000));
    QCOMPARE(failed.at(0).at(0).toULongLong(), 4ULL);
    const auto problem = failed.at(0).at(1).value<Problem>();
    QVERIFY(QString::fromStdString(problem.sentence()).contains(QLatin1String("/nowhere/model.safetensors")));
}

void TestEncoderEngine::wrongDeviceBecomesAProblem() {
    WorkerThread<EncoderEngine> engine("test");
    QSignalSpy failed(engine.get(), &EncoderEngine::runFailed);
    RunChoice choice = miniChoice("tiny");
    choice.device = "cuda:77";
    engine->requestRun({1, madePage(40, 40), choice});
    QVERIFY(failed.wait(20'000));
    QVERIFY(!failed.at(0).at(1).value<Problem>().what.empty());
}

void TestEncoderEngine::destructionInMidRunIsQuick() {
    QElapsedTimer timer;
    {
        WorkerThread<EncoderEngine> engine("test");
        QSignalSpy taps(engine.get(), &EncoderEngine::tapFinished);
        engine->requestRun({1, madePage(900, 900), miniChoice("large")});
        QVERIFY(taps.wait(30'000));
        timer.start();
    }
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestEncoderEngine)
#include "tst_encoder_engine.moc"
