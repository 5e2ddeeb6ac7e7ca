#include "widgets/views/workspace_switch.h"

#include <QEvent>

namespace deepscope {

WorkspaceSwitch::WorkspaceSwitch(QWidget* parent) : QTabBar(parent) {
    setObjectName(QStringLiteral("workspaceSwitch"));
    setDocumentMode(true);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setFocusPolicy(Qt::TabFocus);
    for (int i = 0; i < 3; ++i) addTab(QString());
    retranslate();
}

void WorkspaceSwitch::retranslate() {
    setAccessibleName(tr("Workspaces"));
    setTabText(0, tr("Inspect"));
    setTabText(1, tr("Compare"));
    setTabText(2, tr("Diff"));
    setTabToolTip(0, tr("One run, stage by stage (Ctrl+1)"));
    setTabToolTip(1, tr("One page in several resolutions, side by side (Ctrl+2)"));
    setTabToolTip(2, tr("Two dumps, or two runs: where they part (Ctrl+3)"));
}

void WorkspaceSwitch::changeEvent(QEvent* event) {
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace deepscope
