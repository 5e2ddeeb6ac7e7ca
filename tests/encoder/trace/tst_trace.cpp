#include "encoder/errors.h"
#include "encoder/trace/trace.h"

#include <QTest>

using namespace deepscope;

namespace {

std::shared_ptr<const TapRecord> tapOf(const std::string& name, std::int64_t elements) {
    auto tensor = std::make_shared<TensorBuffer>(Shape{elements}, ElementType::F32);
    return std::make_shared<TapRecord>(name, Shape{elements}, ValueStatistics{}, tensor);
}

/// A trace whose tensors take 4·elements bytes.
std::shared_ptr<const Trace> traceOf(std::int64_t elements) {
    Trace::Contents contents;
    contents.taps = {tapOf("global/sam.neck", elements / 2), tapOf("tokens", elements - elements / 2)};
    return std::make_shared<Trace>(std::move(contents));
}

}  // namespace

class TestTrace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void summarizesTimes() {
        QCOMPARE(summarize({}).count, 0);
        QCOMPARE(summarize({}).medianMs, 0.0);
        const TimeSummary one = summarize({7});
        QCOMPARE(one.medianMs, 7.0);
        QCOMPARE(one.p5Ms, 7.0);
        QCOMPARE(one.p95Ms, 7.0);
        // As numpy.quantile([1,2,3,10], [.5,.05,.95]) gives.
        const TimeSummary four = summarize({10, 1, 3, 2});
        QCOMPARE(four.count, 4);
        QCOMPARE(four.medianMs, 2.5);
        QCOMPARE(four.p5Ms, 1.15);
        QCOMPARE(four.p95Ms, 8.95);
    }

    void readsTapNames() {
        QVERIFY(parseTapName("tokens").isTokens());
        QVERIFY(parseTapName("global/sam.blocks.0").view.isGlobal());
        QCOMPARE(parseTapName("global/sam.blocks.0").stage, std::string("sam.blocks.0"));
        QCOMPARE(parseTapName("tile.3/fusion.concat").view.tile, 3);
        QCOMPARE(parseTapName("tile.0/fusion.concat").view.tile, 0);
        for (const char* name : {"tokens", "global/sam.neck", "tile.0/sam.neck", "tile.12/sam.blocks.0.mid"}) {
            QCOMPARE(parseTapName(name).text(), std::string(name));
        }
        for (const char* name : {"", "/", "global", "global/", "/sam.neck", "sam.neck", "tile/sam.neck", "tile./sam.neck",
                                 "tile.01/sam.neck", "tile.-1/sam.neck", "tile.+1/sam.neck", "tile.1x/sam.neck",
                                 "tile.*/sam.neck", "tile.99999999999/sam.neck", "Global/sam.neck", "tokens/", "global/tokens"}) {
            QVERIFY_EXCEPTION_THROWN(parseTapName(name), UsageError);
        }
    }

    void findsTaps() {
        const auto trace = traceOf(10);
        QVERIFY(trace->find("tokens") == trace->taps()[1]);
        QVERIFY(!trace->find("token"));
        QCOMPARE(trace->tensor("global/sam.neck")->count(), std::int64_t(5));
        QCOMPARE(trace->keptBytes(), std::size_t(40));
    }

    void addsUpFlops() {
        Trace::Contents contents;
        contents.stages.resize(2);
        contents.stages[0].flopsNeeded = std::int64_t(3) << 40;
        contents.stages[1].flopsNeeded = 1;
        contents.stages[1].flopsExecuted = 5;
        const Trace trace(std::move(contents));
        QCOMPARE(trace.flopsNeeded(), (std::int64_t(3) << 40) + 1);
        QCOMPARE(trace.flopsExecuted(), std::int64_t(5));
    }

    void givesUpTensorsAndSaysSo() {
        const auto trace = traceOf(10);
        const auto held = trace->tensor("tokens");
        trace->releaseTensors();
        QVERIFY(trace->tensorsReleased());
        QCOMPARE(trace->keptBytes(), std::size_t(0));
        QVERIFY(trace->find("tokens") && !trace->find("tokens")->tensor());
        QCOMPARE(held->count(), std::int64_t(5));  // whoever holds it still may use it
        try {
            trace->tensor("tokens");
            QFAIL("nothing was thrown");
        } catch (const NotKeptError& error) {
            QCOMPARE(error.problem().got, std::string("one given up for the memory budget"));
        }
        try {
            trace->tensor("global/clip.embeddings");
            QFAIL("nothing was thrown");
        } catch (const NotKeptError& error) {
            QCOMPARE(error.problem().got, std::string("one it did not keep"));
        }
    }

    void theOldestGiveUpFirst() {
        TraceStore store(100);
        const auto a = traceOf(10);
        const auto b = traceOf(10);
        const auto c = traceOf(10);
        QVERIFY(store.add(a).empty());
        QVERIFY(store.add(b).empty());
        QCOMPARE(store.keptBytes(), std::size_t(80));
        const auto released = store.add(c);
        QCOMPARE(released.size(), std::size_t(1));
        QVERIFY(released[0] == a);
        QVERIFY(a->tensorsReleased() && !b->tensorsReleased() && !c->tensorsReleased());
        QCOMPARE(store.keptBytes(), std::size_t(80));
    }

    void exactlyTheBudgetFits() {
        TraceStore store(80);
        QVERIFY(store.add(traceOf(10)).empty());
        QVERIFY(store.add(traceOf(10)).empty());
    }

    void theNewestStaysEvenOverBudget() {
        TraceStore store(10);
        const auto a = traceOf(10);
        const auto b = traceOf(20);
        QVERIFY(store.add(a).empty());
        QCOMPARE(store.add(b).size(), std::size_t(1));
        QVERIFY(a->tensorsReleased() && !b->tensorsReleased());
        store.setBudget(0);
        QVERIFY(!b->tensorsReleased());
    }

    void touchingMakesNewest() {
        TraceStore store(100);
        const auto a = traceOf(10);
        const auto b = traceOf(10);
        store.add(a);
        store.add(b);
        store.touch(a);
        store.touch(traceOf(10));  // a stranger
        QCOMPARE(store.keptBytes(), std::size_t(80));
        store.add(traceOf(10));
        QVERIFY(b->tensorsReleased() && !a->tensorsReleased());
        store.add(a);  // again: no second entry
        QCOMPARE(store.keptBytes(), std::size_t(80));
    }

    void smallerBudgetsAndRemovalFreeMemory() {
        TraceStore store(1000);
        const auto a = traceOf(10);
        const auto b = traceOf(10);
        store.add(a);
        store.add(b);
        store.setBudget(50);
        QVERIFY(a->tensorsReleased() && !b->tensorsReleased());
        store.remove(b);
        QCOMPARE(store.keptBytes(), std::size_t(0));
        QVERIFY(!b->tensorsReleased());
    }
};

QTEST_GUILESS_MAIN(TestTrace)
#include "tst_trace.moc"
