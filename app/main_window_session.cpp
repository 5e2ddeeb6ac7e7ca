// The window's session: what it is made of, where its actions lead, the notes in it.
#include "app/main_window.h"
#include "app/page_controller.h"
#include "app/session_controller.h"
#include "app/session_view.h"
#include "app/stage_controller.h"
#include "app/window_actions.h"
#include "widgets/views/compare_workspace.h"
#include "widgets/views/diff_workspace.h"
#include "widgets/views/inspection_presenter.h"
#include "widgets/views/notes_panel.h"
#include "widgets/views/panel_area.h"
#include "widgets/views/panel_dock.h"
#include "widgets/views/problem_banner.h"
#include "widgets/views/recent_menu.h"
#include "widgets/views/run_bar.h"

#include <QAction>
#include <QFileInfo>
#include <QStackedWidget>

namespace deepscope {

void MainWindow::buildSession() {
    m_sessionView = new SessionView({.session = m_session,
                                     .selection = m_selection,
                                     .notes = m_notes,
                                     .pages = m_pages,
                                     .stages = m_stages,
                                     .presenter = m_presenter,
                                     .history = m_history,
                                     .canvas = m_canvas,
                                     .runBar = m_runBar,
                                     .runs = m_runs,
                                     .tabs = m_tabs,
                                     .panels = m_panels,
                                     .actions = m_actions,
                                     .settings = m_settings.get(),
                                     .workspaces = {{QStringLiteral("compare"), m_compare}, {QStringLiteral("diff"), m_diff}},
                                     .frontWorkspace =
                                         [this] {
                                             const QWidget* front = m_workspaces->currentWidget();
                                             return front == m_compare ? QStringLiteral("compare")
                                                    : front == m_diff  ? QStringLiteral("diff")
                                                                       : QStringLiteral("inspect");
                                         },
                                     .showWorkspace = [this](const QString& name) { showWorkspace(name.toStdString()); },
                                     .stageTitle = [this](const Selection::State& state) { return stageTitle(state); }},
                                    this);
    m_sessions = new SessionController({this, m_sessionView, m_banner, m_settings.get()}, this);
}

void MainWindow::connectSession() {
    connect(m_actions->newSession, &QAction::triggered, m_sessions, &SessionController::newSession);
    connect(m_actions->openSession, &QAction::triggered, m_sessions, &SessionController::chooseSession);
    connect(m_actions->reopenSession, &QAction::triggered, m_sessions, &SessionController::reopenLast);
    connect(m_actions->saveSession, &QAction::triggered, m_sessions, &SessionController::save);
    connect(m_actions->saveSessionAs, &QAction::triggered, m_sessions, &SessionController::saveAs);
    connect(m_actions->locatePages, &QAction::triggered, m_sessions, &SessionController::locatePages);
    connect(m_actions->runSession, &QAction::triggered, m_sessionView, &SessionView::runAgain);
    connect(m_pages, &PageController::sessionGiven, m_sessions, &SessionController::open);
    connect(m_sessions, &SessionController::pagesWanted, this, &MainWindow::openPages);
    connect(m_sessions, &SessionController::titleChanged, this, &MainWindow::updateTitle);
    connect(m_sessions, &SessionController::named, this, [this](const QString& path) {
        m_settings->addRecent({path});
        m_settings->setLastSession(path);
        m_actions->recentMenu()->setPaths(m_settings->recent());
    });
    connect(m_sessionView, &SessionView::applied, this, [this] {
        m_compare->setRunChoice(m_runBar->choice());
        m_compare->setColors(m_presenter->colors());
        updateActions();
        updateStatus();
        updateCanvasWords();
    });
    connect(m_sessionView, &SessionView::noteGiven, m_banner, &ProblemBanner::showNote);
    connect(m_session->pages(), &PageCollection::pageRelocated, this,
            [this](int, const QString& from) { m_banner->settle(from); });
    const auto offer = [this] {
        m_actions->locatePages->setEnabled(!m_sessionView->missing().empty());
        m_actions->runSession->setEnabled(m_sessionView->runsToMake() > 0);
    };
    connect(m_sessionView, &SessionView::offersChanged, this, offer);
    offer();
    connect(m_actions->addNote, &QAction::triggered, this, [this] {
        m_panels->dock(QStringLiteral("notesDock"))->open();
        m_notesPanel->addNote();
    });
    connect(m_notesPanel, &NotesPanel::noteChosen, this, &MainWindow::goToNote);
    connect(m_notesPanel, &NotesPanel::noteGiven, m_banner, &ProblemBanner::showNote);
}

// To the page, the run, the stage and the token that a note is about, as far as they are there.
void MainWindow::goToNote(int id) {
    const TokenNote* found = m_notes->find(id);
    if (!found || !m_session->pages()->contains(found->page)) return;
    const TokenNote note = *found;
    const std::string mode = m_session->results(note.page, note.mode) ? note.mode : m_session->newestMode(note.page);
    if (note.page != m_selection->page() || mode != m_selection->mode()) m_pages->showRun(note.page, mode);
    const auto run = results();
    if (!run || !run->tap(note.tap)) {
        if (!note.tap.empty()) m_stages->setWantedStage(stageOfTap(note.tap));
        m_banner->showNote(run ? tr("This run has no stage %1.").arg(QString::fromStdString(note.tap))
                               : tr("The page has no run yet: press Run (F5) to see what the note is about."));
        return;
    }
    goToStage(note.tap, note.token);
}

void MainWindow::updateTitle() {
    const int index = m_selection->page();
    QStringList parts;
    if (m_session->pages()->contains(index)) parts << m_session->pages()->page(index).name;
    if (m_sessions && !m_sessions->path().isEmpty()) parts << m_sessions->name() + QStringLiteral("[*]");
    parts << QStringLiteral("deepscope");
    setWindowTitle(parts.join(QStringLiteral(" — ")));
    setWindowModified(m_sessions && !m_sessions->path().isEmpty() && m_sessions->isModified());
}

}  // namespace deepscope
