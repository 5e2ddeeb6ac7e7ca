#include "tests/widgets/mini_run.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/models/run_labels.h"

#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace deepscope;

namespace {

constexpr int kPatienceMs = 30'000;

/// A finished run whose provenance says what is given.
std::shared_ptr<const RunResults> madeRun(const std::function<void(RunProvenance&)>& edit = {}) {
    auto run = std::make_shared<RunResults>();
    Trace::Contents contents;
    contents.provenance.plan.mode = parseMode("base");
    contents.provenance.device = "cpu";
    contents.provenance.implementation = "reference";
    contents.provenance.threads = 2;
    contents.provenance.weights.preset = "mini";
    if (edit) edit(contents.provenance);
    run->trace = std::make_shared<const Trace>(std::move(contents));
    return run;
}

QDateTime at(int hour, int minute, int second = 0) {
    return QDateTime(QDate(2026, 5, 4), QTime(hour, minute, second));
}

/// A session with one page that has been read.
struct OpenSession {
    OpenSession() {
        QImage image(200, 260, QImage::Format_RGB32);
        image.fill(Qt::white);
        for (int y = 40; y < 90; ++y) {
            for (int x = 30; x < 150; ++x) image.setPixel(x, y, qRgb(x, y, x ^ y));
        }
        image.save(path());
        page = session.pages()->open(path());
    }
    QString path() const { return folder.filePath(QStringLiteral("page.png")); }
    bool isRead() const { return session.pages()->page(page).picture != nullptr; }
    void run(RunChoice choice) {
        choice.threads = 1;  // threads that wait for each other are slow on a busy machine
        session.requestRun(page, choice);
        QTRY_VERIFY_WITH_TIMEOUT(session.queue()->isEmpty(), kPatienceMs);
    }

    QTemporaryDir folder;
    InspectionSession session;
    int page = -1;
};

}  // namespace

/// Runs put aside: what keeps them, what they are called, what they are held against.
class TestKeptRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German)); }
    void aRunKeptTwiceIsOne();
    void theReferenceIsTheLastKeptUntilAnotherIsChosen();
    void aRunIsNeverItsOwnReference();
    void forgettingGivesTheReferenceBack();
    void labelsSayWhatDiffers();
    void labelsAreNeverTheSame();
    void namesReplaceLabels();
    void aNewerRunReplacesNoKeptOne();
    void keptRunsAreTheLastToGiveUpTheirTensors();
    void budgetTooSmallForKeptRunsIsTold();
    void closingThePageForgetsItsRuns();
    void forgettingTheCurrentRunLeavesIt();
    void weightsOfKeptRunsStay();
};

void TestKeptRuns::aRunKeptTwiceIsOne() {
    KeptRuns kept;
    QSignalSpy changed(&kept, &KeptRuns::changed);
    const auto run = madeRun();
    const int id = kept.keep(3, {}, run, at(14, 2));
    QCOMPARE(kept.keep(3, {}, run, at(14, 2)), id);
    QCOMPARE(changed.size(), 1);
    QVERIFY(kept.keep(3, {}, madeRun(), at(14, 3)) != id);
    QCOMPARE(kept.ofPage(3).size(), std::size_t{2});
    QVERIFY(kept.ofPage(4).empty());
    QCOMPARE(kept.find(run.get())->id, id);
    kept.forget(id);
    QVERIFY(!kept.run(id) && !kept.find(run.get()));
    kept.forget(id);  // gone already
    QCOMPARE(changed.size(), 3);
}

void TestKeptRuns::theReferenceIsTheLastKeptUntilAnotherIsChosen() {
    KeptRuns kept;
    QSignalSpy changed(&kept, &KeptRuns::referenceChanged);
    const auto current = madeRun();
    QVERIFY(!kept.reference(1, current.get()));
    const int first = kept.keep(1, {}, madeRun(), at(9, 0));
    const int second = kept.keep(1, {}, madeRun(), at(9, 1));
    const int elsewhere = kept.keep(2, {}, madeRun(), at(9, 2));
    QCOMPARE(kept.reference(1, current.get())->id, second);
    QCOMPARE(changed.size(), 3);
    kept.setReference(1, first);
    kept.setReference(1, first);
    QCOMPARE(changed.size(), 4);
    QCOMPARE(kept.reference(1, current.get())->id, first);
    kept.keep(1, {}, madeRun(), at(9, 3));
    QCOMPARE(kept.reference(1, current.get())->id, first);  // a choice stays
    kept.setReference(1, elsewhere);                        // of another page
    QCOMPARE(kept.reference(1, current.get())->id, first);
    kept.setReference(1, std::nullopt);
    QVERIFY(!kept.reference(1, current.get()));
    QCOMPARE(kept.reference(2, current.get())->id, elsewhere);
}

void TestKeptRuns::aRunIsNeverItsOwnReference() {
    KeptRuns kept;
    const auto older = madeRun(), current = madeRun();
    const int first = kept.keep(1, {}, older, at(9, 0));
    const int own = kept.keep(1, {}, current, at(9, 1));
    QCOMPARE(kept.reference(1, current.get())->id, first);
    QCOMPARE(kept.reference(1, older.get())->id, own);
    kept.setReference(1, own);
    QVERIFY(!kept.reference(1, current.get()));
}

void TestKeptRuns::forgettingGivesTheReferenceBack() {
    KeptRuns kept;
    const int first = kept.keep(1, {}, madeRun(), at(9, 0));
    const int second = kept.keep(1, {}, madeRun(), at(9, 1));
    kept.setReference(1, first);
    QSignalSpy forgotten(&kept, &KeptRuns::aboutToForget);
    QSignalSpy changed(&kept, &KeptRuns::referenceChanged);
    connect(&kept, &KeptRuns::aboutToForget, this, [&kept](int id) { QVERIFY(kept.run(id)); });
    kept.forget(first);
    QCOMPARE(forgotten.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(kept.reference(1, nullptr)->id, second);
    kept.setReference(1, std::nullopt);
    kept.forgetPage(1);
    QVERIFY(kept.isEmpty());
    kept.keep(1, {}, madeRun(), at(9, 2));
    QVERIFY(kept.reference(1, nullptr));  // nothing of the page is remembered
}

void TestKeptRuns::labelsSayWhatDiffers() {
    KeptRuns kept;
    const auto bf16 = madeRun([](RunProvenance& p) { p.computeType = ElementType::BF16; });
    const int first = kept.keep(1, {}, madeRun(), at(14, 2));
    QCOMPARE(kept.label(first), QStringLiteral("Base · f32 · 14:02"));  // alone: what it is, in short
    QCOMPARE(kept.label(first, bf16.get()), QStringLiteral("f32"));
    const int second = kept.keep(1, {}, bf16, at(14, 5));
    QCOMPARE(kept.label(second), QStringLiteral("bf16"));
    const int third = kept.keep(1, {}, madeRun([](RunProvenance& p) {
                                    p.weights.seed = 7;
                                    p.device = "cuda:0";
                                }),
                                at(14, 6));
    QCOMPARE(kept.label(third), QStringLiteral("f32 · cuda:0 · seed 7"));
    QCOMPARE(kept.label(second), QStringLiteral("bf16 · cpu · seed 0"));
    QCOMPARE(wholeRunLabel(runParts(*bf16, at(14, 5))),
             QStringLiteral("Base · bf16 · cpu · reference · mini · seed 0 · 2 thread(s) · Pillow 12 · 14:05"));
}

void TestKeptRuns::labelsAreNeverTheSame() {
    const RunParts early = runParts(*madeRun(), at(14, 2, 10));
    const RunParts late = runParts(*madeRun(), at(14, 5));
    RunParts sameMinute = early;
    sameMinute.finishedAt = at(14, 2, 31);
    QCOMPARE(shortRunLabels({early, late}), (QStringList{QStringLiteral("14:02"), QStringLiteral("14:05")}));
    QCOMPARE(shortRunLabels({early, sameMinute}), (QStringList{QStringLiteral("14:02:10"), QStringLiteral("14:02:31")}));
    const QStringList labels = shortRunLabels({early, early, sameMinute, late, early});
    QCOMPARE(QSet<QString>(labels.begin(), labels.end()).size(), 5);
    RunParts live = runParts(*madeRun(), {});
    const QStringList withLive = shortRunLabels({live, early, late});
    QCOMPARE(QSet<QString>(withLive.begin(), withLive.end()).size(), 3);
}

void TestKeptRuns::namesReplaceLabels() {
    KeptRuns kept;
    QSignalSpy changed(&kept, &KeptRuns::changed);
    const int id = kept.keep(1, {}, madeRun(), at(14, 2));
    kept.rename(id, QStringLiteral("  before the \n fix "));
    QCOMPARE(kept.label(id), QStringLiteral("before the fix"));
    kept.rename(id, QStringLiteral("before the fix"));
    QCOMPARE(changed.size(), 2);
    kept.rename(id, QString());
    QCOMPARE(kept.label(id), QStringLiteral("Base · f32 · 14:02"));
}

void TestKeptRuns::aNewerRunReplacesNoKeptOne() {
    OpenSession t;
    QTRY_VERIFY_WITH_TIMEOUT(t.isRead(), kPatienceMs);
    QCOMPARE(t.session.keep(t.page, "tiny"), -1);  // there is none
    t.run(miniChoice("tiny"));
    const auto before = t.session.results(t.page, "tiny");
    const int id = t.session.keep(t.page, "tiny");
    QVERIFY(id >= 0);
    QVERIFY(t.session.kept()->run(id)->finishedAt.isValid());
    QVERIFY(!t.session.reference(t.page, "tiny"));  // it would be itself
    t.run(miniChoice("tiny"));
    QCOMPARE(t.session.kept()->run(id)->results, before);
    QVERIFY(t.session.results(t.page, "tiny") != before);
    QCOMPARE(t.session.reference(t.page, "tiny"), before);
    t.session.forgetRun(t.page, "tiny");
    QCOMPARE(t.session.reference(t.page, "tiny"), before);
    QVERIFY(t.session.kept()->run(id)->results->trace->tensor("tokens"));
}

void TestKeptRuns::keptRunsAreTheLastToGiveUpTheirTensors() {
    OpenSession t;
    QTRY_VERIFY_WITH_TIMEOUT(t.isRead(), kPatienceMs);
    t.run(miniChoice("tiny"));
    const auto kept = t.session.results(t.page, "tiny")->trace;
    t.session.keep(t.page, "tiny");
    t.run(miniChoice("small"));
    const auto other = t.session.results(t.page, "small")->trace;
    t.session.touchRun(t.page, "small");  // younger and looked at last, but not kept
    t.session.setTraceBudget(kept->keptBytes() + other->keptBytes());
    t.run(miniChoice("tiny"));
    QVERIFY(other->tensorsReleased());
    QVERIFY(!kept->tensorsReleased());
    QVERIFY(!t.session.results(t.page, "tiny")->trace->tensorsReleased());
}

void TestKeptRuns::budgetTooSmallForKeptRunsIsTold() {
    OpenSession t;
    QTRY_VERIFY_WITH_TIMEOUT(t.isRead(), kPatienceMs);
    t.run(miniChoice("tiny"));
    const int id = t.session.keep(t.page, "tiny");
    t.run(miniChoice("tiny"));
    QSignalSpy changed(t.session.kept(), &KeptRuns::changed);
    t.session.setTraceBudget(1000);
    QCOMPARE(changed.size(), 1);
    const KeptRun* run = t.session.kept()->run(id);
    QVERIFY(run && run->results->trace->tensorsReleased());
    QVERIFY(!run->results->trace->stages().empty());  // its costs remain
    QVERIFY(!t.session.results(t.page, "tiny")->trace->tensorsReleased());
    // The same when a run comes: the newest stays, the kept ones go and it is told.
    const int next = t.session.keep(t.page, "tiny");
    changed.clear();
    QSignalSpy givenUp(&t.session, &InspectionSession::tensorsGivenUp);
    t.run(miniChoice("tiny"));
    QVERIFY(t.session.kept()->run(next)->results->trace->tensorsReleased());
    QVERIFY(!changed.isEmpty() && givenUp.size() == 1);
}

void TestKeptRuns::closingThePageForgetsItsRuns() {
    OpenSession t;
    QTRY_VERIFY_WITH_TIMEOUT(t.isRead(), kPatienceMs);
    t.run(miniChoice("tiny"));
    t.session.keep(t.page, "tiny");
    const std::weak_ptr<const Trace> trace = t.session.results(t.page, "tiny")->trace;
    t.session.pages()->close(t.page);
    QVERIFY(t.session.kept()->isEmpty());
    QTRY_VERIFY(trace.expired());  // nobody holds its tensors
}

void TestKeptRuns::forgettingTheCurrentRunLeavesIt() {
    OpenSession t;
    QTRY_VERIFY_WITH_TIMEOUT(t.isRead(), kPatienceMs);
    t.run(miniChoice("tiny"));
    t.session.kept()->forget(t.session.keep(t.page, "tiny"));
    const auto trace = t.session.results(t.page, "tiny")->trace;
    t.run(miniChoice("small"));
    t.session.setTraceBudget(1000);
    QVERIFY(trace->tensorsReleased());  // it still counts in the budget, as any other
}

void TestKeptRuns::weightsOfKeptRunsStay() {
    OpenSession t;
    QTRY_VERIFY_WITH_TIMEOUT(t.isRead(), kPatienceMs);
    QSignalSpy crowded(&t.session, &InspectionSession::keptWeightsCrowded);
    t.run(miniChoice("tiny"));
    const int id = t.session.keep(t.page, "tiny");
    RunChoice other = miniChoice("small");
    other.weights.seed = 1;
    t.run(other);
    QVERIFY(t.session.run(t.page, "small"));
    QVERIFY(crowded.isEmpty());
    t.session.setWeightBudget(1);
    other = miniChoice("base");
    other.weights.seed = 2;
    t.run(other);
    QVERIFY(!t.session.run(t.page, "small"));  // gave way to the new weights
    QVERIFY(t.session.run(t.page, "base"));
    const KeptRun* kept = t.session.kept()->run(id);
    QVERIFY(kept && kept->results->trace->model());
    QCOMPARE(crowded.size(), 1);
    QCOMPARE(crowded.first().first().toLongLong(), kept->results->trace->weightBytes());
}

QTEST_GUILESS_MAIN(TestKeptRuns)
#include "tst_kept_runs.moc"
