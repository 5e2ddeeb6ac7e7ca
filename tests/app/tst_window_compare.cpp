#include "tests/app/window_under_test.h"
#include "tests/widgets/look.h"
#include "widgets/views/color_bar.h"
#include "widgets/views/compare_canvas.h"
#include "widgets/views/compare_pane.h"
#include "widgets/views/compare_workspace.h"
#include "widgets/views/inspection_presenter.h"

#include <QPushButton>

using namespace deepscope;

class TestWindowCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysAndMenusGoToTheWorkspaceInFront();
    void runsShowInBothWorkspaces();
    void colorsAreOneThing();
    void whatIsComparedIsRemembered();

private:
    static void choose(const WindowUnderTest& t, std::vector<std::string> modes) {
        CompareState state = t.window->compare()->state();
        state.modes = std::move(modes);
        t.window->compare()->setState(state);
    }
};

void TestWindowCompare::keysAndMenusGoToTheWorkspaceInFront() {
    WindowUnderTest t;
    t.show();
    choose(t, {"tiny", "small"});
    QTest::keyClick(t.window.get(), Qt::Key_2, Qt::ControlModifier);
    CompareWorkspace* compare = t.window->compare();
    QVERIFY(compare->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(t.window->isSettled(), 30'000);
    CompareCanvas* tiny = compare->pane("tiny")->canvas();
    const CanvasView fitted = tiny->sight();
    QTest::keyClick(t.window.get(), Qt::Key_1);
    QVERIFY(!(tiny->sight() == fitted));
    QCOMPARE(compare->pane("small")->canvas()->sight(), tiny->sight());
    QTest::keyClick(t.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(tiny->sight(), fitted);
    QVERIFY(t.action("runAction")->isEnabled());
    QTest::keyClick(t.window.get(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(t.window->session()->runs(0).size() == 2 && t.window->isSettled(), 30'000);
    keepLook(*t.window, QStringLiteral("window_compare"));
}

void TestWindowCompare::runsShowInBothWorkspaces() {
    WindowUnderTest t;
    t.run();
    choose(t, {"tiny", "small"});
    t.window->showWorkspace("compare");
    QTRY_VERIFY_WITH_TIMEOUT(t.window->isSettled(), 30'000);
    QCOMPARE(t.find<QPushButton>("compareRunButton")->text(), QStringLiteral("Run these 1"));
    QVERIFY(t.window->compare()->pane("tiny")->canvas()->scene().cells.hasCells());
    QVERIFY(!t.window->compare()->pane("small")->canvas()->scene().cells.hasCells());
}

void TestWindowCompare::colorsAreOneThing() {
    WindowUnderTest t;
    t.run();
    choose(t, {"tiny"});
    t.window->showWorkspace("compare");
    QTRY_VERIFY_WITH_TIMEOUT(t.window->isSettled(), 30'000);
    auto* bar = t.window->compare()->findChild<ColorBar*>();
    QTRY_VERIFY(bar->isActive());
    Q_EMIT bar->colormapChosen(Colormap::Magma);
    QCOMPARE(t.window->presenter()->colors().of(ColorKind::Features).map, Colormap::Magma);
    QCOMPARE(t.window->compare()->pane("tiny")->canvas()->scene().scale.map, Colormap::Magma);
}

void TestWindowCompare::whatIsComparedIsRemembered() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    WindowOptions options;
    options.weights = WeightSpec{};
    options.weights->preset = Preset::Mini;
    {
        MainWindow window(options, std::make_unique<Settings>(file));
        CompareState state;
        state.modes = {"base", "custom:768"};
        state.measure = GridMeasure::Cosine;
        state.pick = QPointF(3, 3);
        window.compare()->setState(state);
        window.close();
    }
    MainWindow window(options, std::make_unique<Settings>(file));
    QCOMPARE(window.compare()->state().modes, (std::vector<std::string>{"base", "custom:768"}));
    QCOMPARE(window.compare()->state().measure, GridMeasure::Cosine);
    QVERIFY(!window.compare()->state().pick);  // a place on a page that may be another
}

QTEST_MAIN(TestWindowCompare)
#include "tst_window_compare.moc"
