#include "widgets/views/compare_workspace.h"

namespace deepscope {

CompareWorkspace::CompareWorkspace(InspectionSession* session, Selection* selection, QWidget* parent)
    : Workspace(parent), m_session(session), m_selection(selection) {
    setObjectName(QStringLiteral("compareWorkspace"));
}

}  // namespace deepscope
