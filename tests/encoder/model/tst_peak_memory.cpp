#include "encoder/model/deep_encoder.h"
#include "encoder/model/peak_memory.h"

#include <QtTest>

using namespace deepscope;

/// What is foretold, against what runs report.
class TestPeakMemory : public QObject {
    Q_OBJECT

    // gundam cuts it into two tiles.
    static EncoderInput inputFor(const Mode& mode) {
        RgbImage page({900, 450});
        for (std::size_t i = 0; i < page.pixels.size(); ++i) page.pixels[i] = static_cast<std::uint8_t>(i * 31);
        const ViewPlan plan = planViews(page.size, mode);
        return {.pixels = prepareViews(page, plan), .plan = plan, .image = {}};
    }

private Q_SLOTS:
    void asRunsReport_data() {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<bool>("bf16");
        for (const char* mode : {"tiny", "small", "base", "large", "gundam"}) {
            QTest::addRow("%s f32", mode) << QString::fromLatin1(mode) << false;
        }
        for (const char* mode : {"tiny", "base", "custom:448"})
            QTest::addRow("%s bf16", mode) << QString::fromLatin1(mode) << true;
    }
    void asRunsReport() {
        QFETCH(QString, mode);
        QFETCH(bool, bf16);
        const ElementType type = bf16 ? ElementType::BF16 : ElementType::F32;
        const auto encoder = DeepEncoder::load(openWeights({.preset = Preset::Mini}), {.type = type, .threads = 2});
        const EncoderInput input = inputFor(parseMode(mode.toStdString()));
        const auto run = encoder->run(input, {.taps = TapSelection::none(), .observeValues = false});
        const auto foretold =
            static_cast<double>(predictedPeakBytes(input.plan, encoder->architecture(), {.type = type, .threads = 2}));
        const double ratio = foretold / static_cast<double>(run->peakBytes());
        QVERIFY2(ratio > 0.85 && ratio < 1.15, qPrintable(QString::number(ratio)));
        QCOMPARE(predictedWeightBytes(encoder->architecture(), type), run->weightBytes());
    }

    // Measured once on a CPU of two threads, released weights: minutes of running that no test should take.
    void asReleasedRunsReported() {
        const Architecture released = presetArchitecture(Preset::Released);
        const auto check = [&](const char* mode, ElementType type, double measured) {
            const ViewPlan plan = planViews({1240, 1754}, parseMode(mode));
            const double ratio = static_cast<double>(predictedPeakBytes(plan, released, {.type = type, .threads = 2})) / measured;
            QVERIFY2(ratio > 0.85 && ratio < 1.15, mode);
        };
        check("tiny", ElementType::F32, 66336768);
        check("small", ElementType::F32, 71645184);
        check("base", ElementType::F32, 144661248);
        check("tiny", ElementType::BF16, 36360384);
        check("small", ElementType::BF16, 40784064);
        check("base", ElementType::BF16, 98940096);
        check("large", ElementType::BF16, 133192896);
        check("gundam", ElementType::BF16, 201365888);
    }

    void largerViewsAndMoreTilesHoldMore() {
        const Architecture released = presetArchitecture(Preset::Released);
        std::int64_t before = 0;
        for (int side = 256; side <= 2048; side += 64) {
            const ViewPlan plan = planViews({1000, 1000}, parseMode("custom:" + std::to_string(side)));
            const std::int64_t bytes = predictedPeakBytes(plan, released, {});
            QVERIFY(bytes > before);
            before = bytes;
        }
        const auto tiled = [&](int most) {
            return predictedPeakBytes(planViews({2000, 2000}, parseMode("gundam"), most), released, {});
        };
        QVERIFY(tiled(9) > tiled(4));
    }
};

QTEST_GUILESS_MAIN(TestPeakMemory)
#include "tst_peak_memory.moc"
