#include "encoder/model/deep_encoder.h"
#include "encoder/model/stage_flops.h"

#include <QtTest>

#include <cmath>

using namespace deepscope;

/// The counts of semantics.md's table, to 0.1 %.
class TestStageFlops : public QObject {
    Q_OBJECT

    static StageFlops total(const Architecture& architecture, int sidePx, const std::string& prefix = "") {
        const ViewPlan plan{.page = {sidePx, sidePx}, .mode = {.kind = ModeKind::Custom, .globalSidePx = sidePx}};
        StageFlops sum;
        for (const std::string& tap : tapNames(plan, architecture)) {
            const std::string stage = parseTapName(tap).stage;
            if (!stage.ends_with(".mid") && stage.starts_with(prefix)) sum += stageFlops(stage, architecture, sidePx);
        }
        return sum;
    }
    static bool near(std::int64_t flops, double gigaflop, double tolerance = 0.001) {
        return std::abs(static_cast<double>(flops) * 1e-9 - gigaflop) <= tolerance * gigaflop;
    }

private Q_SLOTS:
    void addUpToTheTable_data() {
        QTest::addColumn<int>("side");
        QTest::addColumn<double>("executed");
        QTest::addColumn<double>("needed");
        QTest::addColumn<double>("clip");
        QTest::newRow("tiny") << 512 << 268.3 << 236.6 << 39.7;
        QTest::newRow("small") << 640 << 388.1 << 381.1 << 62.0;
        QTest::newRow("base") << 1024 << 1140.0 << 1105.5 << 161.7;
        QTest::newRow("large") << 1280 << 1943.2 << 1915.1 << 258.0;
    }
    void addUpToTheTable() {
        QFETCH(int, side);
        QFETCH(double, executed);
        QFETCH(double, needed);
        QFETCH(double, clip);
        const Architecture released = presetArchitecture(Preset::Released);
        QVERIFY(near(total(released, side).executed, executed));
        QVERIFY(near(total(released, side).needed, needed));
        QVERIFY(near(total(released, side, "clip.").needed, clip));
    }
    void partsAtBase() {
        const Architecture released = presetArchitecture(Preset::Released);
        QVERIFY(near(stageFlops("sam.patch_embed", released, 1024).executed, 4.83));
        QVERIFY(near(total(released, 1024, "sam.blocks").executed, 960.8));
        QVERIFY(near(stageFlops("sam.neck", released, 1024).executed, 6.44));
        QVERIFY(near(total(released, 1024, "compressor").executed, 4.83));
        QVERIFY(near(stageFlops("fusion.projector", released, 1024).executed, 1.34, 0.002));
    }
    void designNote() { QVERIFY(near(total(presetArchitecture(Preset::DesignNote), 1024).executed, 885.8)); }
    void halfOfABlockIsItsAttention() {
        const Architecture released = presetArchitecture(Preset::Released);
        const StageFlops block = stageFlops("sam.blocks.2", released, 1024),
                         half = stageFlops("sam.blocks.2.mid", released, 1024);
        QCOMPARE(block.needed - half.needed, 16LL * 4096 * 768 * 768);  // the MLP
    }
    void parallelClip() {
        const Architecture released = presetArchitecture(Preset::Released);
        std::int64_t layers = 0;
        for (int i = 0; i < released.clipDepth; ++i)
            layers += parallelStageFlops("clip.layers." + std::to_string(i), released, 4096).needed;
        QVERIFY(near(layers, 4125));
        QCOMPARE(parallelStageFlops("clip.patch_embed", released, 4096).needed, 2LL * 4096 * 3 * 14 * 14 * 1024);
    }
    void unknownStagesCostNothing() {
        QCOMPARE(stageFlops("clip.embeddings", presetArchitecture(Preset::Mini), 512).needed, 0LL);
    }
};

QTEST_GUILESS_MAIN(TestStageFlops)
#include "tst_stage_flops.moc"
