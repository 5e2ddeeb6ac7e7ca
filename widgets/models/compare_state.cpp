#include "widgets/models/compare_state.h"

#include "encoder/errors.h"
#include "encoder/image/mode.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

namespace deepscope {

namespace {

struct CompareText {
    Q_DECLARE_TR_FUNCTIONS(CompareState)
};

constexpr std::array<std::string_view, kGridMeasures> kMeasureIds{"off", "centred-cosine", "cosine", "relative-l2"};
constexpr double kFarthestPx = 1e7;  // no page is larger

QString toQString(const std::string& text) {
    return QString::fromStdString(text);
}

/// The mode's own way to write its name; empty for what names none.
std::string soundMode(const QJsonValue& value) {
    if (!value.isString()) return {};
    try {
        return parseMode(value.toString().toStdString()).name();
    } catch (const Error&) {
        return {};
    }
}

std::optional<double> soundNumber(const QJsonValue& value, double least, double most) {
    if (!value.isDouble()) return std::nullopt;
    const double number = value.toDouble();
    if (!std::isfinite(number) || number < least || number > most) return std::nullopt;
    return number;
}

QJsonObject sightToJson(const CanvasView& sight) {
    if (sight.fitted) return {{QStringLiteral("fitted"), true}};
    return {
        {QStringLiteral("scale"), sight.scale}, {QStringLiteral("x"), sight.centre.x()}, {QStringLiteral("y"), sight.centre.y()}};
}

CanvasView sightFromJson(const QJsonObject& json) {
    const auto scale = soundNumber(json.value(QLatin1String("scale")), 1.0 / 256, 64);
    const auto x = soundNumber(json.value(QLatin1String("x")), -kFarthestPx, kFarthestPx);
    const auto y = soundNumber(json.value(QLatin1String("y")), -kFarthestPx, kFarthestPx);
    if (!scale || !x || !y) return {};
    return {*scale, {*x, *y}, false};
}

QString lookText(const TapView& look) {
    const std::string_view id = viewId(look.kind);
    const QString name = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    return look.kind == ViewKind::Channel ? QStringLiteral("%1:%2").arg(name).arg(look.channel) : name;
}

std::vector<std::string> modesFromJson(const QJsonArray& json) {
    std::vector<std::string> modes;
    for (const auto& value : json) {
        const std::string mode = soundMode(value);
        const bool fresh = !mode.empty() && std::find(modes.begin(), modes.end(), mode) == modes.end();
        if (fresh && modes.size() < CompareState::kMostModes) modes.push_back(mode);
    }
    return modes;
}

}  // namespace

std::string_view measureId(GridMeasure measure) {
    return kMeasureIds[static_cast<std::size_t>(measure)];
}

QString measureName(GridMeasure measure) {
    switch (measure) {
        case GridMeasure::None:
            return CompareText::tr("Difference: off");
        case GridMeasure::CentredCosine:
            return CompareText::tr("Centred cosine");
        case GridMeasure::Cosine:
            return CompareText::tr("Cosine");
        case GridMeasure::RelativeL2:
            return CompareText::tr("Relative L2");
    }
    return {};
}

QJsonObject compareToJson(const CompareState& state) {
    QJsonArray modes;
    for (const std::string& mode : state.modes) modes.append(toQString(mode));
    const std::string_view measure = measureId(state.measure);
    QJsonObject json{{QStringLiteral("modes"), modes},
                     {QStringLiteral("stage"), toQString(state.stage)},
                     {QStringLiteral("look"), lookText(state.look)},
                     {QStringLiteral("measure"), QString::fromUtf8(measure.data(), static_cast<qsizetype>(measure.size()))},
                     {QStringLiteral("reference"), toQString(state.reference)},
                     {QStringLiteral("other"), toQString(state.other)},
                     {QStringLiteral("tiles"), state.tiles},
                     {QStringLiteral("linked"), state.linked},
                     {QStringLiteral("oneRange"), state.oneRange},
                     {QStringLiteral("wiping"), state.wiping},
                     {QStringLiteral("wipe"), state.wipe},
                     {QStringLiteral("maximized"), toQString(state.maximized)},
                     {QStringLiteral("sight"), sightToJson(state.sight)},
                     {QStringLiteral("figuresShown"), state.figuresShown},
                     {QStringLiteral("figuresTab"), state.figuresTab}};
    if (state.pick) json.insert(QStringLiteral("pick"), QJsonArray{state.pick->x(), state.pick->y()});
    if (state.region) {
        const QRectF& r = *state.region;
        json.insert(QStringLiteral("region"), QJsonArray{r.x(), r.y(), r.width(), r.height()});
    }
    QJsonObject own;
    for (const auto& [mode, sight] : state.ownSights) own.insert(toQString(mode), sightToJson(sight));
    if (!own.isEmpty()) json.insert(QStringLiteral("ownSights"), own);
    return json;
}

CompareState compareFromJson(const QJsonObject& json) {
    CompareState state;
    const auto value = [&json](const char* key) { return json.value(QLatin1String(key)); };
    if (const auto modes = modesFromJson(value("modes").toArray()); !modes.empty()) state.modes = modes;
    const std::string stage = value("stage").toString().toStdString();
    if (!stage.empty() && stage.size() < 64 && stage.find('/') == std::string::npos) state.stage = stage;
    try {
        const TapView look = parseLook(value("look").toString().toStdString());
        state.look.kind = isAttention(look.kind) || look.kind == ViewKind::Difference ? ViewKind::Norm : look.kind;
        state.look.channel = look.channel;
    } catch (const Error&) {
        // the default
    }
    const std::string measure = value("measure").toString().toStdString();
    for (std::size_t i = 0; i < kMeasureIds.size(); ++i) {
        if (measure == kMeasureIds[i]) state.measure = static_cast<GridMeasure>(i);
    }
    state.reference = soundMode(value("reference"));
    state.other = soundMode(value("other"));
    state.tiles = value("tiles").toBool(state.tiles);
    state.linked = value("linked").toBool(state.linked);
    state.oneRange = value("oneRange").toBool(state.oneRange);
    state.wiping = value("wiping").toBool(state.wiping);
    state.wipe = soundNumber(value("wipe"), 0, 1).value_or(state.wipe);
    const std::string maximized = soundMode(value("maximized"));
    if (std::find(state.modes.begin(), state.modes.end(), maximized) != state.modes.end()) state.maximized = maximized;
    const auto numbers = [](const QJsonArray& array, int count) {
        std::vector<double> found;
        for (const auto& each : array) {
            if (const auto number = soundNumber(each, -kFarthestPx, kFarthestPx)) found.push_back(*number);
        }
        return array.size() == count && static_cast<int>(found.size()) == count ? found : std::vector<double>();
    };
    if (const auto at = numbers(value("pick").toArray(), 2); !at.empty()) state.pick = QPointF(at[0], at[1]);
    if (const auto r = numbers(value("region").toArray(), 4); !r.empty() && r[2] > 0 && r[3] > 0)
        state.region = QRectF(r[0], r[1], r[2], r[3]);
    state.sight = sightFromJson(value("sight").toObject());
    const QJsonObject own = value("ownSights").toObject();
    for (auto it = own.begin(); it != own.end() && state.ownSights.size() < CompareState::kMostModes; ++it) {
        if (const std::string mode = soundMode(it.key()); !mode.empty()) state.ownSights[mode] = sightFromJson(it->toObject());
    }
    state.figuresShown = value("figuresShown").toBool(state.figuresShown);
    state.figuresTab = static_cast<int>(soundNumber(value("figuresTab"), 0, 2).value_or(0));
    return state;
}

}  // namespace deepscope
