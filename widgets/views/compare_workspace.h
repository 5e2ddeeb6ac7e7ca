#pragma once

#include "widgets/views/workspace.h"

namespace deepscope {

class InspectionSession;
class Selection;

/// One page in several modes, side by side.
class CompareWorkspace : public Workspace {
    Q_OBJECT

public:
    CompareWorkspace(InspectionSession* session, Selection* selection, QWidget* parent = nullptr);

private:
    InspectionSession* m_session;
    Selection* m_selection;
};

}  // namespace deepscope
