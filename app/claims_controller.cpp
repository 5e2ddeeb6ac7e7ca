#include "app/claims_controller.h"

#include "app/status_line.h"
#include "widgets/views/claims_panel.h"

namespace deepscope {

ClaimsController::ClaimsController(InspectionSession* session, Selection* selection, ClaimsPanel* panel, QObject* parent)
    : QObject(parent), m_session(session), m_selection(selection), m_panel(panel) {
    const auto showState = [this] { m_panel->setWhatIfState(state()); };
    connect(session->queue(), &RunQueue::progressed, this, showState);
    connect(session->queue(), &RunQueue::jobsChanged, this, showState);
    connect(session->queue(), &RunQueue::failed, this, [this, showState](const RunJob& job, const Problem& problem) {
        if (job.kind != RunKind::ParallelWhatIf) return;
        m_failure = problem;
        showState();
    });
    connect(session->queue(), &RunQueue::started, this, [this](const RunJob& job) {
        if (job.kind == RunKind::ParallelWhatIf) m_failure.reset();
    });
    connect(session, &InspectionSession::whatIfFinished, this, &ClaimsController::refresh);
    connect(selection, &Selection::modeChanged, this, [this] { m_failure.reset(); });
    refresh();
}

void ClaimsController::refresh() {
    const InspectionSession::Run* run = m_session->run(m_selection->page(), m_selection->mode());
    const bool live = m_session->isLive(m_selection->page(), m_selection->mode());
    const auto results = run && !live ? run->results : nullptr;
    if (results) m_panel->setDeviceName(StatusLine::deviceText(*m_session, results->plan.get(), run->choice));
    m_panel->setRun(results);
    m_panel->setWhatIf(results ? run->whatIf : nullptr);
    m_panel->setWhatIfState(state());
}

std::optional<RunJob> ClaimsController::job() const {
    for (const RunJob& job : m_session->queue()->jobs()) {
        if (job.kind == RunKind::ParallelWhatIf && job.page == m_selection->page() &&
            job.choice.mode.name() == m_selection->mode()) {
            return job;
        }
    }
    return std::nullopt;
}

bool ClaimsController::canRunWhatIf() const {
    const WhatIfState::Kind kind = state().kind;
    return m_session->run(m_selection->page(), m_selection->mode()) &&
           (kind == WhatIfState::Kind::Idle || kind == WhatIfState::Kind::Failed);
}

WhatIfState ClaimsController::state() const {
    if (const auto running = job()) return WhatIfState::running(running->state == RunJob::State::Running ? running->fraction : 0);
    const int page = m_selection->page();
    if (!m_session->run(page, m_selection->mode())) return WhatIfState::unavailable(tr("Run the encoder on the page first."));
    if (!m_session->pages()->contains(page) || !m_session->pages()->page(page).picture)
        return WhatIfState::unavailable(tr("The page itself is needed, and it is not at hand."));
    return m_failure ? WhatIfState::failed(*m_failure) : WhatIfState::idle();
}

void ClaimsController::cancelWhatIf() {
    if (const auto running = job()) m_session->queue()->cancel(running->id);
}

}  // namespace deepscope
