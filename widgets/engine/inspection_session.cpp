#include "widgets/engine/inspection_session.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <unistd.h>

#include <algorithm>

namespace deepscope {

namespace {

const QLatin1String kPageTag("page:");

/// Kept traces may take a quarter of the machine's memory, within reason.
std::size_t traceBudgetBytes() {
    constexpr std::size_t kGiB = std::size_t{1} << 30;
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long pageBytes = sysconf(_SC_PAGESIZE);
    if (pages <= 0 || pageBytes <= 0) return 2 * kGiB;
    return std::clamp(static_cast<std::size_t>(pages) * static_cast<std::size_t>(pageBytes) / 4, kGiB, 8 * kGiB);
}

QString displayName(const QString& path) {
    if (path.startsWith(QLatin1String(":/"))) return QCoreApplication::translate("InspectionSession", "sample page");
    const QString name = QFileInfo(path).fileName();
    return name.isEmpty() ? path : name;
}

bool sameModel(const RunPlan& a, const RunPlan& b) {
    return a.weights.source == b.weights.source && a.weights.preset == b.weights.preset && a.weights.seed == b.weights.seed &&
           a.compute == b.compute;
}

}  // namespace

InspectionSession::InspectionSession(QObject* parent) : QObject(parent), m_traces(traceBudgetBytes()) {
    connectEngine();
    connect(m_probe.get(), &ProbeWorker::pictureReady, this, [this](const ProbeTicket& ticket, const auto& picture) {
        const int index = QStringView(ticket.tag).mid(kPageTag.size()).toInt();
        Page& page = m_pages.at(static_cast<std::size_t>(index));
        page.picture = picture;
        page.problem.reset();
        Q_EMIT pageReady(index);
    });
    connect(m_probe.get(), &ProbeWorker::requestFailed, this, [this](const ProbeTicket& ticket, const Problem& problem) {
        if (!ticket.tag.startsWith(kPageTag)) return;
        const int index = QStringView(ticket.tag).mid(kPageTag.size()).toInt();
        m_pages.at(static_cast<std::size_t>(index)).problem = problem;
        Q_EMIT pageFailed(index, problem);
    });
    m_engine->requestSurvey();
}

InspectionSession::~InspectionSession() = default;

void InspectionSession::connectEngine() {
    connect(m_engine.get(), &EncoderEngine::machineSurveyed, this, [this](const auto& survey) {
        m_survey = survey;
        Q_EMIT surveyed();
    });
    // Answers of a run that is no longer ours are dropped here, once for all.
    const auto mine = [this](quint64 run) { return m_live && run == m_runId; };
    connect(m_engine.get(), &EncoderEngine::weightsLoading, this, [this, mine](quint64 run, double fraction) {
        if (mine(run)) Q_EMIT weightsLoading(fraction);
    });
    connect(m_engine.get(), &EncoderEngine::runPlanned, this, [this, mine](quint64 run, const auto& plan) {
        if (mine(run)) onPlanned(plan);
    });
    connect(m_engine.get(), &EncoderEngine::stagePassed, this,
            [this, mine](quint64 run, const QString& tap, int done, int total) {
                if (mine(run)) Q_EMIT stagePassed(tap, done, total);
            });
    connect(m_engine.get(), &EncoderEngine::tapFinished, this, [this, mine](quint64 run, const auto& tap) {
        if (!mine(run)) return;
        m_live->taps[tap->name()] = tap;
        Q_EMIT tapFinished(m_livePage, tap);
    });
    connect(m_engine.get(), &EncoderEngine::stageFinished, this, [this, mine](quint64 run, const auto& stage) {
        if (!mine(run)) return;
        m_live->stages.push_back(*stage);
        Q_EMIT stageFinished(m_livePage, stage);
    });
    connect(m_engine.get(), &EncoderEngine::runFinished, this, [this, mine](quint64 run, const auto& trace) {
        if (mine(run)) onFinished(trace);
    });
    connect(m_engine.get(), &EncoderEngine::runFailed, this, [this, mine](quint64 run, const Problem& problem) {
        if (mine(run)) Q_EMIT runFailed(endRun(), problem);
    });
    connect(m_engine.get(), &EncoderEngine::runCancelled, this, [this, mine](quint64 run) {
        if (mine(run)) Q_EMIT runCancelled(endRun());
    });
}

int InspectionSession::openPage(const QString& path) {
    const auto known = std::find_if(m_pages.begin(), m_pages.end(), [&path](const Page& p) { return p.path == path; });
    const int index = static_cast<int>(known - m_pages.begin());
    if (known == m_pages.end()) {
        m_pages.push_back({path, displayName(path), nullptr, std::nullopt, nullptr});
        Q_EMIT pageAdded(index);
    }
    m_probe->post(kPageTag + QString::number(index), PictureRequest{path});
    return index;
}

std::shared_ptr<const RunResults> InspectionSession::results(int page) const {
    if (page < 0 || page >= pageCount()) return nullptr;
    return m_live && page == m_livePage ? m_live : this->page(page).results;
}

void InspectionSession::run(int page, const RunChoice& choice) {
    if (m_live || page < 0 || page >= pageCount() || !this->page(page).picture) return;
    m_live = std::make_shared<RunResults>();
    m_livePage = page;
    m_cancelling = false;
    m_engine->requestRun({++m_runId, this->page(page).picture->decoded, choice});
    Q_EMIT runStarted(page);
}

void InspectionSession::cancel() {
    if (!m_live) return;
    m_cancelling = true;
    m_engine->cancel();
}

void InspectionSession::onPlanned(const std::shared_ptr<const RunPlan>& plan) {
    m_live->plan = plan;
    // Other weights were loaded: traces that hold the old ones would keep both in memory.
    for (Page& page : m_pages) {
        if (page.results && !sameModel(*page.results->plan, *plan)) {
            m_traces.remove(page.results->trace);
            page.results.reset();
        }
    }
    Q_EMIT runPlanned(m_livePage);
}

void InspectionSession::onFinished(const std::shared_ptr<const Trace>& trace) {
    m_live->trace = trace;
    m_live->stages = trace->stages();
    for (const auto& tap : trace->taps()) m_live->taps[tap->name()] = tap;
    Page& page = m_pages.at(static_cast<std::size_t>(m_livePage));
    if (page.results) m_traces.remove(page.results->trace);
    page.results = m_live;
    m_traces.add(trace);
    Q_EMIT runFinished(endRun());
}

int InspectionSession::endRun() {
    m_live.reset();
    m_cancelling = false;
    return m_livePage;
}

}  // namespace deepscope
