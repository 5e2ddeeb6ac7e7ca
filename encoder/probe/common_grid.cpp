#include "encoder/probe/common_grid.h"

#include "encoder/errors.h"
#include "encoder/probe/token_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deepscope {
namespace {

/// The cells that a token's rows or columns lie over, and how many page pixels of each.
struct Overlap {
    int first = 0;
    std::vector<double> lengths;
};

// Tokens and cells are rectangles of two independent axes, so one axis at a time says all.
Overlap overlapOf(double begin, double end, double pageLength, int cells) {
    Overlap overlap;
    if (!(end > begin)) return overlap;  // wholly in padding
    const double cell = pageLength / cells;
    overlap.first = std::clamp(static_cast<int>(std::floor(begin / cell)), 0, cells - 1);
    for (int c = overlap.first; c < cells && c * cell < end; ++c) {
        overlap.lengths.push_back(std::max(0.0, std::min(end, (c + 1) * cell) - std::max(begin, c * cell)));
    }
    return overlap;
}

/// A view's tokens on the cells, along each axis.
struct ViewOverlaps {
    std::vector<Overlap> rows;
    std::vector<Overlap> columns;
};

ViewOverlaps overlapsOf(ViewId view, int gridSide, const PixelMap& map, CellGrid cells) {
    const ImageSize page = map.plan().page;
    ViewOverlaps overlaps;
    for (int i = 0; i < gridSide; ++i) {
        const PixelRect cut = map.viewToPage(view, map.tokenInView(view, {i, i}, gridSide));
        overlaps.rows.push_back(overlapOf(cut.y, cut.y + cut.height, page.heightPx, cells.rows));
        overlaps.columns.push_back(overlapOf(cut.x, cut.x + cut.width, page.widthPx, cells.columns));
    }
    return overlaps;
}

class GridSums {
public:
    GridSums(CellGrid cells, int channels)
        : m_cells(cells),
          m_channels(static_cast<std::size_t>(channels)),
          m_sums(static_cast<std::size_t>(cells.count()) * m_channels),
          m_areas(static_cast<std::size_t>(cells.count())) {}

    void add(const Overlap& rows, const Overlap& columns, const float* vector) {
        for (std::size_t r = 0; r < rows.lengths.size(); ++r) {
            for (std::size_t c = 0; c < columns.lengths.size(); ++c) {
                const double area = rows.lengths[r] * columns.lengths[c];
                if (!(area > 0)) continue;
                const auto cell = (static_cast<std::size_t>(rows.first) + r) * static_cast<std::size_t>(m_cells.columns) +
                                  static_cast<std::size_t>(columns.first) + c;
                m_areas[cell] += area;
                double* sum = m_sums.data() + cell * m_channels;
                for (std::size_t d = 0; d < m_channels; ++d) sum[d] += area * static_cast<double>(vector[d]);
            }
        }
    }

    CommonGrid means(ImageSize page) const {
        const double cellArea = static_cast<double>(page.widthPx) * page.heightPx / m_cells.count();
        CommonGrid grid{.cells = m_cells, .page = page, .channels = static_cast<int>(m_channels)};
        grid.vectors.assign(m_sums.size(), std::numeric_limits<float>::quiet_NaN());
        grid.coverage.resize(m_areas.size());
        for (std::size_t cell = 0; cell < m_areas.size(); ++cell) {
            grid.coverage[cell] = std::min(1.0, m_areas[cell] / cellArea);
            if (!(m_areas[cell] > 0)) continue;
            for (std::size_t d = 0; d < m_channels; ++d) {
                grid.vectors[cell * m_channels + d] = static_cast<float>(m_sums[cell * m_channels + d] / m_areas[cell]);
            }
        }
        return grid;
    }

private:
    CellGrid m_cells;
    std::size_t m_channels;
    std::vector<double> m_sums;  // [rows,columns,D]
    std::vector<double> m_areas;
};

void addTap(GridSums& sums, const TapRecord& tap, const PixelMap& map, CellGrid cells, const std::stop_token& stop) {
    const int side = tapLayout(tap).gridSide;
    const ViewOverlaps overlaps = overlapsOf(parseTapName(tap.name()).view, side, map, cells);
    TokenRows rows(tap);
    rows.forEach([&](int token, const float* vector) {
        if (token == kClassToken) return;
        if (token % side == 0 && stop.stop_requested()) throw Cancelled("resampling " + tap.name());
        sums.add(overlaps.rows[static_cast<std::size_t>(token / side)], overlaps.columns[static_cast<std::size_t>(token % side)],
                 vector);
    });
}

UsageError cannotResample(const std::string& where, std::string expected, std::string got) {
    return UsageError({.what = "cannot be brought onto the page's grid",
                       .where = where,
                       .expected = std::move(expected),
                       .got = std::move(got)});
}

void checkTaps(std::span<const TapRecord* const> taps, CellGrid cells) {
    if (taps.empty()) throw cannotResample("common grid", "a tap", "none");
    if (cells.columns < 1 || cells.rows < 1) {
        throw cannotResample("common grid", "at least one cell",
                             std::to_string(cells.columns) + "x" + std::to_string(cells.rows));
    }
    const int channels = tapLayout(*taps.front()).channels;
    for (const TapRecord* tap : taps) {
        const TapLayout layout = tapLayout(*tap);
        if (layout.gridSide < 1) throw cannotResample(tap->name(), "tokens on a grid", shapeText(tap->shape()));
        if (layout.channels != channels) {
            throw cannotResample(tap->name(), std::to_string(channels) + " channels", std::to_string(layout.channels));
        }
    }
}

}  // namespace

PixelRect CellGrid::cellOnPage(ImageSize page, int row, int column) const {
    const double width = static_cast<double>(page.widthPx) / columns, height = static_cast<double>(page.heightPx) / rows;
    return {column * width, row * height, width, height};
}

CellGrid cellGridFor(ImageSize page, int longerSide) {
    const int longer = std::max(1, longerSide);
    const auto other = [&](int shortPx, int longPx) {
        return std::max(1, static_cast<int>(std::lround(static_cast<double>(longer) * shortPx / longPx)));
    };
    if (page.widthPx >= page.heightPx) return {longer, other(page.heightPx, page.widthPx)};
    return {other(page.widthPx, page.heightPx), longer};
}

CommonGrid commonGrid(std::span<const TapRecord* const> taps, const PixelMap& map, CellGrid cells, const std::stop_token& stop) {
    checkTaps(taps, cells);
    GridSums sums(cells, tapLayout(*taps.front()).channels);
    for (const TapRecord* tap : taps) addTap(sums, *tap, map, cells, stop);
    return sums.means(map.plan().page);
}

CommonGrid commonGrid(const Trace& run, const std::string& stage, GridViews views, CellGrid cells, const std::stop_token& stop) {
    const RunProvenance& provenance = run.provenance();
    if (views == GridViews::Tiles && !provenance.plan.tiles) {
        throw cannotResample(provenance.plan.mode.name(), "a page in tiles", "the global view alone");
    }
    std::vector<std::shared_ptr<const TapRecord>> kept;
    std::vector<const TapRecord*> taps;
    for (const ViewId view : provenance.plan.views()) {
        if (view.isGlobal() != (views == GridViews::Global)) continue;
        const std::string name = TapName{view, stage}.text();
        kept.push_back(run.find(name));
        if (!kept.back()) throw cannotResample(name, "a stage that the run kept", "none of that name");
        taps.push_back(kept.back().get());
    }
    return commonGrid(taps, PixelMap(provenance.plan, provenance.image.orientation), cells, stop);
}

}  // namespace deepscope
