#include "encoder/image/orientation.h"
#include "encoder/image/pixel_map.h"
#include "pattern.h"

#include <QTest>

using namespace deepscope;

class TestPixelMap : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tokensRoundTrip_data() {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        for (const char* mode : {"tiny", "small", "base", "large", "gundam", "custom:320"}) {
            for (const ImageSize page : {ImageSize{850, 1100}, ImageSize{2400, 1500}, ImageSize{300, 200}, ImageSize{3, 1999}}) {
                QTest::addRow("%s %dx%d", mode, page.widthPx, page.heightPx) << mode << page.widthPx << page.heightPx;
            }
        }
    }
    void tokensRoundTrip() {
        QFETCH(QString, mode);
        QFETCH(int, width);
        QFETCH(int, height);
        const PixelMap map(planViews({width, height}, parseMode(mode.toStdString())));
        for (const ViewId view : map.plan().views()) {
            const int grid = map.plan().sidePx(view) / 16;
            double covered = 0;
            for (int row = 0; row < grid; ++row) {
                for (int column = 0; column < grid; ++column) {
                    const PixelRect rect = map.tokenOnPage(view, {row, column}, grid);
                    QVERIFY(rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= width + 1e-9 &&
                            rect.y + rect.height <= height + 1e-9);
                    if (rect.empty()) continue;
                    covered += rect.width * rect.height;
                    const auto back = map.tokenAt(view, grid, rect.x + rect.width / 2, rect.y + rect.height / 2);
                    QVERIFY(back && *back == (GridPosition{row, column}));
                }
            }
            const double expected =
                view.isGlobal() ? width * double(height) : width * double(height) / map.plan().tileGrid().count();
            QVERIFY(std::abs(covered - expected) < 1e-6 * expected);
        }
    }
    void paddingHasNoPage() {
        const PixelMap map(planViews({1000, 500}, parseMode("base")));
        QVERIFY(map.tokenOnPage(ViewId::global(), {0, 0}, 64).empty());
        QVERIFY(!map.tokenOnPage(ViewId::global(), {32, 0}, 64).empty());
        const PixelRect extent = map.viewExtentOnPage(ViewId::global());
        QCOMPARE(extent.y, -250.0);
        QCOMPARE(extent.height, 1000.0);
        QVERIFY(!map.tokenAt(ViewId::global(), 64, -1, 5) && !map.tokenAt(ViewId::global(), 64, 1000, 5));
    }
    void tilesCoverTheirPart() {
        const PixelMap map(planViews({1280, 640}, parseMode("gundam")));
        const TileGrid grid = map.plan().tileGrid();
        const PixelRect extent = map.viewExtentOnPage(ViewId::ofTile(grid.columns - 1));
        QVERIFY(std::abs(extent.x + extent.width - 1280) < 1e-9 && extent.y == 0);
        QVERIFY(!map.tokenAt(ViewId::ofTile(0), 40, 1279, 10));
    }
    /// Moves every pixel of a small picture as turnUpright does.
    void storedPixelsAgreeWithTheDecoder() {
        const RgbImage stored = patternImage(7, 4);
        for (int value = 1; value <= 8; ++value) {
            const auto orientation = static_cast<Orientation>(value);
            const RgbImage upright = turnUpright(stored, orientation);
            const PixelMap map(planViews(upright.size, parseMode("base")), orientation);
            for (int y = 0; y < 4; ++y) {
                for (int x = 0; x < 7; ++x) {
                    const PixelRect onPage = map.storedToPage({double(x), double(y), 1, 1});
                    const std::uint8_t* there = upright.row(int(onPage.y)) + std::size_t(onPage.x) * 3;
                    QVERIFY(std::equal(there, there + 3, stored.row(y) + x * 3));
                    const PixelRect back = map.pageToStored(onPage);
                    QVERIFY(back.x == x && back.y == y && back.width == 1 && back.height == 1);
                }
            }
            const PixelRect long1 = map.storedToPage({1, 2, 3, 1});
            QCOMPARE(long1.width, value >= 5 ? 1.0 : 3.0);
        }
    }
};

QTEST_GUILESS_MAIN(TestPixelMap)
#include "tst_pixel_map.moc"
