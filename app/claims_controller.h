#pragma once

#include "widgets/engine/inspection_session.h"
#include "widgets/models/selection.h"
#include "widgets/views/what_if_state.h"

#include <QObject>

#include <optional>

namespace deepscope {

class ClaimsPanel;

/// Holds the claims panel to the run that is looked at, and to the parallel what-if of it: whether it can run, runs, failed.
class ClaimsController : public QObject {
    Q_OBJECT

public:
    ClaimsController(InspectionSession* session, Selection* selection, ClaimsPanel* panel, QObject* parent = nullptr);

    /// The run that is looked at, or its language, is another.
    void refresh();
    /// Whether the what-if of the run that is looked at can be asked for.
    bool canRunWhatIf() const;
    void cancelWhatIf();

private:
    WhatIfState state() const;
    /// The what-if of the run that is looked at, running or waiting; null when there is none.
    std::optional<RunJob> job() const;

    InspectionSession* m_session;
    Selection* m_selection;
    ClaimsPanel* m_panel;
    std::optional<Problem> m_failure;  // of the last what-if of the run that is looked at
};

}  // namespace deepscope
