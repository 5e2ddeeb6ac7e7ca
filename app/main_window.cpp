#include "app/main_window.h"

#include "app/claims_controller.h"
#include "app/cost_panels.h"
#include "app/export_controller.h"
#include "app/focus_shortcuts.h"
#include "app/inspection_panels.h"
#include "app/kept_runs_controller.h"
#include "app/page_controller.h"
#include "app/session_controller.h"
#include "app/stage_controller.h"
#include "app/status_line.h"
#include "app/tour_controller.h"
#include "app/window_actions.h"
#include "encoder/errors.h"
#include "widgets/views/attention_grid.h"
#include "widgets/views/attention_parts.h"
#include "widgets/views/canvas_header.h"
#include "widgets/views/claims_panel.h"
#include "widgets/views/color_bar.h"
#include "widgets/views/inspection_presenter.h"
#include "widgets/views/inspector.h"
#include "widgets/views/inspector_panel.h"
#include "widgets/views/kept_runs_panel.h"
#include "widgets/views/lineage_panel.h"
#include "widgets/views/memory_chart.h"
#include "widgets/views/notes_panel.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/page_panel.h"
#include "widgets/views/panel_area.h"
#include "widgets/views/panel_dock.h"
#include "widgets/views/problem_banner.h"
#include "widgets/views/rank_panel.h"
#include "widgets/views/recent_menu.h"
#include "widgets/views/region_panel.h"
#include "widgets/views/roofline_chart.h"
#include "widgets/views/run_bar.h"
#include "widgets/views/run_queue_panel.h"
#include "widgets/views/stage_strip.h"
#include "widgets/views/stage_table.h"
#include "widgets/views/stage_tabs.h"
#include "widgets/views/tensor_panel.h"
#include "widgets/views/time_chart.h"
#include "widgets/views/timeline_chart.h"
#include "widgets/views/token_panel.h"
#include "widgets/views/view_bar.h"
#include "widgets/views/view_note.h"
#include "widgets/views/workspace.h"
#include "widgets/views/workspace_switch.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QIcon>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace deepscope {

namespace {

constexpr QSize kFirstSize(1600, 1000);
constexpr QSize kSmallestSize(960, 640);
constexpr int kRoomyPx = 800;    // from this height on there is room for a note above the canvas
constexpr QSize kFrame(16, 48);  // about what a desktop draws around a window
constexpr std::size_t kMiB = std::size_t{1} << 20;

/// What the command line leaves open is as it was last time.
RunChoice firstChoice(const WindowOptions& options, const Settings& settings) {
    RunChoice choice = settings.runChoice();
    if (options.mode) choice.mode = *options.mode;
    if (options.weights) choice.weights = *options.weights;
    if (options.compute) {
        choice.device = options.compute->device.name();
        choice.type = std::string(elementTypeName(options.compute->type));
        choice.threads = options.compute->threads;
    }
    if (options.maxTiles != WindowOptions{}.maxTiles) choice.maxTiles = options.maxTiles;
    if (options.resizeOrder != WindowOptions{}.resizeOrder) choice.resizeOrder = options.resizeOrder;
    return choice;
}

}  // namespace

MainWindow::MainWindow(const WindowOptions& options, std::unique_ptr<Settings> settings, QWidget* parent)
    : QMainWindow(parent),
      m_settings(std::move(settings)),
      m_options(options),
      m_session(new InspectionSession(this)),
      m_selection(new Selection(this)),
      m_stageList(new StageListModel(this)),
      m_costModel(new CostModel(this)),
      m_history(new ViewHistory(this)),
      m_notes(new NotesModel(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(QStringLiteral(":/deepscope/deepscope.svg")));
    setMinimumSize(kSmallestSize);
    setAcceptDrops(true);
    m_pages = new PageController(m_session, m_selection, this);
    m_stages = new StageController(m_session, m_selection, m_stageList, m_costModel, this);
    buildCentre();
    buildPanels();
    new FocusShortcuts(this);
    m_status = new StatusLine(statusBar(), this);
    m_runs = new RunController(m_session, m_selection, m_runBar, this);
    m_claims = new ClaimsController(m_session, m_selection, m_claimsPanel, this);
    m_presenter = new InspectionPresenter(m_session, m_selection, {m_canvas, m_header, m_looks, m_bar, m_inspector}, this);
    m_insights->serve(m_presenter);
    m_kept =
        new KeptRunsController({m_session, m_selection, m_keptPanel, m_costModel, m_runs, m_presenter, m_settings.get()}, this);
    m_export = new ExportController({this, m_session, m_selection, m_presenter, m_canvas, m_panels, m_settings.get()}, this);
    buildTour();
    restoreSettings();
    connectFileActions();
    connectExport();
    connectViewActions();
    connectGoActions();
    connectRunActions();
    connectPages();
    connectStages();
    connectLooks();
    connectInsights();
    connectRuns();
    connectHistory();
    connectWorkspaces();
    buildSession();
    connectSession();
    retranslate();
    qApp->installEventFilter(this);

    QStringList paths;
    for (const auto& image : options.images) paths << QString::fromStdString(image.string());
    if (paths.isEmpty()) {
        openSamplePage();
    } else {
        openPages(paths);
    }
    m_sessions->begin();
}

// Views read session and selection to their last event: they go first, told of nothing any more. The history forgets its steps
// as it goes, and tells of that; the session waits for its workers.
MainWindow::~MainWindow() {
    hide();
    delete m_sessions;
    delete m_sessionView;
    for (QObject* source :
         std::initializer_list<QObject*>{m_history, m_selection, m_session, m_session->queue(), m_session->pages(),
                                         m_session->kept(), m_session->calibration(), m_canvas, static_cast<QObject*>(m_notes)})
        source->disconnect();
    delete m_tour;
    delete m_presenter;
    delete takeCentralWidget();
    delete m_session;
}

void MainWindow::buildCentre() {
    m_canvas = new PageCanvas;
    m_actions = new WindowActions(menuBar(), this);
    m_runBar = new RunBar({.pages = {m_actions->open, m_actions->openFolder, m_actions->paste, m_actions->openSample, nullptr,
                                     m_actions->recentMenu()->menuAction()},
                           .run = m_actions->run,
                           .moreRuns = {m_actions->run, m_actions->runAllModes, m_actions->measure, m_actions->whatIf},
                           .cancel = m_actions->cancel});
    m_banner = new ProblemBanner;
    m_strip = new StageStrip;
    m_strip->setModel(m_stageList);
    m_tabs = new StageTabs;
    m_header = new CanvasHeader;
    m_looks = new ViewBar;
    m_note = new ViewNote;
    m_bar = new ColorBar;

    auto* middle = new QWidget;
    auto* middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->setSpacing(0);
    middleLayout->addWidget(m_tabs);
    middleLayout->addWidget(m_header);
    middleLayout->addWidget(m_looks);
    middleLayout->addWidget(m_note);
    auto* canvasRow = new QHBoxLayout;
    canvasRow->setSpacing(0);
    canvasRow->addWidget(m_canvas, 1);
    canvasRow->addWidget(m_bar);
    middleLayout->addLayout(canvasRow, 1);

    m_panels = new PanelArea;
    m_panels->setCentralWidget(middle);
    auto* inspect = new QWidget;
    auto* inspectLayout = new QVBoxLayout(inspect);
    inspectLayout->setContentsMargins(0, 0, 0, 0);
    inspectLayout->setSpacing(0);
    inspectLayout->addWidget(m_strip);
    inspectLayout->addWidget(m_panels, 1);
    buildWorkspaces(inspect);

    auto* whole = new QWidget;
    auto* layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_runBar);
    layout->addWidget(m_banner);
    layout->addWidget(m_workspaces, 1);
    setCentralWidget(whole);
}

void MainWindow::buildPanels() {
    m_pagePanel = new PagePanel;
    m_pagePanel->setModel(m_pages->model());
    m_pagePanel->setAddActions(
        {m_actions->open, m_actions->openFolder, m_actions->paste, m_actions->openSample, m_actions->recentMenu()->menuAction()});
    m_inspector = new Inspector;
    m_costs = new CostPanels(m_costModel, this);
    m_claimsPanel = new ClaimsPanel;
    m_insights = new InspectionPanels(m_session, m_selection, m_settings.get(), this);
    m_keptPanel = new KeptRunsPanel(m_session, m_selection);

    const auto add = [this](Panel* panel, const char* name) {
        PanelDock* dock = m_panels->add(panel, QLatin1String(name));
        dock->setAcceptDrops(true);
        return dock;
    };
    PanelDock* const images = add(m_pagePanel, "imagesDock");
    PanelDock* const runs = add(new RunQueuePanel(m_session->queue()), "runsDock");
    PanelDock* const inspector = add(new InspectorPanel(m_inspector), "inspectorDock");
    PanelDock* const time = add(m_costs->time, "timeDock");
    PanelDock* const timeline = add(m_costs->timeline, "timelineDock");
    PanelDock* const table = add(m_costs->table, "stagesDock");
    PanelDock* const roofline = add(m_costs->roofline, "rooflineDock");
    PanelDock* const memory = add(m_costs->memory, "memoryDock");
    PanelDock* const claims = add(m_claimsPanel, "claimsDock");
    PanelDock* const kept = add(m_keptPanel, "keptDock");
    PanelDock* const token = add(m_insights->token, "tokenDock");
    PanelDock* const lineage = add(m_insights->lineage, "lineageDock");
    PanelDock* const ranks = add(m_insights->ranks, "ranksDock");
    PanelDock* const region = add(m_insights->region, "regionDock");
    PanelDock* const heads = add(m_insights->heads, "headsDock");
    PanelDock* const parts = add(m_insights->parts, "partsDock");
    PanelDock* const tensor = add(m_insights->tensor, "tensorDock");
    m_notesPanel = new NotesPanel(m_session, m_selection, m_notes);
    PanelDock* const notes = add(m_notesPanel, "notesDock");
    m_panels->setDefault({{Qt::LeftDockWidgetArea, {images, runs}, 168},
                          {Qt::RightDockWidgetArea, {inspector, token, lineage, ranks, region, notes}, 330},
                          {Qt::BottomDockWidgetArea, {time, timeline, table, roofline, heads, parts, tensor}, 980},
                          {Qt::BottomDockWidgetArea, {memory, kept, claims}, 620}},
                         210);
    m_actions->setPanels({images, runs, inspector, time, timeline, table, roofline, memory, claims, kept, token, lineage, ranks,
                          region, heads, parts, tensor, notes});
}

void MainWindow::restoreSettings() {
    // No larger than the screen: what hangs over its edge is the status line.
    if (!restoreGeometry(m_settings->geometry())) resize(kFirstSize.boundedTo(screen()->availableSize() - kFrame));
    m_panels->restoreLayout(m_settings->layout());
    m_presenter->setColors(m_settings->colors());
    m_stages->setThumbnailColormap(m_settings->colors().of(ColorKind::Features).map);
    const CanvasDecorations shown = m_settings->decorations();
    m_canvas->setDecorations(shown);
    m_actions->grid->setChecked(shown.grid);
    m_actions->tileBorders->setChecked(shown.tileBorders);
    m_actions->padding->setChecked(shown.padding);
    m_actions->values->setChecked(shown.values);
    m_actions->windows->setChecked(shown.windows);
    m_actions->lineage->setChecked(shown.lineage);
    m_note->setShown(m_settings->remembered(QStringLiteral("note/shown"), true).toBool());
    m_note->setOpened(m_settings->remembered(QStringLiteral("note/opened"), false).toBool());
    m_actions->note->setChecked(m_note->isShown());
    m_costs->time->setLogarithmic(m_settings->timeLogarithmic());
    m_actions->recentMenu()->setPaths(m_settings->recent());
    m_runs->preferCachedCheckpoint(!m_options.weights && !m_settings->hasWeights());
    m_runBar->setChoice(firstChoice(m_options, *m_settings));
    m_session->calibration()->setFile(m_settings->ratesFile());
    applySettings();
}

void MainWindow::applySettings() {
    m_actions->setTheme(m_settings->theme());
    m_actions->setLanguage(m_settings->language());
    m_pages->reloadOnChange(m_settings->reloadOnChange());
    m_pages->setPdfDpi(m_settings->pdfDpi());
    const int budget = m_settings->traceBudgetMiB();
    m_session->setTraceBudget(budget > 0 ? static_cast<std::size_t>(budget) * kMiB
                                         : InspectionSession::defaultTraceBudgetBytes());
}

void MainWindow::openPages(const QStringList& paths) {
    m_pages->open(paths);
}

void MainWindow::openSamplePage() {
    m_pages->openSample();
}

void MainWindow::startRun() {
    m_runs->run();
}

void MainWindow::showPanel(const std::string& name) {
    PanelDock* dock = m_panels->dock(QString::fromStdString(name) + QStringLiteral("Dock"));
    if (!dock) {
        std::string names;
        for (const PanelDock* each : m_panels->docks())
            names += (names.empty() ? "" : ", ") + each->objectName().chopped(4).toStdString();
        throw UsageError({"no such panel", "--panel", names, name});
    }
    dock->open();
}

bool MainWindow::isSettled() const {
    if (const Workspace* front = workspace(); front && !front->isSettled()) return false;
    return !m_session->isRunning() && m_presenter->settled() && m_insights->isSettled() && m_stages->settled() &&
           m_session->probe()->waiting() == 0;
}

void MainWindow::retranslate() {
    m_actions->retranslate();
    menuBar()->setCornerWidget(m_switch);  // laid out anew: its words are longer or shorter now
    m_pages->retranslate();
    m_claims->refresh();
    m_kept->refresh();
    updateActions();
    updateStatus();
    updateCanvasWords();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && m_canvas) m_canvas->releaseHeldKeys();
    if (event->type() != QEvent::LanguageChange || !m_presenter) return;
    retranslate();
    m_inspector->rebuild();
    showPage();
    m_stages->showResults();
    m_tabs->rename([this](const Selection::State& state) { return stageTitle(state); });
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_sessions->mayClose([this] { close(); })) {
        event->ignore();
        return;
    }
    m_sessions->end();
    m_tour->leave();  // what it had drawn is not what is remembered
    m_settings->setGeometry(saveGeometry());
    if (m_panels->isCustom()) m_settings->setLayout(m_panels->layout());
    rememberComparison();
    m_settings->write();
    m_session->queue()->cancelAll();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    updateStatus();
    // On a small screen the page needs the room more than words and charts.
    const bool roomy = height() >= kRoomyPx;
    if (roomy != (event->oldSize().height() >= kRoomyPx) || !event->oldSize().isValid()) m_note->setRoom(roomy);
    if (m_panels->isCustom()) return;
    m_panels->resizeBottom(std::clamp(height() * 21 / 100, 150, 320));
    m_panels->resizeSides(std::clamp(static_cast<double>(width()) / kFirstSize.width(), 0.75, 1.25));
}

bool MainWindow::event(QEvent* event) {
    // The desktop turned dark or light.
    if (event->type() == QEvent::ThemeChange && m_settings->theme() == ThemeChoice::System) applyTheme(ThemeChoice::System);
    return QMainWindow::event(event);
}

// A floating panel is a window of its own: what is dropped there comes to no parent by itself.
bool MainWindow::takesDrop(const QObject* watched, QEvent* event) {
    const auto& docks = m_panels->docks();
    if (std::find(docks.begin(), docks.end(), watched) == docks.end()) return false;
    event->ignore();
    if (event->type() == QEvent::DragEnter) dragEnterEvent(static_cast<QDragEnterEvent*>(event));
    if (event->type() == QEvent::Drop) dropEvent(static_cast<QDropEvent*>(event));
    return event->isAccepted();
}

// Keys that are held over the page (lens, flip) are the canvas's wherever the keyboard is, but where text is typed.
bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
        return takesDrop(watched, event) || QMainWindow::eventFilter(watched, event);
    }
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    const QWidget* focus = key && isActiveWindow() && !workspace() ? focusWidget() : nullptr;
    if (!focus || watched != focus || focus == m_canvas || focus->inputMethodQuery(Qt::ImEnabled).toBool())
        return QMainWindow::eventFilter(watched, event);
    const auto* pressed = static_cast<QKeyEvent*>(event);
    if (pressed->modifiers() != Qt::NoModifier || !PageCanvas::isHeldKey(pressed->key()))
        return QMainWindow::eventFilter(watched, event);
    return QCoreApplication::sendEvent(m_canvas, event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (PageController::canOpen(*event->mimeData())) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    if (m_pages->openFrom(*event->mimeData())) event->acceptProposedAction();
}

}  // namespace deepscope
