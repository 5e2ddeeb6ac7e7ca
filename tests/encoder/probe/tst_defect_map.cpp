#include "encoder/errors.h"
#include "encoder/probe/defect_map.h"
#include "tests/encoder/probe/made_tap.h"

#include <QtTest>

#include <limits>

using namespace deepscope;

class TestDefectMap : public QObject {
    Q_OBJECT

    const float m_nan = std::numeric_limits<float>::quiet_NaN();
    const float m_inf = std::numeric_limits<float>::infinity();

private Q_SLOTS:
    void countsPerToken_data() {
        QTest::addColumn<int>("type");
        QTest::addColumn<bool>("channelsFirst");
        for (const ElementType type : {ElementType::F32, ElementType::BF16, ElementType::F16}) {
            for (const bool channelsFirst : {false, true})
                QTest::newRow((std::string(elementTypeName(type)) + (channelsFirst ? " [D,g,g]" : " [g,g,D]")).c_str())
                    << static_cast<int>(type) << channelsFirst;
        }
    }
    void countsPerToken() {
        QFETCH(int, type);
        QFETCH(bool, channelsFirst);
        const std::vector<float> rows{1, 2, 3, 0, -0.0F, 4, m_nan, -m_nan, m_inf, 0, 0, 0};
        const auto tap = channelsFirst
                             ? madeTap("global/sam.neck", {3, 2, 2}, transposed(rows, 4, 3), static_cast<ElementType>(type))
                             : madeTap("global/sam.blocks.0", {2, 2, 3}, rows, static_cast<ElementType>(type));
        const DefectMap map = defectMap(*tap);
        QCOMPARE(map.gridSide, 2);
        QCOMPARE(map.channels, 3);
        QCOMPARE(map.tokens, (std::vector<TokenDefects>{{}, {0, 0, 2}, {2, 1, 0}, {0, 0, 3}}));
        QVERIFY(!map.classToken);
        QCOMPARE(map.nanCount, 2);
        QCOMPARE(map.infCount, 1);
        QCOMPARE(map.zeroCount, 5);
        QCOMPARE(map.nonFiniteTokens, 1);
        QCOMPARE(map.zeroTokens, 1);
    }

    void classTokenIsApartAndCounts() {
        const DefectMap map = defectMap(*madeTap("global/clip.layers.0", {5, 2}, {-m_inf, 1, 1, 1, 1, 1, 1, 1, 0, 1}));
        QCOMPARE(map.tokens.size(), std::size_t{4});
        QCOMPARE(map.classToken.value(), (TokenDefects{0, 1, 0}));
        QCOMPARE(map.tokens[3], (TokenDefects{0, 0, 1}));
        QCOMPARE(map.infCount, 1);
        QCOMPARE(map.nonFiniteTokens, 1);
    }

    // The smallest number is none of them, however short its type.
    void subnormalsAreNoZeros() {
        QCOMPARE(defectMap(*madeTap("global/sam.blocks.0", {1, 1, 2}, {1e-45F, -1e-45F})).zeroCount, 0);
        QCOMPARE(defectMap(*madeTap("global/sam.blocks.0", {1, 1, 1}, {6e-8F}, ElementType::F16)).zeroCount, 0);
    }

    void aRunIsSound() {
        const auto run = miniRun();
        for (const auto& tap : run->taps()) {
            const DefectMap map = defectMap(*tap);
            QCOMPARE(map.nanCount + map.infCount, 0);
            QCOMPARE(map.zeroTokens, 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestDefectMap)
#include "tst_defect_map.moc"
