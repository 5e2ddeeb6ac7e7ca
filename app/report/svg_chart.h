#pragma once

#include "encoder/export/colormap.h"
#include "encoder/probe/common_grid.h"

#include <string>
#include <vector>

namespace deepscope {

/// A bar of a chart: parts are drawn end to end, each in the series' own colour.
struct ChartBar {
    std::string label;
    std::vector<double> parts;
    std::string figure;  ///< written at its end: "1.2 s"
};

/// Bars from one zero, as wide as the page lets them: inline SVG. `series` names the parts; one alone needs no legend.
/// `title` is read out instead of the drawing. Values that are not finite or negative are left out.
std::string barChart(const std::string& title, const std::vector<std::string>& series, const std::vector<ChartBar>& bars);

/// One value a cell over a page's outline, coloured from `low` to `high`: inline SVG with square-edged cells.
std::string cellMap(const std::string& title, CellGrid cells, ImageSize page, const std::vector<float>& values, double low,
                    double high, Colormap colormap);

/// The scale of such maps, with its ends written beside it.
std::string colorScale(const std::string& low, const std::string& high, Colormap colormap);

}  // namespace deepscope
