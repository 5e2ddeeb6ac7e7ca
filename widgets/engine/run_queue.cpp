#include "widgets/engine/run_queue.h"

#include <algorithm>

namespace deepscope {

namespace {
// A guess from less of the run than this would jump about.
constexpr double kTellsFromFraction = 0.03;
}  // namespace

RunQueue::RunQueue(EncoderEngine* engine, QObject* parent) : QObject(parent), m_engine(engine) {
    connectEngine();
}

void RunQueue::connectEngine() {
    // Answers of a run that is no longer the current one are dropped here, once for all.
    const auto mine = [this](quint64 run) { return m_live && current() && current()->id == run; };
    connect(m_engine, &EncoderEngine::weightsLoading, this, [this, mine](quint64 run, double fraction) {
        if (!mine(run)) return;
        m_jobs.front().job.fraction = fraction;
        Q_EMIT weightsLoading(*current());
        Q_EMIT progressed();
    });
    connect(m_engine, &EncoderEngine::runPlanned, this, [this, mine](quint64 run, const auto& plan) {
        if (!mine(run)) return;
        m_live->plan = plan;
        RunJob& job = m_jobs.front().job;
        m_progress = RunProgress(*plan, job.choice.warmup + std::max(1, job.choice.repeat));
        job.fraction = 0;
        if (job.state == RunJob::State::Loading) job.state = RunJob::State::Running;
        m_since.start();
        Q_EMIT planned(job);
        Q_EMIT jobsChanged();
    });
    connect(m_engine, &EncoderEngine::stagePassed, this, [this, mine](quint64 run, const QString& tap, int, int total) {
        if (mine(run)) onStagePassed(tap, total);
    });
    connect(m_engine, &EncoderEngine::tapFinished, this, [this, mine](quint64 run, const auto& tap) {
        if (!mine(run)) return;
        m_live->taps[tap->name()] = tap;
        Q_EMIT tapFinished(*current(), tap);
    });
    connect(m_engine, &EncoderEngine::stageFinished, this, [this, mine](quint64 run, const auto& stage) {
        if (!mine(run)) return;
        m_live->stages.push_back(*stage);
        Q_EMIT stageFinished(*current(), stage);
    });
    connect(m_engine, &EncoderEngine::runFinished, this, [this, mine](quint64 run, const auto& trace) {
        if (mine(run)) onFinished(trace);
    });
    connect(m_engine, &EncoderEngine::runFailed, this, [this, mine](quint64 run, const Problem& problem) {
        if (!mine(run)) return;
        Q_EMIT failed(takeCurrent(), problem);
        startNext();
    });
    connect(m_engine, &EncoderEngine::runCancelled, this, [this, mine](quint64 run) {
        if (!mine(run)) return;
        Q_EMIT cancelled(takeCurrent());
        startNext();
    });
}

quint64 RunQueue::add(int page, const QString& pageName, std::shared_ptr<const DecodedImage> picture, const RunChoice& choice,
                      RunKind kind) {
    Entry entry;
    entry.job.id = ++m_lastId;
    entry.job.page = page;
    entry.job.pageName = pageName;
    entry.job.choice = choice;
    entry.job.kind = kind;
    if (kind == RunKind::Encode) entry.job.leftMs = m_estimator.expectedMs(choice, picture->upright.size);
    entry.picture = std::move(picture);
    m_jobs.push_back(std::move(entry));
    const quint64 id = m_lastId;
    if (m_jobs.size() == 1) {
        startNext();
    } else {
        Q_EMIT jobsChanged();
    }
    return id;
}

void RunQueue::startNext() {
    if (m_live) return;  // whoever was told of an end has asked for a run and started it
    if (!m_jobs.empty()) {
        RunJob& job = m_jobs.front().job;
        job.state = RunJob::State::Loading;
        m_live = std::make_shared<RunResults>();
        m_engine->requestRun({job.id, m_jobs.front().picture, job.choice, job.kind});
        Q_EMIT started(job);
    }
    Q_EMIT jobsChanged();
}

void RunQueue::onStagePassed(const QString& tap, int total) {
    RunJob& job = m_jobs.front().job;
    m_progress.passed(tap.toStdString(), total);
    job.stage = tap;
    job.fraction = m_progress.fraction();
    const auto elapsedMs = static_cast<double>(m_since.elapsed());
    if (job.fraction >= kTellsFromFraction) job.leftMs = elapsedMs * (1 - job.fraction) / job.fraction;
    Q_EMIT progressed();
}

void RunQueue::onFinished(const std::shared_ptr<const Trace>& trace) {
    m_live->trace = trace;
    m_live->stages = trace->stages();
    for (const auto& tap : trace->taps()) m_live->taps[tap->name()] = tap;
    const std::shared_ptr<const RunResults> results = m_live;
    const RunJob job = takeCurrent();
    if (job.kind == RunKind::Encode) {
        m_estimator.learn(job.choice, *results);
        for (Entry& waiting : m_jobs) {
            if (waiting.job.kind == RunKind::Encode)
                waiting.job.leftMs = m_estimator.expectedMs(waiting.job.choice, waiting.picture->upright.size);
        }
    }
    Q_EMIT finished(job, results);
    startNext();
}

RunJob RunQueue::takeCurrent() {
    RunJob job = m_jobs.front().job;
    m_jobs.erase(m_jobs.begin());
    m_live.reset();
    return job;
}

void RunQueue::cancel(quint64 job) {
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [job](const Entry& e) { return e.job.id == job; });
    if (found == m_jobs.end()) return;
    if (found == m_jobs.begin()) {
        found->job.state = RunJob::State::Cancelling;
        found->job.leftMs.reset();
        m_engine->cancel();
        Q_EMIT jobsChanged();
        return;
    }
    const RunJob waiting = found->job;
    m_jobs.erase(found);
    Q_EMIT cancelled(waiting);
    Q_EMIT jobsChanged();
}

void RunQueue::cancelAll() {
    const std::vector<RunJob> all = jobs();
    for (auto job = all.rbegin(); job != all.rend(); ++job) cancel(job->id);
}

void RunQueue::cancelPage(int page) {
    const std::vector<RunJob> all = jobs();
    for (auto job = all.rbegin(); job != all.rend(); ++job) {
        if (job->page == page) cancel(job->id);
    }
}

void RunQueue::moveToFront(quint64 job) {
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [job](const Entry& e) { return e.job.id == job; });
    if (found == m_jobs.end() || found - m_jobs.begin() < 2) return;
    std::rotate(m_jobs.begin() + 1, found, found + 1);
    Q_EMIT jobsChanged();
}

std::vector<RunJob> RunQueue::jobs() const {
    std::vector<RunJob> jobs;
    for (const Entry& entry : m_jobs) jobs.push_back(entry.job);
    return jobs;
}

std::optional<double> RunQueue::totalLeftMs() const {
    double sum = 0;
    for (const Entry& entry : m_jobs) {
        if (!entry.job.leftMs) return std::nullopt;
        sum += *entry.job.leftMs;
    }
    return sum;
}

}  // namespace deepscope
