#include "encoder/errors.h"
#include "encoder/probe/feature_map.h"
#include "tests/encoder/probe/made_tap.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace deepscope;

namespace {

constexpr int kSide = 12;  // 144 tokens: no whole number of the reader's blocks
constexpr std::size_t kTokens = kSide * kSide, kChannels = 21;

// The view of one vector, the plain way.
float plainValue(const float* row, FeatureView view, int channel) {
    if (view == FeatureView::Channel) return row[channel];
    double sum = 0;
    for (std::size_t c = 0; c < kChannels; ++c)
        sum += view == FeatureView::Norm ? static_cast<double>(row[c]) * row[c] : static_cast<double>(row[c]);
    return static_cast<float>(view == FeatureView::Norm ? std::sqrt(sum) : sum / kChannels);
}

bool near(float a, float b) {
    return std::abs(a - b) <= 1e-6F * std::max(1.0F, std::abs(b));
}

}  // namespace

class TestFeatureMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLayoutAndType_data();
    void everyLayoutAndType();
    void classTokenHasItsOwnNumber();
    void laidOutTokensHaveNoGrid();
    void nonFiniteValuesStayOutOfTheRange();
    void refusals();
    void vectorsOfTokens();
    void ofARun();
};

void TestFeatureMap::everyLayoutAndType_data() {
    QTest::addColumn<bool>("channelsFirst");
    QTest::addColumn<int>("type");
    for (const ElementType type : {ElementType::F32, ElementType::BF16, ElementType::F16}) {
        const std::string name(elementTypeName(type));
        QTest::newRow(("[g,g,D] " + name).c_str()) << false << static_cast<int>(type);
        QTest::newRow(("[D,g,g] " + name).c_str()) << true << static_cast<int>(type);
    }
}

void TestFeatureMap::everyLayoutAndType() {
    QFETCH(bool, channelsFirst);
    QFETCH(int, type);
    const auto kept = static_cast<ElementType>(type);
    const std::vector<float> rows = roundedTo(kept, gaussianValues({kTokens, kChannels}));
    const auto tap = channelsFirst
                         ? madeTap("global/sam.neck", {kChannels, kSide, kSide}, transposed(rows, kTokens, kChannels), kept)
                         : madeTap("tile.1/sam.blocks.0", {kSide, kSide, kChannels}, rows, kept);
    for (const FeatureView view : {FeatureView::Norm, FeatureView::Mean, FeatureView::Channel}) {
        const FeatureMap map = featureMap(*tap, view, 17);
        QCOMPARE(map.gridSide, kSide);
        QCOMPARE(map.values.size(), kTokens);
        QVERIFY(!map.classValue);
        for (std::size_t i = 0; i < kTokens; ++i) QVERIFY(near(map.values[i], plainValue(&rows[i * kChannels], view, 17)));
        QCOMPARE(map.min, *std::min_element(map.values.begin(), map.values.end()));
        QCOMPARE(map.max, *std::max_element(map.values.begin(), map.values.end()));
        QCOMPARE(map.nonFinite, 0);
    }
}

void TestFeatureMap::classTokenHasItsOwnNumber() {
    const std::vector<float> rows = gaussianValues({kTokens + 1, kChannels});
    const auto tap = madeTap("global/clip.layers.2", {kTokens + 1, kChannels}, rows);
    for (const FeatureView view : {FeatureView::Norm, FeatureView::Mean, FeatureView::Channel}) {
        const FeatureMap map = featureMap(*tap, view, 4);
        QCOMPARE(map.values.size(), kTokens);
        QVERIFY(near(map.classValue.value(), plainValue(&rows[0], view, 4)));
        for (std::size_t i = 0; i < kTokens; ++i) QVERIFY(near(map.values[i], plainValue(&rows[(i + 1) * kChannels], view, 4)));
    }
}

void TestFeatureMap::laidOutTokensHaveNoGrid() {
    const std::vector<float> rows = gaussianValues({37, kChannels});
    const FeatureMap map = featureMap(*madeTap("tokens", {37, kChannels}, rows), FeatureView::Mean);
    QCOMPARE(map.gridSide, 0);
    QCOMPARE(map.values.size(), std::size_t{37});
    QVERIFY(near(map.values[36], plainValue(&rows[36 * kChannels], FeatureView::Mean, 0)));
}

void TestFeatureMap::nonFiniteValuesStayOutOfTheRange() {
    std::vector<float> rows = gaussianValues({kTokens, kChannels});
    rows[5 * kChannels + 3] = std::numeric_limits<float>::quiet_NaN();
    rows[9 * kChannels] = -std::numeric_limits<float>::infinity();
    const auto tap = madeTap("global/sam.blocks.0", {kSide, kSide, kChannels}, rows);
    const FeatureMap norms = featureMap(*tap, FeatureView::Norm);
    QCOMPARE(norms.nonFinite, 2);
    QVERIFY(std::isnan(norms.values[5]) && std::isinf(norms.values[9]));
    QVERIFY(std::isfinite(norms.min) && std::isfinite(norms.max) && norms.min < norms.max);
    QCOMPARE(featureMap(*tap, FeatureView::Channel, 1).nonFinite, 0);

    const std::vector<float> nothing(4 * 2, std::numeric_limits<float>::quiet_NaN());
    const FeatureMap empty = featureMap(*madeTap("global/sam.blocks.0", {2, 2, 2}, nothing), FeatureView::Mean);
    QCOMPARE(empty.nonFinite, 4);
    QCOMPARE(empty.min, 0.0F);
    QCOMPARE(empty.max, 0.0F);
}

void TestFeatureMap::refusals() {
    const auto tap = madeTap("global/fusion.projector", {9, 4}, gaussianValues({9, 4}));
    QVERIFY_EXCEPTION_THROWN(featureMap(*tap, FeatureView::Channel, 4), UsageError);
    QVERIFY_EXCEPTION_THROWN(featureMap(*tap, FeatureView::Channel, -1), UsageError);
    QVERIFY_EXCEPTION_THROWN(tokenVector(*tap, 9), UsageError);
    QVERIFY_EXCEPTION_THROWN(tokenVector(*tap, kClassToken), UsageError);  // none here
    tap->release();
    QVERIFY_EXCEPTION_THROWN(featureMap(*tap, FeatureView::Norm), NotKeptError);
    QVERIFY_EXCEPTION_THROWN(tokenVector(*tap, 0), NotKeptError);
}

void TestFeatureMap::vectorsOfTokens() {
    const std::vector<float> rows = roundedTo(ElementType::BF16, gaussianValues({kTokens, kChannels}));
    const auto first =
        madeTap("global/compressor.net_3", {kChannels, kSide, kSide}, transposed(rows, kTokens, kChannels), ElementType::BF16);
    const auto vector = tokenVector(*first, 143);
    QVERIFY(std::equal(vector.begin(), vector.end(), rows.end() - kChannels, rows.end()));

    const auto clip = madeTap("global/clip.embeddings", {kTokens, kChannels}, rows);  // CLS and 143, no grid
    QCOMPARE(tapLayout(*clip).gridSide, 0);
    const auto cls = tokenVector(*clip, kClassToken);
    QVERIFY(std::equal(cls.begin(), cls.end(), rows.begin()));
    const auto last = tokenVector(*clip, 142);
    QVERIFY(std::equal(last.begin(), last.end(), rows.end() - kChannels));
}

void TestFeatureMap::ofARun() {
    const auto run = miniRun();
    for (const auto& tap : run->taps()) {
        const FeatureMap map = featureMap(*tap, FeatureView::Channel, 1);
        const TapLayout layout = tapLayout(*tap);
        QCOMPARE(map.classValue.has_value(), tap->name().find("/clip.") != std::string::npos);
        QCOMPARE(map.values.size(), static_cast<std::size_t>(layout.tokens));
        const auto tensor = tap->tensor();
        for (int token = 0; token < layout.tokens; ++token)
            QCOMPARE(map.values[static_cast<std::size_t>(token)], tensor->at(layout.offset(token) + layout.channelStride()));
    }
}

QTEST_GUILESS_MAIN(TestFeatureMap)
#include "tst_feature_map.moc"
