#include "widgets/views/diff_workspace.h"

namespace deepscope {

DiffWorkspace::DiffWorkspace(InspectionSession* session, Selection* selection, QWidget* parent)
    : Workspace(parent), m_session(session), m_selection(selection) {
    setObjectName(QStringLiteral("diffWorkspace"));
}

}  // namespace deepscope
