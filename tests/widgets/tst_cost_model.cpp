#include "tests/widgets/made_costs.h"
#include "widgets/models/cost_comparison_text.h"
#include "widgets/models/cost_model.h"
#include "widgets/models/stage_order.h"
#include "widgets/models/stage_table_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace deepscope;

class TestCostModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void everyColumnSaysWhatTheRecordHolds();
    void fillsOneByOne();
    void sharesAddUp();
    void stagesLieEndToEnd();
    void tilesFindTheirBatch();
    void spreadNeedsRepeats();
    void ordersByNumber();
    void tsvHoldsPlainNumbers();
    void csvQuotes();
    void markdownShowsWhatTheTableShows();
    void totals();
    void aReferenceBringsItsColumns();
    void stagesTheReferenceLacksStayWithout();
    void aReferenceStaysWhileStagesArrive();
    void copiesHoldTheReferenceToo();
    void totalsCompareWhatBothHave();
    void timesBesideTimes();

private:
    /// The same stages, each `factor` times as long.
    static std::vector<StageRecord> scaled(std::vector<StageRecord> stages, double factor) {
        for (StageRecord& stage : stages) stage.time.medianMs *= factor;
        return stages;
    }
    static double number(const CostModel& model, int row, int column) {
        return model.index(row, column).data(CostModel::NumberRole).toDouble();
    }
    static std::vector<int> allRows(const CostModel& model) {
        std::vector<int> rows;
        for (int row = 0; row < model.rowCount(); ++row) rows.push_back(row);
        return rows;
    }
};

void TestCostModel::everyColumnSaysWhatTheRecordHolds() {
    CostModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto stages = madeCosts("base", 5)->stages;
    stages[3].values->nanCount = 2;
    stages[3].values->infCount = 1;
    stages[4].values.reset();
    model.setStages(stages);
    QCOMPARE(model.columnCount(), static_cast<int>(CostModel::ColumnCount));
    const StageRecord& stage = stages[3];
    QCOMPARE(stage.tap, std::string("global/sam.blocks.0"));
    QCOMPARE(model.index(3, CostModel::TapColumn).data().toString(), QStringLiteral("global/sam.blocks.0"));
    QCOMPARE(model.index(3, CostModel::TapColumn).data(CostModel::PartRole).toInt(), static_cast<int>(StagePart::Sam));
    QCOMPARE(model.index(3, CostModel::ShapeColumn).data().toString(), QStringLiteral("64×64×768"));
    QCOMPARE(number(model, 3, CostModel::TapColumn), 3.0);
    QCOMPARE(number(model, 3, CostModel::ShapeColumn), 64.0 * 64 * 768);
    QCOMPARE(number(model, 3, CostModel::TimeColumn), stage.time.medianMs);
    QCOMPARE(number(model, 3, CostModel::P5Column), stage.time.p5Ms);
    QCOMPARE(number(model, 3, CostModel::P95Column), stage.time.p95Ms);
    QCOMPARE(number(model, 3, CostModel::FlopsColumn), static_cast<double>(stage.flopsExecuted));
    QCOMPARE(number(model, 3, CostModel::RateColumn), static_cast<double>(stage.flopsExecuted) / stage.time.medianMs / 1e6);
    QCOMPARE(number(model, 3, CostModel::LiveColumn), static_cast<double>(stage.liveBytes));
    QCOMPARE(number(model, 3, CostModel::PeakColumn), static_cast<double>(stage.peakBytes));
    QCOMPARE(number(model, 3, CostModel::NonFiniteColumn), 3.0);
    QCOMPARE(model.index(3, CostModel::NonFiniteColumn).data().toString(), QStringLiteral("2 / 1"));
    QVERIFY(std::isnan(number(model, 4, CostModel::NonFiniteColumn)));
    QVERIFY(model.index(4, CostModel::NonFiniteColumn).data().toString().isEmpty());
    QVERIFY(std::isnan(number(model, 0, CostModel::RateColumn)));  // pixels do no arithmetic
    QVERIFY(model.index(0, CostModel::RateColumn).data().toString().isEmpty());
    for (int column = 0; column < CostModel::ColumnCount; ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        const auto alignment = model.index(3, column).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        QCOMPARE(bool(alignment & Qt::AlignRight), column != CostModel::TapColumn);
    }
}

void TestCostModel::fillsOneByOne() {
    CostModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy expected(&model, &CostModel::expectedStagesChanged);
    const auto stages = madeCosts("tiny")->stages;
    model.setExpectedStages(static_cast<int>(stages.size()));
    model.setExpectedStages(static_cast<int>(stages.size()));
    QCOMPARE(expected.size(), 1);
    for (const StageRecord& stage : stages) model.append(stage);
    // All earlier shares change with each stage, and nothing else does.
    QCOMPARE(changes.size(), static_cast<qsizetype>(stages.size()) - 1);
    QCOMPARE(changes.last().at(0).toModelIndex(), model.index(0, CostModel::ShareColumn));
    QCOMPARE(changes.last().at(1).toModelIndex(), model.index(model.rowCount() - 2, CostModel::ShareColumn));
    QCOMPARE(model.rowCount(), static_cast<int>(stages.size()));
    model.clear();
    QCOMPARE(model.totalMs(), 0.0);
    QCOMPARE(model.rowAtMs(0), -1);
    QCOMPARE(model.repeats(), 0);
}

void TestCostModel::sharesAddUp() {
    CostModel model;
    model.setStages(madeCosts("base")->stages);
    double shares = 0;
    for (int row = 0; row < model.rowCount(); ++row) shares += number(model, row, CostModel::ShareColumn);
    QVERIFY(std::abs(shares - 1) < 1e-9);
    const int row = model.rowOf("global/sam.blocks.2");
    const double percent = 100 * model.stages()[static_cast<std::size_t>(row)].time.medianMs / model.totalMs();
    QCOMPARE(model.index(row, CostModel::ShareColumn).data().toString(), QStringLiteral("%1 %").arg(percent, 0, 'f', 1));
}

void TestCostModel::stagesLieEndToEnd() {
    CostModel model;
    model.setStages(madeCosts("base")->stages);
    QCOMPARE(model.startMs(0), 0.0);
    for (int row = 0; row + 1 < model.rowCount(); ++row) QCOMPARE(model.endMs(row), model.startMs(row + 1));
    QCOMPARE(model.endMs(model.rowCount() - 1), model.totalMs());
    for (const int row : {0, 5, 20}) {
        QCOMPARE(model.rowAtMs(model.startMs(row)), row);
        QCOMPARE(model.rowAtMs((model.startMs(row) + model.endMs(row)) / 2), row);
    }
    QCOMPARE(model.rowAtMs(-0.001), -1);
    QCOMPARE(model.rowAtMs(model.totalMs()), -1);
    QCOMPARE(model.rowAtMs(std::nan("")), -1);
}

void TestCostModel::tilesFindTheirBatch() {
    CostModel model;
    model.setStages(madeCosts("gundam", 1, {1700, 1200})->stages);
    const int row = model.rowOf("tile.*/sam.neck");
    QVERIFY(row > 0);
    QCOMPARE(model.rowOf("tile.3/sam.neck"), row);
    QCOMPARE(model.rowOf("tile.3"), -1);
    QCOMPARE(model.rowOf("global/sam.neck") < row, true);
    QCOMPARE(model.rowOf("nothing"), -1);
}

void TestCostModel::spreadNeedsRepeats() {
    CostModel model;
    model.setStages(madeCosts("tiny", 1)->stages);
    QCOMPARE(model.repeats(), 1);
    QVERIFY(model.index(3, CostModel::P5Column).data().toString().isEmpty());
    model.setStages(madeCosts("tiny", 7)->stages);
    QCOMPARE(model.repeats(), 7);
    QVERIFY(model.index(3, CostModel::P95Column).data().toString().endsWith(QLatin1String("ms")));
}

void TestCostModel::ordersByNumber() {
    CostModel model;
    model.setStages(madeCosts("base")->stages);
    StageOrder order;
    const QAbstractItemModelTester tester(&order, QAbstractItemModelTester::FailureReportingMode::QtTest);
    order.setSourceModel(&model);
    for (const int column : {CostModel::TimeColumn, CostModel::RateColumn, CostModel::PeakColumn}) {
        order.sort(column, Qt::DescendingOrder);
        double before = HUGE_VAL;
        bool ended = false;
        for (int row = 0; row < order.rowCount(); ++row) {
            const double value = order.index(row, column).data(CostModel::NumberRole).toDouble();
            ended = ended || std::isnan(value);
            QCOMPARE(std::isnan(value), ended);  // those without a number come last
            if (!ended) QVERIFY(value <= before);
            before = value;
        }
    }
    order.sort(-1);
    QCOMPARE(order.index(0, 0).data().toString(), QStringLiteral("global/preprocess.pixels"));
}

void TestCostModel::tsvHoldsPlainNumbers() {
    QLocale::setDefault(QLocale(QLocale::German));  // a comma here would break every spreadsheet
    CostModel model;
    model.setStages(madeCosts("base")->stages);
    const int row = model.rowOf("global/sam.blocks.2");
    const StageRecord& stage = model.stages()[static_cast<std::size_t>(row)];
    const QStringList lines = stageTableText(model, {row, 999, -1}, TableFormat::Tsv).split(QLatin1Char('\n'));
    QLocale::setDefault(QLocale::c());
    QCOMPARE(lines.size(), 3);  // header, stage, the end's empty one
    QVERIFY(lines[2].isEmpty());
    const QStringList header = lines[0].split(QLatin1Char('\t')), cells = lines[1].split(QLatin1Char('\t'));
    QCOMPARE(cells.size(), header.size());
    QCOMPARE(cells[0], QStringLiteral("global/sam.blocks.2"));
    QVERIFY(std::abs(cells[2].toDouble() - stage.time.medianMs) < 1e-6);
    QCOMPARE(cells[6], QString::number(stage.flopsExecuted));
    QCOMPARE(cells[10], QString::number(stage.peakBytes));
}

void TestCostModel::csvQuotes() {
    CostModel model;
    StageRecord stage;
    stage.tap = "a \"quoted\", name";
    stage.shape = {2};
    model.append(stage);
    const QString csv = stageTableText(model, {0}, TableFormat::Csv);
    QVERIFY2(csv.contains(QLatin1String("\r\n\"a \"\"quoted\"\", name\",2,0,")), qPrintable(csv));
    QVERIFY(csv.endsWith(QLatin1String("\r\n")));
}

void TestCostModel::markdownShowsWhatTheTableShows() {
    CostModel model;
    model.setStages(madeCosts("base")->stages);
    const QStringList lines = stageTableText(model, allRows(model), TableFormat::Markdown).split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), model.rowCount() + 3);
    QVERIFY(lines[1].startsWith(QLatin1String("| :-- | --: |")));
    const int row = model.rowOf("global/clip.layers.0");
    QVERIFY(lines[row + 2].contains(model.index(row, CostModel::RateColumn).data().toString()));
    for (int i = 0; i + 1 < lines.size(); ++i) QCOMPARE(lines[i].count(QLatin1Char('|')), CostModel::ColumnCount + 1);
}

void TestCostModel::totals() {
    CostModel model;
    model.setStages(madeCosts("base")->stages);
    const QString all = stageTotalsText(model, allRows(model));
    QVERIFY2(all.contains(QLatin1String("1.14 TFLOP")), qPrintable(all));  // semantics.md's 1140.0 GFLOP
    QVERIFY2(all.startsWith(QString::number(model.rowCount())), qPrintable(all));
    const QString pixels = stageTotalsText(model, {0});
    QVERIFY2(!pixels.contains(QLatin1String("FLOP")), qPrintable(pixels));
}

void TestCostModel::aReferenceBringsItsColumns() {
    CostModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto stages = madeCosts("base")->stages;
    model.setStages(stages);
    QSignalSpy changed(&model, &CostModel::referenceChanged);
    model.setReference(scaled(stages, 2), QStringLiteral("f32"));
    QCOMPARE(model.columnCount(), static_cast<int>(CostModel::ComparedColumnCount));
    const double ms = stages[5].time.medianMs;
    QVERIFY(std::abs(number(model, 5, CostModel::DeltaColumn) + ms) < 1e-9);
    QCOMPARE(number(model, 5, CostModel::RatioColumn), 0.5);
    QCOMPARE(model.index(5, CostModel::RatioColumn).data().toString(), QStringLiteral("0.50×"));
    QCOMPARE(model.index(5, CostModel::DeltaColumn).data().toString(), signedDurationText(-ms));
    QVERIFY(model.headerData(CostModel::DeltaColumn, Qt::Horizontal, Qt::ToolTipRole).toString().contains(QLatin1String("f32")));
    model.setReference(scaled(stages, 0.25), QStringLiteral("bf16"));  // another: the columns stay
    QCOMPARE(number(model, 5, CostModel::RatioColumn), 4.0);
    QCOMPARE(model.referenceLabel(), QStringLiteral("bf16"));
    model.setReference({}, QStringLiteral("none"));
    QVERIFY(!model.hasReference());
    QCOMPARE(model.columnCount(), static_cast<int>(CostModel::ColumnCount));
    model.clearReference();
    QCOMPARE(changed.size(), 3);
}

void TestCostModel::stagesTheReferenceLacksStayWithout() {
    CostModel model;
    model.setStages(madeCosts("gundam", 1, {1700, 1200})->stages);
    model.setReference(madeCosts("base")->stages, QStringLiteral("base"));
    const int tiles = model.rowOf("tile.*/sam.neck"), global = model.rowOf("global/sam.neck");
    QVERIFY(!model.referenceOf(tiles) && model.referenceOf(global));
    QVERIFY(std::isnan(number(model, tiles, CostModel::DeltaColumn)));
    QVERIFY(model.index(tiles, CostModel::DeltaColumn).data().toString().isEmpty());
    QVERIFY(model.index(tiles, CostModel::RatioColumn).data().toString().isEmpty());
    QVERIFY(!model.referenceOf(-1) && !model.referenceOf(model.rowCount()));
}

void TestCostModel::aReferenceStaysWhileStagesArrive() {
    CostModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto stages = madeCosts("tiny")->stages;
    model.setReference(scaled(stages, 3), QStringLiteral("before"));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    for (const StageRecord& stage : stages) model.append(stage);
    QCOMPARE(changes.size(), static_cast<qsizetype>(stages.size()) - 1);  // no more than without
    QVERIFY(std::abs(number(model, 4, CostModel::RatioColumn) - 1.0 / 3) < 1e-9);
    model.clear();
    QVERIFY(model.hasReference());
}

void TestCostModel::copiesHoldTheReferenceToo() {
    CostModel model;
    const auto stages = madeCosts("base")->stages;
    model.setStages(stages);
    model.setReference(scaled(stages, 2), QStringLiteral("f32 · 14:02"));
    const QStringList lines = stageTableText(model, {5}, TableFormat::Tsv).split(QLatin1Char('\n'));
    const QStringList header = lines[0].split(QLatin1Char('\t')), cells = lines[1].split(QLatin1Char('\t'));
    QCOMPARE(cells.size(), header.size());
    QCOMPARE(header.size(), 16);
    QVERIFY(header[13].contains(QStringLiteral("f32 · 14:02")));
    QVERIFY(std::abs(cells[13].toDouble() - 2 * stages[5].time.medianMs) < 1e-6);
    QVERIFY(std::abs(cells[14].toDouble() + stages[5].time.medianMs) < 1e-6);
    QCOMPARE(cells[15], QStringLiteral("0.5"));
    const QString markdown = stageTableText(model, {5}, TableFormat::Markdown);
    QVERIFY(markdown.contains(QStringLiteral("| 0.50× |")));
}

void TestCostModel::totalsCompareWhatBothHave() {
    CostModel model;
    const auto stages = madeCosts("base")->stages;
    model.setStages(stages);
    auto reference = scaled(stages, 2);
    reference.resize(5);
    model.setReference(reference, QStringLiteral("f32"));
    const QString totals = stageTotalsText(model, {2, 3, 10});
    const double bothMs = stages[2].time.medianMs + stages[3].time.medianMs;
    QVERIFY2(totals.endsWith(QStringLiteral("beside f32: %1, 2.00× faster").arg(signedDurationText(-bothMs))),
             qPrintable(totals));
    QVERIFY(!stageTotalsText(model, {10}).contains(QLatin1String("f32")));
}

void TestCostModel::timesBesideTimes() {
    QCOMPARE(speedText(1, 2.1), QStringLiteral("2.10× faster"));
    QCOMPARE(speedText(13, 10), QStringLiteral("1.30× slower"));
    QCOMPARE(speedText(1, 1.01), QStringLiteral("as fast"));
    QVERIFY(speedText(0, 3).isEmpty() && speedText(3, 0).isEmpty() && ratioText(3, 0).isEmpty());
    QCOMPARE(ratioText(125, 10), QStringLiteral("12.5×"));
    QCOMPARE(signedDurationText(1.2), QStringLiteral("+1.20 ms"));
    QCOMPARE(signedDurationText(-3410), QStringLiteral("−3.41 s"));
    QCOMPARE(signedDurationText(0.001), QStringLiteral("±0"));
    QVERIFY(signedDurationText(std::nan("")).isEmpty());
    QCOMPARE(speedSign(0.5), -1);
    QCOMPARE(speedSign(1.5), 1);
    QCOMPARE(speedSign(1.04), 0);
    QCOMPARE(speedSign(std::nan("")), 0);
}

QTEST_GUILESS_MAIN(TestCostModel)
#include "tst_cost_model.moc"
