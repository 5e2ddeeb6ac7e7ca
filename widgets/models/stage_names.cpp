#include "widgets/models/stage_names.h"

#include <QCoreApplication>

#include <charconv>
#include <optional>

namespace deepscope {

namespace {

struct StageNames {
    Q_DECLARE_TR_FUNCTIONS(StageNames)
};

/// I of "PREFIX.I"; none for other stages.
std::optional<int> indexAfter(const std::string& stage, std::string_view prefix) {
    if (!stage.starts_with(prefix)) return std::nullopt;
    int index = -1;
    const char* const first = stage.data() + prefix.size();
    const char* const last = stage.data() + stage.size();
    const auto [end, error] = std::from_chars(first, last, index);
    if (error != std::errc() || end != last || index < 0) return std::nullopt;
    return index;
}

}  // namespace

std::string stageOfTap(const std::string& tap) {
    const auto slash = tap.find('/');
    return slash == std::string::npos ? tap : tap.substr(slash + 1);
}

std::string viewOfTap(const std::string& tap) {
    const auto slash = tap.find('/');
    return slash == std::string::npos ? std::string() : tap.substr(0, slash);
}

StagePart stagePart(const std::string& tap) {
    const std::string stage = stageOfTap(tap);
    if (stage.starts_with("preprocess.")) return StagePart::Input;
    if (stage.starts_with("sam.neck") || stage.starts_with("compressor.")) return StagePart::Compressor;
    if (stage.starts_with("sam.")) return StagePart::Sam;
    if (stage.starts_with("clip.")) return StagePart::Clip;
    return StagePart::Fusion;
}

QString stageGroup(const std::string& tap) {
    if (stageOfTap(tap) == "tokens") return StageNames::tr("tokens");
    switch (stagePart(tap)) {
        case StagePart::Sam:
            return QStringLiteral("SAM");
        case StagePart::Compressor:
            return StageNames::tr("compressor");
        case StagePart::Clip:
            return QStringLiteral("CLIP");
        case StagePart::Fusion:
            return StageNames::tr("fusion");
        case StagePart::Input:
            break;
    }
    return StageNames::tr("views");
}

QString stageLabel(const std::string& tap) {
    const std::string stage = stageOfTap(tap);
    if (const auto block = indexAfter(stage, "sam.blocks.")) {
        return StageNames::tr("block %1", "a block of SAM").arg(*block);
    }
    if (const auto layer = indexAfter(stage, "clip.layers.")) {
        return StageNames::tr("layer %1", "a layer of CLIP").arg(*layer);
    }
    if (stage == "preprocess.pixels") return StageNames::tr("pixels");
    if (stage == "tokens") return StageNames::tr("tokens");
    // Everything else keeps the word that taps, dumps and the command line use.
    const auto dot = stage.find('.');
    return QString::fromStdString(dot == std::string::npos ? stage : stage.substr(dot + 1));
}

QString stageTick(const std::string& tap) {
    const std::string stage = stageOfTap(tap);
    if (const auto block = indexAfter(stage, "sam.blocks.")) return QString::number(*block);
    if (const auto layer = indexAfter(stage, "clip.layers.")) return QString::number(*layer);
    if (stage == "preprocess.pixels") return QStringLiteral("px");
    if (stage == "sam.patch_embed") return QStringLiteral("patch");
    if (stage == "sam.pos_embed") return QStringLiteral("pos");
    if (stage == "sam.neck") return QStringLiteral("neck");
    if (stage == "compressor.net_2") return QStringLiteral("n2");
    if (stage == "compressor.net_3") return QStringLiteral("n3");
    if (stage == "clip.embeddings") return QStringLiteral("emb");
    if (stage == "clip.pre_layrnorm") return QStringLiteral("ln");
    if (stage == "fusion.concat") return QStringLiteral("cat");
    if (stage == "fusion.projector") return QStringLiteral("fuse");
    return QString::fromStdString(stage);
}

AttentionKind attentionKind(const std::string& tap, const Architecture& architecture) {
    const std::string stage = stageOfTap(tap);
    if (const auto block = indexAfter(stage, "sam.blocks."); block && *block < architecture.samDepth()) {
        return architecture.samWindow[*block] > 0 ? AttentionKind::Window : AttentionKind::Global;
    }
    if (const auto layer = indexAfter(stage, "clip.layers."); layer && *layer < architecture.clipDepth) {
        return AttentionKind::Clip;
    }
    return AttentionKind::None;
}

int windowSideOf(const std::string& tap, const Architecture& architecture) {
    const auto block = indexAfter(stageOfTap(tap), "sam.blocks.");
    return block && *block < architecture.samDepth() ? architecture.samWindow[*block] : 0;
}

}  // namespace deepscope
