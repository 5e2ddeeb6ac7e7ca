#include "app/page_controller.h"
#include "encoder/probe/principal_components.h"
#include "encoder/probe/tap_difference.h"
#include "tests/app/inspected_window.h"
#include "widgets/models/cost_model.h"
#include "widgets/views/kept_runs_panel.h"
#include "widgets/views/run_again_menu.h"

#include <cmath>

using namespace deepscope;

/// Runs kept, made again another way, held against each other, in the real window.
class TestWindowKeptRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunIsKeptAndHeldAgainstAnother();
    void aRunAtAnotherTypeIsTwoClicksAway();
    void aHeldRunEndsWithItsPage();
};

void TestWindowKeptRuns::aRunIsKeptAndHeldAgainstAnother() {
    WindowUnderTest t;
    t.run();
    QTest::keyClick(t.window.get(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(t.window->session()->kept()->all().size(), std::size_t{1});
    QVERIFY(!t.action("look-difference")->isEnabled());  // it is its own
    // The same page with other weights.
    auto* runs = panel<KeptRunsPanel>(t);
    const auto first = t.results();
    RunChoice choice = runs->runAgainMenu()->baseChoice();
    choice.weights.seed = 1;
    QSignalSpy finished(t.window->session()->queue(), &RunQueue::finished);
    Q_EMIT runs->runAgainMenu()->runAgainRequested(choice);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QTRY_VERIFY(t.window->isSettled());
    QVERIFY(t.results() != first);
    stage(t, "global/sam.blocks.1");
    QTRY_VERIFY(t.action("look-difference")->isEnabled());
    QTest::keyClick(t.window.get(), Qt::Key_D);
    QTRY_COMPARE(t.canvas()->overlay().look, ViewKind::Difference);
    const auto now = t.results()->tap("global/sam.blocks.1");
    const auto before = first->tap("global/sam.blocks.1");
    QCOMPARE(t.canvas()->overlay().values, differenceMap(*before, *now).values);
    // Its costs stand behind this run's.
    QVERIFY(t.window->findChild<CostModel*>()->hasReference());
    // Flipped by a held key, and back.
    look(t, "norm");
    const std::vector<float> own = featureMap(*now, FeatureView::Norm).values;
    QCOMPARE(t.canvas()->overlay().values, own);
    QTest::keyPress(t.canvas(), Qt::Key_R);
    QTRY_COMPARE(t.canvas()->overlay().values, featureMap(*before, FeatureView::Norm).values);
    QTest::keyRelease(t.canvas(), Qt::Key_R);
    QTRY_COMPARE(t.canvas()->overlay().values, own);
    // One fit of components over both runs.
    look(t, "components");
    QTest::mouseClick(t.find<QToolButton>("sharedComponentsButton"), Qt::LeftButton);
    QTRY_VERIFY(t.window->isSettled());
    const std::vector<const TapRecord*> taps{now.get(), before.get()};
    const PrincipalComponents fit = fitComponents(taps);
    const ComponentMap wanted = projectComponents(fit, *now);
    for (std::size_t i = 0; i < wanted.values.size(); ++i) {
        for (std::size_t c = 0; c < 3; ++c)
            QVERIFY(std::abs(t.canvas()->overlay().components[i][c] - wanted.values[i][c]) <
                    1e-3F * std::max(1.0F, std::abs(wanted.values[i][c])));
    }
    // Forgotten, it is no longer held against anything.
    t.window->session()->kept()->forget(t.window->session()->kept()->all().front()->id);
    QTRY_VERIFY(!t.action("look-difference")->isEnabled());
}

void TestWindowKeptRuns::aRunAtAnotherTypeIsTwoClicksAway() {
    WindowUnderTest t;
    t.run();
    openPanel(t, "kept");
    RunAgainMenu* menu = panel<KeptRunsPanel>(t)->runAgainMenu();
    menu->popup(t.window->mapToGlobal(QPoint(400, 400)));  // the first click
    QAction* bf16 = nullptr;
    for (QAction* action : menu->findChildren<QAction*>()) {
        if (action->text().contains(QLatin1String("bf16")) && action->isEnabled() && !action->menu()) bf16 = action;
    }
    QVERIFY(bf16);
    QSignalSpy finished(t.window->session()->queue(), &RunQueue::finished);
    bf16->trigger();  // the second
    menu->close();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QTRY_VERIFY(t.window->isSettled());
    QCOMPARE(t.results()->plan->compute.type, ElementType::BF16);
    const auto reference = t.window->session()->reference(t.window->selection()->page(), t.window->selection()->mode());
    QVERIFY(reference);
    QCOMPARE(reference->plan->compute.type, ElementType::F32);
    QVERIFY(!panel<KeptRunsPanel>(t)->summaryText().isEmpty());
}

void TestWindowKeptRuns::aHeldRunEndsWithItsPage() {
    WindowUnderTest t;
    t.run();
    t.action("keepRunAction")->trigger();
    RunAgainMenu* menu = panel<KeptRunsPanel>(t)->runAgainMenu();
    RunChoice choice = menu->baseChoice();
    choice.weights.seed = 1;
    QSignalSpy finished(t.window->session()->queue(), &RunQueue::finished);
    Q_EMIT menu->runAgainRequested(choice);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QTRY_VERIFY(t.window->isSettled());
    t.window->openPages({t.savePicture("other.png", {500, 200}, Qt::red)});
    const int second = t.window->session()->pages()->order().back();
    QTRY_VERIFY(t.window->session()->pages()->page(second).picture);
    t.window->pages()->show(t.window->session()->pages()->order().front());
    QTRY_VERIFY(t.window->isSettled());
    QTest::keyPress(t.canvas(), Qt::Key_R);
    t.window->pages()->show(second);
    QTRY_VERIFY(t.window->isSettled());
    QVERIFY(!t.canvas()->scene().plan);  // that page has no run: nothing of the other's is drawn over it
    QTest::keyRelease(t.canvas(), Qt::Key_R);
}

QTEST_MAIN(TestWindowKeptRuns)
#include "tst_window_kept_runs.moc"
