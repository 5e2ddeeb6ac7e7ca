#include "encoder/errors.h"
#include "encoder/probe/common_grid.h"
#include "encoder/probe/feature_map.h"
#include "tests/encoder/probe/made_tap.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace deepscope;

namespace {

/// Cell by cell and token by token, each overlap a rectangle's.
std::vector<double> bruteForce(const std::vector<std::shared_ptr<const TapRecord>>& taps, const PixelMap& map, CellGrid cells,
                               int channels) {
    std::vector<double> values;
    for (int cell = 0; cell < cells.count(); ++cell) {
        const PixelRect place = cells.cellOnPage(map.plan().page, cell / cells.columns, cell % cells.columns);
        std::vector<double> sum(static_cast<std::size_t>(channels));
        double area = 0;
        for (const auto& tap : taps) {
            const TapLayout layout = tapLayout(*tap);
            for (int token = 0; token < layout.tokens; ++token) {
                const PixelRect rect = map.tokenOnPage(parseTapName(tap->name()).view,
                                                       {token / layout.gridSide, token % layout.gridSide}, layout.gridSide);
                const double width = std::min(rect.x + rect.width, place.x + place.width) - std::max(rect.x, place.x);
                const double height = std::min(rect.y + rect.height, place.y + place.height) - std::max(rect.y, place.y);
                if (width <= 0 || height <= 0) continue;
                area += width * height;
                const std::vector<float> vector = tokenVector(*tap, token);
                for (std::size_t d = 0; d < sum.size(); ++d) sum[d] += width * height * static_cast<double>(vector[d]);
            }
        }
        for (const double value : sum) values.push_back(area > 1e-9 ? value / area : std::numeric_limits<double>::quiet_NaN());
    }
    return values;
}

void verifySame(const CommonGrid& grid, const std::vector<double>& expected) {
    QCOMPARE(grid.vectors.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto got = static_cast<double>(grid.vectors[i]);
        QVERIFY2(std::isnan(expected[i]) ? std::isnan(got) : std::abs(got - expected[i]) < 1e-5,
                 qPrintable(QStringLiteral("%1: %2 is not %3").arg(i).arg(got).arg(expected[i])));
    }
}

}  // namespace

class TestCommonGrid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapeOfTheGrid() {
        QCOMPARE(cellGridFor({1000, 500}, 32), (CellGrid{32, 16}));
        QCOMPARE(cellGridFor({1240, 1754}, 32), (CellGrid{23, 32}));
        QCOMPARE(cellGridFor({9000, 3}, 32), (CellGrid{32, 1}));
        QCOMPARE(cellGridFor({5, 5}, 0), (CellGrid{1, 1}));
    }

    // Fitted to 128×256 of 256×256: columns 0 and 3 of 4 lie in padding.
    void paddingNeverCounts() {
        const PixelMap map(planViews({100, 200}, parseMode("custom:256")));
        std::vector<float> values;
        for (int token = 0; token < 16; ++token) values.push_back(token % 4 == 0 || token % 4 == 3 ? 1e6F : 1.0F);
        const auto tap = madeTap("global/fusion.projector", {16, 1}, values);
        const TapRecord* const taps[] = {tap.get()};
        const CommonGrid grid = commonGrid(taps, map, {3, 5});
        for (const float value : grid.vectors) QCOMPARE(value, 1.0F);
        for (const double share : grid.coverage) QVERIFY(std::abs(share - 1) < 1e-9);
    }

    void againstBruteForce_data() {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QSize>("page");
        QTest::addColumn<QSize>("cells");
        QTest::addRow("padded") << "custom:256" << QSize(301, 187) << QSize(7, 5);
        QTest::addRow("stretched") << "tiny" << QSize(301, 907) << QSize(9, 13);
        QTest::addRow("finer than tokens") << "custom:256" << QSize(90, 333) << QSize(11, 31);
        QTest::addRow("one cell") << "custom:320" << QSize(640, 480) << QSize(1, 1);
    }
    void againstBruteForce() {
        QFETCH(QString, mode);
        QFETCH(QSize, page);
        QFETCH(QSize, cells);
        const PixelMap map(planViews({page.width(), page.height()}, parseMode(mode.toStdString())));
        const std::int64_t side = map.plan().mode.globalSidePx / 64;
        const Shape shape{5, side, side};
        const auto tap = madeTap("global/compressor.net_3", shape, gaussianValues(shape, 3));
        const TapRecord* const taps[] = {tap.get()};
        const CellGrid grid{cells.width(), cells.height()};
        verifySame(commonGrid(taps, map, grid), bruteForce({tap}, map, grid, 5));
    }

    void tilesAreOneMosaic() {
        const PixelMap map(planViews({1240, 1754}, parseMode("gundam")));
        std::vector<std::shared_ptr<const TapRecord>> taps;
        std::vector<const TapRecord*> views;
        for (int k = 0; k < 6; ++k) {
            taps.push_back(madeTap("tile." + std::to_string(k) + "/fusion.projector", {100, 3},
                                   gaussianValues({100, 3}, static_cast<unsigned>(k) + 1)));
            views.push_back(taps.back().get());
        }
        const CellGrid cells = cellGridFor(map.plan().page, 17);
        const CommonGrid all = commonGrid(views, map, cells);
        verifySame(all, bruteForce(taps, map, cells, 3));
        for (const double share : all.coverage) QVERIFY(std::abs(share - 1) < 1e-9);

        // The upper left tile alone leaves the rest without a value.
        const CommonGrid one = commonGrid(std::span(views).first(1), map, cells);
        QCOMPARE(one.coverage.front(), 1.0);
        QCOMPARE(one.coverage.back(), 0.0);
        QVERIFY(std::isnan(one.vectors.back()) && std::isfinite(one.vectors.front()));
    }

    void aTransposedPage() {
        const PixelMap wide(planViews({400, 250}, parseMode("custom:256")));
        const PixelMap tall(planViews({250, 400}, parseMode("custom:256")));
        const std::vector<float> values = gaussianValues({16, 1}, 9);
        const auto tap = madeTap("global/fusion.projector", {16, 1}, values);
        const auto turned = madeTap("global/fusion.projector", {16, 1}, transposed(values, 4, 4));
        const TapRecord* const a[] = {tap.get()};
        const TapRecord* const b[] = {turned.get()};
        const CommonGrid one = commonGrid(a, wide, {8, 5}), other = commonGrid(b, tall, {5, 8});
        const std::vector<float> back = transposed(other.vectors, 8, 5);
        for (std::size_t i = 0; i < back.size(); ++i) QVERIFY(std::abs(one.vectors[i] - back[i]) < 1e-5F);
    }

    void classTokenAndBrokenValues() {
        const PixelMap map(planViews({256, 256}, parseMode("custom:256")));
        std::vector<float> values(17, 2.0F);
        values[0] = 1e9F;  // CLS
        values[16] = std::numeric_limits<float>::quiet_NaN();
        const auto tap = madeTap("global/clip.layers.0", {17, 1}, values);
        const TapRecord* const taps[] = {tap.get()};
        const CommonGrid grid = commonGrid(taps, map, {4, 4});
        QCOMPARE(grid.vectors.front(), 2.0F);
        QVERIFY(std::isnan(grid.vectors.back()));
    }

    void ofARunAndRefusals() {
        const auto run = miniRun();
        const CommonGrid grid = commonGrid(*run, "fusion.projector", GridViews::Global, {6, 8});
        QCOMPARE(grid.channels, run->provenance().architecture.fusedWidth);
        QVERIFY_EXCEPTION_THROWN(commonGrid(*run, "fusion.projector", GridViews::Tiles, {6, 8}), UsageError);
        QVERIFY_EXCEPTION_THROWN(commonGrid(*run, "no.stage", GridViews::Global, {6, 8}), UsageError);
        QVERIFY_EXCEPTION_THROWN(commonGrid(*run, "fusion.projector", GridViews::Global, {0, 8}), UsageError);
        QVERIFY_EXCEPTION_THROWN(commonGrid({}, PixelMap(run->provenance().plan), {6, 8}), UsageError);
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY_EXCEPTION_THROWN(commonGrid(*run, "fusion.projector", GridViews::Global, {6, 8}, stopped.get_token()), Cancelled);
        run->releaseTensors();
        QVERIFY_EXCEPTION_THROWN(commonGrid(*run, "fusion.projector", GridViews::Global, {6, 8}), NotKeptError);
    }
};

QTEST_GUILESS_MAIN(TestCommonGrid)
#include "tst_common_grid.moc"
