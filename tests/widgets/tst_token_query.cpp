#include "widgets/models/token_query.h"

#include <QTest>

using namespace deepscope;

/// Pins of any grid as queries of the released model's blocks.
class TestTokenQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samTokensAreRowTimesSide();
    void clipCountsBehindClassToken();
    void classTokenIsNoSamQuery();
    void pinsOfOtherGridsAreFollowed();
    void noQueryWhereNothingAttends();

private:
    static TapRecord tapOf(const char* name, Shape shape) { return {name, std::move(shape), {}, nullptr}; }
    const Architecture m_released = presetArchitecture(Preset::Released);
    const TapRecord m_sam = tapOf("global/sam.blocks.2", {64, 64, 768});
    const TapRecord m_clip = tapOf("global/clip.layers.5", {257, 1024});
};

void TestTokenQuery::samTokensAreRowTimesSide() {
    const auto query = queryOf({ViewId::global(), {3, 7}, 64, false}, m_sam, m_released);
    QVERIFY(query);
    QCOMPARE(query->tap, m_sam.name());
    QCOMPARE(query->token, 3 * 64 + 7);
}

void TestTokenQuery::clipCountsBehindClassToken() {
    QCOMPARE(queryOf({ViewId::global(), {3, 7}, 16, false}, m_clip, m_released)->token, 1 + 3 * 16 + 7);
    QCOMPARE(queryOf({ViewId::global(), {}, 16, true}, m_clip, m_released)->token, 0);
}

void TestTokenQuery::classTokenIsNoSamQuery() {
    QVERIFY(!queryOf({ViewId::global(), {}, 16, true}, m_sam, m_released));
}

void TestTokenQuery::pinsOfOtherGridsAreFollowed() {
    // A compressed patch's middle lies in the third of its four SAM tokens; four SAM tokens lie in one patch.
    QCOMPARE(queryOf({ViewId::global(), {2, 5}, 16, false}, m_sam, m_released)->token, 10 * 64 + 22);
    QCOMPARE(queryOf({ViewId::global(), {11, 20}, 64, false}, m_clip, m_released)->token, 1 + 2 * 16 + 5);
}

void TestTokenQuery::noQueryWhereNothingAttends() {
    const PinnedToken pin{ViewId::global(), {3, 7}, 64, false};
    QVERIFY(!queryOf(pin, tapOf("global/sam.neck", {256, 64, 64}), m_released));
    QVERIFY(!queryOf(pin, tapOf("global/sam.blocks.2.mid", {64, 64, 768}), m_released));
    QVERIFY(!queryOf(pin, tapOf("tile.0/sam.blocks.2", {40, 40, 768}), m_released));
    QVERIFY(!queryOf({ViewId::global(), {12, 0}, 0, false}, m_sam, m_released));  // a row of the laid-out tokens
}

QTEST_MAIN(TestTokenQuery)
#include "tst_token_query.moc"
