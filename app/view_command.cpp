#include "app/view_command.h"

#include "app/export/shell_text.h"
#include "encoder/image/page_address.h"
#include "encoder/trace/trace.h"
#include "widgets/models/export_request.h"

#include <QJsonDocument>
#include <QString>

#include <algorithm>
#include <filesystem>

namespace deepscope {

namespace {

/// The pin's place in the tap's own grid: "12,5"; empty without one.
std::string placeText(const WindowView& view) {
    if (!view.pin || view.pin->isClassToken || view.gridSide == 0 || view.pin->gridSide == 0) return {};
    const GridPosition at = view.pin->inGrid(view.gridSide);
    return std::to_string(at.row) + "," + std::to_string(at.column);
}

void add(std::vector<std::string>& words, const char* option, const std::string& value) {
    words.insert(words.end(), {option, value});
}

std::string stemOf(const WindowView& view) {
    std::string mode = view.choice.mode.name();
    std::replace(mode.begin(), mode.end(), ':', '-');
    return fileOfPage(view.image).stem().string() + "." + mode;
}

std::string pictureFile(const WindowView& view) {
    return stemOf(view) + ".png";
}

std::string colorsText(const ColorSettings& colors) {
    return QJsonDocument(colorsToJson(colors)).toJson(QJsonDocument::Compact).toStdString();
}

bool hasOwnColors(const ColorSettings& colors) {
    return colorsToJson(colors) != colorsToJson({});
}

/// What `heatmap --view` can say of it; empty: nothing.
std::string heatmapView(const WindowView& view) {
    switch (view.look.kind) {
        case ViewKind::Norm:
            return "norm";
        case ViewKind::Mean:
            return "mean";
        case ViewKind::Channel:
            return "channel:" + std::to_string(view.look.channel);
        case ViewKind::Components:
            return "pca";
        case ViewKind::Similarity:
            return placeText(view).empty() ? std::string() : "cosine:" + placeText(view);
        default:
            return {};
    }
}

std::string headText(const TapView& look) {
    return look.heads == AttentionQuery::Heads::One ? std::to_string(look.head) : "mean";
}

std::string partText(AttentionPart part) {
    switch (part) {
        case AttentionPart::Content:
            return "content";
        case AttentionPart::RelH:
            return "rel_h";
        case AttentionPart::RelW:
            return "rel_w";
        case AttentionPart::Total:
            break;
    }
    return "total";
}

std::vector<std::string> heatmapWords(const WindowView& view, const std::string& way) {
    std::vector<std::string> words = runWords("heatmap", view.image, view.choice);
    add(words, "--tap", view.tap);
    add(words, "--view", way);
    const bool similarity = view.look.kind == ViewKind::Similarity;
    const bool isSigned = view.look.kind == ViewKind::Mean || view.look.kind == ViewKind::Channel;
    const ColorKind kind = similarity ? ColorKind::Similarity : isSigned ? ColorKind::Signed : ColorKind::Features;
    if (view.look.kind != ViewKind::Components) add(words, "--colormap", std::string(colormapName(view.colors.of(kind).map)));
    add(words, "--out", pictureFile(view));
    return words;
}

std::vector<std::string> attentionWords(const WindowView& view, const std::string& query) {
    std::vector<std::string> words = runWords("attention", view.image, view.choice);
    add(words, "--tap", view.tap);
    add(words, "--query", query);
    add(words, "--head", headText(view.look));
    if (view.look.part != AttentionPart::Total) add(words, "--part", partText(view.look.part));
    add(words, "--colormap", std::string(colormapName(view.colors.of(ColorKind::Attention).map)));
    add(words, "--out", pictureFile(view));
    return words;
}

}  // namespace

std::vector<std::string> runWords(const char* command, const std::string& image, const RunChoice& choice) {
    const RunChoice untouched;
    std::vector<std::string> words{"deepscope", command, pathArgument(image), "--mode", choice.mode.name()};
    add(words, "--weights",
        choice.weights.path ? pathArgument(choice.weights.path->string()) : "synthetic:" + std::to_string(choice.weights.seed));
    if (!choice.weights.path && choice.weights.preset != Preset::Released) {
        add(words, "--preset", std::string(presetName(choice.weights.preset)));
    }
    if (choice.device != untouched.device) add(words, "--device", choice.device);
    if (choice.type != untouched.type) add(words, "--dtype", choice.type);
    if (choice.implementation != untouched.implementation) add(words, "--impl", choice.implementation);
    if (choice.threads != untouched.threads) add(words, "--threads", std::to_string(choice.threads));
    if (choice.maxTiles != untouched.maxTiles) add(words, "--max-tiles", std::to_string(choice.maxTiles));
    if (choice.resizeOrder != untouched.resizeOrder) add(words, "--resize-order", "pillow13");
    return words;
}

std::vector<std::string> snapshotWords(const WindowView& view) {
    std::vector<std::string> words = runWords("snapshot", view.image, view.choice);
    if (!view.tap.empty()) {
        add(words, "--tap", view.tap);
        if (parseTapName(view.tap).stage != "preprocess.pixels") add(words, "--look", lookText(view.look));
    }
    if (const std::string pin = placeText(view); !pin.empty()) add(words, "--pin", pin);
    if (!view.panels.empty()) {
        std::string names;
        for (const std::string& panel : view.panels) names += (names.empty() ? "" : ",") + panel;
        add(words, "--panel", names);
    }
    if (hasOwnColors(view.colors)) add(words, "--colors", colorsText(view.colors));
    if (!view.canvas.fitted) {
        add(words, "--zoom",
            QStringLiteral("%1@%2,%3")
                .arg(view.canvas.scale, 0, 'g', 17)
                .arg(view.canvas.centre.x(), 0, 'g', 17)
                .arg(view.canvas.centre.y(), 0, 'g', 17)
                .toStdString());
    }
    if (view.choice.repeat > 1) add(words, "--repeat", std::to_string(view.choice.repeat));
    add(words, "--size", std::to_string(view.widthPx) + "x" + std::to_string(view.heightPx));
    add(words, "--theme", view.dark ? "dark" : "light");
    if (view.language != "en") add(words, "--language", view.language);
    add(words, "--out", pictureFile(view));
    return words;
}

std::vector<std::string> pictureWords(const WindowView& view) {
    if (view.tap.empty()) return {};
    const bool onPage = !parseTapName(view.tap).isTokens();
    if (const std::string way = heatmapView(view);
        onPage && !way.empty() && parseTapName(view.tap).stage != "preprocess.pixels") {
        return heatmapWords(view, way);
    }
    const bool classToken = view.pin && view.pin->isClassToken;
    const std::string query = classToken ? "cls" : placeText(view);
    const bool answers = view.look.kind == ViewKind::AttentionFrom && view.look.heads != AttentionQuery::Heads::Max;
    if (answers && !query.empty()) return attentionWords(view, query);
    std::vector<std::string> words = runWords("export", view.image, view.choice);
    ExportedPicture picture{view.tap, view.look, std::nullopt};
    if (classToken) {
        picture.pin = view.pin;
    } else if (view.pin && view.gridSide > 0 && view.pin->gridSide > 0) {
        picture.pin = PinnedToken{view.pin->view, view.pin->inGrid(view.gridSide), view.gridSide, false};
    } else if (view.pin && view.gridSide == 0) {
        picture.pin = view.pin;
    }
    add(words, "--out", ".");
    add(words, "--picture", pictureText(picture));
    if (hasOwnColors(view.colors)) add(words, "--colors", colorsText(view.colors));
    return words;
}

std::vector<std::string> dumpWords(const WindowView& view) {
    std::vector<std::string> words = runWords("encode", view.image, view.choice);
    if (view.choice.repeat > 1) add(words, "--repeat", std::to_string(view.choice.repeat));
    if (view.choice.warmup > 0) add(words, "--warmup", std::to_string(view.choice.warmup));
    add(words, "--taps", "main");
    add(words, "--dump", stemOf(view) + ".safetensors");
    return words;
}

}  // namespace deepscope
