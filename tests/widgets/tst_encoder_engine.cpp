#include "tests/widgets/mini_run.h"
#include "widgets/engine/encoder_engine.h"
#include "widgets/engine/worker_thread.h"

#include <QElapsedTimer>
#include <QTest>

#include <set>
#include <vector>

using namespace deepscope;

namespace {

/// What the engine said, noted in the test's own thread (a QSignalSpy would be written to from the engine's).
struct EngineLog : QObject {
    explicit EngineLog(EncoderEngine* engine) {
        connect(engine, &EncoderEngine::machineSurveyed, this, [this](const auto& s) { survey = s; });
        connect(engine, &EncoderEngine::weightsLoading, this, [this](quint64, double fraction) { loading.push_back(fraction); });
        connect(engine, &EncoderEngine::runPlanned, this, [this](quint64, const auto& p) { plan = p; });
        connect(engine, &EncoderEngine::stagePassed, this,
                [this](quint64, const QString&, int done, int total) { stages.emplace_back(done, total); });
        connect(engine, &EncoderEngine::tapFinished, this, [this](quint64, const auto& tap) { taps.push_back(tap); });
        connect(engine, &EncoderEngine::runFinished, this,
                [this](quint64 run, const auto& trace) { finished.emplace_back(run, trace); });
        connect(engine, &EncoderEngine::runFailed, this,
                [this](quint64 run, const Problem& problem) { failed.emplace_back(run, problem); });
        connect(engine, &EncoderEngine::runCancelled, this, [this](quint64 run) { cancelled.push_back(run); });
    }
    std::shared_ptr<const MachineSurvey> survey;
    std::vector<double> loading;
    std::shared_ptr<const RunPlan> plan;
    std::vector<std::pair<int, int>> stages;
    std::vector<std::shared_ptr<const TapRecord>> taps;
    std::vector<std::pair<quint64, std::shared_ptr<const Trace>>> finished;
    std::vector<std::pair<quint64, Problem>> failed;
    std::vector<quint64> cancelled;
};

constexpr int kPatienceMs = 30'000;

}  // namespace

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
    const EngineLog log(engine.get());
    engine->requestSurvey();
    QTRY_VERIFY_WITH_TIMEOUT(log.survey, kPatienceMs);
    QVERIFY(!log.survey->devices.empty());
    QVERIFY(log.survey->devices.front().device.isCpu());
    for (const DeviceInfo& device : log.survey->devices) QVERIFY(device.available || !device.whyNot.empty());
}

void TestEncoderEngine::runDeliversEveryTapThenItsTrace() {
    WorkerThread<EncoderEngine> engine("test");
    const EngineLog log(engine.get());
    engine->requestRun({7, madePage(90, 60), miniChoice("tiny")});
    QTRY_VERIFY_WITH_TIMEOUT(!log.finished.empty(), kPatienceMs);
    QCOMPARE(log.finished[0].first, 7ULL);
    QVERIFY(log.loading.size() >= 2);
    QCOMPARE(log.loading.back(), 1.0);

    std::set<std::string> published;
    for (const auto& tap : log.taps) published.insert(tap->name());
    QCOMPARE(published, std::set<std::string>(log.plan->taps.begin(), log.plan->taps.end()));
    QCOMPARE(log.finished[0].second->taps().size(), log.plan->taps.size());
    int before = -1;
    for (const auto& [done, total] : log.stages) {
        QVERIFY(done >= before && done <= total);
        before = done;
    }
}

void TestEncoderEngine::weightsAreLoadedOnceForTheSameChoice() {
    WorkerThread<EncoderEngine> engine("test");
    EngineLog log(engine.get());
    engine->requestRun({1, madePage(40, 40), miniChoice("tiny")});
    QTRY_COMPARE_WITH_TIMEOUT(log.finished.size(), std::size_t{1}, kPatienceMs);
    log.loading.clear();
    engine->requestRun({2, madePage(40, 40), miniChoice("small")});
    QTRY_COMPARE_WITH_TIMEOUT(log.finished.size(), std::size_t{2}, kPatienceMs);
    QVERIFY(log.loading.empty());
    RunChoice other = miniChoice("tiny");
    other.weights.seed = 5;
    engine->requestRun({3, madePage(40, 40), other});
    QTRY_COMPARE_WITH_TIMEOUT(log.finished.size(), std::size_t{3}, kPatienceMs);
    QVERIFY(!log.loading.empty());
}

void TestEncoderEngine::cancelInMidRunEndsItAndTheNextRunWorks() {
    WorkerThread<EncoderEngine> engine("test");
    const EngineLog log(engine.get());
    connect(engine.get(), &EncoderEngine::tapFinished, engine.get(), [&engine](quint64 run) {
        if (run == 1) engine->cancel();  // in the engine's own thread: certainly before the next block
    });
    engine->requestRun({1, madePage(200, 200), miniChoice("base")});
    QTRY_COMPARE_WITH_TIMEOUT(log.cancelled.size(), std::size_t{1}, kPatienceMs);
    QVERIFY(log.finished.empty());
    QVERIFY(log.taps.size() < 8);
    engine->requestRun({2, madePage(40, 40), miniChoice("tiny")});
    QTRY_COMPARE_WITH_TIMEOUT(log.finished.size(), std::size_t{1}, kPatienceMs);
    QCOMPARE(log.cancelled.size(), std::size_t{1});
}

void TestEncoderEngine::cancelBeforeTheStartCancelsWhatWaits() {
    WorkerThread<EncoderEngine> engine("test");
    const EngineLog log(engine.get());
    engine->requestRun({1, madePage(200, 200), miniChoice("base")});
    engine->requestRun({2, madePage(200, 200), miniChoice("base")});
    engine->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(log.cancelled.size(), std::size_t{2}, kPatienceMs);
    QVERIFY(log.finished.empty());
}

void TestEncoderEngine::failureBecomesAProblem() {
    WorkerThread<EncoderEngine> engine("test");
    const EngineLog log(engine.get());
    RunChoice choice = miniChoice("tiny");
    choice.weights.path = "/nowhere/model.safetensors";
    engine->requestRun({4, madePage(40, 40), choice});
    QTRY_COMPARE_WITH_TIMEOUT(log.failed.size(), std::size_t{1}, kPatienceMs);
    QCOMPARE(log.failed[0].first, 4ULL);
    QVERIFY(QString::fromStdString(log.failed[0].second.sentence()).contains(QLatin1String("/nowhere/model.safetensors")));
}

void TestEncoderEngine::wrongDeviceBecomesAProblem() {
    WorkerThread<EncoderEngine> engine("test");
    const EngineLog log(engine.get());
    RunChoice choice = miniChoice("tiny");
    choice.device = "cuda:77";
    engine->requestRun({1, madePage(40, 40), choice});
    QTRY_COMPARE_WITH_TIMEOUT(log.failed.size(), std::size_t{1}, kPatienceMs);
    QVERIFY(!log.failed[0].second.what.empty());
}

void TestEncoderEngine::destructionInMidRunIsQuick() {
    QElapsedTimer timer;
    {
        WorkerThread<EncoderEngine> engine("test");
        const EngineLog log(engine.get());
        engine->requestRun({1, madePage(900, 900), miniChoice("large")});
        QTRY_VERIFY_WITH_TIMEOUT(!log.taps.empty(), kPatienceMs);
        timer.start();
    }
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestEncoderEngine)
#include "tst_encoder_engine.moc"
