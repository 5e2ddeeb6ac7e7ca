#include "app/languages.h"
#include "app/tour.h"
#include "tests/app/window_under_test.h"
#include "tests/widgets/look.h"
#include "widgets/views/tour_card.h"
#include "widgets/views/view_note.h"

using namespace deepscope;

/// The guided tour and the note above the canvas in the real window.
class TestWindowTour : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        applyTheme(ThemeChoice::Dark);
        applyLanguage(QStringLiteral("en"));
    }
    void tourShowsWhatItSpeaksOf();
    void leavingBringsTheViewBack();
    void escapeIsTheCardsOnlyWhileItHasTheFocus();
    void noteFollowsTheView();

private:
    static void start(const WindowUnderTest& t) {
        QVERIFY(t.action("tourAction") && card(t));
        t.action("tourAction")->trigger();
    }
    static TourCard* card(const WindowUnderTest& t) { return t.find<TourCard>("tourCard"); }
    static QString told(const WindowUnderTest& t, const char* label) { return t.find<QLabel>(label)->text(); }
    static void next(const WindowUnderTest& t) { QTest::mouseClick(t.find<QToolButton>("tourNext"), Qt::LeftButton); }
};

void TestWindowTour::tourShowsWhatItSpeaksOf() {
    WindowUnderTest t(Preset::Mini, "base");
    t.show();
    QTRY_VERIFY(t.window->canRun());
    start(t);
    QTRY_VERIFY(card(t)->isVisible());
    for (std::size_t i = 0; i < tourSteps().size(); ++i) {
        const TourStep& step = tourSteps()[i];
        QTRY_COMPARE(told(t, "tourHeading"), tourHeading(step.topic));
        QTRY_VERIFY_WITH_TIMEOUT(t.find<QLabel>("tourText")->isVisible(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(t.window->isSettled(), 30'000);
        const Selection* selection = t.window->selection();
        const auto run = t.results();
        if (step.mode.empty()) {
            QVERIFY(selection->tap().empty());
        } else {
            QVERIFY(run && run->plan);
            QCOMPARE(selection->mode(), step.mode);
            QCOMPARE(selection->tap(), tourTap(step, run->plan->architecture));
            QVERIFY(selection->pin() == tourPin(step, *run->plan));
        }
        if (isAttention(step.view.kind)) QTRY_COMPARE(t.canvas()->overlay().kind, CanvasOverlay::Kind::Attention);
        // Never over the token that it speaks of.
        if (selection->pin() && !selection->pin()->isClassToken && t.canvas()->overlay().gridSide == selection->pin()->gridSide) {
            const GridPosition at = selection->pin()->position;
            const QRectF cell = t.canvas()->viewport().toScreen(t.canvas()->overlay().cellRect(at.row, at.column));
            const QPoint middle = t.canvas()->mapTo(t.window.get(), cell.center().toPoint());
            QTRY_VERIFY2(!card(t)->geometry().contains(middle), qPrintable(tourHeading(step.topic)));
        }
        keepLook(*t.window, QStringLiteral("window_tour_%1").arg(i + 1));
        next(t);
    }
    QTRY_VERIFY(!card(t)->isVisible());
}

void TestWindowTour::leavingBringsTheViewBack() {
    WindowUnderTest t;
    t.run();
    t.chooseStage("global/sam.neck");
    QTRY_VERIFY(t.window->isSettled());
    const Selection::State before = t.window->selection()->state();
    start(t);
    next(t);
    QTRY_COMPARE_WITH_TIMEOUT(t.window->selection()->tap(), std::string("global/preprocess.pixels"), 30'000);
    QVERIFY(t.window->selection()->page() != before.page);
    QTest::mouseClick(t.find<QToolButton>("tourLeave"), Qt::LeftButton);
    QTRY_VERIFY(t.window->selection()->state() == before);
    QTRY_VERIFY(t.window->isSettled());
    QCOMPARE(t.window->selection()->tap(), std::string("global/sam.neck"));
}

void TestWindowTour::escapeIsTheCardsOnlyWhileItHasTheFocus() {
    WindowUnderTest t;
    t.show();
    QTRY_VERIFY(t.window->canRun());
    start(t);
    QTRY_VERIFY(card(t)->isVisible());
    t.canvas()->setFocus();
    QTest::keyClick(t.canvas(), Qt::Key_Escape);
    QVERIFY(card(t)->isVisible());
    card(t)->setFocus();
    QTest::keyClick(card(t), Qt::Key_Escape);
    QVERIFY(!card(t)->isVisible());
}

void TestWindowTour::noteFollowsTheView() {
    WindowUnderTest t;
    t.run();
    auto* note = t.find<ViewNote>("viewNote");
    QVERIFY(note && note->isVisible());
    t.chooseStage("global/sam.blocks.0");
    QTRY_VERIFY(t.window->isSettled());
    QTRY_VERIFY2(told(t, "viewShows").startsWith(QLatin1String("How long each token is")), qPrintable(told(t, "viewShows")));
    const QPoint at = t.canvas()->viewport().toScreen(t.canvas()->overlay().cellRect(3, 4)).center().toPoint();
    QTest::mouseClick(t.canvas(), Qt::LeftButton, {}, at);
    QTRY_VERIFY2(told(t, "viewShows").contains(QStringLiteral("14×14 keys")), qPrintable(told(t, "viewShows")));
    QTest::mouseClick(t.find<QToolButton>("viewNoteClose"), Qt::LeftButton);
    QVERIFY(!note->isVisible());
}

QTEST_MAIN(TestWindowTour)
#include "tst_window_tour.moc"
