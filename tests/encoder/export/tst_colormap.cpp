#include "encoder/errors.h"
#include "encoder/export/colormap.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace deepscope;

namespace {
double luminance(Rgb c) {
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}
}  // namespace

class TestColormap : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesRoundTrip() {
        QCOMPARE(allColormaps().size(), std::size_t{6});
        for (const Colormap map : allColormaps()) QVERIFY(parseColormap(colormapName(map)) == map);
        QVERIFY_EXCEPTION_THROWN(parseColormap("jet"), UsageError);
        QVERIFY_EXCEPTION_THROWN(parseColormap(""), UsageError);
    }
    void endsAreAsPublished() {
        QVERIFY((colorAt(Colormap::Viridis, 0) == Rgb{68, 1, 84}) && (colorAt(Colormap::Viridis, 1) == Rgb{253, 231, 37}));
        QVERIFY((colorAt(Colormap::Magma, 0) == Rgb{0, 0, 4}) && (colorAt(Colormap::Magma, 1) == Rgb{252, 253, 191}));
        QVERIFY((colorAt(Colormap::Cividis, 0) == Rgb{0, 34, 78}) && (colorAt(Colormap::Turbo, 0) == Rgb{48, 18, 59}));
        QVERIFY((colorAt(Colormap::Grey, 0.5) == Rgb{128, 128, 128}));
    }
    void sequentialMapsGrowLighter() {
        for (const Colormap map : {Colormap::Viridis, Colormap::Magma, Colormap::Cividis, Colormap::Grey}) {
            for (std::size_t i = 8; i < 256; ++i) QVERIFY(luminance(colorTable(map)[i]) > luminance(colorTable(map)[i - 8]));
        }
    }
    void divergingIsBlueWhiteRed() {
        const auto& table = colorTable(Colormap::Diverging);
        QVERIFY(table[0][2] > table[0][0] + 100 && table[255][0] > table[255][2] + 100);
        for (const std::uint8_t channel : table[127]) QVERIFY(channel > 235);
        for (std::size_t i = 1; i < 128; ++i)
            QVERIFY(luminance(table[i]) > luminance(table[i - 1]) && luminance(table[255 - i]) > luminance(table[256 - i]));
    }
    void oddValues() {
        for (const Colormap map : allColormaps()) {
            QVERIFY(colorAt(map, -5) == colorAt(map, 0) &&
                    colorAt(map, std::numeric_limits<double>::infinity()) == colorAt(map, 1));
            const Rgb none = colorAt(map, std::nan(""));
            for (const Rgb color : colorTable(map)) {
                QVERIFY(std::abs(color[0] - none[0]) + std::abs(color[1] - none[1]) + std::abs(color[2] - none[2]) > 60);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestColormap)
#include "tst_colormap.moc"
