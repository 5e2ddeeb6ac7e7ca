#include "widgets/models/stage_words.h"
#include "widgets/models/view_words.h"

#include "encoder/model/block_name.h"
#include "widgets/models/stage_names.h"
#include "widgets/models/view_figures.h"

#include <QCoreApplication>
#include <QLocale>

namespace deepscope {

namespace {

QString number(int value) {
    return QLocale().toString(value);
}

/// Words for the stages of one view of one run.
class Words {
    Q_DECLARE_TR_FUNCTIONS(StageWords)

public:
    Words(const RunPlan& plan, ViewId view)
        : m_plan(plan), m_architecture(plan.architecture), m_view(view), m_figures(viewFigures(plan, view)) {}

    QString pixels() const;
    QString patches() const;
    QString positions() const;
    QString samBlock(BlockName block) const;
    QString neck() const;
    QString net2() const;
    QString net3() const;
    QString embeddings() const;
    QString preNorm() const;
    QString clipLayer(BlockName layer) const;
    QString concat() const;
    QString projector() const;
    QString tokens() const;

private:
    const RunPlan& m_plan;
    const Architecture& m_architecture;
    ViewId m_view;
    ViewFigures m_figures;
};

QString Words::pixels() const {
    const ViewPlan& views = m_plan.views;
    if (!m_view.isGlobal()) {
        const TileGrid tiles = views.tileGrid();
        return tr("The page stretched to %1×%2 pixels and cut: this is the %3×%3 tile in row %4, column %5. Values are scaled to "
                  "−1…1.")
            .arg(tiles.columns * kTileSidePx)
            .arg(tiles.rows * kTileSidePx)
            .arg(kTileSidePx)
            .arg(m_view.tile / tiles.columns)
            .arg(m_view.tile % tiles.columns);
    }
    if (m_figures.isStretched) {
        return tr("The page of %1×%2 pixels stretched to %3×%3, whatever its shape. Values are scaled to −1…1.")
            .arg(views.page.widthPx)
            .arg(views.page.heightPx)
            .arg(m_figures.sidePx);
    }
    return tr("The page fitted to %1×%2 pixels, centred in %3×%3; the rest is grey. Values are scaled to −1…1.")
        .arg(views.globalFit.size.widthPx)
        .arg(views.globalFit.size.heightPx)
        .arg(m_figures.sidePx);
}

QString Words::patches() const {
    return tr("Each square of %1×%1 pixels becomes one token: its %2 values go through one linear map to %3 channels. "
              "%4×%4 = %5 tokens.")
        .arg(kPatchSidePx)
        .arg(number(3 * kPatchSidePx * kPatchSidePx))
        .arg(number(m_architecture.samWidth))
        .arg(m_figures.grid)
        .arg(number(m_figures.tokens));
}

QString Words::positions() const {
    const int table = m_architecture.samPositionGrid;
    if (table == m_figures.grid) {
        return tr("A learned vector for each of the %1×%1 places is added, so that tokens know where they are.").arg(table);
    }
    return tr("A learned vector for each place is added, so that tokens know where they are. The table holds %1×%1 places and is "
              "resized to %2×%2 for this view.")
        .arg(table)
        .arg(m_figures.grid);
}

QString Words::samBlock(BlockName block) const {
    if (block.index >= m_architecture.samDepth()) return {};
    if (block.mid) {
        return tr("Block %1 halfway: its input with what attention adds. The MLP is still to come.").arg(block.index);
    }
    const int heads = m_architecture.samHeads();
    const QString mlp = number(m_architecture.samMlpWidth);
    const int window = m_architecture.samWindow[static_cast<std::size_t>(block.index)];
    if (window == 0) {
        return tr("Block %1 ◆ attends globally: every token to all %2, in %3 heads, with a learned term for the distance in rows "
                  "and "
                  "columns. Then an MLP through %4 channels, token by token.")
            .arg(block.index)
            .arg(number(m_figures.tokens))
            .arg(heads)
            .arg(mlp);
    }
    const QString attends =
        tr("Block %1 attends within windows of %2×%2 tokens, in %3 heads, with a learned term for the distance "
           "in rows and columns; then an MLP through %4 channels.")
            .arg(block.index)
            .arg(window)
            .arg(heads)
            .arg(mlp);
    const int padded = paddedSide(m_figures.grid, window);
    if (padded == m_figures.grid) return attends;
    return attends + sentenceGap() +
           tr("The %1×%1 grid is padded to %2×%2 for it, and the padding takes part as keys: there is no mask.")
               .arg(m_figures.grid)
               .arg(padded);
}

QString Words::neck() const {
    const QString widths = tr("Two convolutions, 1×1 and 3×3, take each token from %1 to %2 channels.")
                               .arg(number(m_architecture.samWidth))
                               .arg(number(m_architecture.neckWidth));
    return widths + sentenceGap() +
           (m_architecture.neckHasSecondNorm ? tr("A LayerNorm follows each.") : tr("A LayerNorm follows the first alone."));
}

QString Words::net2() const {
    return tr("A 3×3 convolution in steps of two halves the grid's side to %1 and widens it from %2 to %3 channels. No "
              "activation, no "
              "norm.")
        .arg(2 * m_figures.compressed)
        .arg(number(m_architecture.neckWidth))
        .arg(number(m_architecture.net2Width));
}

QString Words::net3() const {
    return tr("The same step again, to %1 channels: %2×%2 = %3 tokens are left of %4, one for each 4×4 block.")
        .arg(number(m_architecture.clipWidth))
        .arg(m_figures.compressed)
        .arg(number(m_figures.compressedTokens))
        .arg(number(m_figures.tokens));
}

QString Words::embeddings() const {
    const int table = m_architecture.clipPositionGrid;
    const QString what =
        tr("CLIP's input: CLS, then the %1 compressed tokens row by row, each with a learned position added. Its own "
           "patch convolution is not used.")
            .arg(number(m_figures.compressedTokens));
    if (table == m_figures.compressed) return what;
    return what + sentenceGap() + tr("The %1×%1 positions are resized to %2×%2.").arg(table).arg(m_figures.compressed);
}

QString Words::preNorm() const {
    return tr("A LayerNorm over the %1 channels of each token, once before CLIP's layers. After the last one there is none.")
        .arg(number(m_architecture.clipWidth));
}

QString Words::clipLayer(BlockName layer) const {
    if (layer.index >= m_architecture.clipDepth) return {};
    if (layer.mid) {
        return tr("Layer %1 halfway: its input with what attention adds. The MLP is still to come.").arg(layer.index);
    }
    return tr("Layer %1 of %2, counted from 0: every token, CLS too, attends to all %3, in %4 heads and without any term for "
              "distance; "
              "then an MLP through %5 channels.")
        .arg(layer.index)
        .arg(m_architecture.clipDepth)
        .arg(number(m_figures.compressedTokens + 1))
        .arg(m_architecture.clipHeads())
        .arg(number(m_architecture.clipMlpWidth));
}

QString Words::concat() const {
    return tr("At each of %1×%1 places, CLIP's %2 channels, CLS left out, beside net_3's %2: both looks at the same patch.")
        .arg(m_figures.compressed)
        .arg(number(m_architecture.clipWidth));
}

QString Words::projector() const {
    return tr("One linear map takes the %1 channels to %2, the language model's width: fused = W_clip·clip + W_sam·sam + b.")
        .arg(number(2 * m_architecture.clipWidth))
        .arg(number(m_architecture.fusedWidth));
}

QString Words::tokens() const {
    const QString count = number(m_plan.views.tokenCount());
    const QString width = number(m_architecture.fusedWidth);
    if (m_plan.views.tiles) {
        const TileGrid tiles = *m_plan.views.tiles;
        return tr("What the language model gets: %1 rows of %2. First the %3×%4 tiles as one mosaic, then the global view; each "
                  "line "
                  "ends in image_newline, the last row is view_seperator.")
            .arg(count, width)
            .arg(tiles.columns)
            .arg(tiles.rows);
    }
    return tr("What the language model gets: %1 rows of %2. Each of %3 lines ends in image_newline, the last row is "
              "view_seperator.")
        .arg(count, width)
        .arg(m_figures.compressed);
}

}  // namespace

QString stageWords(const std::string& tap, const RunPlan& plan) {
    const std::string stage = stageOfTap(tap);
    if (stage == "tokens") return Words(plan, ViewId::global()).tokens();
    const Words words(plan, parseTapName(tap).view);
    if (const BlockName block = parseBlockName(stage, "sam.blocks."); block.index >= 0) return words.samBlock(block);
    if (const BlockName layer = parseBlockName(stage, "clip.layers."); layer.index >= 0) return words.clipLayer(layer);
    if (stage == "preprocess.pixels") return words.pixels();
    if (stage == "sam.patch_embed") return words.patches();
    if (stage == "sam.pos_embed") return words.positions();
    if (stage == "sam.neck") return words.neck();
    if (stage == "compressor.net_2") return words.net2();
    if (stage == "compressor.net_3") return words.net3();
    if (stage == "clip.embeddings") return words.embeddings();
    if (stage == "clip.pre_layrnorm") return words.preNorm();
    if (stage == "fusion.concat") return words.concat();
    if (stage == "fusion.projector") return words.projector();
    return {};
}

}  // namespace deepscope
