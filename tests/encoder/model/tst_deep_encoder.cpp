#include "encoder/errors.h"
#include "encoder/model/deep_encoder.h"

#include <QtTest>

#include <cmath>
#include <set>
#include <thread>

using namespace deepscope;

namespace {

RgbImage stripes(ImageSize size) {
    RgbImage page(size);
    for (std::size_t i = 0; i < page.pixels.size(); ++i)
        page.pixels[i] = static_cast<std::uint8_t>((i * 37 + i / 3 / static_cast<std::size_t>(size.widthPx) * 11) % 251);
    return page;
}

EncoderInput inputOf(ImageSize size, const char* mode, int maxTiles = 9) {
    const ViewPlan plan = planViews(size, parseMode(mode), maxTiles);
    return {.pixels = prepareViews(stripes(size), plan), .plan = plan};
}

std::shared_ptr<DeepEncoder> mini(ElementType type = ElementType::F32) {
    return DeepEncoder::load(openWeights({.preset = Preset::Mini}), {.type = type});
}

class CountingObserver final : public RunObserver {
public:
    void stagePassed(const std::string&, int done, int total) override {
        lastDone = done;
        lastTotal = total;
    }
    void tapFinished(const std::shared_ptr<const TapRecord>& tap) override {
        taps.push_back(tap->name());
        if (onTap) onTap(*tap);
    }
    void stageFinished(const StageRecord& stage) override { stages.push_back(stage.tap); }

    std::function<void(const TapRecord&)> onTap;
    std::vector<std::string> taps, stages;
    int lastDone = 0, lastTotal = 0;
};

}  // namespace

class TestDeepEncoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tapsChangeNoBit() {
        const auto encoder = mini();
        const EncoderInput input = inputOf({300, 500}, "custom:256");
        const auto alone = encoder->run(input, {.taps = TapSelection::parse("tokens")})->tensor("tokens");
        const auto watched = encoder->run(input, {.taps = TapSelection::parse("all")})->tensor("tokens");
        QCOMPARE(std::memcmp(alone->data(), watched->data(), alone->sizeBytes()), 0);
    }

    void everyNamedTapIsKeptInOrder() {
        const auto encoder = mini();
        const EncoderInput input = inputOf({1300, 700}, "gundam", 2);
        const auto trace = encoder->run(input, {.taps = TapSelection::parse("all")});
        const std::vector<std::string> names = tapNames(input.plan, encoder->architecture());
        QCOMPARE(trace->taps().size(), names.size());
        for (std::size_t i = 0; i < names.size(); ++i) QCOMPARE(trace->taps()[i]->name(), names[i]);
        QCOMPARE(trace->tensor("tokens")->shape(), (Shape{input.plan.tokenCount(), 160}));
    }

    // Tiles go through in batches: each must come out as if it went alone.
    void tilesInABatchAreAsIfAlone() {
        const auto encoder = mini();
        const EncoderInput both = inputOf({1300, 700}, "gundam", 2);
        const auto trace = encoder->run(both, {.taps = TapSelection::parse("tile.1/fusion.projector")});
        const Views& views = std::get<Views>(both.pixels);
        const ViewPlan plan{.page = {640, 640}, .mode = parseMode("small"), .globalFit = {.size = {640, 640}}};
        const EncoderInput alone{.pixels = Views{.plan = plan, .global = views.tiles[1]}, .plan = plan};
        const auto single = encoder->run(alone, {.taps = TapSelection::parse("global/fusion.projector")});
        const auto a = trace->tensor("tile.1/fusion.projector")->floats(),
                   b = single->tensor("global/fusion.projector")->floats();
        QCOMPARE(a.size(), b.size());
        for (std::size_t i = 0; i < a.size(); ++i) QVERIFY(std::abs(a[i] - b[i]) < 1e-4F);
    }

    void stagesCarryCosts() {
        const auto encoder = mini();
        const auto trace = encoder->run(inputOf({700, 1300}, "gundam", 2), {.warmup = 1, .repeat = 3});
        std::set<std::string> labels;
        double sumMs = 0;
        for (const StageRecord& stage : trace->stages()) {
            QVERIFY2(labels.insert(stage.tap).second, stage.tap.c_str());  // a batch reports once
            QCOMPARE(stage.time.count, 3);
            QVERIFY(stage.time.p5Ms <= stage.time.medianMs && stage.time.medianMs <= stage.time.p95Ms);
            QVERIFY(stage.peakBytes >= stage.liveBytes || stage.peakBytes > 0);
            QVERIFY(stage.values.has_value());
            sumMs += stage.time.medianMs;
        }
        QVERIFY(labels.contains("tile.*/sam.blocks.0"));
        QVERIFY(labels.contains("global/sam.blocks.0"));
        QVERIFY(labels.contains("tokens"));
        QVERIFY(!labels.contains("global/sam.blocks.0.mid"));
        QCOMPARE(trace->total().count, 3);
        QVERIFY(trace->total().medianMs > 0.3 * sumMs && trace->total().medianMs < 3 * sumMs);
        QVERIFY(trace->peakBytes() > 0);
        QVERIFY(trace->weightBytes() > 0);
        QVERIFY(trace->flopsExecuted() > trace->flopsNeeded());
    }

    // Halves of blocks become stages when kept, and the sums stay the same.
    void halvesSplitAStage() {
        const auto encoder = mini();
        const EncoderInput input = inputOf({100, 100}, "custom:256");
        const auto whole = encoder->run(input, {}), halves = encoder->run(input, {.taps = TapSelection::parse("all")});
        QCOMPARE(halves->flopsNeeded(), whole->flopsNeeded());
        QCOMPARE(halves->stages().size(), whole->stages().size() + 8);
    }

    void peakMemoryLeavesOutKeptTapsAndWeights() {
        const auto encoder = mini();
        const EncoderInput input = inputOf({100, 100}, "custom:512");
        const auto nothing = encoder->run(input, {.taps = TapSelection::none()});
        const auto all = encoder->run(input, {.taps = TapSelection::parse("all")});
        QCOMPARE(all->peakBytes(), nothing->peakBytes());
        QVERIFY(all->keptBytes() > 0);
        QCOMPARE(nothing->keptBytes(), std::size_t{0});
    }

    void tapsArePublishedAsStagesFinish() {
        const auto encoder = mini();
        CountingObserver observer;
        std::size_t stagesAtFirstTap = 99;
        observer.onTap = [&](const TapRecord&) {
            if (observer.taps.size() == 1) stagesAtFirstTap = observer.stages.size();
        };
        const auto trace = encoder->run(inputOf({100, 100}, "custom:256"), {}, &observer);
        QCOMPARE(stagesAtFirstTap, std::size_t{0});
        QCOMPARE(observer.taps.size(), trace->taps().size());
        QCOMPARE(observer.stages.size(), trace->stages().size());
        QCOMPARE(observer.lastDone, observer.lastTotal);
        QVERIFY(trace->find("global/sam.blocks.0") != nullptr);
    }

    void aFailingObserverHarmsNothing() {
        CountingObserver observer;
        observer.onTap = [](const TapRecord&) { throw std::runtime_error("observer"); };
        const auto trace = mini()->run(inputOf({100, 100}, "custom:256"), {}, &observer);
        QVERIFY(trace->find("tokens") != nullptr);
    }

    void cancelEndsARunBetweenBlocks() {
        std::stop_source stop;
        CountingObserver observer;
        observer.onTap = [&](const TapRecord& tap) {
            if (tap.name() == "global/sam.blocks.0") stop.request_stop();
        };
        QVERIFY_THROWS_EXCEPTION(Cancelled, mini()->run(inputOf({100, 100}, "custom:256"), {}, &observer, stop.get_token()));
        QCOMPARE(observer.taps.back(), std::string("global/sam.blocks.0"));
    }

    void aGlobThatMatchesNothingIsWrongUsage() {
        QVERIFY_THROWS_EXCEPTION(UsageError,
                                 mini()->run(inputOf({100, 100}, "custom:256"), {.taps = TapSelection::parse("sam.nonsense*")}));
    }

    void aViewOfAnotherSideIsRefused() {
        EncoderInput input = inputOf({100, 100}, "custom:256");
        input.pixels = std::shared_ptr<const TensorBuffer>(std::make_shared<TensorBuffer>(Shape{3, 320, 320}, ElementType::F32));
        QVERIFY_THROWS_EXCEPTION(ShapeError, mini()->run(input, {}));
    }

    // NaN in the pixels must be seen, not hidden: the tap counts it.
    void nanIsCounted() {
        EncoderInput input = inputOf({100, 100}, "custom:256");
        auto view = std::make_shared<TensorBuffer>(Shape{3, 256, 256}, ElementType::F32);
        std::memset(view->data(), 0, view->sizeBytes());
        reinterpret_cast<float*>(view->data())[5] = NAN;
        input.pixels = std::shared_ptr<const TensorBuffer>(view);
        const auto trace = mini()->run(input, {});
        QCOMPARE(trace->find("global/preprocess.pixels")->values().nanCount, 1LL);
        QVERIFY(trace->find("global/sam.blocks.1")->values().nanCount > 1);
    }

    void smallTypesStayClose_data() {
        QTest::addColumn<int>("type");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("bf16") << static_cast<int>(ElementType::BF16) << 0.08;
        QTest::newRow("f16") << static_cast<int>(ElementType::F16) << 0.01;
    }
    void smallTypesStayClose() {
        QFETCH(int, type);
        QFETCH(double, tolerance);
        const EncoderInput input = inputOf({100, 140}, "custom:256");
        const auto exact = mini()->run(input, {})->tensor("global/fusion.projector")->floats();
        const auto rounded = mini(static_cast<ElementType>(type))->run(input, {})->tensor("global/fusion.projector")->floats();
        double error = 0, power = 0;
        for (std::size_t i = 0; i < exact.size(); ++i) {
            error += std::pow(exact[i] - rounded[i], 2);
            power += std::pow(exact[i], 2);
        }
        QVERIFY2(std::sqrt(error / power) < tolerance, qPrintable(QString::number(std::sqrt(error / power))));
        QVERIFY(error > 0);  // it did compute in the smaller type
    }

    void parallelWhatIfRunsClipOnTheFullGrid() {
        const auto encoder = mini();
        const Mode mode = parallelInputMode(parseMode("custom:256"));
        QCOMPARE(mode.globalSidePx, 224);
        const ViewPlan plan = planViews({100, 100}, mode);
        const EncoderInput input{.pixels = prepareViews(stripes({100, 100}), plan), .plan = plan};
        const auto trace = encoder->runParallelWhatIf(input, {.taps = TapSelection::parse("all")});
        QCOMPARE(trace->find("global/clip.embeddings")->shape(), (Shape{16 * 16 + 1, 128}));
        QCOMPARE(trace->find("global/clip.layers.3")->shape(), (Shape{16 * 16 + 1, 128}));
        QVERIFY(trace->flopsNeeded() > 0);
        QCOMPARE(trace->find("global/clip.layers.3")->values().nanCount, 0LL);
    }
};

QTEST_GUILESS_MAIN(TestDeepEncoder)
#include "tst_deep_encoder.moc"
