#include "encoder/errors.h"
#include "encoder/probe/tap_difference.h"
#include "tests/encoder/probe/made_tap.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace deepscope;

class TestTapDifference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownFigures() {
        const auto a = madeTap("global/sam.blocks.0", {2, 2, 2}, {1, 2, 3, 4, 5, 6, 7, 8});
        const auto b = madeTap("global/sam.blocks.0", {2, 2, 2}, {1, 2, 3, 4, 8, 2, 7, 7});
        const FeatureMap map = differenceMap(*a, *b);
        QCOMPARE(map.values, (std::vector<float>{0, 0, 5, 1}));
        QCOMPARE(map.max, 5.0F);
        const TapDifference difference = tapDifference(*a, *b);
        QCOMPARE(difference.maxAbs, 4.0);
        QCOMPARE(difference.rms, std::sqrt(26.0 / 8));
        QCOMPARE(difference.spread, std::sqrt(5.25));  // of 1…8
        QCOMPARE(difference.relativeRms, std::sqrt(26.0 / 8) / std::sqrt(5.25));
        QCOMPARE(difference.cosine, (1 + 4 + 9 + 16 + 40 + 12 + 49 + 56) / std::sqrt(204.0 * 196.0));
        QCOMPARE(difference.worstToken.value(), 2);
        QCOMPARE(difference.worstDistance, 5.0);
        QCOMPARE(difference.nonFinite, 0);
    }

    void equalTensorsDoNotDiffer() {
        const auto tap = madeTap("global/clip.layers.0", {17, 9}, gaussianValues({17, 9}));
        const TapDifference difference = tapDifference(*tap, *tap);
        QCOMPARE(difference.rms, 0.0);
        QCOMPARE(difference.relativeRms, 0.0);
        QCOMPARE(difference.cosine, 1.0);
        QVERIFY(!difference.worstToken);
        QCOMPARE(differenceMap(*tap, *tap).max, 0.0F);
    }

    void classTokenCounts() {
        std::vector<float> changed = gaussianValues({17, 9});
        const auto a = madeTap("global/clip.layers.0", {17, 9}, changed);
        changed[3] += 2;
        const auto b = madeTap("global/clip.layers.0", {17, 9}, changed);
        const FeatureMap map = differenceMap(*a, *b);
        QCOMPARE(map.values, std::vector<float>(16));
        QVERIFY(std::abs(map.classValue.value() - 2) < 1e-6F);
        QCOMPARE(tapDifference(*a, *b).worstToken.value(), kClassToken);
    }

    // A spread of 1 beside a mean of 10⁶: sums of squares about zero would have lost it.
    void spreadOfOffsetData() {
        std::vector<float> values = gaussianValues({64, 64}, 3);
        for (float& v : values) v = 1e6F + std::round(v * 4) / 4;
        double mean = 0, squares = 0;
        for (const float v : values) mean += v / 4096.0;
        for (const float v : values) squares += (v - mean) * (v - mean) / 4096.0;
        const auto tap = madeTap("global/fusion.concat", {64, 64}, values);
        QVERIFY(std::abs(tapDifference(*tap, *tap).spread - std::sqrt(squares)) < 1e-9);
    }

    void constantsHaveNoSpread() {
        const auto a = madeTap("global/fusion.concat", {4, 1}, {2, 2, 2, 2});
        const auto b = madeTap("global/fusion.concat", {4, 1}, {2, 2, 2, 3});
        QVERIFY(std::isinf(tapDifference(*a, *b).relativeRms));
        QCOMPARE(tapDifference(*a, *a).relativeRms, 0.0);
        const auto zero = madeTap("global/fusion.concat", {4, 1}, {0, 0, 0, 0});
        QVERIFY(std::isnan(tapDifference(*zero, *a).cosine));
    }

    void nonFiniteElementsAreCountedAndLeftOut() {
        const float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
        const auto a = madeTap("global/sam.blocks.0", {2, 2, 2}, {1, 2, nan, 4, 5, inf, 7, 8});
        const auto b = madeTap("global/sam.blocks.0", {2, 2, 2}, {1, 2, 3, 4, 5, inf, 7, 9});
        const TapDifference difference = tapDifference(*a, *b);
        QCOMPARE(difference.nonFinite, 2);
        QCOMPARE(difference.compared, 6);
        QCOMPARE(difference.maxAbs, 1.0);
        QCOMPARE(difference.rms, std::sqrt(1.0 / 6));
        QCOMPARE(difference.worstToken.value(), 3);
        const FeatureMap map = differenceMap(*a, *b);
        QCOMPARE(map.nonFinite, 2);
        QCOMPARE(map.max, 1.0F);
    }

    void typesAndLayouts() {
        const std::vector<float> rows = gaussianValues({36, 50}), rounded = roundedTo(ElementType::BF16, rows);
        const auto a = madeTap("global/sam.neck", {50, 6, 6}, transposed(rows, 36, 50));
        const auto b = madeTap("global/sam.neck", {50, 6, 6}, transposed(rows, 36, 50), ElementType::BF16);
        double worst = 0, squares = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const double d = static_cast<double>(rows[i]) - rounded[i];
            worst = std::max(worst, std::abs(d));
            squares += d * d;
        }
        const TapDifference difference = tapDifference(*a, *b);
        QCOMPARE(difference.maxAbs, worst);
        QVERIFY(std::abs(difference.rms - std::sqrt(squares / 1800)) < 1e-12);
        const FeatureMap map = differenceMap(*a, *b);
        double sum = 0;
        for (const float v : map.values) sum += static_cast<double>(v) * v;
        QVERIFY(std::abs(sum - squares) < 1e-6 * squares);
    }

    void otherShapesAreRefusedByName() {
        const auto a = madeTap("global/sam.neck", {5, 2, 2}, std::vector<float>(20));
        const auto b = madeTap("global/sam.neck", {5, 4, 4}, std::vector<float>(80));
        try {
            differenceMap(*a, *b);
            QFAIL("other shapes were compared");
        } catch (const UsageError& error) {
            QCOMPARE(error.problem().expected, std::string("[5,2,2]"));
            QCOMPARE(error.problem().got, std::string("[5,4,4]"));
        }
        QVERIFY_EXCEPTION_THROWN(tapDifference(*a, *b), UsageError);
        // One shape, but a token here is no token there.
        const auto clip = madeTap("global/clip.layers.0", {5, 4}, std::vector<float>(20));
        const auto fused = madeTap("global/fusion.projector", {5, 4}, std::vector<float>(20));
        QVERIFY_EXCEPTION_THROWN(tapDifference(*clip, *fused), UsageError);
        b->release();
        const auto kept = madeTap("global/sam.neck", {5, 4, 4}, std::vector<float>(80));
        QVERIFY_EXCEPTION_THROWN(tapDifference(*kept, *b), NotKeptError);
    }
};

QTEST_GUILESS_MAIN(TestTapDifference)
#include "tst_tap_difference.moc"
