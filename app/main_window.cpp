#include "app/main_window.h"

#include "app/about_dialog.h"
#include "app/languages.h"
#include "app/window_actions.h"
#include "app/window_snapshot.h"
#include "widgets/engine/problem_boundary.h"
#include "widgets/views/canvas_header.h"
#include "widgets/views/color_bar.h"
#include "widgets/views/cost_panel.h"
#include "widgets/views/inspection_presenter.h"
#include "widgets/views/inspector.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/page_list.h"
#include "widgets/views/problem_banner.h"
#include "widgets/views/run_bar.h"
#include "widgets/views/stage_strip.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QIcon>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

namespace deepscope {

namespace {

constexpr QSize kFirstSize(1600, 1000);
constexpr QSize kSmallestSize(960, 640);
const char* const kSamplePage = ":/deepscope/sample_page.png";

RunChoice firstChoice(const WindowOptions& options, const Settings& settings) {
    RunChoice choice;
    choice.mode = options.mode.value_or(settings.mode().value_or(namedModes().front()));
    if (options.weights) choice.weights = *options.weights;
    if (options.compute) {
        choice.device = options.compute->device.name();
        choice.type = std::string(elementTypeName(options.compute->type));
        choice.threads = options.compute->threads;
    }
    choice.maxTiles = options.maxTiles;
    choice.resizeOrder = options.resizeOrder;
    return choice;
}

bool namesWeights(const QString& path) {
    const QFileInfo file(path);
    return file.isDir() || path.endsWith(QLatin1String(".safetensors"), Qt::CaseInsensitive) ||
           path.endsWith(QLatin1String(".safetensors.index.json"), Qt::CaseInsensitive);
}

}  // namespace

MainWindow::MainWindow(const WindowOptions& options, std::unique_ptr<Settings> settings, QWidget* parent)
    : QMainWindow(parent),
      m_settings(std::move(settings)),
      m_options(options),
      m_session(new InspectionSession(this)),
      m_selection(new Selection(this)),
      m_stages(new StageListModel(this)),
      m_costs(new CostModel(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(QStringLiteral(":/deepscope/deepscope.svg")));
    setMinimumSize(kSmallestSize);
    setAcceptDrops(true);
    buildViews();
    buildStatusBar();
    m_presenter = new InspectionPresenter(m_session, m_selection, {m_canvas, m_header, m_bar, m_inspector}, this);
    restoreSettings(options);
    connectActions();
    connectViews();
    connectRun();
    retranslate();
    QStringList paths;
    for (const auto& image : options.images) paths << QString::fromStdString(image.string());
    if (paths.isEmpty()) {
        openSamplePage();
    } else {
        openPages(paths);
    }
}

// The session goes first: its workers must not answer into views that are being taken down.
MainWindow::~MainWindow() {
    delete m_session;
}

void MainWindow::buildViews() {
    m_canvas = new PageCanvas;
    m_actions = new WindowActions(menuBar(), m_canvas, this);
    m_runBar = new RunBar({m_actions->open, m_actions->openSample, m_actions->run, m_actions->cancel});
    m_banner = new ProblemBanner;
    m_strip = new StageStrip;
    m_strip->setModel(m_stages);
    m_pages = new PageList;
    m_pages->hide();
    m_header = new CanvasHeader;
    m_bar = new ColorBar;
    m_inspector = new Inspector;
    m_costPanel = new CostPanel;
    m_costPanel->setModel(m_costs);

    auto* middle = new QWidget;
    auto* middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->setSpacing(0);
    middleLayout->addWidget(m_header);
    auto* canvasRow = new QHBoxLayout;
    canvasRow->setSpacing(0);
    canvasRow->addWidget(m_canvas, 1);
    canvasRow->addWidget(m_bar);
    middleLayout->addLayout(canvasRow, 1);

    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->addWidget(m_pages);
    m_columns->addWidget(middle);
    m_columns->addWidget(m_inspector);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({142, 1070, 372});

    m_rows = new QSplitter(Qt::Vertical);
    m_rows->setObjectName(QStringLiteral("rows"));
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_costPanel);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({560, 190});
    for (QSplitter* splitter : {m_columns, m_rows}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }

    auto* whole = new QWidget;
    auto* layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_runBar);
    layout->addWidget(m_banner);
    layout->addWidget(m_strip);
    layout->addWidget(m_rows, 1);
    setCentralWidget(whole);
}

void MainWindow::buildStatusBar() {
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(8, 0, 8, 0);
    for (QLabel** label : {&m_statusDevice, &m_statusWeights, &m_statusRun, &m_statusMemory}) {
        *label = new QLabel;
        (*label)->setContentsMargins(2, 2, 14, 2);
        setMuted(*label);
        statusBar()->addWidget(*label);
    }
    m_statusDevice->setObjectName(QStringLiteral("statusDevice"));
    m_statusWeights->setObjectName(QStringLiteral("statusWeights"));
    m_statusRun->setObjectName(QStringLiteral("statusRun"));
    m_statusMemory->setObjectName(QStringLiteral("statusMemory"));
}

void MainWindow::restoreSettings(const WindowOptions& options) {
    if (!restoreGeometry(m_settings->geometry())) resize(kFirstSize);
    m_columns->restoreState(m_settings->splitter(m_columns->objectName()));
    m_rowsMoved = m_rows->restoreState(m_settings->splitter(m_rows->objectName()));
    m_presenter->setColors(m_settings->colors());
    m_actions->setTheme(m_settings->theme());
    m_actions->setLanguage(m_settings->language());
    m_runBar->setChoice(firstChoice(options, *m_settings));
}

void MainWindow::connectActions() {
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::chooseFiles);
    connect(m_actions->openSample, &QAction::triggered, this, &MainWindow::openSamplePage);
    connect(m_actions->saveSnapshot, &QAction::triggered, this, &MainWindow::saveSnapshotFile);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->run, &QAction::triggered, this, &MainWindow::startRun);
    connect(m_actions->cancel, &QAction::triggered, this, [this] {
        m_session->cancel();
        m_runBar->setProgress(-1, tr("cancelling…"));
        updateActions();
    });
    connect(m_actions->fit, &QAction::triggered, m_canvas, &PageCanvas::fit);
    connect(m_actions->oneToOne, &QAction::triggered, m_canvas, &PageCanvas::oneToOne);
    connect(m_actions->zoomIn, &QAction::triggered, m_canvas, [this] { m_canvas->zoomBy(1.25); });
    connect(m_actions->zoomOut, &QAction::triggered, m_canvas, [this] { m_canvas->zoomBy(0.8); });
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] { showShortcuts(this); });
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
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

void MainWindow::connectViews() {
    connect(m_session, &InspectionSession::pageReady, this, &MainWindow::onPageReady);
    connect(m_session, &InspectionSession::pageFailed, this, &MainWindow::onPageFailed);
    connect(m_selection, &Selection::pageChanged, this, &MainWindow::showPage);
    connect(m_selection, &Selection::viewChanged, this, &MainWindow::showResults);
    connect(m_selection, &Selection::tapChanged, this, [this] {
        const int row = m_stages->rowOf(m_selection->tap());
        if (row >= 0 && m_strip->currentIndex().row() != row) m_strip->setCurrentIndex(m_stages->index(row));
        m_costPanel->setCurrent(m_selection->tap());
        updateCanvasWords();
    });
    connect(m_strip->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (!current.isValid()) return;
        const std::string tap = m_stages->tapAt(current.row());
        if (tap == m_selection->tap()) return;
        m_following = false;
        m_pageChosen = tap.empty();
        if (!tap.empty()) m_wantedStage = stageOfTap(tap);
        m_selection->setTap(tap);
    });
    connect(m_costPanel, &CostPanel::stageClicked, this, [this](const QString& name) {
        std::string tap = name.toStdString();
        // A bar of the tiles' batch stands for the tile that is looked at, else for the first.
        if (tap.starts_with("tile.*")) {
            const ViewId view = m_selection->view().isGlobal() ? ViewId::ofTile(0) : m_selection->view();
            tap = view.name() + "/" + stageOfTap(tap);
        }
        m_following = false;
        m_wantedStage = stageOfTap(tap);
        if (const ViewId view = parseTapName(tap).view; stageOfTap(tap) != "tokens") m_selection->setView(view);
        selectTap(tap);
    });
    connect(m_header, &CanvasHeader::viewChosen, this, &MainWindow::selectView);
    connect(m_rows, &QSplitter::splitterMoved, this, [this] { m_rowsMoved = true; });
    connect(m_pages, &QListWidget::currentRowChanged, this, [this](int page) { m_selection->setPage(page, {}); });
    connect(m_runBar, &RunBar::choiceChanged, this, [this] {
        if (!m_options.mode || m_runBar->choice().mode != *m_options.mode) m_settings->setMode(m_runBar->choice().mode);
        updateStatus();
    });
    connect(m_runBar, &RunBar::openCheckpointRequested, this, &MainWindow::chooseCheckpoint);
    connect(m_presenter, &InspectionPresenter::problemFound, this,
            [this](const Problem& problem) { m_banner->showProblem(tr("Cannot show this stage"), problem); });
    connect(m_presenter, &InspectionPresenter::colorsChanged, this, [this] { m_settings->setColors(m_presenter->colors()); });
}

void MainWindow::retranslate() {
    m_actions->retranslate();
    m_strip->setAccessibleName(tr("Stages of the encoder"));
    updatePageList();
    updateActions();
    updateStatus();
    updateCanvasWords();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || !m_presenter) return;
    retranslate();
    m_inspector->rebuild();
    showResults();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_settings->setGeometry(saveGeometry());
    m_settings->setSplitter(m_columns->objectName(), m_columns->saveState());
    if (m_rowsMoved) m_settings->setSplitter(m_rows->objectName(), m_rows->saveState());
    m_session->cancel();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    updateStatus();
    if (m_rowsMoved) return;
    // On a small screen the page needs the room more than the charts.
    const int charts = std::clamp(height() * 19 / 100, 120, 210);
    m_rows->setSizes({std::max(1, m_rows->height() - charts), charts});
}

// ---- Pages

void MainWindow::openPages(const QStringList& paths) {
    int first = -1;
    for (const QString& path : paths) {
        const int index = m_session->openPage(path);
        if (first < 0) first = index;
    }
    updatePageList();
    if (first >= 0) m_selection->setPage(first, {});
    showPage();
}

void MainWindow::openSamplePage() {
    openPages({QLatin1String(kSamplePage)});
}

void MainWindow::chooseFiles() {
    auto* dialog = new QFileDialog(this, tr("Open pages"), m_settings->folder(),
                                   tr("Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        if (files.isEmpty()) return;
        m_settings->setFolder(QFileInfo(files.front()).absolutePath());
        openPages(files);
    });
    dialog->open();
}

void MainWindow::chooseCheckpoint(bool folder) {
    auto* dialog = new QFileDialog(this, tr("Open checkpoint"), m_settings->folder(),
                                   tr("Checkpoints (*.safetensors *.safetensors.index.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::useWeights);
    dialog->open();
}

void MainWindow::useWeights(const QString& path) {
    RunChoice choice = m_runBar->choice();
    choice.weights = {};
    choice.weights.path = std::filesystem::path(path.toStdU16String());
    m_runBar->setChoice(choice);
    updateStatus();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    const bool local = std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
    if (local) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList pages;
    for (const QUrl& url : event->mimeData()->urls()) {
        const QString path = url.toLocalFile();
        if (path.isEmpty()) continue;
        if (!namesWeights(path)) {
            pages << path;
        } else if (!m_session->isRunning()) {
            useWeights(path);
        }
    }
    event->acceptProposedAction();
    if (!pages.isEmpty()) openPages(pages);
}

void MainWindow::onPageReady(int page) {
    if (shows(page)) showPage();
    updatePageList();
}

void MainWindow::onPageFailed(int page, const Problem& problem) {
    m_banner->showProblem(tr("Cannot open %1").arg(m_session->page(page).name), problem);
    if (shows(page)) showPage();
    updatePageList();
}

void MainWindow::showPage() {
    const int index = m_selection->page();
    if (index < 0) return;
    const InspectionSession::Page& page = m_session->page(index);
    m_runBar->setPageName(page.name);
    setWindowTitle(tr("%1 — deepscope").arg(page.name));
    m_canvas->setPicture(page.picture);
    m_inspector->setPage(page.picture ? page.picture->decoded.get() : nullptr);
    m_stages->setPage(page.name, page.picture ? page.picture->decoded->upright.size : ImageSize{},
                      page.picture ? page.picture->thumbnail : QImage());
    if (m_pages->currentRow() != index) m_pages->setCurrentRow(index);
    showResults();
    updateActions();
}

void MainWindow::updatePageList() {
    for (int i = 0; i < m_session->pageCount(); ++i) {
        const InspectionSession::Page& page = m_session->page(i);
        QString note;
        if (page.problem) {
            note = tr("cannot be read");
        } else if (!page.picture) {
            note = tr("reading…");
        } else if (page.results) {
            note = QString::fromStdString(page.results->plan->views.mode.name()) + QStringLiteral(" ✓");
        }
        m_pages->setPage(i, page.name, page.picture ? page.picture->thumbnail : QImage(), note);
    }
    m_pages->setVisible(m_session->pageCount() > 1);
}

void MainWindow::saveSnapshotFile() {
    // The picture is of the window as it is now, not of a dialog in front of it.
    const QPixmap picture = grab();
    auto* dialog = new QFileDialog(this, tr("Save a picture of the window"), m_settings->folder(), tr("PNG picture (*.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, picture](const QString& path) {
        try {
            writePicture(picture.toImage(), std::filesystem::path(path.toStdU16String()));
        } catch (...) {
            m_banner->showProblem(tr("The picture was not saved"), problemOfCurrentException());
        }
    });
    dialog->open();
}

}  // namespace deepscope
