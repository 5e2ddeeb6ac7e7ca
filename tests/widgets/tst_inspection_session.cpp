#include "encoder/trace/memory_account.h"
#include "tests/widgets/mini_run.h"
#include "widgets/engine/inspection_session.h"

#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace deepscope;

namespace {

constexpr int kPatienceMs = 30'000;

/// A session with one page that has been read.
struct OpenSession {
    OpenSession() {
        QImage image(200, 260, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) image.setPixel(x, y, qRgb(x, y, x ^ y));
        }
        image.save(path());
        page = session.pages()->open(path());
    }
    QString path() const { return folder.filePath(QStringLiteral("page.png")); }
    bool isRead() const { return session.pages()->page(page).picture != nullptr; }

    QTemporaryDir folder;
    InspectionSession session;
    int page = -1;
};

}  // namespace

class TestInspectionSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsAreKeptByModeAndTheNewestReplacesItsOwn();
    void theQueueRunsInOrderAndEachCanBeCancelled();
    void cancellingTheRunningOneLeavesTheRest();
    void progressNeverGoesBackAndEndsWhole();
    void aWaitingRunIsNotDoubled();
    void timeIsEstimatedFromTheLastRun();
    void theWhatIfBelongsToItsRun();
    void otherWeightsKeepOlderRunsWithinReason();
    void closingAPageCancelsItsRuns();
    void checkpointsAreLookedAtBeside();
    void twoHundredRunsLeaveMemoryFlat();
};

void TestInspectionSession::runsAreKeptByModeAndTheNewestReplacesItsOwn() {
    OpenSession t;
    QTRY_VERIFY_WITH_TIMEOUT(t.isRead(), kPatienceMs);
    QSignalSpy changed(&t.session, &InspectionSession::runsChanged);
    for (const char* mode : {"tiny", "small", "tiny"}) t.session.requestRun(t.page, miniChoice(mode));
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 3, kPatienceMs);
    QCOMPARE(t.session.runs(t.page).size(), std::size_t{2});
    QCOMPARE(t.session.newestMode(t.page), std::string("tiny"));
    QCOMPARE(t.session.results(t.page, "small")->trace->provenance().plan.mode.name(), std::string("small"));
    QVERIFY(!t.session.results(t.page, "base"));
    const auto before = t.session.results(t.page, "tiny");
    t.session.requestRun(t.page, miniChoice("tiny"));
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 4, kPatienceMs);
    QVERIFY(t.session.results(t.page, "tiny") != before);
    t.session.forgetRun(t.page, "tiny");
    QCOMPARE(t.session.newestMode(t.page), std::string("small"));
}

void TestInspectionSession::theQueueRunsInOrderAndEachCanBeCancelled() {
    OpenSession t;
    QTRY_VERIFY_WITH_TIMEOUT(t.isRead(), kPatienceMs);
    RunQueue* queue = t.session.queue();
    std::vector<std::string> finished;
    std::vector<std::string> cancelled;
    connect(queue, &RunQueue::finished, this, [&](const RunJob& job) { finished.push_back(job.choice.mode.name()); });
    connect(queue, &RunQueue::cancelled, this, [&](const RunJob& job) { cancelled.push_back(job.choice.mode.name()); });
    for (const char* mode : {"base", "tiny", "small", "large"}) t.session.requestRun(t.page, miniChoice(mode));
    QCOMPARE(queue->jobs().size(), std::size_t{4});
    QCOMPARE(queue->jobs()[1].state, RunJob::State::Waiting);
    queue->cancel(queue->jobs()[1].id);
    queue->moveToFront(queue->jobs()[2].id);
    QCOMPARE(queue->jobs()[1].choice.mode.name(), std::string("large"));
    QTRY_VERIFY_WITH_TIMEOUT(queue->isEmpty(), kPatienceMs);
    QCOMPARE(finished, (std::vector<std::string>{"base", "large", "small"}));
    QCOMPARE(cancelled, std::vector<std::string>{"tiny"});
}

void TestInspectionSession::cancellingTheRunningOneLeavesTheRest() {
    OpenSession t;
    QTRY_VERIFY_WITH_TIMEOUT(t.isRead(), kPatienceMs);
    RunQueue* queue = t.session.queue();
    QSignalSpy taps(queue, &RunQueue::tapFinished);
    QSignalSpy cancelled(queue, &RunQueue::cancelled);
    t.session.requestRun(t.page, miniChoice("large"));
    t.session.requestRun(t.page, miniChoice("tiny"));
    QTRY_VERIFY_WITH_TIMEOUT(!taps.isEmpty(), kPatienceMs);
    queue->cancel(queue->current()->id);
    QCOMPARE(queue->current()->state, RunJob::State::Cancelling);
    QTRY_COMPARE_WITH_TIMEOUT(cancelled.size(), 1, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(t.session.results(t.page, "tiny") && t.session.results(t.page, "tiny")->trace, kPatienceMs);
    QVERIFY(!t.session.results(t.page, "large"));
    // Everything at once, the running one included.
    for (const char* mode : {"large", "base", "gundam"}) t.session.requestRun(t.page, miniChoice(mode));
    queue->cancelAll();
    QTRY_VERIFY_WITH_TIMEOUT(queue->isEmpty(), kPatienceMs);
    QCOMPARE(cancelled.size(), 4);
}

void TestInspectionSession::progressNeverGoesBackAndEndsWhole() {
    OpenSession t;
    QTRY_VERIFY_WITH_TIMEOUT(t.isRead(), kPatienceMs);
    for (const char* mode : {"base", "gundam"}) {
        RunChoice choice = miniChoice(mode);
        choice.warmup = 1;
        choice.repeat = 2;
        std::vector<double> seen;
        const auto watch = connect(t.session.queue(), &RunQueue::progressed, this, [&] {
            const RunJob* job = t.session.queue()->current();
            if (job && job->state == RunJob::State::Running && !job->stage.isEmpty()) seen.push_back(job->fraction);
        });
        t.session.requestRun(t.page, choice);
        QTRY_VERIFY_WITH_TIMEOUT(t.session.queue()->isEmpty(), kPatienceMs);
        disconnect(watch);
        QVERIFY(seen.size() > 20);
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
        QVERIFY2(seen.back() > 0.999, qPrintable(QString::number(seen.back())));
        QCOMPARE(t.session.results(t.page, mode)->trace->total().count, 2);
    }
}

void TestInspectionSession::aWaitingRunIsNotDoubled() {
    OpenSession t;
    QTRY_VERIFY_WITH_TIMEOUT(t.isRead(), kPatienceMs);
    for (int i = 0; i < 5; ++i) t.session.requestRun(t.page, miniChoice("base"));
    QCOMPARE(t.session.queue()->jobs().size(), std::size_t{2});  // one goes on, one waits
    t.session.queue()->cancelAll();
    QTRY_VERIFY_WITH_TIMEOUT(t.session.queue()->isEmpty(), kPatienceMs);
}

void TestInspectionSession::timeIsEstimatedFromTheLastRun() {
    OpenSession t;
    QTRY_VERIFY_WITH_TIMEOUT(t.isRead(), kPatienceMs);
    t.session.requestRun(t.page, miniChoice("tiny"));
    QVERIFY(!t.session.queue()->totalLeftMs());  // nothing has run yet
    QTRY_VERIFY_WITH_TIMEOUT(t.session.queue()->isEmpty(), kPatienceMs);
    t.session.requestRun(t.page, miniChoice("tiny"));
    t.session.requestRun(t.page, miniChoice("large"));
    const auto jobs = t.session.queue()->jobs();
    QVERIFY(jobs[0].leftMs && jobs[1].leftMs);
    QVERIFY(*jobs[1].leftMs > 3 * *jobs[0].leftMs);  // 6400 tokens a side, not 1024
    QCOMPARE(*t.session.queue()->totalLeftMs(), *jobs[0].leftMs + *jobs[1].leftMs);
    t.session.queue()->cancelAll();
    QTRY_VERIFY_WITH_TIMEOUT(t.session.queue()->isEmpty(), kPatienceMs);
}

void TestInspectionSession::theWhatIfBelongsToItsRun() {
    OpenSession t;
    QTRY_VERIFY_WITH_TIMEOUT(t.isRead(), kPatienceMs);
    t.session.requestRun(t.page, miniChoice("tiny"));
    t.session.requestRun(t.page, miniChoice("tiny"), RunKind::ParallelWhatIf);
    QTRY_VERIFY_WITH_TIMEOUT(t.session.queue()->isEmpty(), kPatienceMs);
    const InspectionSession::Run* run = t.session.run(t.page, "tiny");
    QVERIFY(run && run->whatIf);
    QCOMPARE(run->whatIf->keptBytes(), std::size_t{0});  // its costs are what is asked for
    QVERIFY(run->whatIf->flopsExecuted() > 0);
    QCOMPARE(run->results->trace->provenance().plan.mode.name(), std::string("tiny"));
    t.session.requestRun(t.page, miniChoice("tiny"));
    QTRY_VERIFY_WITH_TIMEOUT(t.session.queue()->isEmpty(), kPatienceMs);
    QVERIFY(!t.session.run(t.page, "tiny")->whatIf);
}

void TestInspectionSession::otherWeightsKeepOlderRunsWithinReason() {
    OpenSession t;
    QTRY_VERIFY_WITH_TIMEOUT(t.isRead(), kPatienceMs);
    t.session.requestRun(t.page, miniChoice("tiny"));
    RunChoice other = miniChoice("small");
    other.weights.seed = 9;
    t.session.requestRun(t.page, other);
    QTRY_VERIFY_WITH_TIMEOUT(t.session.queue()->isEmpty(), kPatienceMs);
    // Mini weights are a few megabytes: both models stay, each with the weights it was made with.
    const auto tiny = t.session.results(t.page, "tiny");
    const auto small = t.session.results(t.page, "small");
    QVERIFY(tiny && small);
    QVERIFY(tiny->trace->model() != small->trace->model());
    QCOMPARE(tiny->plan->weights.seed, std::uint64_t{0});
    QCOMPARE(small->plan->weights.seed, std::uint64_t{9});
}

void TestInspectionSession::closingAPageCancelsItsRuns() {
    OpenSession t;
    QTRY_VERIFY_WITH_TIMEOUT(t.isRead(), kPatienceMs);
    QSignalSpy taps(t.session.queue(), &RunQueue::tapFinished);
    t.session.requestRun(t.page, miniChoice("large"));
    t.session.requestRun(t.page, miniChoice("tiny"));
    QTRY_VERIFY_WITH_TIMEOUT(!taps.isEmpty(), kPatienceMs);
    t.session.pages()->close(t.page);
    QTRY_VERIFY_WITH_TIMEOUT(t.session.queue()->isEmpty(), kPatienceMs);
    QVERIFY(t.session.runs(t.page).empty());
}

void TestInspectionSession::checkpointsAreLookedAtBeside() {
    OpenSession t;
    QSignalSpy failed(&t.session, &InspectionSession::checkpointFailed);
    t.session.inspectCheckpoint(QStringLiteral("/nowhere/model.safetensors"));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatienceMs);
    QCOMPARE(failed.front().at(0).toString(), QStringLiteral("/nowhere/model.safetensors"));
}

// A run's tensors are megabytes: one kept by mistake in every run would be gigabytes at the end.
void TestInspectionSession::twoHundredRunsLeaveMemoryFlat() {
    OpenSession t;
    QTRY_VERIFY_WITH_TIMEOUT(t.isRead(), kPatienceMs);
    int left = 0;
    connect(t.session.queue(), &RunQueue::finished, this, [&] {
        if (--left > 0) t.session.requestRun(t.page, miniChoice("tiny"));
    });
    const auto run = [&](int times) {
        left = times;
        t.session.requestRun(t.page, miniChoice("tiny"));
        QTRY_COMPARE_WITH_TIMEOUT(left, 0, 4 * kPatienceMs);
        QTRY_VERIFY(t.session.queue()->isEmpty());
    };
    run(40);
    const std::int64_t before = residentBytes();
    const std::size_t kept = t.session.results(t.page, "tiny")->trace->keptBytes();
    QVERIFY(kept > 1'000'000);
    run(200);
    const std::int64_t grown = residentBytes() - before;
    qInfo("200 runs that keep %.1f MiB each: resident memory grew by %.1f MiB", static_cast<double>(kept) / (1 << 20),
          static_cast<double>(grown) / (1 << 20));
    QVERIFY2(grown < 2 * static_cast<std::int64_t>(kept), qPrintable(QString::number(grown)));
}

QTEST_GUILESS_MAIN(TestInspectionSession)
#include "tst_inspection_session.moc"
