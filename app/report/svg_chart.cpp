#include "app/report/svg_chart.h"

#include "app/report/html_writer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace deepscope {
namespace {

constexpr int kWidth = 480;
constexpr int kRow = 26;
constexpr int kBar = 16;
constexpr int kLabel = 86;
constexpr int kFigure = 96;

std::string fixed(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", value);
    return text.data();
}

std::string hex(Rgb color) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%02x%02x%02x", color[0], color[1], color[2]);
    return text.data();
}

double drawable(double value) {
    return std::isfinite(value) && value > 0 ? value : 0;
}

double sum(const ChartBar& bar) {
    return std::accumulate(bar.parts.begin(), bar.parts.end(), 0.0, [](double a, double b) { return a + drawable(b); });
}

void addText(HtmlWriter& svg, double x, double y, const std::string& text, const char* anchor, const char* style) {
    svg.element("text", text, {{"x", fixed(x)}, {"y", fixed(y)}, {"text-anchor", anchor}, {"class", style}});
}

void addBar(HtmlWriter& svg, const ChartBar& bar, const std::vector<std::string>& series, double y, double scale) {
    addText(svg, kLabel - 10, y + 12.5, bar.label, "end", "label");
    double x = kLabel;
    for (std::size_t i = 0; i < bar.parts.size(); ++i) {
        const double width = drawable(bar.parts[i]) * scale;
        if (!(width > 0)) continue;
        svg.open("rect", {{"x", fixed(x)},
                          {"y", fixed(y)},
                          {"width", fixed(std::max(0.5, width))},
                          {"height", std::to_string(kBar)},
                          {"class", "s" + std::to_string(i)}});
        svg.element("title", i < series.size() ? bar.label + ", " + series[i] : bar.label).close();
        x += width;
    }
    addText(svg, x + 8, y + 12.5, bar.figure, "start", "figure");
}

}  // namespace

std::string barChart(const std::string& title, const std::vector<std::string>& series, const std::vector<ChartBar>& bars) {
    double most = 0;
    for (const ChartBar& bar : bars) most = std::max(most, sum(bar));
    const double scale = most > 0 ? (kWidth - kLabel - kFigure) / most : 0;
    const int height = static_cast<int>(bars.size()) * kRow + 4;
    HtmlWriter svg;
    svg.open("figure", {{"class", "chart"}});
    svg.element("figcaption", title);
    if (series.size() > 1) {
        svg.open("p", {{"class", "legend"}});
        for (std::size_t i = 0; i < series.size(); ++i) {
            svg.open("span").element("i", "", {{"class", "k" + std::to_string(i)}}).text(series[i]).close();
        }
        svg.close();
    }
    std::string spoken = title + ": ";
    for (const ChartBar& bar : bars) spoken += bar.label + " " + bar.figure + "; ";
    svg.open("svg", {{"viewBox", "0 0 " + std::to_string(kWidth) + " " + std::to_string(height)},
                     {"role", "img"},
                     {"aria-label", spoken.substr(0, spoken.size() - 2)}});
    svg.empty("path", {{"d", "M" + std::to_string(kLabel) + " 0V" + std::to_string(height)}, {"class", "axis"}})
        .markup("</path>");
    for (std::size_t i = 0; i < bars.size(); ++i) addBar(svg, bars[i], series, static_cast<double>(i) * kRow + 5, scale);
    return svg.take();
}

std::string cellMap(const std::string& title, CellGrid cells, ImageSize page, const std::vector<float>& values, double low,
                    double high, Colormap colormap) {
    const double side = 10;
    const double width = side * cells.columns, height = width * page.heightPx / page.widthPx;
    const double cellHeight = height / cells.rows;
    HtmlWriter svg;
    svg.open("svg", {{"viewBox", "0 0 " + fixed(width) + " " + fixed(height)},
                     {"role", "img"},
                     {"aria-label", title},
                     {"class", "cells"},
                     {"shape-rendering", "crispEdges"}});
    svg.open("rect", {{"width", fixed(width)}, {"height", fixed(height)}, {"class", "nothing"}}).close();
    for (int row = 0; row < cells.rows; ++row) {
        for (int column = 0; column < cells.columns;) {
            const auto colorOf = [&](int c) {
                const auto value = static_cast<double>(values[static_cast<std::size_t>(row * cells.columns + c)]);
                return std::isfinite(value) ? hex(colorAt(colormap, (value - low) / (high - low))) : std::string("none");
            };
            const std::string color = colorOf(column);
            int end = column + 1;  // neighbours of one colour are one rectangle
            while (end < cells.columns && colorOf(end) == color) ++end;
            svg.empty("path",
                      {{"fill", color},
                       {"d", "M" + fixed(column * side) + " " + fixed(row * cellHeight) + "h" + fixed((end - column) * side) +
                                 "v" + fixed(cellHeight) + "h" + fixed((column - end) * side) + "z"}});
            svg.markup("</path>");
            column = end;
        }
    }
    return svg.take();
}

std::string colorScale(const std::string& low, const std::string& high, Colormap colormap) {
    constexpr int kSteps = 32;
    HtmlWriter html;
    html.open("p", {{"class", "scale"}}).element("span", low);
    html.open(
        "svg",
        {{"viewBox", "0 0 320 12"}, {"aria-hidden", "true"}, {"preserveAspectRatio", "none"}, {"shape-rendering", "crispEdges"}});
    for (int i = 0; i < kSteps; ++i) {
        html.open("rect", {{"x", std::to_string(i * 10)},
                           {"width", "10"},
                           {"height", "12"},
                           {"fill", hex(colorAt(colormap, (i + 0.5) / kSteps))}})
            .close();
    }
    html.close().element("span", high);
    return html.take();
}

}  // namespace deepscope
