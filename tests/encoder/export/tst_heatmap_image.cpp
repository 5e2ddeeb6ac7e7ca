#include "encoder/errors.h"
#include "encoder/export/heatmap_image.h"
#include "encoder/export/picture_file.h"
#include "encoder/image/image_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace deepscope;

namespace {

RgbImage greyPage(int widthPx, int heightPx) {
    RgbImage page({widthPx, heightPx});
    std::fill(page.pixels.begin(), page.pixels.end(), std::uint8_t{100});
    return page;
}

HeatmapLayer wholeGrid(ViewId view, int side) {
    HeatmapLayer layer{
        .view = view, .gridSide = side, .rows = side, .columns = side, .values = std::vector<float>(std::size_t(side * side))};
    std::iota(layer.values.begin(), layer.values.end(), 0.0F);
    return layer;
}

Rgb pixel(const RgbImage& image, int x, int y) {
    return {image.row(y)[3 * x], image.row(y)[3 * x + 1], image.row(y)[3 * x + 2]};
}

}  // namespace

class TestHeatmapImage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPixelTakesItsTokensColour() {
        const RgbImage page = greyPage(731, 411);
        const PixelMap map(planViews(page.size, parseMode("base")));
        const RgbImage out = paintHeatmap(page, map, {wholeGrid(ViewId::global(), 16)}, 0, 255, Colormap::Viridis, 1);
        for (int y = 0; y < 411; ++y) {
            for (int x = 0; x < 731; ++x) {
                const auto token = map.tokenAt(ViewId::global(), 16, x + 0.5, y + 0.5);
                QVERIFY(token && pixel(out, x, y) == colorAt(Colormap::Viridis, (token->row * 16 + token->column) / 255.0));
            }
        }
    }
    void tilesLeaveNoSeams() {
        const RgbImage page = greyPage(1733, 1187);
        const PixelMap map(planViews(page.size, parseMode("gundam")));
        std::vector<HeatmapLayer> layers;
        for (int k = 0; k < map.plan().tileGrid().count(); ++k) layers.push_back(wholeGrid(ViewId::ofTile(k), 40));
        for (HeatmapLayer& layer : layers) std::fill(layer.values.begin(), layer.values.end(), 1.0F);
        const RgbImage out = paintHeatmap(page, map, layers, 0, 2, Colormap::Grey, 0.5);
        for (const std::uint8_t value : out.pixels) QCOMPARE(int{value}, 114);  // 100 and 128, half and half, once
    }
    void colorsAreTheTokensOwn() {
        const RgbImage page = greyPage(731, 411);
        const PixelMap map(planViews(page.size, parseMode("base")));
        ColorLayer layer{ViewId::global(), 16, {}};
        for (int i = 0; i < 256; ++i)
            layer.colors.push_back(
                {static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(255 - i), static_cast<std::uint8_t>(i * 7)});
        const RgbImage out = paintColors(page, map, {layer}, 1), half = paintColors(page, map, {layer}, 0.5);
        for (int y = 0; y < 411; ++y) {
            for (int x = 0; x < 731; ++x) {
                const auto token = map.tokenAt(ViewId::global(), 16, x + 0.5, y + 0.5);
                const Rgb own = layer.colors[static_cast<std::size_t>(token->row * 16 + token->column)];
                QVERIFY(pixel(out, x, y) == own);
                QCOMPARE(int{pixel(half, x, y)[0]}, static_cast<int>(std::lround((100 + own[0]) / 2.0)));
            }
        }
        layer.colors.pop_back();
        QVERIFY_EXCEPTION_THROWN(paintColors(page, map, {layer}, 1), ShapeError);
        layer = {ViewId::ofTile(0), 1, {Rgb{}}};
        QVERIFY_EXCEPTION_THROWN(paintColors(page, map, {layer}, 1), ShapeError);
        QVERIFY_EXCEPTION_THROWN(paintColors(greyPage(5, 5), map, {}, 1), ShapeError);
    }
    void windowsPaintTheirPartOnly() {
        const RgbImage page = greyPage(1024, 1024);
        const PixelMap map(planViews(page.size, parseMode("base")));
        HeatmapLayer layer{.view = ViewId::global(),
                           .gridSide = 64,
                           .firstRow = 56,
                           .firstColumn = 56,
                           .rows = 14,
                           .columns = 14,
                           .values = std::vector<float>(196, 1.0F)};
        const RgbImage out = paintHeatmap(page, map, {layer}, 0, 1, Colormap::Magma, 1);
        QVERIFY((pixel(out, 895, 1000) == Rgb{100, 100, 100}) && pixel(out, 896, 896) == colorAt(Colormap::Magma, 1));
    }
    void oddValuesAndOpacity() {
        const RgbImage page = greyPage(64, 64);
        const PixelMap map(planViews(page.size, parseMode("tiny")));
        HeatmapLayer layer{.view = ViewId::global(), .gridSide = 1, .rows = 1, .columns = 1, .values = {std::nanf("")}};
        QVERIFY(pixel(paintHeatmap(page, map, {layer}, 0, 1, Colormap::Grey, 1), 5, 5) == colorAt(Colormap::Grey, std::nan("")));
        layer.values = {3};
        QVERIFY(pixel(paintHeatmap(page, map, {layer}, 3, 3, Colormap::Grey, 1), 5, 5) == colorAt(Colormap::Grey, 0));
        QVERIFY(paintHeatmap(page, map, {layer}, 0, 1, Colormap::Grey, 0).pixels == page.pixels);
        QVERIFY(paintHeatmap(page, map, {layer}, 0, 1, Colormap::Grey, -3).pixels == page.pixels);
        layer.values = {INFINITY};
        QVERIFY(pixel(paintHeatmap(page, map, {layer}, 0, 1, Colormap::Grey, 9), 5, 5) == colorAt(Colormap::Grey, 1));
    }
    void refusesWhatDoesNotFit() {
        const RgbImage page = greyPage(64, 64);
        const PixelMap map(planViews(page.size, parseMode("tiny")));
        HeatmapLayer layer = wholeGrid(ViewId::global(), 4);
        layer.values.pop_back();
        QVERIFY_EXCEPTION_THROWN(paintHeatmap(page, map, {layer}, 0, 1, Colormap::Grey, 1), ShapeError);
        QVERIFY_EXCEPTION_THROWN(paintHeatmap(page, map, {wholeGrid(ViewId::ofTile(0), 4)}, 0, 1, Colormap::Grey, 1), ShapeError);
        QVERIFY_EXCEPTION_THROWN(paintHeatmap(greyPage(5, 5), map, {}, 0, 1, Colormap::Grey, 1), ShapeError);
    }
    void pngRoundTrips() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath("heat.png").toStdString();
        RgbImage image({31, 7});
        std::iota(image.pixels.begin(), image.pixels.end(), std::uint8_t{0});
        writePng(image, path);
        QVERIFY(readImageFile(path).upright.pixels == image.pixels);
        QVERIFY_EXCEPTION_THROWN(writePng(image, path / "below" / "a.png"), FileError);
        QVERIFY_EXCEPTION_THROWN(writePng(RgbImage(), path), FileError);
        QVERIFY(readImageFile(path).upright.pixels == image.pixels);
    }
};

QTEST_GUILESS_MAIN(TestHeatmapImage)
#include "tst_heatmap_image.moc"
