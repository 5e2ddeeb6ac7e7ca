#include "app/languages.h"
#include "app/page_controller.h"
#include "encoder/image/image_file.h"
#include "tests/app/window_under_test.h"
#include "tests/encoder/weights/checkpoint_writer.h"
#include "widgets/models/page_list_model.h"
#include "widgets/views/checkpoint_dialog.h"
#include "widgets/views/page_list_view.h"
#include "widgets/views/page_panel.h"
#include "widgets/views/panel_area.h"
#include "widgets/views/panel_dock.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace deepscope;

/// Pages through the real window: opened, pasted, dropped, chosen, reloaded, closed.
class TestWindowPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        applyTheme(ThemeChoice::Dark);
        applyLanguage(QStringLiteral("en"));
    }
    void goingBackShowsTheFinishedRunAtOnce();
    void droppedFolderOpensItsPictures();
    void floatingPanelTakesDropsToo();
    void pastedPictureBecomesThePage();
    void changedFileIsReadAgainAndTheRunSaysSo();
    void problemGoesWhenItsFileIsInOrderAgain();
    void closingTheLastPageLeavesAnInvitation();
    void keysOfTheListComeBeforeTheWindows();
    void recentFilesAreRemembered();
    void stepsThroughPagesAndRuns();
    void checkpointIsShownBeforeItIsUsed();
    void badCheckpointCannotBeUsed();

private:
    static int pageNamed(const WindowUnderTest& t, const QString& name) {
        for (const int page : t.window->session()->pages()->order()) {
            if (t.window->session()->pages()->page(page).name == name) return page;
        }
        return -1;
    }
};

void TestWindowPages::goingBackShowsTheFinishedRunAtOnce() {
    WindowUnderTest t;
    t.run();
    const int first = t.window->selection()->page();
    const auto norms = t.canvas()->overlay().values;
    t.drop({t.savePicture("other.png", {300, 200}, Qt::cyan)});
    QTRY_VERIFY(t.window->canRun());
    QVERIFY(t.window->selection()->page() != first);
    QCOMPARE(t.stages()->rowCount(), 1);
    QVERIFY(t.find<QLabel>("stageLabel")->text().isEmpty());  // "done in …" was said of the first page
    auto* list = t.find<QListView>("pageList");
    QVERIFY(list);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Up);
    QTRY_COMPARE(t.window->selection()->page(), first);
    QCOMPARE(t.window->selection()->mode(), std::string("tiny"));
    QVERIFY(t.stages()->rowCount() > 10);
    QTRY_COMPARE(t.canvas()->overlay().values, norms);
}

void TestWindowPages::droppedFolderOpensItsPictures() {
    WindowUnderTest t;
    t.show();
    QDir(t.folder.path()).mkdir(QStringLiteral("pages"));
    t.savePicture("pages/page10.png", {60, 40}, Qt::red);
    t.savePicture("pages/page2.png", {60, 40}, Qt::blue);
    t.drop({t.folder.filePath(QStringLiteral("pages"))});
    QTRY_COMPARE(t.window->pages()->model()->rowCount(), 3);
    QTRY_COMPARE(pageNamed(t, QStringLiteral("page2.png")), t.window->selection()->page());
    const auto& order = t.window->session()->pages()->order();
    QCOMPARE(t.window->session()->pages()->page(order[1]).name, QStringLiteral("page2.png"));
    QCOMPARE(t.window->session()->pages()->page(order[2]).name, QStringLiteral("page10.png"));
}

void TestWindowPages::floatingPanelTakesDropsToo() {
    WindowUnderTest t;
    t.show();
    PanelDock* inspector = t.find<PanelArea>("panelArea")->dock(QStringLiteral("inspectorDock"));
    inspector->setFloating(true);
    QVERIFY(inspector->isWindow());
    t.drop({t.savePicture("dropped.png", {50, 40}, Qt::green)}, inspector);
    QTRY_COMPARE(pageNamed(t, QStringLiteral("dropped.png")), t.window->selection()->page());
}

void TestWindowPages::pastedPictureBecomesThePage() {
    WindowUnderTest t;
    t.show();
    QImage image(120, 80, QImage::Format_RGB32);
    image.fill(QColor(12, 120, 200));
    QApplication::clipboard()->setImage(image);
    t.action("pasteAction")->trigger();
    QTRY_COMPARE(t.window->session()->pages()->page(t.window->selection()->page()).size, (ImageSize{120, 80}));
    t.run();
    QVERIFY(t.results()->trace->provenance().image.path.starts_with("pasted"));
    QApplication::clipboard()->setText(QStringLiteral("only words"));
    t.action("pasteAction")->trigger();
    QVERIFY(t.banner()->isVisible());
}

void TestWindowPages::changedFileIsReadAgainAndTheRunSaysSo() {
    WindowUnderTest t;
    t.run();
    const auto before = t.results();
    QSignalSpy ready(t.window->session()->pages(), &PageCollection::pageReady);
    QTest::qWait(50);
    QImage(90, 140, QImage::Format_RGB32).save(t.pagePath);
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), 10'000);
    QCOMPARE(t.window->session()->pages()->page(t.window->selection()->page()).size, (ImageSize{90, 140}));
    QCOMPARE(t.results(), before);  // what was measured stays
    const PageListModel* model = t.window->pages()->model();
    QVERIFY(QFile::remove(t.pagePath));
    QTRY_VERIFY_WITH_TIMEOUT(model->index(0, 0).data(PageListModel::NoteRole).toString().contains(QLatin1String("gone")), 10'000);
    QVERIFY(t.window->canRun());  // the picture is still held
}

void TestWindowPages::problemGoesWhenItsFileIsInOrderAgain() {
    WindowUnderTest t;
    t.show();
    const QString path = t.folder.filePath(QStringLiteral("half.png"));
    QFile whole(t.pagePath);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    const auto write = [&path](const QByteArray& content) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    write(bytes.left(bytes.size() / 2));
    t.window->openPages({path});
    QTRY_VERIFY(t.banner()->isVisible());
    write(bytes);
    QTRY_VERIFY(!t.banner()->isVisible());
    write("no picture");
    QTRY_VERIFY(t.banner()->isVisible());
    t.action("closePageAction")->trigger();
    QVERIFY(!t.banner()->isVisible());
}

void TestWindowPages::closingTheLastPageLeavesAnInvitation() {
    WindowUnderTest t(Preset::Mini, "large", {900, 900});
    t.show();
    QTRY_VERIFY(t.window->canRun());
    QSignalSpy taps(t.window->session()->queue(), &RunQueue::tapFinished);
    t.window->startRun();
    QTRY_VERIFY_WITH_TIMEOUT(!taps.isEmpty(), 20'000);
    t.action("closePageAction")->trigger();
    QCOMPARE(t.window->selection()->page(), -1);
    QTRY_VERIFY_WITH_TIMEOUT(!t.window->session()->isRunning(), 10'000);
    QVERIFY(!t.action("runAction")->isEnabled());
    QCOMPARE(t.window->pages()->model()->rowCount(), 0);
    QCOMPARE(t.canvas()->overlay().kind, CanvasOverlay::Kind::None);
    t.drop({t.pagePath});
    QTRY_VERIFY(t.action("runAction")->isEnabled());
}

void TestWindowPages::keysOfTheListComeBeforeTheWindows() {
    WindowUnderTest t;
    t.show();
    QTRY_VERIFY(t.window->canRun());
    auto* list = t.find<PageListView>("pageList");
    list->setFocus();
    QTRY_VERIFY(list->hasFocus());
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("page.png")));
    QTest::keyClick(list, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(t.find<QLineEdit>("pageFilter")->hasFocus());
}

void TestWindowPages::recentFilesAreRemembered() {
    WindowUnderTest t;
    t.show();
    t.drop({t.savePicture("later.png", {30, 30}, Qt::red)});
    t.window->close();
    const Settings settings(t.folder.filePath(QStringLiteral("settings.ini")));
    const QStringList recent = settings.recent();
    QCOMPARE(recent.size(), 2);
    QVERIFY(recent.front().endsWith(QLatin1String("later.png")));
}

void TestWindowPages::stepsThroughPagesAndRuns() {
    WindowUnderTest t;
    t.run();
    QSignalSpy finished(t.window->session()->queue(), &RunQueue::finished);
    t.action("runAllModesAction")->trigger();
    QCOMPARE(t.window->session()->queue()->jobs().size(), std::size_t{5});
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 5, 60'000);
    QTRY_VERIFY(t.window->isSettled());
    QCOMPARE(t.window->session()->runs(t.window->selection()->page()).size(), std::size_t{5});
    QCOMPARE(t.window->selection()->mode(), std::string("tiny"));  // the first is turned to, the rest fill in behind
    std::vector<std::string> modes;
    for (int i = 0; i < 5; ++i) {
        t.action("runAfterAction")->trigger();
        modes.push_back(t.window->selection()->mode());
    }
    QCOMPARE(modes, (std::vector<std::string>{"small", "base", "large", "gundam", "tiny"}));
    t.action("runBeforeAction")->trigger();
    QTRY_COMPARE(t.results()->plan->views.mode.name(), std::string("gundam"));
}

void TestWindowPages::checkpointIsShownBeforeItIsUsed() {
    WindowUnderTest t;
    t.show();
    const QString path = t.folder.filePath(QStringLiteral("mini.safetensors"));
    test_checkpoint::writeSparse(path.toStdString(), test_checkpoint::encoderTensors(Preset::Mini));
    t.drop({path});
    auto* dialog = t.find<CheckpointDialog>("checkpointDialog");
    QVERIFY(dialog);
    auto* use = dialog->findChild<QPushButton*>(QStringLiteral("useCheckpoint"));
    QTRY_VERIFY(use->isEnabled());
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("checkpointFacts"))->text().contains(QLatin1String("SAM")));
    QVERIFY(t.badge()->isVisible());
    QTest::mouseClick(use, Qt::LeftButton);
    QCOMPARE(t.find<QToolButton>("weightsButton")->text(), QStringLiteral("mini.safetensors"));
    QVERIFY(!t.badge()->isVisible());
    t.run();
    QCOMPARE(t.results()->plan->weights.source, path.toStdString());
}

void TestWindowPages::badCheckpointCannotBeUsed() {
    WindowUnderTest t;
    t.show();
    const QString path = t.folder.filePath(QStringLiteral("bad.safetensors"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no safetensors");
    file.close();
    t.drop({path});
    auto* dialog = t.find<CheckpointDialog>("checkpointDialog");
    QTRY_VERIFY(
        dialog->findChild<QLabel*>(QStringLiteral("checkpointVerdict"))->text().contains(QLatin1String("bad.safetensors")));
    QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("useCheckpoint"))->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(t.badge()->isVisible());  // the weights are what they were
}

QTEST_MAIN(TestWindowPages)
#include "tst_window_pages.moc"
