#pragma once

#include "widgets/views/workspace.h"

namespace deepscope {

class InspectionSession;
class Selection;

/// Two dumps or runs, tap by tap: where they part, and why.
class DiffWorkspace : public Workspace {
    Q_OBJECT

public:
    DiffWorkspace(InspectionSession* session, Selection* selection, QWidget* parent = nullptr);

private:
    InspectionSession* m_session;
    Selection* m_selection;
};

}  // namespace deepscope
