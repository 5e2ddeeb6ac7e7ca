#include "app/stage_controller.h"

#include <algorithm>

namespace deepscope {

namespace {

// While stages rush by, the canvas changes no oftener than an eye can follow.
constexpr qint64 kFollowEveryMs = 120;
const QLatin1String kThumbnailTag("thumbnail|");

/// Tiles run in one batch: a stage counts once for all of them.
int expectedStages(const RunPlan& plan) {
    return static_cast<int>(std::count_if(plan.taps.begin(), plan.taps.end(), [](const std::string& tap) {
        return !tap.starts_with("tile.") || tap.starts_with("tile.0/");
    }));
}

}  // namespace

StageController::StageController(InspectionSession* session, Selection* selection, StageListModel* stages, CostModel* costs,
                                 QObject* parent)
    : QObject(parent), m_session(session), m_selection(selection), m_stages(stages), m_costs(costs) {
    const RunQueue* queue = session->queue();
    connect(queue, &RunQueue::planned, this, &StageController::onPlanned);
    connect(queue, &RunQueue::progressed, this, [this] {
        const RunJob* job = m_session->queue()->current();
        if (job && shows(*job) && !job->stage.isEmpty()) m_stages->setRunning(job->stage.toStdString());
    });
    connect(queue, &RunQueue::tapFinished, this, &StageController::onTapFinished);
    connect(queue, &RunQueue::stageFinished, this,
            [this](const RunJob& job, const auto& stage) { onStageFinished(job, *stage); });
    connect(queue, &RunQueue::finished, this, &StageController::onFinished);
    const auto ended = [this](const RunJob& job) {
        if (!shows(job)) return;
        m_following = false;
        showResults();
    };
    connect(queue, &RunQueue::failed, this, ended);
    connect(queue, &RunQueue::cancelled, this, ended);
    connect(session, &InspectionSession::runsChanged, this, [this](int page) {
        forgetThumbnails(page);
        if (page == m_selection->page()) showResults();
    });
    connect(session->probe(), &ProbeWorker::thumbnailReady, this, [this](const ProbeTicket& ticket, const QImage& thumbnail) {
        if (!ticket.tag.startsWith(kThumbnailTag)) return;
        m_pendingThumbnails.erase(ticket.tag);
        m_thumbnails[ticket.tag] = thumbnail;
        const std::string tap = ticket.tag.section(QLatin1Char('|'), -1).toStdString();
        if (ticket.tag == thumbnailTag(tap)) m_stages->setThumbnail(tap, thumbnail);
    });
    connect(session->probe(), &ProbeWorker::requestFailed, this, [this](const ProbeTicket& ticket, const Problem&) {
        // A picture that cannot be made leaves its place empty; the stage itself says why when it is opened.
        m_pendingThumbnails.erase(ticket.tag);
    });
    connect(session->pages(), &PageCollection::pageClosed, this, &StageController::forgetThumbnails);
    connect(selection, &Selection::pageChanged, this, [this] { m_pageChosen = false; });
    connect(selection, &Selection::modeChanged, this, &StageController::showResults);
    connect(selection, &Selection::viewChanged, this, &StageController::showResults);
}

bool StageController::shows(const RunJob& job) const {
    return job.kind == RunKind::Encode && job.page == m_selection->page() && job.choice.mode.name() == m_selection->mode();
}

std::shared_ptr<const RunResults> StageController::results() const {
    return m_session->results(m_selection->page(), m_selection->mode());
}

void StageController::follow() {
    m_following = true;
    m_pageChosen = false;
    m_followed.invalidate();
}

void StageController::onPlanned(const RunJob& job) {
    if (!shows(job)) return;
    showResults();
}

void StageController::onTapFinished(const RunJob& job, const std::shared_ptr<const TapRecord>& tap) {
    if (!shows(job)) return;
    m_stages->setTap(*tap);
    if (m_stages->rowOf(tap->name()) < 0) return;  // of another view
    requestThumbnail(tap);
    if (m_following && (!m_followed.isValid() || m_followed.elapsed() >= kFollowEveryMs)) {
        m_followed.start();
        m_selection->setTap(tap->name());
    } else if (tap->name() == m_selection->tap()) {
        Q_EMIT currentTapFinished();
    }
}

void StageController::onStageFinished(const RunJob& job, const StageRecord& stage) {
    if (!shows(job)) return;
    m_stages->setStage(stage);
    m_costs->append(stage);
    if (!m_selection->tap().empty() && stageOfTap(stage.tap) == stageOfTap(m_selection->tap())) Q_EMIT currentStageFinished();
}

void StageController::onFinished(const RunJob& job) {
    if (!shows(job)) return;
    if (m_following) selectWanted();
    m_following = false;
    Q_EMIT cameToRest();
}

void StageController::showResults() {
    const auto run = results();
    const RunPlan* plan = run && run->plan ? run->plan.get() : nullptr;
    const int tiles = plan && plan->views.tiles ? plan->views.tiles->count() : 0;
    if (plan && m_selection->view().tile >= tiles) {
        m_selection->setView(ViewId::global());  // comes back here
        return;
    }
    const std::string wanted = m_selection->tap();
    m_stages->setPlan(plan ? run->plan : nullptr, m_selection->view());
    m_costs->setExpectedStages(plan ? expectedStages(*plan) : 0);
    m_costs->setStages(plan ? run->stages : std::vector<StageRecord>());
    if (plan) {
        for (const auto& [name, tap] : run->taps) {
            m_stages->setTap(*tap);
            if (m_stages->rowOf(name) >= 0) requestThumbnail(tap);
        }
        for (const StageRecord& stage : run->stages) m_stages->setStage(stage);
    }
    // The model was reset. What was looked at stays where this run has it; else it is the page, or what a run opens on.
    const bool known = m_stages->rowOf(wanted) > 0;
    if (!known) {
        m_selection->setTap({});
        if (plan && run->trace && !m_pageChosen) selectWanted();
    }
    Q_EMIT resultsShown();
}

void StageController::selectWanted() {
    const std::string view = m_selection->view().name() + "/";
    for (const std::string& tap : {view + m_wantedStage, m_wantedStage, view + "fusion.projector"}) {
        if (m_stages->rowOf(tap) > 0) {
            m_selection->setTap(tap);
            return;
        }
    }
}

void StageController::choose(const std::string& tap) {
    if (tap == m_selection->tap() || m_stages->rowOf(tap) < 0) return;
    m_following = false;
    m_flipped = false;
    m_pageChosen = tap.empty();
    if (!tap.empty()) m_wantedStage = stageOfTap(tap);
    m_selection->setTap(tap);
    Q_EMIT chosen();
}

void StageController::chooseCost(const std::string& stage) {
    std::string tap = stage;
    // A bar of the tiles' batch stands for the tile that is looked at, else for the first.
    if (tap.starts_with("tile.*")) {
        const ViewId view = m_selection->view().isGlobal() ? ViewId::ofTile(0) : m_selection->view();
        tap = view.name() + "/" + stageOfTap(tap);
    }
    if (const TapName name = parseTapName(tap); !name.isTokens() && name.view != m_selection->view()) {
        m_wantedStage = name.stage;
        m_following = false;
        m_selection->setView(name.view);
    }
    choose(tap);
}

void StageController::chooseView(ViewId view) {
    const std::string stage = stageOfTap(m_selection->tap());
    m_selection->setView(view);
    if (!stage.empty()) choose(stage == "tokens" ? stage : view.name() + "/" + stage);
    Q_EMIT chosen();
}

void StageController::step(int by) {
    const int row = std::clamp(m_stages->rowOf(m_selection->tap()) + by, 0, std::max(0, m_stages->rowCount() - 1));
    choose(m_stages->tapAt(row));
}

void StageController::flip(bool held) {
    if (held == m_flipped) return;
    if (!held) {
        m_flipped = false;
        m_selection->setTap(m_flippedFrom);
        return;
    }
    const int row = m_stages->rowOf(m_selection->tap());
    if (row < 1) return;
    m_flipped = true;
    m_flippedFrom = m_selection->tap();
    m_selection->setTap(m_stages->tapAt(row - 1));
}

void StageController::setThumbnailColormap(Colormap map) {
    if (map == m_colormap) return;
    m_colormap = map;
    m_thumbnails.clear();
    if (const auto run = results()) {
        for (const auto& [name, tap] : run->taps) {
            if (m_stages->rowOf(name) >= 0) requestThumbnail(tap);
        }
    }
}

// Those of runs that are no more: replaced by one of the same mode, or gone with their page.
void StageController::forgetThumbnails(int page) {
    std::erase_if(m_thumbnails, [this, page](const auto& entry) {
        const QStringList parts = entry.first.split(QLatin1Char('|'));  // thumbnail|page|mode|job|colormap|tap
        if (parts[1].toInt() != page) return false;
        const InspectionSession::Run* run = m_session->run(page, parts[2].toStdString());
        return !run || QString::number(run->job) != parts[3];
    });
}

QString StageController::thumbnailTag(const std::string& tap) const {
    const int page = m_selection->page();
    const std::string& mode = m_selection->mode();
    const InspectionSession::Run* run = m_session->run(page, mode);
    const quint64 job = m_session->isLive(page, mode) ? m_session->queue()->current()->id : run ? run->job : 0;
    return kThumbnailTag + QStringLiteral("%1|%2|%3|%4|%5")
                               .arg(page)
                               .arg(QString::fromStdString(mode))
                               .arg(job)
                               .arg(static_cast<int>(m_colormap))
                               .arg(QString::fromStdString(tap));
}

void StageController::requestThumbnail(const std::shared_ptr<const TapRecord>& tap) {
    const QString tag = thumbnailTag(tap->name());
    const auto known = m_thumbnails.find(tag);
    if (known != m_thumbnails.end()) {
        m_stages->setThumbnail(tap->name(), known->second);
        return;
    }
    if (!tap->tensor() || !m_pendingThumbnails.insert(tag).second) return;
    m_session->probe()->post(tag, ThumbnailRequest{tap, m_colormap}, ProbeWorker::Urgency::Background);
}

}  // namespace deepscope
