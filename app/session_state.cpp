#include "app/session_state.h"

#include "encoder/version.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>

#include <array>

namespace deepscope {

namespace {

constexpr int kFoldersUp = 2;  // a session lies beside its pages' folder, or in a folder beside it
const QLatin1String kWorkspaceFolder("${session}/");

QString text(std::string_view words) {
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

QString relativePath(const QString& path, const QString& folder) {
    if (folder.isEmpty() || path.startsWith(QLatin1Char(':')) || !QDir::isAbsolutePath(path)) return path;
    const QString relative = QDir(folder).relativeFilePath(path);
    const QString far = QString(QLatin1String("../")).repeated(kFoldersUp + 1);
    return relative.startsWith(far) || QDir::isAbsolutePath(relative) ? path : relative;
}

void putPath(QJsonObject& json, const char* name, const char* absoluteName, const QString& path, const QString& folder) {
    const QString written = relativePath(path, folder);
    json[QLatin1String(name)] = written;
    json.remove(QLatin1String(absoluteName));
    if (written != path) json[QLatin1String(absoluteName)] = path;
}

QJsonObject toJson(const PinnedToken& token) {
    QJsonObject json{{"view", text(token.view.name())}, {"row", token.position.row}, {"column", token.position.column}};
    if (token.gridSide > 0) json["grid"] = token.gridSide;
    if (token.isClassToken) json["cls"] = true;
    return json;
}

QJsonObject toJson(const TapView& look) {
    return {{"kind", text(viewId(look.kind))},
            {"channel", look.channel},
            {"sharedComponents", look.sharedComponents},
            {"leaveOutOutliers", look.leaveOutOutliers},
            {"heads", headsName(look.heads)},
            {"head", look.head},
            {"part", partId(look.part)},
            {"keptMass", look.keptMass}};
}

QJsonObject toJson(const Selection::State& state) {
    QJsonObject json{
        {"mode", text(state.mode)}, {"view", text(state.view.name())}, {"tap", text(state.tap)}, {"look", toJson(state.look)}};
    if (state.pin) json["pin"] = toJson(*state.pin);
    return json;
}

QJsonObject toJson(const RunChoice& run, const QString& folder) {
    QJsonObject json{{"mode", text(run.mode.name())},
                     {"preset", text(presetName(run.weights.preset))},
                     {"device", text(run.device)},
                     {"type", text(run.type)},
                     {"implementation", text(run.implementation)},
                     {"threads", run.threads},
                     {"warmup", run.warmup},
                     {"repeat", run.repeat},
                     {"maxTiles", run.maxTiles},
                     {"resizeOrder", run.resizeOrder == ResizeOrder::Pillow13 ? "pillow13" : "pillow12"}};
    if (run.weights.path) {
        putPath(json, "weights", "absoluteWeights", QString::fromStdString(run.weights.path->string()), folder);
    } else {
        json["weights"] = QStringLiteral("synthetic:%1").arg(run.weights.seed);
    }
    return json;
}

QJsonObject toJson(const ColorSettings& colors) {
    QJsonObject json = colorsToJson(colors);
    QJsonObject byHand;
    for (std::size_t i = 0; i < kColorKinds; ++i) {
        QJsonObject ranges;
        for (const auto& [stage, range] : colors.kinds[i].byHand) ranges[text(stage)] = QJsonArray{range.min, range.max};
        if (!ranges.isEmpty()) byHand[QLatin1String(colorKindId(i))] = ranges;
    }
    json["byHand"] = byHand;
    return json;
}

QJsonObject toJson(const CanvasDecorations& shown) {
    return {{"grid", shown.grid},     {"tileBorders", shown.tileBorders}, {"padding", shown.padding},
            {"values", shown.values}, {"windows", shown.windows},         {"lineage", shown.lineage}};
}

QJsonObject toJson(const SessionState::Page& page, const QString& folder, PastedPictures& pasted) {
    QJsonObject json = page.unread;
    putPath(json, "path", "absolute", page.path, folder);
    if (!page.pasted.isNull()) json["png"] = QString::fromLatin1(pasted.png(page.pasted).toBase64());
    if (!page.sha256.isEmpty()) json["sha256"] = page.sha256;
    if (page.sizeBytes >= 0) json["bytes"] = page.sizeBytes;
    QJsonArray modes;
    for (const std::string& mode : page.modes) modes.append(text(mode));
    json["modes"] = modes;
    if (page.lookedAt) json["selection"] = toJson(*page.lookedAt);
    if (!page.note.isEmpty()) json["note"] = page.note;
    return json;
}

QJsonArray notesToJson(const std::vector<TokenNote>& notes) {
    QJsonArray json;
    for (const TokenNote& note : notes) {
        QJsonObject each = note.unread;
        each["page"] = note.page;
        each["mode"] = text(note.mode);
        each["tap"] = text(note.tap);
        each["token"] = toJson(note.token);
        each["text"] = note.text;
        json.append(each);
    }
    return json;
}

QJsonArray tabsToJson(const std::vector<Selection::State>& tabs) {
    QJsonArray json;
    for (const Selection::State& tab : tabs) {
        QJsonObject each = toJson(tab);
        each["page"] = tab.page;
        json.append(each);
    }
    return json;
}

/// A workspace names its files absolutely: those below the session's folder move with it.
QJsonValue movable(const QJsonValue& value, const QString& folder) {
    if (value.isString() && !folder.isEmpty()) {
        const QString path = value.toString();
        const QString inside = folder.endsWith(QLatin1Char('/')) ? folder : folder + QLatin1Char('/');
        return path.startsWith(inside) ? QJsonValue(kWorkspaceFolder + path.mid(inside.size())) : value;
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& each : value.toArray()) array.append(movable(each, folder));
        return array;
    }
    if (!value.isObject()) return value;
    const QJsonObject object = value.toObject();
    QJsonObject moved;
    for (auto each = object.begin(); each != object.end(); ++each) moved[each.key()] = movable(each.value(), folder);
    return moved;
}

}  // namespace

const char* headsName(AttentionQuery::Heads heads) {
    constexpr std::array kNames{"one", "mean", "max", "all"};
    return kNames[static_cast<std::size_t>(heads)];
}

const char* partId(AttentionPart part) {
    constexpr std::array kNames{"total", "content", "rel_h", "rel_w"};
    return kNames[static_cast<std::size_t>(part)];
}

const char* colorKindId(std::size_t kind) {
    constexpr std::array<const char*, kColorKinds> kNames{"features", "attention", "signed", "similarity", "change", "parts"};
    return kNames[kind];
}

const QByteArray& PastedPictures::png(const QImage& picture) {
    QByteArray& png = m_pngs[picture.cacheKey()];
    if (png.isEmpty()) {
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "PNG");
    }
    return png;
}

QJsonObject sessionToJson(const SessionState& session, const QString& folder, PastedPictures& pasted) {
    QJsonObject json = session.unread;
    json["format"] = QStringLiteral("deepscope session");
    json["schema"] = kSessionSchema;
    json["version"] = QLatin1String(kVersion);
    QJsonArray pages;
    for (const SessionState::Page& page : session.pages) pages.append(toJson(page, folder, pasted));
    json["pages"] = pages;
    json["current"] = session.current;
    json["run"] = toJson(session.run, folder);
    json["canvas"] = QJsonObject{{"fitted", session.canvas.fitted},
                                 {"scale", session.canvas.scale},
                                 {"centre", QJsonArray{session.canvas.centre.x(), session.canvas.centre.y()}}};
    json["colors"] = toJson(session.colors);
    json["decorations"] = toJson(session.decorations);
    json["layout"] = QString::fromLatin1(session.layout.toBase64());
    json["workspace"] = session.workspace;
    json["tabs"] = tabsToJson(session.tabs);
    json["workspaces"] = movable(session.workspaces, folder);
    json["notes"] = notesToJson(session.notes);
    return json;
}

namespace {

/// Without what says where the eye rests.
QJsonObject withoutSights(const QJsonObject& workspaces) {
    QJsonObject kept = workspaces;
    for (auto each = kept.begin(); each != kept.end(); ++each) {
        QJsonObject state = each.value().toObject();
        for (const char* sight : {"sight", "ownSights"}) state.remove(QLatin1String(sight));
        each.value() = state;
    }
    return kept;
}

}  // namespace

QJsonObject sessionContents(const SessionState& session) {
    QJsonArray pages;
    for (const SessionState::Page& page : session.pages) {
        QJsonObject each{{"path", page.path}, {"note", page.note}};
        if (page.lookedAt && page.lookedAt->pin) each["pin"] = toJson(*page.lookedAt->pin);
        pages.append(each);
    }
    return {{"pages", pages},
            {"run", toJson(session.run, QString())},
            {"colors", toJson(session.colors)},
            {"decorations", toJson(session.decorations)},
            {"tabs", tabsToJson(session.tabs)},
            {"workspaces", withoutSights(session.workspaces)},
            {"notes", notesToJson(session.notes)}};
}

}  // namespace deepscope
