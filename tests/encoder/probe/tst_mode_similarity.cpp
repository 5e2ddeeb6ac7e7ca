#include "encoder/errors.h"
#include "encoder/probe/mode_similarity.h"
#include "tests/encoder/probe/made_tap.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace deepscope;

namespace {

CommonGrid madeGrid(CellGrid cells, int channels, unsigned seed, float mean = 0, ImageSize page = {300, 200}) {
    CommonGrid grid{.cells = cells, .page = page, .channels = channels};
    grid.vectors = gaussianValues({cells.count(), channels}, seed, mean);
    grid.coverage.assign(static_cast<std::size_t>(cells.count()), 1);
    return grid;
}

double length(const std::vector<double>& v) {
    double sum = 0;
    for (const double x : v) sum += x * x;
    return std::sqrt(sum);
}

/// A cell's vector, less the mean of all cells where asked.
std::vector<double> cellVector(const CommonGrid& grid, int cell, bool centred) {
    std::vector<double> v(grid.at(cell).begin(), grid.at(cell).end());
    for (std::size_t d = 0; centred && d < v.size(); ++d) {
        double mean = 0;
        for (int other = 0; other < grid.cells.count(); ++other) mean += static_cast<double>(grid.at(other)[d]);
        v[d] -= mean / grid.cells.count();
    }
    return v;
}

double plainCosine(const std::vector<double>& a, const std::vector<double>& b) {
    double dot = 0;
    for (std::size_t d = 0; d < a.size(); ++d) dot += a[d] * b[d];
    return dot / length(a) / length(b);
}

}  // namespace

class TestModeSimilarity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void againstPlainSums() {
        const CommonGrid a = madeGrid({5, 4}, 12, 1, 3), b = madeGrid({5, 4}, 12, 2, 3);
        const GridSimilarity s = gridSimilarity(a, b);
        for (int cell = 0; cell < 20; ++cell) {
            const auto i = static_cast<std::size_t>(cell);
            const std::vector<double> x = cellVector(a, cell, false), y = cellVector(b, cell, false);
            std::vector<double> difference = x;
            for (std::size_t d = 0; d < x.size(); ++d) difference[d] -= y[d];
            QVERIFY(std::abs(static_cast<double>(s.cosine[i]) - plainCosine(x, y)) < 1e-6);
            QVERIFY(std::abs(static_cast<double>(s.relativeL2[i]) - 2 * length(difference) / (length(x) + length(y))) < 1e-6);
            QVERIFY(std::abs(static_cast<double>(s.centred[i]) -
                             plainCosine(cellVector(a, cell, true), cellVector(b, cell, true))) < 1e-5);
        }
        // What the centring is for: unrelated cells that share a large mean look alike without it.
        QVERIFY(meansOf(s).cosine > 0.8);
        QVERIFY(std::abs(meansOf(s).centred) < 0.3);
    }

    void withItself() {
        const CommonGrid a = madeGrid({7, 3}, 9, 5, 2);
        const SimilarityMeans means = meansOf(gridSimilarity(a, a));
        QCOMPARE(means.cosine, 1.0);
        QCOMPARE(means.centred, 1.0);
        QCOMPARE(means.relativeL2, 0.0);
        QCOMPARE(means.cells, 21);
    }

    void scaledAndTurnedAround() {
        const CommonGrid a = madeGrid({4, 4}, 6, 5);
        CommonGrid b = a;
        for (float& value : b.vectors) value *= -3;
        const SimilarityMeans means = meansOf(gridSimilarity(a, b));
        QVERIFY(std::abs(means.cosine + 1) < 1e-6 && std::abs(means.centred + 1) < 1e-6);
        QVERIFY(std::abs(means.relativeL2 - 2) < 1e-6);  // 4 lengths apart, over the mean of 1 and 3
    }

    // Every cell alike: nothing stands out, so no centred cosine; rounding must not invent one.
    void aPageOfOneColour() {
        CommonGrid a = madeGrid({4, 4}, 6, 5);
        for (std::size_t i = 0; i < a.vectors.size(); ++i) a.vectors[i] = 0.1F * static_cast<float>(i % 6) + 0.7F;
        const SimilarityMeans means = meansOf(gridSimilarity(a, a));
        QCOMPARE(means.cosine, 1.0);
        QVERIFY(std::isnan(means.centred));
    }

    void cellsWithoutValues() {
        CommonGrid a = madeGrid({2, 2}, 3, 5, 4);
        const CommonGrid b = madeGrid({2, 2}, 3, 6, 4);
        const float kNan = std::numeric_limits<float>::quiet_NaN();
        a.vectors[0] = kNan;
        const GridSimilarity s = gridSimilarity(a, b);
        QVERIFY(std::isnan(s.cosine[0]) && std::isnan(s.centred[0]) && std::isnan(s.relativeL2[0]));
        QVERIFY(std::isfinite(s.cosine[1]) && std::isfinite(s.centred[1]));
        QCOMPARE(meansOf(s).cells, 3);
        a.vectors.assign(a.vectors.size(), kNan);
        QVERIFY(std::isnan(meansOf(gridSimilarity(a, b)).cosine));
    }

    void regionsAndRectangles() {
        const CommonGrid a = madeGrid({6, 6}, 4, 5), b = madeGrid({6, 6}, 4, 6);
        const GridSimilarity s = gridSimilarity(a, b);
        const auto regions = meansByRegion(s);
        double sum = 0;
        for (const SimilarityMeans& region : regions) sum += region.cosine / kPageRegions;
        QVERIFY(std::abs(sum - meansOf(s).cosine) < 1e-9);  // ninths of equal area
        // Bottom right: rows and columns 4 and 5.
        double corner = 0;
        for (const int cell : {28, 29, 34, 35}) corner += static_cast<double>(s.cosine[static_cast<std::size_t>(cell)]) / 4;
        QVERIFY(std::abs(regions[static_cast<std::size_t>(PageRegion::BottomRight)].cosine - corner) < 1e-9);
        // Three quarters of cell 0 and a quarter of cell 1: a cell is 50 wide.
        const SimilarityMeans part = meansWithin(s, {12.5, 0, 50, 10});
        QVERIFY(std::abs(part.cosine - (0.75 * static_cast<double>(s.cosine[0]) + 0.25 * static_cast<double>(s.cosine[1]))) <
                1e-6);
        QVERIFY(std::isnan(meansWithin(s, {500, 0, 10, 10}).cosine));
        QCOMPARE(pageRegionName(PageRegion::Centre), std::string_view("centre"));
    }

    void allPairs() {
        const std::vector<CommonGrid> grids{madeGrid({3, 3}, 4, 1), madeGrid({3, 3}, 4, 2), madeGrid({3, 3}, 4, 3)};
        const auto matrix = similarityMatrix(grids);
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(matrix[i * 3 + i].cosine, 1.0);
            for (std::size_t j = 0; j < 3; ++j) {
                QCOMPARE(matrix[i * 3 + j].centred, matrix[j * 3 + i].centred);
                QCOMPARE(matrix[i * 3 + j].relativeL2, meansOf(gridSimilarity(grids[i], grids[j])).relativeL2);
            }
        }
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY_EXCEPTION_THROWN(similarityMatrix(grids, stopped.get_token()), Cancelled);
    }

    void gridsThatDoNotCompare() {
        const CommonGrid a = madeGrid({3, 3}, 4, 1);
        QVERIFY_EXCEPTION_THROWN(gridSimilarity(a, madeGrid({3, 2}, 4, 1)), UsageError);
        QVERIFY_EXCEPTION_THROWN(gridSimilarity(a, madeGrid({3, 3}, 5, 1)), UsageError);
        QVERIFY_EXCEPTION_THROWN(gridSimilarity(a, madeGrid({3, 3}, 4, 1, 0, {10, 10})), UsageError);
    }
};

QTEST_GUILESS_MAIN(TestModeSimilarity)
#include "tst_mode_similarity.moc"
