#include "widgets/models/compare_figures.h"
#include "widgets/models/compare_history.h"
#include "widgets/models/compare_state.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace deepscope;

class TestCompareState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesJson();
    void hostileJsonGivesDefaults_data();
    void hostileJsonGivesDefaults();
    void stepsOfAKindAreOne();
    void figuresAreATableAndFiles();
};

void TestCompareState::survivesJson() {
    CompareState state;
    state.modes = {"base", "custom:768"};
    state.stage = "sam.blocks.3";
    state.look.kind = ViewKind::Channel;
    state.look.channel = 17;
    state.measure = GridMeasure::RelativeL2;
    state.reference = "base";
    state.other = "custom:768";
    state.tiles = state.linked = state.oneRange = false;
    state.wiping = true;
    state.wipe = 0.3;
    state.maximized = "base";
    state.pick = QPointF(12.5, 40);
    state.region = QRectF(1, 2, 30, 40);
    state.sight = {0.5, {100, 200}, false};
    state.ownSights["base"] = {2, {10, 20}, false};
    state.figuresShown = false;
    state.figuresTab = 2;
    QCOMPARE(compareFromJson(compareToJson(state)), state);
    QCOMPARE(compareFromJson({}), CompareState());
}

void TestCompareState::hostileJsonGivesDefaults_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("modes that are none") << QByteArray(R"({"modes": ["huge", 3, null, "custom:63"]})");
    QTest::newRow("a number for all") << QByteArray(
        R"({"modes": 1, "stage": 2, "look": 3, "measure": 4, "sight": 5, "pick": 6})");
    QTest::newRow("beyond all bounds") << QByteArray(
        R"({"wipe": 7, "pick": [1e300, 0], "region": [0, 0, -1, 5], "sight": {"scale": -1, "x": 0, "y": 0}, "figuresTab": 99})");
    QTest::newRow("a way that is none here") << QByteArray(R"({"look": "attn-from", "stage": "global/sam.neck"})");
}

void TestCompareState::hostileJsonGivesDefaults() {
    QFETCH(QByteArray, json);
    QCOMPARE(compareFromJson(QJsonDocument::fromJson(json).object()), CompareState());
}

void TestCompareState::stepsOfAKindAreOne() {
    CompareHistory history;
    CompareState state;
    history.setCurrent(state);
    QSignalSpy restored(&history, &CompareHistory::restored);
    for (int i = 1; i <= 5; ++i) {
        state.sight = {1.0 + i, {0, 0}, false};
        history.record(state, CompareChange::Zoom);
    }
    state.pick = QPointF(3, 4);
    history.record(state, CompareChange::Pick);
    QCOMPARE(history.count(), 2);
    history.undo();
    history.undo();
    QCOMPARE(restored.last().first().value<CompareState>(), CompareState());
    QVERIFY(!history.canUndo());
    history.redo();
    QCOMPARE(restored.last().first().value<CompareState>().sight.scale, 6.0);
}

void TestCompareState::figuresAreATableAndFiles() {
    CompareFigures model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<ModeFigures> figures;
    for (const char* mode : {"tiny", "gundam"}) {
        ModeFigures each{.mode = mode};
        each.preview = previewMode({900, 1200}, parseMode(mode), presetArchitecture(Preset::Mini), {.flopsPerMs = 1e6});
        figures.push_back(each);
    }
    model.setFigures(figures);
    figures.pop_back();
    model.setFigures(figures);
    figures.push_back(model.figures().front());
    model.setFigures(figures);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.isEstimate(0, CompareFigures::TimeColumn));
    const double ms = *figures[0].preview.expectedMs;
    QCOMPARE(model.index(0, CompareFigures::TimeColumn).data(CompareFigures::NumberRole).toDouble(), ms);

    const QList<QByteArray> lines = model.toCsv().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    const QList<QByteArray> names = lines[0].split(',');
    const QList<QByteArray> values = lines[1].split(',');
    QCOMPARE(values.size(), names.size());
    QCOMPARE(values[names.indexOf("tokens")].toInt(), figures[0].preview.tokenCount);
    QCOMPARE(values[names.indexOf("estimates")], QByteArray("time_ms peak_bytes"));
    QCOMPARE(values[names.indexOf("cosine")], QByteArray());

    const QJsonObject json = QJsonDocument::fromJson(model.toJson(QStringLiteral("a.png"), "fusion.projector")).object();
    const QJsonObject first = json.value(QLatin1String("modes")).toArray().first().toObject();
    QCOMPARE(first.value(QLatin1String("flops")).toDouble(), static_cast<double>(figures[0].preview.flops.executed));
    QVERIFY(first.value(QLatin1String("cosine")).isNull());
    QVERIFY(!first.value(QLatin1String("measured")).toBool());
}

QTEST_MAIN(TestCompareState)
#include "tst_compare_state.moc"
