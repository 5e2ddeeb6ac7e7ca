#include "app/session_reader.h"

#include "encoder/image/page_address.h"
#include "widgets/views/canvas_viewport.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>

namespace deepscope {

namespace {

constexpr int kLongestPath = 4096;
constexpr int kLongestName = 200;  // of taps, modes, devices
constexpr int kLargestGrid = 4096;
constexpr int kLargestIndex = 1 << 24;
constexpr int kMostModes = 64;
constexpr int kMostTabs = 200;
constexpr int kMostTiles = 9;
constexpr int kMostPasses = 1000;
constexpr int kMostThreads = 1024;
constexpr double kFarthestCentre = 1e6;
constexpr int kLargestLayout = 1 << 20;
constexpr int kLargestPicture = 1 << 27;
const QLatin1String kWorkspaceFolder("${session}/");
const QLatin1String kSamplePage(":/deepscope/sample_page.png");

std::string kindOf(const QJsonValue& value) {
    switch (value.type()) {
        case QJsonValue::Bool:
            return value.toBool() ? "true" : "false";
        case QJsonValue::Double:
            return QString::number(value.toDouble(), 'g', 12).toStdString();
        case QJsonValue::String: {
            const QString text = value.toString();
            return "'" + (text.size() > 60 ? text.left(57) + QStringLiteral("…") : text).toStdString() + "'";
        }
        case QJsonValue::Array:
            return "an array";
        case QJsonValue::Object:
            return "an object";
        case QJsonValue::Null:
            return "null";
        default:
            return "nothing";
    }
}

/// Of a PDF's page the PDF.
QString fileOf(const QString& page) {
    return QString::fromStdU16String(fileOfPage(std::filesystem::path(page.toStdU16String())).u16string());
}

/// One part of the file and its name in problems: "pages[3].selection".
struct Place {
    QJsonObject object;
    QString name;

    QString of(const char* member) const {
        return name.isEmpty() ? QString::fromLatin1(member) : name + u'.' + QLatin1String(member);
    }
    QJsonValue operator[](const char* member) const { return object[QLatin1String(member)]; }
};

class Reader {
public:
    Reader(QString where, QString folder) : m_where(std::move(where)), m_folder(std::move(folder)) {}

    ReadSession read(const QJsonObject& file);

private:
    void complain(const QString& member, const std::string& expected, const std::string& got);
    Place object(const Place& place, const char* member);
    QJsonArray array(const Place& place, const char* member, int most);
    QString words(const Place& place, const char* member, int longest);
    std::string name(const Place& place, const char* member);
    int number(const Place& place, const char* member, int otherwise, int from, int to);
    double real(const Place& place, const char* member, double otherwise, double from, double to);
    bool flag(const Place& place, const char* member, bool otherwise);
    /// What `read(value)` gives; the complaint of a UsageError that it throws.
    template <class Read>
    void understood(const Place& place, const char* member, const std::string& expected, const Read& read);
    QString path(const Place& place, const char* member, const char* absoluteMember);
    QJsonObject unread(const Place& place, std::initializer_list<const char*> known);

    std::optional<SessionState::Page> page(const Place& place);
    Selection::State selection(const Place& place);
    std::optional<PinnedToken> token(const Place& place);
    ViewId view(const Place& place, const char* member);
    TapView look(const Place& place);
    RunChoice run(const Place& place);
    ColorSettings colors(const Place& place);
    CanvasView canvas(const Place& place);
    CanvasDecorations decorations(const Place& place);
    QByteArray bytes(const Place& place, const char* member, int most);
    QJsonValue located(const QJsonValue& value) const;
    int pageIndex(const Place& place);

    QString m_where;
    QString m_folder;
    ReadSession m_read;
    std::vector<int> m_placeOf;  // pages as the file numbers them, −1 where one could not be read
};

void Reader::complain(const QString& member, const std::string& expected, const std::string& got) {
    if (m_read.problemCount++ >= ReadSession::kMostProblems) return;
    m_read.problems.push_back(
        {"part of the session was left out", (m_where + QStringLiteral(", ") + member).toStdString(), expected, got});
}

Place Reader::object(const Place& place, const char* member) {
    const QJsonValue value = place[member];
    if (!value.isObject() && !value.isUndefined()) complain(place.of(member), "an object", kindOf(value));
    return {value.toObject(), place.of(member)};
}

QJsonArray Reader::array(const Place& place, const char* member, int most) {
    const QJsonValue value = place[member];
    if (!value.isArray() && !value.isUndefined()) complain(place.of(member), "an array", kindOf(value));
    QJsonArray array = value.toArray();
    if (array.size() <= most) return array;
    complain(place.of(member), "at most " + std::to_string(most) + " entries", std::to_string(array.size()));
    while (array.size() > most) array.removeLast();
    return array;
}

QString Reader::words(const Place& place, const char* member, int longest) {
    const QJsonValue value = place[member];
    if (!value.isString() && !value.isUndefined()) complain(place.of(member), "text", kindOf(value));
    const QString text = value.toString();
    if (text.size() <= longest && !text.contains(QChar())) return text;
    complain(place.of(member), "at most " + std::to_string(longest) + " characters, none of them NUL",
             text.size() > longest ? std::to_string(text.size()) + " characters" : "a NUL");
    return {};
}

std::string Reader::name(const Place& place, const char* member) {
    const std::string name = words(place, member, kLongestName).toStdString();
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 127; });
    if (!plain) complain(place.of(member), "a name", "'" + name + "'");
    return plain ? name : std::string();
}

int Reader::number(const Place& place, const char* member, int otherwise, int from, int to) {
    const QJsonValue value = place[member];
    if (value.isUndefined()) return otherwise;
    const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (number >= from && number <= to && number == std::floor(number)) return static_cast<int>(number);
    complain(place.of(member), "a whole number from " + std::to_string(from) + " to " + std::to_string(to), kindOf(value));
    return otherwise;
}

double Reader::real(const Place& place, const char* member, double otherwise, double from, double to) {
    const QJsonValue value = place[member];
    if (value.isUndefined()) return otherwise;
    const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (number >= from && number <= to) return number;
    complain(place.of(member), QStringLiteral("a number from %1 to %2").arg(from).arg(to).toStdString(), kindOf(value));
    return otherwise;
}

bool Reader::flag(const Place& place, const char* member, bool otherwise) {
    const QJsonValue value = place[member];
    if (!value.isBool() && !value.isUndefined()) complain(place.of(member), "true or false", kindOf(value));
    return value.toBool(otherwise);
}

template <class Read>
void Reader::understood(const Place& place, const char* member, const std::string& expected, const Read& read) {
    if (place[member].isUndefined()) return;
    const std::string value = words(place, member, kLongestPath).toStdString();
    if (!place[member].isString()) return;  // complained of
    try {
        read(value);
    } catch (const Error&) {
        complain(place.of(member), expected, kindOf(place[member]));
    }
}

// Where a session was moved with its pages, they lie where it says relatively; where it alone was moved, where they were.
QString Reader::path(const Place& place, const char* member, const char* absoluteMember) {
    const QString written = words(place, member, kLongestPath);
    if (written.isEmpty() || QDir::isAbsolutePath(written)) return written;
    const QString relative = QDir::cleanPath(QDir(m_folder).absoluteFilePath(written));
    const QString absolute = words(place, absoluteMember, kLongestPath);
    if (absolute.isEmpty() || !QDir::isAbsolutePath(absolute)) return relative;
    const QFileInfo here(fileOf(relative));
    const QFileInfo there(fileOf(absolute));
    if (!here.exists()) return there.exists() ? absolute : relative;
    // Another file of that name lies here, and the very one where it was.
    const double sizeBytes = place["bytes"].toDouble(-1);
    const auto fits = [sizeBytes](const QFileInfo& file) { return static_cast<double>(file.size()) == sizeBytes; };
    return sizeBytes >= 0 && !fits(here) && there.exists() && fits(there) ? absolute : relative;
}

QJsonObject Reader::unread(const Place& place, std::initializer_list<const char*> known) {
    QJsonObject rest = place.object;
    for (const char* member : known) rest.remove(QLatin1String(member));
    return rest;
}

QByteArray Reader::bytes(const Place& place, const char* member, int most) {
    const QJsonValue value = place[member];
    if (value.isUndefined()) return {};
    const auto decoded = QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (value.isString() && decoded && decoded.decoded.size() <= most) return decoded.decoded;
    complain(place.of(member), "at most " + std::to_string(most) + " bytes in base64",
             value.isString() ? "other text" : kindOf(value));
    return {};
}

ViewId Reader::view(const Place& place, const char* member) {
    const std::string name = this->name(place, member);
    for (int tile = -1; tile < kMostTiles; ++tile) {
        const ViewId view{tile};
        if (name == view.name()) return view;
    }
    if (!name.empty()) complain(place.of(member), "global or tile.K", "'" + name + "'");
    return ViewId::global();
}

std::optional<PinnedToken> Reader::token(const Place& place) {
    if (place.object.isEmpty()) return std::nullopt;
    PinnedToken token;
    const int problems = m_read.problemCount;
    token.view = view(place, "view");
    token.gridSide = number(place, "grid", 0, 1, kLargestGrid);
    const int last = token.gridSide > 0 ? token.gridSide - 1 : kLargestIndex;
    token.position = {number(place, "row", 0, 0, last), number(place, "column", 0, 0, token.gridSide > 0 ? last : 0)};
    token.isClassToken = flag(place, "cls", false);
    return m_read.problemCount == problems ? std::optional(token) : std::nullopt;
}

TapView Reader::look(const Place& place) {
    TapView look;
    understood(place, "kind", "a way to look", [&](const std::string& id) { look.kind = parseLook(id).kind; });
    look.channel = number(place, "channel", 0, 0, kLargestIndex);
    look.sharedComponents = flag(place, "sharedComponents", false);
    look.leaveOutOutliers = flag(place, "leaveOutOutliers", false);
    const std::string heads = name(place, "heads");
    for (const auto each : {AttentionQuery::Heads::One, AttentionQuery::Heads::Mean, AttentionQuery::Heads::Max}) {
        if (heads == headsName(each)) look.heads = each;
    }
    look.head = number(place, "head", 0, 0, kLargestIndex);
    const std::string part = name(place, "part");
    for (const auto each : {AttentionPart::Total, AttentionPart::Content, AttentionPart::RelH, AttentionPart::RelW}) {
        if (part == partId(each)) look.part = each;
    }
    look.keptMass = real(place, "keptMass", 1, 1e-6, 1);
    return look;
}

Selection::State Reader::selection(const Place& place) {
    Selection::State state;
    understood(place, "mode", "a mode", [&](const std::string& mode) {
        if (!mode.empty()) state.mode = parseMode(mode).name();
    });
    state.view = view(place, "view");
    state.tap = name(place, "tap");
    state.pin = token(object(place, "pin"));
    state.look = look(object(place, "look"));
    return state;
}

std::optional<SessionState::Page> Reader::page(const Place& place) {
    SessionState::Page page;
    const QByteArray png = bytes(place, "png", kLargestPicture);
    if (!png.isEmpty()) {
        page.pasted = QImage::fromData(png, "PNG");
        if (page.pasted.isNull()) complain(place.of("png"), "a PNG picture", "other bytes");
        if (page.pasted.isNull()) return std::nullopt;
    }
    page.path = page.pasted.isNull() ? path(place, "path", "absolute") : words(place, "path", kLongestPath);
    const bool builtIn = page.path.startsWith(QLatin1Char(':'));
    if (page.path.isEmpty() || (builtIn && page.path != kSamplePage)) {
        complain(place.of("path"), "a path", kindOf(place["path"]));
        return std::nullopt;
    }
    page.sha256 = words(place, "sha256", 64);
    page.sizeBytes = static_cast<qint64>(real(place, "bytes", -1, 0, 1e15));
    for (const QJsonValue& mode : array(place, "modes", kMostModes)) {
        try {
            page.modes.push_back(parseMode(mode.toString().toStdString()).name());
        } catch (const UsageError&) {
            complain(place.of("modes"), "modes", kindOf(mode));
        }
    }
    if (const Place looked = object(place, "selection"); !looked.object.isEmpty()) page.lookedAt = selection(looked);
    page.note = words(place, "note", std::numeric_limits<int>::max());
    page.unread = unread(place, {"path", "absolute", "png", "sha256", "bytes", "modes", "selection", "note"});
    return page;
}

RunChoice Reader::run(const Place& place) {
    RunChoice run;
    run.mode = namedModes().front();
    understood(place, "mode", "a mode", [&](const std::string& mode) { run.mode = parseMode(mode); });
    understood(place, "preset", "released, design-note or mini",
               [&](const std::string& preset) { run.weights.preset = parsePreset(preset); });
    if (words(place, "weights", kLongestPath).startsWith(QLatin1String("synthetic"))) {
        understood(place, "weights", "synthetic:SEED or a path",
                   [&](const std::string& weights) { run.weights = parseWeightSpec(weights, run.weights.preset); });
    } else if (const QString weights = path(place, "weights", "absoluteWeights"); !weights.isEmpty()) {
        if (QFileInfo::exists(weights)) {
            run.weights.path = std::filesystem::path(weights.toStdU16String());
        } else {
            complain(place.of("weights"), "the checkpoint " + weights.toStdString() + "; synthetic weights are taken",
                     "no such file");
        }
    }
    const std::string device = name(place, "device");
    if (device == "cpu" || device.starts_with("cuda")) run.device = device;
    const auto oneOf = [&](const char* member, std::initializer_list<const char*> names, std::string& value) {
        const std::string given = name(place, member);
        for (const char* each : names) {
            if (given == each) value = given;
        }
    };
    oneOf("type", {"f32", "bf16", "f16"}, run.type);
    oneOf("implementation", {"fused", "reference"}, run.implementation);
    run.threads = number(place, "threads", 0, 0, kMostThreads);
    run.warmup = number(place, "warmup", 0, 0, kMostPasses);
    run.repeat = number(place, "repeat", 1, 1, kMostPasses);
    run.maxTiles = number(place, "maxTiles", kMostTiles, 2, kMostTiles);
    if (name(place, "resizeOrder") == "pillow13") run.resizeOrder = ResizeOrder::Pillow13;
    return run;
}

ColorSettings Reader::colors(const Place& place) {
    ColorSettings colors = colorsFromJson(place.object);
    const Place byHand = object(place, "byHand");
    for (std::size_t i = 0; i < kColorKinds; ++i) {
        const Place ranges = object(byHand, colorKindId(i));
        for (auto each = ranges.object.begin(); each != ranges.object.end(); ++each) {
            const QJsonArray range = each.value().toArray();
            const double min = range.size() == 2 ? range[0].toDouble(1) : 1;
            const double max = range.size() == 2 ? range[1].toDouble(0) : 0;
            if (min < max && each.key().size() <= kLongestName) {
                colors.kinds[i].byHand[each.key().toStdString()] = {min, max};
            } else {
                complain(ranges.name, "ranges [min, max]", kindOf(each.value()));
            }
        }
    }
    return colors;
}

CanvasView Reader::canvas(const Place& place) {
    CanvasView canvas;
    canvas.fitted = flag(place, "fitted", true);
    canvas.scale = CanvasViewport::clampedScale(real(place, "scale", 1, 1e-9, 1e9));
    const QJsonArray centre = array(place, "centre", 2);
    for (const int i : {0, 1}) {
        if (std::abs(centre.at(i).toDouble()) <= kFarthestCentre)
            (i == 0 ? canvas.centre.rx() : canvas.centre.ry()) = centre.at(i).toDouble();
    }
    return canvas;
}

CanvasDecorations Reader::decorations(const Place& place) {
    CanvasDecorations shown;
    shown.grid = flag(place, "grid", shown.grid);
    shown.tileBorders = flag(place, "tileBorders", shown.tileBorders);
    shown.padding = flag(place, "padding", shown.padding);
    shown.values = flag(place, "values", shown.values);
    shown.windows = flag(place, "windows", shown.windows);
    shown.lineage = flag(place, "lineage", shown.lineage);
    return shown;
}

// What a workspace named absolutely, below the session's folder of then.
QJsonValue Reader::located(const QJsonValue& value) const {
    if (value.isString() && value.toString().startsWith(kWorkspaceFolder))
        return QDir::cleanPath(QDir(m_folder).absoluteFilePath(value.toString().mid(kWorkspaceFolder.size())));
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& each : value.toArray()) array.append(located(each));
        return array;
    }
    if (!value.isObject()) return value;
    QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each) each.value() = located(each.value());
    return object;
}

int Reader::pageIndex(const Place& place) {
    const int index = number(place, "page", -1, 0, kMostSessionPages - 1);
    if (index < 0) return -1;
    if (static_cast<std::size_t>(index) < m_placeOf.size()) return m_placeOf[static_cast<std::size_t>(index)];
    complain(place.of("page"), "a page of the session", std::to_string(index));
    return -1;
}

ReadSession Reader::read(const QJsonObject& file) {
    const Place whole{file, {}};
    SessionState& state = m_read.state;
    const QJsonArray pages = array(whole, "pages", kMostSessionPages);
    for (int i = 0; i < pages.size(); ++i) {
        const QString name = QStringLiteral("pages[%1]").arg(i);
        if (!pages[i].isObject()) complain(name, "an object", kindOf(pages[i]));
        auto read = pages[i].isObject() ? page({pages[i].toObject(), name}) : std::nullopt;
        m_placeOf.push_back(read ? static_cast<int>(state.pages.size()) : -1);
        if (read) state.pages.push_back(std::move(*read));
    }
    const int current = number(whole, "current", -1, -1, kMostSessionPages);
    if (current >= 0 && current < static_cast<int>(m_placeOf.size()))
        state.current = m_placeOf[static_cast<std::size_t>(current)];
    if (state.current < 0 && !state.pages.empty()) state.current = 0;
    state.run = run(object(whole, "run"));
    state.canvas = canvas(object(whole, "canvas"));
    state.colors = colors(object(whole, "colors"));
    state.decorations = decorations(object(whole, "decorations"));
    state.layout = bytes(whole, "layout", kLargestLayout);
    if (const std::string workspace = name(whole, "workspace"); workspace == "compare" || workspace == "diff")
        state.workspace = QString::fromStdString(workspace);
    const QJsonArray tabs = array(whole, "tabs", kMostTabs);
    for (int i = 0; i < tabs.size(); ++i) {
        const Place place{tabs[i].toObject(), QStringLiteral("tabs[%1]").arg(i)};
        if (!tabs[i].isObject()) complain(place.name, "an object", kindOf(tabs[i]));
        Selection::State tab = selection(place);
        tab.page = pageIndex(place);
        if (tab.page >= 0 && !tab.tap.empty()) state.tabs.push_back(std::move(tab));
    }
    state.workspaces = located(object(whole, "workspaces").object).toObject();
    const QJsonArray notes = array(whole, "notes", kMostSessionNotes);
    for (int i = 0; i < notes.size(); ++i) {
        const Place place{notes[i].toObject(), QStringLiteral("notes[%1]").arg(i)};
        if (!notes[i].isObject()) complain(place.name, "an object", kindOf(notes[i]));
        TokenNote note;
        note.page = pageIndex(place);
        understood(place, "mode", "a mode", [&](const std::string& mode) {
            if (!mode.empty()) note.mode = parseMode(mode).name();
        });
        note.tap = name(place, "tap");
        note.token = token(object(place, "token")).value_or(PinnedToken{});
        note.text = words(place, "text", std::numeric_limits<int>::max());
        note.unread = unread(place, {"page", "mode", "tap", "token", "text"});
        if (note.page >= 0 && !note.text.isEmpty()) state.notes.push_back(std::move(note));
    }
    state.unread = unread(whole, {"format", "schema", "version", "pages", "current", "run", "canvas", "colors", "decorations",
                                  "layout", "workspace", "tabs", "workspaces", "notes"});
    for (std::size_t i = 0; i < state.pages.size(); ++i) {
        const SessionState::Page& page = state.pages[i];
        if (page.pasted.isNull() && page.path != kSamplePage && !QFileInfo::exists(fileOf(page.path)))
            m_read.missing.push_back(static_cast<int>(i));
    }
    return std::move(m_read);
}

}  // namespace

ReadSession readSession(const QByteArray& json, const QString& where, const QString& folder) {
    const auto refuse = [&where](const std::string& expected, const std::string& got) {
        throw FileError({"cannot open the session", where.toStdString(), expected, got});
    };
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        refuse("JSON", error.errorString().toStdString() + " at byte " + std::to_string(error.offset));
    }
    if (!document.isObject()) refuse("an object", "an array");
    const QJsonObject file = document.object();
    if (file["format"].toString() != QLatin1String("deepscope session")) {
        refuse("\"format\": \"deepscope session\"", kindOf(file["format"]));
    }
    const double schema = file["schema"].toDouble(0);
    if (!(schema >= 1) || schema != std::floor(schema)) refuse("a schema number from 1", kindOf(file["schema"]));
    if (schema > kSessionSchema) {
        const std::string version = file["version"].toString().left(40).toStdString();
        refuse("schema " + std::to_string(kSessionSchema) + " or older",
               kindOf(file["schema"]) + ": it was made by a newer version" + (version.empty() ? "" : ", " + version));
    }
    const qsizetype pages = file["pages"].toArray().size();
    if (pages > kMostSessionPages) {
        refuse("at most " + std::to_string(kMostSessionPages) + " pages", std::to_string(pages));
    }
    return Reader(where, folder).read(file);
}

}  // namespace deepscope
