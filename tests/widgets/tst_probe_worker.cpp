#include "encoder/errors.h"
#include "tests/widgets/mini_run.h"
#include "widgets/engine/probe_worker.h"
#include "widgets/engine/tap_view_probe.h"
#include "widgets/engine/worker_thread.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

#include <atomic>
#include <chrono>
#include <thread>

using namespace deepscope;

class TestProbeWorker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_trace = miniTrace(*madePage(90, 60), "tiny"); }
    void newerRequestReplacesAWaitingOneOfItsTag();
    void requestsOfAPersonGoFirst();
    void attentionIsThatOfTheTrace();
    void tokenIsDescribedByItsLargestChannels();
    void classAndLaidOutTokensAreDescribed();
    void laidOutTokensHaveAPicture();
    void pixelsComeBackAsTheyWere();
    void pageIsReadWithItsLevels();
    void failureNamesItsRequest();
    void givenUpTensorsAreAProblem();
    void aComputationIsDeliveredInTheThreadThatAsked();
    void aNewerComputationStopsTheOneOfItsTag();
    void nothingIsDeliveredToWhoeverIsGoneOrForgot();
    void whatAComputationThrowsIsAProblem();

private:
    std::shared_ptr<const Trace> m_trace;
};

// The worker lives in this thread here: nothing is answered before the event loop turns.
void TestProbeWorker::newerRequestReplacesAWaitingOneOfItsTag() {
    ProbeWorker worker;
    QSignalSpy answers(&worker, &ProbeWorker::tokenDescribed);
    const auto tap = m_trace->find("global/sam.blocks.1");
    quint64 last = 0;
    for (int token = 0; token < 20; ++token) last = worker.post(QStringLiteral("hover"), TokenRequest{tap, token});
    worker.post(QStringLiteral("other"), TokenRequest{tap, 3});
    QCOMPARE(worker.waiting(), std::size_t{2});
    QTRY_COMPARE(answers.size(), 2);
    QTest::qWait(20);
    QCOMPARE(answers.size(), 2);
    QCOMPARE(answers.at(0).at(0).value<ProbeTicket>().serial, last);
    QCOMPARE(answers.at(0).at(1).value<std::shared_ptr<const TokenDescription>>()->token, 19);
}

void TestProbeWorker::requestsOfAPersonGoFirst() {
    ProbeWorker worker;
    QStringList order;
    connect(&worker, &ProbeWorker::thumbnailReady, this, [&](const ProbeTicket& t) { order << t.tag; });
    connect(&worker, &ProbeWorker::tokenDescribed, this, [&](const ProbeTicket& t) { order << t.tag; });
    const auto tap = m_trace->find("global/sam.neck");
    worker.post(QStringLiteral("a"), ThumbnailRequest{tap}, ProbeWorker::Urgency::Background);
    worker.post(QStringLiteral("b"), ThumbnailRequest{tap}, ProbeWorker::Urgency::Background);
    worker.post(QStringLiteral("c"), TokenRequest{tap});
    QTRY_COMPARE(order, QStringList({"c", "a", "b"}));
}

void TestProbeWorker::attentionIsThatOfTheTrace() {
    ProbeWorker worker;
    const TapViewRequest request{.tap = m_trace->find("global/clip.layers.1"),
                                 .look = {.kind = ViewKind::AttentionFrom},
                                 .token = 5,
                                 .trace = m_trace,
                                 .attention = std::make_shared<AttentionCache>()};
    std::vector<float> weights;
    worker.ask(
        QStringLiteral("attention"), this, [&](std::stop_token stop) { return viewTap(request, stop); },
        [&](const TapViewAnswer& answer) { weights = answer.attention->values; }, [](const Problem&) {});
    QTRY_VERIFY(!weights.empty());
    QCOMPARE(weights, attentionRow(*m_trace, {.tap = "global/clip.layers.1", .token = 5}).values);
}

void TestProbeWorker::tokenIsDescribedByItsLargestChannels() {
    ProbeWorker worker;
    QSignalSpy answers(&worker, &ProbeWorker::tokenDescribed);
    const auto tap = m_trace->find("global/sam.neck");
    worker.post(QStringLiteral("token"), TokenRequest{tap, 11});
    QTRY_COMPARE(answers.size(), 1);
    const auto token = answers.at(0).at(1).value<std::shared_ptr<const TokenDescription>>();
    const std::vector<float> vector = tokenVector(*tap, 11);
    float largest = 0;
    for (const float v : vector) largest = std::max(largest, std::abs(v));
    QCOMPARE(std::abs(token->topChannels.front().second), largest);
    QCOMPARE(vector.at(static_cast<std::size_t>(token->topChannels.front().first)), token->topChannels.front().second);
    QVERIFY(token->rank >= 1 && token->rank <= token->ranked);
}

void TestProbeWorker::classAndLaidOutTokensAreDescribed() {
    ProbeWorker worker;
    QSignalSpy answers(&worker, &ProbeWorker::tokenDescribed);
    const auto clip = m_trace->find("global/clip.layers.0");
    const auto laidOut = m_trace->find("tokens");
    const int last = m_trace->provenance().plan.tokenCount() - 1;
    worker.post(QStringLiteral("class"), TokenRequest{clip, kClassToken});
    worker.post(QStringLiteral("row"), TokenRequest{laidOut, last});
    QTRY_COMPARE(answers.size(), 2);
    const auto normOf = [](const std::vector<float>& vector) {
        double squares = 0;
        for (const float v : vector) squares += static_cast<double>(v) * v;
        return std::sqrt(squares);
    };
    const auto classToken = answers.at(0).at(1).value<std::shared_ptr<const TokenDescription>>();
    QCOMPARE(classToken->norm, normOf(clip->tensor()->floats(0, clip->shape().back())));
    QCOMPARE(classToken->rank, 0);
    const auto row = answers.at(1).at(1).value<std::shared_ptr<const TokenDescription>>();
    const std::int64_t channels = laidOut->shape().back();
    QCOMPARE(row->norm, normOf(laidOut->tensor()->floats(last * channels, channels)));
    QCOMPARE(row->ranked, last + 1);
    QVERIFY(row->rank >= 1 && row->rank <= row->ranked);
}

void TestProbeWorker::laidOutTokensHaveAPicture() {
    ProbeWorker worker;
    QSignalSpy answers(&worker, &ProbeWorker::thumbnailReady);
    worker.post(QStringLiteral("tokens"), ThumbnailRequest{m_trace->find("tokens")});
    QTRY_COMPARE(answers.size(), 1);
    const QImage picture = answers.at(0).at(1).value<QImage>();
    QVERIFY(!picture.isNull());
    QVERIFY(picture.pixelColor(0, 0).alpha() == 255);
}

void TestProbeWorker::pixelsComeBackAsTheyWere() {
    ProbeWorker worker;
    QSignalSpy answers(&worker, &ProbeWorker::viewPixelsReady);
    worker.post(QStringLiteral("pixels"), ViewPixelsRequest{m_trace->find("global/preprocess.pixels")});
    QTRY_COMPARE(answers.size(), 1);
    const QImage image = answers.at(0).at(1).value<std::shared_ptr<const ViewPixels>>()->image;
    const auto page = madePage(90, 60);
    const Views views = prepareViews(page->upright, planViews(page->upright.size, parseMode("tiny")));
    QCOMPARE(image.size(), QSize(512, 512));
    for (int y = 0; y < 512; y += 37) {
        for (int x = 0; x < 512; x += 29) {
            const std::uint8_t* pixel = views.global.row(y) + 3 * x;
            QCOMPARE(image.pixel(x, y), qRgb(pixel[0], pixel[1], pixel[2]));
        }
    }
}

void TestProbeWorker::pageIsReadWithItsLevels() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("page é.png"));
    QImage page(1000, 700, QImage::Format_RGB32);
    page.fill(QColor(10, 200, 30));
    QVERIFY(page.save(path));
    ProbeWorker worker;
    QSignalSpy answers(&worker, &ProbeWorker::pictureReady);
    worker.post(QStringLiteral("page:0"), PictureRequest{path});
    QTRY_COMPARE(answers.size(), 1);
    const auto picture = answers.at(0).at(1).value<std::shared_ptr<const PagePicture>>();
    QCOMPARE(picture->levels.at(0).size(), QSize(1000, 700));
    QCOMPARE(picture->levels.at(1).size(), QSize(500, 350));
    QCOMPARE(picture->levels.back().pixel(5, 5), qRgb(10, 200, 30));
    QVERIFY(!picture->thumbnail.isNull());
}

void TestProbeWorker::failureNamesItsRequest() {
    ProbeWorker worker;
    QSignalSpy failures(&worker, &ProbeWorker::requestFailed);
    worker.post(QStringLiteral("page:3"), PictureRequest{QStringLiteral("/nowhere/page.png")});
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(failures.at(0).at(0).value<ProbeTicket>().tag, QStringLiteral("page:3"));
    QVERIFY(!failures.at(0).at(1).value<Problem>().what.empty());
}

void TestProbeWorker::givenUpTensorsAreAProblem() {
    const auto trace = miniTrace(*madePage(40, 40), "tiny");
    trace->releaseTensors();
    ProbeWorker worker;
    QSignalSpy failures(&worker, &ProbeWorker::requestFailed);
    worker.post(QStringLiteral("map"), ThumbnailRequest{trace->find("global/sam.neck")});
    worker.post(QStringLiteral("pixels"), ViewPixelsRequest{trace->find("global/preprocess.pixels")});
    worker.post(QStringLiteral("token"), TokenRequest{trace->find("tokens")});
    QTRY_COMPARE(failures.size(), 3);
}

void TestProbeWorker::aComputationIsDeliveredInTheThreadThatAsked() {
    WorkerThread<ProbeWorker> worker("test");
    QThread* computedIn = nullptr;
    QThread* deliveredIn = nullptr;
    int result = 0;
    worker->ask(
        QStringLiteral("a"), this,
        [&](std::stop_token) {
            computedIn = QThread::currentThread();
            return 42;
        },
        [&](int value) {
            result = value;
            deliveredIn = QThread::currentThread();
        },
        [](const Problem&) {});
    QVERIFY(!worker->isIdle());
    QTRY_COMPARE(result, 42);
    QVERIFY(computedIn != QThread::currentThread());
    QCOMPARE(deliveredIn, QThread::currentThread());
    QTRY_VERIFY(worker->isIdle());
}

void TestProbeWorker::aNewerComputationStopsTheOneOfItsTag() {
    WorkerThread<ProbeWorker> worker("test");
    std::atomic<bool> begun = false;
    std::atomic<bool> stopped = false;
    QList<int> delivered;
    const auto fail = [](const Problem&) {};
    worker->ask(
        QStringLiteral("a"), this,
        [&](std::stop_token stop) {
            begun = true;
            while (!stop.stop_requested()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
            stopped = true;
            return 1;
        },
        [&](int value) { delivered << value; }, fail);
    QTRY_VERIFY(begun);
    worker->ask(
        QStringLiteral("a"), this, [](std::stop_token) { return 2; }, [&](int value) { delivered << value; }, fail);
    QTRY_COMPARE(delivered, QList<int>{2});
    QVERIFY(stopped);
    QTest::qWait(20);
    QCOMPARE(delivered, QList<int>{2});
}

void TestProbeWorker::nothingIsDeliveredToWhoeverIsGoneOrForgot() {
    WorkerThread<ProbeWorker> worker("test");
    const auto fail = [](const Problem&) {};
    bool reached = false;
    {
        QObject receiver;
        worker->ask(
            QStringLiteral("a"), &receiver, [](std::stop_token) { return 1; }, [&](int) { reached = true; }, fail);
    }
    worker->ask(
        QStringLiteral("b"), this, [](std::stop_token) { return 1; }, [&](int) { reached = true; }, fail);
    worker->forget(QStringLiteral("b"));
    bool last = false;
    worker->ask(
        QStringLiteral("c"), this, [](std::stop_token) { return 1; }, [&](int) { last = true; }, fail);
    QTRY_VERIFY(last);
    QVERIFY(!reached);
}

void TestProbeWorker::whatAComputationThrowsIsAProblem() {
    WorkerThread<ProbeWorker> worker("test");
    Problem problem;
    worker->ask(
        QStringLiteral("a"), this,
        [](std::stop_token) -> int {
            throw UsageError({"no such channel", "global/sam.neck", "0 to 255", "256"});
        },
        [](int) { QFAIL("delivered"); }, [&](const Problem& p) { problem = p; });
    QTRY_COMPARE(problem.what, std::string("no such channel"));
    QCOMPARE(problem.got, std::string("256"));
}

QTEST_GUILESS_MAIN(TestProbeWorker)
#include "tst_probe_worker.moc"
