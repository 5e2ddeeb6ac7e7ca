#include "widgets/views/color_scale.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <limits>

using namespace deepscope;

class TestColorScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesFindTheRange_data();
    void rulesFindTheRange();
    void percentileIsBetweenNeighbours();
    void weightsReachOverFourDecades();
    void rangeByHandBelongsToItsStage();
    void sidesAndCounts();
    void logarithmOfNothingPositiveIsRefused();
    void logarithmLeavesNegativesOut();
    void classTokenCountsButDoesNotSpanTheRange();
    void markedColoursStandOut();
    void settingsRoundTrip();
    void hostileSettingsFallBack();
};

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInf = std::numeric_limits<float>::infinity();

ColorSettings withRule(RangeRule rule, bool logarithmic = false) {
    ColorSettings colors;
    colors.of(ColorKind::Features) = {.map = Colormap::Viridis, .rule = rule, .percentile = 10, .logarithmic = logarithmic};
    return colors;
}

FittedScale fit(const ColorSettings& colors, std::vector<float> values) {
    return fitScale(colors, ColorKind::Features, "sam.blocks.3", {std::move(values), std::nullopt, false});
}

/// CIELAB, D65.
std::array<double, 3> labOf(QRgb color) {
    const auto linear = [](int c) {
        const double u = c / 255.0;
        return u <= 0.04045 ? u / 12.92 : std::pow((u + 0.055) / 1.055, 2.4);
    };
    const double r = linear(qRed(color)), g = linear(qGreen(color)), b = linear(qBlue(color));
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
    const double y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const double z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(QRgb a, QRgb b) {
    const auto p = labOf(a), q = labOf(b);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

}  // namespace

void TestColorScale::rulesFindTheRange_data() {
    QTest::addColumn<int>("rule");
    QTest::addColumn<double>("min");
    QTest::addColumn<double>("max");
    QTest::newRow("auto") << static_cast<int>(RangeRule::Auto) << -4.0 << 6.0;
    QTest::newRow("percentile 10") << static_cast<int>(RangeRule::Percentile) << -3.0 << 5.0;
    QTest::newRow("symmetric") << static_cast<int>(RangeRule::Symmetric) << -6.0 << 6.0;
}

void TestColorScale::rulesFindTheRange() {
    QFETCH(int, rule);
    QFETCH(double, min);
    QFETCH(double, max);
    std::vector<float> values;
    for (int i = -4; i <= 6; ++i) values.push_back(static_cast<float>(i));
    values.insert(values.end(), {kNan, kInf, -kInf});
    const FittedScale fitted = fit(withRule(static_cast<RangeRule>(rule)), values);
    QCOMPARE(fitted.scale.min, min);
    QCOMPARE(fitted.scale.max, max);
    QVERIFY(!fitted.byHand);
    QCOMPARE(fitted.withoutValue, 1);
    QCOMPARE(fit(withRule(static_cast<RangeRule>(rule)), {kNan}).scale.max, 0.0);
}

void TestColorScale::percentileIsBetweenNeighbours() {
    ColorSettings colors = withRule(RangeRule::Percentile);
    colors.of(ColorKind::Features).percentile = 25;
    const FittedScale fitted = fit(colors, {4, 1, kNan, 3, 2});
    QCOMPARE(fitted.scale.min, 1.75);
    QCOMPARE(fitted.scale.max, 3.25);
    QCOMPARE(fit(colors, {7}).scale.max, 7.0);
}

void TestColorScale::weightsReachOverFourDecades() {
    const ColorScale linear = weightScale(Colormap::Magma, std::vector{0.5F, 0.2F, kNan}, false);
    QCOMPARE(linear, (ColorScale{Colormap::Magma, 0, 0.5, false, false}));
    // Weaker than a ten-thousandth of the largest: the scale starts at 0, which is shown as that.
    const ColorScale deep = weightScale(Colormap::Magma, std::vector{kNan, 0.5F, 1e-6F, kInf}, true);
    QCOMPARE(deep, (ColorScale{Colormap::Magma, 0, 0.5, true, false}));
    QCOMPARE(deep.lowest(), 0.5e-4);
    const ColorScale close = weightScale(Colormap::Viridis, std::vector{0.5F, 0.25F}, true);
    QCOMPARE(close, (ColorScale{Colormap::Viridis, 0.25, 0.5, true, false}));
    QVERIFY(!weightScale(Colormap::Magma, std::vector{0.0F, 0.0F}, true).logarithmic);
    QCOMPARE(weightScale(Colormap::Magma, std::vector{kNan}, true), (ColorScale{Colormap::Magma, 0, 0, false, false}));
}

void TestColorScale::rangeByHandBelongsToItsStage() {
    ColorSettings colors = withRule(RangeRule::Auto);
    colors.of(ColorKind::Features).byHand["sam.blocks.3"] = {0, 2};
    const ShownValues shown{{-1, 0, 1, 2, 3, 4}, std::nullopt, false};
    const FittedScale here = fitScale(colors, ColorKind::Features, "sam.blocks.3", shown);
    QVERIFY(here.byHand);
    QCOMPARE(here.scale.max, 2.0);
    QCOMPARE(here.above, 2);
    QCOMPARE(here.below, 1);
    const FittedScale there = fitScale(colors, ColorKind::Features, "sam.blocks.4", shown);
    QVERIFY(!there.byHand);
    QCOMPARE(there.scale.max, 4.0);
    QVERIFY(!fitScale(colors, ColorKind::Attention, "sam.blocks.3", shown).byHand);
}

void TestColorScale::sidesAndCounts() {
    const ColorScale scale{Colormap::Viridis, 0, 1, false, true};
    QCOMPARE(scale.color(1.01), overColor(Colormap::Viridis));
    QCOMPARE(scale.color(kInf), overColor(Colormap::Viridis));
    QCOMPARE(scale.color(-0.01), underColor(Colormap::Viridis));
    QCOMPARE(scale.color(1.0), qRgb(253, 231, 37));
    QCOMPARE(scale.color(kNan), qRgb(255, 0, 255));
    ColorScale unmarked = scale;
    unmarked.markOutOfRange = false;
    QCOMPARE(unmarked.color(7), qRgb(253, 231, 37));
    QCOMPARE(unmarked.color(-7), qRgb(68, 1, 84));
}

void TestColorScale::logarithmOfNothingPositiveIsRefused() {
    QVERIFY(fit(withRule(RangeRule::Auto, true), {-3, -1, 0}).logarithmRefused);
    QVERIFY(!fit(withRule(RangeRule::Auto, true), {-3, -1, 0}).scale.logarithmic);
    QVERIFY(fit(withRule(RangeRule::Symmetric, true), {-3, 5}).logarithmRefused);
    QVERIFY(!fit(withRule(RangeRule::Auto, true), {1, 5}).logarithmRefused);
}

void TestColorScale::logarithmLeavesNegativesOut() {
    const FittedScale fitted = fit(withRule(RangeRule::Auto, true), {-3, 0, 1e-9F, 0.5F, 8});
    QVERIFY(fitted.scale.logarithmic);
    QCOMPARE(fitted.withoutLogarithm, 2);
    QCOMPARE(fitted.below, 1);  // −3 has no place; 0 is the scale's lower end
    QCOMPARE(fitted.scale.lowest(), 8e-4);
    QCOMPARE(fitted.scale.color(-3), underColor(Colormap::Viridis));
    QCOMPARE(fitted.scale.color(0), qRgb(68, 1, 84));
    QCOMPARE(fitted.scale.color(1e-9), qRgb(68, 1, 84));
    // A range by hand may reach lower than the decades that are shown without asking.
    const ColorScale deep{Colormap::Magma, 1e-9, 1, true, true};
    QCOMPARE(deep.lowest(), 1e-9);
    QVERIFY(std::abs(deep.position(1e-3) - 2.0 / 3) < 1e-12);
}

void TestColorScale::classTokenCountsButDoesNotSpanTheRange() {
    const FittedScale fitted =
        fitScale(withRule(RangeRule::Auto), ColorKind::Features, "clip.layers.0", {{1, 2, 3}, 90.0F, false});
    QCOMPARE(fitted.scale.max, 3.0);
    QCOMPARE(fitted.above, 1);
    ColorSettings linear;
    linear.of(ColorKind::Attention).logarithmic = false;
    const FittedScale weights = fitScale(linear, ColorKind::Attention, "clip.layers.0", {{0.2F, 0.4F}, std::nullopt, true});
    QCOMPARE(weights.scale.min, 0.0);
}

void TestColorScale::markedColoursStandOut() {
    constexpr double kApart = 45;  // just noticeable is 2
    for (const Colormap map : allColormaps()) {
        const Rgb none = colorAt(map, std::nan(""));
        const QRgb grounds[] = {qRgb(0x13, 0x16, 0x1a), qRgb(0xdd, 0xe1, 0xe6), qRgb(none[0], none[1], none[2])};
        QVERIFY(difference(overColor(map), underColor(map)) > kApart);
        for (const QRgb mark : {overColor(map), underColor(map)}) {
            for (const QRgb ground : grounds) QVERIFY2(difference(mark, ground) > kApart, std::string(colormapName(map)).c_str());
            for (const Rgb& rgb : colorTable(map)) {
                QVERIFY2(difference(mark, qRgb(rgb[0], rgb[1], rgb[2])) > kApart, std::string(colormapName(map)).c_str());
            }
        }
    }
}

void TestColorScale::settingsRoundTrip() {
    ColorSettings colors;
    colors.of(ColorKind::Features) = {
        .map = Colormap::Cividis, .rule = RangeRule::Percentile, .percentile = 2.5, .logarithmic = true};
    colors.of(ColorKind::Attention).rule = RangeRule::Symmetric;
    colors.opacity = 0.3;
    colors.markOutOfRange = false;
    QCOMPARE(colorsFromJson(colorsToJson(colors)), colors);
    colors.of(ColorKind::Features).byHand["net_2"] = {1, 2};  // of the session alone
    QVERIFY(colorsFromJson(colorsToJson(colors)).of(ColorKind::Features).byHand.empty());
}

void TestColorScale::hostileSettingsFallBack() {
    const auto parsed = [](const char* text) { return colorsFromJson(QJsonDocument::fromJson(text).object()); };
    const ColorSettings defaults;
    QCOMPARE(parsed("{}"), defaults);
    QCOMPARE(parsed(R"({"opacity":7,"features":[1],"attention":{"map":"jet","range":3,"percentile":90}})"), defaults);
    QCOMPARE(parsed(R"({"opacity":"x","markOutOfRange":"no","features":{"percentile":-1,"log":"yes"}})"), defaults);
    QCOMPARE(parsed(R"({"features":{"map":"grey"}})").of(ColorKind::Features).map, Colormap::Grey);
}

QTEST_APPLESS_MAIN(TestColorScale)
#include "tst_color_scale.moc"
