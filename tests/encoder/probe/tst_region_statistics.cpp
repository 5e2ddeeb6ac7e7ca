#include "encoder/errors.h"
#include "encoder/probe/feature_map.h"
#include "encoder/probe/region_statistics.h"
#include "encoder/probe/tensor_levels.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace deepscope;

namespace {

constexpr int kSide = 8;
constexpr int kChannels = 12;

std::vector<float> madeValues(std::int64_t count) {
    std::minstd_rand random(3);
    std::normal_distribution<float> normal(0.5F, 2.0F);
    std::vector<float> values(static_cast<std::size_t>(count));
    for (float& v : values) v = normal(random);
    return values;
}

std::shared_ptr<TapRecord> tapOf(const char* name, const Shape& shape, const std::vector<float>& values,
                                 ElementType type = ElementType::F32) {
    auto tensor = std::make_shared<TensorBuffer>(shape, type);
    convertElements(reinterpret_cast<const std::byte*>(values.data()), ElementType::F32, tensor->data(), type, values.size());
    return std::make_shared<TapRecord>(name, shape, computeStatistics(*tensor), tensor);
}

}  // namespace

class TestRegionStatistics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBoxIsHeldAgainstTheWhole();
    void everyLayoutGivesTheSame();
    void defectsAreCounted();
    void classTokenHasNoPart();
    void boxesFollowIntoOtherGrids();
    void whatCannotBeMeantIsRefused();
    void levelsAreSymmetricAndKeepNan();
};

void TestRegionStatistics::aBoxIsHeldAgainstTheWhole() {
    const std::vector<float> values = madeValues(kSide * kSide * kChannels);
    const auto tap = tapOf("global/sam.blocks.0", {kSide, kSide, kChannels}, values);
    const TokenBox box{{2, 3}, 4, 2};
    const RegionStatistics statistics = regionStatistics(*tap, box);
    double sum = 0, normSum = 0, energy = 0, all = 0, least = INFINITY, largest = 0, low = INFINITY;
    for (int token = 0; token < kSide * kSide; ++token) {
        double squares = 0;
        const bool inside = token / kSide >= 2 && token / kSide < 6 && token % kSide >= 3 && token % kSide < 5;
        for (int c = 0; c < kChannels; ++c) {
            const double v = double(values[std::size_t(token * kChannels + c)]);
            squares += v * v;
            if (!inside) continue;
            sum += v;
            low = std::min(low, v);
        }
        all += squares;
        if (!inside) continue;
        energy += squares;
        normSum += std::sqrt(squares);
        least = std::min(least, std::sqrt(squares));
        largest = std::max(largest, std::sqrt(squares));
    }
    QCOMPARE(statistics.values.count, std::int64_t{8 * kChannels});
    QVERIFY(std::abs(statistics.values.mean - sum / (8 * kChannels)) < 1e-9);
    QCOMPARE(statistics.values.min, low);
    QCOMPARE(statistics.norms.count, 8);
    QVERIFY(std::abs(statistics.norms.mean - normSum / 8) < 1e-9);
    QVERIFY(std::abs(statistics.norms.min - least) < 1e-9 && std::abs(statistics.norms.max - largest) < 1e-9);
    QVERIFY(std::abs(statistics.energyShare - energy / all) < 1e-9);
    QCOMPARE(statistics.tokenShare(), 8.0 / 64);
    QCOMPARE(statistics.allNorms.count, 64);
    QCOMPARE(statistics.allValues.count, tap->values().count);
    QCOMPARE(regionStatistics(*tap, {{0, 0}, kSide, kSide}).energyShare, 1.0);
}

void TestRegionStatistics::everyLayoutGivesTheSame() {
    const std::vector<float> values = madeValues(kSide * kSide * kChannels);
    std::vector<float> turned(values.size());
    for (int token = 0; token < kSide * kSide; ++token) {
        for (int c = 0; c < kChannels; ++c)
            turned[std::size_t(c * kSide * kSide + token)] = values[std::size_t(token * kChannels + c)];
    }
    const TokenBox box{{1, 1}, 3, 5};
    const auto rows = regionStatistics(*tapOf("global/sam.blocks.0", {kSide, kSide, kChannels}, values), box);
    const auto planes = regionStatistics(*tapOf("global/sam.neck", {kChannels, kSide, kSide}, turned), box);
    QCOMPARE(planes.values.mean, rows.values.mean);
    QCOMPARE(planes.norms.max, rows.norms.max);
    const auto halves = regionStatistics(*tapOf("global/sam.neck", {kChannels, kSide, kSide}, turned, ElementType::BF16), box);
    QVERIFY(std::abs(halves.norms.mean - rows.norms.mean) < 0.01 * rows.norms.mean);
}

void TestRegionStatistics::defectsAreCounted() {
    std::vector<float> values = madeValues(kSide * kSide * kChannels);
    values[0] = std::numeric_limits<float>::quiet_NaN();
    values[kChannels] = std::numeric_limits<float>::infinity();
    const auto tap = tapOf("global/sam.blocks.0", {kSide, kSide, kChannels}, values);
    const RegionStatistics statistics = regionStatistics(*tap, {{0, 0}, 1, 3});
    QCOMPARE(statistics.values.nanCount, std::int64_t{1});
    QCOMPARE(statistics.values.infCount, std::int64_t{1});
    QCOMPARE(statistics.norms.nonFinite, 2);
    QCOMPARE(statistics.norms.count, 1);
    QVERIFY(std::isfinite(statistics.energyShare));
}

void TestRegionStatistics::classTokenHasNoPart() {
    std::vector<float> values = madeValues((kSide * kSide + 1) * kChannels);
    std::fill_n(values.begin(), kChannels, 1e6F);
    const auto tap = tapOf("global/clip.layers.0", {kSide * kSide + 1, kChannels}, values);
    const RegionStatistics statistics = regionStatistics(*tap, {{0, 0}, 1, 1});
    QCOMPARE(statistics.allNorms.count, 64);
    QVERIFY(statistics.allNorms.max < 1e5);
    double squares = 0;
    for (int c = 0; c < kChannels; ++c)
        squares += double(values[std::size_t(kChannels + c)]) * double(values[std::size_t(kChannels + c)]);
    QVERIFY(std::abs(statistics.norms.mean - std::sqrt(squares)) < 1e-6);
}

void TestRegionStatistics::boxesFollowIntoOtherGrids() {
    const TokenBox fine{{5, 8}, 6, 8};
    QCOMPARE(boxInGrid(fine, 64, 64), fine);
    QCOMPARE(boxInGrid(fine, 64, 16), (TokenBox{{1, 2}, 2, 2}));  // rows 5–10 of 64 touch rows 1 and 2 of 16
    QCOMPARE(boxInGrid({{1, 2}, 2, 2}, 16, 64), (TokenBox{{4, 8}, 8, 8}));
    QCOMPARE(boxInGrid({{60, 60}, 9, 9}, 64, 16), (TokenBox{{15, 15}, 1, 1}));
}

void TestRegionStatistics::whatCannotBeMeantIsRefused() {
    const auto tap = tapOf("global/sam.blocks.0", {kSide, kSide, kChannels}, madeValues(kSide * kSide * kChannels));
    QVERIFY_EXCEPTION_THROWN(regionStatistics(*tap, {{7, 7}, 2, 1}), UsageError);
    QVERIFY_EXCEPTION_THROWN(regionStatistics(*tap, {{0, 0}, 0, 3}), UsageError);
    const auto laidOut = tapOf("tokens", {9, kChannels}, madeValues(9 * kChannels));
    QVERIFY_EXCEPTION_THROWN(regionStatistics(*laidOut, {{0, 0}, 1, 1}), UsageError);
    tap->release();
    QVERIFY_EXCEPTION_THROWN(regionStatistics(*tap, {{0, 0}, 1, 1}), NotKeptError);
    std::stop_source stop;
    stop.request_stop();
    const auto kept = tapOf("global/sam.blocks.0", {kSide, kSide, kChannels}, madeValues(kSide * kSide * kChannels));
    QVERIFY_EXCEPTION_THROWN(regionStatistics(*kept, {{0, 0}, 1, 1}, stop.get_token()), Cancelled);
}

void TestRegionStatistics::levelsAreSymmetricAndKeepNan() {
    std::vector<float> values(kSide * kSide * 2, 0.0F);
    values[0] = std::numeric_limits<float>::quiet_NaN();
    values[1] = std::numeric_limits<float>::infinity();
    for (std::size_t i = 2; i < values.size(); ++i) values[i] = i % 2 == 0 ? 3.0F : -3.0F;
    values[5] = 0;
    values[7] = 1.5F;
    const TensorLevels levels = tensorLevels(*tapOf("global/sam.blocks.0", {kSide, kSide, 2}, values));
    QCOMPARE(levels.tokens, kSide * kSide);
    QVERIFY(std::abs(levels.reach - 3) < 0.01);
    QCOMPARE(levels.at(0, 0), TensorLevels::kNan);
    QCOMPARE(levels.at(0, 1), std::uint8_t{254});
    QCOMPARE(levels.at(1, 0), std::uint8_t{254});
    QCOMPARE(levels.at(1, 1), std::uint8_t{0});
    QCOMPARE(levels.at(2, 1), TensorLevels::kZero);
    QVERIFY(std::abs(levels.at(3, 1) - 190) <= 1);  // half of the reach
    const std::vector<float> zeros(kSide * kSide * 2, 0.0F);
    const TensorLevels flat = tensorLevels(*tapOf("global/sam.blocks.0", {kSide, kSide, 2}, zeros));
    QCOMPARE(flat.at(3, 1), TensorLevels::kZero);
}

QTEST_MAIN(TestRegionStatistics)
#include "tst_region_statistics.moc"
