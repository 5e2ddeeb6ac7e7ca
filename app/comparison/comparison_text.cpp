#include "app/comparison/comparison_text.h"

#include "app/commands/stage_table.h"

#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <cstdio>

namespace deepscope {
namespace {

const std::string kNoFigure = "–";

__attribute__((format(printf, 1, 2))) std::string format(const char* pattern, ...) {
    char line[256];
    std::va_list arguments;
    va_start(arguments, pattern);
    std::vsnprintf(line, sizeof line, pattern, arguments);
    va_end(arguments);
    return line;
}

std::string number(double value, int digits) {
    return std::isfinite(value) ? format("%.*f", digits, value) : kNoFigure;
}

double mebibytes(std::int64_t bytes) {
    return static_cast<double>(bytes) / (1 << 20);
}

std::string fitText(const ModePreview& preview) {
    if (preview.plan.mode.stretches()) return format("stretched ×%.3g by ×%.3g", preview.global.scaleX, preview.global.scaleY);
    const Fit& fit = preview.plan.globalFit;
    return format("%d×%d, %.0f %% padding", fit.size.widthPx, fit.size.heightPx, 100 * preview.paddingShare);
}

std::string tilesText(const ModePreview& preview) {
    if (!preview.plan.tiles) return kNoFigure;
    return format("%d×%d", preview.plan.tiles->columns, preview.plan.tiles->rows);
}

/// Collects columns, a cell for each mode.
class Columns {
public:
    explicit Columns(const ModeComparison& comparison) : m_comparison(comparison) {}

    template <class Cell>
    void add(std::string name, std::string units, std::string key, Cell&& cell, bool isNumber = true) {
        ComparisonColumn column{std::move(name), std::move(units), std::move(key), {}, isNumber};
        for (const ComparedMode& mode : m_comparison.modes) column.cells.push_back(cell(mode));
        m_columns.push_back(std::move(column));
    }
    template <class Cell>
    void addOfRun(std::string name, std::string units, std::string key, Cell&& cell) {
        add(std::move(name), std::move(units), std::move(key),
            [&](const ComparedMode& mode) { return mode.run ? cell(*mode.run) : kNoFigure; });
    }
    template <class Test>
    bool anyOf(Test&& test) const {
        return std::any_of(m_comparison.modes.begin(), m_comparison.modes.end(), test);
    }
    void addSimilarity(std::string name, std::string units, std::string key, double SimilarityMeans::*figure) {
        ComparisonColumn column{std::move(name), std::move(units), std::move(key), {}, true};
        for (std::size_t i = 0; i < m_comparison.modes.size(); ++i) {
            const auto features = m_comparison.featuresOf(i);
            column.cells.push_back(features ? number(meansOf(m_comparison.toLargest[*features]).*figure, 3) : kNoFigure);
        }
        m_columns.push_back(std::move(column));
    }
    std::vector<ComparisonColumn> take() { return std::move(m_columns); }

private:
    const ModeComparison& m_comparison;
    std::vector<ComparisonColumn> m_columns;
};

void addMode(Columns& columns) {
    columns.add(
        "mode", "", "mode", [](const auto& m) { return m.mode.name(); }, false);
}

void addForetold(Columns& columns) {
    columns.add("view", "px", "view_px", [](const auto& m) { return std::to_string(m.preview.global.sidePx); });
    columns.add(
        "page in it", "", "fit", [](const auto& m) { return fitText(m.preview); }, false);
    columns.add(
        "tiles", "", "tiles", [](const auto& m) { return tilesText(m.preview); }, false);
    columns.add("tokens", "", "tokens", [](const auto& m) { return std::to_string(m.preview.tokenCount); });
    columns.add("per token", "page px", "page_px_per_token", [](const auto& m) { return number(m.preview.pagePxPerToken, 0); });
    columns.add("compression", "SAM:fused", "compression", [](const auto& m) { return number(m.preview.samTokensPerFused, 0); });
    columns.add("patch height", "page px", "patch_height_px",
                [](const auto& m) { return number(m.preview.finest().patchHeightPx, 1); });
    columns.add("token height", "page px", "token_height_px",
                [](const auto& m) { return number(m.preview.finest().tokenHeightPx, 1); });
    if (columns.anyOf([](const auto& m) { return m.preview.finest().belowPatch.linePt.has_value(); })) {
        const auto points = [](const std::optional<double>& size) { return size ? number(*size, 1) : kNoFigure; };
        columns.add("line of a patch", "pt", "patch_line_pt",
                    [points](const auto& m) { return points(m.preview.finest().belowPatch.linePt); });
        columns.add("line of a token", "pt", "token_line_pt",
                    [points](const auto& m) { return points(m.preview.finest().belowToken.linePt); });
    }
    columns.add("needed", "GFLOP", "gflop",
                [](const auto& m) { return number(static_cast<double>(m.preview.flops.needed) * 1e-9, 1); });
    columns.add("peak", "MiB", "foretold_peak_mib", [](const auto& m) { return number(mebibytes(m.preview.peakBytes), 1); });
    if (columns.anyOf([](const auto& m) { return m.preview.leastMs.has_value(); })) {
        columns.add("at least", "ms", "least_ms",
                    [](const auto& m) { return m.preview.leastMs ? number(*m.preview.leastMs, 0) : kNoFigure; });
    }
}

bool hasSpread(const ComparedMode& mode) {
    return mode.run && mode.run->total().count > 1;
}

void addMeasured(Columns& columns) {
    columns.addOfRun("median", "ms", "median_ms", [](const Trace& run) { return number(run.total().medianMs, 1); });
    if (columns.anyOf(hasSpread)) {
        columns.addOfRun("p5", "ms", "p5_ms", [](const Trace& run) { return number(run.total().p5Ms, 1); });
        columns.addOfRun("p95", "ms", "p95_ms", [](const Trace& run) { return number(run.total().p95Ms, 1); });
    }
    columns.addOfRun("SAM", "ms", "sam_ms", [](const Trace& run) { return number(groupTimes(run).samMs, 1); });
    columns.addOfRun("compressor", "ms", "compressor_ms",
                     [](const Trace& run) { return number(groupTimes(run).compressorMs, 1); });
    columns.addOfRun("CLIP", "ms", "clip_ms", [](const Trace& run) { return number(groupTimes(run).clipMs, 1); });
    columns.addOfRun("fusion", "ms", "fusion_ms", [](const Trace& run) { return number(groupTimes(run).fusionMs, 1); });
    columns.addOfRun("rate", "GFLOP/s", "gflop_per_s", [](const Trace& run) {
        return number(static_cast<double>(run.flopsNeeded()) * 1e-6 / run.total().medianMs, 1);
    });
    columns.addOfRun("peak", "MiB", "peak_mib", [](const Trace& run) { return number(mebibytes(run.peakBytes()), 1); });
    columns.addSimilarity("like largest", "centred", "centred_cosine_to_largest", &SimilarityMeans::centred);
    columns.addSimilarity("cosine", "plain", "cosine_to_largest", &SimilarityMeans::cosine);
    columns.addSimilarity("L2", "relative", "relative_l2_to_largest", &SimilarityMeans::relativeL2);
}

bool isPreview(const ModeComparison& comparison) {
    return std::none_of(comparison.modes.begin(), comparison.modes.end(),
                        [](const ComparedMode& mode) { return mode.run || mode.failure; });
}

std::size_t shownWidth(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string aligned(const std::string& text, std::size_t width, bool toRight) {
    const std::string room(width - std::min(width, shownWidth(text)), ' ');
    return toRight ? room + text : text + room;
}

// Columns side by side, each as wide as its widest cell.
std::string tableText(const std::vector<ComparisonColumn>& columns) {
    std::vector<std::string> lines(columns.empty() ? 0 : columns.front().cells.size() + 1);
    for (const ComparisonColumn& column : columns) {
        const std::string title = column.units.empty() ? column.name : column.name + " " + column.units;
        std::size_t width = shownWidth(title);
        for (const std::string& cell : column.cells) width = std::max(width, shownWidth(cell));
        lines[0] += aligned(title, width, column.isNumber) + "  ";
        for (std::size_t i = 0; i < column.cells.size(); ++i)
            lines[i + 1] += aligned(column.cells[i], width, column.isNumber) + "  ";
    }
    std::string text;
    for (std::string& line : lines) {
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

std::string matrixText(const ModeComparison& comparison) {
    const std::size_t n = comparison.features.size();
    std::vector<ComparisonColumn> columns(1);
    columns[0].isNumber = false;
    for (const ComparedFeatures& features : comparison.features) columns[0].cells.push_back(features.label);
    for (std::size_t j = 0; j < n; ++j) {
        ComparisonColumn column{.name = comparison.features[j].label, .units = {}, .key = {}, .cells = {}};
        for (std::size_t i = 0; i < n; ++i) {
            const SimilarityMeans& means = comparison.matrix[i * n + j];
            column.cells.push_back(number(means.centred, 3) + " / " + number(means.cosine, 3));
        }
        columns.push_back(std::move(column));
    }
    return tableText(columns);
}

std::string heading(const ModeComparison& comparison) {
    std::string text = comparison.image + format(" · %d×%d px", comparison.page.widthPx, comparison.page.heightPx);
    for (const ComparedMode& mode : comparison.modes) {
        if (!mode.run) continue;
        const RunProvenance& run = mode.run->provenance();
        return text + " · " + run.device + " · " + std::string(elementTypeName(run.computeType)) + " · " + run.implementation +
               format(" · %d threads · %d of each mode\n", run.threads, mode.run->total().count) + weightsLine(run.weights);
    }
    return text;
}

std::string quoted(const std::string& cell) {
    if (cell == kNoFigure) return {};
    // A spreadsheet runs what begins with these.
    const bool isFormula = !cell.empty() && std::string("=+@\t\r").find(cell.front()) != std::string::npos;
    std::string safe = cell;
    if (isFormula) safe.insert(safe.begin(), '\'');
    if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
    std::string text(1, '"');
    for (const char c : safe) text.append(c == '"' ? 2 : 1, c);
    text.push_back('"');
    return text;
}

}  // namespace

std::vector<ComparisonColumn> foretoldColumns(const ModeComparison& comparison) {
    Columns columns(comparison);
    addMode(columns);
    addForetold(columns);
    return columns.take();
}

std::vector<ComparisonColumn> measuredColumns(const ModeComparison& comparison) {
    Columns columns(comparison);
    addMode(columns);
    addMeasured(columns);
    return columns.take();
}

std::string comparisonText(const ModeComparison& comparison) {
    std::string text = heading(comparison) + "\n\n" + tableText(foretoldColumns(comparison));
    if (!comparison.hasRuns()) return text;
    text += "\n" + tableText(measuredColumns(comparison));
    text += "\nSimilarity of " + comparison.stage + ", mean over " + std::to_string(comparison.cells.columns) + "×" +
            std::to_string(comparison.cells.rows) +
            " cells of the page (largest: " + comparison.features[comparison.largest].label +
            "):\nmean-centred cosine / plain cosine. Plain cosines lie near 1 for any two places of a page; the centred ones "
            "tell.\n\n" +
            matrixText(comparison);
    return text;
}

std::string comparisonCsv(const std::vector<ModeComparison>& comparisons) {
    const bool wasPreviewed = std::all_of(comparisons.begin(), comparisons.end(), isPreview);
    std::string text;
    for (const ModeComparison& comparison : comparisons) {
        std::vector<ComparisonColumn> columns = foretoldColumns(comparison);
        if (!wasPreviewed) {
            const std::vector<ComparisonColumn> measured = measuredColumns(comparison);
            columns.insert(columns.end(), measured.begin() + 1, measured.end());
        }
        if (text.empty()) {
            text = "image";
            for (const ComparisonColumn& column : columns) text.append(1, ',').append(column.key);
            text += "\r\n";
        }
        for (std::size_t i = 0; i < comparison.modes.size(); ++i) {
            text += quoted(comparison.image);
            for (const ComparisonColumn& column : columns) text.append(1, ',').append(quoted(column.cells[i]));
            text += "\r\n";
        }
    }
    return text;
}

}  // namespace deepscope
