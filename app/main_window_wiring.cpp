// Which action and signal leads where. What they lead to is in main_window_work.cpp and the controllers.
#include "app/about_dialog.h"
#include "app/claims_controller.h"
#include "app/cost_panels.h"
#include "app/export_controller.h"
#include "app/inspection_panels.h"
#include "app/kept_runs_controller.h"
#include "app/languages.h"
#include "app/main_window.h"
#include "app/page_controller.h"
#include "app/shortcut_sheet.h"
#include "app/stage_controller.h"
#include "app/status_line.h"
#include "app/tour_controller.h"
#include "app/window_actions.h"
#include "widgets/models/quantity_text.h"
#include "widgets/views/canvas_header.h"
#include "widgets/views/claims_panel.h"
#include "widgets/views/inspection_presenter.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/page_panel.h"
#include "widgets/views/panel.h"
#include "widgets/views/panel_area.h"
#include "widgets/views/panel_dock.h"
#include "widgets/views/problem_banner.h"
#include "widgets/views/recent_menu.h"
#include "widgets/views/roofline_chart.h"
#include "widgets/views/run_bar.h"
#include "widgets/views/stage_strip.h"
#include "widgets/views/stage_tabs.h"
#include "widgets/views/time_chart.h"
#include "widgets/views/view_note.h"
#include "widgets/views/workspace.h"

#include <QAction>
#include <QItemSelectionModel>

namespace deepscope {

void MainWindow::connectFileActions() {
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::choosePages);
    connect(m_actions->openFolder, &QAction::triggered, this, &MainWindow::chooseFolder);
    connect(m_actions->paste, &QAction::triggered, this, &MainWindow::pasteFromClipboard);
    connect(m_actions->openSample, &QAction::triggered, m_pages, &PageController::openSample);
    connect(m_actions->recentMenu(), &RecentMenu::chosen, this, [this](const QString& path) { openPages({path}); });
    connect(m_actions->recentMenu(), &RecentMenu::cleared, this, [this] {
        m_settings->clearRecent();
        m_actions->recentMenu()->setPaths({});
    });
    connect(m_actions->openCheckpoint, &QAction::triggered, this, [this] { chooseCheckpoint(false); });
    connect(m_actions->openCheckpointFolder, &QAction::triggered, this, [this] { chooseCheckpoint(true); });
    connect(m_actions->reload, &QAction::triggered, this, [this] { m_pages->reload(m_selection->page()); });
    connect(m_actions->closePage, &QAction::triggered, this, [this] { m_pages->close({m_selection->page()}); });
    connect(m_actions->saveSnapshot, &QAction::triggered, this, &MainWindow::saveSnapshotFile);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->copyReadout, &QAction::triggered, this, &MainWindow::copyReadout);
    connect(m_actions->findPage, &QAction::triggered, this, [this] {
        m_panels->dock(QStringLiteral("imagesDock"))->open();
        m_pagePanel->openFilter();
    });
    connect(m_actions->goToToken, &QAction::triggered, this, &MainWindow::goToToken);
    connect(m_actions->unpin, &QAction::triggered, this, [this] {
        m_selection->setPin(std::nullopt);
        recordView(ViewChange::Token);
    });
    connect(m_actions->settings, &QAction::triggered, this, &MainWindow::showSettings);
    connect(m_actions->tour, &QAction::triggered, this, [this] {
        showWorkspace(0);
        m_tour->start();
    });
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] { showShortcuts(m_actions->menus(), this); });
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
}

void MainWindow::connectExport() {
    connect(m_actions->exportRun, &QAction::triggered, m_export, &ExportController::open);
    connect(m_actions->savePicture, &QAction::triggered, this, &MainWindow::savePicture);
    using Copied = ExportController::Copied;
    connect(m_actions->copyWindowCommand, &QAction::triggered, m_export, [this] { m_export->copyCommand(Copied::Window); });
    connect(m_actions->copyPictureCommand, &QAction::triggered, m_export, [this] { m_export->copyCommand(Copied::Picture); });
    connect(m_actions->copyDumpCommand, &QAction::triggered, m_export, [this] { m_export->copyCommand(Copied::Dump); });
    connect(m_export, &ExportController::noteGiven, m_banner, &ProblemBanner::showNote);
    connect(m_export, &ExportController::problemFound, this,
            [this](const QString& what, const Problem& problem) { m_banner->showProblem(what, problem); });
    for (PanelDock* dock : m_panels->docks())
        connect(dock, &PanelDock::pictureRequested, m_export,
                [this, dock] { m_export->savePicture(dock->panel(), dock->panel()->title()); });
}

void MainWindow::connectViewActions() {
    connect(m_actions->fit, &QAction::triggered, this, [this] { workspace() ? workspace()->fit() : m_canvas->fit(); });
    connect(m_actions->oneToOne, &QAction::triggered, this,
            [this] { workspace() ? workspace()->oneToOne() : m_canvas->oneToOne(); });
    const auto zoomBy = [this](double factor) { workspace() ? workspace()->zoomBy(factor) : m_canvas->zoomBy(factor); };
    connect(m_actions->zoomIn, &QAction::triggered, this, [zoomBy] { zoomBy(1.25); });
    connect(m_actions->zoomOut, &QAction::triggered, this, [zoomBy] { zoomBy(0.8); });
    const auto decorate = [this] {
        const CanvasDecorations shown{.grid = m_actions->grid->isChecked(),
                                      .tileBorders = m_actions->tileBorders->isChecked(),
                                      .padding = m_actions->padding->isChecked(),
                                      .values = m_actions->values->isChecked(),
                                      .windows = m_actions->windows->isChecked(),
                                      .lineage = m_actions->lineage->isChecked()};
        m_canvas->setDecorations(shown);
        m_settings->setDecorations(shown);
    };
    for (QAction* action : {m_actions->grid, m_actions->tileBorders, m_actions->padding, m_actions->values, m_actions->windows,
                            m_actions->lineage}) {
        connect(action, &QAction::toggled, this, decorate);
    }
    connect(m_actions->magnifier, &QAction::toggled, m_canvas, &PageCanvas::setMagnifier);
    connect(m_actions->note, &QAction::toggled, m_note, &ViewNote::setShown);
    connect(m_note, &ViewNote::shownChanged, this, [this](bool shown) {
        m_actions->note->setChecked(shown);
        m_settings->remember(QStringLiteral("note/shown"), shown);
    });
    connect(m_note, &ViewNote::openedChanged, this,
            [this](bool opened) { m_settings->remember(QStringLiteral("note/opened"), opened); });
    connect(m_actions->restoreLayout, &QAction::triggered, this, [this] {
        m_panels->restoreDefault();
        m_settings->setLayout({});
    });
    connect(m_actions->fullScreen, &QAction::toggled, this, [this](bool on) {
        setWindowState(on ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    });
    connect(m_actions, &WindowActions::themeChosen, this, [this](ThemeChoice theme) {
        m_settings->setTheme(theme);
        m_actions->setTheme(theme);
        applyTheme(theme);
    });
    connect(m_actions, &WindowActions::languageChosen, this, [this](const QString& code) {
        m_settings->setLanguage(code);
        m_actions->setLanguage(code);
        applyLanguage(code);
    });
}

void MainWindow::connectGoActions() {
    connect(m_actions->stageBefore, &QAction::triggered, m_stages, [this] { m_stages->step(-1); });
    connect(m_actions->stageAfter, &QAction::triggered, m_stages, [this] { m_stages->step(1); });
    connect(m_actions->pageBefore, &QAction::triggered, this, [this] {
        m_pages->stepPage(-1);
        recordView(ViewChange::Page);
    });
    connect(m_actions->pageAfter, &QAction::triggered, this, [this] {
        m_pages->stepPage(1);
        recordView(ViewChange::Page);
    });
    connect(m_actions->runBefore, &QAction::triggered, this, [this] {
        m_pages->stepRun(-1);
        recordView(ViewChange::Mode);
    });
    connect(m_actions->runAfter, &QAction::triggered, this, [this] {
        m_pages->stepRun(1);
        recordView(ViewChange::Mode);
    });
    connect(m_actions->lockStage, &QAction::triggered, this, [this] { lockStage(m_selection->tap()); });
    connect(m_actions->closeTab, &QAction::triggered, m_tabs, &StageTabs::closeCurrent);
    connect(m_actions->tabBefore, &QAction::triggered, m_tabs, [this] { m_tabs->step(-1); });
    connect(m_actions->tabAfter, &QAction::triggered, m_tabs, [this] { m_tabs->step(1); });
}

void MainWindow::connectRunActions() {
    connect(m_actions->run, &QAction::triggered, this, [this] { workspace() ? workspace()->run() : m_runs->run(); });
    connect(m_actions->runAllModes, &QAction::triggered, m_runs, &RunController::runAllModes);
    connect(m_actions->measure, &QAction::triggered, m_runs, &RunController::measure);
    connect(m_actions->whatIf, &QAction::triggered, this, [this] {
        m_panels->dock(QStringLiteral("claimsDock"))->open();
        m_runs->runWhatIf();
    });
    const auto calibrate = [this] { m_session->calibration()->measure(m_runBar->choice()); };
    connect(m_actions->calibrate, &QAction::triggered, this, [this, calibrate] {
        m_panels->dock(QStringLiteral("rooflineDock"))->open();
        calibrate();
    });
    connect(m_costs->roofline, &RooflineChart::measureRequested, this, calibrate);
    connect(m_actions->keepRun, &QAction::triggered, this, [this] {
        m_panels->dock(QStringLiteral("keptDock"))->open();
        m_kept->keep();
    });
    connect(m_kept, &KeptRunsController::checkpointRequested, this, [this] { chooseCheckpoint(false); });
    connect(m_actions->cancel, &QAction::triggered, this, [this] {
        const bool own = workspace() && workspace()->canCancel();
        own ? workspace()->cancel() : m_runs->cancelCurrent();
    });
    connect(m_actions->cancelAll, &QAction::triggered, m_runs, &RunController::cancelAll);
    connect(m_claimsPanel, &ClaimsPanel::whatIfRequested, m_runs, &RunController::runWhatIf);
    connect(m_claimsPanel, &ClaimsPanel::whatIfCancelRequested, m_claims, &ClaimsController::cancelWhatIf);
    connect(m_runBar, &RunBar::openCheckpointRequested, this, &MainWindow::chooseCheckpoint);
    connect(m_runBar, &RunBar::queueRequested, this, [this] { m_panels->dock(QStringLiteral("runsDock"))->open(); });
    connect(m_runBar, &RunBar::choiceChanged, this, [this] {
        const RunChoice choice = m_runBar->choice();
        m_settings->setRunChoice(choice);
        // A mode that has run on this page is shown at once.
        if (choice.mode.name() != m_selection->mode() && m_session->run(m_selection->page(), choice.mode.name())) {
            m_pages->showRun(m_selection->page(), choice.mode.name());
            recordView(ViewChange::Mode);
        }
        updateStatus();
        updateCanvasWords();
    });
}

void MainWindow::connectPages() {
    connect(m_pagePanel, &PagePanel::pageChosen, this, [this](int page) {
        m_pages->show(page);
        recordView(ViewChange::Page);
    });
    connect(m_pagePanel, &PagePanel::runChosen, this, [this](int page, const std::string& mode) {
        m_pages->showRun(page, mode);
        recordView(ViewChange::Mode);
    });
    connect(m_pagePanel, &PagePanel::runRequested, this, [this](int page) {
        m_pages->show(page);
        startRun();
    });
    connect(m_pagePanel, &PagePanel::removeRequested, m_pages, &PageController::close);
    connect(m_pagePanel, &PagePanel::reloadRequested, this, [this](const QList<int>& pages) {
        for (const int page : pages) m_pages->reload(page);
    });
    connect(m_pages, &PageController::opened, this, [this](const QStringList& paths) {
        m_settings->addRecent(paths);
        m_actions->recentMenu()->setPaths(m_settings->recent());
    });
    connect(m_pages, &PageController::pdfGiven, this, &MainWindow::onPdfGiven);
    connect(m_pages, &PageController::checkpointGiven, this, &MainWindow::showCheckpoint);
    connect(m_pages, &PageController::pageFailed, this, [this](int page, const Problem& problem) {
        const PageCollection::Page& failed = m_session->pages()->page(page);
        m_banner->showProblem(tr("Cannot open %1").arg(failed.name), problem, failed.path);
        if (page == m_selection->page()) showPage();
    });
    connect(m_pages, &PageController::tooMany, this, [this](int opened) {
        m_banner->showNote(opened > 0 ? tr("Only the first %Ln picture(s) were opened.", "", opened)
                                      : tr("There is no picture in this folder."));
    });
    connect(m_session->pages(), &PageCollection::pageReady, this, [this](int page) {
        m_banner->settle(m_session->pages()->page(page).path);
        if (page == m_selection->page()) showPage();
    });
    connect(m_session->pages(), &PageCollection::pageClosed, this, [this](int page, const QString& path) {
        m_banner->settle(path);
        m_tabs->closePage(page);
        m_history->clear();
    });
    connect(m_selection, &Selection::pageChanged, this, &MainWindow::showPage);
    connect(m_selection, &Selection::modeChanged, this,
            [this] { m_pagePanel->setCurrent(m_selection->page(), m_selection->mode()); });
}

void MainWindow::connectStages() {
    connect(m_strip->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid()) m_stages->choose(m_stageList->tapAt(current.row()));
    });
    connect(m_strip, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { lockStage(m_stageList->tapAt(index.row())); });
    connect(m_selection, &Selection::tapChanged, this, [this] {
        m_strip->setCurrentRow(m_stageList->rowOf(m_selection->tap()));
        m_costs->setCurrent(m_selection->tap());
        m_tabs->follow(m_selection->state(), stageTitle(m_selection->state()));
        updateActions();
        updateCanvasWords();
    });
    connect(m_selection, &Selection::modeChanged, this,
            [this] { m_tabs->follow(m_selection->state(), stageTitle(m_selection->state())); });
    connect(m_stages, &StageController::resultsShown, this, [this] {
        const auto run = results();
        const RunPlan* plan = run && run->plan ? run->plan.get() : nullptr;
        m_strip->setCurrentRow(m_stageList->rowOf(m_selection->tap()));
        m_header->setViews(plan ? plan->views.tiles : std::nullopt, m_selection->view());
        m_costs->roofline->setRun(run);
        showRates();
        m_claims->refresh();
        m_presenter->refresh();
        updateActions();
        updateStatus();
        updateCanvasWords();
        m_history->setCurrent(m_presenter->viewState());
    });
    connect(m_stages, &StageController::cameToRest, this, [this] { m_history->setCurrent(m_presenter->viewState()); });
    connect(m_stages, &StageController::currentTapFinished, m_presenter, &InspectionPresenter::refresh);
    connect(m_stages, &StageController::currentStageFinished, m_presenter, &InspectionPresenter::refreshFigures);
    connect(m_stages, &StageController::chosen, this, [this] { recordView(ViewChange::Stage); });
    connect(m_costs, &CostPanels::stageClicked, this, [this](const QString& tap) { m_stages->chooseCost(tap.toStdString()); });
    connect(m_costs->time, &TimeChart::logarithmicChanged, this, [this](bool on) { m_settings->setTimeLogarithmic(on); });
    connect(m_header, &CanvasHeader::viewChosen, m_stages, &StageController::chooseView);
    connect(m_tabs, &StageTabs::chosen, this, [this](Selection::State state) {
        if (!m_session->pages()->contains(state.page)) return;
        state.pin = m_selection->pin();
        m_stages->stopFollowing();
        m_session->pages()->want(state.page);
        m_selection->restore(state);
        recordView(ViewChange::Stage);
    });
    connect(m_canvas, &PageCanvas::flipRequested, m_stages, &StageController::flip);
    connect(m_canvas, &PageCanvas::zoomChanged, m_status, &StatusLine::setZoom);
    connect(m_canvas, &PageCanvas::magnifierChanged, this, [this](bool shown) {
        if (!shown) m_actions->magnifier->setChecked(false);
    });
}

void MainWindow::connectLooks() {
    connect(m_actions, &WindowActions::lookChosen, this, [this](ViewKind kind) {
        TapView look = m_selection->look();
        look.kind = kind;
        m_presenter->chooseLook(look);
    });
    connect(m_actions->channelBefore, &QAction::triggered, this, [this] { stepChannel(-1); });
    connect(m_actions->channelAfter, &QAction::triggered, this, [this] { stepChannel(1); });
    connect(m_actions->headBefore, &QAction::triggered, this, [this] { stepHead(-1); });
    connect(m_actions->headAfter, &QAction::triggered, this, [this] { stepHead(1); });
    connect(m_presenter, &InspectionPresenter::stageWanted, this,
            [this](const QString& tap) { m_stages->choose(tap.toStdString()); });
    connect(m_presenter, &InspectionPresenter::offersChanged, this,
            [this] { m_actions->setLook(m_selection->look().kind, m_presenter->offers()); });
    connect(m_selection, &Selection::lookChanged, this,
            [this] { m_tabs->follow(m_selection->state(), stageTitle(m_selection->state())); });
}

void MainWindow::connectInsights() {
    connect(m_insights, &InspectionPanels::tokenPinned, this, [this] { recordView(ViewChange::Token); });
    connect(m_insights, &InspectionPanels::stageRequested, this, &MainWindow::goToStage);
    connect(m_insights, &InspectionPanels::problemFound, this,
            [this](const Problem& problem) { m_banner->showProblem(tr("Cannot show this stage"), problem); });
    connect(m_canvas, &PageCanvas::regionChosen, m_selection, &Selection::setRegion);
    connect(m_canvas, &PageCanvas::compareRequested, m_kept, &KeptRunsController::flip);
    connect(m_selection, &Selection::regionChanged, this, [this] {
        // The keyboard stays on the canvas: the frame may be growing under its arrow keys.
        if (m_selection->region() && !m_hasRegion) m_panels->dock(QStringLiteral("regionDock"))->bringUp();
        m_hasRegion = m_selection->region().has_value();
        m_canvas->setRegion(m_selection->region());
    });
    connect(m_selection, &Selection::hoverChanged, this, [this] { m_canvas->setOtherHover(m_selection->hover()); });
    const auto explain = [this] {
        const auto run = results();
        m_note->setView(m_presenter->shownView(), m_selection->tap(), run ? run->plan : nullptr, m_selection->pin().has_value());
    };
    connect(m_presenter, &InspectionPresenter::overlayShown, this, explain);
    connect(m_presenter, &InspectionPresenter::overlayShown, this, [this] {
        const auto run = results();
        m_canvas->setWindowSide(run && run->plan ? windowSideOf(m_selection->tap(), run->plan->architecture) : 0);
    });
}

void MainWindow::connectRuns() {
    connect(m_runs, &RunController::changed, this, [this] {
        updateActions();
        updateStatus();
        updateCanvasWords();
    });
    connect(m_runs, &RunController::followRequested, this, [this](int page, const std::string& mode) {
        m_banner->hide();
        if (m_settings->followRuns()) m_stages->follow();
        m_selection->setPage(page, mode);
    });
    connect(m_runs, &RunController::runFailed, this, [this](const RunJob& job, const Problem& problem) {
        m_banner->showProblem(job.kind == RunKind::ParallelWhatIf ? tr("The parallel what-if failed") : tr("The run failed"),
                              problem);
    });
    connect(m_session, &InspectionSession::tensorsGivenUp, this, [this](int runs) {
        m_banner->showNote(
            tr("The memory for runs is full: %Ln older run(s) keep figures and thumbnails, but no tensors.", "", runs));
    });
    connect(m_session, &InspectionSession::keptWeightsCrowded, this, [this](qint64 bytes) {
        m_banner->showNote(tr("Kept runs hold %1 of weights beside those of the new run. Forget some if memory is short.")
                               .arg(bytesText(bytes)));
    });
    connect(m_session, &InspectionSession::runsChanged, this, [this](int page) {
        for (const Mode& mode : namedModes()) {
            if (!m_session->results(page, mode.name())) m_tabs->closeRun(page, mode.name());
        }
    });
    connect(m_session->calibration(), &MachineCalibration::changed, this, &MainWindow::showRates);
    connect(m_session->calibration(), &MachineCalibration::progressed, this,
            [this](double fraction) { m_costs->roofline->setMeasuring(true, fraction); });
    connect(m_session->calibration(), &MachineCalibration::failed, this,
            [this](const Problem& problem) { m_banner->showProblem(tr("This machine's rates"), problem); });
    connect(m_presenter, &InspectionPresenter::problemFound, this,
            [this](const Problem& problem) { m_banner->showProblem(tr("Cannot show this stage"), problem); });
}

void MainWindow::connectHistory() {
    connect(m_actions->undo, &QAction::triggered, this, [this] { workspace() ? workspace()->undo() : m_history->undo(); });
    connect(m_actions->redo, &QAction::triggered, this, [this] { workspace() ? workspace()->redo() : m_history->redo(); });
    connect(m_history, &ViewHistory::changed, this, &MainWindow::updateActions);
    connect(m_history, &ViewHistory::restored, this, [this](const ViewState& state) {
        if (!m_session->pages()->contains(state.selection.page)) return;
        m_stages->stopFollowing();
        m_session->pages()->want(state.selection.page);
        m_presenter->restore(state);
        m_settings->setColors(m_presenter->colors());
    });
    connect(m_presenter, &InspectionPresenter::viewChanged, this, [this](ViewChange change) {
        recordView(change);
        m_settings->setColors(m_presenter->colors());
        m_stages->setThumbnailColormap(m_presenter->colors().of(ColorKind::Features).map);
    });
}

}  // namespace deepscope
