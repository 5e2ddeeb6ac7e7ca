#include "encoder/probe/norm_outliers.h"
#include "tests/encoder/probe/made_tap.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace deepscope;

namespace {

FeatureMap mapOf(std::vector<float> norms) {
    FeatureMap map;
    map.values = std::move(norms);
    map.findRange();
    return map;
}

// Norms as those of a vision transformer's last layers: skewed, some ten per cent wide.
std::vector<float> transformerNorms(std::size_t tokens, unsigned seed) {
    std::mt19937 generator(seed);
    std::lognormal_distribution<float> norm(std::log(45.0F), 0.1F);
    std::vector<float> norms(tokens);
    for (float& value : norms) value = norm(generator);
    return norms;
}

}  // namespace

class TestNormOutliers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownOutliersOfATransformer() {
        std::vector<float> norms = transformerNorms(256, 2);
        norms[17] = 420;
        norms[3] = 160;
        norms[200] = 310;
        const NormOutliers found = normOutliers(mapOf(norms));
        QCOMPARE(found.tokens.size(), std::size_t{3});
        QCOMPARE(found.tokens[0].token, 17);
        QCOMPARE(found.tokens[1].token, 200);
        QCOMPARE(found.tokens[2].token, 3);
        QCOMPARE(found.tokens[0].norm, 420.0);
        QCOMPARE(found.tokens[0].timesMedian, 420 / found.median);
        QVERIFY(std::abs(found.median - 45) < 2);
        QVERIFY(found.threshold > 2 * found.median - 1e-9 && found.threshold < 160);
    }

    void noneInGaussianData_data() {
        QTest::addColumn<int>("channels");
        for (const int channels : {2, 8, 64, 768}) QTest::addRow("%d channels", channels) << channels;
    }
    void noneInGaussianData() {
        QFETCH(int, channels);
        const Shape shape{32, 32, channels};
        for (unsigned seed = 0; seed < 3; ++seed)
            QCOMPARE(normOutliers(*madeTap("global/sam.blocks.0", shape, gaussianValues(shape, seed))).tokens.size(),
                     std::size_t{0});
        QCOMPARE(normOutliers(mapOf(transformerNorms(6400, 9))).tokens.size(), std::size_t{0});
    }

    void flatData() {
        std::vector<float> norms(100, 3.0F);
        QCOMPARE(normOutliers(mapOf(norms)).tokens.size(), std::size_t{0});
        norms[4] = 3.0001F;  // beyond any number of deviations, and still nothing
        norms[5] = 5.9F;
        QCOMPARE(normOutliers(mapOf(norms)).tokens.size(), std::size_t{0});
        norms[6] = 6.1F;
        QCOMPARE(normOutliers(mapOf(norms)).tokens.size(), std::size_t{1});
    }

    // Text on a blank page: a third of the tokens are three times as long, and none is exceptional.
    void aSecondPopulationIsNoOutlier() {
        std::vector<float> norms = transformerNorms(300, 4);
        for (std::size_t i = 0; i < 100; ++i) norms[i * 3] *= 3;
        QCOMPARE(normOutliers(mapOf(norms)).tokens.size(), std::size_t{0});
        norms[1] = 2000;
        QCOMPARE(normOutliers(mapOf(norms)).tokens.size(), std::size_t{1});
    }

    void aTenthAreStillFound() {
        std::vector<float> norms = transformerNorms(200, 5);
        for (std::size_t i = 0; i < 20; ++i) norms[i * 10] = 300 + static_cast<float>(i);
        QCOMPARE(normOutliers(mapOf(norms)).tokens.size(), std::size_t{20});
    }

    void classTokenIsHeldAgainstTheGrid() {
        FeatureMap map = mapOf(transformerNorms(256, 6));
        map.classValue = 50.0F;
        QCOMPARE(normOutliers(map).tokens.size(), std::size_t{0});
        map.classValue = 500.0F;
        const NormOutliers found = normOutliers(map);
        QCOMPARE(found.tokens.size(), std::size_t{1});
        QCOMPARE(found.tokens[0].token, kClassToken);
    }

    void brokenAndEmptyNorms() {
        std::vector<float> norms = transformerNorms(64, 7);
        norms[1] = std::numeric_limits<float>::quiet_NaN();
        norms[2] = std::numeric_limits<float>::infinity();
        norms[3] = 400;
        const NormOutliers found = normOutliers(mapOf(norms));
        QCOMPARE(found.tokens.size(), std::size_t{1});
        QCOMPARE(found.tokens[0].token, 3);
        QVERIFY(std::isfinite(found.threshold));
        QCOMPARE(normOutliers(mapOf({})).tokens.size(), std::size_t{0});
        QCOMPARE(normOutliers(mapOf({0, 0, 0, 0})).tokens.size(), std::size_t{0});
        QVERIFY(std::isinf(normOutliers(mapOf({0, 0, 0, 0, 0, 0, 0, 1})).tokens.at(0).timesMedian));
    }
};

QTEST_GUILESS_MAIN(TestNormOutliers)
#include "tst_norm_outliers.moc"
