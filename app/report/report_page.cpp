#include "app/report/report_page.h"

#include "app/comparison/comparison_text.h"
#include "app/report/html_writer.h"
#include "app/report/report_pictures.h"
#include "app/report/report_style.h"
#include "app/report/svg_chart.h"
#include "encoder/version.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <functional>

namespace deepscope {
namespace {

const Trace* firstRun(const ModeComparison& comparison) {
    for (const ComparedMode& mode : comparison.modes) {
        if (mode.run) return mode.run.get();
    }
    return nullptr;
}

void addHead(HtmlWriter& html, const std::string& title) {
    html.open("head").empty("meta", {{"charset", "utf-8"}});
    html.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", reportPolicy()}});
    html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    html.empty("meta", {{"name", "generator"}, {"content", std::string("deepscope ") + kVersion}});
    html.element("title", title + " – deepscope report");
    html.open("style").markup(reportStyle()).close().close();
}

void addContents(HtmlWriter& html, const ModeComparison& comparison) {
    const auto link = [&](const std::string& target, const std::string& text) {
        html.open("li").element("a", text, {{"href", "#" + target}}).close();
    };
    html.open("nav", {{"aria-label", "Contents"}}).open("ul");
    link("modes", comparison.modes.size() > 1 ? "Side by side" : "Costs");
    if (comparison.features.size() > 1) link("similarity", "Similarity");
    for (std::size_t i = 0; i < comparison.modes.size(); ++i) {
        link("mode-" + std::to_string(i), "Mode " + comparison.modes[i].mode.name());
    }
    link("claims", "Claims");
    html.close().close();
}

void addTitle(HtmlWriter& html, const ModeComparison& comparison, const InputFile& input, const Trace& run) {
    html.open("header").element("p", "deepscope report: DeepSeek-OCR's vision encoder", {{"class", "kicker"}});
    html.element("h1", std::filesystem::path(comparison.image).filename().string());
    std::string modes;
    for (const ComparedMode& mode : comparison.modes) modes += (modes.empty() ? "" : ", ") + mode.mode.name();
    html.element("p",
                 std::to_string(comparison.page.widthPx) + "×" + std::to_string(comparison.page.heightPx) + " px in " + modes,
                 {{"class", "soft"}});
    if (run.provenance().weights.synthetic) {
        html.open("p", {{"class", "mark"}}).element("strong", "SYNTHETIC WEIGHTS.");
        html.text(" Costs and geometry are real; the features are those of made-up weights and say nothing about the page.")
            .close();
    }
    for (const ComparedMode& mode : comparison.modes) {
        if (mode.failure) html.element("p", mode.mode.name() + " did not run: " + mode.failure->sentence(), {{"class", "fail"}});
    }
    addContents(html, comparison);
    html.close();

    const ReportPicture page = pagePicture(input);
    html.open("div", {{"class", "top"}}).open("figure");
    html.empty("img", {{"src", page.source}, {"alt", "The page, " + page.detail}}).close();
    html.open("section", {{"class", "card"}, {"aria-label", "Environment"}});
    addEnvironment(html, run);
    html.close().close();
}

void addChart(HtmlWriter& html, const ModeComparison& comparison, const std::string& title,
              const std::vector<std::string>& series, const std::function<ChartBar(const ComparedMode&)>& bar) {
    std::vector<ChartBar> bars;
    for (const ComparedMode& mode : comparison.modes) {
        bars.push_back(bar(mode));
        bars.back().label = mode.mode.name();
    }
    html.markup(barChart(title, series, bars));
}

void addCharts(HtmlWriter& html, const ModeComparison& comparison) {
    html.open("div", {{"class", "charts"}});
    addChart(html, comparison, "Time of a pass, by part", {"SAM", "compressor", "CLIP", "fusion"}, [](const ComparedMode& mode) {
        if (!mode.run) return ChartBar{{}, {}, "did not run"};
        const GroupTimes times = groupTimes(*mode.run);
        return ChartBar{
            {}, {times.samMs, times.compressorMs, times.clipMs, times.fusionMs}, reportTime(mode.run->total().medianMs)};
    });
    addChart(html, comparison, "Tokens that the language model reads", {"tokens"}, [](const ComparedMode& mode) {
        return ChartBar{{}, {static_cast<double>(mode.preview.tokenCount)}, std::to_string(mode.preview.tokenCount)};
    });
    addChart(html, comparison, "Arithmetic needed", {"FLOPs"}, [](const ComparedMode& mode) {
        const auto flops = static_cast<double>(mode.preview.flops.needed);
        return ChartBar{{}, {flops}, reportFlops(flops)};
    });
    addChart(html, comparison, "Peak memory beside the weights", {"peak"}, [](const ComparedMode& mode) {
        if (!mode.run) return ChartBar{{}, {}, "did not run"};
        const auto bytes = static_cast<double>(mode.run->peakBytes());
        return ChartBar{{}, {bytes}, reportBytes(bytes)};
    });
    html.close();
}

void addColumns(HtmlWriter& html, const std::string& name, const std::vector<ComparisonColumn>& columns) {
    html.open("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", name}});
    html.open("table", {{"class", "modes"}}).element("caption", name, {{"hidden", ""}}).open("thead").open("tr");
    for (const ComparisonColumn& column : columns) {
        html.open(
            "th",
            {{"scope", "col"}, {"data-sort", column.isNumber ? "number" : "text"}, {"class", column.isNumber ? "" : "word"}});
        html.element("button", column.name, {{"type", "button"}});
        if (!column.units.empty()) html.element("small", column.units);
        html.close();
    }
    html.close().close().open("tbody");
    for (std::size_t i = 0; i < columns.front().cells.size(); ++i) {
        html.open("tr").element("th", columns.front().cells[i], {{"scope", "row"}});
        for (std::size_t c = 1; c < columns.size(); ++c) {
            html.element("td", columns[c].cells[i], {{"class", columns[c].isNumber ? "" : "word"}});
        }
        html.close();
    }
    html.close().close().close();
}

std::string scaled(double value, std::initializer_list<std::pair<double, const char*>> units) {
    for (const auto& [unit, name] : units) {
        if (std::abs(value) >= unit) return reportNumber(value / unit, value / unit < 10 ? 2 : 1) + " " + name;
    }
    const auto& [unit, name] = *(units.end() - 1);
    return reportNumber(value / unit, 2) + " " + name;
}

}  // namespace

std::string reportNumber(double value, int digits) {
    if (!std::isfinite(value)) return "–";
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return text.data();
}

std::string reportTime(double ms) {
    return scaled(ms, {{1000, "s"}, {1, "ms"}, {1e-3, "µs"}});
}
std::string reportBytes(double bytes) {
    if (bytes < 1024) return reportNumber(bytes, 0) + " bytes";
    return scaled(bytes, {{1 << 30, "GiB"}, {1 << 20, "MiB"}, {1 << 10, "KiB"}});
}
std::string reportFlops(double flops) {
    return scaled(flops, {{1e12, "TFLOP"}, {1e9, "GFLOP"}, {1e6, "MFLOP"}});
}

void addModesTable(HtmlWriter& html, const ModeComparison& comparison) {
    html.element("h2", comparison.modes.size() > 1 ? "Modes side by side" : "Costs", {{"id", "modes"}});
    html.element("h3", "What each mode does to the page");
    addColumns(html, "What each mode does to the page", foretoldColumns(comparison));
    html.element("h3", comparison.features.size() > 1 ? "What it cost, and how alike its features are to those of " +
                                                            comparison.features[comparison.largest].label
                                                      : "What it cost");
    addColumns(html, "What each mode cost", measuredColumns(comparison));
    addCharts(html, comparison);
}

std::string reportPage(const ModeComparison& comparison, const InputFile& input) {
    const Trace* const run = firstRun(comparison);
    if (!run) {
        throw UsageError({.what = "nothing to report", .where = comparison.image, .expected = "a mode that ran", .got = "none"});
    }
    HtmlWriter html;
    html.markup("<!DOCTYPE html>\n").open("html", {{"lang", "en"}});
    addHead(html, std::filesystem::path(comparison.image).filename().string());
    html.open("body").open("main", {{"class", "page"}});
    addTitle(html, comparison, input, *run);
    addModesTable(html, comparison);
    addSimilarity(html, comparison);
    for (std::size_t i = 0; i < comparison.modes.size(); ++i) addMode(html, comparison, i, input);
    addClaims(html, comparison);
    html.element("footer",
                 std::string("Written by deepscope ") + kVersion +
                     ". Heatmaps lie over the page; colours of lengths span the middle 96 % of the tokens on it, those of "
                     "attention reach to the 99.5th percentile. Times are "
                     "medians from pixels in the device's memory to laid-out tokens there.");
    html.close().open("script").markup(reportScript()).close();
    return html.take() + "\n";
}

}  // namespace deepscope
