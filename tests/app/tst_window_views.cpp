#include "app/languages.h"
#include "tests/app/window_under_test.h"
#include "widgets/models/stage_list_model.h"
#include "widgets/views/color_bar.h"
#include "widgets/views/compact_combo.h"
#include "widgets/views/go_to_token.h"
#include "widgets/views/stage_tabs.h"

#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSlider>
#include <QWheelEvent>

using namespace deepscope;

/// Looking around in the real window: stages, tabs, flips, tokens, colours, and undo of all of it.
class TestWindowViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        applyTheme(ThemeChoice::Dark);
        applyLanguage(QStringLiteral("en"));
    }
    void undoGoesBackThroughEveryKindOfChange();
    void followingARunIsNoStep();
    void doubleClickKeepsAStageInATab();
    void heldKeyFlipsToTheStageBefore();
    void stagesAreSteppedThroughByKeys();
    void goToTokenPins();
    void decorationsAreSwitchedAndRemembered();
    void copyGivesTheTokensFigures();
    void everyActionHasAMenuAndAKey();
    void shortcutSheetListsEveryKey();

private:
    static void wheel(QWidget* on, QPoint at, int notches) {
        QWheelEvent event(at, on->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(on, &event);
    }
};

void TestWindowViews::undoGoesBackThroughEveryKindOfChange() {
    WindowUnderTest t;
    t.run();
    ViewHistory* history = t.window->history();
    const int before = history->count();
    t.chooseStage("global/sam.blocks.1");
    QTRY_VERIFY(t.window->isSettled());
    const double fitted = t.canvas()->viewport().scale();
    wheel(t.canvas(), t.canvas()->rect().center(), 3);
    QVERIFY(t.canvas()->viewport().scale() > fitted);
    const double zoomed = t.canvas()->viewport().scale();
    QTest::qWait(ViewHistory::kMergeMs + 50);
    t.find<QSlider>("opacitySlider")->setValue(20);
    const QPoint at = t.canvas()->viewport().toScreen(t.canvas()->overlay().cellRect(14, 15)).center().toPoint();
    QTest::mouseClick(t.canvas(), Qt::LeftButton, {}, at);
    QTRY_COMPARE(t.canvas()->overlay().kind, CanvasOverlay::Kind::Attention);
    QCOMPARE(history->count(), before + 4);

    QAction* undo = t.action("undoAction");
    undo->trigger();  // the pin
    QVERIFY(!t.window->selection()->pin());
    QTRY_COMPARE(t.canvas()->overlay().kind, CanvasOverlay::Kind::Features);
    undo->trigger();  // the opacity
    QCOMPARE(t.find<QSlider>("opacitySlider")->value(), 65);
    QCOMPARE(t.canvas()->viewport().scale(), zoomed);
    undo->trigger();  // the zoom
    QCOMPARE(t.canvas()->viewport().scale(), fitted);
    undo->trigger();  // the stage
    QCOMPARE(t.window->selection()->tap(), std::string("global/fusion.projector"));
    QVERIFY(t.action("redoAction")->isEnabled());
    for (int i = 0; i < 4; ++i) t.action("redoAction")->trigger();
    QCOMPARE(t.find<QSlider>("opacitySlider")->value(), 20);
    QTRY_COMPARE(t.canvas()->overlay().kind, CanvasOverlay::Kind::Attention);
    QVERIFY(!t.action("redoAction")->isEnabled());
}

void TestWindowViews::followingARunIsNoStep() {
    WindowUnderTest t;
    t.run();
    QCOMPARE(t.window->history()->count(), 0);
    QVERIFY(!t.action("undoAction")->isEnabled());
}

void TestWindowViews::doubleClickKeepsAStageInATab() {
    WindowUnderTest t;
    t.run();
    auto* tabs = t.find<StageTabs>("stageTabs");
    QVERIFY(!tabs->isVisible());
    const QModelIndex block = t.stages()->index(t.stages()->rowOf("global/sam.blocks.0"), 0);
    t.strip()->scrollTo(block);
    const QPoint at = t.strip()->visualRect(block).center();
    QTest::mouseClick(t.strip()->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(t.strip()->viewport(), Qt::LeftButton, {}, at);
    QTRY_VERIFY(tabs->isVisible());
    QCOMPARE(tabs->count(), 2);
    QVERIFY(tabs->isLocked());
    QCOMPARE(t.window->selection()->tap(), std::string("global/sam.blocks.0"));
    // Another stage goes to the tab that follows; the kept one is a click away.
    t.chooseStage("global/clip.layers.2");
    QVERIFY(!tabs->isLocked());
    QCOMPARE(t.window->selection()->tap(), std::string("global/clip.layers.2"));
    t.action("tabAfterAction")->trigger();
    QCOMPARE(t.window->selection()->tap(), std::string("global/sam.blocks.0"));
    t.action("tabAfterAction")->trigger();
    QCOMPARE(t.window->selection()->tap(), std::string("global/clip.layers.2"));
    t.action("tabAfterAction")->trigger();
    applyLanguage(QStringLiteral("de"));
    QTRY_VERIFY2(tabs->tabText(1).startsWith(QStringLiteral("Block 0")), qPrintable(tabs->tabText(1)));
    applyLanguage(QStringLiteral("en"));
    QTRY_VERIFY(tabs->tabText(1).startsWith(QStringLiteral("block 0")));
    t.action("closeTabAction")->trigger();
    QCOMPARE(tabs->count(), 1);
    QCOMPARE(t.window->selection()->tap(), std::string("global/clip.layers.2"));
}

void TestWindowViews::heldKeyFlipsToTheStageBefore() {
    WindowUnderTest t;
    t.run();
    t.chooseStage("global/sam.blocks.2");
    QTRY_VERIFY(t.window->isSettled());
    const auto here = t.canvas()->overlay().values;
    t.canvas()->setFocus();
    const int steps = t.window->history()->count();
    QTest::keyPress(t.canvas(), Qt::Key_B);
    QCOMPARE(t.window->selection()->tap(), std::string("global/sam.blocks.1"));
    QTRY_VERIFY(t.window->isSettled());
    QVERIFY(t.canvas()->overlay().values != here);
    QTest::keyRelease(t.canvas(), Qt::Key_B);
    QCOMPARE(t.window->selection()->tap(), std::string("global/sam.blocks.2"));
    QTRY_COMPARE(t.canvas()->overlay().values, here);
    QCOMPARE(t.window->history()->count(), steps);
    // From the strip too; where text is typed, the key is a letter.
    t.strip()->setFocus();
    QTest::keyPress(t.strip(), Qt::Key_B);
    QCOMPARE(t.window->selection()->tap(), std::string("global/sam.blocks.1"));
    QTest::keyRelease(t.strip(), Qt::Key_B);
    QCOMPARE(t.window->selection()->tap(), std::string("global/sam.blocks.2"));
    t.action("findPageAction")->trigger();
    auto* filter = t.find<QLineEdit>("pageFilter");
    QTRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, QStringLiteral("bmgf1"));
    QCOMPARE(filter->text(), QStringLiteral("bmgf1"));
    QCOMPARE(t.window->selection()->tap(), std::string("global/sam.blocks.2"));
}

void TestWindowViews::stagesAreSteppedThroughByKeys() {
    WindowUnderTest t;
    t.run();
    t.chooseStage("global/sam.blocks.1");
    QTest::keyClick(t.window.get(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(t.window->selection()->tap(), std::string("global/sam.blocks.2"));
    QTest::keyClick(t.window.get(), Qt::Key_Left, Qt::ControlModifier);
    QTest::keyClick(t.window.get(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(t.window->selection()->tap(), std::string("global/sam.blocks.0"));
    for (int i = 0; i < 9; ++i) t.action("stageBeforeAction")->trigger();
    QCOMPARE(t.window->selection()->tap(), std::string());  // the page is the first
}

void TestWindowViews::goToTokenPins() {
    WindowUnderTest t;
    t.run();
    t.chooseStage("global/sam.blocks.1");
    QTRY_VERIFY(t.window->isSettled());
    QTest::keyClick(t.window.get(), Qt::Key_G, Qt::ControlModifier);
    auto* dialog = t.window->findChild<GoToTokenDialog*>();
    QVERIFY(dialog);
    auto* text = dialog->findChild<QLineEdit*>();
    QTest::keyClicks(text, QStringLiteral("99,99"));
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(!t.window->selection()->pin());
    text->clear();
    QTest::keyClicks(text, QStringLiteral("20,14"));
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_VERIFY(t.window->selection()->pin());
    QCOMPARE(t.window->selection()->pin()->position, (GridPosition{20, 14}));
    QTRY_COMPARE(t.canvas()->overlay().kind, CanvasOverlay::Kind::Attention);
}

void TestWindowViews::decorationsAreSwitchedAndRemembered() {
    WindowUnderTest t(Preset::Mini, "base");
    t.run();
    const QImage with = t.canvas()->grab().toImage();
    t.canvas()->setFocus();
    QTest::keyClick(t.canvas(), Qt::Key_P);
    QVERIFY(!t.canvas()->decorations().padding);
    QVERIFY(t.canvas()->grab().toImage() != with);
    QVERIFY(!Settings(t.folder.filePath(QStringLiteral("settings.ini"))).decorations().padding);
    QTest::keyClick(t.canvas(), Qt::Key_P);
    QVERIFY(t.action("paddingAction")->isChecked());
}

void TestWindowViews::copyGivesTheTokensFigures() {
    WindowUnderTest t;
    t.run();
    const QPoint at = t.canvas()->viewport().toScreen(t.canvas()->overlay().cellRect(3, 4)).center().toPoint();
    QTest::mouseClick(t.canvas(), Qt::LeftButton, {}, at);
    t.action("copyReadoutAction")->trigger();
    const QString text = QApplication::clipboard()->text();
    QVERIFY2(text.contains(QLatin1String("global/fusion.projector")) && text.contains(QLatin1String("row 3, col 4")),
             qPrintable(text));
}

void TestWindowViews::everyActionHasAMenuAndAKey() {
    WindowUnderTest t;
    t.show();
    QStringList without;
    QMap<QString, QString> keys;
    const std::function<void(const QMenu*)> look = [&](const QMenu* menu) {
        for (const QAction* action : menu->actions()) {
            if (action->isSeparator()) continue;
            if (action->menu()) {
                look(action->menu());
                continue;
            }
            // Themes, languages and recent files are lists to choose from.
            if (!action->objectName().endsWith(QLatin1String("Action")) || menu->objectName() == QLatin1String("recentMenu"))
                continue;
            if (action->text().isEmpty() || action->shortcuts().isEmpty()) without << action->objectName();
            for (const QKeySequence& key : action->shortcuts()) {
                if (keys.contains(key.toString())) without << action->objectName() + QLatin1Char('=') + keys[key.toString()];
                keys[key.toString()] = action->objectName();
            }
        }
    };
    for (const QAction* top : t.window->menuBar()->actions()) look(top->menu());
    QVERIFY2(without.isEmpty(), qPrintable(without.join(QLatin1Char(' '))));
    QVERIFY(keys.size() > 40);
}

void TestWindowViews::shortcutSheetListsEveryKey() {
    WindowUnderTest t;
    t.show();
    QTest::keyClick(t.window.get(), Qt::Key_F1);
    auto* sheet = t.find<QDialog>("shortcutSheet");
    QVERIFY(sheet);
    QStringList words;
    for (const QLabel* label : sheet->findChildren<QLabel*>()) words << label->text();
    for (const char* name : {"runAction", "goToTokenAction", "undoAction", "cancelAllAction", "gridAction"}) {
        QVERIFY2(words.contains(t.action(name)->shortcut().toString(QKeySequence::NativeText)) ||
                     words.filter(t.action(name)->shortcut().toString(QKeySequence::NativeText)).size() > 0,
                 name);
    }
    sheet->close();
}

QTEST_MAIN(TestWindowViews)
#include "tst_window_views.moc"
