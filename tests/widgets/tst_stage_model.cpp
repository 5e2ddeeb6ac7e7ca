#include "tests/widgets/mini_run.h"
#include "widgets/models/cost_model.h"
#include "widgets/models/stage_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace deepscope;

namespace {

std::shared_ptr<const RunPlan> planOf(const Trace& trace) {
    auto plan = std::make_shared<RunPlan>();
    plan->views = trace.provenance().plan;
    plan->architecture = trace.provenance().architecture;
    for (const auto& tap : trace.taps()) plan->taps.push_back(tap->name());
    return plan;
}

}  // namespace

class TestStageModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_tiny = miniTrace(*madePage(90, 60), "tiny");
        m_gundam = miniTrace(*madePage(1300, 700), "gundam");
    }
    void fillsAsStagesFinish();
    void listsOneViewAndTheLaidOutTokens();
    void tilesShareTheirBatchsTime();
    void marksNonFiniteValues();
    void costsFollowTheRun();

private:
    std::shared_ptr<const Trace> m_tiny;
    std::shared_ptr<const Trace> m_gundam;
};

void TestStageModel::fillsAsStagesFinish() {
    StageListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPage(QStringLiteral("page.png"), {90, 60}, QImage(10, 10, QImage::Format_RGB32));
    QCOMPARE(model.rowCount(), 1);
    model.setPlan(planOf(*m_tiny), ViewId::global());
    QCOMPARE(model.rowCount(), 1 + static_cast<int>(m_tiny->taps().size()));
    const int row = model.rowOf("global/sam.blocks.1");
    const auto at = [&](int role) { return model.index(row).data(role); };
    QVERIFY(row > 0);
    QVERIFY(at(StageListModel::ShapeRole).toString().isEmpty());
    model.setRunning("global/sam.blocks.1");
    QCOMPARE(at(StageListModel::StateRole).toInt(), static_cast<int>(StageListModel::State::Running));

    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setTap(*m_tiny->find("global/sam.blocks.1"));
    for (const StageRecord& stage : m_tiny->stages()) model.setStage(stage);
    model.setThumbnail("global/sam.blocks.1", QImage(4, 4, QImage::Format_RGB32));
    QVERIFY(changes.size() > 2);
    QCOMPARE(at(StageListModel::ShapeRole).toString(), QStringLiteral("32×32×128"));
    QCOMPARE(at(StageListModel::SizeRole).toString(), QStringLiteral("512 KiB"));
    QVERIFY(at(StageListModel::TimeRole).toString().contains(QLatin1String("ms")));
    QVERIFY(!at(StageListModel::ThumbnailRole).value<QImage>().isNull());
    QCOMPARE(at(StageListModel::GlobalAttentionRole).toBool(), m_tiny->provenance().architecture.samWindow[1] == 0);
    QCOMPARE(at(StageListModel::PartRole).toInt(), static_cast<int>(StagePart::Sam));
    model.setPlan(nullptr, ViewId::global());
    QCOMPARE(model.rowCount(), 1);
}

void TestStageModel::listsOneViewAndTheLaidOutTokens() {
    StageListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPlan(planOf(*m_gundam), ViewId::ofTile(1));
    QVERIFY(model.rowOf("tile.1/sam.neck") > 0);
    QCOMPARE(model.rowOf("tile.0/sam.neck"), -1);
    QCOMPARE(model.rowOf("global/sam.neck"), -1);
    QCOMPARE(model.rowOf("tokens"), model.rowCount() - 1);
}

void TestStageModel::tilesShareTheirBatchsTime() {
    StageListModel model;
    model.setPlan(planOf(*m_gundam), ViewId::ofTile(1));
    for (const StageRecord& stage : m_gundam->stages()) model.setStage(stage);
    QVERIFY(!model.index(model.rowOf("tile.1/sam.neck")).data(StageListModel::TimeRole).toString().isEmpty());
}

void TestStageModel::marksNonFiniteValues() {
    StageListModel model;
    model.setPlan(planOf(*m_tiny), ViewId::global());
    ValueStatistics values;
    values.nanCount = 2;
    values.infCount = 1;
    model.setTap(TapRecord("global/sam.neck", {256, 32, 32}, values, nullptr));
    QCOMPARE(model.index(model.rowOf("global/sam.neck")).data(StageListModel::NonFiniteRole).toLongLong(), 3LL);
}

void TestStageModel::costsFollowTheRun() {
    CostModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.peakRow(), -1);
    double total = 0;
    std::int64_t peak = 0;
    for (const StageRecord& stage : m_tiny->stages()) {
        model.append(stage);
        total += stage.time.medianMs;
        peak = std::max(peak, stage.peakBytes);
    }
    QCOMPARE(model.rowCount(), static_cast<int>(m_tiny->stages().size()));
    QCOMPARE(model.totalMs(), total);
    QCOMPARE(model.stages().at(static_cast<std::size_t>(model.peakRow())).peakBytes, peak);
    const int row = model.rowOf("global/sam.neck");
    QCOMPARE(model.index(row, CostModel::TimeColumn).data(CostModel::NumberRole).toDouble(),
             m_tiny->stages().at(static_cast<std::size_t>(row)).time.medianMs);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestStageModel)
#include "tst_stage_model.moc"
