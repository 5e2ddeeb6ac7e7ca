#include "app/window_actions.h"

#include "app/languages.h"
#include "widgets/views/panel_dock.h"
#include "widgets/views/recent_menu.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>
#include <array>

namespace deepscope {

namespace {

QAction* actionIn(QMenu* menu, const char* name, const QList<QKeySequence>& shortcuts = {}) {
    auto* action = menu->addAction(QString());
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(shortcuts);
    return action;
}

QKeySequence ctrl(Qt::Key key) {
    return QKeySequence(Qt::CTRL | key);
}
QKeySequence ctrlShift(Qt::Key key) {
    return QKeySequence(Qt::CTRL | Qt::SHIFT | key);
}

}  // namespace

WindowActions::WindowActions(QMenuBar* bar, QObject* parent)
    : QObject(parent),
      m_workspaces(new QActionGroup(this)),
      m_looks(new QActionGroup(this)),
      m_themes(new QActionGroup(this)),
      m_languages(new QActionGroup(this)) {
    buildFile(bar);
    buildEdit(bar);
    buildView(bar);
    buildGo(bar);
    buildRun(bar);
    m_help = bar->addMenu(QString());
    tour = actionIn(m_help, "tourAction", {QKeySequence(Qt::Key_F4)});
    shortcuts = actionIn(m_help, "shortcutsAction", {QKeySequence(Qt::Key_F1)});
    about = actionIn(m_help, "aboutAction", {QKeySequence(Qt::SHIFT | Qt::Key_F1)});
    about->setMenuRole(QAction::AboutRole);
    m_menus = {m_file, m_edit, m_view, m_go, m_run, m_help};
    buildThemesAndLanguages();
    retranslate();
}

void WindowActions::buildFile(QMenuBar* bar) {
    m_file = bar->addMenu(QString());
    open = actionIn(m_file, "openAction", {ctrl(Qt::Key_O)});
    openFolder = actionIn(m_file, "openFolderAction", {ctrlShift(Qt::Key_O)});
    paste = actionIn(m_file, "pasteAction", {ctrl(Qt::Key_V)});
    openSample = actionIn(m_file, "openSampleAction", {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O)});
    m_recent = new RecentMenu(m_file);
    m_file->addMenu(m_recent);
    m_file->addSeparator();
    newSession = actionIn(m_file, "newSessionAction", {ctrl(Qt::Key_N)});
    openSession = actionIn(m_file, "openSessionAction", {ctrl(Qt::Key_L)});
    reopenSession = actionIn(m_file, "reopenSessionAction", {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L)});
    saveSession = actionIn(m_file, "saveSessionAction", {ctrlShift(Qt::Key_S)});
    saveSessionAs = actionIn(m_file, "saveSessionAsAction", {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S)});
    locatePages = actionIn(m_file, "locatePagesAction", {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F)});
    m_file->addSeparator();
    openCheckpoint = actionIn(m_file, "openCheckpointAction", {ctrl(Qt::Key_K)});
    openCheckpointFolder = actionIn(m_file, "openCheckpointFolderAction", {ctrlShift(Qt::Key_K)});
    m_file->addSeparator();
    reload = actionIn(m_file, "reloadAction", {ctrl(Qt::Key_R)});
    closePage = actionIn(m_file, "closePageAction", {ctrlShift(Qt::Key_W)});
    m_file->addSeparator();
    exportRun = actionIn(m_file, "exportAction", {ctrl(Qt::Key_E)});
    saveSnapshot = actionIn(m_file, "saveSnapshotAction", {ctrl(Qt::Key_S)});
    savePicture = actionIn(m_file, "savePictureAction", {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P)});
    m_copyCommand = m_file->addMenu(QString());
    m_copyCommand->setObjectName(QStringLiteral("copyCommandMenu"));
    const auto copying = [](Qt::Key key) { return QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::ALT | key); };
    copyWindowCommand = actionIn(m_copyCommand, "copyWindowCommandAction", {copying(Qt::Key_C)});
    copyPictureCommand = actionIn(m_copyCommand, "copyPictureCommandAction", {copying(Qt::Key_P)});
    copyDumpCommand = actionIn(m_copyCommand, "copyDumpCommandAction", {copying(Qt::Key_D)});
    m_file->addSeparator();
    quit = actionIn(m_file, "quitAction", {ctrl(Qt::Key_Q)});
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::buildEdit(QMenuBar* bar) {
    m_edit = bar->addMenu(QString());
    undo = actionIn(m_edit, "undoAction", {ctrl(Qt::Key_Z)});
    redo = actionIn(m_edit, "redoAction", {ctrlShift(Qt::Key_Z), ctrl(Qt::Key_Y)});
    m_edit->addSeparator();
    copyReadout = actionIn(m_edit, "copyReadoutAction", {ctrl(Qt::Key_C)});
    m_edit->addSeparator();
    findPage = actionIn(m_edit, "findPageAction", {ctrl(Qt::Key_F)});
    goToToken = actionIn(m_edit, "goToTokenAction", {ctrl(Qt::Key_G)});
    unpin = actionIn(m_edit, "unpinAction", {ctrl(Qt::Key_U)});
    addNote = actionIn(m_edit, "addNoteAction", {ctrl(Qt::Key_M)});
    m_edit->addSeparator();
    settings = actionIn(m_edit, "settingsAction", {ctrl(Qt::Key_Comma)});
    settings->setMenuRole(QAction::PreferencesRole);
}

void WindowActions::buildView(QMenuBar* bar) {
    m_view = bar->addMenu(QString());
    buildWorkspaces();
    fit = actionIn(m_view, "fitAction", {QKeySequence(Qt::Key_F)});
    oneToOne = actionIn(m_view, "oneToOneAction", {QKeySequence(Qt::Key_1)});
    zoomIn = actionIn(m_view, "zoomInAction", {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)});
    zoomOut = actionIn(m_view, "zoomOutAction", {QKeySequence(Qt::Key_Minus)});
    m_view->addSeparator();
    grid = actionIn(m_view, "gridAction", {QKeySequence(Qt::Key_G)});
    tileBorders = actionIn(m_view, "tileBordersAction", {QKeySequence(Qt::Key_T)});
    padding = actionIn(m_view, "paddingAction", {QKeySequence(Qt::Key_P)});
    values = actionIn(m_view, "valuesAction", {QKeySequence(Qt::Key_V)});
    windows = actionIn(m_view, "windowsAction", {QKeySequence(Qt::SHIFT | Qt::Key_W)});
    lineage = actionIn(m_view, "lineageAction", {QKeySequence(Qt::Key_L)});
    magnifier = actionIn(m_view, "magnifierAction", {QKeySequence(Qt::SHIFT | Qt::Key_M)});
    note = actionIn(m_view, "noteAction", {QKeySequence(Qt::Key_I)});
    for (QAction* action : {grid, tileBorders, padding, values, windows, lineage, magnifier, note}) action->setCheckable(true);
    m_view->addSeparator();
    buildLooks();
    m_panels = m_view->addMenu(QString());
    restoreLayout = actionIn(m_view, "restoreLayoutAction", {ctrlShift(Qt::Key_L)});
    m_view->addSeparator();
    m_theme = m_view->addMenu(QString());
    m_language = m_view->addMenu(QString());
    fullScreen = actionIn(m_view, "fullScreenAction", {QKeySequence(Qt::Key_F11)});
    fullScreen->setCheckable(true);
}

void WindowActions::buildWorkspaces() {
    inspect = actionIn(m_view, "inspectAction", {ctrl(Qt::Key_1)});
    compare = actionIn(m_view, "compareAction", {ctrl(Qt::Key_2)});
    diff = actionIn(m_view, "diffAction", {ctrl(Qt::Key_3)});
    int index = 0;
    for (QAction* action : {inspect, compare, diff}) {
        action->setCheckable(true);
        m_workspaces->addAction(action);
        connect(action, &QAction::triggered, this, [this, index] { Q_EMIT workspaceChosen(index); });
        ++index;
    }
    inspect->setChecked(true);
    m_view->addSeparator();
}

void WindowActions::setWorkspace(int index) {
    m_isInspecting = index == 0;
    m_workspaces->actions().at(index)->setChecked(true);
    // The others that are Inspect's own are enabled by what can be done there (MainWindow::updateActions).
    for (QAction* action : {grid, tileBorders, padding, values, windows, lineage, magnifier, note, restoreLayout, stageBefore,
                            stageAfter, runBefore, runAfter, tabBefore, tabAfter, findPage, calibrate})
        action->setEnabled(m_isInspecting);
    for (QAction* action : {channelBefore, channelAfter, headBefore, headAfter})
        if (!m_isInspecting) action->setEnabled(false);
    m_looks->setEnabled(m_isInspecting);
    m_look->setEnabled(m_isInspecting);
    m_panels->setEnabled(m_isInspecting);
    for (QAction* action : m_panels->actions()) action->setEnabled(m_isInspecting);
}

void WindowActions::buildLooks() {
    m_look = m_view->addMenu(QString());
    m_look->setObjectName(QStringLiteral("lookMenu"));
    const std::array<QKeySequence, kViewKinds> keys{
        QKeySequence(Qt::Key_0),              // Automatic
        QKeySequence(Qt::Key_N),              // Norm
        QKeySequence(Qt::SHIFT | Qt::Key_N),  // Mean
        QKeySequence(Qt::Key_C),              // Channel
        QKeySequence(Qt::SHIFT | Qt::Key_P),  // Components
        QKeySequence(Qt::Key_S),              // Similarity
        QKeySequence(Qt::Key_D),              // Difference
        QKeySequence(Qt::SHIFT | Qt::Key_A),  // AttentionAdds
        QKeySequence(Qt::SHIFT | Qt::Key_L),  // MlpAdds
        QKeySequence(Qt::Key_X),              // Defects
        QKeySequence(Qt::SHIFT | Qt::Key_C),  // ClipPart
        QKeySequence(Qt::SHIFT | Qt::Key_S),  // SamPart
        QKeySequence(Qt::SHIFT | Qt::Key_G),  // PartAngle
        QKeySequence(Qt::SHIFT | Qt::Key_H),  // ClipShare
        QKeySequence(Qt::Key_A),              // AttentionFrom
        QKeySequence(Qt::Key_K),              // AttentionTo
        QKeySequence(Qt::Key_W),              // AttentionReceived
        QKeySequence(Qt::Key_O),              // Rollout
    };
    for (int i = 0; i < kViewKinds; ++i) {
        const auto kind = static_cast<ViewKind>(i);
        if (kind == ViewKind::AttentionAdds || kind == ViewKind::ClipPart || kind == ViewKind::AttentionFrom)
            m_look->addSeparator();
        const std::string_view id = viewId(kind);
        QAction* action = m_looks->addAction(m_look->addAction(QString()));
        action->setObjectName(QStringLiteral("look-") + QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())));
        action->setCheckable(true);
        action->setData(i);
        action->setShortcut(keys[static_cast<std::size_t>(i)]);
        connect(action, &QAction::triggered, this, [this, kind] { Q_EMIT lookChosen(kind); });
    }
    m_look->addSeparator();
    channelBefore = actionIn(m_look, "channelBeforeAction", {QKeySequence(Qt::Key_BracketLeft)});
    channelAfter = actionIn(m_look, "channelAfterAction", {QKeySequence(Qt::Key_BracketRight)});
    headBefore = actionIn(m_look, "headBeforeAction", {QKeySequence(Qt::Key_Comma)});
    headAfter = actionIn(m_look, "headAfterAction", {QKeySequence(Qt::Key_Period)});
}

void WindowActions::setLook(ViewKind wish, const std::vector<ViewOffer>& offers) {
    for (QAction* action : m_looks->actions()) {
        const auto kind = static_cast<ViewKind>(action->data().toInt());
        action->setChecked(kind == wish);
        const bool offered = std::any_of(offers.begin(), offers.end(),
                                         [kind](const ViewOffer& o) { return o.kind == kind && o.whyNot.isEmpty(); });
        action->setEnabled(m_isInspecting && !offers.empty() && (kind == ViewKind::Automatic || offered));
    }
    for (QAction* action : {channelBefore, channelAfter}) action->setEnabled(m_isInspecting && !offers.empty());
    const bool attends =
        std::any_of(offers.begin(), offers.end(), [](const ViewOffer& o) { return isAttention(o.kind) && o.whyNot.isEmpty(); });
    for (QAction* action : {headBefore, headAfter}) action->setEnabled(m_isInspecting && attends);
}

void WindowActions::buildGo(QMenuBar* bar) {
    m_go = bar->addMenu(QString());
    stageBefore = actionIn(m_go, "stageBeforeAction", {ctrl(Qt::Key_Left)});
    stageAfter = actionIn(m_go, "stageAfterAction", {ctrl(Qt::Key_Right)});
    m_go->addSeparator();
    pageBefore = actionIn(m_go, "pageBeforeAction", {ctrl(Qt::Key_Up)});
    pageAfter = actionIn(m_go, "pageAfterAction", {ctrl(Qt::Key_Down)});
    runBefore = actionIn(m_go, "runBeforeAction", {ctrl(Qt::Key_PageUp)});
    runAfter = actionIn(m_go, "runAfterAction", {ctrl(Qt::Key_PageDown)});
    m_go->addSeparator();
    lockStage = actionIn(m_go, "lockStageAction", {ctrl(Qt::Key_T)});
    closeTab = actionIn(m_go, "closeTabAction", {ctrl(Qt::Key_W)});
    tabBefore = actionIn(m_go, "tabBeforeAction", {ctrlShift(Qt::Key_Tab)});
    tabAfter = actionIn(m_go, "tabAfterAction", {ctrl(Qt::Key_Tab)});
}

void WindowActions::buildRun(QMenuBar* bar) {
    m_run = bar->addMenu(QString());
    run = actionIn(m_run, "runAction", {QKeySequence(Qt::Key_F5)});
    runAllModes = actionIn(m_run, "runAllModesAction", {QKeySequence(Qt::SHIFT | Qt::Key_F5)});
    measure = actionIn(m_run, "measureAction", {QKeySequence(Qt::CTRL | Qt::Key_F5)});
    runSession = actionIn(m_run, "runSessionAction", {QKeySequence(Qt::SHIFT | Qt::Key_F6)});
    whatIf = actionIn(m_run, "whatIfAction", {QKeySequence(Qt::Key_F6)});
    keepRun = actionIn(m_run, "keepRunAction", {ctrl(Qt::Key_D)});
    calibrate = actionIn(m_run, "calibrateAction", {QKeySequence(Qt::Key_F7)});
    m_run->addSeparator();
    cancel = actionIn(m_run, "cancelAction", {QKeySequence(Qt::Key_Escape)});
    cancelAll = actionIn(m_run, "cancelAllAction", {QKeySequence(Qt::SHIFT | Qt::Key_Escape)});
}

void WindowActions::buildThemesAndLanguages() {
    for (const ThemeChoice theme : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        QAction* action = m_themes->addAction(m_theme->addAction(QString()));
        action->setCheckable(true);
        action->setData(static_cast<int>(theme));
        connect(action, &QAction::triggered, this, [this, theme] { Q_EMIT themeChosen(theme); });
    }
    const auto language = [this](const QString& code, const QString& name) {
        QAction* action = m_languages->addAction(m_language->addAction(name));
        action->setCheckable(true);
        action->setData(code);
        connect(action, &QAction::triggered, this, [this, code] { Q_EMIT languageChosen(code); });
    };
    language({}, {});
    for (const Language& each : languages()) language(each.code, each.ownName);
}

void WindowActions::setTheme(ThemeChoice theme) {
    for (QAction* action : m_themes->actions()) action->setChecked(action->data().toInt() == static_cast<int>(theme));
}

void WindowActions::setLanguage(const QString& code) {
    for (QAction* action : m_languages->actions()) action->setChecked(action->data().toString() == code);
}

void WindowActions::setPanels(const QList<PanelDock*>& panels) {
    int number = 1;
    for (PanelDock* panel : panels) {
        // Not the dock's own switch: that one closes a panel which lies behind a tab instead of bringing it to the front.
        auto* toggle = new QAction(panel->windowTitle(), panel);
        toggle->setObjectName(panel->objectName() + QStringLiteral("Action"));
        toggle->setCheckable(true);
        // Alt+1 … Alt+9, then Alt+Shift+1 …
        const Qt::KeyboardModifiers modifiers = number < 10 ? Qt::AltModifier : Qt::AltModifier | Qt::ShiftModifier;
        const int digit = number < 10 ? number : number - 9;
        if (digit < 10) toggle->setShortcut(QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(Qt::Key_0 + digit))));
        ++number;
        connect(panel, &QWidget::windowTitleChanged, toggle, &QAction::setText);
        connect(panel, &QDockWidget::visibilityChanged, toggle, &QAction::setChecked);
        connect(toggle, &QAction::triggered, panel, [panel](bool on) { on ? panel->open() : static_cast<void>(panel->close()); });
        m_panels->addAction(toggle);
    }
}

void WindowActions::retranslate() {
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_look->setTitle(tr("&Way to look"));
    for (QAction* action : m_looks->actions()) action->setText(viewName(static_cast<ViewKind>(action->data().toInt())));
    channelBefore->setText(tr("Channel before"));
    channelAfter->setText(tr("Channel after"));
    headBefore->setText(tr("Head before"));
    headAfter->setText(tr("Head after"));
    m_panels->setTitle(tr("&Panels"));
    m_theme->setTitle(tr("&Theme"));
    m_language->setTitle(tr("&Language"));
    m_go->setTitle(tr("&Go"));
    m_run->setTitle(tr("&Run"));
    m_help->setTitle(tr("&Help"));
    open->setText(tr("&Open pages…"));
    openFolder->setText(tr("Open &folder of pages…"));
    paste->setText(tr("&Paste page"));
    openSample->setText(tr("Open sa&mple page"));
    m_recent->setTitle(tr("Open re&cent"));
    newSession->setText(tr("&New session"));
    openSession->setText(tr("Op&en session…"));
    reopenSession->setText(tr("Reopen last session"));
    saveSession->setText(tr("Sa&ve session"));
    saveSessionAs->setText(tr("Save session &as…"));
    locatePages->setText(tr("Locate m&issing pages…"));
    openCheckpoint->setText(tr("Open chec&kpoint file…"));
    openCheckpointFolder->setText(tr("Open checkpoint fol&der…"));
    reload->setText(tr("&Read page again"));
    closePage->setText(tr("C&lose page"));
    saveSnapshot->setText(tr("&Save snapshot…"));
    exportRun->setText(tr("&Export…"));
    savePicture->setText(tr("Save p&icture of the page or panel…"));
    m_copyCommand->setTitle(tr("Copy as co&mmand"));
    copyWindowCommand->setText(tr("The &window: snapshot"));
    copyPictureCommand->setText(tr("The &picture on the page"));
    copyDumpCommand->setText(tr("The run's &taps: encode --dump"));
    quit->setText(tr("&Quit"));
    copyReadout->setText(tr("&Copy token's figures"));
    findPage->setText(tr("&Find page"));
    goToToken->setText(tr("&Go to token…"));
    unpin->setText(tr("U&npin token"));
    addNote->setText(tr("Add n&ote to pinned token"));
    settings->setText(tr("&Settings…"));
    inspect->setText(tr("&Inspect"));
    compare->setText(tr("&Compare resolutions"));
    diff->setText(tr("&Diff dumps"));
    fit->setText(tr("&Fit page"));
    oneToOne->setText(tr("&One to one"));
    zoomIn->setText(tr("Zoom &in"));
    zoomOut->setText(tr("Zoom &out"));
    grid->setText(tr("Token &grid"));
    tileBorders->setText(tr("Tile &borders"));
    padding->setText(tr("P&adding"));
    values->setText(tr("&Values in cells"));
    windows->setText(tr("Attention win&dows"));
    lineage->setText(tr("To&ken's patch and field"));
    magnifier->setText(tr("&Magnifier"));
    note->setText(tr("&Explain what is shown"));
    fullScreen->setText(tr("F&ull screen"));
    restoreLayout->setText(tr("&Restore default layout"));
    stageBefore->setText(tr("Stage &before"));
    stageAfter->setText(tr("Stage &after"));
    pageBefore->setText(tr("Page before"));
    pageAfter->setText(tr("Page after"));
    runBefore->setText(tr("Run before"));
    runAfter->setText(tr("Run after"));
    lockStage->setText(tr("&Keep stage in a tab"));
    closeTab->setText(tr("&Close tab"));
    tabBefore->setText(tr("Tab before"));
    tabAfter->setText(tr("Tab after"));
    run->setText(tr("&Run encoder"));
    run->setIconText(tr("▶ Run"));
    run->setToolTip(tr("Run the encoder on this page (F5)"));
    runAllModes->setText(tr("Run &all modes"));
    measure->setText(tr("&Measure: warm up, then at least 5 passes"));
    runSession->setText(tr("Run the session's modes again"));
    whatIf->setText(tr("Run the parallel &what-if"));
    keepRun->setText(tr("&Keep this run"));
    calibrate->setText(tr("Measure this mac&hine's rates"));
    cancel->setText(tr("&Cancel"));
    cancel->setIconText(tr("Cancel"));
    cancel->setToolTip(tr("Stop the run (Esc)"));
    cancelAll->setText(tr("Cancel all"));
    tour->setText(tr("Guided &tour"));
    shortcuts->setText(tr("&Keys and mouse"));
    about->setText(tr("&About deepscope"));
    m_themes->actions().at(0)->setText(tr("System"));
    m_themes->actions().at(1)->setText(tr("Light"));
    m_themes->actions().at(2)->setText(tr("Dark"));
    m_languages->actions().at(0)->setText(tr("System"));
}

}  // namespace deepscope
