#include "tests/widgets/diff_under_test.h"
#include "tests/widgets/made_dumps.h"
#include "tests/widgets/run_page.h"
#include "widgets/engine/diff_engine.h"
#include "widgets/models/diff_channel_model.h"
#include "widgets/models/diff_tap_model.h"
#include "widgets/models/diff_tensor_model.h"
#include "widgets/models/diff_text.h"
#include "widgets/models/number_table_model.h"
#include "widgets/views/diff_detail.h"
#include "widgets/views/diff_maps.h"
#include "widgets/views/number_table.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/run_again_menu.h"

#include <QAction>
#include <QLabel>
#include <QTest>
#include <QToolButton>

#include <fstream>

using namespace deepscope;

/// One tap from close by: its tokens, its panes, its cause, the run it is held against.
class TestDiffDetail : public QObject, private DiffUnderTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeDumps(); }
    void init() { makeWorkspace(); }
    void tokensArePickedAndUndone();
    void panesAreLinkedAndFlip();
    void theCauseIsLookedFor();
    void runsAgainstTheSameAtAnotherType();
};

void TestDiffDetail::tokensArePickedAndUndone() {
    open(m_ours, m_theirs);
    m_diff->detail()->showTab(DiffDetail::TokenTab);
    auto* tokens = find<NumberTable>("diffTokens");
    QTest::mouseClick(tokens->viewport(), Qt::LeftButton, {}, tokens->visualRect(tokens->model()->index(0, 1)).center());
    const int worst = m_diff->detail()->tokens()->tokens().front().token;
    QCOMPARE(m_diff->view().token, std::optional(worst));
    QVERIFY(m_diff->detail()->maps()->canvas(DiffMaps::PaneA)->scene().pin);
    const auto a = tokenVector(*m_diff->detail()->pair()->a, worst);
    QCOMPARE(m_diff->detail()->channels()->a(), a);
    QVERIFY(m_diff->canUndo());
    m_diff->undo();
    QVERIFY(!m_diff->view().token);
    m_diff->redo();
    QCOMPARE(m_diff->view().token, std::optional(worst));
}

void TestDiffDetail::panesAreLinkedAndFlip() {
    open(m_ours, m_theirs);
    DiffMaps* maps = m_diff->detail()->maps();
    PageCanvas* a = maps->canvas(DiffMaps::PaneA);
    PageCanvas* error = maps->canvas(DiffMaps::PaneError);
    a->zoomBy(3);
    QVERIFY(error->view() == a->view());
    QVERIFY(a->scene().scale == maps->canvas(DiffMaps::PaneB)->scene().scale);
    const auto ours = a->overlay().values;
    const auto theirs = maps->canvas(DiffMaps::PaneB)->overlay().values;
    QVERIFY(ours != theirs);
    error->setFocus();
    QTest::keyPress(error, Qt::Key_B);
    QCOMPARE(a->overlay().values, theirs);
    QTest::keyRelease(error, Qt::Key_B);
    QCOMPARE(a->overlay().values, ours);
}

void TestDiffDetail::theCauseIsLookedFor() {
    open(m_ours, m_theirs);
    QCOMPARE(m_diff->engine()->causeStage(), DiffEngine::CauseStage::Found);
    const auto& search = m_diff->engine()->cause();
    QCOMPARE(search->tap, std::string(kTap));
    QVERIFY(!search->cause);  // a token moved by hand is no port's mistake
    QVERIFY(find<QLabel>("diffCauseText")->text().endsWith(QString::fromStdString(search->explanation).mid(1)));
    QVERIFY(find<QToolButton>("diffWeights")->isVisible());
    WeightSpec absent;
    absent.path = m_dumps->path("absent.safetensors").toStdString();
    m_diff->setWeights(absent);
    settle();
    QCOMPARE(m_diff->engine()->causeStage(), DiffEngine::CauseStage::Failed);
    QVERIFY(find<QLabel>("diffCauseText")->text().contains(QLatin1String("absent.safetensors")));
}

void TestDiffDetail::runsAgainstTheSameAtAnotherType() {
    const QTemporaryDir folder;
    runPage(*m_session, folder);
    m_selection->setPage(0, "tiny");
    auto* again = m_diff->findChild<RunAgainMenu*>();
    Q_EMIT again->aboutToShow();
    auto* atBf16 = again->findChild<QAction*>(QStringLiteral("again.bf16"));
    QVERIFY(atBf16);
    atBf16->trigger();
    QVERIFY(m_diff->canCancel());
    settle();
    QTRY_COMPARE(m_diff->engine()->stage(), DiffEngine::Stage::Compared);
    QCOMPARE(m_session->kept()->all().size(), std::size_t{1});
    QCOMPARE(m_diff->engine()->diff().typeA, ElementType::F32);
    QCOMPARE(m_diff->engine()->diff().typeB, ElementType::BF16);
    QVERIFY(m_diff->engine()->diff().count(TapStatus::Same) > 10);
    QVERIFY2(!m_diff->engine()->diff().first, m_diff->engine()->diff().explanation.c_str());
    // Some error there is, and the page is the session's own.
    QVERIFY(m_diff->detail()->pair()->errors->max > 0);
    QCOMPARE(m_diff->detail()->maps()->canvas(DiffMaps::PaneA)->scene().picture, m_session->pages()->page(0).picture);
}

QTEST_MAIN(TestDiffDetail)
#include "tst_diff_detail.moc"
