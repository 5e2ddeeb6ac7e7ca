#include "app/report/html_writer.h"
#include "app/report/report_page.h"
#include "app/report/report_pictures.h"
#include "app/report/svg_chart.h"

#include <string>

namespace deepscope {
namespace {

std::string pixels(double width, double height) {
    return reportNumber(width, 1) + "×" + reportNumber(height, 1) + " page px";
}

void addFact(HtmlWriter& html, std::string_view name, std::string_view value) {
    html.element("dt", name).element("dd", value);
}

std::string viewText(const ModePreview& preview) {
    const std::string side = std::to_string(preview.global.sidePx);
    const Fit& fit = preview.plan.globalFit;
    if (preview.plan.mode.stretches()) {
        return side + "×" + side + " px, the page stretched by " + reportNumber(preview.global.scaleX, 3) + " across and " +
               reportNumber(preview.global.scaleY, 3) + " down";
    }
    return side + "×" + side + " px, the page fitted to " + std::to_string(fit.size.widthPx) + "×" +
           std::to_string(fit.size.heightPx) + ", " + reportNumber(100 * preview.paddingShare, 1) + " % padding";
}

void addGeometry(HtmlWriter& html, const ModePreview& preview) {
    const ViewScale& finest = preview.finest();
    html.open("div", {{"class", "card"}}).open("dl");
    addFact(html, "Global view", viewText(preview));
    if (preview.tiles) {
        addFact(html, "Tiles",
                std::to_string(preview.plan.tiles->columns) + "×" + std::to_string(preview.plan.tiles->rows) +
                    " of 640 px, the page scaled by " + reportNumber(preview.tiles->scaleX, 3) + " across and " +
                    reportNumber(preview.tiles->scaleY, 3) + " down");
    }
    addFact(html, "Tokens",
            std::to_string(preview.tokenCount) + " laid out, from " + std::to_string(preview.samTokens) + " patches (" +
                reportNumber(preview.samTokensPerFused, 0) + " to one)");
    addFact(html, "Page per token", reportNumber(preview.pagePxPerToken, 0) + " page px");
    addFact(
        html, "A token covers",
        pixels(finest.tokenWidthPx, finest.tokenHeightPx) + ", " + reportNumber(100 * finest.tokenShare, 2) + " % of the page");
    addFact(html, "A patch covers", pixels(finest.patchWidthPx, finest.patchHeightPx));
    std::string below = "lower than " + reportNumber(finest.belowPatch.heightPx, 1) + " page px";
    if (finest.belowPatch.linePt) below += ", lines of under " + reportNumber(*finest.belowPatch.linePt, 1) + " pt";
    addFact(html, "Writing below a patch", below);
    html.close().close();
}

void addCosts(HtmlWriter& html, const ModePreview& preview, const Trace& run) {
    const TimeSummary& total = run.total();
    html.open("div", {{"class", "card"}}).open("dl");
    addFact(
        html, "Time",
        reportTime(total.medianMs) + (total.count > 1 ? " median, " + reportTime(total.p5Ms) + " to " + reportTime(total.p95Ms) +
                                                            " over " + std::to_string(total.count) + " passes"
                                                      : std::string(", one pass")));
    const double rate = total.medianMs > 0 ? static_cast<double>(run.flopsNeeded()) * 1e-6 / total.medianMs : 0;
    addFact(html, "Work",
            reportFlops(static_cast<double>(run.flopsNeeded())) + " needed, " +
                reportFlops(static_cast<double>(run.flopsExecuted())) + " executed, " + reportNumber(rate, 1) + " GFLOP/s");
    addFact(html, "Peak memory",
            reportBytes(static_cast<double>(run.peakBytes())) + " of tensors, " +
                reportBytes(static_cast<double>(preview.peakBytes)) + " foretold");
    addFact(html, "Weights", reportBytes(static_cast<double>(run.weightBytes())));
    addFact(html, "Process", reportBytes(static_cast<double>(run.residentPeakBytes())) + " at its peak");
    addFact(html, "Before",
            reportTime(run.provenance().image.decodeMs) + " decoding, " + reportTime(run.provenance().preprocessMs) +
                " preparing views");
    html.close().close();
}

void addPictures(HtmlWriter& html, const InputFile& input, const Trace& run, const std::string& mode) {
    html.open("div", {{"class", "gallery"}});
    for (const ReportPicture& picture : stagePictures(input, run)) {
        html.open("figure");
        html.empty("img",
                   {{"src", picture.source}, {"alt", picture.title + " over the page, mode " + mode + ": " + picture.detail}});
        html.open("figcaption").text(picture.title).element("small", picture.detail).close().close();
    }
    html.close();
}

struct StageHeading {
    const char* name;
    const char* units;
    bool isNumber = true;
    bool isSpread = false;  ///< says something of repeated passes alone
};
constexpr StageHeading kStageHeadings[] = {{"#", ""},           {"stage", "", false},     {"shape", "", false},
                                           {"time", "ms"},      {"p5", "ms", true, true}, {"p95", "ms", true, true},
                                           {"needed", "GFLOP"}, {"rate", "GFLOP/s"},      {"live", "MiB"},
                                           {"peak", "MiB"},     {"NaN/Inf", ""}};

void addStage(HtmlWriter& html, const StageRecord& stage, int number, bool hasSpread) {
    const double gigaflop = static_cast<double>(stage.flopsNeeded) * 1e-9;
    const auto mebibytes = [](std::int64_t bytes) { return reportNumber(static_cast<double>(bytes) / (1 << 20), 1); };
    html.open("tr").element("td", std::to_string(number)).element("th", stage.tap, {{"scope", "row"}});
    html.element("td", shapeText(stage.shape), {{"class", "word"}});
    html.element("td", reportNumber(stage.time.medianMs, 2));
    if (hasSpread) html.element("td", reportNumber(stage.time.p5Ms, 2)).element("td", reportNumber(stage.time.p95Ms, 2));
    html.element("td", reportNumber(gigaflop, 2));
    html.element("td", reportNumber(stage.time.medianMs > 0 ? gigaflop / stage.time.medianMs * 1e3 : 0, 1));
    html.element("td", mebibytes(stage.liveBytes)).element("td", mebibytes(stage.peakBytes));
    const std::int64_t broken = stage.values ? stage.values->nanCount + stage.values->infCount : 0;
    html.element("td", stage.values ? std::to_string(broken) : "–",
                 broken > 0 ? HtmlWriter::Attributes{{"class", "bad"}} : HtmlWriter::Attributes{});
    html.close();
}

void addStages(HtmlWriter& html, const Trace& run, const std::string& mode) {
    const bool hasSpread = run.total().count > 1;
    html.open("details");
    html.element("summary", "Stage by stage (" + std::to_string(run.stages().size()) + ")");
    html.open("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "Stages of mode " + mode}});
    html.open("table", {{"class", "stages"}})
        .element("caption", "Stages of mode " + mode, {{"hidden", ""}})
        .open("thead")
        .open("tr");
    for (const StageHeading& heading : kStageHeadings) {
        if (heading.isSpread && !hasSpread) continue;
        html.open(
            "th",
            {{"scope", "col"}, {"data-sort", heading.isNumber ? "number" : "text"}, {"class", heading.isNumber ? "" : "word"}});
        html.element("button", heading.name, {{"type", "button"}});
        if (*heading.units) html.element("small", heading.units);
        html.close();
    }
    html.close().close().open("tbody");
    int number = 0;
    for (const StageRecord& stage : run.stages()) addStage(html, stage, ++number, hasSpread);
    html.close().close().close().close();
}

}  // namespace

void addMode(HtmlWriter& html, const ModeComparison& comparison, std::size_t index, const InputFile& input) {
    const ComparedMode& mode = comparison.modes[index];
    const std::string name = mode.mode.name();
    html.open("section", {{"aria-labelledby", "mode-" + std::to_string(index)}});
    html.element("h2", "Mode " + name, {{"id", "mode-" + std::to_string(index)}});
    if (mode.failure) html.element("p", "This mode did not run: " + mode.failure->sentence(), {{"class", "fail"}});
    html.open("div", {{"class", "facts"}});
    addGeometry(html, mode.preview);
    if (mode.run) addCosts(html, mode.preview, *mode.run);
    html.close();
    if (mode.run) {
        addPictures(html, input, *mode.run, name);
        addStages(html, *mode.run, name);
    }
    html.close();
}

}  // namespace deepscope
