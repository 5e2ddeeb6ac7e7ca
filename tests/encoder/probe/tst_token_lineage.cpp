#include "encoder/errors.h"
#include "encoder/probe/token_lineage.h"

#include <QTest>

#include <cmath>

using namespace deepscope;

namespace {

PixelMap mapOf(ImageSize page, const char* mode, Orientation orientation = Orientation::Upright) {
    return PixelMap(planViews(page, parseMode(mode)), orientation);
}

bool isRect(const PixelRect& rect, double x, double y, double width, double height) {
    const auto near = [](double a, double b) { return std::abs(a - b) < 1e-6; };
    return near(rect.x, x) && near(rect.y, y) && near(rect.width, width) && near(rect.height, height);
}

}  // namespace

/// Against cases worked out by hand.
class TestTokenLineage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void patchStandsOnItsSquare();
    void fieldsAreThoseOfTheConvolutions();
    void fieldsEndAtTheGrid();
    void samTokenIsReadByItsPatches();
    void readersAreTheInverseOfFields();
    void sidesAndStagesNameGrids();
    void tinyIsLaidOutLineByLine();
    void mosaicComesBeforeTheGlobalView();
    void everyRowLeadsBackToItsToken();
    void newlineSeparatorAndClassTokenStandOnNothing();
    void paddingHasNoPage();
    void storedPixelsFollowTheOrientation();
    void samePlaceIsFollowedThroughGundam();
    void tokensOutsideAreRefused();
};

void TestTokenLineage::patchStandsOnItsSquare() {
    const PixelMap map = mapOf({1024, 1024}, "base");
    const TokenLineage lineage = tokenLineage(map, {ViewId::global(), TokenGrid::Fused, {5, 3}});
    QCOMPARE(lineage.kind, TokenLineage::Kind::Patch);
    QCOMPARE(lineage.of(TokenGrid::Sam).block, (TokenBlock{{20, 12}, 4, 4}));
    QCOMPARE(lineage.of(TokenGrid::Neck).block, (TokenBlock{{20, 12}, 4, 4}));
    QCOMPARE(lineage.of(TokenGrid::Net2).block, (TokenBlock{{10, 6}, 2, 2}));
    for (const TokenGrid grid : {TokenGrid::Net3, TokenGrid::Clip, TokenGrid::Fused}) {
        QCOMPARE(lineage.of(grid).block, (TokenBlock{{5, 3}, 1, 1}));
        QCOMPARE(lineage.of(grid).field, (TokenBlock{{5, 3}, 1, 1}));
        QCOMPARE(lineage.of(grid).gridSide, 16);
    }
    QVERIFY(isRect(lineage.inView, 192, 320, 64, 64));
    QVERIFY(isRect(lineage.onPage, 192, 320, 64, 64));
    QVERIFY(isRect(lineage.fieldOnPage, 128, 256, 144, 144));
    QCOMPARE(lineage.laidOut.row, 5 * 17 + 3);
    QCOMPARE(lineage.newlineRow, 5 * 17 + 16);
    QVERIFY(lineage.counterparts.empty());
}

void TestTokenLineage::fieldsAreThoseOfTheConvolutions() {
    const PixelMap map = mapOf({1024, 1024}, "base");
    const TokenLineage patch = tokenLineage(map, {ViewId::global(), TokenGrid::Net3, {5, 3}});
    QCOMPARE(patch.of(TokenGrid::Net2).field, (TokenBlock{{9, 5}, 3, 3}));
    QCOMPARE(patch.of(TokenGrid::Neck).field, (TokenBlock{{17, 9}, 7, 7}));
    QCOMPARE(patch.of(TokenGrid::Sam).field, (TokenBlock{{16, 8}, 9, 9}));
    const TokenLineage half = tokenLineage(map, {ViewId::global(), TokenGrid::Net2, {9, 5}});
    QCOMPARE(half.of(TokenGrid::Neck).field, (TokenBlock{{17, 9}, 3, 3}));
    QCOMPARE(half.of(TokenGrid::Sam).field, (TokenBlock{{16, 8}, 5, 5}));
    // net_3 reads 2i−1 … 2i+1: row 9 is read by 4 and 5, column 5 by 2 and 3.
    QCOMPARE(half.of(TokenGrid::Net3).field, (TokenBlock{{4, 2}, 2, 2}));
    QCOMPARE(half.of(TokenGrid::Net3).block, (TokenBlock{{4, 2}, 1, 1}));
    const TokenLineage neck = tokenLineage(map, {ViewId::global(), TokenGrid::Neck, {20, 12}});
    QCOMPARE(neck.of(TokenGrid::Sam).field, (TokenBlock{{19, 11}, 3, 3}));
    QCOMPARE(neck.of(TokenGrid::Net2).field, (TokenBlock{{10, 6}, 1, 1}));  // an even place is read by one
}

void TestTokenLineage::fieldsEndAtTheGrid() {
    const PixelMap map = mapOf({512, 512}, "tiny");  // g = 32, c = 8
    const TokenLineage corner = tokenLineage(map, {ViewId::global(), TokenGrid::Net3, {0, 7}});
    QCOMPARE(corner.of(TokenGrid::Net2).field, (TokenBlock{{0, 13}, 2, 3}));
    QCOMPARE(corner.of(TokenGrid::Neck).field, (TokenBlock{{0, 25}, 4, 7}));
    QCOMPARE(corner.of(TokenGrid::Sam).field, (TokenBlock{{0, 24}, 5, 8}));
    const TokenLineage last = tokenLineage(map, {ViewId::global(), TokenGrid::Neck, {31, 31}});
    QCOMPARE(last.of(TokenGrid::Sam).field, (TokenBlock{{30, 30}, 2, 2}));
    QCOMPARE(last.of(TokenGrid::Net2).field, (TokenBlock{{15, 15}, 1, 1}));  // 16 would read it: there is none
}

void TestTokenLineage::samTokenIsReadByItsPatches() {
    const PixelMap map = mapOf({1024, 1024}, "base");
    // Row 8 lies in the fields of patches 1 (0…8), 2 (4…12) and 3 (8…16); row 9 in 2's and 3's.
    const TokenLineage lineage = tokenLineage(map, {ViewId::global(), TokenGrid::Sam, {8, 9}});
    QCOMPARE(lineage.of(TokenGrid::Net3).block, (TokenBlock{{2, 2}, 1, 1}));
    QCOMPARE(lineage.of(TokenGrid::Net3).field, (TokenBlock{{1, 2}, 3, 2}));
    QCOMPARE(lineage.of(TokenGrid::Fused).field, (TokenBlock{{1, 2}, 3, 2}));
    QCOMPARE(lineage.of(TokenGrid::Neck).field, (TokenBlock{{7, 8}, 3, 3}));
    QCOMPARE(lineage.of(TokenGrid::Sam).block, (TokenBlock{{8, 9}, 1, 1}));
    QVERIFY(isRect(lineage.inView, 144, 128, 16, 16));
    QCOMPARE(lineage.laidOut.row, 2 * 17 + 2);
    const TokenLineage pixel = tokenLineage(map, {ViewId::global(), TokenGrid::Pixels, {8 * 16 + 15, 9 * 16}});
    QCOMPARE(pixel.of(TokenGrid::Sam).block, (TokenBlock{{8, 9}, 1, 1}));
    QCOMPARE(pixel.of(TokenGrid::Net3).field, (TokenBlock{{1, 2}, 3, 2}));
    QVERIFY(isRect(pixel.onPage, 144, 143, 1, 1));
}

void TestTokenLineage::readersAreTheInverseOfFields() {
    const PixelMap map = mapOf({512, 512}, "tiny");
    for (const TokenGrid low : {TokenGrid::Sam, TokenGrid::Neck, TokenGrid::Net2}) {
        const int side = gridSideOf(map.plan(), ViewId::global(), low);
        for (int row = 0; row < side; ++row) {
            const GridPosition source{row, side - 1 - row};
            const TokenBlock readers = tokenLineage(map, {ViewId::global(), low, source}).of(TokenGrid::Net3).field;
            for (int patch = 0; patch < 64; ++patch) {
                const GridPosition at{patch / 8, patch % 8};
                const TokenBlock field = tokenLineage(map, {ViewId::global(), TokenGrid::Net3, at}).of(low).field;
                QCOMPARE(field.contains(source), readers.contains(at));
            }
        }
    }
}

void TestTokenLineage::sidesAndStagesNameGrids() {
    const ViewPlan plan = planViews({2000, 1300}, parseMode("gundam"));
    QCOMPARE(gridOfSide(plan, ViewId::global(), 64), TokenGrid::Sam);
    QCOMPARE(gridOfSide(plan, ViewId::ofTile(1), 40), TokenGrid::Sam);
    QCOMPARE(gridOfSide(plan, ViewId::ofTile(1), 20), TokenGrid::Net2);
    QCOMPARE(gridOfSide(plan, ViewId::ofTile(1), 10), TokenGrid::Net3);
    QCOMPARE(gridOfSide(plan, ViewId::ofTile(1), 640), TokenGrid::Pixels);
    QCOMPARE(gridOfSide(plan, ViewId::global(), 0), TokenGrid::LaidOut);
    QVERIFY(!gridOfSide(plan, ViewId::ofTile(1), 64));
    QCOMPARE(gridOfStage("sam.blocks.11.mid"), TokenGrid::Sam);
    QCOMPARE(gridOfStage("sam.neck"), TokenGrid::Neck);
    QCOMPARE(gridOfStage("compressor.net_2"), TokenGrid::Net2);
    QCOMPARE(gridOfStage("clip.pre_layrnorm"), TokenGrid::Clip);
    QCOMPARE(gridOfStage("fusion.concat"), TokenGrid::Fused);
    QCOMPARE(gridOfStage("tokens"), TokenGrid::LaidOut);
    QVERIFY(!gridOfStage("lm_head"));
}

void TestTokenLineage::tinyIsLaidOutLineByLine() {
    const ViewPlan plan = planViews({600, 400}, parseMode("tiny"));  // 8 lines of 8 and a newline, and the separator: 73
    const LaidOutToken token = laidOutToken(plan, 3 * 9 + 7);
    QCOMPARE(token.kind, LaidOutToken::Kind::Patch);
    QCOMPARE(token.position, (GridPosition{3, 7}));
    QCOMPARE(token.line, 3);
    QCOMPARE(token.place, 7);
    QCOMPARE(lineEnd(plan, token), 3 * 9 + 8);
    QCOMPARE(laidOutToken(plan, 8).kind, LaidOutToken::Kind::Newline);
    QCOMPARE(laidOutToken(plan, 71).kind, LaidOutToken::Kind::Newline);
    QCOMPARE(laidOutToken(plan, 72).kind, LaidOutToken::Kind::Separator);
    QCOMPARE(laidOutToken(plan, 72).line, 8);
}

void TestTokenLineage::mosaicComesBeforeTheGlobalView() {
    const ViewPlan plan = planViews({1280, 1920}, parseMode("gundam"));
    QCOMPARE(plan.tileGrid(), (TileGrid{2, 3}));
    // 30 lines of 20 patches and a newline, then 16 of 16 and a newline, and the separator.
    QCOMPARE(plan.tokenCount(), 30 * 21 + 16 * 17 + 1);
    const LaidOutToken token = laidOutToken(plan, ViewId::ofTile(3), {4, 6});  // row 1, column 1 of the tiles
    QCOMPARE(token.row, 14 * 21 + 16);
    QCOMPARE(token.line, 14);
    QCOMPARE(token.place, 16);
    QVERIFY(token.inMosaic);
    QCOMPARE(lineEnd(plan, token), 14 * 21 + 20);
    const LaidOutToken global = laidOutToken(plan, ViewId::global(), {2, 5});
    QCOMPARE(global.row, 630 + 2 * 17 + 5);
    QCOMPARE(global.line, 32);
    QVERIFY(!global.inMosaic);
    QCOMPARE(lineEnd(plan, global), 630 + 2 * 17 + 16);
}

void TestTokenLineage::everyRowLeadsBackToItsToken() {
    for (const char* mode : {"tiny", "small", "base", "large", "gundam", "custom:320"}) {
        const ViewPlan plan = planViews({1280, 1920}, parseMode(mode));
        int newlines = 0;
        int line = 0;
        for (int row = 0; row < plan.tokenCount(); ++row) {
            const LaidOutToken token = laidOutToken(plan, row);
            QCOMPARE(token.row, row);
            QCOMPARE(token.line, line);
            if (token.kind == LaidOutToken::Kind::Patch) {
                QCOMPARE(laidOutToken(plan, token.view, token.position), token);
            } else {
                ++line;
                newlines += token.kind == LaidOutToken::Kind::Newline ? 1 : 0;
                QCOMPARE(lineEnd(plan, token), row);
            }
        }
        const int mosaic = plan.tiles ? plan.tiles->rows * 10 : 0;
        QCOMPARE(newlines, mosaic + plan.mode.globalSidePx / 64);
    }
}

void TestTokenLineage::newlineSeparatorAndClassTokenStandOnNothing() {
    const PixelMap map = mapOf({600, 400}, "tiny");
    const TokenLineage newline = tokenLineage(map, {ViewId::global(), TokenGrid::LaidOut, {17, 0}});
    QCOMPARE(newline.kind, TokenLineage::Kind::Newline);
    QCOMPARE(newline.laidOut.line, 1);
    QVERIFY(newline.onPage.empty() && newline.counterparts.empty());
    QCOMPARE(tokenLineage(map, {ViewId::global(), TokenGrid::LaidOut, {72, 0}}).kind, TokenLineage::Kind::Separator);
    QCOMPARE(tokenLineage(map, {ViewId::global(), TokenGrid::Clip, {}, true}).kind, TokenLineage::Kind::ClassToken);
    const TokenLineage patch = tokenLineage(map, {ViewId::global(), TokenGrid::LaidOut, {16, 0}});
    QCOMPARE(patch.kind, TokenLineage::Kind::Patch);
    QCOMPARE(patch.of(TokenGrid::Fused).block, (TokenBlock{{1, 7}, 1, 1}));
    QCOMPARE(patch.of(TokenGrid::Sam).field, (TokenBlock{{0, 24}, 9, 8}));
}

void TestTokenLineage::paddingHasNoPage() {
    const PixelMap map = mapOf({1000, 500}, "base");  // fitted to 1024×512, 256 above and below
    const TokenLineage padding = tokenLineage(map, {ViewId::global(), TokenGrid::Sam, {15, 3}});
    QVERIFY(padding.onPage.empty() && padding.stored.empty());
    QVERIFY(isRect(padding.inView, 48, 240, 16, 16));
    QCOMPARE(padding.of(TokenGrid::Net3).block, (TokenBlock{{3, 0}, 1, 1}));
    const PixelRect beyond = blockExtent(map, ViewId::global(), {{15, 3}, 1, 1}, 64);
    QVERIFY(isRect(beyond, 46.875, -15.625, 15.625, 15.625));
    // The patch above the page's first reads page through its field alone.
    QVERIFY(!tokenLineage(map, {ViewId::global(), TokenGrid::Net3, {3, 5}}).fieldOnPage.empty());
    QVERIFY(tokenLineage(map, {ViewId::global(), TokenGrid::Net3, {3, 5}}).onPage.empty());
}

void TestTokenLineage::storedPixelsFollowTheOrientation() {
    // EXIF 6: the stored picture is 512 wide and 1024 high, its left edge turns into the top.
    const PixelMap map = mapOf({1024, 512}, "base", static_cast<Orientation>(6));
    const TokenLineage lineage = tokenLineage(map, {ViewId::global(), TokenGrid::Sam, {16, 0}});
    QVERIFY(isRect(lineage.onPage, 0, 0, 16, 16));
    QVERIFY(isRect(lineage.stored, 0, 1008, 16, 16));
}

void TestTokenLineage::samePlaceIsFollowedThroughGundam() {
    const PixelMap map = mapOf({1280, 1920}, "gundam");  // 2×3 tiles of a page pixel a pixel
    QCOMPARE(map.plan().tileGrid(), (TileGrid{2, 3}));
    // Fitted into 1024: scale 1024/1920, 683 wide, 170 left of it. A tile's token (0,0) of tile 3 lies at 640,640.
    const TokenLineage tile = tokenLineage(map, {ViewId::ofTile(3), TokenGrid::Sam, {0, 0}});
    QVERIFY(isRect(tile.onPage, 640, 640, 16, 16));
    QCOMPARE(tile.counterparts.size(), std::size_t{1});
    QVERIFY(tile.counterparts.front().view.isGlobal());
    // 170 + 648·683/1280 = 515.8 and 648·1024/1920 = 345.6, in patches of 16.
    QCOMPARE(tile.counterparts.front().position, (GridPosition{21, 32}));
    // Global patch (10, 8): view x 512…576, y 640…704; page x 641.6…761.5, y 1200…1320: tiles 3 and 5.
    const TokenLineage global = tokenLineage(map, {ViewId::global(), TokenGrid::Fused, {10, 8}});
    QCOMPARE(global.counterparts.size(), std::size_t{2});
    QCOMPARE(global.counterparts[0].view, ViewId::ofTile(3));
    QCOMPARE(global.counterparts[0].block, (TokenBlock{{8, 0}, 2, 2}));  // y 560…640 of the tile, x 1.5…121.5
    QCOMPARE(global.counterparts[0].position, (GridPosition{9, 0}));
    QCOMPARE(global.counterparts[1].view, ViewId::ofTile(5));
    QCOMPARE(global.counterparts[1].block, (TokenBlock{{0, 0}, 1, 2}));  // y 0…40
    QCOMPARE(global.counterparts[1].position, (GridPosition{0, 0}));
}

void TestTokenLineage::tokensOutsideAreRefused() {
    const PixelMap map = mapOf({600, 400}, "tiny");
    QVERIFY_EXCEPTION_THROWN(tokenLineage(map, {ViewId::global(), TokenGrid::Sam, {32, 0}}), UsageError);
    QVERIFY_EXCEPTION_THROWN(tokenLineage(map, {ViewId::ofTile(0), TokenGrid::Sam, {0, 0}}), UsageError);
    QVERIFY_EXCEPTION_THROWN(laidOutToken(map.plan(), 73), UsageError);
    QVERIFY_EXCEPTION_THROWN(laidOutToken(map.plan(), -1), UsageError);
}

QTEST_APPLESS_MAIN(TestTokenLineage)
#include "tst_token_lineage.moc"
