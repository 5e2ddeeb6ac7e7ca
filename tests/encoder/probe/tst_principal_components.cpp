#include "encoder/errors.h"
#include "encoder/export/npy.h"
#include "encoder/probe/principal_components.h"
#include "tests/encoder/probe/made_tap.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace deepscope;

namespace {

std::shared_ptr<const TensorBuffer> stored(const std::string& name) {
    return readNpy(std::string(DEEPSCOPE_TEST_DATA "/probe/") + name + ".npy", 1 << 16);
}

std::shared_ptr<const TapRecord> storedTap(const char* file, const char* tap) {
    const auto tensor = stored(file);
    return std::make_shared<const TapRecord>(tap, tensor->shape(), ValueStatistics{}, tensor);
}

double cosine(const std::vector<double>& a, const std::vector<double>& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

bool near(double a, double b, double tolerance) {
    return std::abs(a - b) <= tolerance;
}

std::int64_t row(std::size_t i, std::int64_t width) {
    return static_cast<std::int64_t>(i) * width;
}

}  // namespace

class TestPrincipalComponents : public QObject {
    Q_OBJECT

    std::shared_ptr<const TapRecord> m_a = storedTap("a", "global/sam.blocks.0");
    std::shared_ptr<const TapRecord> m_b = storedTap("b", "tile.0/sam.blocks.0");
    std::shared_ptr<const TapRecord> m_clip = storedTap("clip", "global/clip.layers.0");

    static PrincipalComponents fit(const TapRecord& tap, bool leaveOut = false) {
        const TapRecord* const one = &tap;
        return fitComponents({&one, 1}, {.leaveOutOutliers = leaveOut});
    }

private Q_SLOTS:
    void agreesWithNumPy_data();
    void agreesWithNumPy();
    void axesAreUnitAndOrthogonal();
    void layoutsAndTypes();
    void brokenTokensTakeNoPart();
    void directionsThatAreNotThere();
    void manyChunks();
    void colors();
    void refusals();
    void ofEveryTapOfARun();
};

void TestPrincipalComponents::agreesWithNumPy_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("tokens");
    QTest::addColumn<int>("outliers");
    QTest::newRow("own") << "own" << 64 << 0;
    QTest::newRow("own, outliers left out") << "own_trimmed" << 61 << 3;
    QTest::newRow("shared") << "shared" << 80 << 0;
    QTest::newRow("shared, outliers left out") << "shared_trimmed" << 76 << 4;
    QTest::newRow("fewer tokens than channels") << "clip" << 16 << 0;
}

// tests/data/probe/make_components.py made these in float64 and stored them in float32.
void TestPrincipalComponents::agreesWithNumPy() {
    QFETCH(QString, name);
    QFETCH(int, tokens);
    QFETCH(int, outliers);
    const std::string kase = name.toStdString();
    std::vector<const TapRecord*> taps{kase == "clip" ? m_clip.get() : m_a.get()};
    if (kase.starts_with("shared")) taps.push_back(m_b.get());
    const PrincipalComponents components = fitComponents(taps, {.leaveOutOutliers = kase.ends_with("trimmed")});
    QCOMPARE(components.tokens, tokens);
    QCOMPARE(components.outliers, outliers);
    QCOMPARE(components.nonFinite, 0);

    const auto expectedFit = stored(kase + "_fit");          // mean and axes [4,D]
    const auto expectedFigures = stored(kase + "_figures");  // [3,3]
    const std::int64_t channels = expectedFit->shape()[1];
    QCOMPARE(components.channels, static_cast<int>(channels));
    for (std::int64_t c = 0; c < channels; ++c) {
        const auto at = static_cast<std::size_t>(c);
        QVERIFY(near(components.mean[at], expectedFit->at(c), 1e-6));
        for (std::size_t k = 0; k < 3; ++k)
            QVERIFY(near(components.axes[k][at], expectedFit->at(row(k + 1, channels) + c), 1e-6));
    }
    for (std::size_t k = 0; k < 3; ++k) {
        QVERIFY(near(components.explained[k], expectedFigures->at(row(0, 3) + row(k, 1)), 1e-6));
        QVERIFY(near(components.low[k], expectedFigures->at(row(1, 3) + row(k, 1)), 1e-5));
        QVERIFY(near(components.high[k], expectedFigures->at(row(2, 3) + row(k, 1)), 1e-5));
    }

    const auto expectedValues = stored(kase + "_values"), expectedColors = stored(kase + "_colors");  // [n,3]
    std::size_t next = 0;
    const auto compareToken = [&](const ComponentMap::Values& values, const ComponentMap::Color& color) {
        for (std::size_t k = 0; k < 3; ++k) {
            const std::int64_t at = row(next, 3) + row(k, 1);
            if (!near(values[k], expectedValues->at(at), 1e-5) || !near(color[k], expectedColors->at(at), 1)) return false;
        }
        ++next;
        return true;
    };
    for (const TapRecord* tap : taps) {
        const ComponentMap map = projectComponents(components, *tap);
        QCOMPARE(map.classValues.has_value(), kase == "clip");
        if (map.classValues) QVERIFY(compareToken(*map.classValues, map.classColor.value()));
        for (std::size_t i = 0; i < map.values.size(); ++i) QVERIFY(compareToken(map.values[i], map.colors[i]));
    }
    QCOMPARE(static_cast<std::int64_t>(next), expectedValues->shape()[0]);
}

void TestPrincipalComponents::axesAreUnitAndOrthogonal() {
    for (const auto& tap : {m_a, m_clip}) {
        const PrincipalComponents components = fit(*tap);
        for (std::size_t i = 0; i < 3; ++i) {
            for (std::size_t j = 0; j < 3; ++j)
                QVERIFY(near(cosine(components.axes[i], components.axes[j]), i == j ? 1 : 0, 1e-12));
            const auto& axis = components.axes[i];
            const auto largest =
                std::max_element(axis.begin(), axis.end(), [](double a, double b) { return std::abs(a) < std::abs(b); });
            QVERIFY(*largest > 0);
        }
        QVERIFY(components.explained[0] >= components.explained[1] && components.explained[1] >= components.explained[2]);
    }
}

void TestPrincipalComponents::layoutsAndTypes() {
    const std::vector<float> rows = roundedTo(ElementType::BF16, m_a->tensor()->floats());
    const PrincipalComponents plain = fit(*madeTap("global/sam.blocks.0", {8, 8, 24}, rows));
    const auto turned = madeTap("global/sam.neck", {24, 8, 8}, transposed(rows, 64, 24), ElementType::BF16);
    const PrincipalComponents kept = fit(*turned);
    for (std::size_t k = 0; k < 3; ++k) QCOMPARE(kept.axes[k], plain.axes[k]);
    QCOMPARE(projectComponents(plain, *turned).colors,
             projectComponents(plain, *madeTap("global/sam.blocks.0", {8, 8, 24}, rows)).colors);
}

void TestPrincipalComponents::brokenTokensTakeNoPart() {
    std::vector<float> rows = m_a->tensor()->floats();
    rows[5 * 24 + 7] = std::numeric_limits<float>::quiet_NaN();
    rows[40 * 24] = std::numeric_limits<float>::infinity();
    rows[63 * 24 + 23] = -std::numeric_limits<float>::infinity();
    const auto broken = madeTap("global/sam.blocks.0", {8, 8, 24}, rows);
    const PrincipalComponents components = fit(*broken), trimmed = fit(*m_a, true);  // they are a's outliers
    QCOMPARE(components.tokens, 61);
    QCOMPARE(components.nonFinite, 3);
    for (std::size_t k = 0; k < 3; ++k) QCOMPARE(components.axes[k], trimmed.axes[k]);
    const ComponentMap map = projectComponents(components, *broken);
    for (const std::size_t token : {5, 40, 63}) {
        QVERIFY(std::isnan(map.values[token][0]) && std::isnan(map.values[token][2]));
        QCOMPARE(map.colors[token], ComponentMap::kNoValue);
    }
    QVERIFY(std::isfinite(map.values[6][0]));

    const std::vector<float> nothing(rows.size(), std::numeric_limits<float>::quiet_NaN());
    const PrincipalComponents none = fit(*madeTap("global/sam.blocks.0", {8, 8, 24}, nothing));
    QCOMPARE(none.tokens, 0);
    QCOMPARE(none.nonFinite, 64);
    QCOMPARE(none.axes[0], std::vector<double>(24));
}

void TestPrincipalComponents::directionsThatAreNotThere() {
    // All tokens equal, to a value that float64 sums do not add up to exactly.
    const auto flat = madeTap("global/sam.blocks.0", {8, 8, 24}, std::vector<float>(64 * 24, 0.1F));
    const PrincipalComponents none = fit(*flat);
    QCOMPARE(none.tokens, 64);
    for (std::size_t k = 0; k < 3; ++k) {
        QCOMPARE(none.axes[k], std::vector<double>(24));
        QCOMPARE(none.explained[k], 0.0);
    }
    QCOMPARE(projectComponents(none, *flat).colors[0], (ComponentMap::Color{128, 128, 128}));

    // One direction, by channels and by tokens.
    for (const std::int64_t channels : {4, 40}) {
        std::vector<float> values(static_cast<std::size_t>(16 * channels), 1.0F);
        for (std::int64_t i = 0; i < 16; ++i) values[static_cast<std::size_t>(i * channels + 2)] = static_cast<float>(i);
        const PrincipalComponents one = fit(*madeTap("global/fusion.concat", {16, channels}, values));
        QVERIFY(near(one.explained[0], 1, 1e-12));
        QVERIFY(near(one.axes[0][2], 1, 1e-12));
        QCOMPARE(one.axes[1], std::vector<double>(static_cast<std::size_t>(channels)));
        QCOMPARE(one.explained[1], 0.0);
        QVERIFY(near(one.low[0], 0.3 - 7.5, 1e-9) && near(one.high[0], 7.2, 1e-9));
    }
    // Fewer than three channels, one token.
    QCOMPARE(fit(*madeTap("global/fusion.concat", {9, 2}, gaussianValues({9, 2}))).axes[2], std::vector<double>(2));
    QCOMPARE(fit(*madeTap("global/fusion.concat", {1, 5}, {1, 2, 3, 4, 5})).mean, (std::vector<double>{1, 2, 3, 4, 5}));
}

// More tokens and channels than are multiplied at a time, against the definition: A·axis = λ·axis.
void TestPrincipalComponents::manyChunks() {
    constexpr std::int64_t kTokens = 1156, kChannels = 210;
    std::vector<float> values = gaussianValues({kTokens, kChannels}, 8, 0.5F);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t channel = i % kChannels;
        values[i] *= channel == 3 ? 9.0F : channel == 205 ? 7.0F : channel == 100 ? 5.0F : 1.0F;
    }
    const auto tap = madeTap("global/sam.blocks.0", {34, 34, kChannels}, values);
    const PrincipalComponents components = fit(*tap);
    QCOMPARE(components.tokens, kTokens);

    double whole = 0;
    std::vector<double> centred(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        centred[i] = values[i] - components.mean[i % kChannels];
        whole += centred[i] * centred[i];
    }
    for (std::size_t k = 0; k < 3; ++k) {
        std::vector<double> product(kChannels);  // Σ x·(x·axis)
        for (std::size_t t = 0; t < kTokens; ++t) {
            const double* const x = &centred[t * kChannels];
            const double along = std::inner_product(x, x + kChannels, components.axes[k].begin(), 0.0);
            for (std::size_t c = 0; c < kChannels; ++c) product[c] += along * x[c];
        }
        const double eigenvalue = components.explained[k] * whole;
        for (std::size_t c = 0; c < kChannels; ++c)
            QVERIFY(near(product[c], eigenvalue * components.axes[k][c], 1e-8 * eigenvalue));
    }
    QVERIFY(components.axes[0][3] > 0.99 && components.axes[1][205] > 0.98 && components.axes[2][100] > 0.97);
}

void TestPrincipalComponents::colors() {
    const PrincipalComponents components = fit(*m_a, true);
    const ComponentMap map = projectComponents(components, *m_a);
    QCOMPARE(map.gridSide, 8);
    int atTheEnds = 0;
    for (std::size_t i = 0; i < map.values.size(); ++i) {
        for (std::size_t k = 0; k < 3; ++k) {
            if (map.values[i][k] <= components.low[k]) QCOMPARE(map.colors[i][k], std::uint8_t{0});
            if (map.values[i][k] >= components.high[k]) QCOMPARE(map.colors[i][k], std::uint8_t{255});
            atTheEnds += map.colors[i][k] == 0 || map.colors[i][k] == 255;
        }
    }
    QVERIFY(atTheEnds >= 12 && atTheEnds < 40);
    // Shared colours: a's own vectors under b's name look as they do in a.
    const TapRecord* const both[] = {m_a.get(), m_b.get()};
    const PrincipalComponents shared = fitComponents(both);
    const auto part = madeTap("tile.0/sam.blocks.0", {2, 2, 24}, m_a->tensor()->floats(0, 4 * 24));
    const ComponentMap whole = projectComponents(shared, *m_a), copy = projectComponents(shared, *part);
    QVERIFY(std::equal(copy.colors.begin(), copy.colors.end(), whole.colors.begin()));
}

void TestPrincipalComponents::refusals() {
    QVERIFY_EXCEPTION_THROWN(fitComponents({}), UsageError);
    const TapRecord* const mixed[] = {m_a.get(), m_clip.get()};
    QVERIFY_EXCEPTION_THROWN(fitComponents(mixed), UsageError);
    QVERIFY_EXCEPTION_THROWN(projectComponents(fit(*m_a), *m_clip), UsageError);
    std::stop_source stop;
    stop.request_stop();
    const TapRecord* const one[] = {m_a.get()};
    QVERIFY_EXCEPTION_THROWN(fitComponents(one, {}, stop.get_token()), Cancelled);
    const auto released = madeTap("global/fusion.concat", {4, 2}, gaussianValues({4, 2}));
    released->release();
    QVERIFY_EXCEPTION_THROWN(fit(*released), NotKeptError);
}

void TestPrincipalComponents::ofEveryTapOfARun() {
    const auto run = miniRun();
    for (const auto& tap : run->taps()) {
        const PrincipalComponents components = fit(*tap);
        const ComponentMap map = projectComponents(components, *tap);
        QCOMPARE(map.gridSide, tapLayout(*tap).gridSide);
        QCOMPARE(components.tokens, tapLayout(*tap).tokens);
        QVERIFY(components.explained[0] > 0 &&
                components.explained[0] + components.explained[1] + components.explained[2] < 1 + 1e-9);
        double sum = 0;  // projections are centred
        for (const auto& values : map.values) sum += values[0];
        QVERIFY(std::abs(sum) < 1e-3 * (components.high[0] - components.low[0]) * static_cast<double>(map.values.size()));
    }
}

QTEST_GUILESS_MAIN(TestPrincipalComponents)
#include "tst_principal_components.moc"
