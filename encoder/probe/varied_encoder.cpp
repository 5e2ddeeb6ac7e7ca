#include "encoder/probe/varied_encoder.h"

#include "encoder/model/block_name.h"
#include "encoder/model/deep_encoder.h"
#include "encoder/model/patch_embedding.h"
#include "encoder/model/stage_flops.h"
#include "encoder/probe/varied_positions.h"
#include "encoder/probe/varied_stages.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/linear.h>

#include <algorithm>
#include <utility>

namespace deepscope {
namespace {

constexpr std::string_view kGlobal = "global/";

// [1,C,c,c] -> [1,c²,C]
at::Tensor flattened(const at::Tensor& compressed, bool columnMajor) {
    return (columnMajor ? compressed.transpose(2, 3) : compressed).flatten(2).transpose(1, 2);
}

}  // namespace

std::vector<std::string> stagesOf(const Architecture& architecture) {
    std::vector<std::string> stages;
    for (const std::string& tap : tapNames(ViewPlan{}, architecture)) {
        if (tap.starts_with(kGlobal)) stages.push_back(tap.substr(kGlobal.size()));
    }
    return stages;
}

Shape stageShape(const std::string& stage, const Architecture& architecture, int sidePx) {
    const std::int64_t grid = sidePx / kPatchSidePx, side = grid / 4, tokens = side * side;
    switch (phaseOf(stage)) {
        case Phase::View:
            return {3, sidePx, sidePx};
        case Phase::SamPositions:
        case Phase::SamBlocks:
            return {grid, grid, architecture.samWidth};
        case Phase::Compressor:
            if (stage == "sam.neck") return {architecture.neckWidth, grid, grid};
            if (stage == "compressor.net_2") return {architecture.net2Width, grid / 2, grid / 2};
            return {architecture.clipWidth, side, side};
        case Phase::ClipEmbeddings:
        case Phase::ClipPreNorm:
        case Phase::ClipLayers:
            return {tokens + 1, architecture.clipWidth};
        case Phase::Fusion:
        case Phase::Layout:
            break;
    }
    return {tokens, stage == "fusion.concat" ? 2 * architecture.clipWidth : architecture.fusedWidth};
}

VariedEncoder::VariedEncoder(std::shared_ptr<const ModelWeights> model, int sidePx)
    : m_model(std::move(model)), m_sidePx(sidePx), m_grid(sidePx / kPatchSidePx), m_stages(stagesOf(m_model->architecture())) {}

std::optional<std::size_t> VariedEncoder::find(std::string_view stage) const {
    const auto at = std::ranges::find(m_stages, stage);
    if (at == m_stages.end()) return std::nullopt;
    return static_cast<std::size_t>(at - m_stages.begin());
}

std::int64_t VariedEncoder::flops(std::size_t stage) const {
    const std::string& name = m_stages[stage];
    const auto whole = [&](const std::string& s) { return stageFlops(s, m_model->architecture(), m_sidePx).executed; };
    const bool hasMid = stage > 0 && m_stages[stage - 1] == name + ".mid";  // a block's stage counts its attention half too
    return whole(name) - (hasMid ? whole(m_stages[stage - 1]) : 0);
}

bool VariedEncoder::actsInSamBlock(const SamBlockVariation& variation, std::string_view stage) const {
    const BlockName block = parseBlockName(stage, "sam.blocks.");
    if (variation.epsilon != kSamNormEpsilon) return true;
    if (!block.mid) return variation.tanhGelu;
    const int window = m_model->architecture().samWindow[static_cast<std::size_t>(block.index)];
    return variation.scaledRelativePositions || (variation.maskedPadding && window != 0 && m_grid % window != 0);
}

bool VariedEncoder::actsOnClipPositions(const ClipEmbeddingVariation& variation) const {
    using Layout = ClipEmbeddingVariation::Layout;
    const at::Tensor& table = m_model->tensors().clipPosition;
    const std::int64_t stored = gridSideOfTable(table), side = m_grid / 4, rows = side * side + 1;
    switch (variation.layout) {
        case Layout::FirstRows:
            return rows < table.size(0);
        case Layout::Corner:
            return side < stored;
        case Layout::AsOneLine:
            return rows != table.size(0);
        case Layout::AsStored:
            return variation.resize != GridResize::Antialiased && side != stored;
        case Layout::ClassLast:
        case Layout::ClassAppended:
        case Layout::Transposed:
        case Layout::NoClass:
            break;
    }
    return true;
}

bool VariedEncoder::acts(const Variation& variation, std::size_t stage) const {
    const std::string& name = m_stages[stage];
    const std::int64_t stored = m_model->tensors().samPosition.size(1);
    switch (phaseOf(name)) {
        case Phase::SamPositions:
            if (name != "sam.pos_embed") return false;
            if (variation.samPositions.layout == SamPositionVariation::Layout::Transposed) return true;
            if (variation.samPositions.layout == SamPositionVariation::Layout::Corner) return m_grid < stored;
            return variation.samPositions.resize != GridResize::Antialiased && m_grid != stored;
        case Phase::SamBlocks:
            return actsInSamBlock(variation.samBlocks, name);
        case Phase::Compressor:
            return name == "sam.neck" && variation.neckEpsilon != kSamNormEpsilon;
        case Phase::ClipEmbeddings:
            return variation.clipEmbeddings.columnMajor || actsOnClipPositions(variation.clipEmbeddings);
        case Phase::ClipPreNorm:
            return variation.preNormEpsilon != kClipNormEpsilon;
        case Phase::ClipLayers:
            return variation.clipLayers.epsilon != kClipNormEpsilon ||
                   (!parseBlockName(name, "clip.layers.").mid &&
                    variation.clipLayers.activation != ClipLayerVariation::Activation::QuickGelu);
        case Phase::Fusion:
            return name == "fusion.concat" && variation.fusion != FusionVariation{};
        case Phase::View:
        case Phase::Layout:
            break;
    }
    return false;
}

EncoderState VariedEncoder::next(const EncoderState& before, const Variation& variation, TapSink& sink) const {
    EncoderState state{.stage = before.stage + 1};
    const std::string& stage = m_stages[state.stage];
    sink.checkCancelled();
    state.values = compute(before, stage, variation, sink);
    state.compressed = stage == "compressor.net_3" ? state.values : before.compressed;
    return state;
}

// CLS, then the compressed patches, positions added: [1,1024,c,c] -> [1,n+1,1024]
at::Tensor VariedEncoder::clipTokens(const at::Tensor& compressed, const ClipEmbeddingVariation& variation) const {
    const EncoderTensors<at::Tensor>& weights = m_model->tensors();
    const at::Tensor patches = flattened(compressed, variation.columnMajor);
    const at::Tensor classToken = weights.clipClass.expand({1, 1, -1});
    return at::cat({classToken, patches}, 1) + variedClipPositions(weights.clipPosition, compressed.size(2), variation);
}

at::Tensor VariedEncoder::compute(const EncoderState& before, const std::string& stage, const Variation& variation,
                                  TapSink& sink) const {
    const EncoderTensors<at::Tensor>& weights = m_model->tensors();
    const at::Tensor& x = before.values;
    if (const BlockName block = parseBlockName(stage, "sam.blocks."); block.index >= 0) {
        const auto index = static_cast<std::size_t>(block.index);
        if (!block.mid) return variedSamBlock(x, weights.samBlocks[index], variation.samBlocks);
        const GridPositions& positions = m_model->positions().forGrid(static_cast<int>(m_grid));
        return variedSamMid(x, weights.samBlocks[index], positions.relative[index], variation.samBlocks, sink);
    }
    if (const BlockName layer = parseBlockName(stage, "clip.layers."); layer.index >= 0) {
        const auto& tensors = weights.clipLayers[static_cast<std::size_t>(layer.index)];
        return layer.mid ? variedClipMid(x, tensors, variation.clipLayers) : variedClipLayer(x, tensors, variation.clipLayers);
    }
    if (stage == "sam.patch_embed") return patchEmbedding(x, weights.samPatch);
    if (stage == "sam.pos_embed") return x + variedSamPositions(weights.samPosition, m_grid, variation.samPositions);
    if (stage == "sam.neck") return variedNeck(x, weights, variation.neckEpsilon);
    if (stage == "compressor.net_2") return halved(x, weights.net2);
    if (stage == "compressor.net_3") return halved(x, weights.net3);
    if (stage == "clip.embeddings") return clipTokens(before.compressed, variation.clipEmbeddings);
    if (stage == "clip.pre_layrnorm") return layerNorm(x, weights.clipPreNorm, variation.preNormEpsilon);
    if (stage == "fusion.concat") {
        const at::Tensor clip = x.slice(1, 1), sam = flattened(before.compressed, variation.fusion.columnMajor);
        return variation.fusion.samFirst ? at::cat({sam, clip}, 2) : at::cat({clip, sam}, 2);  // [1,n,2048]
    }
    return at::linear(x, weights.projector.weight, weights.projector.bias);
}

}  // namespace deepscope
