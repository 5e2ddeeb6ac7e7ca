#include "encoder/probe/channel_ranking.h"
#include "tests/encoder/probe/made_tap.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace deepscope;

class TestChannelRanking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void widestFirst() {
        // Channels of spread 0, 3, 1 about 7, 0 and 10⁶.
        const auto tap =
            madeTap("global/sam.blocks.0", {2, 2, 3}, {7, 3, 1e6F + 1, 7, -3, 1e6F - 1, 7, 3, 1e6F + 1, 7, -3, 1e6F - 1});
        const auto ranking = channelRanking(*tap);
        QCOMPARE(ranking.size(), std::size_t{3});
        QCOMPARE(ranking[0].channel, 1);
        QCOMPARE(ranking[0].std, 3.0);
        QCOMPARE(ranking[0].mean, 0.0);
        QCOMPARE(ranking[0].min, -3.0F);
        QCOMPARE(ranking[1].channel, 2);
        QCOMPARE(ranking[1].std, 1.0);
        QCOMPARE(ranking[1].mean, 1e6);
        QCOMPARE(ranking[2].channel, 0);
        QCOMPARE(ranking[2].std, 0.0);
        QCOMPARE(ranking[2].max, 7.0F);
    }

    void equalSpreadsByNumber() {
        const auto ranking = channelRanking(*madeTap("global/fusion.concat", {4, 3}, std::vector<float>(12, 1.0F)));
        for (int i = 0; i < 3; ++i) QCOMPARE(ranking[static_cast<std::size_t>(i)].channel, i);
    }

    void ofEveryTapOfARun() {
        const auto run = miniRun();
        for (const auto& tap : run->taps()) {
            const auto ranking = channelRanking(*tap);
            const TapLayout layout = tapLayout(*tap);
            QCOMPARE(static_cast<int>(ranking.size()), layout.channels);
            QVERIFY(std::is_sorted(ranking.begin(), ranking.end(), [](const auto& a, const auto& b) { return a.std > b.std; }));
            for (const std::size_t place : {std::size_t{0}, ranking.size() - 1}) {
                const ChannelFigures& figures = ranking[place];
                const FeatureMap map = featureMap(*tap, FeatureView::Channel, figures.channel);  // CLS apart
                const auto n = static_cast<double>(map.values.size());
                double mean = 0, squares = 0;
                for (const float v : map.values) mean += v / n;
                for (const float v : map.values) squares += (v - mean) * (v - mean) / n;
                QVERIFY(std::abs(figures.mean - mean) <= 1e-9 * std::max(1.0, std::abs(mean)));
                QVERIFY(std::abs(figures.std - std::sqrt(squares)) <= 1e-9 * std::max(1.0, std::abs(mean)));
                QCOMPARE(figures.min, map.min);
                QCOMPARE(figures.max, map.max);
            }
        }
    }

    void nonFiniteValuesAreCountedAndLeftOut() {
        const float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
        const auto ranking = channelRanking(*madeTap("global/fusion.concat", {4, 2}, {nan, nan, 2, inf, 4, nan, -inf, -inf}));
        QCOMPARE(ranking[0].channel, 0);
        QCOMPARE(ranking[0].nonFinite, 2);
        QCOMPARE(ranking[0].finite, 2);
        QCOMPARE(ranking[0].mean, 3.0);
        QCOMPARE(ranking[0].std, 1.0);
        QCOMPARE(ranking[0].min, 2.0F);
        QCOMPARE(ranking[1].nonFinite, 4);
        QCOMPARE(ranking[1].finite, 0);
        QCOMPARE(ranking[1].std, 0.0);
        QCOMPARE(ranking[1].max, 0.0F);
    }

    void strongestChannelsComeFirst() {
        const float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
        const std::vector<float> vector{1, -3, nan, 3, 0, -inf, nan};
        QCOMPARE(strongestChannels(vector), (std::vector{5, 1, 3, 0, 4, 2, 6}));
        QCOMPARE(strongestChannels(vector, 3), (std::vector{5, 1, 3}));
        QVERIFY(strongestChannels({}, 3).empty());
    }
};

QTEST_GUILESS_MAIN(TestChannelRanking)
#include "tst_channel_ranking.moc"
