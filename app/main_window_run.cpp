// The window's part in a run: progress, stages as they finish, what is shown at the end.
#include "app/main_window.h"
#include "app/window_actions.h"
#include "widgets/models/quantity_text.h"
#include "widgets/views/canvas_header.h"
#include "widgets/views/cost_panel.h"
#include "widgets/views/inspection_presenter.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/problem_banner.h"
#include "widgets/views/run_bar.h"
#include "widgets/views/stage_strip.h"
#include "widgets/views/weights_button.h"

#include <QAction>
#include <QLabel>
#include <QLocale>

namespace deepscope {

namespace {

// While stages rush by, the canvas changes no oftener than an eye can follow.
constexpr qint64 kFollowEveryMs = 120;
// Below this the status bar has room for what matters most only.
constexpr int kCompactBelowPx = 1300;

QString typeName(ElementType type) {
    const std::string_view name = elementTypeName(type);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

/// Tiles run in one batch: a stage counts once for all of them.
int expectedStages(const RunPlan& plan) {
    return static_cast<int>(std::count_if(plan.taps.begin(), plan.taps.end(), [](const std::string& tap) {
        return !tap.starts_with("tile.") || tap.starts_with("tile.0/");
    }));
}

bool isSurveyedDevice(const DeviceInfo& info, const std::string& name) {
    return info.device.isCpu() ? name == "cpu" || name == "auto" : info.device.name() == name;
}

}  // namespace

void MainWindow::connectRun() {
    connect(m_session, &InspectionSession::surveyed, this, [this] {
        m_runBar->setSurvey(*m_session->survey());
        RunChoice choice = m_runBar->choice();
        if (!m_options.weights && choice.weights.isSynthetic() && !m_session->survey()->cachedCheckpoint.empty()) {
            choice.weights = {};
            choice.weights.path = m_session->survey()->cachedCheckpoint;
            m_runBar->setChoice(choice);
        }
        updateActions();
        updateStatus();
    });
    connect(m_session, &InspectionSession::runStarted, this, &MainWindow::onRunStarted);
    connect(m_session, &InspectionSession::weightsLoading, this, [this](double fraction) {
        if (m_session->isCancelling()) return;
        m_runBar->setProgress(fraction, tr("loading weights… %1 %").arg(QLocale().toString(static_cast<int>(100 * fraction))));
    });
    connect(m_session, &InspectionSession::runPlanned, this, &MainWindow::onRunPlanned);
    connect(m_session, &InspectionSession::stagePassed, this, [this](const QString& tap, int done, int total) {
        if (m_session->isCancelling()) return;
        m_runBar->setProgress(total > 0 ? static_cast<double>(done) / total : -1, tap);
        if (shows(m_session->runningPage())) m_stages->setRunning(tap.toStdString());
    });
    connect(m_session, &InspectionSession::tapFinished, this, [this](int page, const auto& tap) { onTapFinished(page, *tap); });
    connect(m_session, &InspectionSession::stageFinished, this, [this](int page, const auto& stage) {
        if (!shows(page)) return;
        m_stages->setStage(*stage);
        m_costs->append(*stage);
        const std::string& current = m_selection->tap();
        if (!current.empty() && stageOfTap(stage->tap) == stageOfTap(current)) m_presenter->refreshFigures();
    });
    connect(m_session, &InspectionSession::runFinished, this, &MainWindow::onRunFinished);
    connect(m_session, &InspectionSession::runFailed, this, &MainWindow::onRunFailed);
    connect(m_session, &InspectionSession::runCancelled, this, &MainWindow::onRunCancelled);
    connect(m_session->probe(), &ProbeWorker::thumbnailReady, this, [this](const ProbeTicket& ticket, const QImage& thumbnail) {
        --m_waitingThumbnails;
        const QStringList parts = ticket.tag.split(QLatin1Char('|'));  // thumbnail|page|run|tap
        if (parts.size() != 4 || !thumbnail.isNull()) m_thumbnails[ticket.tag] = thumbnail;
        if (parts.size() == 4 && shows(parts[1].toInt())) m_stages->setThumbnail(parts[3].toStdString(), thumbnail);
    });
    connect(m_session->probe(), &ProbeWorker::requestFailed, this, [this](const ProbeTicket& ticket, const Problem&) {
        // A picture that cannot be made leaves its place empty; the stage itself says why when it is opened.
        if (ticket.tag.startsWith(QLatin1String("thumbnail|"))) --m_waitingThumbnails;
    });
}

bool MainWindow::canRun() const {
    const int page = m_selection->page();
    return page >= 0 && m_session->page(page).picture && m_session->survey() && !m_session->isRunning();
}

bool MainWindow::isSettled() const {
    return !m_session->isRunning() && m_presenter->settled() && m_waitingThumbnails == 0 && m_session->probe()->waiting() == 0;
}

void MainWindow::startRun() {
    if (canRun()) m_session->run(m_selection->page(), m_runBar->choice());
}

void MainWindow::onRunStarted() {
    m_banner->hide();
    m_following = true;
    m_pageChosen = false;
    m_followed.invalidate();
    m_runBar->setRunning(true);
    m_runBar->setProgress(0, tr("preparing…"));
    updateActions();
    updateStatus();
    updateCanvasWords();
}

void MainWindow::onRunPlanned(int page) {
    ++m_runNumber;
    const QString mine = QStringLiteral("thumbnail|%1|").arg(page);
    std::erase_if(m_thumbnails, [&mine](const auto& entry) { return entry.first.startsWith(mine); });
    updatePageList();  // other weights may have taken older results with them
    if (!shows(page)) return;
    const auto run = m_session->results(page);
    const auto& tiles = run->plan->views.tiles;
    if (m_selection->view().tile >= (tiles ? tiles->count() : 0)) m_selection->setView(ViewId::global());
    showResults();
}

void MainWindow::onTapFinished(int page, const TapRecord& tap) {
    if (!shows(page)) return;
    m_stages->setTap(tap);
    const int row = m_stages->rowOf(tap.name());
    if (row < 0) return;  // of another view
    const auto record = m_session->results(page)->tap(tap.name());
    requestThumbnail(record);
    if (m_following && (!m_followed.isValid() || m_followed.elapsed() >= kFollowEveryMs)) {
        m_followed.start();
        selectTap(tap.name());
    } else if (tap.name() == m_selection->tap()) {
        m_presenter->refresh();
    }
}

void MainWindow::onRunFinished(int page) {
    runEnded();
    m_lastRun = LastRun::Finished;
    const auto run = m_session->results(page);
    m_runBar->clearProgress(tr("done in %1").arg(durationText(run->trace->total().medianMs)));
    updatePageList();
    if (!shows(page)) return;
    m_costs->setStages(run->stages);
    if (m_following) selectWantedTap();
    m_following = false;
    m_presenter->refresh();
    updateStatus();
    updateCanvasWords();
}

void MainWindow::onRunFailed(int page, const Problem& problem) {
    runEnded();
    m_lastRun = LastRun::Failed;
    m_runBar->clearProgress(tr("failed"));
    m_banner->showProblem(tr("The run failed"), problem);
    if (shows(page)) showResults();
}

void MainWindow::onRunCancelled(int page) {
    runEnded();
    m_lastRun = LastRun::Cancelled;
    m_runBar->clearProgress(tr("cancelled"));
    if (shows(page)) showResults();
}

void MainWindow::runEnded() {
    m_runBar->setRunning(false);
    updateActions();
    updateStatus();
    updateCanvasWords();
}

void MainWindow::showResults() {
    const int page = m_selection->page();
    const auto run = m_session->results(page);
    const bool planned = run && run->plan;
    if (m_session->runningPage() == page && !planned) return;  // what was there stays until the weights are loaded
    const std::string wanted = m_selection->tap();
    m_stages->setPlan(planned ? run->plan : nullptr, m_selection->view());
    m_costs->setExpectedStages(planned ? expectedStages(*run->plan) : 0);
    m_costs->setStages(planned ? run->stages : std::vector<StageRecord>());
    m_header->setViews(planned ? run->plan->views.tiles : std::nullopt, m_selection->view());
    if (planned) {
        for (const auto& [name, tap] : run->taps) {
            m_stages->setTap(*tap);
            if (m_stages->rowOf(name) >= 0) requestThumbnail(tap);
        }
        for (const StageRecord& stage : run->stages) m_stages->setStage(stage);
    }
    // The model was reset: the strip's current one is set again, or falls back to the page.
    const bool opens = planned && run->trace && !m_pageChosen && (wanted.empty() || m_stages->rowOf(wanted) < 0);
    selectTap(!opens && m_stages->rowOf(wanted) >= 0 ? wanted : std::string());
    if (opens) selectWantedTap();
    m_presenter->refresh();
    updateStatus();
    updateCanvasWords();
}

void MainWindow::requestThumbnail(const std::shared_ptr<const TapRecord>& tap) {
    if (!tap) return;
    const int page = m_selection->page();
    const auto run = m_session->results(page);
    const QString tag = QStringLiteral("thumbnail|%1|%2|%3").arg(page).arg(m_runNumber).arg(QString::fromStdString(tap->name()));
    const auto known = m_thumbnails.find(tag);
    if (known != m_thumbnails.end()) {
        m_stages->setThumbnail(tap->name(), known->second);
        return;
    }
    if (!tap->tensor()) return;
    ++m_waitingThumbnails;
    m_session->probe()->post(tag, ThumbnailRequest{tap, m_presenter->colors().of(ColorKind::Features).map},
                             ProbeWorker::Urgency::Background);
}

void MainWindow::selectTap(const std::string& tap) {
    const int row = m_stages->rowOf(tap);
    if (row < 0) return;
    m_selection->setTap(tap);
    if (m_strip->currentIndex().row() != row) m_strip->setCurrentIndex(m_stages->index(row));
    // The next one too, so that it is seen that there is one.
    m_strip->scrollTo(m_stages->index(std::min(row + 1, m_stages->rowCount() - 1)), QAbstractItemView::EnsureVisible);
    m_strip->scrollTo(m_stages->index(row), QAbstractItemView::EnsureVisible);
}

void MainWindow::selectWantedTap() {
    const std::string view = m_selection->view().name() + "/";
    for (const std::string& tap : {view + m_wantedStage, m_wantedStage, view + "fusion.projector"}) {
        if (m_stages->rowOf(tap) > 0) return selectTap(tap);
    }
}

void MainWindow::selectView(ViewId view) {
    const std::string stage = stageOfTap(m_selection->tap());
    m_selection->setView(view);
    if (!stage.empty()) selectTap(stage == "tokens" ? stage : view.name() + "/" + stage);
}

void MainWindow::updateActions() {
    const bool running = m_session->isRunning();
    m_actions->run->setEnabled(canRun());
    m_actions->cancel->setEnabled(running && !m_session->isCancelling());
}

void MainWindow::updateStatus() {
    const auto run = m_session->results(m_selection->page());
    const RunChoice choice = m_runBar->choice();
    const bool planned = run && run->plan;
    const auto survey = m_session->survey();

    QString device = QString::fromStdString(choice.device);
    const std::string wanted = planned ? run->plan->compute.device.name() : choice.device;
    if (survey) {
        for (const DeviceInfo& info : survey->devices) {
            if (isSurveyedDevice(info, wanted)) {
                device = QString::fromStdString(info.description);
                break;
            }
        }
    }
    const int threads = planned && run->trace ? run->trace->provenance().threads
                        : choice.threads > 0  ? choice.threads
                        : survey              ? survey->usableCores
                                              : 0;
    const bool compact = width() < kCompactBelowPx;
    if (compact) device = device.section(QStringLiteral(" · "), 0, 0);
    if (threads > 0 && !device.contains(QLatin1String("thread")))
        device += QStringLiteral(" · ") + tr("%Ln thread(s)", "", threads);
    if (planned) device += QStringLiteral(" · ") + typeName(run->plan->compute.type);
    m_statusDevice->setText(device);

    // What is shown decides, not what the next run will use.
    WeightSpec shown = choice.weights;
    if (planned) {
        const WeightIdentity& loaded = run->plan->weights;
        shown = {};
        if (loaded.synthetic) {
            shown.preset = parsePreset(loaded.preset);
            shown.seed = loaded.seed;
        } else {
            shown.path = loaded.source;
        }
    }
    m_statusWeights->setText(tr("weights: %1").arg(WeightsButton::describe(shown)));
    m_runBar->setSynthetic(shown.isSynthetic(), shown.seed);

    const bool done = planned && run->trace;
    m_statusRun->setVisible(done);
    m_statusMemory->setVisible(done);
    if (!done) return;
    const double ms = run->trace->total().medianMs;
    QString runText = tr("%1 · run %2").arg(QString::fromStdString(run->plan->views.mode.name()), durationText(ms));
    if (const QString rate = rateText(run->trace->flopsExecuted(), ms); !rate.isEmpty() && !compact)
        runText += QStringLiteral(" · ") + rate;
    if (!compact) runText += QStringLiteral(" · ") + tr("%Ln token(s)", "", run->plan->views.tokenCount());
    m_statusRun->setText(runText);
    m_statusMemory->setText(
        compact
            ? tr("peak %1").arg(bytesText(run->trace->peakBytes()))
            : tr("peak %1 beside %2 of weights").arg(bytesText(run->trace->peakBytes()), bytesText(run->trace->weightBytes())));
}

void MainWindow::updateCanvasWords() {
    const int index = m_selection->page();
    if (index < 0) {
        m_canvas->setMessage(tr("Drop a page here"),
                             tr("PNG, JPEG, WebP, TIFF or BMP; or press %1").arg(QStringLiteral("Ctrl+O")));
        return;
    }
    const InspectionSession::Page& page = m_session->page(index);
    if (page.problem && !page.picture) {
        m_canvas->setMessage(tr("%1 cannot be read").arg(page.name),
                             tr("Drop another page here, or press %1.").arg(QStringLiteral("Ctrl+O")));
    } else if (!page.picture) {
        m_canvas->setMessage(tr("Reading %1…").arg(page.name), {});
    }
    QString hint;
    const auto run = m_session->results(index);
    if (m_session->runningPage() == index) {
        if (!run || !run->plan) hint = tr("Loading the weights…");
    } else if (!run && m_lastRun == LastRun::Cancelled) {
        hint = tr("Cancelled. Press F5 to run again.");
    } else if (!run) {
        hint = tr("Press Run (F5) to see what the encoder makes of this page");
    }
    m_canvas->setHint(hint);
}

}  // namespace deepscope
