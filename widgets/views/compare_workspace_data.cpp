// What the Compare workspace knows of its page: previews, runs, and what is asked of the probes.
#include "widgets/engine/inspection_session.h"
#include "widgets/models/quantity_text.h"
#include "widgets/models/run_text.h"
#include "widgets/models/selection.h"
#include "widgets/models/view_figures.h"
#include "widgets/views/compare_bar.h"
#include "widgets/views/compare_workspace.h"

#include "encoder/image/page_address.h"
#include "encoder/model/compute_device.h"

#include <algorithm>
#include <utility>

namespace deepscope {

namespace {

const QString kPicturesTag = QStringLiteral("compare/pictures");
const QString kSeenTag = QStringLiteral("compare/seen");
const QString kDistancesTag = QStringLiteral("compare/distances");
const QString kPickedTag = QStringLiteral("compare/picked");

enum Pending { kPictures = 1, kSeen = 2, kDistances = 4, kPicked = 8 };

/// The device that a choice means here; null before the machine has been looked at.
const DeviceInfo* deviceOf(const std::string& wanted, const MachineSurvey* survey) {
    if (!survey) return nullptr;
    const DeviceInfo* best = nullptr;
    for (const DeviceInfo& info : survey->devices) {
        if (info.device.isCpu() ? wanted == "cpu" : info.device.name() == wanted) return &info;
        if (wanted == "auto" && info.available && (!best || best->device.isCpu())) best = &info;
    }
    return best;
}

bool sameButMode(RunChoice a, const RunChoice& b) {
    a.mode = b.mode;
    a.repeat = b.repeat;
    a.warmup = b.warmup;
    a.maxTiles = b.maxTiles;
    a.resizeOrder = b.resizeOrder;
    return a == b;
}

/// FLOPs a millisecond of the newest run with a choice like this.
std::optional<double> rateOf(const InspectionSession& session, const RunChoice& choice) {
    quint64 newest = 0;
    std::optional<double> rate;
    for (const int page : session.pages()->order()) {
        for (const auto& [mode, run] : session.runs(page)) {
            const Trace& trace = *run.results->trace;
            if (run.job < newest || !sameButMode(run.choice, choice) || trace.total().medianMs <= 0) continue;
            newest = run.job;
            rate = static_cast<double>(trace.flopsExecuted()) / trace.total().medianMs;
        }
    }
    return rate;
}

}  // namespace

void CompareWorkspace::setPage(int page) {
    if (m_session->pages()->contains(page)) turnToPage(page);
}

void CompareWorkspace::turnToPage(int page) {
    if (page == m_page && page >= 0) return;
    m_page = m_session->pages()->contains(page) ? page : -1;
    m_runs.clear();
    m_pictures = {};
    m_distances = {};
    m_picked.clear();
    m_seen.clear();
    m_seenAs.clear();
    m_hover.reset();
    // A point and a frame are places on the page before.
    m_state.pick.reset();
    m_state.region.reset();
    m_state.sight = {};
    m_state.ownSights.clear();
    m_history->clear();
    m_history->setCurrent(m_state);
    showPages();
    refreshAll();
    Q_EMIT actionsChanged();
}

void CompareWorkspace::setRunChoice(const RunChoice& choice) {
    if (choice == m_choice) return;
    m_askedForRates = m_askedForRates && sameButMode(choice, m_choice);
    m_choice = choice;
    refreshAll();
}

void CompareWorkspace::setColors(const ColorSettings& colors) {
    if (colors == m_colors) return;
    m_colors = colors;
    m_beforeDrag.reset();
    showScenes();
}

std::shared_ptr<const PagePicture> CompareWorkspace::picture() const {
    return m_session->pages()->contains(m_page) ? m_session->pages()->page(m_page).picture : nullptr;
}

std::map<std::string, std::shared_ptr<const Trace>> CompareWorkspace::runsOfPage() const {
    std::map<std::string, std::shared_ptr<const Trace>> runs;
    for (const std::string& mode : m_state.modes) {
        const InspectionSession::Run* run = m_session->run(m_page, mode);
        if (run && run->results->trace) runs[mode] = run->results->trace;
    }
    return runs;
}

ModePreview CompareWorkspace::previewOf(const std::string& mode) const {
    const auto found = m_previews.find(mode);
    return found == m_previews.end() ? ModePreview() : found->second;
}

std::optional<PixelMap> CompareWorkspace::mapOf(const std::string& mode) const {
    if (const auto run = m_runs.find(mode); run != m_runs.end())
        return PixelMap(run->second->provenance().plan, run->second->provenance().image.orientation);
    const auto preview = m_previews.find(mode);
    if (preview == m_previews.end()) return std::nullopt;
    return PixelMap(preview->second.plan);
}

QString CompareWorkspace::timeSource(const ModePreview& preview) const {
    if (preview.expectedMs) return tr("Estimated at the rate of the last run with these weights on this machine.");
    if (preview.leastMs) return tr("No pass is faster: the machine's measured matrix products would take as long.");
    return tr("Not known before one mode has run, or this machine's rates were measured.");
}

std::string CompareWorkspace::reference() const {
    const bool known = std::find(m_state.modes.begin(), m_state.modes.end(), m_state.reference) != m_state.modes.end();
    if (known && (m_runs.empty() || m_runs.contains(m_state.reference))) return m_state.reference;
    std::string most;
    for (const std::string& mode : m_state.modes) {
        if (!m_runs.empty() && !m_runs.contains(mode)) continue;
        if (most.empty() || previewOf(mode).imageTokens > previewOf(most).imageTokens) most = mode;
    }
    return most;
}

std::string CompareWorkspace::otherOf(const std::string& mode) const {
    const std::vector<std::string>& modes = m_state.modes;
    const bool chosen = std::find(modes.begin(), modes.end(), m_state.other) != modes.end();
    const std::string other = chosen ? m_state.other : reference();
    if (other != mode) return other;
    // A pane of the other mode itself shows what it is compared with.
    if (const std::string against = reference(); against != mode) return against;
    const auto next = std::find_if(modes.rbegin(), modes.rend(), [&mode](const std::string& each) { return each != mode; });
    return next == modes.rend() ? std::string() : *next;
}

ViewContext CompareWorkspace::context() const {
    ViewContext context;
    context.tap = "global/" + m_state.stage;
    context.architecture = &m_architecture;
    context.pinned = m_state.pick.has_value();
    context.finished = context.hasParts = true;
    return context;
}

TapView CompareWorkspace::shownLook() const {
    TapView look = m_state.look;
    const bool refused = isAttention(look.kind) || look.kind == ViewKind::Difference || look.kind == ViewKind::Automatic;
    look.kind = refused ? ViewKind::Norm : resolveView(look.kind, context()).kind;
    look.channel = std::clamp(look.channel, 0, std::max(0, stageChannels(context().tap, m_architecture) - 1));
    look.sharedComponents = true;
    return look;
}

ModesQuestion CompareWorkspace::question() const {
    return {.runs = m_runs,
            .stage = m_state.stage,
            .tiles = m_state.tiles,
            .look = shownLook(),
            .pick = m_state.pick,
            .reference = reference()};
}

void CompareWorkspace::refreshAll() {
    m_stale = !isVisible();
    if (m_stale) return showEmpty();
    if (m_session->pages()->contains(m_page)) m_session->pages()->want(m_page);
    refreshRuns();
    showPages();
}

void CompareWorkspace::refreshRuns() {
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    m_runs = runsOfPage();
    m_architecture = m_runs.empty()
                         ? presetArchitecture(m_choice.weights.isSynthetic() ? m_choice.weights.preset : Preset::Released)
                         : m_runs.begin()->second->provenance().architecture;
    m_previews.clear();
    if (const auto shown = picture()) {
        const DeviceInfo* device = deviceOf(m_choice.device, m_session->survey().get());
        const int cores = m_session->survey() ? m_session->survey()->usableCores : 1;
        PreviewOptions options{.maxTiles = m_choice.maxTiles};
        options.machine.onCpu = !device || device->device.isCpu();
        options.machine.threads = m_choice.threads > 0 ? m_choice.threads : cores;
        options.flopsPerMs = rateOf(*m_session, m_choice);
        // A PDF's page knows how large its writing is.
        if (const auto address = parsePageAddress(shown->decoded->path)) options.dpi = address->dpi;
        try {
            if (device) options.machine.type = chooseComputeType(m_choice.type, device->device);
            const MachineRates* rates =
                device ? m_session->calibration()->find(device->description, options.machine.type, options.machine.threads)
                       : nullptr;
            if (rates) options.gemmGflops = rates->gemmGflops;
            const bool unknown = device && !rates && !options.flopsPerMs;
            if (unknown && !std::exchange(m_askedForRates, true)) Q_EMIT ratesWanted();
            for (const std::string& mode : m_state.modes)
                m_previews[mode] = previewMode(shown->decoded->upright.size, parseMode(mode), m_architecture, options);
        } catch (const Error& error) {
            Q_EMIT problemFound(tr("The modes cannot be foretold"), error.problem());
        }
    }
    for (const auto& [mode, run] : m_runs) m_failures.erase({m_page, mode});
    showStages();
    askSeen();
    askPictures();
    askDistances();
    askPicked();
    showEmpty();
    showBar();
    showScenes();
    showSights();
    showFigures();
    showProgress();
    showMarks();
    Q_EMIT actionsChanged();
}

void CompareWorkspace::askPictures() {
    if (!isVisible() || m_runs.empty()) {
        m_session->probe()->forget(kPicturesTag);
        m_pending &= ~kPictures;
        m_pictures = {};
        return;
    }
    m_pending |= kPictures;
    m_session->probe()->ask(
        kPicturesTag, this, [asked = question()](std::stop_token stop) { return modePictures(asked, stop); },
        [this](const ModePictures& pictures) {
            m_pending &= ~kPictures;
            m_pictures = pictures;
            showScenes();
            showMarks();
        },
        [this](const Problem& problem) {
            m_pending &= ~kPictures;
            Q_EMIT problemFound(tr("The stage cannot be shown"), problem);
        });
}

// What a mode that has not run will see of the page. It stays until the page, the plan or the views are others.
void CompareWorkspace::askSeen() {
    const auto shown = picture();
    std::map<std::string, ViewPlan> plans;
    for (const std::string& mode : m_state.modes) {
        if (!shown || m_runs.contains(mode) || !m_previews.contains(mode)) continue;
        const ViewPlan& plan = m_previews[mode].plan;
        const std::string as = std::to_string(m_page) + (m_state.tiles ? " tiles " : " global ") +
                               std::to_string(m_choice.maxTiles) +
                               (m_choice.resizeOrder == ResizeOrder::Pillow12 ? " 12" : " 13") + ' ' + shown->decoded->sha256;
        if (m_seenAs[mode] != as) m_seen.erase(mode);
        m_seenAs[mode] = as;
        if (!m_seen.contains(mode)) plans[mode] = plan;
    }
    if (!isVisible() || plans.empty()) {
        m_session->backgroundProbe()->forget(kSeenTag);
        m_pending &= ~kSeen;
        return;
    }
    m_pending |= kSeen;
    m_session->backgroundProbe()->ask(
        kSeenTag, this,
        [plans, page = shown->decoded, order = m_choice.resizeOrder, tiles = m_state.tiles](std::stop_token stop) {
            std::map<std::string, PageCells> seen;
            for (const auto& [mode, plan] : plans) seen[mode] = seenPage(page->upright, plan, order, tiles, stop);
            return seen;
        },
        [this](const std::map<std::string, PageCells>& seen) {
            m_pending &= ~kSeen;
            for (const auto& [mode, cells] : seen) m_seen[mode] = cells;
            showScenes();
        },
        [this](const Problem& problem) {
            m_pending &= ~kSeen;
            Q_EMIT problemFound(tr("What a mode sees cannot be shown"), problem);
        });
}

void CompareWorkspace::askDistances() {
    if (!isVisible() || m_runs.size() < 2 || m_state.stage == "preprocess.pixels") {
        m_session->backgroundProbe()->forget(kDistancesTag);
        m_pending &= ~kDistances;
        m_distances = {};
        return;
    }
    if (m_distances.stage != m_state.stage || m_distances.reference != reference()) m_distances = {};
    m_pending |= kDistances;
    m_session->backgroundProbe()->ask(
        kDistancesTag, this, [asked = question()](std::stop_token stop) { return modeDistances(asked, stop); },
        [this](const ModeDistances& distances) {
            m_pending &= ~kDistances;
            m_distances = distances;
            if (m_state.measure != GridMeasure::None) showScenes();
            showFigures();
            showMarks();
        },
        [this](const Problem& problem) {
            m_pending &= ~kDistances;
            Q_EMIT problemFound(tr("The modes cannot be compared"), problem);
        });
}

void CompareWorkspace::askPicked() {
    if (!isVisible() || !m_state.pick || m_runs.empty() || m_state.stage == "preprocess.pixels") {
        m_session->probe()->forget(kPickedTag);
        m_pending &= ~kPicked;
        m_picked.clear();
        return showFigures();
    }
    m_pending |= kPicked;
    m_session->probe()->ask(
        kPickedTag, this, [asked = question()](std::stop_token stop) { return pickedTokens(asked, stop); },
        [this](const std::map<std::string, PickedToken>& picked) {
            m_pending &= ~kPicked;
            m_picked = picked;
            showFigures();
        },
        [this](const Problem& problem) {
            m_pending &= ~kPicked;
            Q_EMIT problemFound(tr("The tokens cannot be read"), problem);
        });
}

bool CompareWorkspace::isSettled() const {
    return m_pending == 0 && !m_session->calibration()->isMeasuring();
}

std::optional<RunJob> CompareWorkspace::jobOf(const std::string& mode) const {
    for (const RunJob& job : m_session->queue()->jobs()) {
        if (job.page == m_page && job.kind == RunKind::Encode && job.choice.mode.name() == mode) return job;
    }
    return std::nullopt;
}

std::vector<std::string> CompareWorkspace::missingModes() const {
    std::vector<std::string> missing;
    for (const std::string& mode : m_state.modes) {
        if (!m_runs.contains(mode)) missing.push_back(mode);
    }
    return missing;
}

bool CompareWorkspace::canRun() const {
    if (!m_session->survey() || !picture()) return false;
    const std::vector<std::string> missing = missingModes();
    const std::vector<std::string>& wanted = missing.empty() ? m_state.modes : missing;
    return std::any_of(wanted.begin(), wanted.end(), [this](const std::string& mode) { return !jobOf(mode); });
}

void CompareWorkspace::run() {
    if (!canRun()) return;
    std::vector<std::string> wanted = missingModes();
    if (wanted.empty()) wanted = m_state.modes;
    std::stable_sort(wanted.begin(), wanted.end(), [this](const std::string& a, const std::string& b) {
        return previewOf(a).flops.executed < previewOf(b).flops.executed;
    });
    for (const std::string& mode : wanted) {
        if (jobOf(mode)) continue;
        m_failures.erase({m_page, mode});
        RunChoice choice = m_choice;
        choice.mode = parseMode(mode);
        m_session->requestRun(m_page, choice);
    }
    showScenes();
    showProgress();
}

void CompareWorkspace::ended(const RunJob& job, std::optional<Problem> problem) {
    if (job.kind != RunKind::Encode) return;
    const auto key = std::pair(job.page, job.choice.mode.name());
    if (problem) {
        m_failures[key] = *problem;
    } else {
        m_failures.erase(key);
    }
    if (job.page == m_page) showProgress();
}

}  // namespace deepscope
