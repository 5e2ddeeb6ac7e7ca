// The window's tabs: Inspect, Compare, Diff.
#include "app/main_window.h"
#include "app/stage_controller.h"
#include "app/window_actions.h"
#include "encoder/errors.h"
#include "widgets/engine/diff_engine.h"
#include "widgets/models/compare_state.h"
#include "widgets/views/compare_workspace.h"
#include "widgets/views/diff_workspace.h"
#include "widgets/views/inspection_presenter.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/problem_banner.h"
#include "widgets/views/run_bar.h"
#include "widgets/views/workspace_switch.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMenuBar>
#include <QStackedWidget>

#include <array>

namespace deepscope {

namespace {

constexpr std::array kNames{"inspect", "compare", "diff"};
constexpr int kRememberAfterMs = 500;  // panning changes it all the time
const QString kCompareSetting = QStringLiteral("compare/state");

/// What is remembered of a comparison between starts: all but places on its page.
CompareState rememberedComparison(const Settings& settings) {
    const QByteArray json = settings.remembered(kCompareSetting, QByteArray()).toByteArray();
    CompareState state = compareFromJson(QJsonDocument::fromJson(json).object());
    state.pick.reset();
    state.region.reset();
    state.sight = {};
    state.ownSights.clear();
    state.maximized.clear();
    return state;
}

}  // namespace

void MainWindow::buildWorkspaces(QWidget* inspect) {
    m_compare = new CompareWorkspace(m_session, m_selection);
    m_diff = new DiffWorkspace(m_session, m_selection);
    restoreDiff();
    m_workspaces = new QStackedWidget;
    for (QWidget* each : {inspect, static_cast<QWidget*>(m_compare), static_cast<QWidget*>(m_diff)})
        m_workspaces->addWidget(each);
    m_switch = new WorkspaceSwitch;
    menuBar()->setCornerWidget(m_switch);
}

void MainWindow::restoreDiff() {
    m_diff->setRecentDumps(m_settings->remembered(QStringLiteral("diff/recent"), QStringList()).toStringList());
    m_diff->setMap(m_settings->remembered(QStringLiteral("diff/map"), QString()).toString());
    const double rtol = m_settings->remembered(QStringLiteral("diff/rtol"), -1.0).toDouble();
    if (rtol >= 0) m_diff->setRtol(rtol);
    m_diff->restoreLayout(m_settings->remembered(QStringLiteral("diff/layout"), QByteArray()).toByteArray());
    connect(m_diff, &DiffWorkspace::memoryChanged, this, [this] {
        m_settings->remember(QStringLiteral("diff/recent"), m_diff->recentDumps());
        m_settings->remember(QStringLiteral("diff/map"), m_diff->engine()->map());
        m_settings->remember(QStringLiteral("diff/rtol"), m_diff->engine()->rtol().value_or(-1));
        m_settings->remember(QStringLiteral("diff/layout"), m_diff->layoutState());
    });
}

Workspace* MainWindow::workspace() const {
    return m_workspaces ? qobject_cast<Workspace*>(m_workspaces->currentWidget()) : nullptr;
}

void MainWindow::connectWorkspaces() {
    connect(m_switch, &QTabBar::currentChanged, this, qOverload<int>(&MainWindow::showWorkspace));
    connect(m_actions, &WindowActions::workspaceChosen, this, qOverload<int>(&MainWindow::showWorkspace));
    connectCompare();
    for (Workspace* each : {static_cast<Workspace*>(m_compare), static_cast<Workspace*>(m_diff)}) {
        connect(each, &Workspace::actionsChanged, this, &MainWindow::updateActions);
        connect(each, &Workspace::noteGiven, m_banner, &ProblemBanner::showNote);
        connect(each, &Workspace::problemFound, this,
                [this](const QString& what, const Problem& problem) { m_banner->showProblem(what, problem); });
    }
}

// One choice of run and one set of colours for the whole window.
void MainWindow::connectCompare() {
    m_compare->setState(rememberedComparison(*m_settings));
    m_compare->setRunChoice(m_runBar->choice());
    m_compare->setColors(m_presenter->colors());
    connect(m_runBar, &RunBar::choiceChanged, m_compare, [this] { m_compare->setRunChoice(m_runBar->choice()); });
    connect(m_presenter, &InspectionPresenter::colorsChanged, m_compare, [this] { m_compare->setColors(m_presenter->colors()); });
    connect(m_compare, &CompareWorkspace::colorsChanged, this, [this] {
        m_presenter->setColors(m_compare->colors());
        m_settings->setColors(m_compare->colors());
        m_stages->setThumbnailColormap(m_compare->colors().of(ColorKind::Features).map);
    });
    connect(m_compare, &CompareWorkspace::ratesWanted, this, [this] {
        if (!m_session->isRunning()) m_session->calibration()->measure(m_runBar->choice());
    });
    connect(m_compare, &CompareWorkspace::stateChanged, &m_compareChanged, qOverload<>(&QTimer::start));
    m_compareChanged.setSingleShot(true);
    m_compareChanged.setInterval(kRememberAfterMs);
    connect(&m_compareChanged, &QTimer::timeout, this, &MainWindow::rememberComparison);
}

void MainWindow::rememberComparison() {
    m_compareChanged.stop();
    m_settings->remember(kCompareSetting, QJsonDocument(compareToJson(m_compare->state())).toJson(QJsonDocument::Compact));
}

void MainWindow::showWorkspace(int index) {
    m_canvas->releaseHeldKeys();
    m_workspaces->setCurrentIndex(index);
    m_switch->setCurrentIndex(index);
    m_compare->setColors(m_presenter->colors());  // undo in Inspect changes them too
    m_actions->setWorkspace(index);
    updateActions();
    if (!m_switch->hasFocus()) m_workspaces->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showWorkspace(const std::string& name) {
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (name == kNames[i]) return showWorkspace(static_cast<int>(i));
    }
    throw UsageError({"no such workspace", "--workspace", "inspect, compare or diff", name});
}

}  // namespace deepscope
