#include "app/run_controller.h"

#include "widgets/models/quantity_text.h"
#include "widgets/models/run_text.h"
#include "widgets/views/run_bar.h"

#include <algorithm>

namespace deepscope {

namespace {
constexpr int kMeasuredPasses = 5;
}

RunController::RunController(InspectionSession* session, Selection* selection, RunBar* bar, QObject* parent)
    : QObject(parent), m_session(session), m_selection(selection), m_bar(bar) {
    const RunQueue* queue = session->queue();
    connect(session, &InspectionSession::surveyed, this, &RunController::onSurveyed);
    connect(queue, &RunQueue::started, this, &RunController::onStarted);
    connect(queue, &RunQueue::progressed, this, &RunController::showProgress);
    connect(queue, &RunQueue::jobsChanged, this, [this] {
        showProgress();
        Q_EMIT changed();
    });
    connect(queue, &RunQueue::finished, this, [this](const RunJob& job, const auto& results) {
        onEnded(job, LastRun::Finished, tr("done in %1").arg(durationText(results->trace->total().medianMs)));
    });
    connect(queue, &RunQueue::failed, this, [this](const RunJob& job, const Problem& problem) {
        onEnded(job, LastRun::Failed, tr("failed"));
        Q_EMIT runFailed(job, problem);
    });
    connect(queue, &RunQueue::cancelled, this, [this](const RunJob& job) { onEnded(job, LastRun::Cancelled, tr("cancelled")); });
    connect(selection, &Selection::pageChanged, this, [this] {
        m_lastRun = LastRun::None;
        // How the last run ended was said of the page before.
        if (!m_session->isRunning()) m_bar->clearProgress({});
        Q_EMIT changed();
    });
    connect(session->pages(), &PageCollection::pageReady, this, &RunController::changed);
    connect(session->pages(), &PageCollection::pageFailed, this, &RunController::changed);
}

bool RunController::canRun() const {
    const int page = m_selection->page();
    return m_session->survey() && m_session->pages()->contains(page) && m_session->pages()->page(page).picture;
}

void RunController::request(const RunChoice& choice, bool follow) {
    if (!canRun()) return;
    if (follow) {
        m_followed = choice;
        m_followedPage = m_selection->page();
    }
    m_session->requestRun(m_selection->page(), choice);
}

void RunController::run() {
    request(m_bar->choice(), true);
}

void RunController::runAgain(const RunChoice& choice) {
    request(choice, true);
}

void RunController::runAllModes() {
    RunChoice choice = m_bar->choice();
    for (const Mode& mode : namedModes()) {
        choice.mode = mode;
        request(choice, mode == namedModes().front());
    }
}

void RunController::measure() {
    RunChoice choice = m_bar->choice();
    choice.warmup = std::max(choice.warmup, 1);
    choice.repeat = std::max(choice.repeat, kMeasuredPasses);
    request(choice, true);
}

void RunController::runWhatIf() {
    const InspectionSession::Run* run = m_session->run(m_selection->page(), m_selection->mode());
    if (!run || !canRun()) return;
    m_session->requestRun(m_selection->page(), run->choice, RunKind::ParallelWhatIf);
}

// Until the current run has stopped, the next Cancel means the one behind it.
void RunController::cancelCurrent() {
    for (const RunJob& job : m_session->queue()->jobs()) {
        if (job.state == RunJob::State::Cancelling) continue;
        m_session->queue()->cancel(job.id);
        return;
    }
}

void RunController::cancelAll() {
    m_session->queue()->cancelAll();
}

bool RunController::canCancel() const {
    const std::vector<RunJob> jobs = m_session->queue()->jobs();
    return std::any_of(jobs.begin(), jobs.end(), [](const RunJob& job) { return job.state != RunJob::State::Cancelling; });
}

void RunController::onSurveyed() {
    m_bar->setSurvey(*m_session->survey());
    RunChoice choice = m_bar->choice();
    if (m_preferCached && choice.weights.isSynthetic() && !m_session->survey()->cachedCheckpoint.empty()) {
        choice.weights = {};
        choice.weights.path = m_session->survey()->cachedCheckpoint;
        m_bar->setChoice(choice);
    }
    Q_EMIT changed();
}

void RunController::onStarted(const RunJob& job) {
    if (job.kind != RunKind::Encode || !m_followed || m_followedPage != job.page || !(*m_followed == job.choice)) return;
    m_followed.reset();
    // Whoever has gone on to another page meanwhile is not called back.
    if (m_selection->page() == job.page) Q_EMIT followRequested(job.page, job.choice.mode.name());
}

void RunController::onEnded(const RunJob& job, LastRun how, const QString& words) {
    if (job.page == m_selection->page()) m_lastRun = how;
    m_bar->clearProgress(job.kind == RunKind::ParallelWhatIf ? tr("what-if: %1").arg(words) : words);
    Q_EMIT changed();
}

void RunController::showProgress() {
    const RunJob* job = m_session->queue()->current();
    if (!job) return;
    const bool unknown = job->state == RunJob::State::Cancelling || (job->state == RunJob::State::Loading && job->fraction <= 0);
    QString text = jobStateText(*job);
    const int waiting = static_cast<int>(m_session->queue()->jobs().size()) - 1;
    if (waiting > 0) text = tr("%1 · %Ln more", "", waiting).arg(text);
    m_bar->setProgress(unknown ? -1 : job->fraction, text);
}

}  // namespace deepscope
