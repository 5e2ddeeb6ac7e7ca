#include "widgets/models/block_survey.h"

#include "encoder/image/pixel_map.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace deepscope {

namespace {

/// The tokens of the grid that a survey's pictures cover, of keys that may reach past it.
struct Covered {
    int firstRow = 0;
    int firstColumn = 0;
    int rows = 0;
    int columns = 0;
    int stride = 0;  ///< keys a row
};

/// Tokens a side of a picture's cell.
int stepOf(int tokens) {
    return std::max(1, (tokens + BlockSurvey::kMostPictureSide - 1) / BlockSurvey::kMostPictureSide);
}

void setCovered(BlockSurvey& survey, const Covered& covered) {
    // Whole steps: a cell never stands for another number of tokens than its neighbour, but at the edge.
    const int step = stepOf(std::max(covered.rows, covered.columns));
    survey.firstRow = covered.firstRow;
    survey.firstColumn = covered.firstColumn;
    survey.tokenRows = covered.rows;
    survey.tokenColumns = covered.columns;
    survey.rows = (covered.rows + step - 1) / step;
    survey.columns = (covered.columns + step - 1) / step;
}

/// weights [keys], row by row: the picture, and the largest weight that it covers.
void drawPicture(HeadSurvey& head, const BlockSurvey& survey, std::span<const float> weights, int stride) {
    const int step = stepOf(std::max(survey.tokenRows, survey.tokenColumns));
    head.picture.assign(static_cast<std::size_t>(survey.rows) * survey.columns, 0.0F);
    std::vector<int> counts(head.picture.size());
    for (int row = 0; row < survey.tokenRows; ++row) {
        for (int column = 0; column < survey.tokenColumns; ++column) {
            const float weight = weights[static_cast<std::size_t>(row) * stride + column];
            const auto cell = static_cast<std::size_t>(row / step) * survey.columns + column / step;
            head.picture[cell] += weight;
            ++counts[cell];
            head.largest = std::max(head.largest, weight);
        }
    }
    for (std::size_t i = 0; i < counts.size(); ++i) head.picture[i] /= static_cast<float>(counts[i]);
}

double entropyOf(std::span<const float> weights) {
    double entropy = 0;
    for (const float p : weights) {
        if (std::isnan(p)) return std::numeric_limits<double>::quiet_NaN();
        if (p > 0) entropy -= static_cast<double>(p) * std::log(static_cast<double>(p));
    }
    return entropy;
}

/// Over the covered tokens alone, padding apart; the query's own place is among the keys.
double distanceOf(std::span<const float> keys, const Covered& covered, GridPosition query) {
    double mass = 0, sum = 0;
    for (int row = 0; row < covered.rows; ++row) {
        for (int column = 0; column < covered.columns; ++column) {
            const double weight = keys[static_cast<std::size_t>(row) * covered.stride + column];
            mass += weight;
            sum += weight * std::hypot(row - query.row, column - query.column);
        }
    }
    return mass > 0 ? sum / mass : std::numeric_limits<double>::quiet_NaN();
}

double paddedMassOf(std::span<const float> keys, const Covered& covered) {
    double inside = 0;
    for (int row = 0; row < covered.rows; ++row) {
        for (int column = 0; column < covered.columns; ++column) {
            inside += keys[static_cast<std::size_t>(row) * covered.stride + column];
        }
    }
    return std::clamp(1 - inside, 0.0, 1.0);
}

}  // namespace

BlockSurvey surveyOfQuery(const AttentionRow& row, int query) {
    BlockSurvey survey{.query = query, .gridSide = row.gridSide};
    const auto heads = static_cast<std::size_t>(row.shape.at(0));
    const std::size_t keys = row.values.size() / heads;
    const int classTokens = row.hasClassToken ? 1 : 0;
    Covered covered{.rows = row.gridSide, .columns = row.gridSide, .stride = row.gridSide};
    if (row.isWindow) {
        covered = {row.windowRow, row.windowColumn, std::min(row.windowSide, row.gridSide - row.windowRow),
                   std::min(row.windowSide, row.gridSide - row.windowColumn), row.windowSide};
    }
    setCovered(survey, covered);
    const int token = query - classTokens;
    const GridPosition at{token / row.gridSide - covered.firstRow, token % row.gridSide - covered.firstColumn};
    for (std::size_t h = 0; h < heads; ++h) {
        const std::span<const float> weights(row.values.data() + h * keys, keys);
        const auto onGrid = weights.subspan(static_cast<std::size_t>(classTokens));
        HeadSurvey head;
        drawPicture(head, survey, onGrid, covered.stride);
        head.entropy = entropyOf(weights);
        head.entropyShare = head.entropy / std::log(static_cast<double>(keys));
        if (token >= 0) head.distance = distanceOf(onGrid, covered, at);
        if (row.hasClassToken) head.classMass = weights.front();
        if (row.isWindow) head.paddedMass = paddedMassOf(onGrid, covered);
        survey.heads.push_back(std::move(head));
    }
    return survey;
}

BlockSurvey surveyOfAverage(const std::vector<float>& received, int heads, int gridSide, bool hasClassToken) {
    BlockSurvey survey{.gridSide = gridSide};
    const std::size_t classTokens = hasClassToken ? 1 : 0;
    const std::size_t tokens = classTokens + static_cast<std::size_t>(gridSide) * gridSide;
    setCovered(survey, {.rows = gridSide, .columns = gridSide, .stride = gridSide});
    for (int h = 0; h < heads; ++h) {
        HeadSurvey head;
        drawPicture(head, survey, std::span(received).subspan(h * tokens + classTokens, tokens - classTokens), gridSide);
        survey.heads.push_back(std::move(head));
    }
    return survey;
}

}  // namespace deepscope
