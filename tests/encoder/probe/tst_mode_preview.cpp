#include "encoder/errors.h"
#include "encoder/model/deep_encoder.h"
#include "encoder/probe/mode_preview.h"
#include "tests/encoder/probe/made_tap.h"

#include <QtTest>

#include <cmath>

using namespace deepscope;

class TestModePreview : public QObject {
    Q_OBJECT

    const Architecture m_released = presetArchitecture(Preset::Released);
    ModePreview preview(const char* mode, ImageSize page, const PreviewOptions& options = {}) const {
        return previewMode(page, parseMode(mode), m_released, options);
    }

private Q_SLOTS:
    // An A4 page at 150 dpi, by hand.
    void padded() {
        const ModePreview p = preview("base", {1240, 1754});
        QCOMPARE(p.plan.globalFit.size, (ImageSize{724, 1024}));  // 1240/1754·1024 = 723.9
        QCOMPARE(p.paddingX, 300);
        QCOMPARE(p.paddingY, 0);
        QCOMPARE(p.paddingShare, 300.0 / 1024);
        QCOMPARE(p.global.scaleY, 1024.0 / 1754);
        QCOMPARE(p.global.tokenHeightPx, 64 * 1754.0 / 1024);
        QCOMPARE(p.global.patchHeightPx, 16 * 1754.0 / 1024);
        QVERIFY(std::abs(p.stretch - 1) < 0.001);  // but for the rounding of the fitted side
        QCOMPARE(p.tokenCount, 273);
        QCOMPARE(p.imageTokens, 256);
        QCOMPARE(p.samTokens, 4096);
        QCOMPARE(p.samTokensPerFused, 16.0);
        QCOMPARE(p.pagePxPerToken, 1240.0 * 1754 / 273);
        QVERIFY(!p.tiles && !p.expectedMs && !p.leastMs && !p.global.belowPatch.xHeightPt);
        // A token's share is its square of the fitted page.
        QVERIFY(std::abs(p.global.tokenShare - 64.0 * 64 / (724.0 * 1024)) < 1e-12);
    }

    void stretched() {
        const ModePreview p = preview("tiny", {1600, 900});
        QCOMPARE(p.paddingShare, 0.0);
        QCOMPARE(p.global.scaleX, 512.0 / 1600);
        QCOMPARE(p.global.scaleY, 512.0 / 900);
        QCOMPARE(p.stretch, 900.0 / 1600);
        QCOMPARE(p.global.tokenShare, 1.0 / 64);
        QCOMPARE(p.tokenCount, 73);
    }

    void tiled() {
        const ModePreview p = preview("gundam", {1240, 1754});
        QCOMPARE(p.plan.tiles.value(), (TileGrid{2, 3}));
        QCOMPARE(p.tiles->scaleX, 1280.0 / 1240);
        QCOMPARE(p.tiles->scaleY, 1920.0 / 1754);
        QCOMPARE(p.imageTokens, 256 + 6 * 100);
        QCOMPARE(p.tokenCount, 30 * 21 + 273);
        QCOMPARE(&p.finest(), &p.tiles.value());
        QCOMPARE(preview("gundam", {600, 500}).tiles.has_value(), false);
    }

    void flopsAreTheStages() {
        // semantics.md: 1105.5 needed, 1140.0 executed.
        const ModePreview base = preview("base", {1240, 1754});
        QCOMPARE(std::round(static_cast<double>(base.flops.needed) / 1e8), 11055.0);
        QCOMPARE(std::round(static_cast<double>(base.flops.executed) / 1e8), 11400.0);
        const ModePreview gundam = preview("gundam", {1240, 1754});
        const ModePreview small = preview("small", {1240, 1754});
        QCOMPARE(gundam.flops.needed, base.flops.needed + 6 * small.flops.needed);
    }

    void asARunOfItsOwn() {
        const auto run = miniRun();
        const StageFlops flops = passFlopsOf(run->provenance().plan, run->provenance().architecture);
        QCOMPARE(flops.needed, run->flopsNeeded());
        QCOMPARE(flops.executed, run->flopsExecuted());
    }

    void textBelowAPatch() {
        const ModePreview p = preview("large", {2480, 3508}, {.dpi = 300});
        const double patchPx = 16 * 3508.0 / 1280;
        QCOMPARE(p.global.belowPatch.heightPx, patchPx);
        const double points = patchPx / 300 * 72;
        QVERIFY(std::abs(p.global.belowPatch.xHeightPt.value() - points * 2) < 1e-9);
        QVERIFY(std::abs(p.global.belowPatch.linePt.value() - points / 1.2) < 1e-9);
        QVERIFY(std::abs(p.global.belowToken.linePt.value() - 4 * p.global.belowPatch.linePt.value()) < 1e-9);
        QVERIFY(!preview("large", {2480, 3508}, {.dpi = 0}).global.belowPatch.linePt);
    }

    void timesFromRates() {
        const ModePreview p = preview("tiny", {500, 500}, {.flopsPerMs = 1e8, .gemmGflops = 200});
        QCOMPARE(p.expectedMs.value(), static_cast<double>(p.flops.executed) / 1e8);
        QCOMPARE(p.leastMs.value(), static_cast<double>(p.flops.needed) / 2e8);
        QVERIFY(!preview("tiny", {500, 500}, {.flopsPerMs = 0}).expectedMs);
    }

    void extremePages() {
        const ModePreview sliver = preview("base", {20000, 1});
        QCOMPARE(sliver.plan.globalFit.size.heightPx, 1);
        QVERIFY(sliver.global.tokenShare > 0 && sliver.global.tokenShare <= 1);
        QCOMPARE(preview("base", {1, 1}).global.tokenShare, 64.0 * 64 / (1024.0 * 1024));
        QVERIFY_EXCEPTION_THROWN(preview("base", {0, 10}), UsageError);
        QVERIFY_EXCEPTION_THROWN(preview("gundam", {10, 10}, {.maxTiles = 1}), UsageError);
    }
};

QTEST_GUILESS_MAIN(TestModePreview)
#include "tst_mode_preview.moc"
