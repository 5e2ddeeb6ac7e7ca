#include "app/report/report_pictures.h"

#include "app/commands/overlay_picture.h"
#include "app/report/html_writer.h"
#include "app/report/report_page.h"
#include "encoder/export/heatmap_image.h"
#include "encoder/export/picture_file.h"
#include "encoder/probe/attention_probe.h"
#include "encoder/probe/feature_map.h"
#include "encoder/probe/principal_components.h"
#include "encoder/probe/quantile.h"

#include <algorithm>
#include <cmath>

namespace deepscope {
namespace {

constexpr int kPageSidePx = 760;  // longer side
constexpr int kHeatmapSidePx = 400;
constexpr double kOpacity = 0.7;
constexpr Rgb kQueryColor{255, 64, 64};

std::string dataUri(const RgbImage& image) {
    return "data:image/png;base64," + base64(packedPng(image));
}

RgbImage shrunk(const RgbImage& page, int longerSidePx) {
    const int longer = std::max(page.size.widthPx, page.size.heightPx);
    if (longer <= longerSidePx) return page;
    const double scale = static_cast<double>(longerSidePx) / longer;
    const auto side = [&](int px) { return std::max(1, static_cast<int>(std::lround(px * scale))); };
    return resizeBicubic(page, {side(page.size.widthPx), side(page.size.heightPx)});
}

/// Lowest and highest value that colours tell apart: the middle 96 % of the tokens on the page, outliers apart.
struct ColorRange {
    float low = 0;
    float high = 1;
};

// Paints a run's taps over one small page.
class StagePainter {
public:
    StagePainter(const InputFile& input, const Trace& run)
        : m_run(run), m_page(shrunk(pageOf(input), kHeatmapSidePx)), m_map(smallPlan(run, m_page.size)) {}

    /// Null when the run does not have the stage, or did not keep it.
    std::vector<std::shared_ptr<const TapRecord>> taps(const std::string& stage) const {
        std::vector<std::shared_ptr<const TapRecord>> found;
        for (const ViewId view : m_run.provenance().plan.views()) {
            const auto tap = m_run.find(TapName{view, stage}.text());
            if (!tap) continue;
            if (!view.isGlobal() && !found.empty() && parseTapName(found.front()->name()).view.isGlobal()) found.clear();
            found.push_back(tap);
        }
        return found;
    }

    void addLengths(std::vector<ReportPicture>& pictures, const std::string& title, const std::string& stage) const {
        std::vector<HeatmapLayer> layers;
        for (const auto& tap : taps(stage)) {
            FeatureMap map = featureMap(*tap, FeatureView::Norm);
            layers.push_back(gridLayer(parseTapName(tap->name()).view, map.gridSide, std::move(map.values)));
        }
        if (layers.empty()) return;
        const ColorRange range = rangeOf(layers);
        pictures.push_back({title,
                            stage + ", vector length " + reportNumber(static_cast<double>(range.low), 2) + " to " +
                                reportNumber(static_cast<double>(range.high), 2),
                            paint(layers, range, Colormap::Viridis)});
    }

    void addComponents(std::vector<ReportPicture>& pictures, const std::string& title, const std::string& stage) const {
        const auto kept = taps(stage);
        if (kept.empty()) return;
        std::vector<const TapRecord*> views;
        for (const auto& tap : kept) views.push_back(tap.get());
        const PrincipalComponents fit = fitComponents(views, {}, interruptToken());
        std::vector<ColorLayer> layers;
        for (const TapRecord* tap : views) {
            const ComponentMap map = projectComponents(fit, *tap);
            layers.push_back({parseTapName(tap->name()).view, map.gridSide, map.colors});
        }
        const auto [red, green, blue] = fit.explained;
        pictures.push_back({title,
                            stage + ", red, green and blue hold " + reportNumber(red * 100, 1) + ", " +
                                reportNumber(green * 100, 1) + " and " + reportNumber(blue * 100, 1) + " % of the variance",
                            dataUri(paintColors(m_page, m_map, layers, 0.85))});
    }

    void addAttention(std::vector<ReportPicture>& pictures, const std::string& title, const std::string& tap,
                      bool fromClass) const {
        const int side = gridSideOf(tap);
        AttentionQuery query{.tap = tap, .token = 0};
        const GridPosition centre = m_map.tokenAt(ViewId::global(), side, m_page.size.widthPx / 2.0, m_page.size.heightPx / 2.0)
                                        .value_or(GridPosition{side / 2, side / 2});
        if (!fromClass) query.token = centre.row * side + centre.column;
        const AttentionRow row = attentionRow(m_run, query);
        HeatmapLayer layer{.view = ViewId::global(), .gridSide = row.gridSide};
        const int keys = row.isWindow ? row.windowSide : row.gridSide;
        layer.firstRow = row.isWindow ? row.windowRow : 0;
        layer.firstColumn = row.isWindow ? row.windowColumn : 0;
        layer.rows = layer.columns = keys;
        layer.values.assign(row.values.begin() + (row.hasClassToken ? 1 : 0), row.values.end());
        const float most = *std::max_element(layer.values.begin(), layer.values.end());
        std::vector<double> weights(layer.values.begin(), layer.values.end());
        // A few keys often take most of the weight: the rest would all be black.
        const auto high = std::isfinite(most) ? static_cast<float>(quantile(weights, 0.995)) : 0.0F;
        const ColorRange range{0, high > 0 ? high : 1};
        RgbImage picture = paintHeatmap(m_page, m_map, {layer}, range.low, range.high, Colormap::Magma, kOpacity);
        if (!fromClass) outline(picture, m_map.tokenOnPage(ViewId::global(), centre, side));
        pictures.push_back({title,
                            parseTapName(tap).stage + ", mean of heads, up to " +
                                reportNumber(100 * static_cast<double>(most), 2) + " % on one token",
                            dataUri(picture)});
    }

private:
    // The transform from tokens to the page follows from proportions alone, so a smaller page has the same one.
    static ViewPlan smallPlan(const Trace& run, ImageSize size) {
        ViewPlan plan = run.provenance().plan;
        plan.page = size;
        return plan;
    }

    int gridSideOf(const std::string& tap) const {
        const int sidePx = m_run.provenance().plan.mode.globalSidePx;
        return parseTapName(tap).stage.starts_with("clip.") ? sidePx / 64 : sidePx / kPatchSidePx;
    }

    static HeatmapLayer gridLayer(ViewId view, int side, std::vector<float> values) {
        return {.view = view,
                .gridSide = side,
                .firstRow = 0,
                .firstColumn = 0,
                .rows = side,
                .columns = side,
                .values = std::move(values)};
    }

    ColorRange rangeOf(const std::vector<HeatmapLayer>& layers) const {
        std::vector<double> values;
        for (const HeatmapLayer& layer : layers) {
            for (int i = 0; i < layer.rows * layer.columns; ++i) {
                const GridPosition token{i / layer.columns, i % layer.columns};
                const auto value = static_cast<double>(layer.values[static_cast<std::size_t>(i)]);
                if (std::isfinite(value) && !m_map.tokenOnPage(layer.view, token, layer.gridSide).empty())
                    values.push_back(value);
            }
        }
        if (values.empty()) return {};
        const auto low = static_cast<float>(quantile(values, 0.02)), high = static_cast<float>(quantile(values, 0.98));
        return {low, high > low ? high : low + 1};
    }

    std::string paint(const std::vector<HeatmapLayer>& layers, ColorRange range, Colormap colormap) const {
        return dataUri(paintHeatmap(m_page, m_map, layers, range.low, range.high, colormap, kOpacity));
    }

    static void outline(RgbImage& image, PixelRect rect) {
        const int left = static_cast<int>(rect.x) - 2, top = static_cast<int>(rect.y) - 2;
        const int right = static_cast<int>(rect.x + rect.width) + 2, bottom = static_cast<int>(rect.y + rect.height) + 2;
        for (int y = std::max(0, top); y <= std::min(bottom, image.size.heightPx - 1); ++y) {
            for (int x = std::max(0, left); x <= std::min(right, image.size.widthPx - 1); ++x) {
                const bool isEdge = x < left + 2 || x > right - 2 || y < top + 2 || y > bottom - 2;
                if (isEdge) std::copy(kQueryColor.begin(), kQueryColor.end(), image.row(y) + 3 * static_cast<std::size_t>(x));
            }
        }
    }

    const Trace& m_run;
    RgbImage m_page;
    PixelMap m_map;
};

int firstGlobalBlock(const Architecture& a) {
    const auto found = std::find(a.samWindow.begin(), a.samWindow.end(), 0);
    return found == a.samWindow.end() ? -1 : static_cast<int>(found - a.samWindow.begin());
}

std::string samBlock(int index) {
    return "sam.blocks." + std::to_string(index);
}
std::string clipLayer(int index) {
    return "clip.layers." + std::to_string(index);
}

}  // namespace

std::vector<std::string> reportTaps(const Architecture& a) {
    const std::string lastBlock = "global/" + samBlock(a.samDepth() - 1), lastLayer = "global/" + clipLayer(a.clipDepth - 1);
    std::vector<std::string> taps{
        "*/fusion.projector",           "global/compressor.net_3", lastBlock, lastLayer, attentionInputTap(lastBlock, a),
        attentionInputTap(lastLayer, a)};
    if (const int block = firstGlobalBlock(a); block >= 0) taps.push_back("global/" + samBlock(block));
    return taps;
}

ReportPicture pagePicture(const InputFile& input) {
    const RgbImage page = pageOf(input);
    return {"The page", std::to_string(page.size.widthPx) + "×" + std::to_string(page.size.heightPx) + " px",
            dataUri(shrunk(page, kPageSidePx))};
}

std::vector<ReportPicture> stagePictures(const InputFile& input, const Trace& run) {
    const Architecture& a = run.provenance().architecture;
    const int lastBlock = a.samDepth() - 1, lastLayer = a.clipDepth - 1, global = firstGlobalBlock(a);
    const StagePainter painter(input, run);
    std::vector<ReportPicture> pictures;
    painter.addLengths(pictures, "Fused features", "fusion.projector");
    painter.addComponents(pictures, "Fused features, main components", "fusion.projector");
    if (global >= 0 && global != lastBlock) painter.addLengths(pictures, "SAM, first global block", samBlock(global));
    painter.addLengths(pictures, "SAM, last block", samBlock(lastBlock));
    painter.addLengths(pictures, "Compressed patches", "compressor.net_3");
    painter.addLengths(pictures, "CLIP, last layer", clipLayer(lastLayer));
    painter.addAttention(pictures, "SAM attention from the page's centre", "global/" + samBlock(lastBlock), false);
    painter.addAttention(pictures, "CLIP attention from CLS", "global/" + clipLayer(lastLayer), true);
    return pictures;
}

}  // namespace deepscope
