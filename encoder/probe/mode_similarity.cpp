#include "encoder/probe/mode_similarity.h"

#include "encoder/errors.h"
#include "encoder/probe/vector_sums.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace deepscope {
namespace {

constexpr float kNone = std::numeric_limits<float>::quiet_NaN();

/// A vector shorter than this share of its grid's typical length is rounding: its direction says nothing.
constexpr double kLeastDeviation = 1e-5;

void checkAlike(const CommonGrid& a, const CommonGrid& b) {
    const auto text = [](const CommonGrid& grid) {
        return std::to_string(grid.cells.columns) + "x" + std::to_string(grid.cells.rows) + " cells of " +
               std::to_string(grid.channels) + " channels on a page of " + std::to_string(grid.page.widthPx) + "x" +
               std::to_string(grid.page.heightPx);
    };
    if (a.cells == b.cells && a.channels == b.channels && a.page == b.page) return;
    throw UsageError({.what = "these features do not compare", .where = "common grid", .expected = text(a), .got = text(b)});
}

/// A grid's vectors less their mean over the cells, and how long vectors are before.
class CentredGrid {
public:
    explicit CentredGrid(const CommonGrid& grid) : m_channels(static_cast<std::size_t>(grid.channels)), m_vectors(grid.vectors) {
        std::vector<double> mean(m_channels);
        double squares = 0;
        int finite = 0;
        for (int cell = 0; cell < grid.cells.count(); ++cell) {
            const std::span<const float> vector = grid.at(cell);
            const double squared = squaredNorm(vector.data(), m_channels);
            if (!std::isfinite(squared)) continue;
            ++finite;
            squares += squared;
            for (std::size_t d = 0; d < m_channels; ++d) mean[d] += static_cast<double>(vector[d]);
        }
        if (finite == 0) return;
        m_leastSquared = squares / finite * kLeastDeviation * kLeastDeviation;
        for (std::size_t i = 0; i < m_vectors.size(); ++i) {
            m_vectors[i] = static_cast<float>(static_cast<double>(m_vectors[i]) - mean[i % m_channels] / finite);
        }
    }

    const float* at(int cell) const { return m_vectors.data() + static_cast<std::size_t>(cell) * m_channels; }
    double leastSquared() const { return m_leastSquared; }

private:
    std::size_t m_channels;
    std::vector<float> m_vectors;
    double m_leastSquared = 0;
};

// √(a²·b²) rather than √a²·√b²: a vector's cosine with itself is 1 to the last bit.
float cosineOf(double dot, double aSquared, double bSquared) {
    const double lengths = std::sqrt(aSquared * bSquared);
    if (!(lengths > 0) || !std::isfinite(lengths)) return kNone;
    return static_cast<float>(std::clamp(dot / lengths, -1.0, 1.0));
}

float centredCosine(const CentredGrid& a, const CentredGrid& b, int cell, std::size_t channels) {
    const double aSquared = squaredNorm(a.at(cell), channels), bSquared = squaredNorm(b.at(cell), channels);
    if (!(aSquared > a.leastSquared()) || !(bSquared > b.leastSquared())) return kNone;
    return cosineOf(dotProduct(a.at(cell), b.at(cell), channels), aSquared, bSquared);
}

GridSimilarity similarityOf(const CommonGrid& a, const CentredGrid& centredA, const CommonGrid& b, const CentredGrid& centredB) {
    checkAlike(a, b);
    GridSimilarity result{.cells = a.cells, .page = a.page};
    const auto channels = static_cast<std::size_t>(a.channels);
    for (int cell = 0; cell < a.cells.count(); ++cell) {
        const float* const x = a.at(cell).data();
        const float* const y = b.at(cell).data();
        const double xSquared = squaredNorm(x, channels), ySquared = squaredNorm(y, channels);
        result.centred.push_back(centredCosine(centredA, centredB, cell, channels));
        result.cosine.push_back(cosineOf(dotProduct(x, y, channels), xSquared, ySquared));
        const double length = (std::sqrt(xSquared) + std::sqrt(ySquared)) / 2;
        const double distance = std::sqrt(squaredDistance(x, y, channels));
        const bool defined = length > 0 && std::isfinite(length);
        result.relativeL2.push_back(defined ? static_cast<float>(distance / length) : kNone);
    }
    return result;
}

/// A mean of what is a number.
class WeightedMean {
public:
    void add(float value, double weight) {
        if (!std::isfinite(value)) return;
        m_sum += weight * static_cast<double>(value);
        m_weight += weight;
    }
    double value() const { return m_weight > 0 ? m_sum / m_weight : std::numeric_limits<double>::quiet_NaN(); }

private:
    double m_sum = 0;
    double m_weight = 0;
};

double overlapLength(double aBegin, double aLength, double bBegin, double bLength) {
    return std::max(0.0, std::min(aBegin + aLength, bBegin + bLength) - std::max(aBegin, bBegin));
}

}  // namespace

GridSimilarity gridSimilarity(const CommonGrid& a, const CommonGrid& b) {
    return similarityOf(a, CentredGrid(a), b, CentredGrid(b));
}

SimilarityMeans meansOf(const GridSimilarity& similarity) {
    return meansWithin(similarity,
                       {0, 0, static_cast<double>(similarity.page.widthPx), static_cast<double>(similarity.page.heightPx)});
}

SimilarityMeans meansWithin(const GridSimilarity& similarity, PixelRect onPage) {
    WeightedMean centred, cosine, relativeL2;
    SimilarityMeans means;
    for (int cell = 0; cell < similarity.cells.count(); ++cell) {
        const PixelRect place =
            similarity.cells.cellOnPage(similarity.page, cell / similarity.cells.columns, cell % similarity.cells.columns);
        const double area = overlapLength(place.x, place.width, onPage.x, onPage.width) *
                            overlapLength(place.y, place.height, onPage.y, onPage.height);
        if (!(area > 0)) continue;
        const auto i = static_cast<std::size_t>(cell);
        centred.add(similarity.centred[i], area);
        cosine.add(similarity.cosine[i], area);
        relativeL2.add(similarity.relativeL2[i], area);
        if (std::isfinite(similarity.cosine[i])) ++means.cells;
    }
    means.centred = centred.value();
    means.cosine = cosine.value();
    means.relativeL2 = relativeL2.value();
    return means;
}

std::string_view pageRegionName(PageRegion region) {
    static constexpr std::array<std::string_view, kPageRegions> kNames{
        "top left", "top", "top right", "left", "centre", "right", "bottom left", "bottom", "bottom right"};
    return kNames.at(static_cast<std::size_t>(region));
}

PixelRect regionOnPage(ImageSize page, PageRegion region) {
    return CellGrid{3, 3}.cellOnPage(page, static_cast<int>(region) / 3, static_cast<int>(region) % 3);
}

std::array<SimilarityMeans, kPageRegions> meansByRegion(const GridSimilarity& similarity) {
    std::array<SimilarityMeans, kPageRegions> means{};
    for (int i = 0; i < kPageRegions; ++i) {
        means.at(static_cast<std::size_t>(i)) =
            meansWithin(similarity, regionOnPage(similarity.page, static_cast<PageRegion>(i)));
    }
    return means;
}

std::vector<SimilarityMeans> similarityMatrix(std::span<const CommonGrid> grids, const std::stop_token& stop) {
    const std::size_t n = grids.size();
    std::vector<CentredGrid> centred;
    for (const CommonGrid& grid : grids) centred.emplace_back(grid);
    std::vector<SimilarityMeans> matrix(n * n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i; j < n; ++j) {
            if (stop.stop_requested()) throw Cancelled("comparing features");
            matrix[i * n + j] = matrix[j * n + i] = meansOf(similarityOf(grids[i], centred[i], grids[j], centred[j]));
        }
    }
    return matrix;
}

}  // namespace deepscope
