#include "encoder/weights/weight_map.h"

namespace deepscope {
namespace {

constexpr std::int64_t kSamPatchSidePx = 16;
const std::string kSam = "model.sam_model.";
const std::string kClip = "model.vision_model.";
const std::string kProjector = "model.projector.layers";

Affine<TensorSpec> linear(const std::string& name, std::int64_t out, std::int64_t in) {
    return {{name + ".weight", {out, in}}, {name + ".bias", {out}}};
}

Affine<TensorSpec> layerNorm(const std::string& name, std::int64_t width) {
    return {{name + ".weight", {width}}, {name + ".bias", {width}}};
}

TensorSpec convolution(const std::string& name, std::int64_t out, std::int64_t in, std::int64_t side) {
    return {name + ".weight", {out, in, side, side}};
}

std::string indexed(std::string_view prefix, int index) {
    std::string name(prefix);
    name += std::to_string(index);
    name += '.';
    return name;
}

SamBlockTensors<TensorSpec> samBlock(const std::string& name, const Architecture& a, int window) {
    const std::int64_t d = a.samWidth;
    const std::int64_t extent = window == 0 ? a.samPositionGrid : window;
    return {.norm1 = layerNorm(name + "norm1", d),
            .relPosH = {name + "attn.rel_pos_h", {2 * extent - 1, kHeadWidth}},
            .relPosW = {name + "attn.rel_pos_w", {2 * extent - 1, kHeadWidth}},
            .qkv = linear(name + "attn.qkv", 3 * d, d),
            .proj = linear(name + "attn.proj", d, d),
            .norm2 = layerNorm(name + "norm2", d),
            .lin1 = linear(name + "mlp.lin1", a.samMlpWidth, d),
            .lin2 = linear(name + "mlp.lin2", d, a.samMlpWidth)};
}

ClipLayerTensors<TensorSpec> clipLayer(const std::string& name, const Architecture& a) {
    const std::int64_t h = a.clipWidth;
    return {.norm1 = layerNorm(name + "layer_norm1", h),
            .qkv = linear(name + "self_attn.qkv_proj", 3 * h, h),
            .outProj = linear(name + "self_attn.out_proj", h, h),
            .norm2 = layerNorm(name + "layer_norm2", h),
            .fc1 = linear(name + "mlp.fc1", a.clipMlpWidth, h),
            .fc2 = linear(name + "mlp.fc2", h, a.clipMlpWidth)};
}

}  // namespace

WeightMap weightMap(const Architecture& a) {
    WeightMap map;
    const std::int64_t d = a.samWidth;
    const std::int64_t grid = a.samPositionGrid;
    map.samPosition = {kSam + "pos_embed", {1, grid, grid, d}};
    map.samPatch = {convolution(kSam + "patch_embed.proj", d, 3, kSamPatchSidePx), {kSam + "patch_embed.proj.bias", {d}}};
    for (int i = 0; i < a.samDepth(); ++i) {
        const int window = a.samWindow[static_cast<std::size_t>(i)];
        map.samBlocks.push_back(samBlock(indexed(kSamBlockPrefix, i), a, window));
    }
    map.neckConv1 = convolution(kSam + "neck.0", a.neckWidth, d, 1);
    map.neckNorm1 = layerNorm(kSam + "neck.1", a.neckWidth);
    map.neckConv2 = convolution(kSam + "neck.2", a.neckWidth, a.neckWidth, 3);
    if (a.neckHasSecondNorm) map.neckNorm2 = {layerNorm(kSam + "neck.3", a.neckWidth)};
    map.net2 = convolution(kSam + "net_2", a.net2Width, a.neckWidth, 3);
    map.net3 = convolution(kSam + "net_3", a.clipWidth, a.net2Width, 3);

    const std::int64_t h = a.clipWidth;
    const std::int64_t positions = std::int64_t{a.clipPositionGrid} * a.clipPositionGrid + 1;
    map.clipClass = {kClip + "embeddings.class_embedding", {h}};
    map.clipPatch = convolution(kClip + "embeddings.patch_embedding", h, 3, a.clipPatchSidePx);
    map.clipPosition = {kClip + "embeddings.position_embedding.weight", {positions, h}};
    map.clipPreNorm = layerNorm(kClip + "pre_layrnorm", h);
    for (int i = 0; i < a.clipDepth; ++i) {
        map.clipLayers.push_back(clipLayer(indexed(kClipLayerPrefix, i), a));
    }
    map.projector = linear(kProjector, a.fusedWidth, 2 * h);
    map.imageNewline = {"model.image_newline", {a.fusedWidth}};
    map.viewSeparator = {"model.view_seperator", {a.fusedWidth}};
    return map;
}

std::vector<TensorSpec> encoderTensorList(const Architecture& architecture) {
    std::vector<TensorSpec> list;
    WeightMap map = weightMap(architecture);
    WeightMap unused;
    forEachTensorPair(map, unused, [&list](const TensorSpec& spec, TensorSpec&) { list.push_back(spec); });
    return list;
}

ParameterCounts parameterCounts(const Architecture& architecture) {
    ParameterCounts counts;
    for (const TensorSpec& spec : encoderTensorList(architecture)) {
        const std::int64_t count = elementCount(spec.shape);
        counts.all += count;
        if (spec.name.starts_with(kSam)) counts.sam += count;
        if (spec.name.starts_with(kClip)) counts.clip += count;
        if (spec.name.starts_with(kProjector)) counts.projector += count;
    }
    return counts;
}

}  // namespace deepscope
