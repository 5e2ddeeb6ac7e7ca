#include "tests/encoder/probe/counted_run.h"
#include "widgets/models/claims_model.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace deepscope;

class TestClaimsModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheReportSays();
    void otherModesSayWhatIsComparedAndWhatNot();
    void keepsItsRowsFromRunToRun();

private:
    const std::shared_ptr<const Trace> m_released =
        std::make_shared<const Trace>(countedRun(presetArchitecture(Preset::Released), "base"));
};

void TestClaimsModel::saysWhatTheReportSays() {
    ClaimsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.report() == nullptr);
    model.setRun(m_released, nullptr, {});
    const DesignReport report = designReport(*m_released, nullptr);
    QCOMPARE(model.rowCount(), static_cast<int>(report.claims.size()));
    for (int row = 0; row < model.rowCount(); ++row) {
        const DesignClaim& claim = report.claims[static_cast<std::size_t>(row)];
        QCOMPARE(model.index(row, 0).data(ClaimsModel::VerdictRole).toInt(), static_cast<int>(claim.verdict));
        QCOMPARE(model.index(row, 0).data(ClaimsModel::TopicRole).toInt(), static_cast<int>(claim.topic));
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!model.index(row, column).data().toString().isEmpty());
    }
    const auto cell = [&](ClaimId id, int column) { return model.index(static_cast<int>(id), column).data().toString(); };
    QCOMPARE(cell(ClaimId::SamParameters, ClaimsModel::NoteColumn), QStringLiteral("80 M"));
    QCOMPARE(cell(ClaimId::SamParameters, ClaimsModel::RunColumn), QStringLiteral("95.6 M"));
    QCOMPARE(cell(ClaimId::SamParameters, ClaimsModel::VerdictColumn), QStringLiteral("does not"));
    QVERIFY(cell(ClaimId::SamParameters, ClaimsModel::WhyColumn).contains(QLatin1String("19.5 % more")));
    QCOMPARE(cell(ClaimId::WindowSide, ClaimsModel::RunColumn), QStringLiteral("14×14"));
    QCOMPARE(cell(ClaimId::NoCrossWindow, ClaimsModel::RunColumn), QStringLiteral("4 of 12"));
    QVERIFY(cell(ClaimId::NoCrossWindow, ClaimsModel::WhyColumn).contains(QLatin1String(": 2, 5, 8")));
    QCOMPARE(cell(ClaimId::ParallelFlops, ClaimsModel::NoteColumn), QStringLiteral("2,800 GFLOP"));
    QCOMPARE(cell(ClaimId::ParallelFlops, ClaimsModel::RunColumn), QStringLiteral("4,125 GFLOP"));
    QCOMPARE(cell(ClaimId::FlopsSaving, ClaimsModel::RunColumn), QStringLiteral("4.5×"));
    QVERIFY(cell(ClaimId::FlopsSaving, ClaimsModel::WhyColumn).contains(QStringLiteral("25.5×")));
    QCOMPARE(cell(ClaimId::ParallelTime, ClaimsModel::RunColumn), QStringLiteral("–"));
    QVERIFY(cell(ClaimId::ParallelTime, ClaimsModel::WhyColumn).contains(QLatin1String("run the parallel what-if")));
    QCOMPARE(cell(ClaimId::CompressionRatio, ClaimsModel::RunColumn), QStringLiteral("4,096 → 256"));
}

void TestClaimsModel::otherModesSayWhatIsComparedAndWhatNot() {
    ClaimsModel model;
    const auto cell = [&](ClaimId id, int column) { return model.index(static_cast<int>(id), column).data().toString(); };
    const auto why = [&](ClaimId id) { return cell(id, ClaimsModel::WhyColumn); };
    const Architecture released = presetArchitecture(Preset::Released);
    model.setRun(std::make_shared<const Trace>(countedRun(released, "small")), nullptr, {});
    QCOMPARE(cell(ClaimId::SamFlops, ClaimsModel::VerdictColumn), QStringLiteral("open"));
    QVERIFY(why(ClaimId::SamFlops).contains(QLatin1String("mode base; this run is small")));
    QVERIFY(why(ClaimId::SamFlops).contains(QLatin1String("977 GFLOP")));
    QVERIFY(why(ClaimId::TotalMemory).contains(QLatin1String("Run base")));
    QCOMPARE(cell(ClaimId::CompressionRatio, ClaimsModel::RunColumn), QStringLiteral("1,600 → 100"));
    QCOMPARE(cell(ClaimId::TokenRange, ClaimsModel::RunColumn), QStringLiteral("111"));

    const auto gundam = std::make_shared<const Trace>(countedRun(released, "gundam"));
    model.setRun(gundam, nullptr, {});
    QCOMPARE(cell(ClaimId::SamFlops, ClaimsModel::RunColumn), QStringLiteral("977 GFLOP"));
    const QString tokens = QLocale().toString(gundam->provenance().plan.tokenCount());
    QVERIFY(why(ClaimId::TokenRange).contains(QStringLiteral("gundam has %1").arg(tokens)));

    model.setRun(std::make_shared<const Trace>(countedRun(presetArchitecture(Preset::DesignNote), "base")), nullptr, {});
    QCOMPARE(cell(ClaimId::WindowSide, ClaimsModel::VerdictColumn), QStringLiteral("holds"));
    QCOMPARE(cell(ClaimId::NoCrossWindow, ClaimsModel::RunColumn), cell(ClaimId::NoCrossWindow, ClaimsModel::NoteColumn));
}

void TestClaimsModel::keepsItsRowsFromRunToRun() {
    ClaimsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRun(m_released, nullptr, {});
    const QPersistentModelIndex kept = model.index(5, 0);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const auto other = std::make_shared<const Trace>(countedRun(presetArchitecture(Preset::Mini), "tiny"));
    model.setRun(other, std::make_shared<const Trace>(countedWhatIf(*other)), {});
    QVERIFY(kept.isValid());
    QCOMPARE(changes.size(), 1);
    QVERIFY(model.report()->figures.whatIf.has_value());
    model.setRun(nullptr, nullptr, {});
    QVERIFY(!kept.isValid());
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestClaimsModel)
#include "tst_claims_model.moc"
