#include "encoder/probe/variation.h"

namespace deepscope {

int tileAt(int k, const TileGrid& grid, TileNumbering numbering) {
    switch (numbering) {
        case TileNumbering::ColumnMajor:
            return k % grid.rows * grid.columns + k / grid.rows;
        case TileNumbering::Reversed:
            return grid.count() - 1 - k;
        case TileNumbering::RowMajor:
            break;
    }
    return k;
}

Phase phaseOf(std::string_view stage) {
    if (stage == "preprocess.pixels") return Phase::View;
    if (stage == "sam.patch_embed" || stage == "sam.pos_embed") return Phase::SamPositions;
    if (stage.starts_with("sam.blocks.")) return Phase::SamBlocks;
    if (stage == "sam.neck" || stage.starts_with("compressor.")) return Phase::Compressor;
    if (stage == "clip.embeddings") return Phase::ClipEmbeddings;
    if (stage == "clip.pre_layrnorm") return Phase::ClipPreNorm;
    if (stage.starts_with("clip.layers.")) return Phase::ClipLayers;
    return stage == "tokens" ? Phase::Layout : Phase::Fusion;
}

Variation upTo(const Variation& variation, Phase phase) {
    Variation acted;
    acted.view = variation.view;
    if (phase >= Phase::SamPositions) acted.samPositions = variation.samPositions;
    if (phase >= Phase::SamBlocks) acted.samBlocks = variation.samBlocks;
    if (phase >= Phase::Compressor) acted.neckEpsilon = variation.neckEpsilon;
    if (phase >= Phase::ClipEmbeddings) acted.clipEmbeddings = variation.clipEmbeddings;
    if (phase >= Phase::ClipPreNorm) acted.preNormEpsilon = variation.preNormEpsilon;
    if (phase >= Phase::ClipLayers) acted.clipLayers = variation.clipLayers;
    if (phase >= Phase::Fusion) acted.fusion = variation.fusion;
    if (phase >= Phase::Layout) acted.layout = variation.layout;
    return acted;
}

}  // namespace deepscope
