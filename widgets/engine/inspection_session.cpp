#include "widgets/engine/inspection_session.h"

#include <unistd.h>

#include <algorithm>
#include <set>

namespace deepscope {

namespace {

constexpr std::size_t kGiB = std::size_t{1} << 30;

std::size_t machineMemoryBytes() {
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long pageBytes = sysconf(_SC_PAGESIZE);
    return pages > 0 && pageBytes > 0 ? static_cast<std::size_t>(pages) * static_cast<std::size_t>(pageBytes) : 8 * kGiB;
}

}  // namespace

std::size_t InspectionSession::defaultTraceBudgetBytes() {
    return std::clamp(machineMemoryBytes() / 4, kGiB, 8 * kGiB);
}

InspectionSession::InspectionSession(QObject* parent)
    : QObject(parent),
      m_weightBudgetBytes(static_cast<std::int64_t>(machineMemoryBytes() / 3)),
      m_traces(defaultTraceBudgetBytes()),
      m_pages(std::clamp(machineMemoryBytes() / 16, kGiB / 4, 2 * kGiB)),
      m_queue(m_engine.get()),
      m_calibration(m_engine.get()) {
    connect(m_engine.get(), &EncoderEngine::machineSurveyed, this, [this](const auto& survey) {
        m_survey = survey;
        Q_EMIT surveyed();
    });
    connect(&m_queue, &RunQueue::finished, this, &InspectionSession::onFinished);
    connect(&m_queue, &RunQueue::weightsLoading, this, [this](const RunJob& job) {
        if (job.fraction <= 0) makeRoomForWeights();
    });
    connect(&m_pages, &PageCollection::pageClosed, this, [this](int page) {
        m_queue.cancelPage(page);
        for (const auto& [mode, run] : runs(page)) m_traces.remove(run.results->trace);
        m_runs.erase(page);
        m_kept.forgetPage(page);
    });
    connect(&m_kept, &KeptRuns::aboutToForget, this, [this](int id) {
        const KeptRun& kept = *m_kept.run(id);
        const auto& all = runs(kept.page);
        const bool isCurrent =
            std::any_of(all.begin(), all.end(), [&kept](const auto& entry) { return entry.second.results == kept.results; });
        if (!isCurrent) m_traces.remove(kept.results->trace);
    });
    connect(m_checkpoints.get(), &ProbeWorker::checkpointInspected, this,
            [this](const ProbeTicket& ticket, const auto& summary) { Q_EMIT checkpointInspected(ticket.tag, summary); });
    connect(m_checkpoints.get(), &ProbeWorker::requestFailed, this,
            [this](const ProbeTicket& ticket, const Problem& problem) { Q_EMIT checkpointFailed(ticket.tag, problem); });
    m_engine->requestSurvey();
}

InspectionSession::~InspectionSession() = default;

const InspectionSession::RunsByMode& InspectionSession::runs(int page) const {
    static const RunsByMode kNone;
    const auto found = m_runs.find(page);
    return found == m_runs.end() ? kNone : found->second;
}

const InspectionSession::Run* InspectionSession::run(int page, const std::string& mode) const {
    const RunsByMode& all = runs(page);
    const auto found = all.find(mode);
    return found == all.end() ? nullptr : &found->second;
}

bool InspectionSession::isLive(int page, const std::string& mode) const {
    const RunJob* job = m_queue.current();
    return job && job->kind == RunKind::Encode && job->page == page && job->choice.mode.name() == mode;
}

std::shared_ptr<const RunResults> InspectionSession::results(int page, const std::string& mode) const {
    if (isLive(page, mode) && m_queue.live() && m_queue.live()->plan) return m_queue.live();
    const Run* finished = run(page, mode);
    return finished ? finished->results : nullptr;
}

std::string InspectionSession::newestMode(int page) const {
    const RunsByMode& all = runs(page);
    const auto newest =
        std::max_element(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.second.job < b.second.job; });
    return newest == all.end() ? std::string() : newest->first;
}

int InspectionSession::keep(int page, const std::string& mode) {
    const Run* found = run(page, mode);
    return found ? m_kept.keep(page, found->choice, found->results, found->finishedAt) : -1;
}

std::shared_ptr<const RunResults> InspectionSession::reference(int page, const std::string& mode) const {
    const KeptRun* reference = m_kept.reference(page, results(page, mode).get());
    return reference ? reference->results : nullptr;
}

// A run that is no longer its mode's newest gives its place in the budget back, unless it is kept.
void InspectionSession::release(const std::shared_ptr<const RunResults>& results) {
    if (!m_kept.find(results.get())) m_traces.remove(results->trace);
}

// The store takes from the oldest: before one is added, kept runs become newer than all others, and what they are compared
// against newest among them.
void InspectionSession::touchKept() {
    for (const KeptRun* run : m_kept.all()) m_traces.touch(run->results->trace);
    for (const auto& [page, all] : m_runs) {
        if (const KeptRun* reference = m_kept.reference(page, nullptr)) m_traces.touch(reference->results->trace);
    }
}

void InspectionSession::touchRun(int page, const std::string& mode) {
    touchKept();
    if (const Run* found = run(page, mode)) m_traces.touch(found->results->trace);
}

void InspectionSession::forgetRun(int page, const std::string& mode) {
    const auto all = m_runs.find(page);
    if (all == m_runs.end()) return;
    const auto found = all->second.find(mode);
    if (found == all->second.end()) return;
    release(found->second.results);
    all->second.erase(found);
    Q_EMIT runsChanged(page);
}

void InspectionSession::requestRun(int page, const RunChoice& choice, RunKind kind) {
    if (!m_pages.contains(page) || !m_pages.page(page).picture) return;
    for (const RunJob& job : m_queue.jobs()) {
        if (job.state == RunJob::State::Waiting && job.page == page && job.kind == kind && job.choice == choice) return;
    }
    m_queue.add(page, m_pages.page(page).name, m_pages.page(page).picture->decoded, choice, kind);
}

void InspectionSession::onFinished(const RunJob& job, const std::shared_ptr<const RunResults>& results) {
    if (!m_pages.contains(job.page)) return;
    const std::string mode = job.choice.mode.name();
    if (job.kind == RunKind::ParallelWhatIf) {
        const auto all = m_runs.find(job.page);
        if (all == m_runs.end() || !all->second.contains(mode)) return;
        all->second[mode].whatIf = results->trace;
        Q_EMIT whatIfFinished(job.page, mode);
        return;
    }
    Run& run = m_runs[job.page][mode];
    if (run.results) release(run.results);
    run = {job.id, job.choice, results, QDateTime::currentDateTime(), nullptr};
    touchKept();
    const auto released = m_traces.add(results->trace);
    m_kept.noteReleased(released);
    Q_EMIT runsChanged(job.page);
    if (!released.empty()) Q_EMIT tensorsGivenUp(static_cast<int>(released.size()));
}

void InspectionSession::inspectCheckpoint(const QString& path) {
    m_checkpoints->post(path, CheckpointRequest{std::filesystem::path(path.toStdU16String())});
}

void InspectionSession::setTraceBudget(std::size_t bytes) {
    touchKept();
    // As when a run comes: the newest keeps its own.
    const Run* newest = nullptr;
    for (const auto& [page, all] : m_runs) {
        for (const auto& [mode, run] : all) {
            if (!newest || run.job > newest->job) newest = &run;
        }
    }
    if (newest) m_traces.touch(newest->results->trace);
    const auto released = m_traces.setBudget(bytes);
    if (released.empty()) return;
    m_kept.noteReleased(released);
    for (const auto& [page, all] : m_runs) {
        const bool any = std::any_of(all.begin(), all.end(), [&released](const auto& entry) {
            return std::find(released.begin(), released.end(), entry.second.results->trace) != released.end();
        });
        if (any) Q_EMIT runsChanged(page);
    }
    Q_EMIT tensorsGivenUp(static_cast<int>(released.size()));
}

// A trace holds the weights it was made with, so that probes can compute with them: before others are loaded, the oldest
// runs with weights of their own go, down to what this machine can bear beside the new ones. Kept runs stay, and their weights.
void InspectionSession::makeRoomForWeights() {
    std::int64_t largest = 0;
    for (const auto& [page, all] : m_runs) {
        for (const auto& [mode, run] : all) largest = std::max(largest, run.results->trace->weightBytes());
    }
    for (const KeptRun* run : m_kept.all()) largest = std::max(largest, run->results->trace->weightBytes());
    dropOtherModels(std::max<std::int64_t>(0, m_weightBudgetBytes - largest));
}

void InspectionSession::dropOtherModels(std::int64_t budgetBytes) {
    struct Model {
        std::int64_t bytes = 0;
        quint64 newestJob = 0;
    };
    std::map<const ModelWeights*, Model> models;
    for (const auto& [page, all] : m_runs) {
        for (const auto& [mode, run] : all) {
            Model& model = models[run.results->trace->model().get()];
            model.bytes = run.results->trace->weightBytes();
            model.newestJob = std::max(model.newestJob, run.job);
        }
    }
    std::int64_t held = 0;
    for (const auto& [weights, model] : models) held += model.bytes;
    std::map<const ModelWeights*, std::int64_t> kept;
    for (const KeptRun* run : m_kept.all()) kept[run->results->trace->model().get()] = run->results->trace->weightBytes();
    std::int64_t keptBytes = 0;
    for (const auto& [weights, bytes] : kept) {
        keptBytes += bytes;
        held += models.erase(weights) ? 0 : bytes;
    }
    std::set<int> changed;
    while (held > budgetBytes && !models.empty()) {
        const auto oldest = std::min_element(
            models.begin(), models.end(), [](const auto& a, const auto& b) { return a.second.newestJob < b.second.newestJob; });
        for (auto& [page, all] : m_runs) {
            const auto dropped = std::erase_if(all, [&](const auto& entry) {
                if (entry.second.results->trace->model().get() != oldest->first) return false;
                m_traces.remove(entry.second.results->trace);
                return true;
            });
            if (dropped > 0) changed.insert(page);
        }
        held -= oldest->second.bytes;
        models.erase(oldest);
    }
    for (const int page : changed) Q_EMIT runsChanged(page);
    if (keptBytes > budgetBytes) Q_EMIT keptWeightsCrowded(keptBytes);
}

}  // namespace deepscope
