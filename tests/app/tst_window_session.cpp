#include "app/missing_pages_dialog.h"
#include "app/page_controller.h"
#include "app/session_controller.h"
#include "tests/app/inspected_window.h"
#include "tests/widgets/look.h"
#include "widgets/views/compare_workspace.h"
#include "widgets/views/diff_workspace.h"
#include "widgets/views/notes_panel.h"
#include "widgets/views/stage_tabs.h"

#include <QDir>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>

#include <csignal>

using namespace deepscope;

namespace {

constexpr int kPatienceMs = 30'000;

QJsonObject jsonOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// Another window of the same person.
std::unique_ptr<MainWindow> windowOn(const QStringList& arguments, const QString& settings) {
    WindowOptions options;
    for (const QString& argument : arguments) options.images.emplace_back(argument.toStdString());
    auto window = std::make_unique<MainWindow>(options, std::make_unique<Settings>(settings));
    window->resize(1600, 1000);
    window->show();
    return window;
}

/// Chooses a name in the dialog that asks for one, as its Save button does.
void chooseFile(const WindowUnderTest& t, const char* dialog, const QString& path) {
    QTRY_VERIFY(t.find<QFileDialog>(dialog));
    auto* chooser = t.find<QFileDialog>(dialog);
    Q_EMIT chooser->fileSelected(path);
    chooser->close();
}

void saveAs(const WindowUnderTest& t, const QString& path) {
    QTest::keyClick(t.window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    chooseFile(t, "saveSessionDialog", path);
    QTRY_COMPARE(t.window->sessions()->path(), path);
    t.show();  // keys go to the window again
}

}  // namespace

/// Sessions in the real window, by mouse and keys: saved, opened, asked about, recovered.
class TestWindowSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(ThemeChoice::Dark); }
    void everythingIsBack();
    void runsAreMadeAgainOnlyWhenAsked();
    void whatWorkspacesHoldComesBack();
    void aMissingPageIsAskedForAndFound();
    void aMissingPageIsLeftOut();
    void aChangedPageIsToldOf();
    void aNamedSessionAsksBeforeItIsLost();
    void aSessionWithoutANameAsksForItsNotesAlone();
    void anotherProgramsChangesAreNotOverwrittenUnasked();
    void theLastSessionIsReopened();
    void aDroppedSessionIsOpened();
    void aBrokenSessionLeavesTheWindowAsItIs();
    void notesComeBackWithTheirPage();
    void aKilledProcessIsRecovered();
    void looks();
};

void TestWindowSession::everythingIsBack() {
    WindowUnderTest t;
    t.run();
    stage(t, "global/sam.blocks.1");
    QTest::keyClick(t.window.get(), Qt::Key_T, Qt::ControlModifier);  // a tab of its own
    stage(t, "global/clip.layers.1");
    pinAt(t, 2, 3);
    look(t, "attn-from");
    QTest::keyClick(t.window.get(), Qt::Key_M, Qt::ControlModifier);
    auto* editor = t.find<QLineEdit>("noteEditor");
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("looks at the margin"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(t.window->notes()->all().size(), std::size_t{1});
    auto* pageNote = t.find<QPlainTextEdit>("pageNote");
    pageNote->setFocus();
    QTest::keyClicks(pageNote, QStringLiteral("first page"));
    t.action("gridAction")->trigger();
    const bool grid = t.action("gridAction")->isChecked();
    t.canvas()->zoomBy(3);
    t.canvas()->setFocus();
    const CanvasView view = t.canvas()->view();
    const auto shown = t.canvas()->overlay().values;
    const QString path = t.folder.filePath(QStringLiteral("review.deepscope"));
    saveAs(t, path);
    QVERIFY(t.window->windowTitle().contains(QLatin1String("review")));
    QVERIFY(!t.window->isWindowModified());
    QCOMPARE(jsonOf(path)["pages"].toArray()[0].toObject()["path"].toString(), QStringLiteral("page.png"));

    const auto again = windowOn({path}, t.folder.filePath(QStringLiteral("other.ini")));
    QTRY_COMPARE(again->session()->pages()->order().size(), std::size_t{1});
    QTRY_VERIFY(again->canRun());
    QCOMPARE(again->findChild<QPlainTextEdit*>("pageNote")->toPlainText(), QStringLiteral("first page"));
    QCOMPARE(again->notes()->all().size(), std::size_t{1});
    QCOMPARE(again->findChild<QAction*>("gridAction")->isChecked(), grid);
    QTRY_COMPARE(again->canvas()->view(), view);
    QVERIFY(!again->isWindowModified());
    QVERIFY(!again->session()->isRunning());  // nothing runs unasked
    QCOMPARE(again->findChild<StageTabs*>()->lockedCount(), 0);
    again->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(again.get()));
    QTest::keyClick(again.get(), Qt::Key_F5);
    const Selection* selection = again->selection();
    QTRY_VERIFY_WITH_TIMEOUT(again->session()->run(selection->page(), "tiny"), kPatienceMs);
    QTRY_COMPARE(selection->tap(), std::string("global/clip.layers.1"));
    QTRY_VERIFY_WITH_TIMEOUT(again->isSettled(), 30'000);
    QVERIFY(selection->pin() == t.window->selection()->pin());
    QVERIFY(selection->look() == t.window->selection()->look());
    QCOMPARE(again->canvas()->overlay().values, shown);
    QCOMPARE(again->findChild<StageTabs*>()->lockedCount(), 1);
    // A click on the note leads back to its token from elsewhere.
    again->selection()->setPin(std::nullopt);
    again->selection()->setTap("global/sam.neck");
    QTRY_VERIFY_WITH_TIMEOUT(again->isSettled(), 30'000);
    again->showPanel("notes");
    auto* list = again->findChild<QListView*>("notesList");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(selection->tap(), std::string("global/clip.layers.1"));
    QVERIFY(selection->pin() == t.window->selection()->pin());
}

void TestWindowSession::runsAreMadeAgainOnlyWhenAsked() {
    WindowUnderTest t;
    t.run();
    t.window->openPages({t.savePicture("other.png", {120, 90}, Qt::red)});
    QTRY_VERIFY(t.window->canRun());
    const int second = t.window->selection()->page();
    QTest::keyClick(t.window.get(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(t.window->session()->run(second, "tiny"), kPatienceMs);
    saveAs(t, t.folder.filePath(QStringLiteral("s.deepscope")));
    const auto again = windowOn({t.window->sessions()->path()}, t.folder.filePath(QStringLiteral("other.ini")));
    QTRY_VERIFY(again->canRun());
    QAction* action = again->findChild<QAction*>("runSessionAction");
    QTRY_VERIFY(action->isEnabled());
    QVERIFY(again->findChild<ProblemBanner*>()->text().contains(QLatin1String("2")));
    action->trigger();
    for (const int page : again->session()->pages()->order())
        QTRY_VERIFY_WITH_TIMEOUT(again->session()->run(page, "tiny"), kPatienceMs);
    QTRY_VERIFY(!action->isEnabled());
}

void TestWindowSession::whatWorkspacesHoldComesBack() {
    WindowUnderTest t;
    t.show();
    QTRY_VERIFY(t.window->canRun());
    auto* compare = panel<CompareWorkspace>(t);
    auto* diff = panel<DiffWorkspace>(t);
    CompareState chosen = compare->state();
    chosen.modes = {"base", "tiny"};
    chosen.wiping = true;
    compare->setState(chosen);
    diff->openDumps(t.folder.filePath(QStringLiteral("ours.safetensors")), t.folder.filePath(QStringLiteral("port.npz")));
    diff->setRtol(0.25);
    t.window->showWorkspace("compare");
    saveAs(t, t.folder.filePath(QStringLiteral("s.deepscope")));
    const auto again = windowOn({t.window->sessions()->path()}, t.folder.filePath(QStringLiteral("other.ini")));
    QTRY_COMPARE(again->sessions()->name(), QStringLiteral("s"));
    QCOMPARE(again->findChild<CompareWorkspace*>()->state().modes, chosen.modes);
    QVERIFY(again->findChild<CompareWorkspace*>()->state().wiping);
    const DiffState state = again->findChild<DiffWorkspace*>()->state();
    QCOMPARE(state.pathA, t.folder.filePath(QStringLiteral("ours.safetensors")));
    QCOMPARE(state.pathB, t.folder.filePath(QStringLiteral("port.npz")));
    QCOMPARE(state.rtol, std::optional(0.25));
    QVERIFY(again->findChild<CompareWorkspace*>()->isVisible());
    QVERIFY(!again->isWindowModified());
    // A new session has no dumps.
    again->findChild<QAction*>("newSessionAction")->trigger();
    QVERIFY(again->findChild<DiffWorkspace*>()->state().pathA.isEmpty());
    QCOMPARE(again->findChild<CompareWorkspace*>()->state().modes, chosen.modes);
}

void TestWindowSession::aMissingPageIsAskedForAndFound() {
    WindowUnderTest t;
    t.show();
    t.window->openPages({t.savePicture("a.png", {50, 40}, Qt::red), t.savePicture("b.png", {60, 40}, Qt::blue)});
    QTRY_COMPARE(t.window->session()->pages()->order().size(), std::size_t{3});
    for (const int page : t.window->session()->pages()->order())
        QTRY_VERIFY(!t.window->session()->pages()->page(page).thumbnail.isNull());
    const int b = t.window->session()->pages()->order()[2];
    t.window->notes()->setPageText(b, QStringLiteral("of b"));
    saveAs(t, t.folder.filePath(QStringLiteral("s.deepscope")));
    QDir(t.folder.path()).mkpath(QStringLiteral("moved/to"));
    QVERIFY(QFile::rename(t.folder.filePath(QStringLiteral("a.png")), t.folder.filePath(QStringLiteral("moved/to/a.png"))));
    QVERIFY(QFile::rename(t.folder.filePath(QStringLiteral("b.png")), t.folder.filePath(QStringLiteral("moved/new_name.png"))));

    const auto again = windowOn({t.window->sessions()->path()}, t.folder.filePath(QStringLiteral("other.ini")));
    QTRY_VERIFY(again->findChild<MissingPagesDialog*>());
    auto* dialog = again->findChild<MissingPagesDialog*>();
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->findChild<QListWidget*>()->count(), 2);
    QCOMPARE(again->session()->pages()->order().size(), std::size_t{3});  // opened all the same
    keepLook(*dialog, QStringLiteral("missing_pages"));
    QTest::mouseClick(dialog->findChild<QPushButton*>("missingFolder"), Qt::LeftButton);
    auto* chooser = dialog->findChild<QFileDialog*>();
    QVERIFY(chooser);
    Q_EMIT chooser->fileSelected(t.folder.filePath(QStringLiteral("moved")));
    chooser->close();
    QTRY_VERIFY(!again->findChild<MissingPagesDialog*>());
    const PageCollection* pages = again->session()->pages();
    const int found = pages->order()[2];
    QTRY_COMPARE(pages->page(found).name, QStringLiteral("new_name.png"));
    QTRY_VERIFY(pages->page(found).picture || !pages->page(found).thumbnail.isNull());
    QCOMPARE(again->notes()->pageText(found), QStringLiteral("of b"));
    QTRY_VERIFY(!again->findChild<QAction*>("locatePagesAction")->isEnabled());
}

void TestWindowSession::aMissingPageIsLeftOut() {
    WindowUnderTest t;
    t.show();
    t.window->openPages({t.savePicture("a.png", {50, 40}, Qt::red)});
    QTRY_COMPARE(t.window->session()->pages()->order().size(), std::size_t{2});
    saveAs(t, t.folder.filePath(QStringLiteral("s.deepscope")));
    QVERIFY(QFile::remove(t.folder.filePath(QStringLiteral("a.png"))));
    const auto again = windowOn({t.window->sessions()->path()}, t.folder.filePath(QStringLiteral("other.ini")));
    QTRY_VERIFY(again->findChild<MissingPagesDialog*>());
    auto* dialog = again->findChild<MissingPagesDialog*>();
    QTest::mouseClick(dialog->findChild<QPushButton*>("missingClose"), Qt::LeftButton);
    QTRY_VERIFY(!again->findChild<MissingPagesDialog*>());
    QCOMPARE(again->session()->pages()->order().size(), std::size_t{2});  // kept as missing
    QAction* locate = again->findChild<QAction*>("locatePagesAction");
    QTRY_VERIFY(locate->isEnabled());
    locate->trigger();
    QTRY_VERIFY(again->findChild<MissingPagesDialog*>());
    dialog = again->findChild<MissingPagesDialog*>();
    QTest::mouseClick(dialog->findChild<QPushButton*>("missingLeaveOut"), Qt::LeftButton);
    QTRY_VERIFY(!again->findChild<MissingPagesDialog*>());
    QCOMPARE(again->session()->pages()->order().size(), std::size_t{1});
    QTRY_VERIFY(again->isWindowModified());
}

void TestWindowSession::aChangedPageIsToldOf() {
    WindowUnderTest t;
    t.show();
    QTRY_VERIFY(t.window->canRun());
    saveAs(t, t.folder.filePath(QStringLiteral("s.deepscope")));
    t.savePicture("page.png", {77, 33}, Qt::green);
    const auto again = windowOn({t.window->sessions()->path()}, t.folder.filePath(QStringLiteral("other.ini")));
    QTRY_VERIFY2(again->findChild<ProblemBanner*>()->text().contains(QLatin1String("page.png")),
                 qPrintable(again->findChild<ProblemBanner*>()->text()));
}

void TestWindowSession::aNamedSessionAsksBeforeItIsLost() {
    WindowUnderTest t;
    t.show();
    QTRY_VERIFY(t.window->canRun());
    const QString path = t.folder.filePath(QStringLiteral("s.deepscope"));
    saveAs(t, path);
    t.canvas()->zoomBy(2);  // where the eye rests is no change
    QVERIFY(t.window->close());
    t.window->show();
    t.window->notes()->setPageText(t.window->selection()->page(), QStringLiteral("new"));
    QVERIFY(!t.window->close());
    QTRY_VERIFY(t.find<QMessageBox>("unsavedQuestion"));
    auto* question = t.find<QMessageBox>("unsavedQuestion");
    QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
    QTRY_VERIFY(!t.find<QMessageBox>("unsavedQuestion"));
    QVERIFY(t.window->isVisible());
    QVERIFY(jsonOf(path)["pages"].toArray()[0].toObject().value("note").isUndefined());
    QVERIFY(!t.window->close());
    QTRY_VERIFY(t.find<QMessageBox>("unsavedQuestion"));
    QTest::mouseClick(t.find<QMessageBox>("unsavedQuestion")->button(QMessageBox::Save), Qt::LeftButton);
    QTRY_VERIFY(!t.window->isVisible());
    QCOMPARE(jsonOf(path)["pages"].toArray()[0].toObject()["note"].toString(), QStringLiteral("new"));
}

void TestWindowSession::aSessionWithoutANameAsksForItsNotesAlone() {
    WindowUnderTest t;
    t.show();
    QTRY_VERIFY(t.window->canRun());
    t.window->openPages({t.savePicture("a.png", {50, 40}, Qt::red)});
    QTRY_COMPARE(t.window->session()->pages()->order().size(), std::size_t{2});
    QVERIFY(t.window->close());
    t.window->show();
    t.window->notes()->setPageText(t.window->selection()->page(), QStringLiteral("words"));
    QVERIFY(!t.window->close());
    QTRY_VERIFY(t.find<QMessageBox>("unsavedQuestion"));
    QTest::mouseClick(t.find<QMessageBox>("unsavedQuestion")->button(QMessageBox::Discard), Qt::LeftButton);
    QTRY_VERIFY(!t.window->isVisible());
}

void TestWindowSession::anotherProgramsChangesAreNotOverwrittenUnasked() {
    WindowUnderTest t;
    t.show();
    QTRY_VERIFY(t.window->canRun());
    const QString path = t.folder.filePath(QStringLiteral("s.deepscope"));
    saveAs(t, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("\n\n");
    file.close();
    t.window->notes()->setPageText(t.window->selection()->page(), QStringLiteral("mine"));
    QTest::keyClick(t.window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(t.find<QMessageBox>("overwriteQuestion"));
    QVERIFY(jsonOf(path)["pages"].toArray()[0].toObject().value("note").isUndefined());
    for (QAbstractButton* button : t.find<QMessageBox>("overwriteQuestion")->buttons()) {
        if (button->text() == QLatin1String("Overwrite")) QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(jsonOf(path)["pages"].toArray()[0].toObject()["note"].toString(), QStringLiteral("mine"));
}

void TestWindowSession::theLastSessionIsReopened() {
    WindowUnderTest t;
    t.show();
    QTRY_VERIFY(t.window->canRun());
    t.window->openPages({t.savePicture("a.png", {50, 40}, Qt::red)});
    QTRY_COMPARE(t.window->session()->pages()->order().size(), std::size_t{2});
    QVERIFY(t.window->close());
    const QString settings = t.folder.filePath(QStringLiteral("settings.ini"));
    t.window.reset();
    const auto again = windowOn({}, settings);
    QTRY_COMPARE(again->session()->pages()->order().size(), std::size_t{1});  // the sample page, as at every start
    again->findChild<QAction*>("reopenSessionAction")->trigger();
    QTRY_COMPARE(again->session()->pages()->order().size(), std::size_t{2});
    QVERIFY(again->sessions()->path().isEmpty());  // it has no name still
}

void TestWindowSession::aDroppedSessionIsOpened() {
    WindowUnderTest t;
    t.show();
    QTRY_VERIFY(t.window->canRun());
    saveAs(t, t.folder.filePath(QStringLiteral("s.deepscope")));
    QTest::keyClick(t.window.get(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(t.window->session()->pages()->order().empty());
    QVERIFY(t.window->sessions()->path().isEmpty());
    t.drop({t.folder.filePath(QStringLiteral("s.deepscope")), t.savePicture("beside.png", {50, 40}, Qt::red)});
    QTRY_COMPARE(t.window->session()->pages()->order().size(), std::size_t{2});
    QCOMPARE(t.window->sessions()->name(), QStringLiteral("s"));
    QTRY_VERIFY(t.window->isWindowModified());  // a page more than its file has
}

void TestWindowSession::aBrokenSessionLeavesTheWindowAsItIs() {
    WindowUnderTest t;
    t.show();
    QTRY_VERIFY(t.window->canRun());
    QFile file(t.folder.filePath(QStringLiteral("bad.deepscope")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format":"deepscope session","schema":7,"version":"8.0"})");
    file.close();
    t.drop({file.fileName()});
    QTRY_VERIFY(t.banner()->isVisible());
    QVERIFY2(t.banner()->text().contains(QLatin1String("newer version, 8.0")), qPrintable(t.banner()->text()));
    QCOMPARE(t.window->session()->pages()->order().size(), std::size_t{1});
    QVERIFY(t.window->sessions()->path().isEmpty());
}

void TestWindowSession::notesComeBackWithTheirPage() {
    WindowUnderTest t;
    t.run();
    pinAt(t, 1, 1);
    const Selection::State now = t.window->selection()->state();
    NotesModel* notes = t.window->notes();
    notes->setData(notes->startDraft({.page = now.page, .mode = now.mode, .tap = now.tap, .token = *now.pin}),
                   QStringLiteral("kept"));
    notes->setPageText(now.page, QStringLiteral("text"));
    t.action("closePageAction")->trigger();
    QTRY_VERIFY(t.window->session()->pages()->order().empty());
    QVERIFY(notes->all().empty());
    t.window->openPages({t.pagePath});
    QTRY_COMPARE(notes->all().size(), std::size_t{1});
    QCOMPARE(notes->all()[0].page, t.window->selection()->page());
    QCOMPARE(notes->pageText(t.window->selection()->page()), QStringLiteral("text"));
}

void TestWindowSession::aKilledProcessIsRecovered() {
    WindowUnderTest t;
    t.show();
    QTRY_VERIFY(t.window->canRun());
    const QString path = t.folder.filePath(QStringLiteral("s.deepscope"));
    saveAs(t, path);
    const QString extra = t.savePicture("extra.png", {50, 40}, Qt::red);
    // The real program, with a page beside the session's own: that is not saved.
    QDir(t.folder.path()).mkpath(QStringLiteral("home/deepscope"));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    for (const char* folder : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QLatin1String(folder), t.folder.filePath(QStringLiteral("home")));
    const QDir sessions(t.folder.filePath(QStringLiteral("home/deepscope/sessions")));
    const auto left = [&sessions] {
        return sessions.exists() ? QDir(sessions.path()).entryList({QStringLiteral("recovery-*.deepscope")}).size() : 0;
    };
    for (int crash = 1; crash <= 2; ++crash) {
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(DEEPSCOPE_PROGRAM), {path, extra});
        QVERIFY(program.waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(left(), crash, kPatienceMs);
        // While it is at work nothing of it is offered, nor what it offers itself.
        QVERIFY(SessionRecovery::find(sessions.path()).empty());
        ::kill(static_cast<pid_t>(program.processId()), SIGKILL);
        QVERIFY(program.waitForFinished());
    }
    const auto again = windowOn({}, t.folder.filePath(QStringLiteral("home/deepscope/settings.ini")));
    QTRY_VERIFY(again->findChild<QDialog*>("recoveryDialog"));
    auto* dialog = again->findChild<QDialog*>("recoveryDialog");
    QVERIFY(!dialog->isModal());  // nothing waits for it
    auto* list = dialog->findChild<QListWidget*>("crashedSessions");
    QCOMPARE(list->count(), 2);
    keepLook(*dialog, QStringLiteral("recovery_dark"));
    QTest::mouseClick(dialog->findChild<QPushButton*>("recoveryDiscard"), Qt::LeftButton);
    QCOMPARE(list->count(), 1);
    QCOMPARE(left(), 1);
    QTest::mouseClick(dialog->findChild<QPushButton*>("recoveryRestore"), Qt::LeftButton);
    QTRY_COMPARE(again->session()->pages()->order().size(), std::size_t{2});
    QCOMPARE(again->sessions()->path(), path);
    QTRY_VERIFY(again->isWindowModified());
    QCOMPARE(jsonOf(path)["pages"].toArray().size(), 1);  // its file is as it was saved
    // Now it is this window's to lose: the old recovery file made way for its own.
    QTRY_VERIFY(SessionRecovery::find(sessions.path()).empty());
    QTRY_COMPARE(left(), 1);
    again->findChild<QAction*>("saveSessionAction")->trigger();
    QTRY_COMPARE(jsonOf(path)["pages"].toArray().size(), 2);
    QTRY_COMPARE(left(), 0);
}

void TestWindowSession::looks() {
    WindowUnderTest t;
    t.run();
    stage(t, "global/sam.blocks.1");
    NotesModel* notes = t.window->notes();
    const Selection::State now = t.window->selection()->state();
    int row = 1;
    for (const char* text :
         {"Heads 0 and 3 look at the left margin", "NaN?",
          "The norm here is twice that of its neighbours in every block from here on, also with other weights: "
          "an attention sink, as in the papers on register tokens"}) {
        notes->setData(notes->startDraft({.page = now.page,
                                          .mode = now.mode,
                                          .tap = row == 2 ? "global/clip.layers.1" : now.tap,
                                          .token = {ViewId::global(), {row, 2 * row}, 8, false}}),
                       QString::fromLatin1(text));
        ++row;
    }
    notes->setPageText(now.page, QStringLiteral("Scan of a ledger, skewed by 1°.\nAsk for the original."));
    pinAt(t, 2, 3);
    t.window->showPanel("notes");
    QTRY_VERIFY_WITH_TIMEOUT(t.window->isSettled(), 30'000);
    QVERIFY(t.window->notes()->rowCount() == 3);
    keepLook(*t.window, QStringLiteral("notes_window_dark"));
    auto* panel = t.window->findChild<NotesPanel*>();
    QTest::keyClick(t.window.get(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(t.find<QLineEdit>("noteEditor"));
    QCoreApplication::processEvents();
    keepLook(*panel, QStringLiteral("notes_editing_dark"));
    QTest::keyClick(t.find<QLineEdit>("noteEditor"), Qt::Key_Escape);
    QTRY_COMPARE(notes->rowCount(), 3);
    applyTheme(ThemeChoice::Light);
    QCoreApplication::processEvents();
    keepLook(*panel, QStringLiteral("notes_light"));
}

QTEST_MAIN(TestWindowSession)
#include "tst_window_session.moc"
