#include "tests/widgets/mini_run.h"
#include "widgets/engine/tap_view_probe.h"
#include "widgets/models/block_survey.h"

#include <QTest>

#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>

using namespace deepscope;

/// Pictures and figures of heads against rows made by hand and rows of a run.
class TestBlockSurvey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void evenAttentionHasAllTheEntropy();
    void oneKeyHasNone();
    void notANumberStaysSo();
    void receivedKeepsNotANumber();
    void largeGridsAreAveragedDown();
    void windowsKeepTheirPlaceAndPadding();
    void classTokenStandsApart();
    void averagesBecomePictures();
    void agreesWithARun();
};

void TestBlockSurvey::evenAttentionHasAllTheEntropy() {
    const AttentionRow row{.shape = {1, 4, 4}, .values = std::vector<float>(16, 1 / 16.0F), .windowSide = 4, .gridSide = 4};
    const HeadSurvey head = surveyOfQuery(row, 0).heads.at(0);
    QVERIFY(std::abs(head.entropy - std::log(16)) < 1e-6);
    QVERIFY(std::abs(head.entropyShare - 1) < 1e-6);
    double distance = 0;
    for (int i = 0; i < 16; ++i) distance += std::hypot(i / 4, i % 4) / 16;
    QVERIFY(std::abs(head.distance - distance) < 1e-6);
    QVERIFY(std::isnan(head.classMass) && std::isnan(head.paddedMass));
}

void TestBlockSurvey::oneKeyHasNone() {
    AttentionRow row{.shape = {1, 4, 4}, .values = std::vector<float>(16, 0), .windowSide = 4, .gridSide = 4};
    row.values[2 * 4 + 3] = 1;
    const HeadSurvey head = surveyOfQuery(row, 1 * 4 + 1).heads.at(0);
    QCOMPARE(head.entropy, 0.0);
    QVERIFY(std::abs(head.distance - std::sqrt(5.0)) < 1e-9);
    QCOMPARE(head.largest, 1.0F);
}

void TestBlockSurvey::largeGridsAreAveragedDown() {
    AttentionRow row{.shape = {1, 80, 80}, .values = std::vector<float>(6400, 0), .windowSide = 80, .gridSide = 80};
    row.values[79 * 80 + 79] = 0.9F;
    row.values[0] = 0.1F;
    const BlockSurvey survey = surveyOfQuery(row, 0);
    QCOMPARE(survey.rows, 27);  // three tokens a side, two at the edge
    QCOMPARE(survey.columns, 27);
    QCOMPARE(survey.heads.at(0).picture.front(), 0.1F / 9);
    QCOMPARE(survey.heads.at(0).picture.back(), 0.9F / 4);
}

void TestBlockSurvey::windowsKeepTheirPlaceAndPadding() {
    // A window of 4 that begins at row 8 and column 4 of a grid of 10: two of its rows are padding.
    AttentionRow row{.shape = {1, 4, 4},
                     .values = std::vector<float>(16, 1 / 16.0F),
                     .isWindow = true,
                     .windowRow = 8,
                     .windowColumn = 4,
                     .windowSide = 4,
                     .gridSide = 10};
    const BlockSurvey survey = surveyOfQuery(row, 9 * 10 + 5);
    QCOMPARE(survey.firstRow, 8);
    QCOMPARE(survey.firstColumn, 4);
    QCOMPARE(survey.rows, 2);
    QCOMPARE(survey.columns, 4);
    QVERIFY(std::abs(survey.heads.at(0).paddedMass - 0.5) < 1e-6);
}

void TestBlockSurvey::classTokenStandsApart() {
    AttentionRow row{.shape = {2, 5}, .values = {0.6F, 0.4F, 0, 0, 0, 0.2F, 0, 0, 0, 0.8F}, .gridSide = 2, .hasClassToken = true};
    const BlockSurvey survey = surveyOfQuery(row, 1);  // the first patch
    QCOMPARE(survey.heads.size(), 2U);
    QCOMPARE(survey.heads[0].picture, (std::vector<float>{0.4F, 0, 0, 0}));
    QCOMPARE(survey.heads[0].classMass, static_cast<double>(0.6F));
    QVERIFY(std::abs(survey.heads[0].distance) < 1e-9);
    QVERIFY(std::abs(survey.heads[1].distance - std::sqrt(2.0)) < 1e-6);
    QVERIFY(std::isnan(surveyOfQuery(row, 0).heads[0].distance));  // CLS has no place
}

void TestBlockSurvey::averagesBecomePictures() {
    const BlockSurvey survey = surveyOfAverage({0.5F, 0.1F, 0.2F, 0.2F, 0, 0.5F, 0.5F, 0, 0, 0}, 2, 2, true);
    QVERIFY(!survey.query);
    QCOMPARE(survey.heads[0].picture, (std::vector<float>{0.1F, 0.2F, 0.2F, 0}));
    QCOMPARE(survey.heads[1].picture, (std::vector<float>{0.5F, 0, 0, 0}));
    QCOMPARE(survey.heads[0].largest, 0.2F);
}

void TestBlockSurvey::agreesWithARun() {
    const auto trace = miniTrace(*madePage(300, 420), "tiny");
    AttentionQuery query{.tap = "global/sam.blocks.0", .token = 5 * 32 + 30, .heads = AttentionQuery::Heads::All};
    const AttentionRow row = attentionRow(*trace, query);
    QVERIFY(row.isWindow);
    const BlockSurvey survey = surveyOfQuery(row, query.token);
    const std::size_t keys = row.values.size() / survey.heads.size();
    for (std::size_t h = 0; h < survey.heads.size(); ++h) {
        const HeadSurvey& head = survey.heads[h];
        double inside = 0;
        for (int r = 0; r < survey.rows; ++r) {
            for (int c = 0; c < survey.columns; ++c) {
                const float expected = row.values[h * keys + static_cast<std::size_t>(r) * row.windowSide + c];
                QCOMPARE(head.picture[static_cast<std::size_t>(r) * survey.columns + c], expected);
                inside += expected;
            }
        }
        QVERIFY(std::abs(head.paddedMass - (1 - inside)) < 1e-5);
    }
}

void TestBlockSurvey::notANumberStaysSo() {
    AttentionRow row{.shape = {1, 2, 2}, .values = {0.5F, 0.5F, 0, 0}, .windowSide = 2, .gridSide = 2};
    row.values[3] = std::numeric_limits<float>::quiet_NaN();
    const HeadSurvey head = surveyOfQuery(row, 0).heads.at(0);
    QVERIFY(std::isnan(head.entropy) && std::isnan(head.entropyShare) && std::isnan(head.distance));
}

void TestBlockSurvey::receivedKeepsNotANumber() {
    const auto run = miniTrace(*madePage(300, 420), "tiny");
    Trace::Contents contents{.provenance = run->provenance(), .taps = run->taps(), .model = run->model()};
    for (auto& tap : contents.taps) {
        if (tap->name() != "global/clip.layers.0") continue;
        std::vector<float> spoilt = tap->tensor()->floats();
        spoilt[5] = std::numeric_limits<float>::quiet_NaN();
        auto tensor = std::make_shared<TensorBuffer>(tap->shape(), ElementType::F32);
        std::memcpy(tensor->data(), spoilt.data(), spoilt.size() * sizeof(float));
        tap = std::make_shared<const TapRecord>(tap->name(), tap->shape(), ValueStatistics{}, tensor);
    }
    TapViewRequest request;
    request.trace = std::make_shared<const Trace>(std::move(contents));
    request.tap = request.trace->find("global/clip.layers.1");
    request.look.kind = ViewKind::AttentionReceived;
    request.attention = std::make_shared<AttentionCache>();
    for (const auto heads : {AttentionQuery::Heads::Max, AttentionQuery::Heads::Mean}) {
        request.look.heads = heads;
        const TapViewAnswer answer = viewTap(request, {});
        QVERIFY(answer.attention);
        for (const float value : answer.attention->values) QVERIFY(std::isnan(value));
    }
}

QTEST_GUILESS_MAIN(TestBlockSurvey)
#include "tst_block_survey.moc"
