#include "widgets/models/diff_state.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace deepscope {

namespace {

constexpr std::array kLooks{"norm", "mean", "channel"};  // in the order of FeatureView
constexpr int kMostChannels = 1 << 20;
constexpr int kLongestText = 4096;

QString textAt(const QJsonObject& json, const char* key) {
    return json.value(QLatin1String(key)).toString().left(kLongestText);
}

}  // namespace

QJsonObject DiffState::toJson() const {
    QJsonObject json{{QStringLiteral("a"), pathA},
                     {QStringLiteral("b"), pathB},
                     {QStringLiteral("map"), map},
                     {QStringLiteral("image"), image},
                     {QStringLiteral("tap"), QString::fromStdString(view.tap)},
                     {QStringLiteral("look"), QLatin1String(kLooks[static_cast<std::size_t>(view.look)])},
                     {QStringLiteral("channel"), view.channel},
                     {QStringLiteral("logErrors"), view.logErrors},
                     {QStringLiteral("status"), statusFilter},
                     {QStringLiteral("filter"), textFilter}};
    if (rtol) json.insert(QStringLiteral("rtol"), *rtol);
    if (view.token) json.insert(QStringLiteral("token"), *view.token);
    return json;
}

DiffState DiffState::fromJson(const QJsonObject& json) {
    DiffState state;
    state.pathA = textAt(json, "a");
    state.pathB = textAt(json, "b");
    state.map = textAt(json, "map");
    state.image = textAt(json, "image");
    const double rtol = json.value(QLatin1String("rtol")).toDouble(-1);
    if (rtol >= 0 && std::isfinite(rtol)) state.rtol = rtol;
    state.view.tap = textAt(json, "tap").toStdString();
    const QString look = textAt(json, "look");
    for (std::size_t i = 0; i < kLooks.size(); ++i) {
        if (look == QLatin1String(kLooks[i])) state.view.look = static_cast<FeatureView>(i);
    }
    state.view.channel = std::clamp(json.value(QLatin1String("channel")).toInt(0), 0, kMostChannels);
    state.view.logErrors = json.value(QLatin1String("logErrors")).toBool(true);
    const int token = json.value(QLatin1String("token")).toInt(std::numeric_limits<int>::min());
    if (token >= kClassToken) state.view.token = token;
    state.statusFilter = textAt(json, "status");
    state.textFilter = textAt(json, "filter");
    return state;
}

}  // namespace deepscope
