#include "encoder/errors.h"
#include "encoder/probe/similarity_map.h"
#include "tests/encoder/probe/made_tap.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace deepscope;

namespace {

float plainCosine(const std::vector<float>& a, const std::vector<float>& b) {
    double dot = 0, aSquared = 0, bSquared = 0;
    for (std::size_t c = 0; c < a.size(); ++c) {
        dot += static_cast<double>(a[c]) * b[c];
        aSquared += static_cast<double>(a[c]) * a[c];
        bSquared += static_cast<double>(b[c]) * b[c];
    }
    return static_cast<float>(dot / std::sqrt(aSquared) / std::sqrt(bSquared));
}

}  // namespace

class TestSimilarityMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownAngles() {
        const auto tap = madeTap("global/sam.blocks.0", {2, 2, 2}, {3, 0, 0, 0.5F, -7, 0, 2, 2});
        const FeatureMap map = similarityMap(*tap, 0);
        QCOMPARE(map.gridSide, 2);
        QCOMPARE(map.values, (std::vector<float>{1, 0, -1, static_cast<float>(std::sqrt(0.5))}));
        QCOMPARE(map.min, -1.0F);
        QCOMPARE(map.max, 1.0F);
        QVERIFY(!map.classValue);
    }

    void ofEveryTapOfARun() {
        const auto run = miniRun();
        for (const auto& tap : run->taps()) {
            const int tokens = tapLayout(*tap).tokens, picked = tokens / 3;
            const FeatureMap map = similarityMap(*tap, picked);
            QCOMPARE(map.values[static_cast<std::size_t>(picked)], 1.0F);
            const std::vector<float> vector = tokenVector(*tap, picked);
            for (int token = 0; token < tokens; token += 7) {
                QVERIFY(std::abs(map.values[static_cast<std::size_t>(token)] - plainCosine(vector, tokenVector(*tap, token))) <
                        1e-6F);
            }
        }
    }

    void toTheClassToken() {
        const auto run = miniRun();
        const auto tap = run->find("global/clip.layers.1");
        const FeatureMap toClass = similarityMap(*tap, kClassToken);
        QCOMPARE(toClass.classValue.value(), 1.0F);
        for (int token = 0; token < 16; ++token) {
            const FeatureMap back = similarityMap(*tap, token);
            QCOMPARE(back.classValue.value(), toClass.values[static_cast<std::size_t>(token)]);
        }
        QVERIFY_EXCEPTION_THROWN(similarityMap(*run->find("global/sam.blocks.1"), kClassToken), UsageError);
        QVERIFY_EXCEPTION_THROWN(similarityMap(*tap, 16), UsageError);
    }

    void zeroAndBrokenVectorsHaveNoAngle() {
        const float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
        const auto tap = madeTap("global/sam.blocks.0", {2, 2, 2}, {0, 0, 1, 1, 1, nan, inf, 0});
        const FeatureMap map = similarityMap(*tap, 1);
        QCOMPARE(map.values[1], 1.0F);
        QVERIFY(std::isnan(map.values[0]) && std::isnan(map.values[2]) && std::isnan(map.values[3]));
        QCOMPARE(map.nonFinite, 3);
        QCOMPARE(similarityMap(*tap, 0).nonFinite, 4);
    }

    // Norms whose squares overflow or vanish in float.
    void extremeMagnitudes() {
        const auto tap = madeTap("global/sam.blocks.0", {2, 2, 2}, {3e37F, 3e37F, 2e-38F, 2e-38F, -1e30F, -1e30F, 1e-40F, 0});
        const FeatureMap map = similarityMap(*tap, 0);
        QCOMPARE(map.values, (std::vector<float>{1, 1, -1, static_cast<float>(std::sqrt(0.5))}));
    }

    void shortTypesAndChannelsFirst() {
        const std::vector<float> rows = roundedTo(ElementType::BF16, gaussianValues({36, 50}));
        const FeatureMap plain = similarityMap(*madeTap("global/sam.blocks.0", {6, 6, 50}, rows), 20);
        const FeatureMap kept =
            similarityMap(*madeTap("global/compressor.net_2", {50, 6, 6}, transposed(rows, 36, 50), ElementType::BF16), 20);
        QCOMPARE(kept.values, plain.values);
    }
};

QTEST_GUILESS_MAIN(TestSimilarityMap)
#include "tst_similarity_map.moc"
