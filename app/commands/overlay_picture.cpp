#include "app/commands/overlay_picture.h"

#include "app/commands/command.h"
#include "encoder/errors.h"
#include "encoder/export/heatmap_image.h"
#include "encoder/export/picture_file.h"

#include <algorithm>
#include <cmath>

namespace deepscope {
namespace {

constexpr double kOverlayOpacity = 0.65;

PixelMap mapOf(const Trace& trace) {
    return {trace.provenance().plan, trace.provenance().image.orientation};
}

void paint(const InputFile& input, const Trace& trace, const HeatmapLayer& layer, const PictureScale& scale,
           const std::filesystem::path& out) {
    writePng(
        paintHeatmap(pageOf(input), mapOf(trace), {layer}, scale.min, scale.max, parseColormap(scale.colormap), kOverlayOpacity),
        out);
}

// [heads, …] → mean over heads.
std::vector<float> meanOverHeads(const AttentionRow& row, std::size_t keys) {
    const std::size_t heads = row.values.size() / keys;
    std::vector<float> mean(keys);
    for (std::size_t i = 0; i < row.values.size(); ++i) mean[i % keys] += row.values[i] / static_cast<float>(heads);
    return mean;
}

}  // namespace

RgbImage pageOf(const InputFile& input) {
    if (input.image()) return input.image()->upright;
    const auto side = static_cast<int>(input.view()->shape()[1]);
    const std::vector<float> values = input.view()->floats();  // [3,S,S]
    RgbImage page(ImageSize{side, side});
    const std::size_t plane = values.size() / 3;
    for (std::size_t i = 0; i < plane; ++i) {
        for (std::size_t c = 0; c < 3; ++c) {
            const float level = (values[c * plane + i] * 0.5F + 0.5F) * 255.0F;
            page.pixels[3 * i + c] =
                std::isfinite(level) ? static_cast<std::uint8_t>(std::lround(std::clamp(level, 0.0F, 255.0F))) : 0;
        }
    }
    return page;
}

void writeAttentionPicture(const InputFile& input, const Trace& trace, const std::string& tap, const AttentionRow& row,
                           const std::string& colormap, const std::filesystem::path& out) {
    HeatmapLayer layer{.view = parseTapName(tap).view, .gridSide = row.gridSide};
    const int side = row.hasClassToken ? row.gridSide : row.windowSide;
    layer.firstRow = row.hasClassToken ? 0 : row.windowRow;
    layer.firstColumn = row.hasClassToken ? 0 : row.windowColumn;
    layer.rows = layer.columns = side;
    const auto cells = static_cast<std::size_t>(side) * side;
    layer.values = meanOverHeads(row, cells + (row.hasClassToken ? 1 : 0));
    if (row.hasClassToken) layer.values.erase(layer.values.begin());  // CLS has no place on the page
    const auto [min, max] = std::minmax_element(layer.values.begin(), layer.values.end());
    const float smallest = std::min(0.0F, *min), largest = *max;
    paint(input, trace, layer, {smallest, largest, colormap}, out);
}

void writeFeaturePicture(const InputFile& input, const Trace& trace, const std::string& tap, const FeatureMap& map,
                         const PictureScale& scale, const std::filesystem::path& out) {
    const HeatmapLayer layer{.view = parseTapName(tap).view,
                             .gridSide = map.gridSide,
                             .firstRow = 0,
                             .firstColumn = 0,
                             .rows = map.gridSide,
                             .columns = map.gridSide,
                             .values = map.values};
    paint(input, trace, layer, scale, out);
}

void writeComponentPicture(const InputFile& input, const Trace& trace, const std::string& tap, const ComponentMap& map,
                           const std::filesystem::path& out) {
    const ColorLayer layer{parseTapName(tap).view, map.gridSide, map.colors};
    writePng(paintColors(pageOf(input), mapOf(trace), {layer}, kOverlayOpacity), out);
}

}  // namespace deepscope
