#include "encoder/probe/cause_forms.h"

#include <functional>

namespace deepscope {
namespace {

class Forms {
public:
    void add(CauseId id, const char* variant, const std::function<void(Variation&)>& alter) {
        m_forms.push_back({id, variant, {}});
        alter(m_forms.back().variation);
    }
    std::vector<CauseForm> take() { return std::move(m_forms); }

private:
    std::vector<CauseForm> m_forms;
};

void addPositions(Forms& forms) {
    using Clip = ClipEmbeddingVariation::Layout;
    using Sam = SamPositionVariation::Layout;
    const auto resized = [&](const char* both, const char* sam, const char* clip, GridResize how) {
        forms.add(CauseId::NoAntialias, clip, [=](Variation& v) { v.clipEmbeddings.resize = how; });
        forms.add(CauseId::NoAntialias, sam, [=](Variation& v) { v.samPositions.resize = how; });
        forms.add(CauseId::NoAntialias, both, [=](Variation& v) { v.samPositions.resize = v.clipEmbeddings.resize = how; });
    };
    resized("SAM's and CLIP's positions resized bicubically without antialias",
            "SAM's positions resized bicubically without antialias", "CLIP's positions resized bicubically without antialias",
            GridResize::Bicubic);
    resized("SAM's and CLIP's positions resized bilinearly without antialias",
            "SAM's positions resized bilinearly without antialias", "CLIP's positions resized bilinearly without antialias",
            GridResize::Bilinear);

    const auto clip = [&](const char* variant, Clip layout) {
        forms.add(CauseId::PositionLayout, variant, [=](Variation& v) { v.clipEmbeddings.layout = layout; });
    };
    clip("CLIP's CLS position taken from the table's last row", Clip::ClassLast);
    clip("CLIP's CLS position put behind the grid's", Clip::ClassAppended);
    clip("CLIP's position grid transposed", Clip::Transposed);
    clip("CLIP's position table cut to its first rows instead of resized", Clip::FirstRows);
    clip("CLIP's position grid cut to its corner instead of resized", Clip::Corner);
    clip("CLIP's position table resized as one line, the CLS row with it", Clip::AsOneLine);
    clip("CLIP's CLS token given no position", Clip::NoClass);
    forms.add(CauseId::PositionLayout, "SAM's position grid transposed",
              [](Variation& v) { v.samPositions.layout = Sam::Transposed; });
    forms.add(CauseId::PositionLayout, "SAM's position grid cut to its corner instead of resized",
              [](Variation& v) { v.samPositions.layout = Sam::Corner; });
    forms.add(CauseId::PositionLayout, "SAM's and CLIP's position grids transposed", [](Variation& v) {
        v.samPositions.layout = Sam::Transposed;
        v.clipEmbeddings.layout = Clip::Transposed;
    });
}

void addArithmetic(Forms& forms) {
    using Activation = ClipLayerVariation::Activation;
    const auto gelu = [&](const char* variant, bool sam, Activation clip) {
        forms.add(CauseId::GeluTanh, variant, [=](Variation& v) {
            v.samBlocks.tanhGelu = sam;
            v.clipLayers.activation = clip;
        });
    };
    gelu("CLIP's QuickGELU replaced by the tanh GELU", false, Activation::TanhGelu);
    gelu("CLIP's QuickGELU replaced by the erf GELU", false, Activation::ErfGelu);
    gelu("SAM's GELU in its tanh form", true, Activation::QuickGelu);
    gelu("SAM's GELU in its tanh form, CLIP's QuickGELU replaced by it too", true, Activation::TanhGelu);

    forms.add(CauseId::ScaledRelPos, "SAM's relative positions taken from the scaled query",
              [](Variation& v) { v.samBlocks.scaledRelativePositions = true; });
    forms.add(CauseId::MaskedWindowPadding, "padded keys of SAM's windows masked out",
              [](Variation& v) { v.samBlocks.maskedPadding = true; });
}

void addEpsilons(Forms& forms) {
    const auto epsilon = [&](const char* variant, bool blocks, bool neck, bool preNorm, bool layers) {
        forms.add(CauseId::LayerNormEps, variant, [=](Variation& v) {
            if (blocks) v.samBlocks.epsilon = kClipNormEpsilon;
            if (neck) v.neckEpsilon = kClipNormEpsilon;
            if (preNorm) v.preNormEpsilon = kSamNormEpsilon;
            if (layers) v.clipLayers.epsilon = kSamNormEpsilon;
        });
    };
    epsilon("CLIP's LayerNorm epsilon 1e-6 instead of 1e-5", false, false, true, true);
    epsilon("CLIP's layers with LayerNorm epsilon 1e-6 instead of 1e-5", false, false, false, true);
    epsilon("CLIP's pre-norm with LayerNorm epsilon 1e-6 instead of 1e-5", false, false, true, false);
    epsilon("SAM's neck with LayerNorm epsilon 1e-5 instead of 1e-6", false, true, false, false);
    epsilon("SAM's LayerNorm epsilon 1e-5 instead of 1e-6", true, true, false, false);
    epsilon("SAM's blocks with LayerNorm epsilon 1e-5 instead of 1e-6", true, false, false, false);
    epsilon("SAM's and CLIP's LayerNorm epsilons swapped, 1e-5 and 1e-6", true, true, true, true);
}

void addPixels(Forms& forms) {
    using Fitting = ViewVariation::Fit;
    forms.add(CauseId::StretchForPad, "the page stretched where the mode pads",
              [](Variation& v) { v.view.fit = Fitting::Stretched; });
    forms.add(CauseId::PadForStretch, "the page padded where the mode stretches",
              [](Variation& v) { v.view.fit = Fitting::Padded; });
    forms.add(CauseId::ResizeOrder, "the page resized with the other order of passes, as another Pillow does",
              [](Variation& v) { v.view.otherResizeOrder = true; });
    forms.add(CauseId::ChannelOrder, "channels in the order blue, green, red",
              [](Variation& v) { v.view.swappedChannels = true; });
    forms.add(CauseId::TileOrder, "tiles counted column by column",
              [](Variation& v) { v.view.tiles = TileNumbering::ColumnMajor; });
    forms.add(CauseId::TileOrder, "tiles counted from the last", [](Variation& v) { v.view.tiles = TileNumbering::Reversed; });
}

void addFusion(Forms& forms) {
    forms.add(CauseId::ConcatOrder, "SAM's half before CLIP's", [](Variation& v) { v.fusion.samFirst = true; });
    forms.add(CauseId::TokenOrder, "SAM's half of the features flattened column by column",
              [](Variation& v) { v.fusion.columnMajor = true; });
    forms.add(CauseId::TokenOrder, "the patches handed to CLIP column by column",
              [](Variation& v) { v.clipEmbeddings.columnMajor = true; });
    forms.add(CauseId::TokenOrder, "the compressed grid flattened column by column",
              [](Variation& v) { v.clipEmbeddings.columnMajor = v.fusion.columnMajor = true; });
}

// The plainer of two forms comes first: where they come to the same on a page, it is the one that is told.
void addLayout(Forms& forms) {
    using Order = LayoutVariation::Order;
    using Newlines = LayoutVariation::Newlines;
    using Separator = LayoutVariation::Separator;
    const auto layout = [&](CauseId id, const char* variant, const LayoutVariation& how) {
        forms.add(id, variant, [=](Variation& v) { v.layout = how; });
    };
    layout(CauseId::TileOrder, "tiles laid out column by column", {.tiles = TileNumbering::ColumnMajor});
    layout(CauseId::TileOrder, "tiles laid out from the last", {.tiles = TileNumbering::Reversed});
    layout(CauseId::TileOrder, "tiles counted column by column", {.countedTiles = TileNumbering::ColumnMajor});
    const auto tokens = [&](const char* variant, const LayoutVariation& how) { layout(CauseId::TokenOrder, variant, how); };
    tokens("tiles one after the other, each with its own newlines", {.order = Order::TileByTile});
    tokens("tiles one after the other instead of as a mosaic", {.order = Order::TilesFlattened});
    tokens("tokens column by column", {.order = Order::Transposed});
    tokens("newlines before the rows", {.newlines = Newlines::BeforeRows});
    tokens("no newlines", {.newlines = Newlines::None});
    tokens("no newlines, tiles one after the other", {.order = Order::TileByTile, .newlines = Newlines::None});
    tokens("no newlines and no separator", {.newlines = Newlines::None, .separator = Separator::None});
    tokens("the separator first", {.separator = Separator::First});
    tokens("the separator between the tiles and the global view", {.separator = Separator::Between});
    tokens("no separator", {.separator = Separator::None});
    tokens("the global view's tokens before the tiles'", {.order = Order::GlobalFirst});
    tokens("the global view's tokens before the tiles', the separator between them",
           {.order = Order::GlobalFirst, .separator = Separator::Between});
    tokens("the global view's tokens before the tiles', the separator first",
           {.order = Order::GlobalFirst, .separator = Separator::First});
}

}  // namespace

const std::vector<CauseForm>& causeForms() {
    static const std::vector<CauseForm> all = [] {
        Forms forms;
        addLayout(forms);
        addFusion(forms);
        addPositions(forms);
        addArithmetic(forms);
        addEpsilons(forms);
        addPixels(forms);
        return forms.take();
    }();
    return all;
}

}  // namespace deepscope
