#include "widgets/models/color_settings.h"

#include <QLatin1String>
#include <QString>

namespace deepscope {

namespace {

constexpr std::array<const char*, kColorKinds> kKindNames{"features", "attention", "signed", "similarity", "change", "parts"};
constexpr std::array<const char*, 3> kRuleNames{"auto", "percentile", "symmetric"};

QString nameOf(Colormap map) {
    const std::string_view name = colormapName(map);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

void read(ColorChoice& choice, const QJsonObject& json) {
    const QString map = json[QLatin1String("map")].toString();
    for (const Colormap each : allColormaps()) {
        if (map == nameOf(each)) choice.map = each;
    }
    const QString rule = json[QLatin1String("range")].toString();
    for (std::size_t i = 0; i < kRuleNames.size(); ++i) {
        if (rule == QLatin1String(kRuleNames[i])) choice.rule = static_cast<RangeRule>(i);
    }
    const double percentile = json[QLatin1String("percentile")].toDouble();
    if (percentile > 0 && percentile < 50) choice.percentile = percentile;
    choice.logarithmic = json[QLatin1String("log")].toBool(choice.logarithmic);
}

}  // namespace

std::optional<ValueRange> ColorChoice::rangeOf(const std::string& stage) const {
    const auto found = byHand.find(stage);
    return found == byHand.end() ? std::nullopt : std::optional(found->second);
}

QJsonObject colorsToJson(const ColorSettings& colors) {
    QJsonObject json;
    for (std::size_t i = 0; i < kColorKinds; ++i) {
        const ColorChoice& choice = colors.kinds[i];
        QJsonObject each;
        each[QLatin1String("map")] = nameOf(choice.map);
        each[QLatin1String("range")] = QLatin1String(kRuleNames[static_cast<std::size_t>(choice.rule)]);
        each[QLatin1String("percentile")] = choice.percentile;
        each[QLatin1String("log")] = choice.logarithmic;
        json[QLatin1String(kKindNames[i])] = each;
    }
    json[QLatin1String("opacity")] = colors.opacity;
    json[QLatin1String("markOutOfRange")] = colors.markOutOfRange;
    return json;
}

ColorSettings colorsFromJson(const QJsonObject& json) {
    ColorSettings colors;
    for (std::size_t i = 0; i < kColorKinds; ++i) read(colors.kinds[i], json[QLatin1String(kKindNames[i])].toObject());
    const double opacity = json[QLatin1String("opacity")].toDouble(-1);
    if (opacity >= 0 && opacity <= 1) colors.opacity = opacity;
    colors.markOutOfRange = json[QLatin1String("markOutOfRange")].toBool(colors.markOutOfRange);
    return colors;
}

}  // namespace deepscope
