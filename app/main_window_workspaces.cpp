// The window's tabs: Inspect, Compare, Diff.
#include "app/main_window.h"
#include "app/window_actions.h"
#include "encoder/errors.h"
#include "widgets/views/compare_workspace.h"
#include "widgets/views/diff_workspace.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/problem_banner.h"
#include "widgets/views/workspace_switch.h"

#include <QMenuBar>
#include <QStackedWidget>

#include <array>

namespace deepscope {

namespace {

constexpr std::array kNames{"inspect", "compare", "diff"};

}  // namespace

void MainWindow::buildWorkspaces(QWidget* inspect) {
    m_compare = new CompareWorkspace(m_session, m_selection);
    m_diff = new DiffWorkspace(m_session, m_selection);
    m_workspaces = new QStackedWidget;
    for (QWidget* each : {inspect, static_cast<QWidget*>(m_compare), static_cast<QWidget*>(m_diff)})
        m_workspaces->addWidget(each);
    m_switch = new WorkspaceSwitch;
    menuBar()->setCornerWidget(m_switch);
}

Workspace* MainWindow::workspace() const {
    return m_workspaces ? qobject_cast<Workspace*>(m_workspaces->currentWidget()) : nullptr;
}

void MainWindow::connectWorkspaces() {
    connect(m_switch, &QTabBar::currentChanged, this, qOverload<int>(&MainWindow::showWorkspace));
    connect(m_actions, &WindowActions::workspaceChosen, this, qOverload<int>(&MainWindow::showWorkspace));
    for (Workspace* each : {static_cast<Workspace*>(m_compare), static_cast<Workspace*>(m_diff)}) {
        connect(each, &Workspace::actionsChanged, this, &MainWindow::updateActions);
        connect(each, &Workspace::noteGiven, m_banner, &ProblemBanner::showNote);
        connect(each, &Workspace::problemFound, this,
                [this](const QString& what, const Problem& problem) { m_banner->showProblem(what, problem); });
    }
}

void MainWindow::showWorkspace(int index) {
    m_canvas->releaseHeldKeys();
    m_workspaces->setCurrentIndex(index);
    m_switch->setCurrentIndex(index);
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
