#include "encoder/errors.h"
#include "encoder/probe/attention_cache.h"
#include "tests/encoder/probe/mini_trace.h"

#include <QtTest>

#include <thread>

using namespace deepscope;

class TestAttentionCache : public QObject {
    Q_OBJECT

    std::shared_ptr<const Trace> m_trace;

private Q_SLOTS:
    void initTestCase() { m_trace = miniProbeTrace(256); }

    void aBlockIsPreparedOnce() {
        AttentionCache cache;
        QVERIFY(!cache.find(m_trace, "global/sam.blocks.1"));
        const auto block = cache.get(m_trace, "global/sam.blocks.1");
        QCOMPARE(cache.get(m_trace, "global/sam.blocks.1"), block);
        QCOMPARE(cache.find(m_trace, "global/sam.blocks.1"), block);
        QVERIFY(cache.get(m_trace, "global/sam.blocks.3") != block);
        QCOMPARE(cache.blocks(), std::size_t{2});
        QCOMPARE(cache.bytes(), 2 * block->bytes());
        cache.clear();
        QCOMPARE(cache.bytes(), std::size_t{0});
        QVERIFY(!cache.find(m_trace, "global/sam.blocks.1"));
    }

    void theLeastRecentlyUsedGoesFirst() {
        const std::size_t each = BlockAttention::prepare(*m_trace, "global/sam.blocks.1")->bytes();
        AttentionCache cache(2 * each);
        cache.get(m_trace, "global/sam.blocks.1");
        cache.get(m_trace, "global/sam.blocks.3");
        cache.get(m_trace, "global/sam.blocks.1");
        cache.get(m_trace, "global/clip.layers.0");
        QVERIFY(cache.find(m_trace, "global/sam.blocks.1"));
        QVERIFY(!cache.find(m_trace, "global/sam.blocks.3"));
        QVERIFY(cache.bytes() <= 2 * each);
    }

    void oneLargerThanTheBudgetIsAnswered() {
        AttentionCache cache(1000);
        QCOMPARE(cache.get(m_trace, "global/clip.layers.0")->heads(), 2);
        QCOMPARE(cache.blocks(), std::size_t{0});
        QCOMPARE(cache.bytes(), std::size_t{0});
    }

    void aTraceThatIsGoneTakesItsBlocksAlong() {
        AttentionCache cache;
        auto other = miniProbeTrace(256);
        const auto block = cache.get(other, "global/clip.layers.0");
        const std::weak_ptr<const Trace> watched = other;
        other.reset();
        QVERIFY(watched.expired());
        QVERIFY(cache.get(m_trace, "global/clip.layers.0") != block);
        QCOMPARE(cache.blocks(), std::size_t{1});
        QCOMPARE(cache.bytes(), block->bytes());
    }

    void whatThrowsLeavesNothing() {
        AttentionCache cache;
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY_EXCEPTION_THROWN(cache.get(m_trace, "global/sam.blocks.1", stopped.get_token()), Cancelled);
        QVERIFY_EXCEPTION_THROWN(cache.get(m_trace, "global/sam.neck"), UsageError);
        QCOMPARE(cache.blocks(), std::size_t{0});
        QVERIFY(cache.get(m_trace, "global/sam.blocks.1"));
    }

    void threadsShareABlock() {
        AttentionCache cache;
        std::vector<std::shared_ptr<const BlockAttention>> blocks(4);
        {
            std::vector<std::jthread> threads;
            for (auto& block : blocks) threads.emplace_back([&] { block = cache.get(m_trace, "global/sam.blocks.1"); });
        }
        for (const auto& block : blocks) QCOMPARE(block, cache.find(m_trace, "global/sam.blocks.1"));
        QCOMPARE(cache.blocks(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestAttentionCache)
#include "tst_attention_cache.moc"
