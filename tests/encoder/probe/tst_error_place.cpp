#include "encoder/image/pixel_map.h"
#include "encoder/probe/error_place.h"
#include "encoder/probe/run_agreement.h"

#include <QtTest>

#include <functional>
#include <limits>

using namespace deepscope;

namespace {

/// Errors of 1 where `hit` says so, of almost nothing elsewhere.
FeatureMap errors(int side, const std::function<bool(int row, int column)>& hit) {
    FeatureMap map;
    map.gridSide = side;
    for (int t = 0; t < side * side; ++t) map.values.push_back(hit(t / side, t % side) ? 1.0F : 1e-4F);
    return map;
}

FeatureMap rowErrors(int rows, const std::function<bool(int row)>& hit) {
    FeatureMap map;
    for (int r = 0; r < rows; ++r) map.values.push_back(hit(r) ? 1.0F : 0.0F);
    return map;
}

QString placed(const char* tap, const FeatureMap& map, const ErrorSetting& setting = {}) {
    return QString::fromStdString(errorPlace(tap, map, setting));
}

constexpr const char* kBlock = "global/sam.blocks.0";

}  // namespace

class TestErrorPlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void windows() {
        const ErrorSetting windows{.plan = {}, .windowSide = 14};
        const FeatureMap lastColumns = errors(64, [](int, int c) { return c % 14 == 13; });
        QCOMPARE(placed(kBlock, lastColumns, windows), QStringLiteral("nearly all of it in the last column of each window"));
        QCOMPARE(placed(kBlock, lastColumns), QString());  // of a global block it says nothing
        const FeatureMap padded = errors(64, [](int r, int c) { return r >= 56 || c >= 56; });
        QCOMPARE(placed(kBlock, padded, windows), QStringLiteral("nearly all of it in the windows that hold padded tokens"));
    }

    void bordersAndFewTokens() {
        QCOMPARE(placed(kBlock, errors(32, [](int r, int) { return r == 31; })),
                 QStringLiteral("nearly all of it in the last row"));
        QCOMPARE(placed("global/sam.neck", errors(32, [](int r, int c) { return r % 31 == 0 || c % 31 == 0; })),
                 QStringLiteral("nearly all of it on the grid's border"));
        QCOMPARE(placed(kBlock, errors(32, [](int r, int c) { return r == 7 && c < 3; })),
                 QStringLiteral("nearly all of it in 3 of 1024 tokens"));
        QCOMPARE(placed(kBlock, errors(32, [](int, int) { return true; })), QString());
        QCOMPARE(placed(kBlock, FeatureMap{.gridSide = 4, .values = std::vector<float>(16), .classValue = {}}), QString());
    }

    void paddingOfThePage() {
        const ViewPlan plan = planViews({500, 1000}, parseMode("custom:256"));  // 128 px wide: 64 px of padding on either side
        const FeatureMap sides = errors(16, [](int, int c) { return c < 4 || c >= 12; });
        QCOMPARE(placed(kBlock, sides, {.plan = plan}), QStringLiteral("nearly all of it on the padding"));
        QCOMPARE(placed("tile.0/sam.blocks.0", sides, {.plan = plan}), QString());  // a tile has none
    }

    void classToken() {
        FeatureMap map = errors(8, [](int, int) { return false; });
        map.classValue = 1.0F;
        QCOMPARE(placed("global/clip.layers.0", map), QStringLiteral("all of it on CLS"));
        map.classValue = std::numeric_limits<float>::infinity();
        QCOMPARE(placed("global/clip.layers.0", map), QStringLiteral("all of it on CLS"));
    }

    void laidOutTokens() {
        const ViewPlan plan = planViews({2000, 1300}, parseMode("gundam"));
        const int rows = plan.tokenCount(), width = 10 * plan.tileGrid().columns + 1;
        const int mosaic = 10 * plan.tileGrid().rows * width;
        const ErrorSetting setting{.plan = plan};
        const auto isNewline = [&](int r) {
            return r < mosaic ? r % width == width - 1 : r < rows - 1 && (r - mosaic) % 17 == 16;
        };
        QCOMPARE(placed("tokens", rowErrors(rows, isNewline), setting), QStringLiteral("nearly all of it on the newlines"));
        QCOMPARE(placed("tokens", rowErrors(rows, [&](int r) { return r == rows - 1; }), setting),
                 QStringLiteral("nearly all of it on the separator"));
        QCOMPARE(placed("tokens", rowErrors(rows, [&](int r) { return r < 10 * width && r % width < 10; }), setting),
                 QStringLiteral("nearly all of it on tile 0"));
        QCOMPARE(placed("tokens", rowErrors(rows, [&](int r) { return r >= mosaic; }), setting),
                 QStringLiteral("nearly all of it behind the tiles' mosaic"));
        // A plan of another page says nothing of these rows.
        QCOMPARE(placed("tokens", rowErrors(73, [](int r) { return r % 2 == 0; }), setting), QString());
    }

    void channels() {
        std::vector<float> errors(768, 1e-5F);
        QCOMPARE(errorChannels(errors), std::string());
        errors[12] = errors[700] = 1;
        QCOMPARE(errorChannels(errors), std::string("nearly all of it in 2 of 768 channels (12, 700)"));
        for (std::size_t c = 0; c < 8; ++c) errors[100 + c] = 1;
        QCOMPARE(errorChannels(errors), std::string("nearly all of it in 10 of 768 channels (12, 100, 101, 102, 103, 104, …)"));
        QCOMPARE(errorChannels({1, 0, 0}), std::string("nearly all of it in 1 of 3 channels (0)"));
        QCOMPARE(errorChannels({}), std::string());
    }

    void runsThatAreNotOfOnePage() {
        RunManifest a{.imagePath = "page.png", .imageSha256 = "aa", .mode = parseMode("tiny"), .tileGrid = TileGrid{}};
        a.weights = WeightSpec{};
        RunManifest b = a;
        QVERIFY(runDisagreements(a, b).empty());
        QVERIFY(runDisagreements(a, {}).empty());
        b.imageSha256 = "bb";
        b.imagePath = "other.png";
        b.mode = parseMode("gundam");
        b.tileGrid = TileGrid{2, 3};
        b.weights->seed = 1;
        const std::vector<std::string> found = runDisagreements(a, b);
        QCOMPARE(found.size(), std::size_t{4});
        QCOMPARE(found[0], std::string("A and B are of different images: page.png and other.png"));
        QCOMPARE(found[1], std::string("A and B are of different modes: tiny and gundam"));
        QCOMPARE(found[2], std::string("A and B are of different tile grids: 1×1 and 2×3"));
        QCOMPARE(found[3], std::string("A and B are of different weights: synthetic:0 (released) and synthetic:1 (released)"));
        // The same checkpoint may lie elsewhere.
        a.weights->path = "/here/model.safetensors";
        b = a;
        b.weights->path = "/there/model.safetensors";
        QVERIFY(runDisagreements(a, b).empty());
        a.weightsSha256 = "11";
        b.weightsSha256 = "22";
        QCOMPARE(runDisagreements(a, b).size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestErrorPlace)
#include "tst_error_place.moc"
